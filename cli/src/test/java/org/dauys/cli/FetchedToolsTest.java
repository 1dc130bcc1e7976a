package org.dauys.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher does where there is no JDK 25, or no Maven. The publishers' own hosts are not asked. */
@Timeout(300)
class FetchedToolsTest {
    @TempDir
    private Path folder;

    @Test
    void withoutATerminalItSaysWhatItWouldFetchAndFromWhom() throws Exception {
        BareMachine machine = BareMachine.withSources(folder.resolve("machine"));
        Run run = machine.run("compare", "a", "b");
        assertEquals(1, run.code());
        assertAll(List.of(
                        "Temurin 25",
                        "Adoptium",
                        "https://github.com/adoptium/temurin25-binaries/",
                        "SHA-256",
                        "Maven 3.9",
                        "https://archive.apache.org/dist/maven/",
                        "SHA-512",
                        "--yes",
                        "DAUYS_JAVA_HOME")
                .stream()
                .map(part -> () -> assertTrue(run.err().contains(part), part + " is not in: " + run.err())));
        assertEquals(List.of(), machine.kept());
    }

    @Test
    void whatIsFetchedIsCheckedAndUsedFromThenOn() throws Exception {
        BareMachine machine = BareMachine.withProgram(folder.resolve("machine"));
        Path archive = FakeArchives.jdk(folder);
        machine.set("DAUYS_JDK_URL", archive.toUri().toString());
        Run first = machine.run("compare", "a", "b", "--yes");
        assertEquals(0, first.code(), first.err());
        assertTrue(first.text().endsWith("org.dauys.cli.Dauys compare a b\n"), first.text());
        assertEquals(List.of("jdk-25-a-jdk"), machine.kept());
        Files.delete(archive);
        Run second = machine.run("compare", "c", "d");
        assertEquals(0, second.code(), second.err());
        assertEquals("", second.err());
    }

    @Test
    void atATerminalItAsks() throws Exception {
        BareMachine machine = BareMachine.withProgram(folder.resolve("machine"));
        assumeTrue(Files.exists(folder.resolve("machine/bin/script")), "the command script is missing");
        machine.set("DAUYS_JDK_URL", FakeArchives.jdk(folder).toUri().toString());
        Run no = machine.runAtTerminal("n\n", "compare", "a", "b");
        assertEquals(1, no.code(), no.text());
        assertTrue(no.text().contains("Nothing was done."), no.text());
        assertEquals(List.of(), machine.kept());
        Run yes = machine.runAtTerminal("y\n", "compare", "a", "b");
        assertEquals(0, yes.code(), yes.text());
        assertTrue(yes.text().contains("org.dauys.cli.Dauys compare a b"), yes.text());
    }

    @Test
    void mavenIsFetchedWhereSomethingHasToBeBuilt() throws Exception {
        BareMachine machine = BareMachine.withSources(folder.resolve("machine"));
        machine.set("DAUYS_JDK_URL", FakeArchives.jdk(folder).toUri().toString());
        machine.set("DAUYS_MAVEN_URL", FakeArchives.maven(folder).toUri().toString());
        // It waits for everything, and leaves no process behind.
        Run run = machine.run("prepare", "--yes");
        assertEquals(0, run.code(), run.err());
        assertTrue(Files.exists(machine.program().resolve("cli/target/dist/lib/dauys.jar")));
        assertEquals(List.of("apache-maven-3.9.99-bin", "jdk-25-a-jdk"), machine.kept());
    }

    @Test
    void wrongSumIsRefusedAndNothingIsKept() throws Exception {
        BareMachine machine = BareMachine.withProgram(folder.resolve("machine"));
        Path archive = FakeArchives.jdk(folder);
        Files.writeString(archive.resolveSibling("a-jdk.tar.gz.sha256.txt"), "0".repeat(64) + "  a-jdk.tar.gz\n");
        machine.set("DAUYS_JDK_URL", archive.toUri().toString());
        Run run = machine.run("--yes", "compare", "a", "b");
        assertEquals(1, run.code());
        assertTrue(run.err().contains("0".repeat(64) + " was expected"), run.err());
        assertTrue(run.err().contains(BareMachine.sum("SHA-256", Files.readAllBytes(archive))), run.err());
        assertEquals(List.of(), machine.kept());
    }

    @Test
    void shortenedFileIsRefusedAndTheWholeOneTakenNextTime() throws Exception {
        BareMachine machine = BareMachine.withProgram(folder.resolve("machine"));
        Path archive = FakeArchives.jdk(folder);
        byte[] whole = Files.readAllBytes(archive);
        Files.write(archive, Arrays.copyOf(whole, whole.length / 2));
        machine.set("DAUYS_JDK_URL", archive.toUri().toString());
        assertEquals(1, machine.run("--yes", "compare", "a", "b").code());
        assertEquals(List.of(), machine.kept());
        Files.write(archive, whole);
        assertEquals(0, machine.run("--yes", "compare", "a", "b").code());
    }

