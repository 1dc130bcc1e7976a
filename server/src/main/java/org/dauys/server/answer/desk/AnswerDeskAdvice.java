package org.dauys.server.answer.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.site.Page;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** What the pages of this desk share: the token of their forms, and the refusal of what cannot be done. */
@ControllerAdvice(basePackageClasses = AnswerDeskAdvice.class)
class AnswerDeskAdvice {

    @ModelAttribute("csrf")
    CsrfToken token(HttpServletRequest request) {
        return (CsrfToken) Objects.requireNonNull(request.getAttribute(CsrfToken.class.getName()));
    }

    @ExceptionHandler
    ModelAndView refuse(RefusedException refused, HttpServletRequest request, Locale locale) {
        return refusal(Objects.requireNonNull(refused.getMessage()), request, locale);
    }

    @ExceptionHandler
    ModelAndView refuse(ConflictException conflict, HttpServletRequest request, Locale locale) {
        return refusal("desk.refused.conflict", request, locale);
    }

    private ModelAndView refusal(String key, HttpServletRequest request, Locale locale) {
        return new ModelAndView(
                "desk/refused",
                Map.of(
                        "page",
                        new Page(locale, "/desk", ""),
                        "csrf",
                        token(request),
                        "message",
                        key,
                        "back",
                        request.getRequestURI().replaceAll("^(/desk/c/[^/]+).*", "$1")),
                HttpStatus.CONFLICT);
    }
}
