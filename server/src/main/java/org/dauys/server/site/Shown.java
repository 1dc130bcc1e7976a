package org.dauys.server.site;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** A page that is shown: a template with what it needs, and a status. */
public final class Shown extends ModelAndView {
    Shown(String template, HttpStatus status) {
        super(template, status);
    }

    /** Adds what the template knows under this name. */
    public Shown with(String name, Object value) {
        addObject(name, value);
        return this;
    }

    /** With another status than the form's. */
    public Shown status(HttpStatus other) {
        setStatus(other);
        return this;
    }

    /** Another was faster: status 409; what was typed is shown beside what they saved ({@code conflict} in the template). */
    public Shown conflict() {
        return status(HttpStatus.CONFLICT).with("conflict", true);
    }

    /** Not an end, but a step of filling in the form, such as a preview: status 200, whatever is still missing. */
    public Shown step() {
        return status(HttpStatus.OK);
    }
}
