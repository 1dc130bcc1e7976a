package org.dauys.cli;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Opens a page in the reader's browser, where there is one. */
final class Browser {
    private Browser() {}

    /** Tries to; nothing happens without a screen, since the page's address has been printed. */
    static void open(URI page) {
        List<String> opener = opener(System.getProperty("os.name", ""));
        if (opener.isEmpty()) {
            return;
        }
        List<String> command = new ArrayList<>(opener);
        command.add(page.toString());
        try {
            // The browser lives on after us.
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException none) {
            // The address stands on the screen.
        }
    }

    /** The command that takes an address; empty where there is none. */
    static List<String> opener(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return List.of("rundll32.exe", "url.dll,FileProtocolHandler");
        }
        if (name.contains("mac")) {
            return onPath("open");
        }
        boolean screen = isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
        return screen ? onPath("xdg-open") : List.of();
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isEmpty();
    }

    private static List<String> onPath(String program) {
        String path = System.getenv("PATH");
        return path == null
                ? List.of()
                : Arrays.stream(path.split(File.pathSeparator))
                        .filter(folder -> !folder.isEmpty())
                        .map(folder -> Path.of(folder, program))
                        .filter(Files::isExecutable)
                        .limit(1)
                        .map(Path::toString)
                        .toList();
    }
}
