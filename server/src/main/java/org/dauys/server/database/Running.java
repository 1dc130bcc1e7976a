package org.dauys.server.database;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;

/**
 * What runs on a data folder, as its file {@code running} tells it to other processes.
 *
 * @param process the id of the Dauys process
 * @param databasePort the TCP port on 127.0.0.1 of the database that comes inside; empty until it has started
 * @param webPort the TCP port of the web pages; empty until they are served
 */
public record Running(long process, OptionalInt databasePort, OptionalInt webPort) {
    static Running starting() {
        return new Running(ProcessHandle.current().pid(), OptionalInt.empty(), OptionalInt.empty());
    }

    Running withDatabasePort(int port) {
        return new Running(process, OptionalInt.of(port), webPort);
    }

    Running withWebPort(int port) {
        return new Running(process, databasePort, OptionalInt.of(port));
    }

    void write(Path file) {
        var text = new StringBuilder("process=").append(process).append('\n');
        databasePort.ifPresent(port -> text.append("database=").append(port).append('\n'));
        webPort.ifPresent(port -> text.append("web=").append(port).append('\n'));
        PrivateFile.replace(file, text.toString());
    }

    /** What a file says; empty when nothing runs or it cannot be understood. */
    static Optional<Running> read(Path file) {
        try {
            var lines = new Properties();
            lines.load(new StringReader(Files.readString(file, StandardCharsets.UTF_8)));
            return Optional.of(new Running(
                    Long.parseLong(lines.getProperty("process", "")), port(lines, "database"), port(lines, "web")));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OptionalInt port(Properties lines, String key) {
        String value = lines.getProperty(key);
        return value == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(value));
    }
}
