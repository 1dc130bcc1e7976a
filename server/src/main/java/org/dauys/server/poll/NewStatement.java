package org.dauys.server.poll;

import java.util.Optional;
import java.util.UUID;
import org.dauys.server.site.Words;

/**
 * A statement that is added.
 *
 * @param words in one language at least
 * @param label of a provision in the newest version; empty for none
 * @param theme the slug of a theme; empty for none
 * @param request by which the same form, sent once more, is known
 */
public record NewStatement(Words words, String label, String theme, Optional<UUID> request) {
    /** The longest, in characters: it is read on a phone, among others. */
    public static final int LONGEST = 280;

    /** One that is about nothing in particular. */
    public static NewStatement of(Words words) {
        return new NewStatement(words, "", "", Optional.empty());
    }
}
