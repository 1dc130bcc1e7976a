package org.dauys.cli;

import java.util.concurrent.Callable;
import org.dauys.server.Server;
import org.dauys.server.database.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dauys password}: for an editor who lost theirs. */
@Command(
        name = "password",
        description =
                "Makes a new one-time password for the editor and ends all sessions; the server may run meanwhile.",
        mixinStandardHelpOptions = true,
        versionProvider = Dauys.Version.class,
        sortOptions = false)
final class PasswordCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private Place place;

    PasswordCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Database database = Database.join(place.settings())) {
            terminal.say("serve.password", Server.EDITOR, Server.resetPassword(database));
        }
        return 0;
    }
}