    @Test
    void brokenTransferGoesOnWhereItEnded() throws Exception {
        BareMachine machine = BareMachine.withProgram(folder.resolve("machine"));
        Path archive = FakeArchives.jdk(folder);
        try (BrokenSource source = BrokenSource.of(folder)) {
            machine.set("DAUYS_JDK_URL", source.address(archive));
            Run broken = machine.run("--yes", "compare", "a", "b");
            assertEquals(1, broken.code());
            assertTrue(broken.err().contains("will be taken up again"), broken.err());
            assertEquals(List.of("jdk-25-a-jdk.part"), machine.kept());
            Run whole = machine.run("--yes", "compare", "a", "b");
            assertEquals(0, whole.code(), whole.err());
            assertEquals(List.of("bytes=" + Files.size(archive) / 2 + "-"), source.ranges());
            assertEquals(List.of("jdk-25-a-jdk"), machine.kept());
        }
    }

    @Test
    void sourceThatCannotBeReachedIsToldWithTheRemedy() throws Exception {
        BareMachine machine = BareMachine.withProgram(folder.resolve("machine"));
        machine.set("DAUYS_JDK_URL", folder.resolve("nowhere.tar.gz").toUri().toString());
        Run run = machine.run("--yes", "compare", "a", "b");
        assertEquals(1, run.code());
        assertTrue(run.err().contains("could not be fetched"), run.err());
        assertTrue(run.err().contains("https_proxy"), run.err());
        assertEquals(List.of(), machine.kept());
    }

    @Test
    void archiveOfSomethingElseIsNotKept() throws Exception {
        BareMachine machine = BareMachine.withProgram(folder.resolve("machine"));
        machine.set(
                "DAUYS_JDK_URL",
                FakeArchives.jdk(folder, "JAVA_VERSION=\"17.0.1\"\n").toUri().toString());
        Run run = machine.run("--yes", "compare", "a", "b");
        assertEquals(1, run.code());
        assertTrue(run.err().contains("is not the .tar.gz of a JDK 25"), run.err());
        assertEquals(List.of(), machine.kept());
    }

    @Test
    void fullDiskIsToldBeforeAnythingIsFetched() throws Exception {
        BareMachine machine = BareMachine.withProgram(folder.resolve("machine"));
        Path small = Files.createDirectory(folder.resolve("small"));
        assumeTrue(succeeds("mount", "-t", "tmpfs", "-o", "size=1m", "none", small.toString()), "only root may mount");
        try {
            machine.set("XDG_CACHE_HOME", small.toString());
            machine.set("DAUYS_JDK_URL", FakeArchives.jdk(folder).toUri().toString());
            Run run = machine.run("--yes", "compare", "a", "b");
            assertEquals(1, run.code());
            assertTrue(run.err().contains("No room: A JDK 25 needs 750 MB"), run.err());
            assertEquals(List.of(), machine.kept());
        } finally {
            assertTrue(succeeds("umount", small.toString()));
        }
    }

    @Test
    void rootOnDebianInstallsPackages() throws Exception {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root installs packages");
        BareMachine machine = BareMachine.withSources(folder.resolve("machine"));
        Path packaged = machine.installed().resolve("java-25-openjdk-amd64");
        FakeArchives.unpackJdk(folder.resolve("jdk"), FakeArchives.RELEASE);
        Path asked = folder.resolve("asked");
        machine.command("apt-cache", "#!/bin/sh\necho '  Candidate: 25.0.4+7-1'\n");
        machine.command("apt-get", """
                #!/bin/sh
                echo "$*" >> %s
                case $* in *openjdk-25-jdk-headless*) cp -R %s %s ;; esac
                """.formatted(asked, folder.resolve("jdk"), packaged));
        Run asks = machine.run("compare", "a", "b");
        assertEquals(1, asks.code());
        assertTrue(asks.err().contains("packages: openjdk-25-jdk-headless maven"), asks.err());
        assertFalse(Files.exists(packaged));
        machine.run("--yes", "compare", "a", "b");
        assertTrue(Files.readString(asked).contains("openjdk-25-jdk-headless maven"), Files.readString(asked));
        assertTrue(Files.exists(packaged));
        assertEquals(List.of(), machine.kept());
    }

    private static boolean succeeds(String... command) throws Exception {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    }
}
