package org.dauys.server.consultation.reader;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.dauys.server.site.Page;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Tells a reader what is missing and what there is instead. */
@ControllerAdvice
class MissingPages {
    @ExceptionHandler(MissingException.class)
    ModelAndView missing(MissingException missing, HttpServletRequest request, Locale locale) {
        Page page = Page.of(request, locale);
        Map<String, Object> model = missing.frame().isPresent()
                ? Map.of(
                        "page",
                        page,
                        "what",
                        missing.what(),
                        "frame",
                        missing.frame().get())
                : Map.of("page", page, "what", missing.what());
        return new ModelAndView("consultation/reader/missing", model, HttpStatus.NOT_FOUND);
    }
}
