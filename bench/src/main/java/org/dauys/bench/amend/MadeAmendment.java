package org.dauys.bench.amend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.dauys.compare.words.TokenSpans;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Language;
import org.dauys.text.Provision;

/**
 * An amendment to some words of a provision, as a form would send it.
 *
 * @param from first token of the provision's text that it speaks of
 * @param to after the last
 * @param action modify, delete or add
 * @param quote the words
 * @param quoteStart where they begin in the text
 * @param proposed the words instead of them or behind them; empty for a deletion
 */
record MadeAmendment(
        Language language,
        String label,
        int from,
        int to,
        String action,
        String quote,
        int quoteStart,
        String proposed) {
    private static final int MOST_WORDS = 4;

    /** The article with the most words. */
    static Provision longestArticle(Act act) {
        return act.walk()
                .filter(one -> one.kind() == Kind.ARTICLE)
                .max(Comparator.comparingInt(MadeAmendment::words))
                .orElseThrow();
    }

    private static int words(Provision whole) {
        return whole.walk().mapToInt(one -> TokenSpans.of(one.text()).size()).sum();
    }

    /**
     * Amendments, each to one to four neighbouring tokens: three of five replace them, one of five takes them away, one adds
     * behind them. Every tenth asks for the same as an earlier one.
     *
     * @param provisions among which they are, those with more words more often
     * @param vocabulary of which their words are
     */
    static List<MadeAmendment> of(
            Language language, List<Provision> provisions, List<String> vocabulary, int many, Random random) {
        List<Provision> weighted = new ArrayList<>();
        for (Provision one : provisions) {
            for (int i = 0; i < TokenSpans.of(one.text()).size(); i++) {
                weighted.add(one);
            }
        }
        List<MadeAmendment> made = new ArrayList<>();
        while (made.size() < many) {
            made.add(
                    made.size() % 10 == 9
                            ? made.get(random.nextInt(made.size()))
                            : anywhere(language, weighted.get(random.nextInt(weighted.size())), vocabulary, random));
        }
        return made;
    }

    private static MadeAmendment anywhere(Language language, Provision at, List<String> vocabulary, Random random) {
        return at(language, at, random.nextInt(TokenSpans.of(at.text()).size()), vocabulary, random);
    }

    /** One of those, from a given token on where its words stand by themselves, else anywhere. */
    static MadeAmendment at(Language language, Provision at, int from, List<String> vocabulary, Random random) {
        TokenSpans tokens = TokenSpans.of(at.text());
        int begin = from;
        int to = Math.min(tokens.size(), from + 1 + random.nextInt(MOST_WORDS));
        while (!isApart(at.text(), tokens.start(begin), tokens.end(to - 1))) {
            begin = random.nextInt(tokens.size());
            to = Math.min(tokens.size(), begin + 1 + random.nextInt(MOST_WORDS));
        }
        String action = List.of("modify", "modify", "modify", "delete", "add").get(random.nextInt(5));
        StringBuilder words = new StringBuilder();
        for (int i = random.nextInt(MOST_WORDS); i >= 0 && !action.equals("delete"); i--) {
            words.append(words.isEmpty() ? "" : " ").append(vocabulary.get(random.nextInt(vocabulary.size())));
        }
        return new MadeAmendment(
                language,
                at.label(),
                begin,
                to,
                action,
                tokens.words(begin, to),
                tokens.start(begin),
                words.toString());
    }

    /** Whether characters are whole words, so that what stands instead of them does not grow together with what is beside them. */
    private static boolean isApart(String text, int from, int to) {
        boolean words = Character.isLetterOrDigit(text.charAt(from)) && Character.isLetterOrDigit(text.charAt(to - 1));
        boolean before = from == 0 || Character.isWhitespace(text.charAt(from - 1));
        return words && before && (to == text.length() || ",.;: ".indexOf(text.charAt(to)) >= 0);
    }

    /** The words of an act, each as often as it stands there. */
    static List<String> vocabulary(Act act) {
        return act.walk()
                .flatMap(one -> Stream.of(one.text().split("[^\\p{L}-]+")))
                .filter(word -> word.length() > 2)
                .toList();
    }
}
