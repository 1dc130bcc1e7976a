package org.dauys.compare.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.dauys.compare.Comparison;
import org.dauys.compare.Row;
import org.dauys.compare.Unit;
import org.dauys.compare.WordChange;
import org.dauys.compare.WordChange.Op;

/**
 * Requests made from what really changed between two versions, and requests for something else in the same places, so that
 * the answer is known. By a seed: the same requests each time.
 */
public final class MadeRequests {
    private static final int CLAUSE = 8;

    private final Random random;
    private final List<Row> rows;
    private final List<String> texts;
    private final List<Made> made = new ArrayList<>();

    /** How a request relates to what changed. */
    public enum Kind {
        /** The very wording of the new version. */
        EXACT,
        /** One of several changes of the provision. */
        PART,
        /** The new wording with three of ten added words replaced by others. */
        LOOSE,
        /** In free words, with the added words between quotes. */
        QUOTED,
        /** Other words, in the same provision. */
        OTHER_WORDS,
        /** Words gone that stayed. */
        OTHER_DELETION,
        /** Other words between quotes. */
        OTHER_QUOTE
    }

    /**
     * A request with its answer.
     *
     * @param row the row that does what it asks for; empty when none does
     * @param changes the ordinals of the row's changes that do it
     */
    public record Made(Kind kind, Request request, Optional<Row> row, List<Integer> changes) {}

    private MadeRequests(Comparison comparison, long seed) {
        this.random = new Random(seed);
        this.rows = comparison.rows();
        this.texts = rows.stream()
                .flatMap(row -> row.oldUnits().stream())
                .map(Unit::text)
                .filter(text -> text.split("\\s+", -1).length > 2 * CLAUSE)
                .toList();
    }

    /** All that can be made of a comparison: of each changed provision at most one of each kind. */
    public static List<Made> of(Comparison comparison, long seed) {
        MadeRequests requests = new MadeRequests(comparison, seed);
        requests.rows.forEach(requests::add);
        return requests.made;
    }

    private void add(Row row) {
        List<Change> changes = Change.of(row);
        if (row.oldUnits().size() != 1 || row.newUnits().size() != 1 || changes.isEmpty()) {
            return;
        }
        Unit old = row.oldUnits().getFirst();
        String before = old.text();
        int words = changes.stream().mapToInt(Change::words).sum();
        if (before.isBlank() || words < 3) {
            return;
        }
        List<Integer> all = changes.stream().map(Change::ordinal).toList();
        String label = old.label();
        real(Kind.EXACT, new Request.Wording(label, before, with(row, all)), row, all);
        List<Change> large =
                changes.stream().filter(change -> change.words() >= 3).toList();
        if (changes.size() > 1 && !large.isEmpty()) {
            List<Integer> one = List.of(large.get(random.nextInt(large.size())).ordinal());
            real(Kind.PART, new Request.Wording(label, before, with(row, one)), row, one);
        }
        real(Kind.LOOSE, new Request.Wording(label, before, loose(row)), row, all);
        large.stream()
                .filter(change -> change.added().split("\\s+", -1).length >= 3)
                .findFirst()
                .ifPresent(change -> real(
                        Kind.QUOTED,
                        new Request.FreeWords(label, "Предлагаю написать так: «" + change.added() + "», и вот почему."),
                        row,
                        List.of(change.ordinal())));
        other(Kind.OTHER_WORDS, new Request.Wording(label, before, before + " " + clause()));
        kept(row)
                .ifPresent(words2 ->
                        other(Kind.OTHER_DELETION, new Request.Wording(label, before, before.replace(words2, " "))));
        other(Kind.OTHER_QUOTE, new Request.FreeWords(label, "Прошу добавить «" + clause() + "»."));
    }

    private void real(Kind kind, Request request, Row row, List<Integer> changes) {
        made.add(new Made(kind, request, Optional.of(row), changes));
    }

    private void other(Kind kind, Request request) {
        made.add(new Made(kind, request, Optional.empty(), List.of()));
    }

    /** The old text with some of the changes made. */
    private static String with(Row row, List<Integer> wanted) {
        List<Change> changes = Change.of(row).stream()
                .filter(change -> wanted.contains(change.ordinal()))
                .toList();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < row.words().size(); i++) {
            WordChange word = row.words().get(i);
            int at = i;
            boolean made = changes.stream().anyMatch(change -> change.from() <= at && at < change.to());
            if (word.op() == Op.EQUAL || word.op() == (made ? Op.INSERT : Op.DELETE)) {
                text.append(word.text());
            }
        }
        return text.toString();
    }

    private String loose(Row row) {
        StringBuilder text = new StringBuilder();
        for (WordChange word : row.words()) {
            if (word.op() == Op.EQUAL) {
                text.append(word.text());
            } else if (word.op() == Op.INSERT) {
                for (String one : word.text().split("(?<=\\s)", -1)) {
                    text.append(random.nextInt(10) < 3 ? anyWord() + " " : one);
                }
            }
        }
        return text.toString();
    }

    private String anyWord() {
        String[] words = texts.get(random.nextInt(texts.size())).split("\\s+", -1);
        return words[random.nextInt(words.length)];
    }

    /** Words of another provision. */
    private String clause() {
        String[] words = texts.get(random.nextInt(texts.size())).split("\\s+", -1);
        int from = random.nextInt(words.length - CLAUSE);
        return String.join(" ", Arrays.asList(words).subList(from, from + CLAUSE));
    }

    /** Some words that stand in both texts. */
    private static Optional<String> kept(Row row) {
        return row.words().stream()
                .filter(word -> word.op() == Op.EQUAL)
                .map(word -> word.text().strip())
                .filter(text -> text.split("\\s+", -1).length >= 4)
                .findFirst();
    }
}
