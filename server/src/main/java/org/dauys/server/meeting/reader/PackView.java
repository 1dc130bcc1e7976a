package org.dauys.server.meeting.reader;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dauys.compare.Relation;
import org.dauys.compare.Row;
import org.dauys.compare.Summary;
import org.dauys.compare.WordChange;
import org.dauys.compare.WordChange.Op;
import org.dauys.server.consultation.ActPlace;
import org.dauys.server.consultation.Version;
import org.dauys.server.consultation.reader.Frame;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.Told;
import org.dauys.server.meeting.reader.Pack.Question;
import org.dauys.server.site.Page;
import org.dauys.server.site.Words;

/**
 * A pack as it is printed, in one language.
 *
 * @param room how much of it there is room for
 * @param base address of the consultation, with the site's
 */
public record PackView(Pack pack, Room room, String base, Page page) {
    /** A text in a column wants so much beside its words. */
    private static final int EACH = 120;

    private static final int NAMED = 200;

    /**
     * In characters.
     *
     * @param rows for the comparative table
     * @param questions for questions with their answers
     */
    public record Room(int rows, int questions) {
        static final Room ALL = new Room(Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    public Meeting meeting() {
        return pack.meeting();
    }

    public Told told() {
        return new Told(page);
    }

    public String themes() {
        return pack.themes().stream()
                .map(theme -> theme.name().in(page.locale()))
                .collect(Collectors.joining("; "));
    }

    public boolean hasThemes() {
        return !pack.themes().isEmpty();
    }

    public boolean isCompared() {
        return pack.compared().isPresent();
    }

    public String older() {
        return pack.compared().map(pair -> name(pair.from())).orElse("");
    }

    public String newer() {
        return pack.compared().map(pair -> name(pair.to())).orElse("");
    }

    private String name(Version version) {
        return Frame.name(version, page);
    }

    /** The language of the compared texts. */
    public String language() {
        return pack.compared().map(pair -> pair.language().code()).orElse(page.language());
    }

    public int rows() {
        return pack.rows().size();
    }

    /** How many of them are new. */
    public int added() {
        return many(Relation.NEW);
    }

    /** How many of them are gone. */
    public int removed() {
        return many(Relation.REMOVED);
    }

    public int others() {
        return rows() - added() - removed();
    }

    private int many(Relation relation) {
        return (int) pack.rows().stream().filter(row -> row.has(relation)).count();
    }

    /** Those that there is room for; one that is too long does not keep out those after it. */
    public List<Change> shownRows() {
        return split(true);
    }

    /** The others, by their names. */
    public List<String> unshownRows() {
        return split(false).stream().map(Change::label).toList();
    }

    private List<Change> split(boolean shown) {
        int left = room.rows();
        java.util.ArrayList<Change> some = new java.util.ArrayList<>();
        for (Row row : pack.rows()) {
            int takes = EACH + length(row);
            boolean fits = takes <= left;
            left -= fits ? takes : 0;
            if (fits == shown) {
                some.add(change(row));
            }
        }
        return List.copyOf(some);
    }

    /** In characters of a column, of which there are two side by side. */
    private static int length(Row row) {
        return row.words().stream().allMatch(word -> word.op() == Op.EQUAL)
                ? 0
                : row.words().stream().mapToInt(word -> word.text().length()).sum() * 3 / 2;
    }

    private Change change(Row row) {
        return new Change(
                ActPlace.cited(row.label(), page),
                Summary.of(row, pack.compared().orElseThrow().comparison(), page.locale()),
                row.words().stream().filter(word -> word.op() != Op.INSERT).toList(),
                row.words().stream().filter(word -> word.op() != Op.DELETE).toList());
    }

    /**
     * A row of the table.
     *
     * @param summary what happened, in a sentence
     * @param before words of the older text; those that are gone are deleted ones
     * @param after words of the newer text; those that are new are inserted ones
     */
    public record Change(String label, String summary, List<WordChange> before, List<WordChange> after) {
        /** Whether its words differ: where only its number or place does, the summary says all. */
        public boolean isReworded() {
            return before.stream().anyMatch(Change::isMarked) || after.stream().anyMatch(Change::isMarked);
        }

        public static boolean isMarked(WordChange word) {
            return word.op() != Op.EQUAL;
        }
    }

    public int questions() {
        return pack.questions().size();
    }

    public int unanswered() {
        return pack.unanswered();
    }

    public List<AnsweredQuestion> shownQuestions() {
        return questions(true);
    }

    /** The numbers of the others. */
    public List<Integer> unshownQuestions() {
        return questions(false).stream().map(AnsweredQuestion::number).toList();
    }

    private List<AnsweredQuestion> questions(boolean shown) {
        int left = room.questions();
        java.util.ArrayList<AnsweredQuestion> some = new java.util.ArrayList<>();
        for (Question question : pack.questions()) {
            AnsweredQuestion one = answered(question);
            int takes = EACH
                    + one.words().length()
                    + one.reason().in(page.locale()).length()
                    + one.particular().in(page.locale()).length();
            boolean fits = takes <= left;
            left -= fits ? takes : 0;
            if (fits == shown) {
                some.add(one);
            }
        }
        return List.copyOf(some);
    }

    private AnsweredQuestion answered(Question question) {
        var submission = question.submission();
        var answer = question.answer().answer();
        return new AnsweredQuestion(
                submission.number(),
                submission.said().words(),
                submission.language().code(),
                page.say("answer.disposition." + answer.disposition().code()),
                answer.reason(),
                question.answer().particular(),
                answer.body().name());
    }

    /**
     * A question with its answer.
     *
     * @param language of the question's words
     */
    public record AnsweredQuestion(
            int number,
            String words,
            String language,
            String disposition,
            Words reason,
            Words particular,
            Words body) {}

    /** As many of these names as are told; the address has all. */
    public static <T> String some(List<T> names) {
        return names.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** How many more there are than are told. */
    public static int more(List<?> names) {
        return Math.max(0, names.size() - NAMED);
    }

    Locale locale() {
        return page.locale();
    }
}
