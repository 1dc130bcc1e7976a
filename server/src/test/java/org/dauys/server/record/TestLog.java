package org.dauys.server.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.dauys.ledger.check.CheckReport;
import org.dauys.ledger.check.FolderCheck;
import org.dauys.ledger.note.Checkpoint;
import org.dauys.ledger.tile.FolderSource;
import org.dauys.ledger.tile.LogReader;
import org.dauys.ledger.tile.TilePath;
import org.dauys.ledger.tile.TiledTree;
import org.dauys.server.TestSite;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A site whose public log lies in a folder of its own. */
public final class TestLog implements AutoCloseable {
    private final Path folder;
    private final TestSite site;

    private TestLog(Path folder, TestSite site) {
        this.folder = folder;
        this.site = site;
    }

    /** Starts one; the folder is kept when it is closed. */
    public static TestLog start(Path folder, Supplier<TestSite> start) {
        System.setProperty("dauys.record.folder", folder.toString());
        return new TestLog(folder, start.get());
    }

    /** Starts one in a new folder. */
    public static TestLog start(Supplier<TestSite> start) throws IOException {
        return start(Files.createTempDirectory("dauys-log").resolve("log"), start);
    }

    /** The site. */
    public TestSite site() {
        return site;
    }

    /** Where its log lies. */
    public Path folder() {
        return folder;
    }

    JdbcClient sql() {
        return site.owner();
    }

    /** Waits until nothing waits to be entered. */
    public TestLog awaitEntered() {
        Awaitility.await()
                .until(() -> sql().sql("select not exists (select from record.event where index is null)")
                        .query(Boolean.class)
                        .single());
        return this;
    }

    /** The newest, verified. */
    Checkpoint checkpoint() throws Exception {
        return new LogReader(
                        new FolderSource(folder),
                        site.bean(Proofs.class).policy().orElseThrow())
                .checkpoint()
                .checkpoint();
    }

    /** All entries, by index. */
    List<byte[]> entries() throws Exception {
        long size = checkpoint().size();
        TiledTree tree = new TiledTree(new FolderSource(folder), size);
        return LongStream.range(0, (size + TilePath.FULL - 1) / TilePath.FULL)
                .boxed()
                .flatMap(bundle -> {
                    try {
                        return tree.entries(bundle).entries().stream();
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    /** Ids of all entries, by index. */
    List<UUID> ids() throws Exception {
        return entries().stream().map(Entry::id).map(Optional::orElseThrow).toList();
    }

    /** Checks all of it, and that it continues checkpoints that were kept. */
    CheckReport check(List<Checkpoint> kept) throws Exception {
        return FolderCheck.check(folder, site.bean(Proofs.class).policy().orElseThrow(), kept);
    }

    @Override
    public void close() {
        site.close();
        System.clearProperty("dauys.record.folder");
    }
}
