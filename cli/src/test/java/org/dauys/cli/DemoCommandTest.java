package org.dauys.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoCommandTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void demoIsOnePageThatNeedsNoNetwork(String language) throws IOException {
        Path page = folder.resolve("demo.html");

        Run run = Run.of("demo", "--no-open", "--lang", language, "--out", page);

        assertEquals(0, run.code(), run.err());
        assertEquals(page + "\n", run.text());
        String html = Files.readString(page);
        assertTrue(html.contains("lang=\"" + language + "\""), html.substring(0, 200));
        assertFalse(html.matches("(?s).*(src|href)=\"https?:.*"), "loads something");
    }
}
