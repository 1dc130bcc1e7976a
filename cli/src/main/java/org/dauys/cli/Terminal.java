package org.dauys.cli;

import java.io.Console;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a command runs: what it writes to and what it is told about the reader. Tests make their own.
 *
 * @param out for results, as bytes
 * @param err for warnings, errors and progress
 * @param interactive whether somebody reads {@code out} on a screen
 * @param watched whether somebody reads {@code err} on a screen, and so wants to see how far a long command is
 * @param patience how long such a reader waits without a word before wondering
 * @param colour whether escape codes for colours are understood and wanted
 * @param columns the width of the screen in characters, at least 40
 * @param locale of the messages
 */
record Terminal(
        OutputStream out,
        PrintStream err,
        boolean interactive,
        boolean watched,
        Duration patience,
        boolean colour,
        int columns,
        Locale locale) {
    static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final int NARROWEST = 40;
    private static final int WHERE_UNKNOWN = 100;

    /**
     * The process's own. The launcher says how wide the screen is when there is one ({@code dauys.columns}), and whether errors go
     * to one ({@code dauys.watched}). That of Windows cannot see it, and lets Java ask ({@code dauys.console}).
     */
    static Terminal ofProcess() {
        boolean console = System.getProperty("dauys.console") != null
                && Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .isPresent();
        String columns = System.getProperty("dauys.columns", console ? String.valueOf(WHERE_UNKNOWN) : null);
        boolean interactive = columns != null;
        return new Terminal(
                new java.io.FileOutputStream(java.io.FileDescriptor.out),
                System.err,
                interactive,
                console || Boolean.getBoolean("dauys.watched"),
                PATIENCE,
                interactive && wantsColour(),
                columns == null ? WHERE_UNKNOWN : width(columns),
                Locale.getDefault(Locale.Category.DISPLAY));
    }

    /** As https://no-color.org asks. */
    private static boolean wantsColour() {
        String noColour = System.getenv("NO_COLOR");
        return (noColour == null || noColour.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
    }

    private static int width(String columns) {
        try {
            return Math.max(NARROWEST, Integer.parseInt(columns.strip()));
        } catch (NumberFormatException unknown) {
            return WHERE_UNKNOWN;
        }
    }

    /** The same terminal with messages in another language. */
    Terminal in(Locale other) {
        return new Terminal(out, err, interactive, watched, patience, colour, columns, other);
    }

    /** Says one of {@code messages*.properties} on {@code err}, on a line. */
    void say(String key, Object... arguments) {
        err.println(Messages.in(locale).say(key, arguments));
    }
}
