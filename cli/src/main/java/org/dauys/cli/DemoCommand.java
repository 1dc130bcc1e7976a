package org.dauys.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dauys.server.demo.DemoConsultation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dauys demo}: the site with a consultation of a country that does not exist, or with the user's own two files. */
@Command(
        name = "demo",
        description =
                "Starts the site with a sample consultation, or with two files of yours, and opens it in a browser.",
        mixinStandardHelpOptions = true,
        versionProvider = Dauys.Version.class,
        sortOptions = false)
final class DemoCommand implements Callable<Integer> {
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
            description = "A text in force and a draft instead of the sample, in any format.")
    private List<Path> imported = List.of();

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            description =
                    "Open the sample as a participant, expert, clerk, editor, responder, moderator, observer or operator.")
    private Optional<String> role = Optional.empty();

    @Option(names = "--no-open", description = "Only print the addresses; open no browser.")
    private boolean noOpen;

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        Optional<ImportedFiles> files = ImportedFiles.of(imported);
        if (files.isPresent() && role.isPresent()) {
            throw new BadInput("--role opens the sample consultation; leave out --import.");
        }
        try (Site site = Site.openDemo(place.demoSettings(), listening, terminal)) {
            if (files.isPresent()) {
                files.get().publish(site);
            } else {
                site.publishDemo(DemoConsultation.read());
            }
            Optional<URI> door = role.isPresent() ? Optional.of(site.openDemo(role.get())) : Optional.empty();
            terminal.say("demo.compare");
            site.awaitPages();
            site.tell();
            door.ifPresent(address -> terminal.say("serve.role", role.orElseThrow(), address));
            if (!noOpen) {
                Browser.open(door.orElse(site.address()));
            }
            site.awaitStop();
        }
        return 0;
    }
}
