package org.dauys.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Predicate;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Provision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a made revision rewords beside the provisions is shown and counted, however much else changed around it. */
class MadeRevisionsSeenTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void headingsTitlePreambleAndNotesOfARevisionAreSeen(long seed) {
        Act source = Texts.demo("draft-1", "ru");
        Revision revision = new Revision(withNotes(source), Revision.Strength.HEAVY, seed);
        Comparison comparison = Comparison.of(withNotes(source), revision.act());
        Predicate<Row> headings = comparison.changedHeadings();
        assertFalse(revision.rewordedBeside().isEmpty());
        for (String what : revision.rewordedBeside()) {
            List<Row> told = comparison.inOrder().stream()
                    .filter(row -> tells(row, what, headings))
                    .toList();
            assertFalse(told.isEmpty(), () -> "seed " + seed + ": nothing tells of " + what);
        }
        Counts.Others others = comparison.counts().others();
        assertEquals(revision.rewordedBeside().contains("title") ? 1 : 0, others.titles());
        assertTrue(others.notes() >= count(revision, "note "), () -> "seed " + seed + ": " + others);
    }

    private static long count(Revision revision, String begin) {
        return revision.rewordedBeside().stream()
                .filter(what -> what.startsWith(begin))
                .count();
    }

    /** The heading of an article that is new in its provisions is told by its row. */
    private static boolean tells(Row row, String what, Predicate<Row> headings) {
        if (what.equals("title")) {
            return row.level() == Level.TITLE;
        } else if (what.startsWith("note ")) {
            return row.level() == Level.NOTE && row.label().startsWith(what.substring(5) + "-note");
        } else if (row.level() == Level.PREAMBLE) {
            return row.label().equals(what) && row.changed();
        }
        return row.level() == Level.ARTICLE
                && row.newLabels().contains(what)
                && (headings.test(row) || row.has(Relation.NEW));
    }

    /** Every third article with a note, since the demo's have few. */
    private static Act withNotes(Act act) {
        return new Act(
                act.title(),
                act.language(),
                act.date(),
                act.notes(),
                act.provisions().stream().map(MadeRevisionsSeenTest::withNotes).toList(),
                act.words());
    }

    private static Provision withNotes(Provision provision) {
        boolean noted = provision.kind() == Kind.ARTICLE && provision.label().hashCode() % 3 == 0;
        return new Provision(
                provision.kind(),
                provision.number(),
                provision.label(),
                provision.eId(),
                provision.heading(),
                provision.text(),
                provision.repealed(),
                noted
                        ? List.of("Статья " + provision.number() + " вступает в силу позднее прочих.")
                        : provision.notes(),
                provision.children().stream()
                        .map(MadeRevisionsSeenTest::withNotes)
                        .toList());
    }
}
