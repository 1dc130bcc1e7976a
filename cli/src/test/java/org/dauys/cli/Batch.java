package org.dauys.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A script of Windows' cmd.exe, as far as ours uses its language: one command a line, labels, {@code if}, {@code for … do},
 * {@code set "name=value"}, redirections and {@code ||}. What is said about it are the faults that such a script has when it meets paths
 * with spaces, brackets and signs of the language.
 */
final class Batch {
    private static final Pattern LABEL = Pattern.compile(":([a-z]+)");
    private static final Pattern GOTO = Pattern.compile("\\bgoto ([a-z]+)");
    private static final Pattern VARIABLE = Pattern.compile("%([A-Za-z_]+)%");
    private static final Pattern SET = Pattern.compile("\\bset \"([A-Za-z_]+)=");
    /** What holds a path, or words of the user's. */
    private static final Pattern PATHS =
            Pattern.compile("%(dauys_home|dauys_java|dauys_path|JAVA_HOME|DAUYS_JAVA_HOME)%|%~1|%~dp0");

    private static final Set<String> COMMANDS =
            Set.of("rem", "setlocal", "set", "if", "for", "goto", "findstr", "chcp", "exit", "echo", "@echo");
    /** From outside. */
    private static final Set<String> GIVEN = Set.of("DAUYS_JAVA_HOME", "JAVA_HOME", "DAUYS_JAVA_OPTS", "ERRORLEVEL");

    private Batch() {}

    /** Everything that is wrong with it, with the line. */
    static List<String> faults(String script) {
        List<String> faults = new ArrayList<>();
        Set<String> labels = new HashSet<>();
        Set<String> set = new HashSet<>(GIVEN);
        List<String> lines = script.lines().toList();
        lines.forEach(line -> {
            Matcher label = LABEL.matcher(line);
            if (label.matches() && !labels.add(label.group(1))) {
                faults.add(line + ": the label is there twice");
            }
            SET.matcher(line).results().forEach(found -> set.add(found.group(1)));
        });
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith(":") || line.startsWith("rem ")) {
                continue;
            }
            String place = "line " + (i + 1) + ": ";
            GOTO.matcher(line)
                    .results()
                    .filter(to -> !labels.contains(to.group(1)))
                    .forEach(to -> faults.add(place + "no label " + to.group(1)));
            VARIABLE.matcher(line)
                    .results()
                    .filter(use -> !set.contains(use.group(1)))
                    .forEach(use -> faults.add(place + use.group(1) + " is never set"));
            faults.addAll(quoting(place, line));
            String command = line.startsWith("\"") ? line : line.split("[ /]", 2)[0].toLowerCase(Locale.ROOT);
            if (!command.startsWith("\"") && !COMMANDS.contains(command)) {
                faults.add(place + "\"" + command + "\" is not known");
            }
        }
        return faults;
    }

    /** Quotes are in pairs, paths stand inside, and so do signs that cmd.exe would take as its own, but those that are meant so. */
    private static List<String> quoting(String place, String line) {
        List<String> faults = new ArrayList<>();
        // In a word for findstr a quote is written so.
        String plain = line.replace("\\\"", "  ");
        boolean[] inside = new boolean[plain.length()];
        boolean quoted = false;
        for (int i = 0; i < plain.length(); i++) {
            quoted ^= plain.charAt(i) == '"';
            inside[i] = quoted;
        }
        if (quoted) {
            faults.add(place + "a quote is not closed");
        }
        PATHS.matcher(plain)
                .results()
                .filter(path -> !inside[path.start()])
                .forEach(path -> faults.add(place + path.group() + " stands outside of quotes"));
        String outside = plain.replaceAll("\"[^\"]*\"", "").replaceAll(" (>nul|2>nul|1>&2|\\|\\|)(?= |$)", "");
        if (outside.matches(".*[<>|&^].*")) {
            faults.add(place + "a sign of the language stands outside of quotes");
        }
        if (plain.startsWith("if") && plain.contains("(")) {
            faults.add(place + "a block, which ends at the first bracket of a path");
        }
        return faults;
    }
}
