package org.dauys.ledger.log;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.ledger.note.Checkpoint;
import org.dauys.ledger.note.Keys;
import org.dauys.ledger.note.SignatureType;
import org.dauys.ledger.note.SignedNote;
import org.dauys.ledger.note.SigningKey;
import org.dauys.ledger.tile.DamagedLogException;
import org.dauys.ledger.tile.FolderSource;
import org.dauys.ledger.tile.TreeEdge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStorageTest {
    private static final LogIdentity IDENTITY = new LogIdentity(Keys.ORIGIN, Keys.ed25519());

    @TempDir
    private Path folder;

    @Test
    void secondWriterIsRefusedInThisProcessAndInAnother() throws Exception {
        try (FolderStorage first = FolderStorage.open(folder)) {
            assertThrows(LogInUseException.class, () -> FolderStorage.open(folder));
            assertThrows(LogInUseException.class, () -> FolderStorage.open(folder.resolve(".")));
            // The refused one in this process must not have opened the door to others.
            assertEquals("in use", Child.run(OpenFolder.class, folder.toString()));
            first.show(Map.of("tile/0/000.p/1", new byte[32]));
        }
        assertEquals("opened", Child.run(OpenFolder.class, folder.toString()));
        FolderStorage.open(folder).close();
    }

    /** A process that opens a folder and says whether it could. */
    static final class OpenFolder {
        private OpenFolder() {}

        public static void main(String[] args) throws IOException {
            try (FolderStorage _ = FolderStorage.open(Path.of(args[0]))) {
                System.out.println("opened");
            } catch (LogInUseException e) {
                System.out.println("in use");
            }
        }
    }

    @Test
    void writerThatWasReplacedWritesNoMore() throws Exception {
        try (FolderStorage storage = FolderStorage.open(folder)) {
            Appender appender = Appender.open(storage, IDENTITY, Cosigners.NONE, Optional.empty());
            appender.append(List.of(bytes("a")));
            // As on a file system whose locks deceive: another has opened the folder.
            Files.writeString(folder.resolve(".dauys/owner"), "99\n");
            byte[] before = Files.readAllBytes(folder.resolve("checkpoint"));
            assertThrows(LogInUseException.class, () -> appender.append(List.of(bytes("b"))));
            assertThrows(LogInUseException.class, () -> storage.show(Map.of("tile/0/001", new byte[32])));
            assertArrayEquals(before, Files.readAllBytes(folder.resolve("checkpoint")));
        }
    }

    @Test
    void fileThatIsThereIsNeverWrittenOver() throws Exception {
        try (FolderStorage storage = FolderStorage.open(folder)) {
            storage.create("tile/0/000", bytes("a"));
            storage.create("tile/0/000", bytes("a"));
            assertThrows(DamagedLogException.class, () -> storage.create("tile/0/000", bytes("b")));
            assertArrayEquals(bytes("a"), storage.read("tile/0/000").orElseThrow());
            storage.replace("checkpoint", bytes("1"));
            storage.replace("checkpoint", bytes("2"));
            assertArrayEquals(bytes("2"), storage.read("checkpoint").orElseThrow());
            assertEquals(Optional.empty(), storage.read("tile/0/001"));
        }
    }

    @Test
    void fileIsShownWhetherThereIsOneOrNot() throws Exception {
        try (FolderStorage storage = FolderStorage.open(folder)) {
            storage.show(Map.of("tile/0/000", bytes("a part")));
            storage.show(Map.of("tile/0/000", bytes("the whole of it")));
            assertArrayEquals(
                    bytes("the whole of it"), storage.read("tile/0/000").orElseThrow());
            storage.removePartial("tile/0/000");
            storage.show(Map.of("tile/0/000.p/1", bytes("b")));
            storage.removePartial("tile/0/000");
            storage.show(Map.of("tile/0/000.p/2", bytes("c")));
            assertArrayEquals(bytes("c"), storage.read("tile/0/000.p/2").orElseThrow());
            assertEquals(Optional.empty(), storage.read("tile/0/000.p/1"));
        }
    }

    @Test
    void partialTilesGoWhenTheirTileIsFull() throws Exception {
        try (FolderStorage storage = FolderStorage.open(folder)) {
            Appender appender = Appender.open(storage, IDENTITY, Cosigners.NONE, Optional.empty());
            for (int i = 0; i < 300; i += 50) {
                appender.append(Collections.nCopies(50, bytes("a")));
            }
            assertTrue(
                    Files.exists(folder.resolve("tile/0/000.p/50")),
                    "nothing goes before what takes its place is durable");
            appender.settle();
        }
        assertTrue(Files.exists(folder.resolve("tile/0/000")));
        assertTrue(Files.notExists(folder.resolve("tile/0/000.p")));
        assertTrue(Files.notExists(folder.resolve("tile/entries/000.p")));
        assertTrue(Files.exists(folder.resolve("tile/0/001.p/44")));
        assertEquals(300, WholeLog.read(new FolderSource(folder)).entries().size());
    }

    /** However much of it the power cut has left, with what an older record had there behind it: it is decided, or it is not. */
    @Test
    void crashAtAnyByteOfADecisionLosesNothing() throws Exception {
        try (FolderStorage storage = FolderStorage.open(folder)) {
            Appender appender = open(storage, Optional.empty());
            appender.append(List.of(bytes("a")));
            appender.settle();
            appender.append(List.of(bytes("b"), bytes("an older one")));
            appender.settle();
            appender.append(List.of(bytes("d"), bytes("e")));
            appender.settle();
        }
        byte[] before = Files.readAllBytes(journal("b"));
        byte[] checkpoint = Files.readAllBytes(folder.resolve("checkpoint"));
        try (FolderStorage storage = FolderStorage.open(folder)) {
            storage.decisions();
            TreeEdge edge = TreeEdge.read(storage, 5);
            edge.append(bytes("c"), (path, file) -> {});
            storage.decide(new Decision(5, edge.root(), List.of(bytes("c"))).toBytes());
        }
        byte[] after = Files.readAllBytes(journal("b"));
        int first = Arrays.mismatch(before, after);
        int last = after.length - 1;
        while (after[last] == before[last]) {
            last--;
        }
        assertTrue(last - first > 100, "from " + first + " to " + last);
        for (int length = first; length <= last; length += length < last - 3 ? 3 : 1) {
            byte[] cut = before.clone();
            System.arraycopy(after, 0, cut, 0, length);
            Files.write(journal("b"), cut);
            try (FolderStorage storage = FolderStorage.open(folder)) {
                assertEquals(5, open(storage, Optional.empty()).size(), "cut at " + length);
            }
        }
        Files.write(journal("b"), after);
        try (FolderStorage storage = FolderStorage.open(folder)) {
            assertEquals(6, open(storage, Optional.empty()).size());
        }
        WholeLog.read(new FolderSource(folder)).continues(SignedNote.parse(checkpoint));
    }

    /** A settling that a power cut has torn is none: the other file has what was decided. */
    @Test
    void crashAtAnyByteOfASettlingLosesNothing() throws Exception {
        try (FolderStorage storage = FolderStorage.open(folder)) {
            Appender appender = open(storage, Optional.empty());
            appender.append(List.of(bytes("a")));
            appender.settle();
            appender.append(List.of(bytes("b")));
        }
        byte[] before = Files.readAllBytes(journal("a"));
        try (FolderStorage storage = FolderStorage.open(folder)) {
            open(storage, Optional.empty());
        }
        byte[] after = Files.readAllBytes(journal("a"));
        byte[] other = Files.readAllBytes(journal("b"));
        int end = 0;
        for (int i = 0; i < after.length; i++) {
            end = after[i] == before[i] ? end : i;
        }
        for (int length = 0; length <= end; length += 3) {
            byte[] cut = before.clone();
            System.arraycopy(after, 0, cut, 0, length);
            Files.write(journal("a"), cut);
            Files.write(journal("b"), other);
            Files.delete(folder.resolve("tile/entries/000.p/2"));
            Files.delete(folder.resolve("checkpoint"));
            try (FolderStorage storage = FolderStorage.open(folder)) {
                assertEquals(2, open(storage, Optional.empty()).size(), "cut at " + length);
            }
            WholeLog.read(new FolderSource(folder));
        }
        Files.write(journal("a"), new byte[100]);
        Files.write(journal("b"), new byte[100]);
        try (FolderStorage storage = FolderStorage.open(folder)) {
            assertThrows(DamagedLogException.class, () -> open(storage, Optional.empty()));
        }
    }

    /** A log of the time before the journal, killed after it had decided. */
    @Test
    void whatWasPendingBeforeThereWasAJournalComesToItsEnd() throws Exception {
        try (FolderStorage storage = FolderStorage.open(folder)) {
            Appender appender = open(storage, Optional.empty());
            appender.append(List.of(bytes("a")));
            appender.settle();
            TreeEdge edge = TreeEdge.read(storage, 1);
            edge.append(bytes("b"), (path, file) -> {});
            storage.replace(LogState.PENDING, new Decision(1, edge.root(), List.of(bytes("b"))).toBytes());
        }
        Files.delete(journal("a"));
        Files.delete(journal("b"));
        try (FolderStorage storage = FolderStorage.open(folder)) {
            Appender appender = open(storage, Optional.empty());
            assertEquals(2, appender.size());
            appender.append(List.of(bytes("c")));
        }
        try (FolderStorage storage = FolderStorage.open(folder)) {
            assertEquals(3, open(storage, Optional.empty()).size());
        }
        assertEquals(3, WholeLog.read(new FolderSource(folder)).entries().size());
    }

    private Path journal(String letter) {
        return folder.resolve(FolderStorage.JOURNAL + "." + letter);
    }

    @Test
    void logThatWasSetBackIsNotOpened() throws Exception {
        SignedNote given;
        try (FolderStorage storage = FolderStorage.open(folder)) {
            Appender appender = Appender.open(storage, IDENTITY, Cosigners.NONE, Optional.empty());
            appender.append(List.of(bytes("a")));
            appender.settle();
            byte[] old = storage.read("checkpoint").orElseThrow();
            List<byte[]> decisions = storage.decisions();
            appender.append(List.of(bytes("b")));
            appender.append(List.of(bytes("c")));
            given = appender.published();
            appender.settle();
            // Only the checkpoint: what is settled tells.
            storage.replace("checkpoint", old);
            assertThrows(DamagedLogException.class, () -> open(storage, Optional.empty()));
            // Only the journal: the checkpoint tells.
            storage.settle(decisions.getFirst(), List.of());
            storage.replace("checkpoint", given.toBytes());
            assertThrows(DamagedLogException.class, () -> open(storage, Optional.empty()));
            // Both: only who was given the checkpoint can tell.
            storage.replace("checkpoint", old);
            assertEquals(1, open(storage, Optional.empty()).size());
            Checkpoint known = Checkpoint.parse(given.text());
            String message = assertThrows(DamagedLogException.class, () -> open(storage, Optional.of(known)))
                    .getMessage();
            assertTrue(String.valueOf(message).contains("old copy"), message);
            // Nor is it written on while the tiles of its lost entries lie there.
            Appender setBack = open(storage, Optional.empty());
            assertThrows(DamagedLogException.class, () -> setBack.append(List.of(bytes("another"))));
        }
    }

    @Test
    void otherKeyDamagedTileOrMissingCheckpointIsNotWrittenOn() throws Exception {
        try (FolderStorage storage = FolderStorage.open(folder)) {
            Appender appender = open(storage, Optional.empty());
            appender.append(List.of(bytes("a"), bytes("b")));
            appender.settle();
            SigningKey other = Keys.of(Keys.ORIGIN, SignatureType.ED25519, 50);
            assertThrows(
                    DamagedLogException.class,
                    () -> Appender.open(
                            storage, new LogIdentity(Keys.ORIGIN, other), Cosigners.NONE, Optional.empty()));
            byte[] tile = Files.readAllBytes(folder.resolve("tile/0/000.p/2"));
            byte[] damaged = tile.clone();
            damaged[3] ^= 1;
            Files.write(folder.resolve("tile/0/000.p/2"), damaged);
            assertThrows(DamagedLogException.class, () -> open(storage, Optional.empty()));
            Files.write(folder.resolve("tile/0/000.p/2"), tile);
            open(storage, Optional.empty());
            Files.delete(folder.resolve("checkpoint"));
            assertThrows(DamagedLogException.class, () -> open(storage, Optional.empty()));
            Files.delete(journal("a"));
            Files.delete(journal("b"));
            assertThrows(DamagedLogException.class, () -> open(storage, Optional.empty()));
        }
    }

    @Test
    void changedKeySignsTheSameTreeAndTheOldOneIsStillBelieved() throws Exception {
        try (FolderStorage storage = FolderStorage.open(folder)) {
            open(storage, Optional.empty()).append(List.of(bytes("a")));
            SigningKey next = Keys.of(Keys.ORIGIN, SignatureType.ED25519, 51);
            LogIdentity rotated = new LogIdentity(
                    Keys.ORIGIN,
                    List.of(next, Keys.mlDsa()),
                    List.of(Keys.ed25519().verifier()));
            Appender appender = Appender.open(storage, rotated, Cosigners.NONE, Optional.empty());
            assertEquals(1, appender.size());
            assertTrue(next.verifier()
                    .verifies(
                            appender.published().text(),
                            appender.published().signatures().getFirst()));
            assertEquals(2, appender.published().signatures().size());
        }
    }

    private static Appender open(LogStorage storage, Optional<Checkpoint> known) throws IOException {
        return Appender.open(storage, IDENTITY, Cosigners.NONE, known);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
