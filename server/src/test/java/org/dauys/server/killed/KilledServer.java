package org.dauys.server.killed;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dauys.server.TestSite;

/** A server in a process of its own. */
final class KilledServer implements AutoCloseable {
    private final Process process;
    private final URI address;

    private KilledServer(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Starts one on a folder, and waits until it serves. */
    static KilledServer start(Path folder) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dspring.aot.enabled=" + TestSite.isPreparedByTheBuild(),
                        "-Ddauys.people.password-cost=4",
                        // What a killed one has held of the public log, the next one takes soon.
                        "-Ddauys.record.lease-seconds=3",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServeFolder.class.getName(),
                        folder.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader told = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder heard = new StringBuilder();
        for (String line = told.readLine(); line != null; line = told.readLine()) {
            if (line.startsWith("ready ")) {
                // What follows on its output is read by nobody; it says nothing more.
                return new KilledServer(process, URI.create("http://127.0.0.1:" + line.substring(6) + "/"));
            }
            heard.append(line).append('\n');
        }
        throw new IOException("The server did not start:\n" + heard);
    }

    URI at(String path) {
        return address.resolve(path);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL, after so many milliseconds. */
    void killAfter(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }

    /** Waits for its end, if that is near. */
    void awaitDeath() throws InterruptedException {
        process.waitFor(20, TimeUnit.SECONDS);
    }

    /** Kills it if it lives, and waits for its end. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
