package org.dauys.server.drafting;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.server.site.Words;
import org.dauys.text.Language;

/**
 * What an editor decided of an amendment.
 *
 * @param reason why; there where it is left or reworded
 * @param wordings by language code, the whole words of its provision as they are to be: in its own language where it is
 *     reworded, in others what is the same there; for an addition what is added
 * @param editor who saved it last; empty when nobody did
 * @param revision 0 when nobody did
 */
public record Decision(
        Choice choice,
        Words reason,
        Map<String, String> wordings,
        Optional<UUID> editor,
        Optional<Instant> at,
        int revision) {

    static final Decision NONE = new Decision(Choice.OPEN, Words.NONE, Map.of(), Optional.empty(), Optional.empty(), 0);

    public Decision {
        wordings = Map.copyOf(wordings);
    }

    /** The editor's wording in a language. */
    public Optional<String> wording(Language language) {
        return Optional.ofNullable(wordings.get(language.code()));
    }
}
