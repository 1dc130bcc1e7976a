package org.dauys.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dauys.opinion.file.ResultFile;
import picocli.CommandLine.Option;

/** Where a command runs and where its result goes: the options that all have. */
final class Place {
    @Option(
            names = "--master",
            paramLabel = "MASTER",
            description = "The machines, as Spark names them: local[2] (default), local[*], spark://HOST:7077.")
    Optional<String> master = Optional.empty();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Where to write; by default the standard output.")
    private Optional<Path> out = Optional.empty();

    /** Ends the command before any work when the result could not be kept. */
    void check(List<Path> inputs) throws SparkCommands.BadChoice {
        Optional<String> problem = out.flatMap(file -> ResultFile.problem(file, inputs));
        if (problem.isPresent()) {
            throw new SparkCommands.BadChoice(problem.get());
        }
    }

    void write(OutputStream otherwise, ResultFile.Content content) throws IOException {
        ResultFile.to(out, otherwise, content);
    }
}
