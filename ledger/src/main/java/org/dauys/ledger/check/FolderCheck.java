package org.dauys.ledger.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dauys.ledger.note.Checkpoint;
import org.dauys.ledger.note.CheckpointPolicy;
import org.dauys.ledger.tile.DamagedLogException;
import org.dauys.ledger.tile.EntryBundle;
import org.dauys.ledger.tile.FolderSource;
import org.dauys.ledger.tile.Tile;
import org.dauys.ledger.tile.TilePath;

/**
 * Checks a log in a folder: all that {@link LogCheck} does, and then every file that lies below {@code tile/}, the partial tiles
 * of older sizes among them. Does not touch what a writer keeps for itself, and may run beside one.
 */
public final class FolderCheck {
    private FolderCheck() {}

    /**
     * Checks it.
     *
     * @param older checkpoints of it that were kept
     */
    public static CheckReport check(Path folder, CheckpointPolicy policy, List<Checkpoint> older) throws IOException {
        return check(folder, policy, older, (done, size) -> {});
    }

    /** The same; who waits is told how many entries are read, of how many. */
    public static CheckReport check(
            Path folder, CheckpointPolicy policy, List<Checkpoint> older, LogCheck.Progress progress)
            throws IOException {
        FolderSource source = new FolderSource(folder);
        CheckReport report = LogCheck.check(source, policy, older, progress);
        if (report.checkpoint().isEmpty()) {
            return report;
        }
        List<Finding> findings = new ArrayList<>(report.findings());
        long size = report.checkpoint().get().checkpoint().size();
        for (String file : files(folder)) {
            fault(source, size, file).ifPresent(findings::add);
        }
        return new CheckReport(report.checkpoint(), findings.stream().distinct().toList());
    }

    private static List<String> files(Path folder) throws IOException {
        Path tiles = folder.resolve("tile");
        if (!Files.isDirectory(tiles)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(tiles)) {
            return files.filter(file -> !Files.isDirectory(file))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static Optional<Finding> fault(FolderSource source, long size, String file) throws IOException {
        Optional<TilePath> path = TilePath.parse(file);
        if (path.isEmpty()) {
            return Optional.of(new Finding(file, "it is no file of a log.", "Move it away."));
        }
        Optional<TilePath> now =
                TilePath.in(size, path.get().level(), path.get().index());
        if (now.isEmpty() || now.get().width() < path.get().width()) {
            return Optional.of(new Finding(
                    file,
                    "it is of a larger log than the checkpoint tells.",
                    "If the writer was killed before it published, start it once and check again; else the checkpoint is an"
                            + " old copy."));
        }
        if (now.get().equals(path.get())) {
            // Checked from the entries up.
            return Optional.empty();
        }
        Optional<byte[]> bytes = source.read(file);
        Optional<byte[]> whole = source.read(now.get().toString());
        // Gone since they were listed, or told before.
        if (bytes.isEmpty() || whole.isEmpty() || isBeginning(path.get(), bytes.get(), whole.get())) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                file,
                "it is not the beginning of " + now.get() + ".",
                now.get().isFull() ? "Delete it: the full one has taken its place." : "Bring it back from a mirror."));
    }

    private static boolean isBeginning(TilePath path, byte[] bytes, byte[] whole) {
        try {
            if (path.isEntries()) {
                EntryBundle.parse(path, bytes);
            } else {
                Tile.parse(path, bytes);
            }
        } catch (DamagedLogException e) {
            return false;
        }
        return bytes.length <= whole.length && Arrays.equals(bytes, Arrays.copyOf(whole, bytes.length));
    }
}
