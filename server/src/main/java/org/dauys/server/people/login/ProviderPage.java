package org.dauys.server.people.login;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.dauys.server.people.Open;
import org.dauys.server.people.session.LocalPath;
import org.dauys.server.site.Say;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The way to the provider of identities. A link and not a form: the policy of our pages lets forms lead nowhere else, and
 * the state in the provider's answer guards against forged log-ins.
 */
@Controller
class ProviderPage {
    static final String PATH = "/login/provider";
    private static final Logger LOG = LoggerFactory.getLogger(ProviderPage.class);

    private final IdentityProvider provider;
    private final LoginForm form;

    ProviderPage(IdentityProvider provider, LoginForm form) {
        this.provider = provider;
        this.form = form;
    }

    /** Looks whether the provider can be reached before anyone is sent there. */
    @Open
    @GetMapping(PATH)
    String go(
            @RequestParam(defaultValue = "") String next,
            HttpServletResponse response,
            CsrfToken csrf,
            Locale locale,
            Model model) {
        try {
            if (provider.findByRegistrationId(IdentityProvider.ID) == null) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            return "redirect:" + ProviderLogin.TO + "/" + IdentityProvider.ID + "?next="
                    + URLEncoder.encode(LocalPath.of(next, ""), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException
                | IllegalStateException
                | org.springframework.web.client.RestClientException away) {
            LOG.warn("The provider of identities cannot be used: {}", away.toString());
            form.fill("", next, csrf, model);
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            model.addAttribute("providerProblem", Say.in(locale).say("people.provider.away"));
            return "people/login";
        }
    }
}
