package org.dauys.text.read;

import java.util.List;
import java.util.Optional;
import org.dauys.text.Provision;

/**
 * A change to another act that a file of Akoma Ntoso speaks of: a {@code textualMod} in {@code activeModifications}.
 *
 * @param line of the file where it stands, from 1
 * @param type as in the file: insertion, repeal, substitution and others; empty where it has none
 * @param sentence the line of {@link AmendingDocument#text()} on which its source stands, from 1; empty where the file does
 *     not have what it names as its source, or that holds several sentences
 * @param destinations what it changes, without quotations of this file; none where it names nothing
 * @param anchor quoted words of this file beside which something comes
 * @param olds what is quoted as taken away
 * @param news what is quoted as put there
 * @param isComplete false where it names as old or new what the file does not quote, or words without saying whether others come
 *     before or behind them
 * @param isBound whether it is done only for a time or under a condition, or is excluded
 */
public record ActiveModification(
        int line,
        String type,
        Optional<Integer> sentence,
        List<Destination> destinations,
        Optional<Anchor> anchor,
        List<Quoted> olds,
        List<Quoted> news,
        boolean isComplete,
        boolean isBound) {
    public ActiveModification {
        destinations = List.copyOf(destinations);
        olds = List.copyOf(olds);
        news = List.copyOf(news);
    }

    /**
     * What is changed in another act.
     *
     * @param document by which name; empty where it names none
     * @param id of the element in it; empty where it is the whole
     * @param position {@code pos}: before, after, start, end and others; may be empty
     * @param upTo the last element, where it is several in a row; empty where it is one
     * @param characters from which to which of its characters, as the German LegalDocML.de writes them
     *     ({@code …/art-6_abs-3/100-126.xml})
     */
    public record Destination(
            String document, String id, String position, String upTo, Optional<Characters> characters) {}

    /**
     * A range of characters.
     *
     * @param from the first, from 0
     * @param to after the last
     */
    public record Characters(int from, int to) {}

    /**
     * Words beside which others come.
     *
     * @param words as they are quoted
     * @param isBehind whether the others come behind them, and not before
     */
    public record Anchor(String words, boolean isBehind) {}

    /**
     * What a sentence quotes.
     *
     * @param text its lines, without the marks of the quotation
     * @param provisions that stand in it, without labels of an act; none where it is words
     */
    public record Quoted(String text, List<Provision> provisions) {
        public Quoted {
            provisions = List.copyOf(provisions);
        }
    }
}
