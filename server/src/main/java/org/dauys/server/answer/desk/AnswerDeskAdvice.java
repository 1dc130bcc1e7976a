package org.dauys.server.answer.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.desk.Refusal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What the pages of this desk share: the refusal of what cannot be done. */
@ControllerAdvice(basePackageClasses = AnswerDeskAdvice.class)
class AnswerDeskAdvice {

    @ExceptionHandler
    ModelAndView refuse(RefusedException refused, HttpServletRequest request, Locale locale) {
        return Refusal.of(Objects.requireNonNull(refused.getMessage()), request, locale);
    }

    @ExceptionHandler
    ModelAndView refuse(ConflictException conflict, HttpServletRequest request, Locale locale) {
        return Refusal.of("desk.refused.conflict", request, locale);
    }
}
