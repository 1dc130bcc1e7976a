package org.dauys.server.consultation.desk;

import java.util.Optional;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.people.Role;
import org.dauys.server.people.Roles;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.dauys.server.site.Visits;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.servlet.ModelAndView;

/** A visit at the desk of a consultation, which the path names as {@code {slug}}, published or not. */
@NamedInterface("desk")
public final class DeskVisit extends Visit {
    private final Consultation consultation;
    private final Desk desk;
    private final Roles roles;
    private Optional<Desk.At> at = Optional.empty();

    private DeskVisit(NativeWebRequest request, Consultation consultation, Desk desk, Roles roles) {
        super(request);
        this.consultation = consultation;
        this.desk = desk;
        this.roles = roles;
    }

    public Consultation consultation() {
        return consultation;
    }

    /** The key of the consultation. */
    public long id() {
        return consultation.id();
    }

    /** The version that the path names as {@code {number}}; every page that asks for it shows it. */
    public Desk.At at() {
        Desk.At known = at.orElseGet(() -> desk.at(consultation, number("number")));
        at = Optional.of(known);
        return known;
    }

    /** The same, read again: what another has saved meanwhile. */
    Desk.At again() {
        Desk.At now = desk.at(consultation.slug(), number("number"));
        at = Optional.of(now);
        return now;
    }

    /** Whether who asks has one of these roles here, so that a page offers only what it will do. */
    public boolean may(Role... wanted) {
        return roles.any(consultation.id(), wanted);
    }

    /** The address of the consultation's desk. */
    public String path() {
        return "/desk/c/" + consultation.slug();
    }

    @Override
    public Shown show(String template) {
        Shown shown = super.show(template).with("consultation", consultation);
        return at.map(known -> shown.with("version", known.version())).orElse(shown);
    }

    /** Leads to a page of this desk: {@code /themes}; or to another one that begins with {@code /desk}. */
    @Override
    public ModelAndView to(String path) {
        return super.to(path.startsWith("/desk") ? path : path() + path);
    }

    /** Finds the consultation before the page is asked. */
    @Component
    static class Each extends Visits<DeskVisit> {
        private final Desk desk;
        private final Roles roles;

        Each(Desk desk, Roles roles) {
            super(DeskVisit.class);
            this.desk = desk;
            this.roles = roles;
        }

        @Override
        protected DeskVisit of(NativeWebRequest request) {
            return new DeskVisit(request, desk.consultation(in(request, "slug")), desk, roles);
        }
    }
}
