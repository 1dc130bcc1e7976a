package org.dauys.server.consultation.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.dauys.server.site.Page;
import org.springframework.http.HttpStatus;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.ModelAndView;

/** The page that tells someone at a desk that what they asked for cannot be done, or not any more. */
@NamedInterface("desk")
public final class Refusal {
    private Refusal() {}

    /**
     * It leads back to the desk of the consultation. The switch of languages leads there, too: the address of a form that was
     * sent may have no page.
     *
     * @param phrase the key of the phrase that says why
     */
    public static ModelAndView of(String phrase, HttpServletRequest request, Locale locale) {
        return new ModelAndView(
                "consultation/desk/refused",
                Map.of(
                        "page",
                        new Page(locale, "/desk", ""),
                        "csrf",
                        token(request),
                        "message",
                        phrase,
                        "back",
                        request.getRequestURI().replaceAll("^(/desk/c/[^/]+).*", "$1")),
                HttpStatus.CONFLICT);
    }

    private static CsrfToken token(HttpServletRequest request) {
        return (CsrfToken) Objects.requireNonNull(request.getAttribute(CsrfToken.class.getName()));
    }
}
