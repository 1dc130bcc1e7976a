package org.dauys.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A legal text with its structure.
 *
 * @param title the first line of the source, or empty when it has none
 * @param language of the words and of the numbering
 * @param date of adoption, or of the draft, when the source states one at its head
 * @param notes lines at the head that are neither title nor preamble: who adopted it, where the text comes from; and
 *     notes to the act as a whole
 * @param provisions preamble, groups and articles that have no parent, in the order of the source
 * @param words by which the act calls its elements where they are not those of its language: Section for an article,
 *     Schedule for an annex
 */
public record Act(
        String title,
        Language language,
        Optional<LocalDate> date,
        List<String> notes,
        List<Provision> provisions,
        Map<Kind, String> words) {

    public Act {
        notes = List.copyOf(notes);
        provisions = List.copyOf(provisions);
        words = Map.copyOf(words);
    }

    /** An act that calls its elements by the words of its language. */
    public Act(
            String title, Language language, Optional<LocalDate> date, List<String> notes, List<Provision> provisions) {
        this(title, language, date, notes, provisions, Map.of());
    }

    /** All elements of the act, in the order of the text. */
    public Stream<Provision> walk() {
        return Provision.all(provisions).stream();
    }

    /** How many articles the act has, repealed ones included. */
    public int articles() {
        return (int) walk().filter(p -> p.kind() == Kind.ARTICLE).count();
    }
}
