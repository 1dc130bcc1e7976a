package org.dauys.server.people.login;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Assumptions;

/**
 * A real Keycloak as a process of its own, with one realm. Its distribution comes from Maven's local repository, where
 * {@code ./dauys test} puts it; without it the tests are skipped and say so.
 */
final class TestKeycloak implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(10);

    private final int port;
    private final Process process;
    private final Path log;

    private TestKeycloak(int port, Process process, Path log) {
        this.port = port;
        this.process = process;
        this.log = log;
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }

    static String issuer(int port) {
        return "http://127.0.0.1:" + port + "/realms/dauys";
    }

    /** Fails the assumption of the test that asks when there is no Keycloak to start. */
    static Path distribution() {
        Path folder = Path.of(
                System.getProperty("localRepository", System.getProperty("user.home") + "/.m2/repository"),
                "org/keycloak/keycloak-quarkus-dist");
        Optional<Path> zip = zips(folder).max(Comparator.comparing(Path::toString));
        Assumptions.assumeTrue(
                zip.isPresent(), "Skipped: Keycloak is not in Maven's local repository; ./dauys test fetches it");
        return zip.orElseThrow();
    }

    private static Stream<Path> zips(Path folder) {
        try (Stream<Path> files = Files.isDirectory(folder) ? Files.walk(folder) : Stream.of()) {
            return files.filter(file -> file.toString().endsWith(".zip")).toList().stream();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** @param realm the realm {@code dauys}, as JSON */
    static TestKeycloak start(int port, String realm) throws IOException {
        Path home = unpacked(distribution());
        Path data = home.resolve("data");
        delete(data);
        Files.createDirectories(data.resolve("import"));
        Files.writeString(data.resolve("import/dauys-realm.json"), realm);
        Path log = home.resolveSibling("keycloak.log");
        ProcessBuilder command = new ProcessBuilder(
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        command.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx384m -XX:TieredStopAtLevel=1");
        TestKeycloak keycloak = new TestKeycloak(port, command.start(), log);
        keycloak.await();
        return keycloak;
    }

    private void await() throws IOException {
        Instant end = Instant.now().plus(LONGEST_START);
        HttpRequest asked = HttpRequest.newBuilder(URI.create(issuer(port) + "/.well-known/openid-configuration"))
                .timeout(Duration.ofMinutes(1))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (process.isAlive() && Instant.now().isBefore(end)) {
                try {
                    if (client.send(asked, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    // It has not begun to listen.
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        close();
        List<String> said = Files.readAllLines(log);
        throw new IllegalStateException("Keycloak did not start:\n"
                + String.join("\n", said.subList(Math.max(0, said.size() - 30), said.size())));
    }

    private static Path unpacked(Path zip) throws IOException {
        String name = zip.getFileName().toString();
        String version = name.substring("keycloak-quarkus-dist-".length(), name.length() - ".zip".length());
        Path target = Path.of(System.getProperty("dauys.root", ".."), "server/target/keycloak")
                .toAbsolutePath()
                .normalize();
        Path home = target.resolve("keycloak-" + version);
        Path whole = target.resolve("whole-" + version);
        if (Files.exists(whole)) {
            return home;
        }
        delete(target);
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                unpack(in, entry, target);
            }
        }
        if (!home.resolve("bin/kc.sh").toFile().setExecutable(true)) {
            throw new IOException("kc.sh cannot be made executable");
        }
        Files.createFile(whole);
        return home;
    }

    private static void unpack(InputStream in, ZipEntry entry, Path target) throws IOException {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("A name leads out of the folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
        } else {
            Files.createDirectories(file.getParent());
            Files.copy(in, file);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Ends the process that was started, and what it started. */
    @Override
    public void close() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        children.forEach(ProcessHandle::destroy);
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
