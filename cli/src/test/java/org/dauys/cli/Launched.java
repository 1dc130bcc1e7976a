package org.dauys.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/** An installed program: the launcher {@code dauys} beside a {@code lib/dauys.jar} that names the classes under test. */
final class Launched {
    private final Path home;

    private Launched(Path home) {
        this.home = home;
    }

    /** Installs it in an empty folder. */
    static Launched in(Path home) throws IOException {
        Files.copy(Texts.root().resolve("dauys"), home.resolve("dauys"), StandardCopyOption.COPY_ATTRIBUTES);
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Dauys.class.getName());
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                                .map(entry -> Path.of(entry).toUri().toString())
                                .collect(Collectors.joining(" ")));
        Path lib = Files.createDirectory(home.resolve("lib"));
        new JarOutputStream(Files.newOutputStream(lib.resolve("dauys.jar")), manifest).close();
        // Empty caches that fit: the launcher shall not make any, which takes longer than the tests.
        for (String kind : List.of("commands", "server")) {
            Files.createFile(home.resolve(kind + ".aot"));
            Files.copy(jdk().resolve("release"), home.resolve(kind + ".aot.jdk"));
        }
        return new Launched(home);
    }

    /** Runs a command in a process of its own, as from a script. */
    Run run(Object... args) throws IOException, InterruptedException {
        Path out = Files.createTempFile(home, "run", ".out");
        Path err = Files.createTempFile(home, "run", ".err");
        int code = start(out, err, args).waitFor();
        return new Run(code, Files.readAllBytes(out), Files.readString(err, StandardCharsets.UTF_8));
    }

    /** Starts a command that goes on until it is stopped. */
    Process start(Path out, Path err, Object... args) throws IOException {
        List<String> words = new ArrayList<>(List.of(home.resolve("dauys").toString()));
        Arrays.stream(args).map(String::valueOf).forEach(words::add);
        ProcessBuilder command =
                new ProcessBuilder(words).redirectOutput(out.toFile()).redirectError(err.toFile());
        command.environment().put("DAUYS_JAVA_HOME", jdk().toString());
        command.environment().put("DAUYS_JAVA_OPTS", "-Duser.language=en " + PreparedBeans.option());
        command.environment().remove("DAUYS_DEBUG");
        return command.start();
    }

    private static Path jdk() {
        return Path.of(System.getProperty("java.home"));
    }
}
