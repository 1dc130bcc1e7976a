package org.dauys.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dauys meeting}: what a meeting's devices brought home. */
@Command(
        name = "meeting",
        description = "What the devices of a meeting brought home.",
        mixinStandardHelpOptions = true,
        versionProvider = Dauys.Version.class)
final class MeetingCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? There are: take, send");
    }
}
