package org.dauys.amend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.Kind;
import org.dauys.text.Language;
import org.dauys.text.Provision;
import org.dauys.text.UnreadableActException;
import org.dauys.text.read.ReadingOptions;
import org.dauys.text.read.TrackedDocument;
import org.dauys.text.write.ActWriter;
import org.dauys.text.write.PrintedLine;
import org.dauys.text.write.TrackedDocx;
import org.dauys.text.write.TrackedLine;
import org.dauys.text.write.TrackedMark;
import org.dauys.text.write.TrackedWords;
import org.junit.jupiter.api.Test;

/** A DOCX with tracked changes is read as the changes of its authors. */
class TrackedReadingTest {
    private static final int SETS = Boolean.getBoolean("dauys.long") ? 500 : 20;
    private static final Act ACT = Acts.mills();

    private static TrackedReading read(Act base, byte[] docx) throws UnreadableActException {
        return TrackedReading.of(base, TrackedDocument.open("tracked.docx", docx), ReadingOptions.USUAL);
    }

    @Test
    void changesComeBackWithTheirAuthorsDatesAndReasons() throws Exception {
        Provision fresh = new Provision(Kind.PARAGRAPH, "3", "", "", "", "It is white.", false, List.of(), List.of());
        List<OwnedChange> changes = List.of(
                Acts.wording(ACT, "17", "1.1", "A mill is open to millers."),
                Acts.by("18", new Removal("1.2"), new Addition("1", "1.1", List.of(fresh))),
                new OwnedChange(
                        new Owner.Editor("reads better"),
                        new Change(Change.edits(Acts.at(ACT, "1"), Field.HEADING, "Wind mills"))),
                Acts.wording(ACT, "19", "2", "It starts tomorrow."),
                Acts.wording(ACT, "20", "2", "It starts tomorrow."));
        Map<Owner, Remark> remarks = Map.of(
                new Owner.Amendment("17"),
                new Remark("Safety first.\nSee the report.", Optional.of(Instant.parse("2026-11-30T10:00:00Z"))));
        TrackedReading read = read(ACT, TrackedDocxTest.written(ACT, changes, remarks));
        assertEquals(List.of(), read.told());
        assertEquals(Map.copyOf(byOwner(changes)), Map.copyOf(byOwner(read.changes())));
        assertEquals(remarks.get(new Owner.Amendment("17")), read.remarks().get(new Owner.Amendment("17")));
    }

    @Test
    void reasonAndDateAreOnesOwnWhereOthersAskForTheSame() throws Exception {
        Instant first = Instant.parse("2026-11-01T10:00:00Z");
        Instant second = Instant.parse("2026-11-02T10:00:00Z");
        Owner editor = new Owner.Editor("reads better");
        List<OwnedChange> changes = List.of(
                Acts.wording(ACT, "17", "1.2", "It is of stone."),
                Acts.wording(ACT, "17", "2", "It starts tomorrow."),
                Acts.wording(ACT, "18", "1.2", "It is of stone."),
                new OwnedChange(
                        editor,
                        Acts.wording(ACT, "0", "2", "It starts tomorrow.").change()),
                new OwnedChange(
                        editor, Acts.wording(ACT, "0", "1.1", "A mill is open.").change()));
        Map<Owner, Remark> remarks = Map.of(
                new Owner.Amendment("17"),
                new Remark("Safety first.", Optional.of(first)),
                new Owner.Amendment("18"),
                new Remark("It lasts.", Optional.of(second)),
                editor,
                new Remark("", Optional.of(second)));
        TrackedReading none = read(ACT, TrackedDocxTest.written(ACT, changes, remarks));
        assertEquals(List.of(), none.told());
        assertEquals(
                Map.of(
                        new Owner.Amendment("17"),
                        Remark.NONE,
                        new Owner.Amendment("18"),
                        Remark.NONE,
                        editor,
                        new Remark("", Optional.of(second))),
                none.remarks());

        List<OwnedChange> alone = new ArrayList<>(changes.subList(0, 4));
        alone.add(Acts.wording(ACT, "17", "1.1", "A mill is open."));
        TrackedReading some = read(ACT, TrackedDocxTest.written(ACT, alone, remarks));
        assertEquals(remarks.get(new Owner.Amendment("17")), some.remarks().get(new Owner.Amendment("17")));
        assertEquals(Remark.NONE, some.remarks().get(new Owner.Amendment("18")));
        assertEquals(1, some.told().size());
        assertTrue(some.told().getFirst().startsWith("Editor: the editor's reason"), some.told()::toString);
    }

    private static Map<Owner, Change> byOwner(List<OwnedChange> changes) {
        return changes.stream().collect(Collectors.toMap(OwnedChange::owner, OwnedChange::change));
    }

    @Test
    void documentOfAnotherTextOrWithoutChangesIsRefused() throws Exception {
        byte[] docx = TrackedDocxTest.written(ACT, List.of(Acts.by("18", new Removal("1.2"))), Map.of());
        Act other = Acts.act(Language.ENGLISH, "ACT ON DAMS", "", "Article 1. Dams", "A dam is open.");
        String refusal = assertThrows(IllegalArgumentException.class, () -> read(other, docx))
                .getMessage();
        assertTrue(String.valueOf(refusal).contains("is another text"), refusal);
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ActWriter.write(ACT, List.of(), Format.DOCX, plain);
        assertThrows(IllegalArgumentException.class, () -> read(ACT, plain.toByteArray()));
    }

