package org.dauys.server.consultation.desk;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import org.dauys.server.consultation.TextGoneException;
import org.junit.jupiter.api.Test;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the desk answers when a text goes while a page of it is made. */
class DeskAdviceTest {
    private final MockMvc desk = MockMvcBuilders.standaloneSetup(new PageWhoseTextGoes())
            .setControllerAdvice(new DeskAdvice())
            .build();

    @RestController
    static final class PageWhoseTextGoes {
        @RequestMapping("/desk/c/{slug}/v/1")
        @SuppressWarnings("DoNotCallSuggester") // The address calls it.
        String show() {
            throw new TextGoneException(7);
        }
    }

    @Test
    void pageIsAskedForAgainAtItsWholeAddress() throws Exception {
        String address = "/desk/c/%D0%B0-%7Bb%7D/v/1?q=%7Bx%7D&of=%D3%A9";
        desk.perform(get(URI.create(address))).andExpect(status().isFound()).andExpect(redirectedUrl(address));
    }

    @Test
    void formAboutItIsRefused() throws Exception {
        desk.perform(post("/desk/c/a/v/1")
                        .requestAttr(CsrfToken.class.getName(), new DefaultCsrfToken("X-CSRF", "_csrf", "token")))
                .andExpect(status().isConflict());
    }
}
