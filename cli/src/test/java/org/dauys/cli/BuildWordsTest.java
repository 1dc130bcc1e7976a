package org.dauys.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher says while somebody waits for a build. */
@Timeout(300)
class BuildWordsTest {
    /** What counts up on a terminal. */
    private static final Pattern SECONDS = Pattern.compile("\\r  \\d+ s ");

    @TempDir
    private Path folder;

    private BareMachine machine;

    @BeforeEach
    void machineWithAJdk() throws Exception {
        machine = BareMachine.withSources(folder.resolve("machine"));
        FakeArchives.unpackJdk(folder.resolve("jdk"), FakeArchives.RELEASE);
        machine.set("DAUYS_JAVA_HOME", folder.resolve("jdk").toString());
        machine.set("TMPDIR", Files.createDirectory(folder.resolve("tmp")).toString());
    }

    @AfterEach
    void restOfTheMachine() throws Exception {
        BareMachine.comeToRest(folder);
    }

    @Test
    void buildOfAnotherIsWaitedForAndToldAndNotMadeAgain() throws Exception {
        assumeTrue(Files.exists(folder.resolve("machine/bin/flock")), "the command flock is missing");
        machine.command("mvn", "#!/bin/sh\nexit 7\n");
        Path target = Files.createDirectory(machine.program().resolve("target"));
        Path dist = machine.program().resolve("cli/target/dist");
        // Another one that builds until this one has said that it waits.
        String other = """
                touch %1$s/held
                until grep -q 'waits for it' %1$s/machine/run*.err 2> /dev/null; do sleep 0.1; done
                mkdir -p %2$s/lib && touch %2$s/lib/dauys.jar %2$s/.built
                """.formatted(folder, dist);
        Process building =
                new ProcessBuilder("flock", target.resolve("dauys.lock").toString(), "sh", "-c", other).start();
        while (!Files.exists(folder.resolve("held"))) {
            Thread.onSpinWait();
        }
        Run run = machine.run("compare", "a", "b");
        assertEquals(0, building.waitFor());
        assertEquals(0, run.code(), run.err());
        assertTrue(run.err().startsWith("Another ./dauys builds here; this one waits for it …\n"), run.err());
        assertFalse(run.err().contains("Building"), run.err());
    }

    @Test
    void secondsCountUpOnATerminalAndNowhereElse() throws Exception {
        assumeTrue(Files.exists(folder.resolve("machine/bin/script")), "the command script is missing");
        machine.command("mvn", """
                #!/bin/sh
                if [ -e %1$s/seen ]; then sleep 2; else until grep -q ' s ' %1$s/machine/run*.out; do sleep 0.1; done; fi
                touch %1$s/seen
                mkdir -p %2$s/lib && touch %2$s/lib/dauys.jar
                """.formatted(folder, machine.program().resolve("cli/target/dist")));
        Run seen = machine.runAtTerminal("", "compare", "a", "b");
        assertEquals(0, seen.code(), seen.text());
        assertTrue(SECONDS.matcher(seen.text()).find(), seen.text());

        Files.delete(machine.program().resolve("cli/target/dist/.built"));
        Run unseen = machine.run("compare", "a", "b");
        assertEquals(0, unseen.code(), unseen.err());
        assertEquals(
                List.of(
                        "Building Dauys (first run: a minute or two, and longer where its libraries have to be fetched) …"),
                unseen.err().lines().limit(1).toList());
        assertFalse(SECONDS.matcher(unseen.err()).find(), unseen.err());
    }
}
