package org.dauys.cli;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What makes the next start fast is made beside the first one, which does not wait for it. */
@Timeout(300)
class PreparedStartTest {
    @TempDir
    private Path folder;

    private BareMachine machine;
    private Path dist;

    @BeforeEach
    void machineWithAJdk() throws Exception {
        machine = BareMachine.withSources(folder.resolve("machine"));
        machine.set("DAUYS_JDK_URL", FakeArchives.jdk(folder).toUri().toString());
        machine.set("DAUYS_MAVEN_URL", FakeArchives.maven(folder).toUri().toString());
        machine.set("TMPDIR", Files.createDirectory(folder.resolve("tmp")).toString());
        dist = machine.program().resolve("cli/target/dist");
    }

    @AfterEach
    void restOfTheMachine() throws Exception {
        BareMachine.comeToRest(folder);
    }

    @Test
    void firstCommandRunsWithoutACacheAndLeavesOneToTheNext() throws Exception {
        Run first = machine.run("--yes", "compare", "a", "b");
        assertEquals(0, first.code(), first.err());
        assertFalse(first.text().contains("AOTCache="), first.text());
        assertTrue(first.err().contains("in the background"), first.err());
        awaitCache("commands");
        Run second = machine.run("compare", "a", "b");
        assertTrue(second.text().contains("-XX:AOTCache=" + dist.resolve("commands.aot")), second.text());
        assertEquals("", second.err());
    }

    @Test
    void preparingWaitsForBothCaches() throws Exception {
        Run run = machine.run("--yes", "prepare");
        assertEquals(0, run.code(), run.err());
        assertEquals("cache\n", Files.readString(dist.resolve("commands.aot")));
        assertEquals("cache\n", Files.readString(dist.resolve("server.aot")));
    }

    @Test
    void newBuildForgetsWhatWasPreparedForTheOldOne() throws Exception {
        machine.run("--yes", "prepare");
        Files.writeString(machine.program().resolve("cli/src/main/Changed.java"), "");
        Files.setLastModifiedTime(dist.resolve(".built"), FileTime.fromMillis(1_000_000_000_000L));
        Run run = machine.run("compare", "a", "b");
        assertTrue(run.err().contains("whose sources have changed"), run.err());
        assertFalse(run.text().contains("AOTCache="), run.text());
        awaitCache("commands");
    }

    @Test
    void movedProgramUsesItsCacheWhenTheVirtualMachineBearsItAndMakesAnotherElse() throws Exception {
        machine.run("--yes", "prepare");
        Path moved = Files.move(machine.program(), folder.resolve("moved here"));
        Path cache = moved.resolve("cli/target/dist/commands.aot");
        Run borne = machine.runMoved(moved, "compare", "a", "b");
        assertEquals("", borne.err());
        assertTrue(borne.text().contains("-XX:AOTCache=" + cache), borne.text());

        Path again = Files.move(moved, folder.resolve("moved again"));
        BareMachine.executable(machine.fetched().resolve("jdk-25-a-jdk/bin/java"), """
                #!/bin/sh
                case $* in *-XX:AOTCache=*) echo "Error occurred during initialization of VM"; exit 1 ;; esac
                echo "java $*"
                """);
        Run refused = machine.runMoved(again, "compare", "a", "b");
        assertEquals(0, refused.code(), refused.text());
        assertFalse(refused.text().contains("AOTCache="), refused.text());
        assertTrue(refused.err().contains("in the background"), refused.err());
    }

    /** It is moved into place when it is whole. */
    private void awaitCache(String kind) throws IOException {
        Path cache = dist.resolve(kind + ".aot");
        await().atMost(Duration.ofMinutes(4)).until(() -> Files.exists(cache) && unfinished() == 0);
        assertEquals("cache\n", Files.readString(cache));
    }

    private long unfinished() throws IOException {
        try (Stream<Path> files = Files.list(dist)) {
            return files.filter(file -> file.toString().endsWith(".aot.of")).count();
        }
    }
}
