package org.dauys.server.drafting.desk;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.server.consultation.Version;
import org.dauys.server.drafting.Candidate;
import org.dauys.server.drafting.Draft;
import org.dauys.text.Language;

/**
 * The work on the next version as it stands.
 *
 * @param base the version that it is on
 * @param candidates its amendments, by number
 * @param drafts the next version in each language
 * @param made the number of the version that was made of it; empty while it goes on
 */
public record OpenWork(Version base, List<Candidate> candidates, Map<Language, Draft> drafts, Optional<Integer> made) {
    public OpenWork {
        candidates = List.copyOf(candidates);
        drafts = Collections.unmodifiableMap(new LinkedHashMap<>(drafts));
    }
}
