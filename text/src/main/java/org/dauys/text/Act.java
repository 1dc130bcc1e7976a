package org.dauys.text;

import java.time.LocalDate;
import java.util.List;
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
 */
public record Act(
        String title, Language language, Optional<LocalDate> date, List<String> notes, List<Provision> provisions) {

    public Act {
        notes = List.copyOf(notes);
        provisions = List.copyOf(provisions);
    }

    /** All elements of the act, in the order of the text. */
    public Stream<Provision> walk() {
        return provisions.stream().flatMap(Provision::walk);
    }

    /** How many articles the act has, repealed ones included. */
    public int articles() {
        return (int) walk().filter(p -> p.kind() == Kind.ARTICLE).count();
    }
}
