package org.dauys.server.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The two users of a running server: one sees what people wrote and not who they are, the other who they are and nothing
 * else. A hole in a page of the content shows nobody's identity, whatever SQL comes through it. The database's owner keeps
 * all rights: migrations, back-ups and commands work as the owner, no page does.
 *
 * @param content may read and write all schemas but {@code people}
 * @param people may read and write the schema {@code people}
 */
public record Walls(Login content, Login people) {
    static final String PEOPLE = "people";

    /** Of PostgreSQL's advisory locks: two nodes that start at once must not change the same rights at once. */
    private static final long LOCK = 0x6461757973_02L;

    /** How one of the two logs in. */
    public record Login(String user, String password) {
        /** Without password. */
        @Override
        public String toString() {
            return user;
        }
    }

    /**
     * Makes the two users where they are missing, and gives them their rights again: migrations may have made tables.
     *
     * @param database with the newest schema
     * @throws DatabaseException when the owner may not make users and they are not there, with the commands for someone who
     *     may; or when one of the two can do more than it should
     */
    public static Walls build(Database database) {
        try (Connection owner = database.connect()) {
            String name = owner.getCatalog();
            var content = WallUser.of(name, "content", database);
            var people = WallUser.of(name, PEOPLE, database);
            owner.setAutoCommit(false);
            execute(owner, "SELECT pg_advisory_xact_lock(" + LOCK + ")");
            WallUser.make(owner, List.of(content, people));
            permit(owner, content, others(owner));
            permit(owner, people, List.of(PEOPLE));
            owner.commit();
            WallUser.letIn(owner, List.of(content, people));
            owner.commit();
            content.mustNotReach(List.of(PEOPLE));
            people.mustNotReach(others(owner));
            return new Walls(content.login(), people.login());
        } catch (SQLException e) {
            throw new DatabaseException(
                    "The two users of the database at " + database + " cannot be prepared: " + e.getMessage(), e);
        }
    }

    private static void permit(Connection owner, WallUser user, List<String> schemas) throws SQLException {
        for (String schema : schemas) {
            String there = " IN SCHEMA " + Catalog.quote(schema) + " TO " + user.quoted();
            execute(owner, "GRANT USAGE ON SCHEMA " + Catalog.quote(schema) + " TO " + user.quoted());
            execute(owner, "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES" + there);
            execute(owner, "GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES" + there);
        }
        if (!user.mayConnect(owner)) {
            execute(owner, "GRANT CONNECT ON DATABASE " + Catalog.quote(owner.getCatalog()) + " TO " + user.quoted());
        }
    }

    /** Our schemas but that of people: not those that an operator has put beside them, nor {@code public}, which has no data of ours. */
    private static List<String> others(Connection owner) throws SQLException {
        return Catalog.strings(owner, """
                SELECT nspname FROM pg_namespace
                WHERE nspname !~ '^pg_' AND nspname NOT IN ('information_schema', 'public', 'people')
                  AND pg_has_role(nspowner, 'USAGE') ORDER BY 1
                """);
    }

    static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
