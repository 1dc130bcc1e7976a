package org.dauys.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dauys audit}: an audit that limits the risk of a wrong outcome. */
@Command(
        name = "audit",
        description = "Plans an audit of a vote, draws what is to be recounted, and evaluates the recounts.",
        mixinStandardHelpOptions = true,
        versionProvider = Dauys.Version.class)
final class AuditCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? There are: plan, draw, sheets, evaluate");
    }
}
