package org.dauys.server.referendum;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.server.site.Words;

/**
 * The vote at the end of a consultation.
 *
 * @param question what is asked, once announced for good
 * @param pinned the version of the draft that is voted on; empty before one is chosen
 * @param voters who may vote, and how
 * @param opens when stations open
 * @param closes when they close
 * @param levels names of the levels of areas, from the top down, without the country
 * @param rule by which it is decided, as YAML that the engine reads
 * @param revision grows with each change at the desk
 */
public record Referendum(
        long id,
        long consultationId,
        Words question,
        Optional<Pinned> pinned,
        Words voters,
        Instant opens,
        Instant closes,
        List<String> levels,
        String rule,
        ReferendumState state,
        int revision) {

    /**
     * What is voted on.
     *
     * @param number of the version
     * @param texts the SHA-256 of its texts by the codes of their languages, as they were when it was announced
     */
    public record Pinned(long versionId, int number, Map<String, String> texts) {
        public Pinned {
            texts = Map.copyOf(texts);
        }
    }

    public Referendum {
        levels = List.copyOf(levels);
    }
}
