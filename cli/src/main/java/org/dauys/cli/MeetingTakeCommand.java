package org.dauys.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dauys.server.Server;
import org.dauys.server.database.Database;
import org.dauys.server.meeting.hold.DeskFileTaken;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dauys meeting take}: files that desks saved because their device found no network. */
@Command(
        name = "take",
        description = "Takes in files that desks of meetings saved. What is here already is not taken twice;"
                + " the server may run meanwhile.",
        mixinStandardHelpOptions = true,
        versionProvider = Dauys.Version.class,
        sortOptions = false)
final class MeetingTakeCommand implements Callable<Integer> {
    /** As large as the desk's page takes. */
    private static final long MOST_BYTES = 64_000_000;

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "What \"Save to a file\" at a desk wrote.")
    private List<Path> files = List.of();

    @Mixin
    private Place place;

    MeetingTakeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        List<byte[]> read = new ArrayList<>();
        for (Path file : files) {
            read.add(bytes(file));
        }
        List<String> problems = new ArrayList<>();
        try (Progress progress = Progress.start(terminal, "progress.database");
                Database database = Database.join(place.settings());
                Server server = Server.start(database, "127.0.0.1", 0)) {
            for (int i = 0; i < files.size(); i++) {
                progress.at("progress.read", files.get(i));
                problems.addAll(take(server, files.get(i), read.get(i), progress));
            }
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return 0;
    }

    private List<String> take(Server server, Path file, byte[] bytes, Progress progress) {
        try {
            DeskFileTaken taken =
                    server.takeDeskFile(bytes, (done, whole) -> progress.share("progress.take", done, whole));
            progress.endLine();
            terminal.say(
                    "meeting.taken",
                    file,
                    taken.code(),
                    taken.of("kept"),
                    taken.of("known"),
                    taken.of("conflict"),
                    taken.photos(),
                    taken.problems().size());
            return taken.problems().stream()
                    .map(problem -> file + ": " + problem.place() + ": " + problem.what())
                    .toList();
        } catch (IllegalArgumentException none) {
            return List.of(file + ": " + none.getMessage());
        }
    }

    private static byte[] bytes(Path file) throws BadInput, IOException {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new BadInput(file + " is larger than 64 MB. A desk saves no such file.");
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException missing) {
            throw new BadInput("There is no file " + file + ".");
        }
    }
}
