package org.dauys.server.consultation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dauys.compare.Stems;
import org.dauys.text.Language;

/**
 * What a reader searches for.
 *
 * @param typed the words, without white space around them; words in «quotes», “quotes” or "quotes" belong together
 * @param match which of them a provision must have
 */
public record SearchQuery(String typed, Match match) {
    private static final Pattern PARTS = Pattern.compile("[\"«“„]([^\"«»“”„]*)[\"»”“]|([^\\s\"«»“”„]+)");

    /**
     * Shorter words are left out beside longer ones: «право на труд» means all that the law says of it. Not in Kazakh, which
     * has no prepositions, and in which «су» and «ел» say much.
     */
    private static final int SHORTEST = 3;

    /** Which words a provision must have. */
    public enum Match {
        /** All of them, in any form. */
        ALL,
        /** One of them. */
        ANY,
        /** All of them, of each its stem as the beginning of a word. */
        START
    }

    public SearchQuery {
        typed = typed.strip();
    }

    /** The same words, to be found more loosely. */
    public SearchQuery with(Match other) {
        return new SearchQuery(typed, other);
    }

    /** Whether there are no words in it, in this language. */
    public boolean isEmpty(Language language) {
        return terms(language).isEmpty();
    }

    /** The words that a hit shows marked: each as a stem or, for {@link Match#START}, as a beginning of one. */
    public Set<String> stems(Language language) {
        return terms(language).stream().flatMap(List::stream).map(Term::stem).collect(Collectors.toSet());
    }

    /** Words, and phrases of several. */
    private List<List<Term>> terms(Language language) {
        Stems stems = Stems.of(language);
        List<List<Term>> terms = new ArrayList<>();
        Matcher parts = PARTS.matcher(typed);
        while (parts.find()) {
            List<Term> words = words(parts.group(1) == null ? parts.group(2) : parts.group(1), stems);
            if (parts.group(1) == null) {
                words.forEach(word -> terms.add(List.of(word)));
            } else if (!words.isEmpty()) {
                terms.add(words);
            }
        }
        boolean someLong = terms.stream().anyMatch(SearchQuery::isLong);
        boolean all = language.equals(Language.KAZAKH) || !someLong;
        return terms.stream().filter(term -> all || isLong(term)).distinct().toList();
    }

    private record Term(String word, String stem) {}

    private static List<Term> words(String part, Stems stems) {
        return stems.words(part).stream()
                .map(word -> new Term(part.substring(word.start(), word.end()), word.stem()))
                .toList();
    }

    private static boolean isLong(List<Term> term) {
        String word = term.getFirst().word();
        return term.size() > 1 || word.length() >= SHORTEST || Character.isDigit(word.charAt(0));
    }

    /** As a {@code tsquery} on the words of all weights. */
    public String all(Language language) {
        return query(language, "", match == Match.ANY ? " | " : " & ");
    }

    /** As a {@code tsquery} that is true when any of the words has one of these weights. */
    String any(Language language, String weights) {
        return query(language, weights, " | ");
    }

    /** As a {@code tsquery} that is true when all of the words have one of these weights. */
    String all(Language language, String weights) {
        return query(language, weights, " & ");
    }

    private String query(Language language, String weights, String operator) {
        String suffix = (match == Match.START ? "*" : "") + weights;
        String flags = suffix.isEmpty() ? "" : ":" + suffix;
        return terms(language).stream()
                .map(term -> term.stream()
                        .map(word -> Lexemes.quoted(word.stem()) + flags)
                        .collect(Collectors.joining(" <-> ", "(", ")")))
                .collect(Collectors.joining(operator));
    }
}
