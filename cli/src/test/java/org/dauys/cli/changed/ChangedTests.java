package org.dauys.cli.changed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * For {@code ./dauys test --changed}: reads the names of changed files, a line each, and prints the tests to run as Maven
 * takes them, separated by commas; on the standard error, how many each file takes, and which.
 */
final class ChangedTests {
    private ChangedTests() {}

    /**
     * Chooses.
     *
     * @param args the folder of the sources, whose modules have been compiled, with their tests
     */
    public static void main(String[] args) throws IOException {
        List<String> files = new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        ClassFiles classes = ClassFiles.of(
                Path.of(args[0]),
                List.of("text", "compare", "amend", "ledger", "tally", "opinion", "server", "cli", "spark"));
        Map<String, String> chosen = new Choice(classes).of(files);
        Map<String, TreeSet<String>> byFile = new TreeMap<>();
        chosen.forEach((test, file) ->
                byFile.computeIfAbsent(file, key -> new TreeSet<>()).add(test.substring(test.lastIndexOf('.') + 1)));
        byFile.forEach((file, tests) -> System.err.println(file + " can reach " + String.join(", ", tests)));
        System.err.println(files.size() + " changed files can reach " + chosen.size() + " of "
                + classes.tests().size() + " classes of tests");
        System.out.println(String.join(",", chosen.keySet()));
    }
}
