package org.dauys.amend;

import java.util.Locale;
import org.dauys.text.Provision;

/** Which words of a provision are meant; those of what it holds are their own. */
public enum Field {
    /** Its heading, without the number. */
    HEADING,
    /** Its own text. */
    TEXT;

    /** The words of this field; empty when it has none. */
    public String of(Provision provision) {
        return this == HEADING ? provision.heading() : provision.text();
    }

    /** The name in JSON. */
    String jsonName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
