package org.dauys.server.database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dauys.server.database.Walls.Login;
import org.postgresql.util.PasswordUtil;

/**
 * One of the two users that {@link Walls} keep apart.
 *
 * @param login its password is derived from the owner's, so that several nodes agree and nothing must be kept; empty when
 *     the owner needs none either
 * @param address of the database, as this user
 */
record WallUser(Login login, Address address) {
    private static final String REFUSED = "42501"; // insufficient_privilege
    private static final int LONGEST_NAME = 63;

    /** The user of a database for one side of the wall: {@code dauys_content}. */
    static WallUser of(String database, String side, Database owner) {
        String end = "_" + side;
        String start = database.substring(0, Math.min(database.length(), LONGEST_NAME - end.length()));
        var login = new Login(start + end, derived(owner.password(), start + end));
        return new WallUser(login, new Address(owner.url(), login.user(), login.password()));
    }

    String quoted() {
        return Catalog.quote(login.user());
    }

    /** Makes those that are missing. */
    static void make(Connection owner, List<WallUser> users) throws SQLException {
        List<WallUser> missing = new ArrayList<>();
        for (WallUser user : users) {
            if (Catalog.strings(owner, "SELECT rolname FROM pg_roles WHERE rolname = " + user.literal())
                    .isEmpty()) {
                missing.add(user);
            }
        }
        run(
                owner,
                missing.stream()
                        .map(user -> "CREATE ROLE " + user.quoted() + " LOGIN" + user.secret())
                        .toList());
    }

    /** Gives a new password to those who do not get in: someone else made them, or the owner has a new password. */
    static void letIn(Connection owner, List<WallUser> users) throws SQLException {
        List<WallUser> outside = new ArrayList<>();
        for (WallUser user : users) {
            if (!user.getsIn()) {
                outside.add(user);
            }
        }
        run(
                owner,
                outside.stream()
                        .map(user -> "ALTER ROLE " + user.quoted() + " LOGIN" + user.secret())
                        .toList());
        owner.commit();
        for (WallUser user : outside) {
            user.address.connect().close();
        }
    }

    private static void run(Connection owner, List<String> commands) throws SQLException {
        try {
            for (String command : commands) {
                Walls.execute(owner, command);
            }
        } catch (SQLException e) {
            if (REFUSED.equals(e.getSQLState())) {
                throw new DatabaseException(
                        "Dauys works with two users of the database, so that what people wrote and who they are are kept"
                                + " apart, and its own may not make them. Give it the right CREATEROLE, or run as an administrator"
                                + " of the database server:\n"
                                + commands.stream().map(one -> one + ";").collect(Collectors.joining("\n")),
                        e);
            }
            throw e;
        }
    }

    private boolean getsIn() throws SQLException {
        try (Connection connection = address.connect()) {
            if (login.password().isEmpty()) {
                mustAskNobody();
            }
            return connection.isValid(0);
        } catch (SQLException e) {
            if (Objects.requireNonNullElse(e.getSQLState(), "").startsWith("28")) {
                if (login.password().isEmpty()) {
                    throw secretMissing();
                }
                return false;
            }
            throw e;
        }
    }

    /** Where the owner has no password, neither have the two: that is right only if the server asks nobody for one. */
    private void mustAskNobody() {
        try (Connection connection = new Address(address.url(), login.user(), "-").connect()) {
            connection.isValid(0);
        } catch (SQLException asked) {
            throw secretMissing();
        }
    }

    private DatabaseException secretMissing() {
        return new DatabaseException("Dauys derives the passwords of " + login.user()
                + ", one of its two users of the database, from the owner's, and knows none. Set DAUYS_DB_PASSWORD, to the same"
                + " on every server; where the owner logs in by other means, to any long secret.");
    }

    boolean mayConnect(Connection owner) throws SQLException {
        return !Catalog.strings(
                        owner,
                        "SELECT 'yes' WHERE has_database_privilege(" + literal() + ", current_database(), 'CONNECT')")
                .isEmpty();
    }

    /** @throws DatabaseException when this user has rights of others, or in one of these schemas */
    void mustNotReach(List<String> schemas) throws SQLException {
        try (Connection connection = address.connect()) {
            List<String> rights = new ArrayList<>(Catalog.strings(connection, """
                    SELECT 'more than an ordinary user' FROM pg_roles WHERE rolname = current_user
                      AND (rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls)
                    UNION ALL
                    SELECT format('the rights of %s', roleid::regrole) FROM pg_auth_members
                    WHERE member = current_user::regrole
                    """));
            for (String schema : schemas) {
                rights.addAll(Catalog.strings(
                        connection,
                        "SELECT 'the schema ' || nspname FROM pg_namespace WHERE nspname = '"
                                + schema.replace("'", "''") + "' AND has_schema_privilege(oid, 'USAGE')"));
            }
            if (!rights.isEmpty()) {
                throw new DatabaseException(
                        "The database's user " + login.user() + " has " + String.join(", ", rights)
                                + ", and must not: what people wrote and who they are are kept apart by it. Take that from it.");
            }
        }
    }

    private String literal() {
        return "'" + login.user().replace("'", "''") + "'";
    }

    /** What the server checks the password by, which is not the password: it may be shown and logged. */
    private String secret() {
        return login.password().isEmpty()
                ? ""
                : " PASSWORD '"
                        + PasswordUtil.encodeScramSha256(login.password().toCharArray()) + "'";
    }

    private static String derived(String secret, String user) {
        if (secret.isEmpty()) {
            return "";
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(("dauys " + user).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
