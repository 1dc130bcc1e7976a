package org.dauys.server.answer.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.desk.Refusal;
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
        return Refusal.token(request);
    }

    @ExceptionHandler
    ModelAndView refuse(RefusedException refused, HttpServletRequest request, Locale locale) {
        return Refusal.of(Objects.requireNonNull(refused.getMessage()), request, locale);
    }

    @ExceptionHandler
    ModelAndView refuse(ConflictException conflict, HttpServletRequest request, Locale locale) {
        return Refusal.of("desk.refused.conflict", request, locale);
    }
}
