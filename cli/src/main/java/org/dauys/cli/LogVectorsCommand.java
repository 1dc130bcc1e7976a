package org.dauys.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** {@code dauys log vectors}: whether proofs come out as others say that they must. */
@Command(
        name = "vectors",
        description =
                "Tries a folder of JSON files with proofs of inclusion and consistency, each with what must become of it"
                        + " (wantErr, as transparency-dev/merkle has them). Prints those that come out otherwise, and ends with 1 then.",
        mixinStandardHelpOptions = true,
        versionProvider = Dauys.Version.class)
final class LogVectorsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "DIR", description = "The folder; folders in it are searched, too.")
    private Path folder = Path.of("");

    LogVectorsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws BadInput, IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(LogPlace.folder(folder))) {
            files = walk.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        List<String> problems = new ArrayList<>();
        List<String> otherwise = new ArrayList<>();
        for (Path file : files) {
            try {
                ProofVector vector = new ProofVector(JsonMapper.shared().readTree(Files.readAllBytes(file)));
                if (!vector.isOne()) {
                    problems.add(file + ": it is no proof of inclusion or consistency with \"wantErr\".");
                } else if (vector.isRefused() != vector.isToBeRefused()) {
                    otherwise.add(folder.relativize(file)
                            + (vector.isToBeRefused() ? ": accepted, must be refused" : ": refused, must be accepted"));
                }
            } catch (JacksonException unreadable) {
                problems.add(file + ": it is no JSON.");
            }
        }
        if (files.isEmpty()) {
            problems.add(folder + ": there is no file that ends in .json.");
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        PrintStream out = new PrintStream(terminal.out(), true, StandardCharsets.UTF_8);
        otherwise.forEach(out::println);
        terminal.say("log.vectors", Integer.toString(files.size()), Integer.toString(otherwise.size()));
        return otherwise.isEmpty() ? 0 : Failures.FAILED;
    }
}
