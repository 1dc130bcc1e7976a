package org.dauys.server.consultation.reader;

import java.util.List;
import java.util.Optional;
import org.dauys.server.consultation.Version;

/**
 * What a search found.
 *
 * @param asked whether there were any words
 * @param groups one for each version searched, or one for a draft and the text in force together
 * @param instead searches that find something where this one found nothing
 * @param gone whether the words stand in the text in force and nowhere in the draft
 * @param waiting whether the versions are still being compared, so that nothing tells yet what became of what was found
 */
public record SearchResult(boolean asked, List<Group> groups, List<Instead> instead, boolean gone, boolean waiting) {

    /**
     * What was found in one version, or in two that are compared.
     *
     * @param version the one, or the newer of two
     * @param before the older of two
     * @param code the code of the language of the texts
     * @param related how many of all were found by words of the same family only
     * @param articles those of the page that is shown
     * @param more the address of all of them, when not all are shown
     */
    public record Group(
            Version version,
            Optional<Version> before,
            String code,
            int total,
            int related,
            List<Article> articles,
            Optional<String> more,
            Optional<Pages> pages) {
        public Group {
            articles = List.copyOf(articles);
        }
    }

    /**
     * An article with what was found in it, or another element that stands in none.
     *
     * @param name such as "Article 27", "Article 24 → 26"
     * @param tags HTML of what became of it; empty when it was not found itself or nothing did
     * @param found whether it was found itself, by its heading or its own words
     * @param others how many more of its provisions were found than are shown
     */
    public record Article(
            String name, String href, Snippet heading, String tags, boolean found, List<Hit> hits, int others) {
        public Article {
            hits = List.copyOf(hits);
        }
    }

    /**
     * A provision that was found.
     *
     * @param name such as "27.3", "24.3 → 26.3"; empty for the words of the article itself
     * @param tags HTML of what became of it
     * @param words of the draft, or of the text in force where the draft has none
     * @param removed words that went; empty where none did
     */
    public record Hit(String name, String href, String tags, String code, Snippet words, Snippet removed) {
        boolean isEmpty() {
            return name.isEmpty()
                    && words.pieces().isEmpty()
                    && removed.pieces().isEmpty();
        }
    }

    /** Pages of hits; the addresses around the page shown. */
    public record Pages(int number, int of, Optional<String> previous, Optional<String> next) {}

    /**
     * A search to try instead.
     *
     * @param kind {@code any} or {@code text}: part of the keys of its phrases
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

    public int related() {
        return groups.stream().mapToInt(Group::related).sum();
    }
}
