package org.dauys.server.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * The folder in which one PostgreSQL server keeps its databases (PostgreSQL calls it a cluster).
 *
 * @param folder made as a whole by initdb, or not there
 */
record Cluster(Path folder, Binaries binaries, ServerUser user) {
    private static final String MAKING = ".making-";

    /** The cluster in a parent folder that belongs to {@code user}, which need not exist yet. */
    static Cluster in(Path parent, Binaries binaries, ServerUser user) {
        return new Cluster(parent.resolve("cluster"), binaries, user);
    }

    boolean exists() {
        return Files.exists(folder);
    }

    /** @throws DatabaseException when the folder is not whole, or was made by another major version of PostgreSQL */
    void mustBeReadable() {
        String made;
        try {
            made = Files.readString(folder.resolve("PG_VERSION")).strip();
        } catch (IOException e) {
            throw new DatabaseException(
                    "The database in " + folder + " is damaged: its PG_VERSION cannot be read (" + Reasons.of(e)
                            + "). Restore a back-up into a new folder.",
                    e);
        }
        String ours = binaries.majorVersion();
        if (!made.equals(ours)) {
            throw new DatabaseException("The database in " + folder + " was made by PostgreSQL " + made
                    + "; this Dauys comes with PostgreSQL " + ours + ". Make a back-up with the Dauys that made it,"
                    + " and restore it into a new folder.");
        }
    }

    /** The folder that the cluster's own stands in. */
    Path parent() {
        return Objects.requireNonNull(folder.getParent());
    }

    /**
     * Makes the cluster under another name, then moves it: it is there as a whole or not at all.
     *
     * @param durable false only in tests: does not wait for the disk
     */
    void make(String password, boolean durable) {
        Path parent = parent();
        try {
            Trees.deleteLeftOvers(parent, MAKING);
            Path part = parent.resolve(MAKING + UUID.randomUUID());
            Path passwordFile = part.resolveSibling(part.getFileName() + ".password");
            try (var file = PrivateFile.create(passwordFile)) {
                file.write(ByteBuffer.wrap(password.getBytes(StandardCharsets.UTF_8)));
                user.own(passwordFile);
                initdb(part, passwordFile, durable);
                Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Trees.deleteQuietly(part);
                Trees.deleteQuietly(passwordFile);
            }
        } catch (IOException e) {
            throw new DatabaseException("Cannot make a database in " + folder + ": " + Reasons.of(e), e);
        }
    }

    private void initdb(Path target, Path passwordFile, boolean durable) {
        // The built-in C.UTF-8 sorts by code point and never changes with the system's libraries, so that an upgrade of
        // the system cannot damage an index; queries sort for readers by explicit ICU collations ("kk-x-icu").
        var command = new ArrayList<>(List.of(
                binaries.program("initdb"),
                "--pgdata=" + target,
                "--username=" + EmbeddedPostgres.ADMINISTRATOR,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--text-search-config=simple"));
        if (!durable) {
            command.add("--no-sync");
        }
        Tools.Answer answer = Tools.run(Tools.builder(Tools.tied(user, command)).directory(parent().toFile()));
        if (!answer.succeeded()) {
            throw new DatabaseException("PostgreSQL could not make a database in " + folder.getParent() + ":\n"
                    + answer.output().strip() + remedy(answer.output()));
        }
    }

    /** What to do about PostgreSQL's own words, where it can be said. */
    static String remedy(String output) {
        if (output.contains("administrative permissions")) {
            return "\nOn Windows, start Dauys as a user who is no administrator (not \"as administrator\"), or give --db-url.";
        }
        return output.contains("No space left on device")
                ? "\nThe disk is full. Free some space, or give another folder with --data."
                : "";
    }
}
