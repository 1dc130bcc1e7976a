package org.dauys.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/**
 * One command line, run in this process.
 *
 * @param code the exit code
 * @param out the standard output
 * @param err the standard error output
 */
record Run(int code, byte[] out, String err) {

    /** Runs a command as from a script: nobody looks at a screen. */
    static Run of(Object... args) {
        return in(Locale.ENGLISH, false, args);
    }

    static Run in(Locale locale, boolean screen, Object... args) {
        return in(locale, screen, Terminal.PATIENCE, args);
    }

    /** Runs a command before somebody who wants to know at once what is being done, however fast it is. */
    static Run watched(Object... args) {
        return in(Locale.ENGLISH, true, Duration.ZERO, args);
    }

    private static Run in(Locale locale, boolean screen, Duration patience, Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        String[] words = java.util.Arrays.stream(args).map(String::valueOf).toArray(String[]::new);
        int code = Dauys.run(new Terminal(out, errors, screen, screen, patience, screen, 80, locale), false, words);
        return new Run(code, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
    }

    String text() {
        return new String(out, StandardCharsets.UTF_8);
    }

    /** What was said, without the progress that a slow machine tells. */
    java.util.List<String> said() {
        return err.lines().filter(line -> !line.endsWith(" …")).toList();
    }
}
