package org.dauys.server.submission.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.dauys.server.consultation.Addition;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.desk.Refusal;
import org.dauys.server.site.Page;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What every page of the register's desk shares: the doors beside it, and the refusal of what came too late. */
@ControllerAdvice(basePackageClasses = RegisterDeskAdvice.class)
class RegisterDeskAdvice {
    private final Consultations consultations;
    private final RegisterLinks links;

    RegisterDeskAdvice(Consultations consultations, RegisterLinks links) {
        this.consultations = consultations;
        this.links = links;
    }

    /** The doors that stand open to who asks: nobody is shown one that would refuse them. */
    @ModelAttribute("tabs")
    List<Addition.Link> tabs(@PathVariable String slug, HttpServletRequest request, Locale locale) {
        Page page = new Page(locale, request.getRequestURI(), "");
        return consultations
                .bySlug(slug)
                .map(known -> links.onDesk(known, page).stream()
                        .map(door -> new Addition.Link(door.path(), door.name()))
                        .toList())
                .orElse(List.of());
    }

    @ExceptionHandler
    ModelAndView refuse(ConflictException conflict, HttpServletRequest request, Locale locale) {
        return Refusal.of("register.conflict", request, locale);
    }
}
