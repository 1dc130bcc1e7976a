package org.dauys.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The launcher hands each command of the program on, and its help names it. */
class LauncherCommandsTest {
    private static final Pattern HANDED_ON = Pattern.compile("^ *([A-Za-z| -]+)\\) run_program", Pattern.MULTILINE);

    @Test
    void launcherKnowsEveryCommandOfTheProgram() throws IOException {
        Path root = Texts.root();
        String launcher = Files.readString(root.resolve("dauys"));
        Set<String> handedOn = HANDED_ON
                .matcher(launcher)
                .results()
                .flatMap(found -> Arrays.stream(found.group(1).split("\\|")))
                .map(String::strip)
                .collect(Collectors.toSet());
        List<String> commands = commands();
        assertTrue(commands.size() > 7, commands::toString);
        assertEquals(
                List.of(),
                commands.stream().filter(one -> !handedOn.contains(one)).toList());
        assertEquals(
                List.of(),
                commands.stream()
                        .filter(one -> !launcher.contains("\n  " + one + " "))
                        .toList(),
                "in the launcher's help");
    }

    /** As the program's own help lists them. */
    private static List<String> commands() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        Dauys.run(
                new Terminal(out, print, false, false, Terminal.PATIENCE, false, 100, Locale.ENGLISH), false, "--help");
        String help = out.toString(StandardCharsets.UTF_8);
        Matcher command =
                Pattern.compile("^  ([a-z]+) ", Pattern.MULTILINE).matcher(help.substring(help.indexOf("Commands:")));
        return command.results().map(found -> found.group(1)).toList();
    }
}
