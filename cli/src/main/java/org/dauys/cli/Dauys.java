package org.dauys.cli;

import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program {@code dauys}: reads the command line and runs the command that it names. */
@Command(
        name = "dauys",
        description = "Public consultations and votes on legal texts.",
        mixinStandardHelpOptions = true,
        versionProvider = Dauys.Version.class)
public final class Dauys implements Runnable {
    @Spec
    private CommandSpec spec;

    private Dauys() {}

    /**
     * Runs one command and ends the process with its exit code: 0 done, 1 failure, 2 bad input.
     *
     * @param args the command line, command first
     */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Dauys()).execute(args));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? See: dauys --help");
    }

    /** The version, which the build writes into the jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Dauys.class.getPackage().getImplementationVersion();
            return new String[] {"dauys " + Objects.requireNonNullElse(version, "(not packaged)")};
        }
    }
}
