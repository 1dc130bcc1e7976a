package org.dauys.server.database;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a database holds, as PostgreSQL's own tables tell it. PostgreSQL's schemas and those of extensions are left out. */
final class Catalog {
    /** For tables named {@code c}, schemas named {@code n}: what is ours. */
    private static final String OURS = """
            n.nspname <> 'information_schema' AND n.nspname !~ '^pg_' AND n.nspname <> '%s'
              AND NOT EXISTS (SELECT FROM pg_depend d
                              WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
            """.formatted(RestoreMark.SCHEMA);

    private final Connection connection;

    Catalog(Connection connection) {
        this.connection = connection;
    }

    /** A table and those of its columns that hold data of their own, not generated from others. */
    record Table(String schema, String name, List<String> columns) {
        String quoted() {
            return quote(schema) + "." + quote(name);
        }

        String quotedColumns() {
            return String.join(", ", columns.stream().map(Catalog::quote).toList());
        }
    }

    /** That rows of one table need rows of another (both named as {@link Table#quoted} does): written {@code ALTER TABLE from ADD CONSTRAINT name definition}. */
    record ForeignKey(String from, String to, String name, String definition, boolean ofPartition) {}

    /** A trigger of ours that fires. {@code mode}: O as usual, A always, R on replicas. */
    record Trigger(String table, String name, String mode) {}

    /** A part of a query's result. */
    @FunctionalInterface
    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** All tables with data of the program: not Flyway's, nor those whose comment says that they are transient. */
    List<Table> tables() throws SQLException {
        return list(
                """
                SELECT n.nspname, c.relname, array(
                  SELECT a.attname::text FROM pg_attribute a
                  WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
                  ORDER BY a.attnum)
                FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind = 'r' AND c.relname <> '%s' AND %s
                  AND coalesce(obj_description(c.oid, 'pg_class'), '') NOT LIKE 'transient:%%'
                ORDER BY 1, 2
                """.formatted(Migrations.HISTORY, OURS), row -> new Table(text(row, 1), text(row, 2), texts(row, 3)));
    }

    /** Quoted names of all sequences, also those behind identity columns. */
    List<String> sequences() throws SQLException {
        return list("""
                SELECT format('%%I.%%I', n.nspname, c.relname)
                FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind = 'S' AND %s ORDER BY 1
                """.formatted(OURS), row -> text(row, 1));
    }

    /** Quoted names of the materialized views, those first that were made first. */
    List<String> materializedViews() throws SQLException {
        return list("""
                SELECT format('%%I.%%I', n.nspname, c.relname)
                FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind = 'm' AND %s ORDER BY c.oid
                """.formatted(OURS), row -> text(row, 1));
    }

    List<ForeignKey> foreignKeys() throws SQLException {
        return list(
                """
                SELECT format('"%s"."%s"', replace(n.nspname, '"', '""'), replace(c.relname, '"', '""')),
                       format('"%s"."%s"', replace(nt.nspname, '"', '""'), replace(t.relname, '"', '""')),
                       quote_ident(k.conname), pg_get_constraintdef(k.oid), k.conparentid <> 0
                FROM pg_constraint k
                  JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
                  JOIN pg_class t ON t.oid = k.confrelid JOIN pg_namespace nt ON nt.oid = t.relnamespace
                WHERE k.contype = 'f' ORDER BY 1, 3
                """, row -> new ForeignKey(text(row, 1), text(row, 2), text(row, 3), text(row, 4), row.getBoolean(5)));
    }

    List<Trigger> triggers() throws SQLException {
        return list("""
                SELECT format('%%I.%%I', n.nspname, c.relname), quote_ident(t.tgname), t.tgenabled::text
                FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE NOT t.tgisinternal AND t.tgparentid = 0 AND t.tgenabled <> 'D' AND c.relkind IN ('r', 'p') AND %s
                ORDER BY 1, 2
                """.formatted(OURS), row -> new Trigger(text(row, 1), text(row, 2), text(row, 3)));
    }

    /** Whether there is no table, view or sequence at all. */
    boolean isEmpty() throws SQLException {
        return list("""
                SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND %s LIMIT 1
                """.formatted(OURS), row -> text(row, 1)).isEmpty();
    }

    /** Whether there are large objects (of {@code lo_create}), which belong to no table. */
    boolean hasLargeObjects() throws SQLException {
        return !list("SELECT oid::text FROM pg_largeobject_metadata LIMIT 1", row -> text(row, 1))
                .isEmpty();
    }

    List<String> schemas() throws SQLException {
        return list("""
                SELECT nspname FROM pg_namespace
                WHERE nspname <> 'information_schema' AND nspname !~ '^pg_' AND nspname <> '%s' ORDER BY 1
                """.formatted(RestoreMark.SCHEMA), row -> text(row, 1));
    }

    List<String> extensions() throws SQLException {
        return list("SELECT extname FROM pg_extension ORDER BY oid DESC", row -> text(row, 1));
    }

    long count(Table table) throws SQLException {
        return list("SELECT count(*) FROM ONLY " + table.quoted(), row -> row.getLong(1))
                .getFirst();
    }

    static String quote(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /** The first column of a query's result. */
    static List<String> strings(Connection connection, String query) throws SQLException {
        return new Catalog(connection).list(query, row -> text(row, 1));
    }

    private <T> List<T> list(String query, Row<T> row) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var all = new ArrayList<T>();
            while (rows.next()) {
                all.add(row.of(rows));
            }
            return List.copyOf(all);
        }
    }

    private static String text(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        Array array = Objects.requireNonNull(row.getArray(column));
        return List.of((String[]) array.getArray());
    }
}
