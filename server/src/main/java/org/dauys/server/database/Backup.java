package org.dauys.server.database;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes all data of a database into one file, while others go on working with it: everything is of one moment.
 *
 * <p>The file is a ZIP: for each table an entry {@code tables/0001-schema.name.txt} with its rows in the text format of
 * PostgreSQL's {@code COPY} (UTF-8; one line a row, tabs between columns, {@code \N} for NULL), and last
 * {@code manifest.json} ({@link Manifest}) with the schema's version, and rows and SHA-256 of each table. Columns that
 * PostgreSQL computes itself are left out. The schema is not in it: the program makes it anew. Tables are streamed; memory
 * does not grow with them.
 */
public final class Backup {
    static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Backup() {}

    /**
     * What was written or read.
     *
     * @param made the moment of the back-up
     * @param schema the version of the schema that the data is of
     * @param bytes the size of the file
     */
    public record Summary(Instant made, String program, String schema, int tables, long rows, long bytes) {}

    /** As {@link #write(Database, Path, boolean)}; refuses to overwrite. */
    public static Summary write(Database database, Path file) {
        return write(database, file, false);
    }

    /** As {@link #write(Database, Path, boolean, String, Instant)}, by this version of the program, of this moment. */
    public static Summary write(Database database, Path file, boolean overwrite) {
        String program =
                Objects.requireNonNullElse(Backup.class.getPackage().getImplementationVersion(), "development");
        return write(database, file, overwrite, program, InstantSource.system().instant());
    }

    /**
     * Writes a back-up beside {@code file} under another name, then moves it there: the file is whole or not there. Only its
     * owner may read it.
     *
     * @param overwrite whether a file of that name may be replaced
     * @param program the version of the program, for the reader of the back-up
     * @throws DatabaseException when the file exists already, cannot be written, or the database has no schema yet
     */
    public static Summary write(Database database, Path file, boolean overwrite, String program, Instant made) {
        if (Files.exists(file) && !overwrite) {
            throw new DatabaseException(
                    file + " exists already. Choose another name, or say that it may be overwritten.");
        }
        Path target = file.toAbsolutePath();
        Path part = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            Manifest manifest;
            try (FileChannel channel = PrivateFile.create(part)) {
                manifest = write(database, Channels.newOutputStream(channel), program, made);
                channel.force(true);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            return summary(manifest, target);
        } catch (SQLException e) {
            throw new DatabaseException("The back-up failed: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new DatabaseException("Cannot write the back-up " + file + ": " + Reasons.of(e), e);
        } finally {
            Trees.deleteQuietly(part);
        }
    }

    static Summary summary(Manifest manifest, Path file) throws IOException {
        long rows = manifest.tables().stream().mapToLong(Manifest.Table::rows).sum();
        return new Summary(
                Instant.parse(manifest.made()),
                manifest.program(),
                manifest.schema(),
                manifest.tables().size(),
                rows,
                Files.size(file));
    }

    private static Manifest write(Database database, OutputStream out, String program, Instant made)
            throws SQLException, IOException {
        try (Connection connection = database.connect();
                ZipOutputStream zip =
                        new ZipOutputStream(new BufferedOutputStream(new Unclosed(out), Copying.BUFFER))) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            Copying.fixSettings(connection);
            String schema = Migrations.current(connection)
                    .orElseThrow(() -> new DatabaseException("The database at " + database
                            + " is empty: there is nothing to back up. Was another database meant?"));
            var catalog = new Catalog(connection);
            if (catalog.hasLargeObjects()) {
                throw new DatabaseException("The database at " + database
                        + " holds large objects, which Dauys does not make and a back-up cannot hold. Remove them.");
            }
            List<Catalog.Table> tables = catalog.tables();
            lock(connection, tables);
            var written = new ArrayList<Manifest.Table>();
            for (Catalog.Table table : tables) {
                written.add(write(connection, table, written.size() + 1, zip));
            }
            // Sequences run outside of transactions: read last, they are never behind the rows.
            var manifest = new Manifest(
                    Manifest.FORMAT,
                    Manifest.VERSION,
                    program,
                    schema,
                    made.toString(),
                    List.copyOf(written),
                    sequences(connection, catalog));
            zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
            zip.write(JSON.writeValueAsBytes(manifest));
            zip.closeEntry();
            connection.rollback();
            return manifest;
        }
    }

    /** No migration may change a table before it has been read. */
    private static void lock(Connection connection, List<Catalog.Table> tables) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (Catalog.Table table : tables) {
                statement.execute("LOCK TABLE ONLY " + table.quoted() + " IN ACCESS SHARE MODE");
            }
        }
    }

    private static Manifest.Table write(Connection connection, Catalog.Table table, int number, ZipOutputStream zip)
            throws SQLException, IOException {
        String readable = (table.schema() + "." + table.name()).replaceAll("[^A-Za-z0-9._-]", "_");
        String entry = "tables/%04d-%s.txt".formatted(number, readable);
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        MessageDigest digest = Digests.sha256();
        zip.putNextEntry(new ZipEntry(entry));
        var out = new BufferedOutputStream(new DigestOutputStream(zip, digest), Copying.BUFFER);
        long rows = copy.copyOut(
                "COPY " + table.quoted() + " (" + table.quotedColumns() + ") TO STDOUT " + Copying.FORMAT, out);
        out.flush();
        zip.closeEntry();
        return new Manifest.Table(
                table.schema(),
                table.name(),
                table.columns(),
                entry,
                rows,
                HexFormat.of().formatHex(digest.digest()));
    }

    private static List<Manifest.Sequence> sequences(Connection connection, Catalog catalog) throws SQLException {
        var sequences = new ArrayList<Manifest.Sequence>();
        try (var statement = connection.createStatement()) {
            for (String name : catalog.sequences()) {
                try (var rows = statement.executeQuery("SELECT last_value, is_called FROM " + name)) {
                    rows.next();
                    sequences.add(new Manifest.Sequence(name, rows.getLong(1), rows.getBoolean(2)));
                }
            }
        }
        return List.copyOf(sequences);
    }

    /** Leaves the file open when the ZIP is closed, so that it can be forced to the disk. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
