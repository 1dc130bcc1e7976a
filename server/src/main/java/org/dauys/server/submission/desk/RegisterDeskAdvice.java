package org.dauys.server.submission.desk;

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

/** What every page of the register's desk shares: the token of its forms, and the refusal of what came too late. */
@ControllerAdvice(basePackageClasses = RegisterDeskAdvice.class)
class RegisterDeskAdvice {

    @ModelAttribute("csrf")
    CsrfToken token(HttpServletRequest request) {
        return (CsrfToken) Objects.requireNonNull(request.getAttribute(CsrfToken.class.getName()));
    }

    /** The switch of languages leads to the desk: the address of a form that was sent may have no page. */
    @ExceptionHandler
    ModelAndView refuse(ConflictException conflict, HttpServletRequest request, Locale locale) {
        return new ModelAndView(
                "desk/refused",
                Map.of(
                        "page",
                        new Page(locale, "/desk", ""),
                        "csrf",
                        token(request),
                        "message",
                        "register.conflict",
                        "back",
                        request.getRequestURI().replaceAll("^(/desk/c/[^/]+).*", "$1")),
                HttpStatus.CONFLICT);
    }
}
