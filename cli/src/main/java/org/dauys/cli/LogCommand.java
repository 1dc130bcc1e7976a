package org.dauys.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dauys log}: public logs, ours and others'. */
@Command(
        name = "log",
        description = "Checks, copies and witnesses public logs in the C2SP format, of Dauys and of others.",
        mixinStandardHelpOptions = true,
        versionProvider = Dauys.Version.class)
final class LogCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Which command? There are: verify, fsck, mirror, witness, key, vectors");
    }
}
