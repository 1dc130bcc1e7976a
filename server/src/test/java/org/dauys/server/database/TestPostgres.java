package org.dauys.server.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

public final class TestPostgres {
    private static final AtomicInteger COUNT = new AtomicInteger();

    public record Made(String url, String user, String password) {}

    private TestPostgres() {}

    public static Made newDatabase() {
        String base = "jdbc:postgresql://127.0.0.1:5599/";
        String name = "t" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
        try (var connection = DriverManager.getConnection(base + "postgres", "postgres", "x");
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return new Made(base + name, "postgres", "x");
    }
}
