package org.dauys.server.meeting.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.dauys.server.site.Form;
import org.dauys.server.site.Say;
import org.dauys.server.site.Words;
import org.dauys.server.site.WrittenNumber;

/** What fields of plans have in common. */
final class PlanFields {
    private static final int MOST_ROWS = 100;

    private PlanFields() {}

    static void limit(String text, String field, int longest, Mistakes mistakes) {
        if (text.length() > longest) {
            mistakes.add(field, "desk.error.long", text.length(), longest);
        }
    }

    static void limit(Words words, String field, int longest, Mistakes mistakes) {
        Say.LANGUAGES.forEach(
                language -> limit(words.exactly(language), field + "-" + language.getLanguage(), longest, mistakes));
    }

    /** A whole number between 1 and {@code most}; empty when it is none. */
    static OptionalInt number(String typed, int most) {
        OptionalInt number = WrittenNumber.of(typed);
        return number.stream().filter(one -> one >= 1 && one <= most).findFirst();
    }

    /**
     * The rows of a form, as many as it says it has; one more, or one less, when a button of theirs was pressed.
     *
     * @param name of the rows: {@code delegate} for {@code delegate-0-name}; the form has their number as {@code delegates}
     */
    static <R> List<R> rows(Form form, String name, Function<String, R> read, R empty) {
        int count = Math.clamp(form.number(name + "s"), 0, MOST_ROWS);
        List<R> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (!form.text("remove").equals(name + "-" + i)) {
                rows.add(read.apply(name + "-" + i + "-"));
            }
        }
        if (form.text("add").equals(name) && rows.size() < MOST_ROWS) {
            rows.add(empty);
        }
        return rows;
    }

    /** Whether a button for rows was pressed, and nothing is to be saved. */
    static boolean isRearranged(Form form) {
        return !form.text("add").isEmpty() || !form.text("remove").isEmpty();
    }
}
