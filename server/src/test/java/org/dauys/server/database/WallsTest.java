package org.dauys.server.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.dauys.server.database.Walls.Login;
import org.junit.jupiter.api.Test;

class WallsTest {
    private static final String REFUSED = "42501";

    @Test
    void neitherUserSeesTheOthersSideNorBecomesSomeoneElse() throws SQLException {
        Database database = migrated();
        Walls walls = Walls.build(database);
        assertNotEquals(walls.content().password(), walls.people().password());
        for (Login login : List.of(walls.content(), walls.people())) {
            String own = login.equals(walls.content()) ? "submission.submission" : "people.account";
            String others = login.equals(walls.content()) ? "people.account" : "submission.submission";
            try (Connection connection = as(login, database)) {
                run(connection, "select * from " + own);
                assertRefused(connection, "select * from " + others);
                assertRefused(connection, "set role " + database.user());
                assertRefused(connection, "set session authorization " + database.user());
                run(connection, "reset role");
                run(connection, "reset session authorization");
                assertRefused(connection, "select * from " + others);
                assertRefused(connection, "insert into " + others + " default values");
                assertRefused(connection, "create schema mine");
                assertRefused(connection, "create table public.mine ()");
            }
        }
    }

    @Test
    void tablesOfLaterMigrationsAreOpenAfterTheNextStart() throws SQLException {
        Database database = migrated();
        Walls walls = Walls.build(database);
        try (Connection owner = database.connect()) {
            run(owner, "create schema later");
            run(owner, "create table later.one (id bigint generated always as identity)");
            run(owner, "create table people.later ()");
        }
        assertEquals(walls, Walls.build(database), "several servers must derive the same");
        try (Connection content = as(walls.content(), database);
                Connection people = as(walls.people(), database)) {
            run(content, "insert into later.one default values");
            run(people, "select * from people.later");
            assertRefused(people, "select * from later.one");
            assertRefused(content, "select * from people.later");
        }
    }

    /** An external database whose administrator gives its owner no right to make users. */
    @Test
    void whoMayNotMakeUsersIsToldTheCommandsForSomeoneWhoMay() throws SQLException {
        Database administered = TestPostgres.newDatabase();
        String name = name(administered);
        try (Connection administrator = administered.connect()) {
            run(administrator, "create role " + name + "_owner login password 'first'");
            run(administrator, "grant create on database " + name + " to " + name + "_owner");
            run(administrator, "grant create on schema public to " + name + "_owner");
            Database first = external(administered, name + "_owner", "first");
            Migrations.ofProgram().migrate(first);
            followCommands(administrator, "CREATE ROLE", first);
            Walls.build(first);

            // Later the owner gets another password, from which others are derived.
            run(administrator, "alter role " + name + "_owner password 'second'");
            Database second = external(administered, name + "_owner", "second");
            followCommands(administrator, "ALTER ROLE", second);
            as(Walls.build(second).content(), second).close();
        }
    }

    private static void followCommands(Connection administrator, String verb, Database database) throws SQLException {
        String told = assertThrows(DatabaseException.class, () -> Walls.build(database))
                .getMessage();
        List<String> commands =
                told.lines().filter(line -> line.startsWith(verb)).toList();
        assertEquals(2, commands.size(), told);
        assertFalse(told.contains("first") || told.contains("second"), told);
        for (String command : commands) {
            run(administrator, command);
        }
    }

    @Test
    void nothingStartsWhenAUserCanDoMoreThanItShould() throws SQLException {
        Database database = migrated();
        Walls walls = Walls.build(database);
        try (Connection owner = database.connect()) {
            run(
                    owner,
                    "grant " + walls.people().user() + " to " + walls.content().user());
            String told = assertThrows(DatabaseException.class, () -> Walls.build(database))
                    .getMessage();
            assertTrue(
                    told.contains(walls.content().user())
                            && told.contains(walls.people().user()),
                    told);
            run(
                    owner,
                    "revoke " + walls.people().user() + " from "
                            + walls.content().user());
            run(owner, "grant usage on schema people to public");
            assertThrows(DatabaseException.class, () -> Walls.build(database));
        }
    }

    private static Database migrated() {
        Database database = TestPostgres.newDatabase();
        Migrations.ofProgram().migrate(database);
        return database;
    }

    private static Database external(Database database, String user, String password) {
        return Database.open(DatabaseSettings.external(database.url(), Optional.of(user), Optional.of(password)));
    }

    private static String name(Database database) {
        return database.url().substring(database.url().lastIndexOf('/') + 1);
    }

    private static Connection as(Login login, Database database) throws SQLException {
        return new Address(database.url(), login.user(), login.password()).connect();
    }

    private static void run(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static void assertRefused(Connection connection, String command) {
        SQLException refused = assertThrows(SQLException.class, () -> run(connection, command), command);
        assertEquals(REFUSED, refused.getSQLState(), command + ": " + refused.getMessage());
    }
}
