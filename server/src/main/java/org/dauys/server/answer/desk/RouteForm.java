package org.dauys.server.answer.desk;

import java.util.Optional;
import java.util.stream.Stream;
import org.dauys.server.answer.Body;
import org.dauys.server.consultation.Theme;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Form;
import org.dauys.server.submission.SubmissionKind;

/**
 * A route as an editor typed it.
 *
 * @param theme the slug of a theme; empty for all
 * @param label of a provision; empty for all
 * @param kind a code; empty for all
 * @param body the slug of the body
 */
public record RouteForm(String theme, String label, String kind, String body) {
    private static final int LONGEST_LABEL = 60;

    static RouteForm read(Form form) {
        String kind = form.text("kind");
        boolean known =
                Stream.of(SubmissionKind.values()).anyMatch(one -> one.code().equals(kind));
        return new RouteForm(form.text("theme"), form.text("label"), known ? kind : "", form.text("body"));
    }

    /**
     * The route, when all is right; what is wrong with the form is added to the errors.
     *
     * @param labelKnown whether the newest version has the provision
     */
    Optional<Route> check(Optional<Theme> ofTheme, Optional<Body> to, boolean labelKnown, Errors errors) {
        if (to.isEmpty()) {
            errors.add("body", "answer.error.route.body");
        }
        if (label.length() > LONGEST_LABEL || (!label.isEmpty() && !labelKnown)) {
            errors.add("label", "answer.error.label", label);
        }
        return errors.isEmpty()
                ? to.map(one -> new Route(0, ofTheme.map(Theme::id), label, kind, one.id()))
                : Optional.empty();
    }
}
