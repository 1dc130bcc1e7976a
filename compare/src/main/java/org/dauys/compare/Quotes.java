package org.dauys.compare;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.dauys.compare.WordChange.Op;
import org.dauys.compare.language.Phrases;

/**
 * Which words of a reworded provision are gone and which are new: quoted when they are few, else counted. A run is
 * quoted whole or not at all, and never more than three a side.
 */
final class Quotes {
    private static final int LONGEST = 12;
    private static final int MOST = 3;
    /** With more runs than this on a side the provision is rewritten, and single quotes would mislead. */
    private static final int SCATTERED = 6;

    private final ChangedRuns runs;
    private final Phrases phrases;

    Quotes(ChangedRuns runs, Phrases phrases) {
        this.runs = runs;
        this.phrases = phrases;
    }

    String say() {
        List<WordChange> removed = runs.with(Op.DELETE);
        List<WordChange> added = runs.with(Op.INSERT);
        if (isReplacement(removed, added)) {
            boolean word = ChangedRuns.wordCount(removed.getFirst().text()) == 1;
            return phrases.say(
                    word ? "summary.replaced.word" : "summary.replaced",
                    quoted(removed.getFirst()),
                    quoted(added.getFirst()));
        } else if (removed.size() > SCATTERED || added.size() > SCATTERED) {
            return counts(removed, added);
        }
        String quotes = (side("removed", removed) + " " + side("added", added)).strip();
        boolean complete =
                quotable(removed).size() == removed.size() && quotable(added).size() == added.size();
        return complete ? quotes : (quotes + " " + counts(removed, added)).strip();
    }

    private boolean isReplacement(List<WordChange> removed, List<WordChange> added) {
        return removed.size() == 1
                && added.size() == 1
                && runs.all().size() == 2
                && runs.adjacent().get(1)
                && quotable(removed).size() + quotable(added).size() == 2;
    }

    private String side(String which, List<WordChange> side) {
        List<WordChange> quotable = quotable(side);
        if (quotable.isEmpty()) {
            return "";
        }
        boolean single = quotable.size() == 1
                && ChangedRuns.wordCount(quotable.getFirst().text()) == 1;
        return phrases.say(
                "summary." + which + (single ? ".word" : ".words"),
                String.join(", ", quotable.stream().map(this::quoted).toList()));
    }

    /** Those that say most, in the order of the text. */
    private static List<WordChange> quotable(List<WordChange> side) {
        List<Integer> places = IntStream.range(0, side.size()).boxed().toList();
        return places.stream()
                .filter(place -> wordCount(side, place) <= LONGEST)
                .sorted(Comparator.comparingInt((Integer place) -> wordCount(side, place))
                        .reversed())
                .limit(MOST)
                .sorted()
                .map(side::get)
                .toList();
    }

    private static int wordCount(List<WordChange> side, int place) {
        return ChangedRuns.wordCount(side.get(place).text());
    }

    private String counts(List<WordChange> removed, List<WordChange> added) {
        int gone = words(removed);
        int come = words(added);
        if (gone == 0) {
            return phrases.count("summary.count.added", come);
        }
        return come == 0 ? phrases.count("summary.count.removed", gone) : phrases.say("summary.count", gone, come);
    }

    private static int words(List<WordChange> side) {
        return side.stream().mapToInt(run -> ChangedRuns.wordCount(run.text())).sum();
    }

    private String quoted(WordChange run) {
        return phrases.say("quote", trimmed(run.text()));
    }

    /** Without the punctuation and white space at either end, and on one line. */
    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isEdge(text.charAt(start))) {
            start++;
        }
        while (end > start && isEdge(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end).replace('\n', ' ');
    }

    private static boolean isEdge(char c) {
        return Character.isWhitespace(c) || ",;.:—–-".indexOf(c) >= 0;
    }
}
