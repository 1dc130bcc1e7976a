package org.dauys.server.answer.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.compare.WordChange;
import org.dauys.compare.WordChange.Cause;
import org.dauys.compare.WordChange.Op;
import org.dauys.compare.Wording;
import org.dauys.server.submission.Amendment;
import org.dauys.server.submission.Submission;

/**
 * What a submission asks.
 *
 * @param wording of an amendment, marked against the words that it would change; empty for free words
 * @param words in free words; of an amendment what was written beside it
 * @param rationale why; often empty
 * @param cut whether any of it is shortened
 */
record Asked(List<WordChange> wording, String words, String rationale, boolean cut) {
    /** Comparing longer texts word by word takes longer than a reader waits. */
    private static final int LONGEST_COMPARED = 8_000;
    /** So much of the unchanged words stands around a change, in characters. */
    private static final int AROUND = 80;

    Asked {
        wording = List.copyOf(wording);
    }

    /** @param provision the words that it speaks of when it chose none */
    static Asked of(Submission submission, String provision) {
        return new Asked(
                submission
                        .amendment()
                        .map(amendment -> wording(amendment, submission.anchor().quote(), provision))
                        .orElse(List.of()),
                submission.words(),
                submission.rationale(),
                false);
    }

    private static List<WordChange> wording(Amendment amendment, String quote, String provision) {
        String before = quote.isEmpty() ? provision : quote;
        return switch (amendment.action()) {
            case DELETE -> List.of(run(Op.DELETE, before));
            case ADD ->
                before.isEmpty()
                        ? List.of(run(Op.INSERT, amendment.proposed()))
                        : List.of(run(Op.EQUAL, before + " "), run(Op.INSERT, amendment.proposed()));
            case MODIFY ->
                before.length() + amendment.proposed().length() > LONGEST_COMPARED
                        ? List.of(run(Op.DELETE, before), run(Op.INSERT, amendment.proposed()))
                        : Wording.difference(before, amendment.proposed());
        };
    }

    static WordChange run(Op op, String text) {
        return new WordChange(op, text, Cause.WORDING, "");
    }

    /** The same with what is unchanged cut to what stands around the changes, and at most so many characters of each part. */
    Asked shortened(int most) {
        List<WordChange> shorter = new ArrayList<>();
        int left = most;
        for (int i = 0; i < wording.size() && left > 0; i++) {
            WordChange change = wording.get(i);
            String text = change.op() == Op.EQUAL
                    ? around(change.text(), i > 0, i + 1 < wording.size())
                    : cut(change.text(), left).orElse(change.text());
            left -= text.length();
            shorter.add(run(change.op(), text));
        }
        Optional<String> shortWords = cut(words, most);
        Optional<String> shortRationale = cut(rationale, most);
        boolean lessWording = shorter.size() < wording.size()
                || shorter.stream()
                        .anyMatch(change ->
                                change.op() != Op.EQUAL && change.text().endsWith("…"));
        return new Asked(
                shorter,
                shortWords.orElse(words),
                shortRationale.orElse(rationale),
                lessWording || shortWords.isPresent() || shortRationale.isPresent());
    }

    private static String around(String text, boolean before, boolean after) {
        if (text.length() <= 2 * AROUND + 20) {
            return text;
        }
        String head = before ? text.substring(0, boundary(text, AROUND)) : "";
        String tail = after ? text.substring(boundary(text, text.length() - AROUND)) : "";
        return head + (before ? " …" : "… ") + (before && after ? " " : "") + tail;
    }

    /** Empty when it is short enough. */
    static Optional<String> cut(String text, int most) {
        return text.length() <= most ? Optional.empty() : Optional.of(text.substring(0, boundary(text, most)) + "…");
    }

    /** The end of the word that stands at a place, or the place itself when no word ends soon; never inside a character. */
    private static int boundary(String text, int place) {
        int space = text.indexOf(' ', place);
        int end = space < 0 || space > place + 25 ? place : space;
        return Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end;
    }
}
