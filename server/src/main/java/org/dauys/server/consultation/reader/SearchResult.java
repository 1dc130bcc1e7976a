package org.dauys.server.consultation.reader;

import java.util.List;
import java.util.Optional;
import org.dauys.server.consultation.Text;
import org.dauys.server.consultation.Version;

/**
 * What a search found.
 *
 * @param asked whether there were any words
 * @param groups one for each version searched
 * @param instead searches that find something where this one found nothing
 */
public record SearchResult(boolean asked, List<Group> groups, List<Instead> instead) {

    /**
     * The hits in one version.
     *
     * @param more the address of all of them, when not all are shown
     */
    public record Group(
            Version version, Text text, int total, List<Hit> hits, Optional<String> more, Optional<Pages> pages) {}

    /**
     * A hit.
     *
     * @param name such as "Article 27" or "27.3"
     * @param heading its own
     * @param article the heading of the article around it
     */
    public record Hit(String name, String href, Snippet heading, Snippet article, Snippet words) {}

    /** Pages of hits; the addresses around the page shown. */
    public record Pages(int number, int of, Optional<String> previous, Optional<String> next) {}

    /**
     * A search to try instead.
     *
     * @param kind {@code any}, {@code start} or {@code text}: part of the keys of its phrases
     * @param language of the texts, as the page names it; for {@code text} only
     */
    public record Instead(String kind, String language, String href, int count) {}

    public SearchResult {
        groups = List.copyOf(groups);
        instead = List.copyOf(instead);
    }

    public int total() {
        return groups.stream().mapToInt(Group::total).sum();
    }
}
