package org.dauys.cli;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Opens a page in the reader's browser, where there is one. */
final class Browser {
    private Browser() {}

    /** Tries to; nothing happens without a screen, since the page's address has been printed. */
    static void open(URI page) {
        Optional<Path> opener = opener();
        if (opener.isEmpty()) {
            return;
        }
        try {
            // The browser lives on after us.
            new ProcessBuilder(opener.get().toString(), page.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException none) {
            // The address stands on the screen.
        }
    }

    private static Optional<Path> opener() {
        if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac")) {
            return onPath("open");
        }
        boolean screen = isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
        return screen ? onPath("xdg-open") : Optional.empty();
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isEmpty();
    }

    private static Optional<Path> onPath(String program) {
        String path = System.getenv("PATH");
        return path == null
                ? Optional.empty()
                : Arrays.stream(path.split(File.pathSeparator))
                        .filter(folder -> !folder.isEmpty())
                        .map(folder -> Path.of(folder, program))
                        .filter(Files::isExecutable)
                        .findFirst();
    }
}
