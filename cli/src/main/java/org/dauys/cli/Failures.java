package org.dauys.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.dauys.opinion.file.FileReason;
import org.dauys.server.database.DatabaseException;
import org.dauys.server.database.UnreadableBackupException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What is said, and which exit code is given, when a command cannot be carried out: never a stack trace. */
final class Failures {
    static final int FAILED = 1;
    static final int BAD_INPUT = 2;

    private final PrintStream err;
    private final boolean debug;

    Failures(PrintStream err, boolean debug) {
        this.err = err;
        this.debug = debug;
    }

    int usage(ParameterException wrong) {
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        String what = firstLine(String.valueOf(wrong.getMessage()));
        err.println(command + ": " + what + (what.matches(".*[.?]") ? "" : ".") + " See: ./" + command + " --help");
        return BAD_INPUT;
    }

    int of(Throwable failure) {
        if (debug) {
            failure.printStackTrace(err);
        }
        return switch (failure) {
            case BadInput bad -> {
                err.println(bad.getMessage());
                yield BAD_INPUT;
            }
            case UnreadableBackupException bad -> {
                err.println("dauys: " + bad.getMessage());
                yield BAD_INPUT;
            }
            case DatabaseException database -> {
                err.println("dauys: " + database.getMessage());
                yield FAILED;
            }
            case UncheckedIOException io -> io(Objects.requireNonNull(io.getCause()));
            case IOException io -> io(io);
            case OutOfMemoryError _ -> {
                err.println("dauys: There is not enough memory for this. Allow more, for example:"
                        + " DAUYS_JAVA_OPTS=-Xmx4g ./dauys ...");
                yield FAILED;
            }
            case Throwable bug -> {
                String what = firstLine(String.valueOf(bug.getMessage()));
                err.println("dauys: This is a fault of the program ("
                        + bug.getClass().getSimpleName() + ": " + what + ")."
                        + (debug ? "" : " Run again with DAUYS_DEBUG=1 for details, and report them."));
                yield FAILED;
            }
        };
    }

    private int io(IOException failure) {
        // Whoever read the output has seen enough (`| head`).
        if (!isBrokenPipe(failure)) {
            err.println("dauys: " + reason(failure));
        }
        return FAILED;
    }

    private static boolean isBrokenPipe(IOException failure) {
        return String.valueOf(failure.getMessage()).contains("Broken pipe");
    }

    /** What the operating system says, in words. */
    static String reason(IOException failure) {
        return FileReason.of(failure);
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    /** Lets picocli report through this object. */
    CommandLine install(CommandLine program) {
        return program.setParameterExceptionHandler((wrong, args) -> usage(wrong))
                .setExecutionExceptionHandler((failure, command, parsed) ->
                        failure instanceof ParameterException wrong ? usage(wrong) : of(failure));
    }
}
