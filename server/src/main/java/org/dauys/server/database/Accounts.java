package org.dauys.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The accounts of this machine, from {@code /etc/passwd}: name:password:uid:gid:… */
final class Accounts {
    /** The number that Linux itself uses for nobody. */
    static final int OVERFLOW = 65534;

    private Accounts() {}

    static Optional<ServerUser> find(String name) {
        return first(fields -> fields.get(0).equals(name))
                .map(fields -> new ServerUser(true, Integer.parseInt(fields.get(2)), Integer.parseInt(fields.get(3))))
                .filter(user -> user.uid() != 0 && user.gid() != 0);
    }

    /** The name of a user, or its number when it has none. */
    static String name(int uid) {
        return first(fields -> fields.get(2).equals("" + uid))
                .map(fields -> fields.get(0))
                .orElse("" + uid);
    }

    private static Optional<List<String>> first(Predicate<List<String>> wanted) {
        Path accounts = Path.of("/etc/passwd");
        if (!Files.isReadable(accounts)) {
            return Optional.empty();
        }
        // Names of people may be in any encoding; the fields that matter here are ASCII.
        try (var lines = Files.lines(accounts, StandardCharsets.ISO_8859_1)) {
            return lines.map(line -> List.of(line.split(":", -1)))
                    .filter(fields -> fields.size() >= 4 && fields.get(3).matches("\\d+"))
                    .filter(wanted)
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
