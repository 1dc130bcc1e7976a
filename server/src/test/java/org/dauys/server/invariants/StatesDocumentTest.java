package org.dauys.server.invariants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dauys.server.ProgramClasses;
import org.junit.jupiter.api.Test;

/** What docs/states.md says of states is printed from the graphs, and the database takes the same states. */
class StatesDocumentTest {
    private static final Path ROOT = Path.of(System.getProperty("dauys.root", ".."));
    private static final Path DOCUMENT = ROOT.resolve("docs").resolve("states.md");
    private static final Path MIGRATIONS = ROOT.resolve("server/src/main/resources/db/migration");
    private static final String BEGIN = "<!-- states: checked by StatesDocumentTest, which prints the new text -->\n";
    private static final String END = "<!-- end of states -->\n";

    /** All graphs of the program, by their columns. */
    private static List<Steps<?>> graphs() {
        return ProgramClasses.ALL.stream()
                .map(JavaClass::getFields)
                .flatMap(fields ->
                        fields.stream().filter(field -> field.getRawType().isEquivalentTo(Steps.class)))
                .map(JavaField::reflect)
                .map(StatesDocumentTest::value)
                .sorted(Comparator.comparing(Steps::column))
                .collect(Collectors.toList());
    }

    private static Steps<?> value(Field field) {
        field.setAccessible(true);
        try {
            return (Steps<?>) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void documentShowsTheStepsAsTheyAre() throws IOException {
        String document = Files.readString(DOCUMENT);
        assertTrue(document.contains(BEGIN) && document.contains(END), DOCUMENT + " lacks the marks of the states");
        String shown = document.substring(document.indexOf(BEGIN) + BEGIN.length(), document.indexOf(END));
        String wanted = graphs().stream().map(StatesDocumentTest::printed).collect(Collectors.joining("\n"));
        assertEquals(wanted, shown, () -> "Put this between the marks in " + DOCUMENT + ":\n" + wanted);
    }

    private static String printed(Steps<?> graph) {
        Stream<String> begins =
                graph.begins().stream().map(one -> "  [*] --> " + Steps.code(one.state()) + ": " + one.cause());
        Stream<String> steps = graph.steps().stream()
                .map(one -> "  " + Steps.code(one.from()) + " --> " + Steps.code(one.to()) + ": " + one.cause());
        return "## `" + graph.column() + "`\n```mermaid\nstateDiagram-v2\n"
                + Stream.concat(begins, steps).map(line -> line + "\n").collect(Collectors.joining()) + "```\n";
    }

    @Test
    void databaseTakesTheSameStates() throws IOException {
        String sql = migrations();
        for (Steps<?> graph : graphs()) {
            String[] column = graph.column().split("\\.", -1);
            Pattern check = Pattern.compile(
                    "create table " + column[0] + "\\." + column[1] + " \\((?:(?!create table).)*?\\b" + column[2]
                            + " text[^,;]*?check \\(" + column[2] + " in \\(([^)]*)\\)",
                    Pattern.DOTALL);
            Matcher found = check.matcher(sql);
            assertTrue(found.find(), "No migration says which states " + graph.column() + " takes");
            assertEquals(
                    graph.codes().stream()
                            .map(code -> "'" + code + "'")
                            .sorted()
                            .toList(),
                    Stream.of(found.group(1).split(",", -1))
                            .map(String::strip)
                            .sorted()
                            .toList(),
                    graph.column());
        }
    }

    private static String migrations() throws IOException {
        try (Stream<Path> files = Files.walk(MIGRATIONS)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(one -> one.toString().endsWith(".sql"))
                    .sorted(Comparator.comparing(one -> one.getFileName().toString()))
                    .toList()) {
                all.append(Files.readString(file)).append('\n');
            }
            return all.toString();
        }
    }
}
