package org.dauys.server.meeting.plan;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.desk.Refusal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What the pages of this desk share: the refusal of what came too late. */
@ControllerAdvice(basePackageClasses = PlanAdvice.class)
class PlanAdvice {

    @ExceptionHandler
    ModelAndView refuse(ConflictException conflict, HttpServletRequest request, Locale locale) {
        return Refusal.of("meeting.plan.conflict", request, locale);
    }
}
