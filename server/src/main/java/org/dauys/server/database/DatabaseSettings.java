package org.dauys.server.database;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Which database to use. */
public sealed interface DatabaseSettings {
    /** The PostgreSQL that comes inside, on a data folder of this machine. */
    record InFolder(Path folder) implements DatabaseSettings {}

    /** A PostgreSQL that the operator runs. */
    final class External implements DatabaseSettings {
        private final Address address;

        private External(Address address) {
            this.address = address;
        }

        Address address() {
            return address;
        }

        /** Without password. */
        @Override
        public String toString() {
            return "External[" + address + "]";
        }
    }

    static DatabaseSettings inFolder(Path folder) {
        return new InFolder(folder);
    }

    /**
     * A PostgreSQL that the operator runs.
     *
     * @param url {@code jdbc:postgresql://host:5432/name} or {@code postgres://user:password@host:5432/name}
     * @param user, password instead of those in the URL
     * @throws DatabaseException when the URL is not understood
     */
    static DatabaseSettings external(String url, Optional<String> user, Optional<String> password) {
        return new External(Address.parse(url, user, password));
    }

    /**
     * What the operator has said: the options {@code --db-url} and {@code --data} first, then the environment variables
     * {@code DAUYS_DB_URL} (with {@code DAUYS_DB_USER}, {@code DAUYS_DB_PASSWORD}) and {@code DAUYS_DATA}, then the usual folder.
     *
     * @throws DatabaseException when the URL is not understood
     */
    static DatabaseSettings of(Optional<Path> data, Optional<String> dbUrl, Map<String, String> environment) {
        Optional<String> url = dbUrl.or(() -> data.isPresent() ? Optional.empty() : value(environment, "DAUYS_DB_URL"));
        if (url.isPresent()) {
            return external(url.get(), value(environment, "DAUYS_DB_USER"), value(environment, "DAUYS_DB_PASSWORD"));
        }
        return inFolder(data.or(() -> value(environment, "DAUYS_DATA").map(Path::of))
                .orElseGet(() -> DataFolder.usual(environment)));
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
