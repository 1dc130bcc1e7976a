package org.dauys.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a package is made of and how it starts, as far as that can be seen on one system. */
@Timeout(300)
class PackageTest {
    private static final Pattern MODULES = Pattern.compile("^modules=(.*)$", Pattern.MULTILINE);
    private static final Pattern NAMES =
            Pattern.compile("^ +([a-z]+-[a-z0-9_]+)\\) echo ([a-z]+-[a-z0-9]+) ;;$", Pattern.MULTILINE);
    private static final Pattern NEEDED = Pattern.compile("(java|jdk)\\.[a-z.]+$", Pattern.MULTILINE);
    /** Looked for by libraries that do without them: vectors of the processor, and records of the virtual machine. */
    private static final Set<String> DONE_WITHOUT = Set.of("jdk.incubator.vector", "jdk.jfr");

    @TempDir
    private Path folder;

    @Test
    void packageStartsWithItsOwnJavaWhereThereIsNoOther() throws Exception {
        BareMachine machine = BareMachine.withProgram(folder.resolve("machine"));
        Path moved = Files.move(machine.program(), folder.resolve("a program (1)"));
        FakeArchives.unpackJdk(moved.resolve("runtime"), FakeArchives.RELEASE);
        Files.delete(moved.resolve("runtime/bin/javac"));
        Run run = machine.runMoved(moved, "compare", "a b", "c");
        assertEquals(0, run.code(), run.err());
        assertEquals("", run.err());
        assertTrue(run.text().contains("-cp " + moved + "/lib/dauys.jar "), run.text());
        assertTrue(run.text().endsWith("org.dauys.cli.Dauys compare a b c\n"), run.text());
        assertEquals(List.of(), machine.kept());
    }

    @Test
    void systemsWithoutADatabaseAndRuntimesOfOthersAreRefused() throws Exception {
        BareMachine machine = BareMachine.withSources(folder.resolve("machine"));
        Run unknown = machine.run("package", "--platform", "solaris-sparc");
        assertEquals(2, unknown.code());
        assertTrue(unknown.err().contains("windows-x86_64") && unknown.err().contains("--db-url"), unknown.err());
        Run runtime = machine.run("package", "--runtime", "--platform", "windows-x86_64");
        assertEquals(2, runtime.code());
        assertTrue(runtime.err().contains("for the system that it is made on"), runtime.err());
        Run option = machine.run("package", "--run-time");
        assertEquals(2, option.code());
        assertFalse(Files.exists(machine.program().resolve("target/package")));
    }

    @Test
    void launcherAndBuildKnowTheSameSystems() throws IOException {
        String pom = Files.readString(Texts.root().resolve("pom.xml"));
        List<String> names =
                NAMES.matcher(launcher()).results().map(found -> found.group(2)).toList();
        assertEquals(5, names.size(), names::toString);
        for (String name : names) {
            assertTrue(pom.contains("<postgres.platform>" + name + "</postgres.platform>"), name);
        }
    }

    @Test
    void runtimeHasEveryModuleThatTheProgramUses() throws IOException {
        var modules = MODULES.matcher(launcher());
        assertTrue(modules.find());
        Set<String> linked = resolved(modules.group(1));
        Set<String> missing = new TreeSet<>(used());
        assertTrue(missing.size() > 10, missing::toString);
        missing.removeAll(linked);
        missing.removeAll(DONE_WITHOUT);
        assertEquals(Set.of(), missing);
    }

    @Test
    void windowsLauncherHasNoFaults() throws IOException {
        String script = Files.readString(Texts.root().resolve("cli/src/package/dauys.cmd"));
        assertEquals(List.of(), Batch.faults(script));
        assertTrue(script.chars().allMatch(letter -> letter < 128), "cmd.exe reads it in whatever encoding it has");
        for (String sabotage :
                List.of("goto nowhere", "set \"open=1", "echo %~dp0", "if x (", "echo a & b", "unknown %PATHS%")) {
            assertNotEquals(List.of(), Batch.faults(script + sabotage + "\n"), sabotage);
        }
    }

    /** Which commands run the server is said twice, in two languages. */
    @Test
    void bothLaunchersStartTheServerForTheSameCommands() throws IOException {
        String script = Files.readString(Texts.root().resolve("cli/src/package/dauys.cmd"));
        String here = Pattern.compile("^ +([a-z| ]+)\\) run_program server", Pattern.MULTILINE)
                .matcher(launcher())
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
        Set<String> there = Pattern.compile("\"%~1\"==\"([a-z]+)\" set \"dauys_kind=server\"")
                .matcher(script)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertEquals(Set.of(here.split(" \\| ")), there);
    }

    @Test
    void launcherPassesShellcheck() throws Exception {
        Path shellcheck = Path.of("/usr/bin/shellcheck");
        assumeTrue(Files.isExecutable(shellcheck), "shellcheck is missing (Debian: apt-get install shellcheck)");
        Process process = new ProcessBuilder(
                        shellcheck.toString(), Texts.root().resolve("dauys").toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
    }

    @Test
    void containerRunsAsNobodySpecialKeepsItsDataOutsideAndIsWatched() throws IOException {
        List<String> file = Files.readString(Texts.root().resolve("Containerfile"))
                .replaceAll("\\\\\n *", "")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        List<String> words = file.stream().map(line -> line.split(" ", 2)[0]).toList();
        assertEquals(
                List.of(
                        "FROM",
                        "RUN",
                        "COPY",
                        "USER",
                        "VOLUME",
                        "EXPOSE",
                        "ENV",
                        "HEALTHCHECK",
                        "STOPSIGNAL",
                        "ENTRYPOINT",
                        "CMD"),
                words);
        assertEquals("USER dauys", file.get(3));
        String kept = file.get(4).substring("VOLUME ".length());
        assertTrue(file.getLast().contains("\"" + kept + "/data\""), file::getLast);
    }

    private static String launcher() throws IOException {
        return Files.readString(Texts.root().resolve("dauys"));
    }

    /** These and those that they require, as jlink takes them. */
    private static Set<String> resolved(String names) {
        List<String> roots = List.of(names.split(","));
        return java.lang.module.Configuration.empty()
                .resolve(java.lang.module.ModuleFinder.ofSystem(), java.lang.module.ModuleFinder.of(), roots)
                .modules()
                .stream()
                .map(java.lang.module.ResolvedModule::name)
                .collect(Collectors.toSet());
    }

    /** What jdeps finds in the class path of this test, which has all that the program has. */
    private static Set<String> used() {
        ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
        String path = System.getProperty("java.class.path");
        Set<String> used = new TreeSet<>();
        for (String entry : path.split(File.pathSeparator, -1)) {
            if (new File(entry).isFile() && !isForTests(entry)) {
                StringWriter said = new StringWriter();
                List<String> words = new ArrayList<>(List.of("-s", "--ignore-missing-deps", "--multi-release", "25"));
                words.addAll(List.of("--class-path", path, entry));
                jdeps.run(new PrintWriter(said), new PrintWriter(new StringWriter()), words.toArray(String[]::new));
                NEEDED.matcher(said.toString()).results().forEach(found -> used.add(found.group()));
            }
        }
        return used;
    }

    private static boolean isForTests(String jar) {
        return Arrays.asList("junit", "archunit", "playwright", "awaitility", "surefire", "axe").stream()
                .anyMatch(jar::contains);
    }
}
