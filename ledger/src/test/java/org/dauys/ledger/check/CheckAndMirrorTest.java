package org.dauys.ledger.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.dauys.ledger.log.Batching;
import org.dauys.ledger.log.Cosigners;
import org.dauys.ledger.log.FolderStorage;
import org.dauys.ledger.log.LogIdentity;
import org.dauys.ledger.log.LogWriter;
import org.dauys.ledger.log.Recorded;
import org.dauys.ledger.note.Checkpoint;
import org.dauys.ledger.note.CheckpointPolicy;
import org.dauys.ledger.note.Keys;
import org.dauys.ledger.note.SignedNote;
import org.dauys.ledger.note.UnverifiedNoteException;
import org.dauys.ledger.tile.FolderSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckAndMirrorTest {
    private static final CheckpointPolicy POLICY =
            new CheckpointPolicy(Keys.ORIGIN, Keys.ed25519().verifier());

    @TempDir
    private Path folder;

    private final List<Checkpoint> kept = new ArrayList<>();

    @BeforeEach
    void writeALog() throws Exception {
        write(log(), "a", 600);
        kept.add(write(log(), "b", 5));
        kept.add(write(log(), "c", 5));
    }

    @Test
    void soundLogHasNoFindingsAndContinuesWhatWasKept() throws Exception {
        CheckReport report = FolderCheck.check(log(), POLICY, kept);
        assertEquals(List.of(), report.findings());
        assertTrue(report.isSound());
        assertEquals(610, report.checkpoint().orElseThrow().checkpoint().size());
    }

    @Test
    void everyFileThatIsChangedCutOrLostIsNamed() throws Exception {
        long seed = 14;
        Random random = new Random(seed);
        for (Path file : files(log())) {
            String name = log().relativize(file).toString();
            byte[] good = Files.readAllBytes(file);
            for (int i = 0; i < 6; i++) {
                byte[] bad = good.clone();
                bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
                named(file, bad, name, "seed " + seed);
            }
            named(file, java.util.Arrays.copyOf(good, good.length - 1), name, "cut");
            named(file, java.util.Arrays.copyOf(good, good.length + 1), name, "longer");
            named(file, new byte[0], name, "empty");
            Files.delete(file);
            CheckReport report = FolderCheck.check(log(), POLICY, kept);
            // Nothing tells of partial tiles at sizes that nobody names.
            boolean isOlderPartial = name.endsWith(".p/88") || name.endsWith(".p/93");
            assertTrue(isOlderPartial || isNamed(report, name), name + " lost: " + report.findings());
            Files.write(file, good);
        }
        assertTrue(FolderCheck.check(log(), POLICY, kept).isSound());
    }

    /** Whoever holds the key can sign any size; a check must end all the same. */
    @Test
    void checkOfALogThatClaimsToBeHugeEnds() throws Exception {
        Checkpoint huge =
                new Checkpoint(Keys.ORIGIN, Long.MAX_VALUE - 5, kept.getLast().root());
        SignedNote note = new SignedNote(huge.text(), List.of(Keys.ed25519().sign(huge.text(), 0)));
        Files.write(log().resolve("checkpoint"), note.toBytes());
        int findings = FolderCheck.check(log(), POLICY, kept).findings().size();
        assertTrue(findings > 1000 && findings < 1100, findings + " findings");
        assertThrows(IOException.class, () -> update(log(), folder.resolve("copy")));
    }

    @Test
    void strangersAndFilesOfALargerLogAreTold() throws Exception {
        Files.writeString(log().resolve("tile/notes.txt"), "x");
        Files.write(log().resolve("tile/0/005"), new byte[8192]);
        List<String> places = FolderCheck.check(log(), POLICY, kept).findings().stream()
                .map(Finding::place)
                .toList();
        assertEquals(List.of("tile/0/005", "tile/notes.txt"), places);
    }

    /** Whoever has the key and the disk can make a log that is sound in itself: only what others kept tells. */
    @Test
    void rewrittenHistoryIsFoundByAKeptCheckpointOnly() throws Exception {
        Path other = folder.resolve("other");
        write(other, "a", 599);
        write(other, "x", 20);
        assertTrue(FolderCheck.check(other, POLICY, List.of()).isSound());
        CheckReport report = FolderCheck.check(other, POLICY, kept);
        assertEquals(2, report.findings().size(), report.findings().toString());
        assertTrue(
                report.findings().getFirst().fault().contains("605"),
                report.findings().toString());

        Path shorter = folder.resolve("shorter");
        write(shorter, "a", 600);
        assertFalse(FolderCheck.check(shorter, POLICY, kept).isSound());
    }

    @Test
    void mirrorGrowsWithTheLogAndIsTheSameFiles() throws Exception {
        Path copy = folder.resolve("copy");
        update(log(), copy);
        assertSameLog(copy);
        write(log(), "d", 300);
        update(log(), copy);
        assertSameLog(copy);
        update(log(), copy);
        assertTrue(FolderCheck.check(copy, POLICY, kept).isSound());
    }

    @Test
    void mirrorTellsHowFarItIsFromWhereTheCopyEnded() throws Exception {
        Path copy = folder.resolve("copy");
        update(log(), copy);
        write(log(), "d", 300);
        List<String> told = new ArrayList<>();
        try (FolderStorage storage = FolderStorage.open(copy)) {
            new Mirror(new FolderSource(log()), storage, POLICY)
                    .update((step, done, size) -> told.add(step + " " + done + " of " + size));
        }
        assertEquals(
                List.of("HASHES 768 of 910", "HASHES 910 of 910", "ENTRIES 768 of 910", "ENTRIES 910 of 910"), told);
    }

    @Test
    void mirrorTakesNothingFromALogThatWasChangedOrSetBack() throws Exception {
        Path copy = folder.resolve("copy");
        update(log(), copy);
        Path other = folder.resolve("other");
        write(other, "a", 599);
        assertThrows(UnverifiedNoteException.class, () -> update(other, copy), "set back");
        write(other, "x", 20);
        assertThrows(UnverifiedNoteException.class, () -> update(other, copy), "changed");
        assertTrue(FolderCheck.check(copy, POLICY, kept).isSound());
    }

    @Test
    void mirrorStoresNoEntryThatIsNotProved() throws Exception {
        Random random = new Random(15);
        for (Path file : files(log())) {
            Path copy = folder.resolve(
                    "copy of " + log().relativize(file).toString().replace('/', '-'));
            byte[] good = Files.readAllBytes(file);
            byte[] bad = good.clone();
            bad[random.nextInt(bad.length)] ^= 4;
            Files.write(file, bad);
            try {
                update(log(), copy);
            } catch (IOException | UnverifiedNoteException e) {
                // It says so; what it has stored until then is right.
            }
            Files.write(file, good);
            update(log(), copy);
            assertSameLog(copy);
            assertTrue(FolderCheck.check(copy, POLICY, kept).isSound());
        }
    }

    private void named(Path file, byte[] bad, String name, String how) throws IOException {
        byte[] good = Files.readAllBytes(file);
        Files.write(file, bad);
        CheckReport report = FolderCheck.check(log(), POLICY, kept);
        assertTrue(isNamed(report, name), name + " " + how + ": " + report.findings());
        Files.write(file, good);
    }

    private static boolean isNamed(CheckReport report, String name) {
        return report.findings().stream().anyMatch(finding -> finding.toString().contains(name));
    }

    private void assertSameLog(Path copy) throws IOException {
        for (Path file : files(copy)) {
            assertArrayEquals(
                    Files.readAllBytes(log().resolve(copy.relativize(file))),
                    Files.readAllBytes(file),
                    file.toString());
        }
        assertEquals(
                FolderCheck.check(log(), POLICY, List.of())
                        .checkpoint()
                        .orElseThrow()
                        .checkpoint(),
                FolderCheck.check(copy, POLICY, List.of())
                        .checkpoint()
                        .orElseThrow()
                        .checkpoint());
    }

    private static void update(Path from, Path to) throws IOException, UnverifiedNoteException {
        try (FolderStorage storage = FolderStorage.open(to)) {
            new Mirror(new FolderSource(from), storage, POLICY).update();
        }
    }

    private Path log() {
        return folder.resolve("log");
    }

    /** All that is public. */
    private static List<Path> files(Path log) throws IOException {
        try (Stream<Path> files = Files.walk(log)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !log.relativize(file).startsWith(".dauys"))
                    .sorted()
                    .toList();
        }
    }

    private static Checkpoint write(Path log, String name, int entries) throws Exception {
        Batching one = new Batching(Duration.ofMinutes(1), Duration.ofMinutes(1), entries, 1 << 20, false);
        try (LogWriter writer = LogWriter.open(
                FolderStorage.open(log),
                new LogIdentity(Keys.ORIGIN, Keys.ed25519()),
                Cosigners.NONE,
                one,
                Optional.empty())) {
            List<CompletableFuture<Recorded>> all = new ArrayList<>();
            for (int i = 0; i < entries; i++) {
                all.add(writer.add((name + i).getBytes(StandardCharsets.UTF_8)));
            }
            return Checkpoint.parse(all.getLast().get().checkpoint().text());
        }
    }
}
