package org.dauys.server.consultation.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dauys.server.consultation.Text;
import org.dauys.server.site.Page;
import org.dauys.text.Format;
import org.dauys.text.Place;
import org.dauys.text.Problem;
import org.dauys.text.Problem.Cause;

/**
 * What reading did with that in a file which a text has not: told with its numbers before publication makes it permanent. Of a
 * word processor's file it is told as well where there was nothing, so that an editor need not wonder; in other formats tables
 * and footnotes are not always to be known as such.
 */
final class Treatment {
    /** In the order of their weight: the first change which words become law. */
    private static final List<Cause> TOLD = List.of(
            Cause.CHANGES_ACCEPTED,
            Cause.CHANGES_REJECTED,
            Cause.TABLE_ROWS_AS_LINES,
            Cause.TABLE_CELLS_APART,
            Cause.NOTES_KEPT,
            Cause.COMMENT_LEFT_OUT,
            Cause.STRUCK_LEFT_OUT);

    /** What an editor asks of a word processor's file, and how it is told when it is there. */
    private record Asked(String what, List<Cause> told) {}

    private static final List<Asked> ASKED = List.of(
            new Asked("changes", List.of(Cause.CHANGES_ACCEPTED, Cause.CHANGES_REJECTED)),
            new Asked("tables", List.of(Cause.TABLE_ROWS_AS_LINES, Cause.TABLE_CELLS_APART)),
            new Asked("notes", List.of(Cause.NOTES_KEPT)));

    private Treatment() {}

    /** Sentences of the page; none for a file that was not read. */
    static List<String> of(Text text, Page page) {
        if (text.state() != Text.State.READ) {
            return List.of();
        }
        Map<Cause, List<Problem>> all = text.problems().stream().collect(Collectors.groupingBy(Problem::cause));
        List<String> told = new ArrayList<>();
        for (Cause cause : TOLD) {
            List<Problem> those = all.getOrDefault(cause, List.of());
            if (!those.isEmpty()) {
                told.add(told(cause, those, page));
            }
        }
        for (Asked asked : text.upload().format() == Format.DOCX ? ASKED : List.<Asked>of()) {
            if (asked.told().stream().noneMatch(all::containsKey)) {
                told.add(page.say("desk.done.none." + asked.what()));
            }
        }
        return told;
    }

    /** Those that a reader tells once have their number with them, the others are told one by one. */
    private static String told(Cause cause, List<Problem> problems, Page page) {
        Problem first = problems.getFirst();
        boolean counted = cause != Cause.COMMENT_LEFT_OUT && cause != Cause.STRUCK_LEFT_OUT;
        int many = counted ? Integer.parseInt(first.arguments().getFirst().toString()) : problems.size();
        String key =
                "desk.done." + cause.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        String what = page.count(key, many);
        return first.place().unit() == Place.Unit.FILE
                ? what
                : what + " "
                        + page.say(
                                "desk.done.first." + first.place().unit().name().toLowerCase(java.util.Locale.ROOT),
                                first.place().number());
    }
}
