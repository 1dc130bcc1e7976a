package org.dauys.spark;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import org.dauys.opinion.file.FileReason;
import org.dauys.opinion.read.UnreadableVotesException;
import org.dauys.opinion.similar.report.UnreadableSubmissionsException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** {@code dauys spark}: the commands {@code groups} and {@code similar} on Apache Spark, with the same results. */
@Command(
        name = "dauys spark",
        description =
                "Finds groups or campaigns on Apache Spark, by several processors or machines; see docs/scale.md.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
public final class SparkCommands {
    private static final int FAILED = 1;
    private static final int BAD_INPUT = 2;

    private SparkCommands() {}

    /**
     * Runs one command and ends the process with its exit code: 0 done, 1 failure, 2 bad input.
     *
     * @param args the command line, command first
     */
    public static void main(String[] args) {
        System.exit(run(new FileOutputStream(FileDescriptor.out), System.err, args));
    }

    /** Runs one command, which writes its result to {@code out} and problems to {@code err}; returns the exit code. */
    static int run(OutputStream out, PrintStream err, String... args) {
        CommandLine program = new CommandLine(new SparkCommands())
                .addSubcommand(new SharedGroupsCommand(out))
                .addSubcommand(new SharedSimilarCommand(out))
                .setCaseInsensitiveEnumValuesAllowed(true);
        program.setParameterExceptionHandler((wrong, given) -> usage(err, wrong))
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(err, failure));
        try {
            return program.execute(args.length == 0 ? new String[] {"--help"} : args);
        } catch (OutOfMemoryError _) {
            err.println("dauys: There is not enough memory for this. Allow more, for example:"
                    + " DAUYS_JAVA_OPTS=-Xmx4g ./dauys spark ...");
            return FAILED;
        }
    }

    private static int usage(PrintStream err, ParameterException wrong) {
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        err.println(command + ": " + first(wrong) + " See: ./" + command + " --help");
        return BAD_INPUT;
    }

    private static int failed(PrintStream err, Exception failure) {
        if (System.getenv("DAUYS_DEBUG") != null) {
            failure.printStackTrace(err);
        }
        return switch (failure) {
            case UnreadableVotesException bad -> told(err, bad);
            case UnreadableSubmissionsException bad -> told(err, bad);
            case BadChoice bad -> told(err, bad);
            case IOException io -> {
                err.println("dauys: " + FileReason.of(io));
                yield FAILED;
            }
            case Exception other -> {
                err.println(
                        "dauys: Spark ended with this: " + first(other) + " Run again with DAUYS_DEBUG=1 for details.");
                yield FAILED;
            }
        };
    }

    private static int told(PrintStream err, Exception bad) {
        err.println(bad.getMessage());
        return BAD_INPUT;
    }

    private static String first(Exception failure) {
        String line = String.valueOf(failure.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .strip();
        return line.matches(".*[.?]") ? line : line + ".";
    }

    /** Something that was asked for cannot be done; the message has a remedy. */
    static final class BadChoice extends Exception {
        private static final long serialVersionUID = 1L;

        BadChoice(String says) {
            super(says);
        }
    }
}
