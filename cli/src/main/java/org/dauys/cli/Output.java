package org.dauys.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dauys.opinion.file.ResultFile;

/** Where a result goes: a {@link ResultFile}, or the standard output. */
final class Output {
    private Output() {}

    /** Writes a result. */
    @FunctionalInterface
    interface Content extends ResultFile.Content {}

    /** Writes to the file that was named, or to a stream where none was. */
    static void to(Optional<Path> file, OutputStream out, Content content) throws IOException {
        ResultFile.to(file, out, content);
    }

    /** Writes to a stream, all or nothing of what {@code content} makes. */
    static void toStream(OutputStream out, Content content) throws IOException {
        ResultFile.toStream(out, content);
    }

    /** Writes to a file beside the target and moves it into place; what was there before is replaced. */
    static void toFile(Path target, Content content) throws IOException {
        ResultFile.toFile(target, content);
    }

    /** Ends the command before any work when the result could not be kept. */
    static void check(Path target, List<Path> inputs) throws BadInput {
        Optional<String> problem = ResultFile.problem(target, inputs);
        if (problem.isPresent()) {
            throw new BadInput(problem.get());
        }
    }
}
