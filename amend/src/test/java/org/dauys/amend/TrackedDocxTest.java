package org.dauys.amend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.UnreadableActException;
import org.dauys.text.read.ActReader;
import org.dauys.text.read.ReadingOptions;
import org.dauys.text.read.TrackedAuthor;
import org.dauys.text.read.TrackedChanges;
import org.dauys.text.read.TrackedDocument;
import org.dauys.text.write.ActWriter;
import org.dauys.text.write.TrackedDocx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A DOCX with tracked changes is the base and the new text in one. */
class TrackedDocxTest {
    private static final int SETS = Boolean.getBoolean("dauys.long") ? 1_000 : 25;
    private static final int OFFICE_SETS = Boolean.getBoolean("dauys.long") ? 40 : 2;
    private static final Act ACT = Acts.mills();

    @TempDir
    private Path folder;

    static byte[] written(Act base, List<OwnedChange> changes, Map<Owner, Remark> remarks) {
        try {
            Applied applied = Application.of(base, changes);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            TrackedDocx.write(base, applied.act(), TrackedLines.of(base, changes, applied, remarks), out);
            return out.toByteArray();
        } catch (CollisionException | IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static Act read(byte[] docx, TrackedChanges changes) {
        try {
            return ActReader.read("tracked.docx", docx, Format.DOCX, new ReadingOptions(Optional.empty(), changes, 0))
                    .act();
        } catch (UnreadableActException broken) {
            throw new AssertionError(broken);
        }
    }

    static void assertBoth(Act base, List<OwnedChange> changes, byte[] docx, String what) throws CollisionException {
        Act after = Application.of(base, changes).act();
        assertEquals(
                ActWriter.sha256(base), ActWriter.sha256(read(docx, TrackedChanges.REJECT)), () -> "rejected, " + what);
        assertEquals(
                ActWriter.sha256(after),
                ActWriter.sha256(read(docx, TrackedChanges.ACCEPT)),
                () -> "accepted, " + what);
        assertTrue(after.equals(read(docx, TrackedChanges.ACCEPT)), () -> "another structure, " + what);
    }

    @Test
    void wordsAndWholeParagraphsAreTrackedByTheirAmendmentsWithReasons() throws Exception {
        Instant date = Instant.parse("2026-11-30T10:00:00Z");
        Owner seventeen = new Owner.Amendment("17");
        List<OwnedChange> changes = List.of(
                Acts.wording(ACT, "17", "1.1", "A mill is open to millers."),
                Acts.by("18", new Removal("1.2")),
                Acts.wording(ACT, "19", "2", "It starts tomorrow."),
                Acts.wording(ACT, "20", "2", "It starts tomorrow."));
        byte[] docx = written(ACT, changes, Map.of(seventeen, new Remark("Safety first.", Optional.of(date))));
        assertBoth(ACT, changes, docx, "example");
        assertEquals(
                List.of(
                        new TrackedAuthor("17", Optional.of(date), List.of("Safety first."), 2),
                        new TrackedAuthor("18", Optional.empty(), List.of(), 2),
                        new TrackedAuthor("19; 20", Optional.empty(), List.of(), 2)),
                TrackedDocument.open("tracked.docx", docx).authors());
    }

    @Test
    void reasonIsThatOfItsAuthorAloneAlsoWhereOthersChangeWordsBetween() throws Exception {
        List<OwnedChange> changes = List.of(
                Acts.wording(ACT, "17", "1.1", "The mill is open to millers."),
                Acts.wording(ACT, "18", "1.1", "A mill is closed to all."));
        Map<Owner, Remark> remarks = Map.of(
                new Owner.Amendment("17"), new Remark("Safety first.", Optional.empty()),
                new Owner.Amendment("18"), new Remark("It is old.", Optional.empty()));
        byte[] docx = written(ACT, changes, remarks);
        assertEquals(
                List.of(
                        new TrackedAuthor("17", Optional.empty(), List.of("Safety first."), 4),
                        new TrackedAuthor("18", Optional.empty(), List.of("It is old."), 2)),
                TrackedDocument.open("tracked.docx", docx).authors());
        assertBoth(ACT, changes, docx, "two owners");
    }

    @Test
    void amendmentThatWouldBeReadAsSeveralOrAsAnEditorIsRefused() {
        for (String number : List.of("17; 18", "Editor", "Editor 2")) {
            String refusal = String.valueOf(assertThrows(
                            IllegalArgumentException.class,
                            () -> written(ACT, List.of(Acts.by(number, new Removal("1.2"))), Map.of()))
                    .getMessage());
            assertTrue(refusal.startsWith("Amendment \"" + number + "\" cannot"), refusal);
        }
    }

    @Test
    void randomSetsGiveBothTextsToTheLetter() throws Exception {
        Act act = Acts.demo("draft-1", "ru");
        int made = 0;
        for (long seed = 0; seed < SETS; seed++) {
            Random random = new Random(seed);
            List<OwnedChange> changes = MadeChanges.apart(
                    act, MadeChanges.of(act, seed, 2 + random.nextInt(14), 1 + random.nextInt(6)), random);
            made += changes.size();
            assertBoth(act, changes, written(act, changes, Map.of()), "seed " + seed);
        }
        assertTrue(made > SETS);
    }

    @Test
    void realActsGiveBothTextsToTheLetter() throws Exception {
        for (String file : List.of(
                "kz/constitution-2026.ru.txt",
                "kz/constitution-1995.2023-01-01.ru.txt",
                "pairs/constitution-fr.2008-07-25.0ad9a6c96.md",
                "pairs/india-evidence/old.txt")) {
            Act act = Acts.shared(file);
            for (long seed = 0; seed < 1; seed++) {
                List<OwnedChange> changes = changes(act, seed, 60, 80);
                assertTrue(changes.size() > 5);
                assertBoth(act, changes, written(act, changes, Map.of()), file + ", seed " + seed);
            }
        }
    }

    @Test
    void savedByAWordProcessorItStillHasBothTextsAndItsAuthors() throws Exception {
        Act act = Acts.demo("draft-1", "ru");
        List<List<OwnedChange>> sets = new ArrayList<>();
        List<byte[]> documents = new ArrayList<>();
        for (long seed = 0; seed < OFFICE_SETS; seed++) {
            List<OwnedChange> changes = changes(act, seed, 20, 12);
            Map<Owner, Remark> remarks = new HashMap<>();
            changes.forEach(change -> remarks.put(
                    change.owner(), new Remark("Because.", Optional.of(Instant.parse("2026-11-30T10:00:00Z")))));
            sets.add(changes);
            documents.add(written(act, changes, remarks));
        }
        List<byte[]> saved = Office.saved(folder, documents);
        for (int i = 0; i < saved.size(); i++) {
            assertBoth(act, sets.get(i), saved.get(i), "saved, seed " + i);
            assertEquals(authors(documents.get(i)), authors(saved.get(i)), "seed " + i);
        }
    }

    private static List<String> authors(byte[] docx) throws UnreadableActException {
        return TrackedDocument.open("tracked.docx", docx).authors().stream()
                .map(author -> author.name() + " " + author.date() + " " + author.comments())
                .toList();
    }

    private static List<OwnedChange> changes(Act act, long seed, int count, int provisions) {
        return MadeChanges.apart(act, MadeChanges.of(act, seed, count, provisions), new Random(seed));
    }
}
