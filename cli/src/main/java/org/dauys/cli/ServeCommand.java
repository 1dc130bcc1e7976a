package org.dauys.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dauys.server.meeting.hold.NodeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dauys serve}: the web application. */
@Command(
        name = "serve",
        description = "Serves consultations to readers and editors, until it is stopped (Ctrl-C).",
        mixinStandardHelpOptions = true,
        versionProvider = Dauys.Version.class,
        sortOptions = false)
final class ServeCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private Place place;

    @Mixin
    private Listening listening;

    @Option(
            names = "--import",
            arity = "2",
            paramLabel = "OLD NEW",
            hideParamSyntax = true,
            description = "A text in force and a draft, to publish as a consultation at once.")
    private List<Path> imported = List.of();

    @Option(
            names = "--meeting",
            paramLabel = "FILE",
            description =
                    "Holds one meeting in a hall without internet: the file that the desk saved for a laptop. Phones"
                            + " in the hall's network reach its pages; it listens on all addresses unless --host says another.")
    private Optional<Path> meeting = Optional.empty();

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        Optional<ImportedFiles> files = ImportedFiles.of(imported);
        Optional<NodeFile> held = Optional.empty();
        if (meeting.isPresent()) {
            held = Optional.of(MeetingFile.read(meeting.get()));
            listening.everywhere();
        }
        try (Site site = Site.open(place.settings(), listening, terminal)) {
            if (held.isPresent()) {
                site.hold(held.get());
            }
            if (files.isPresent()) {
                files.get().publish(site);
            }
            site.tell();
            site.awaitStop();
        }
        return 0;
    }
}
