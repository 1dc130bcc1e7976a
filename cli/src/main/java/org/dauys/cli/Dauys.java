package org.dauys.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
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
        // Several threads begin to log at once, which SLF4J would tell on the terminal; what it replays is not lost.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.exit(run(Terminal.ofProcess(), System.getenv("DAUYS_DEBUG") != null, args));
    }

    /**
     * Runs one command.
     *
     * @param debug whether failures are told with their stack
     * @return the exit code
     */
    static int run(Terminal terminal, boolean debug, String... args) {
        Failures failures = new Failures(terminal.err(), debug);
        try {
            CommandLine program = new CommandLine(new Dauys())
                    .addSubcommand(new CompareCommand(terminal))
                    .addSubcommand(new ConvertCommand(terminal))
                    .addSubcommand(new AmendCommand(terminal))
                    .addSubcommand(new DemoCommand(terminal))
                    .addSubcommand(new ServeCommand(terminal))
                    .addSubcommand(new BackupCommand(terminal))
                    .addSubcommand(new RestoreCommand(terminal))
                    .addSubcommand(new PasswordCommand(terminal))
                    .addSubcommand(new CommandLine(new LogCommand())
                            .addSubcommand(new LogVerifyCommand(terminal))
                            .addSubcommand(new LogFsckCommand(terminal))
                            .addSubcommand(new LogMirrorCommand(terminal))
                            .addSubcommand(new LogWitnessCommand(terminal))
                            .addSubcommand(new LogKeyCommand(terminal))
                            .addSubcommand(new LogVectorsCommand(terminal)))
                    .addSubcommand(new TallyCommand(terminal))
                    .addSubcommand(new GroupsCommand(terminal))
                    .addSubcommand(new SimilarCommand(terminal))
                    .addSubcommand(new CommandLine(new AuditCommand())
                            .addSubcommand(new AuditPlanCommand(terminal))
                            .addSubcommand(new AuditDrawCommand(terminal, false))
                            .addSubcommand("sheets", new AuditDrawCommand(terminal, true))
                            .addSubcommand(new AuditEvaluateCommand(terminal)))
                    .addSubcommand(new CommandLine(new MeetingCommand())
                            .addSubcommand(new MeetingTakeCommand(terminal))
                            .addSubcommand(new MeetingSendCommand(terminal)))
                    .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
                    .setColorScheme(CommandLine.Help.defaultColorScheme(
                            terminal.colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                    .setUsageHelpWidth(Math.clamp(terminal.columns(), 60, 120));
            return failures.install(Choices.install(program)).execute(args);
        } catch (Throwable failure) {
            // Also what picocli lets through: no memory left, a nesting too deep for the stack.
            return failures.of(failure);
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
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
