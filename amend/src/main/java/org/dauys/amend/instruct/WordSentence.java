package org.dauys.amend.instruct;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dauys.amend.WordEdit;
import org.dauys.compare.words.Token;
import org.dauys.compare.words.TokenSpans;
import org.dauys.text.Provision;

/**
 * Which sentence an edit of words becomes, and what it quotes.
 *
 * @param name of the sentence in the grammar: replace, after, before, delete
 * @param first words that stand in the base, between marks
 * @param second words that come, between marks; empty with delete
 */
record WordSentence(String name, String first, String second) {
    private static final Pattern CHOICE = Pattern.compile("\\{([01])\\?([^}]*)}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([01])}");
    private static final Pattern DIGITS = Pattern.compile("\\d[\\d.,-]*");

    /**
     * The shortest quotation that stands once in its field and holds a word.
     *
     * @param context 0 for the usual sentence, 1 for a replacement with words beside the change, 2 with more of them
     * @return empty when no such words can be quoted
     */
    static Optional<WordSentence> of(Provision provision, WordEdit edit, int context, List<String> quotes) {
        TokenSpans spans = TokenSpans.of(edit.field().of(provision));
        String becomes = edit.becomes().strip();
        boolean insertion = edit.from() == edit.to();
        if (context == 0 && insertion && !becomes.isEmpty() && edit.from() > 0) {
            int from = edit.from();
            do {
                from--;
            } while (from > 0 && !isClear(provision, edit, spans, from, edit.to()));
            return isClear(provision, edit, spans, from, edit.to())
                    ? quoted("after", spans.words(from, edit.to()), becomes, quotes)
                    : Optional.empty();
        }
        if (context == 0 && insertion && !becomes.isEmpty()) {
            int to = edit.to();
            do {
                to++;
            } while (to < spans.size() && !isClear(provision, edit, spans, 0, to));
            return to <= spans.size() && isClear(provision, edit, spans, 0, to)
                    ? quoted("before", spans.words(0, to), becomes, quotes)
                    : Optional.empty();
        }
        if (context == 0 && !insertion && isClear(provision, edit, spans, edit.from(), edit.to())) {
            return becomes.isEmpty()
                    ? quoted("delete", spans.words(edit.from(), edit.to()), "", quotes)
                    : quoted("replace", spans.words(edit.from(), edit.to()), becomes, quotes);
        }
        return wider(provision, edit, context, spans, quotes);
    }

    /** A replacement that quotes unchanged words at both sides, so that signs and spaces between are said too. */
    private static Optional<WordSentence> wider(
            Provision provision, WordEdit edit, int context, TokenSpans spans, List<String> quotes) {
        int from = edit.from();
        int to = edit.to();
        int least = Math.max(1, context * context);
        for (int grown = 0; ; grown++) {
            if (grown >= least && isClear(provision, edit, spans, from, to)) {
                String before = spans.words(from, edit.from());
                String after = spans.words(edit.to(), to);
                String instead = (before + edit.becomes() + after).strip();
                return instead.isEmpty() ? Optional.empty() : quoted("replace", spans.words(from, to), instead, quotes);
            }
            if (from == 0 && to == spans.size()) {
                return Optional.empty();
            }
            from = Math.max(0, from - 1);
            to = Math.min(spans.size(), to + 1);
        }
    }

    /** Whether these tokens hold a word and stand nowhere else in the field. */
    private static boolean isClear(Provision provision, WordEdit edit, TokenSpans spans, int from, int to) {
        return from < to
                && spans.tokens().subList(from, to).stream().anyMatch(token -> token.isWord())
                && QuotedWords.find(provision, edit.field(), spans.words(from, to))
                                .size()
                        == 1;
    }

    private static Optional<WordSentence> quoted(String name, String first, String second, List<String> quotes) {
        return Quotation.quote(first, quotes)
                .flatMap(one -> Quotation.quote(second, quotes).map(other -> new WordSentence(name, one, other)));
    }

    /** The sentence with the quotations in it, and the nouns before them in their number. */
    String filled(String sentence) {
        Matcher choice = CHOICE.matcher(sentence);
        String chosen = choice.replaceAll(found -> {
            String[] forms = found.group(2).split("\\|", -1);
            return Matcher.quoteReplacement(forms[form(found.group(1).equals("0") ? first : second)]);
        });
        return PLACEHOLDER
                .matcher(chosen)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1).equals("0") ? first : second));
    }

    /** 0 for one word, 2 for digits alone, 1 for anything else. */
    private static int form(String quoted) {
        List<Token> tokens =
                TokenSpans.of(quoted.substring(1, quoted.length() - 1)).tokens();
        if (!tokens.isEmpty()
                && tokens.stream()
                        .allMatch(token -> DIGITS.matcher(token.text()).matches())) {
            return 2;
        }
        return tokens.size() == 1 ? 0 : 1;
    }
}
