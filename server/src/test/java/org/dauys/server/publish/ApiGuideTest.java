package org.dauys.server.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dauys.server.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the guide says that one sees is what one sees. */
class ApiGuideTest {
    private static final Path GUIDE = Path.of(System.getProperty("dauys.root", ".."), "docs", "api.md");
    /** A command, and the block right below it that shows what it prints. */
    private static final Pattern EXAMPLE = Pattern.compile(
            "```sh\\n(?<command>curl.*?|until.*?)```\\n\\n```(?:text|json)\\n(?<printed>.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    @Timeout(1200)
    void commandsPrintWhatTheGuideShows() throws IOException, InterruptedException {
        assumeTrue(run("command -v curl").exit() == 0, "There is no curl on this machine");
        String guide = Files.readString(GUIDE);
        Matcher example = EXAMPLE.matcher(guide);
        int examples = 0;
        while (example.find()) {
            Ran ran = run(example.group("command"));
            assertEquals(
                    example.group("printed").strip(), ran.printed().strip(), () -> "Of " + example.group("command"));
            examples++;
        }
        assertTrue(examples >= 7, examples + " examples");
        assertEquals(guide.split("```sh", -1).length - 2, examples, "Each command but the first shows what it prints");
    }

    private record Ran(int exit, String printed) {}

    private Ran run(String command) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("bash", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        shell.environment().put("DAUYS", TestSite.demo().at("/").toString().replaceFirst("/$", ""));
        Process process = shell.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(1, TimeUnit.MINUTES));
        return new Ran(process.exitValue(), printed);
    }
}
