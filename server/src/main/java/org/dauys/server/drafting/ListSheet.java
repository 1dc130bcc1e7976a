package org.dauys.server.drafting;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.server.consultation.Version;

/**
 * The list in order of disposal as a whole: of the desk for a sitting, or as it was published.
 *
 * @param base the version that it is of
 * @param published what everyone may know; empty for the list of the desk, which has decisions and what has no number yet
 * @param withdrawn by number in the register, the number in the list; empty where it had none
 */
public record ListSheet(
        Version base, Optional<PublishedList> published, List<ListRow> rows, Map<Integer, String> withdrawn) {
    public ListSheet {
        rows = List.copyOf(rows);
        withdrawn = Collections.unmodifiableMap(new LinkedHashMap<>(withdrawn));
    }

    /** Whether it is for editors alone. */
    public boolean isOfTheDesk() {
        return published.isEmpty();
    }

    /** Whether a star says of one that it is new. */
    public boolean hasStars() {
        return published
                .map(PublishedList::lines)
                .map(lines -> lines.stream().anyMatch(DisposalLists.Line::fresh))
                .orElseGet(() -> rows.stream().anyMatch(row -> row.line().fresh()));
    }
}
