package org.dauys.server.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts {@link Page} into the model of every page. */
@ControllerAdvice
class PageAdvice {
    @ModelAttribute("page")
    Page page(HttpServletRequest request, Locale locale) {
        return new Page(locale, request.getRequestURI(), Objects.requireNonNullElse(request.getQueryString(), ""));
    }
}
