package org.dauys.server.consultation.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.PublishedException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** What every page of the desk shares: the token of its forms, and the refusal of what cannot be done any more. */
@ControllerAdvice(basePackageClasses = DeskAdvice.class)
class DeskAdvice {

    @ModelAttribute("csrf")
    CsrfToken token(HttpServletRequest request) {
        return Refusal.token(request);
    }

    @ExceptionHandler
    ModelAndView refuse(PublishedException published, HttpServletRequest request, Locale locale) {
        return Refusal.of("desk.refused.published", request, locale);
    }

    @ExceptionHandler
    ModelAndView refuse(ConflictException conflict, HttpServletRequest request, Locale locale) {
        return Refusal.of("desk.refused.conflict", request, locale);
    }
}
