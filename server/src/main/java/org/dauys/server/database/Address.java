package org.dauys.server.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where a database is, and who we are there.
 *
 * @param url for JDBC, without user and password
 * @param user empty: the name of this process's user
 * @param password empty: none, or the one in PostgreSQL's own password file
 */
record Address(String url, String user, String password) {
    private static final String JDBC = "jdbc:postgresql:";

    /**
     * Understands {@code jdbc:postgresql://host:5432/name?user=…&password=…} and {@code postgres://user:password@host:5432/name}
     * (also {@code postgresql://}). Further parameters are handed to the driver.
     *
     * @param user, password instead of those in the URL
     * @throws DatabaseException when it is neither; the message does not repeat it, since it may hold a password
     */
    static Address parse(String text, Optional<String> user, Optional<String> password) {
        String rest;
        if (text.startsWith(JDBC)) {
            rest = text.substring(JDBC.length());
        } else if (text.startsWith("postgres://") || text.startsWith("postgresql://")) {
            rest = text.substring(text.indexOf(':') + 1);
        } else {
            throw malformed();
        }
        String query = "";
        int question = rest.indexOf('?');
        if (question >= 0) {
            query = rest.substring(question + 1);
            rest = rest.substring(0, question);
        }
        String urlUser = "";
        String urlPassword = "";
        int at = rest.lastIndexOf('@');
        if (rest.startsWith("//") && at >= 0) {
            String[] who = rest.substring(2, at).split(":", 2);
            urlUser = decoded(who[0]);
            urlPassword = who.length == 2 ? decoded(who[1]) : "";
            rest = "//" + rest.substring(at + 1);
        }
        if (rest.isEmpty() || rest.equals("//")) {
            throw malformed();
        }
        if (!rest.startsWith("//")) {
            rest = "//localhost/" + rest; // jdbc:postgresql:name
        }
        List<String> others = new ArrayList<>();
        for (String parameter : query.isEmpty() ? new String[0] : query.split("&")) {
            if (parameter.startsWith("user=")) {
                urlUser = decoded(parameter.substring("user=".length()));
            } else if (parameter.startsWith("password=")) {
                urlPassword = decoded(parameter.substring("password=".length()));
            } else {
                others.add(parameter);
            }
        }
        return new Address(
                JDBC + rest + (others.isEmpty() ? "" : "?" + String.join("&", others)),
                user.orElse(urlUser),
                password.orElse(urlPassword));
    }

    /** The same server and user, another database. */
    Address database(String name) {
        int query = url.indexOf('?');
        String path = query < 0 ? url : url.substring(0, query);
        return new Address(
                path.substring(0, path.lastIndexOf('/') + 1) + name + (query < 0 ? "" : url.substring(query)),
                user,
                password);
    }

    /** A source of new connections; there is no pool behind it. */
    PGSimpleDataSource dataSource() {
        var source = new PGSimpleDataSource();
        source.setURL(url);
        source.setApplicationName("dauys");
        if (!user.isEmpty()) {
            source.setUser(user);
        }
        if (!password.isEmpty()) {
            source.setPassword(password);
        }
        return source;
    }

    Connection connect() throws SQLException {
        return dataSource().getConnection();
    }

    /** The URL without its parameters, among which there may be secrets. */
    String place() {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }

    @Override
    public String toString() {
        return place();
    }

    private static String decoded(String text) {
        try {
            // In a URL's user and password, + is itself.
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    private static DatabaseException malformed() {
        return new DatabaseException("The database's URL is not understood. Write jdbc:postgresql://host:5432/name or"
                + " postgres://user:password@host:5432/name, special characters in the password as %40 and so on.");
    }
}
