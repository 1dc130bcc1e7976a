package org.dauys.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A machine with the usual commands, but without a JDK 25 and Maven, as the launcher sees it: another PATH, an empty home
 * folder, and a launcher that looks for installed JDKs in a folder of this machine.
 */
final class BareMachine {
    private static final List<String> COMMANDS = List.of(
            "awk",
            "basename",
            "bash",
            "cat",
            "cmp",
            "cp",
            "curl",
            "date",
            "df",
            "dirname",
            "du",
            "env",
            "find",
            "flock",
            "grep",
            "gzip",
            "id",
            "mkdir",
            "mktemp",
            "mv",
            "nice",
            "readlink",
            "rm",
            "script",
            "sed",
            "sh",
            "sha256sum",
            "sha512sum",
            "sleep",
            "tar",
            "touch",
            "tr",
            "uname");

    private final Path folder;
    private final Path commands;
    private final Map<String, String> environment = new TreeMap<>();

    private BareMachine(Path folder, Path commands) {
        this.folder = folder;
        this.commands = commands;
    }

    /** One with an installed program, without sources. */
    static BareMachine withProgram(Path folder) throws IOException {
        BareMachine machine = with(folder);
        Files.createDirectory(machine.program().resolve("lib"));
        Files.createFile(machine.program().resolve("lib/dauys.jar"));
        // Caches that fit, or the launcher would make some.
        for (String kind : List.of("commands", "server")) {
            Files.createFile(machine.program().resolve(kind + ".aot"));
            Files.writeString(machine.program().resolve(kind + ".aot.jdk"), FakeArchives.RELEASE);
        }
        return machine;
    }

    /** One with sources that were never built. */
    static BareMachine withSources(Path folder) throws IOException {
        BareMachine machine = with(folder);
        Files.createFile(machine.program().resolve("pom.xml"));
        for (String module : List.of("text", "compare", "amend", "ledger", "tally", "opinion", "server", "cli")) {
            Files.createDirectories(machine.program().resolve(module).resolve("src/main"));
            Files.createFile(machine.program().resolve(module).resolve("pom.xml"));
        }
        return machine;
    }

    private static BareMachine with(Path folder) throws IOException {
        Path commands = Files.createDirectories(folder.resolve("bin"));
        for (String command : COMMANDS) {
            for (String place : System.getenv("PATH").split(File.pathSeparator, -1)) {
                Path real = Path.of(place, command);
                if (Files.isExecutable(real) && !Files.exists(commands.resolve(command))) {
                    executable(commands.resolve(command), "#!/bin/sh\nexec " + real + " \"$@\"\n");
                }
            }
        }
        BareMachine machine = new BareMachine(folder, commands);
        String launcher = Files.readString(Texts.root().resolve("dauys"))
                .replace("/usr/lib/jvm/", machine.installed() + "/")
                .replace("/opt/", machine.installed() + "/opt/");
        Files.createDirectories(machine.installed());
        executable(Files.createDirectories(machine.program()).resolve("dauys"), launcher);
        machine.set("PATH", commands.toString());
        machine.set("HOME", Files.createDirectories(folder.resolve("home")).toString());
        machine.set("XDG_CACHE_HOME", folder.resolve("cache").toString());
        return machine;
    }

    void set(String name, String value) {
        environment.put(name, value);
    }

    /** Adds a command to the PATH. */
    void command(String name, String script) throws IOException {
        executable(commands.resolve(name), script);
    }

    Path program() {
        return folder.resolve("program");
    }

    /** Where packages put their JDKs. */
    Path installed() {
        return folder.resolve("jvm");
    }

    Path fetched() {
        return Path.of(environment.get("XDG_CACHE_HOME")).resolve("dauys");
    }

    /** What lies where the launcher puts what it fetches, without its lock. */
    List<String> kept() throws IOException {
        if (!Files.exists(fetched())) {
            return List.of();
        }
        try (var files = Files.list(fetched())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("lock"))
                    .sorted()
                    .toList();
        }
    }

    /** Calls the launcher, with nobody at a terminal. */
    Run run(String... words) throws IOException, InterruptedException {
        return call(program(), words);
    }

    /** The same, where the program was moved to. */
    Run runMoved(Path program, String... words) throws IOException, InterruptedException {
        return call(program, words);
    }

    /** Calls the launcher at a terminal, where this is typed; what it says is in the standard output. */
    Run runAtTerminal(String typed, String... words) throws IOException, InterruptedException {
        String line = program().resolve("dauys") + " " + String.join(" ", words);
        return start(typed, List.of(commands.resolve("script").toString(), "-qec", line, "/dev/null"));
    }

    private Run call(Path program, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.resolve("dauys").toString()));
        command.addAll(List.of(words));
        return start("", command);
    }

    private Run start(String typed, List<String> command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "run", ".out");
        Path err = Files.createTempFile(folder, "run", ".err");
        Path in = Files.writeString(Files.createTempFile(folder, "run", ".in"), typed);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        int code = builder.start().waitFor();
        return new Run(code, Files.readAllBytes(out), Files.readString(err, StandardCharsets.UTF_8));
    }

    /**
     * Waits until nothing works in a folder any more: what the launcher prepares in the background writes into it. Looks twice, since a
     * process may begin another and end while all are listed.
     */
    static void comeToRest(Path folder) throws InterruptedException {
        for (int quiet = 0; quiet < 2; quiet++) {
            if (ProcessHandle.allProcesses()
                    .anyMatch(one -> one.info().commandLine().orElse("").contains(folder + "/"))) {
                quiet = -1;
            }
            Thread.sleep(50);
        }
    }

    static void executable(Path file, String script) throws IOException {
        Files.writeString(file, script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    static String sum(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