    private static final String MILLS = """
            ЗАКОН О МЕЛЬНИЦАХ

            Преамбула
            Народ строит мельницы.
            Глава 1. Общее
            Статья 1. Мельницы
            1. Мельница открыта.
            2. Мельница из дуба.
            Статья 2. Начало
            1. Закон действует сегодня.
            Сноска. Статья 2 в редакции закона 1 года.
            """;

    private static Act mills(String text) {
        return Acts.act(Language.RUSSIAN, text.split("\n"));
    }

    /** Both acts have as many lines; one author rewrote each that differs. */
    private static byte[] rewritten(Act base, Act wanted, String author) throws IOException {
        TrackedMark mark = new TrackedMark(author, Optional.empty(), "");
        List<PrintedLine> before = PrintedLine.of(base);
        List<PrintedLine> after = PrintedLine.of(wanted);
        assertEquals(before.size(), after.size());
        List<TrackedLine> lines = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            String was = before.get(i).text();
            String is = after.get(i).text();
            List<TrackedWords> words = was.equals(is)
                    ? List.of(new TrackedWords(was, true, true, Optional.empty()))
                    : List.of(
                            new TrackedWords(was, true, false, Optional.of(mark)),
                            new TrackedWords(is, false, true, Optional.of(mark)));
            lines.add(new TrackedLine(after.get(i), words, true, true));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TrackedDocx.write(base, wanted, lines, out);
        return out.toByteArray();
    }

    @Test
    void changeOutsideTheArticlesOrOfANoteIsToldBesideAnArticleThatCannotBeRead() throws Exception {
        Act base = mills(MILLS);
        for (String[] rest : new String[][] {
            {"Народ строит", "Народ любит", "preamble"},
            {"1. Общее", "1. Прочее", "chapter-1"},
            {"закона 1 года", "закона 2 года", "a note of 2"}
        }) {
            Act wanted = mills(MILLS.replace("2. Мельница из", "1. Мельница из").replace(rest[0], rest[1]));
            TrackedReading read = read(base, rewritten(base, wanted, "17"));
            assertTrue(
                    read.told().stream().anyMatch(line -> line.contains("the change in 1 ")),
                    () -> read.told().toString());
            assertTrue(
                    read.told().stream().anyMatch(line -> line.startsWith("17: " + rest[2])),
                    () -> read.told().toString());
            assertTrue(
                    read.told().getLast().startsWith("all together"),
                    () -> read.told().toString());
        }
        TrackedReading note = read(base, rewritten(base, mills(MILLS.replace("закона 1 года", "закона 2 года")), "17"));
        assertTrue(
                note.told().getFirst().contains("a note of 2"),
                () -> note.told().toString());
    }

    @Test
    void randomSetsComeBackWholeOrWhatIsMissingIsTold() throws Exception {
        Act act = Acts.demo("draft-1", "ru");
        int all = 0;
        int same = 0;
        int whole = 0;
        int said = 0;
        for (long seed = 0; seed < SETS; seed++) {
            Random random = new Random(seed);
            List<OwnedChange> changes = MadeChanges.apart(
                    act, MadeChanges.of(act, seed, 2 + random.nextInt(14), 1 + random.nextInt(6)), random);
            Map<Owner, Remark> remarks = remarks(changes);
            TrackedReading read = read(act, TrackedDocxTest.written(act, changes, remarks));
            boolean untold = read.told().isEmpty();
            String of = "not told, seed " + seed;
            if (untold) {
                whole++;
                assertEquals(sum(act, changes), sum(act, read.changes()), of);
            }
            Map<Owner, Change> back = byOwner(read.changes());
            for (OwnedChange change : changes) {
                Owner owner = change.owner();
                all++;
                Change its = back.get(owner);
                boolean alike =
                        its != null && sum(act, List.of(change)).equals(sum(act, List.of(new OwnedChange(owner, its))));
                same += alike ? 1 : 0;
                assertTrue(alike || !untold, () -> of + ": " + owner);
                Remark remark = read.remarks().getOrDefault(owner, Remark.NONE);
                said += remark.equals(Remark.NONE) ? 0 : 1;
                assertTrue(
                        remark.equals(Remark.NONE) || remark.equals(remarks.get(owner)),
                        () -> of + ": " + owner + " says " + remark);
            }
        }
        System.out.printf(
                "%d sets, %d whole; %d changes, %d the same, %d with their remarks%n", SETS, whole, all, same, said);
        assertTrue(
                same > 0.9 * all && whole > 0.5 * SETS && said > 0.8 * all,
                same + " of " + all + ", " + whole + ", " + said);
    }

    /** Each its own date, and each amendment its own reason. */
    static Map<Owner, Remark> remarks(List<OwnedChange> changes) {
        Map<Owner, Remark> remarks = new HashMap<>();
        for (OwnedChange change : changes) {
            String reason = change.owner() instanceof Owner.Amendment one ? "Because of " + one.number() + "." : "";
            Instant date = Instant.parse("2026-11-30T10:00:00Z").plusSeconds(60L * remarks.size());
            remarks.put(change.owner(), new Remark(reason, Optional.of(date)));
        }
        return remarks;
    }

    private static String sum(Act act, List<OwnedChange> changes) throws IOException {
        try {
            return ActWriter.sha256(Application.of(act, changes).act());
        } catch (CollisionException collide) {
            return "collide";
        }
    }
}
