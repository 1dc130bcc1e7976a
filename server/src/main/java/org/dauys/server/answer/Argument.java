package org.dauys.server.answer;

import java.util.OptionalInt;
import org.dauys.server.site.Words;

/**
 * An argument for a provision or against it.
 *
 * @param version the number of the version whose provision is meant
 * @param submission the number of the submission that it comes from
 */
public record Argument(long id, int version, String label, Side side, Words words, OptionalInt submission) {
    public enum Side {
        FOR,
        AGAINST
    }
}
