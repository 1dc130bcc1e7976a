package org.dauys.ledger.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShownFilesTest {
    @TempDir
    private Path folder;

    /** A syncing that begins before a file is there, and clears what is noted, must not be the only one that hears of it. */
    @Test
    void fileThatIsWrittenWhileASyncingBeginsIsSyncedWithTheNext() throws Exception {
        List<ShownFiles.Noted> begunMeanwhile = new ArrayList<>();
        ShownFiles shown = new ShownFiles(folder, folder.resolve("tmp")) {
            @Override
            void create(Path file, byte[] bytes) throws IOException {
                begunMeanwhile.add(beginSync());
                super.create(file, bytes);
            }
        };
        Path tile = folder.resolve("tile/0/000");
        shown.write(tile, new byte[32]);
        assertEquals(1, begunMeanwhile.size());
        ShownFiles.Noted next = shown.beginSync();
        assertEquals(List.of(tile), next.files());
        assertEquals(Set.of(folder, folder.resolve("tile"), folder.resolve("tile/0")), Set.copyOf(next.folders()));
        next.sync();
        assertTrue(shown.beginSync().files().isEmpty());
    }

    @Test
    void partialTileOfTheTreeIsSyncedThoughItsTileBecomesFullMeanwhile() throws Exception {
        ShownFiles shown = new ShownFiles(folder, folder.resolve("tmp"));
        Path full = folder.resolve("tile/0/000");
        Path partial = folder.resolve("tile/0/000.p/250");
        shown.write(partial, new byte[250 * 32]);
        ShownFiles.Noted settled = shown.beginSync();
        shown.write(full, new byte[256 * 32]);
        assertEquals(List.of(partial), settled.files());
        assertEquals(List.of(full), shown.beginSync().files());
    }

    @Test
    void partialTileIsNotSyncedWhenItsFullTileIs() throws Exception {
        ShownFiles shown = new ShownFiles(folder, folder.resolve("tmp"));
        Path full = folder.resolve("tile/0/000");
        shown.write(folder.resolve("tile/0/000.p/250"), new byte[250 * 32]);
        shown.write(full, new byte[256 * 32]);
        assertEquals(List.of(full), shown.beginSync().files());
    }

    @Test
    void folderThatIsGoneIsNotSynced() throws Exception {
        ShownFiles shown = new ShownFiles(folder, folder.resolve("tmp"));
        Path partial = folder.resolve("tile/0/000.p/1");
        shown.write(partial, new byte[32]);
        ShownFiles.Noted begun = shown.beginSync();
        shown.remove(folder.resolve("tile/0/000.p"));
        assertFalse(Files.exists(partial));
        begun.sync();
        assertEquals(List.of(folder.resolve("tile/0")), shown.beginSync().folders());
    }
}
