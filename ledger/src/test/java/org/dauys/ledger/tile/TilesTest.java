package org.dauys.ledger.tile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dauys.ledger.SharedLog;
import org.dauys.ledger.note.CheckpointPolicy;
import org.dauys.ledger.note.VerifierKey;
import org.dauys.ledger.tree.ConsistencyProof;
import org.dauys.ledger.tree.Hash;
import org.dauys.ledger.tree.InclusionProof;
import org.dauys.ledger.tree.NaiveTree;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TilesTest {

    @Test
    void pathsAreThoseOfTheSpecification() {
        assertEquals("tile/0/x001/x234/067", new TilePath(0, 1_234_067, 256).toString());
        assertEquals("tile/entries/000.p/5", new TilePath(TilePath.ENTRIES, 0, 5).toString());
        assertEquals("tile/63/x001/000", new TilePath(63, 1000, 256).toString());
        for (String good : List.of("tile/0/x001/x234/067", "tile/entries/999.p/255", "tile/10/x999/999.p/1")) {
            assertEquals(good, TilePath.parse(good).orElseThrow().toString());
        }
        for (String bad : List.of(
                "",
                "checkpoint",
                "tile/00/000",
                "tile/64/000",
                "tile/0/0",
                "tile/0/x000/001",
                "tile/0/001/x001",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/05",
                "tile/0/000.p",
                "tile/0/../000",
                "tile/0/x999/x999/x999/x999/x999/x999/x999/999")) {
            assertEquals(Optional.empty(), TilePath.parse(bad), bad);
        }
    }

    /** The example of c2sp.org/tlog-tiles. */
    @Test
    void widthsOfATreeOfSeventyThousandAreThoseOfTheSpecification() {
        assertEquals(256, TilePath.in(70_000, 0, 272).orElseThrow().width());
        assertEquals(112, TilePath.in(70_000, 0, 273).orElseThrow().width());
        assertEquals(256, TilePath.in(70_000, 1, 0).orElseThrow().width());
        assertEquals(17, TilePath.in(70_000, 1, 1).orElseThrow().width());
        assertEquals(1, TilePath.in(70_000, 2, 0).orElseThrow().width());
        assertEquals(Optional.empty(), TilePath.in(70_000, 2, 1));
        assertEquals(Optional.empty(), TilePath.in(70_000, 3, 0));
    }

    @Test
    void realLogOfTesseraIsRebuiltByteForByte() throws Exception {
        Path folder = SharedLog.file("tessera-log/log");
        FolderSource real = new FolderSource(folder);
        List<byte[]> entries = new TiledTree(real, 15).entries(0).entries();
        MemoryLog ours = new MemoryLog();
        TreeEdge edge = TreeEdge.empty();
        String key = JsonMapper.shared()
                .readTree(SharedLog.file("note-vectors.json").toFile())
                .get("tessera_log_vkey")
                .asString();
        CheckpointPolicy policy = new CheckpointPolicy("example.com/log/testdata", VerifierKey.parse(key));
        for (int size = 1; size <= 15; size++) {
            edge.append(entries.get(size - 1), ours::put);
            edge.putPartial(ours::put);
            byte[] checkpoint = Files.readAllBytes(folder.resolve("checkpoint." + size));
            LogReader reader = new LogReader(path -> Optional.of(checkpoint), policy);
            assertEquals(edge.root(), reader.checkpoint().checkpoint().root(), "size " + size);
        }
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder.resolve("tile"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                names.add(name);
                assertArrayEquals(Files.readAllBytes(file), ours.files().get(name), name);
            }
        }
        assertEquals(names, ours.files().keySet());
    }

    @Test
    void proofsFromTilesAreThoseOfTheTreeAcrossTilesAndLevels() throws Exception {
        for (int size : new int[] {1, 2, 255, 256, 257, 511, 512, 700, 65_535, 65_536, 65_537, 66_000}) {
            MemoryLog log = MemoryLog.ofSize(size);
            TiledTree tree = new TiledTree(log, size);
            Hash root = tree.root(size);
            assertEquals(TreeEdge.read(log, size).root(), root, "size " + size);
            if (size <= 700) {
                assertEquals(NaiveTree.ofSize(size).mth(0, size), root, "size " + size);
            }
            for (long index : new long[] {0, size / 3, size / 2, size - 1}) {
                Hash leaf = Hash.leaf(Long.toString(index).getBytes(StandardCharsets.US_ASCII));
                assertTrue(InclusionProof.of(tree, index, size).proves(leaf, root), index + " of " + size);
                long old = index + 1;
                assertTrue(ConsistencyProof.of(tree, old, size).proves(tree.root(old), root), old + " to " + size);
            }
        }
    }

    @Test
    void fullTileServesWhoeverWantsAPartialOneThatIsGone() throws Exception {
        MemoryLog log = MemoryLog.ofSize(300);
        TiledTree older = new TiledTree(log, 200);
        assertEquals(NaiveTree.ofSize(200).mth(0, 200), older.root(200));
        assertEquals(200, older.entries(0).entries().size());
    }

    @Test
    void edgeThatIsReadGrowsAsTheOneThatWasKept() throws Exception {
        for (int size : new int[] {0, 1, 255, 256, 300, 65_535}) {
            MemoryLog log = MemoryLog.ofSize(size);
            TreeEdge edge = TreeEdge.read(log, size);
            for (int i = size; i < size + 300; i++) {
                edge.append(Integer.toString(i).getBytes(StandardCharsets.US_ASCII), log::put);
            }
            edge.putPartial(log::put);
            MemoryLog whole = MemoryLog.ofSize(size + 300);
            for (String name : whole.files().keySet()) {
                assertArrayEquals(whole.files().get(name), log.files().get(name), name);
            }
        }
    }

    @Test
    void damagedFilesAreNamed() throws Exception {
        MemoryLog log = MemoryLog.ofSize(300);
        TilePath bundle = new TilePath(TilePath.ENTRIES, 1, 44);
        byte[] good = log.read(bundle.toString()).orElseThrow();
        for (int length = 0; length < good.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(good, length);
            assertThrows(DamagedLogException.class, () -> EntryBundle.parse(bundle, cut));
        }
        byte[] longer = java.util.Arrays.copyOf(good, good.length + 2);
        assertThrows(DamagedLogException.class, () -> EntryBundle.parse(bundle, longer));
        assertThrows(DamagedLogException.class, () -> Tile.parse(new TilePath(0, 0, 2), new byte[63]));

        log.files().remove("tile/0/000");
        String message = assertThrows(DamagedLogException.class, () -> new TiledTree(log, 300).hash(0, 5))
                .getMessage();
        assertTrue(String.valueOf(message).startsWith("tile/0/000: "), message);

        byte[] changed = good.clone();
        changed[2] ^= 1;
        log.files().put(bundle.toString(), changed);
        assertThrows(DamagedLogException.class, () -> TreeEdge.read(log, 300));
    }

    @Test
    void longestEntryFitsAndALongerOneIsRefused() throws Exception {
        EntryBundle bundle = new EntryBundle(List.of(new byte[65_535], new byte[0]));
        assertEquals(
                65_535,
                EntryBundle.parse(new TilePath(TilePath.ENTRIES, 0, 2), bundle.toBytes())
                        .entries()
                        .getFirst()
                        .length);
        assertThrows(IllegalArgumentException.class, () -> new EntryBundle(List.of(new byte[65_536])).toBytes());
    }
}
