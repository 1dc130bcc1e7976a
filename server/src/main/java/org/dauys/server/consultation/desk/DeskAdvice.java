package org.dauys.server.consultation.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.PublishedException;
import org.dauys.server.consultation.TextGoneException;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

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

    /** A page is asked for again and shows the texts that are there; what was to be done to one that has gone is refused. */
    @ExceptionHandler
    ModelAndView refuse(TextGoneException gone, HttpServletRequest request, Locale locale) {
        if (!HttpMethod.GET.matches(request.getMethod())) {
            return Refusal.of("desk.refused.conflict", request, locale);
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        RedirectView again = new RedirectView(request.getRequestURI() + query);
        again.setExpandUriTemplateVariables(false);
        return new ModelAndView(again);
    }
}
