package org.dauys.server.meeting;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.desk.Refusal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What the desks of meetings share: the refusal of what came too late, or cannot be kept. */
@ControllerAdvice(basePackageClasses = MeetingAdvice.class)
class MeetingAdvice {

    @ExceptionHandler
    ModelAndView refuse(ConflictException conflict, HttpServletRequest request, Locale locale) {
        return Refusal.of("meeting.conflict", request, locale);
    }

    @ExceptionHandler
    ModelAndView refuse(ResultNotKeptException notKept, HttpServletRequest request, Locale locale) {
        return Refusal.of("meeting.result", request, locale);
    }
}
