package org.dauys.server;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dauys.server.consultation.Imports;
import org.dauys.server.consultation.NewConsultation;
import org.dauys.server.database.Database;
import org.dauys.server.database.Migrations;
import org.dauys.server.people.Accounts;
import org.dauys.text.UnreadableActException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The running web application. */
public final class Server implements AutoCloseable {
    /** The name of the editor's account. */
    public static final String EDITOR = Accounts.EDITOR;

    private final String host;
    private final ConfigurableApplicationContext context;

    private Server(String host, ConfigurableApplicationContext context) {
        this.host = host;
        this.context = context;
    }

    /**
     * Brings the database to the newest schema and serves the pages; returns when they are served.
     *
     * @param database stays open when the server is closed
     * @param host the address to listen on
     * @param port 0 for any that is free
     * @throws org.dauys.server.database.DatabaseException when the schema cannot be brought up to date
     */
    public static Server start(Database database, String host, int port) {
        Migrations.ofProgram().migrate(database);
        SpringApplication application = new SpringApplication(Application.class);
        // Whoever starts us ends us first, and the database after.
        application.setRegisterShutdownHook(false);
        Map<String, Object> properties = new HashMap<>();
        properties.put("spring.datasource.url", database.url());
        properties.put("spring.datasource.username", database.user());
        properties.put("spring.datasource.password", database.password());
        properties.put("server.address", host);
        properties.put("server.port", String.valueOf(port));
        application.setDefaultProperties(properties);
        return new Server(host, application.run());
    }

    /** Where its pages are, as seen from this machine. */
    public URI address() {
        WebServer pages = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer());
        String name = host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
        return URI.create("http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + pages.getPort() + "/");
    }

    /**
     * Publishes a whole consultation, unless there is one of its name.
     *
     * @throws UnreadableActException when no act can be made of one of its texts; nothing is kept
     */
    public void publish(NewConsultation consultation) throws UnreadableActException, IOException {
        bean(Imports.class).run(consultation);
    }

    /**
     * Makes the editor's account at the first start.
     *
     * @param anew make a new password also when there is an account that nobody has chosen a password for: for a trial,
     *     whose terminal was closed
     * @return the one-time password, which is told only here; empty when the account was there
     */
    public Optional<String> firstPassword(boolean anew) {
        Accounts accounts = bean(Accounts.class);
        return accounts.firstEditor()
                .or(() -> anew && accounts.isEditorNew() ? Optional.of(accounts.resetEditor()) : Optional.empty());
    }

    /**
     * Gives the editor a new one-time password and ends the account's sessions; a server may run over the database.
     *
     * @return the password, which is told only here
     * @throws org.dauys.server.database.DatabaseException when the schema cannot be brought up to date
     */
    public static String resetPassword(Database database) {
        Migrations.ofProgram().migrate(database);
        return Accounts.over(new DriverManagerDataSource(database.url(), database.user(), database.password()))
                .resetEditor();
    }

    /** One of the beans that serve it. */
    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Ends requests under way, then stops. */
    @Override
    public void close() {
        context.close();
    }
}
