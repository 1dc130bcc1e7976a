package org.dauys.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.Language;
import org.dauys.text.UnreadableActException;
import org.dauys.text.read.ActReader;
import org.junit.jupiter.api.Assumptions;

/** The texts that the tests of this module compare. */
final class Texts {
    private static final Path ROOT = Path.of(System.getProperty("dauys.root", ".."));

    private Texts() {}

    /** A file of the shared data; the test is skipped where that folder is absent. */
    static Path shared(String path) {
        Path file = ROOT.resolve("../shared/data").resolve(path);
        Assumptions.assumeTrue(Files.exists(file), () -> "skipped: ../shared/data/" + path + " is absent");
        return file;
    }

    static Act constitutionOf1995() {
        return read(shared("kz/constitution-1995.2023-01-01.ru.txt"));
    }

    static Act constitutionOf2026() {
        return read(shared("kz/constitution-2026.ru.txt"));
    }

    /** The demo's constitution: {@code in-force}, {@code draft-1} or {@code draft-2}, in kk, ru or en. */
    static Act demo(String version, String language) {
        return read(demoFile(version + "." + language + ".txt"));
    }

    static Path demoFile(String name) {
        return ROOT.resolve("server/src/main/resources/org/dauys/server/demo").resolve(name);
    }

    /** The correspondence of the demo's text in force and its first draft, made by hand. */
    static Path demoGold(String name) {
        return ROOT.resolve("compare/src/test/resources/org/dauys/compare/demo").resolve(name);
    }

    static Path contracts(String name) {
        return ROOT.resolve("compare/src/test/resources/org/dauys/compare/contracts")
                .resolve(name);
    }

    static Act read(Path file) {
        try {
            return ActReader.read(file, Optional.empty()).act();
        } catch (UnreadableActException | IOException broken) {
            throw new AssertionError(broken);
        }
    }

    /** An act of plain text in Russian. */
    static Act act(String... lines) {
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        try {
            return ActReader.read("act.txt", bytes, Format.TEXT, Optional.of(Language.RUSSIAN))
                    .act();
        } catch (UnreadableActException broken) {
            throw new AssertionError(broken);
        }
    }

    static List<Scores.Gold> gold(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(cells ->
                            new Scores.Gold(cells[0], labels(cells[1]), cells.length > 2 && cells[2].equals("yes")))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Set<String> labels(String cell) {
        return cell.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(cell.split("\\+", -1)));
    }

    static List<Scores.Gold> hard(List<Scores.Gold> gold) {
        return gold.stream().filter(Scores.Gold::hard).toList();
    }

    static Row row(Comparison comparison, String label) {
        return comparison.rows().stream()
                .filter(row -> row.level() != Level.ARTICLE && row.level() != Level.SECTION)
                .filter(row -> row.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + label));
    }
}
