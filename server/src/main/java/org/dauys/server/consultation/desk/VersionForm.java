package org.dauys.server.consultation.desk;

import java.time.LocalDate;
import java.util.Optional;
import org.dauys.server.consultation.Version;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Form;
import org.dauys.server.site.Words;

/**
 * A version's name and day, as they were typed.
 *
 * @param revision that the editor saw
 */
public record VersionForm(Words name, String day, int revision) {
    private static final int LONGEST_NAME = 200;

    static VersionForm of(Version version) {
        return new VersionForm(
                version.name(), version.day().map(LocalDate::toString).orElse(""), version.revision());
    }

    static VersionForm read(Form form) {
        return new VersionForm(form.words("name"), form.text("day"), form.number("revision"));
    }

    /** The day to be saved; what is wrong with the form is added to the errors. */
    Optional<LocalDate> check(Form form, Errors errors) {
        Form.limit(name, "name", LONGEST_NAME, errors);
        return form.day("day", errors);
    }
}
