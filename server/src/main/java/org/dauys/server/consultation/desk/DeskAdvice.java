package org.dauys.server.consultation.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.PublishedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What every page of the desk shares: the refusal of what cannot be done any more. */
@ControllerAdvice(basePackageClasses = DeskAdvice.class)
class DeskAdvice {

    @ExceptionHandler
    ModelAndView refuse(PublishedException published, HttpServletRequest request, Locale locale) {
        return Refusal.of("desk.refused.published", request, locale);
    }

    @ExceptionHandler
    ModelAndView refuse(ConflictException conflict, HttpServletRequest request, Locale locale) {
        return Refusal.of("desk.refused.conflict", request, locale);
    }
}
