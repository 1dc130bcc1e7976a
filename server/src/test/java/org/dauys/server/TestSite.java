package org.dauys.server;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.dauys.server.database.Database;
import org.dauys.server.database.TestPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ClassUtils;

/** A real server on a free port over a new database of a real PostgreSQL. */
public final class TestSite implements AutoCloseable {
    static {
        // What a test has just changed shows at once.
        System.setProperty("dauys.pages.stamp-millis", "0");
        // Many servers of one run share one PostgreSQL: none keeps connections that it does not use.
        for (String pool : List.of("spring.datasource.hikari", "dauys.people.pool")) {
            System.setProperty(pool + ".minimum-idle", "0");
            System.setProperty(pool + ".idle-timeout", "10000");
        }
    }

    /** Each takes two seconds. */
    private static final int MOST_TRIES = 100;

    private final Database database;
    private final Server server;
    private final HttpClient client;
    private final OwnersConnections owners;

    private TestSite(Database database) {
        this.database = database;
        prepareAsTheBuildHas();
        this.server = Server.start(database, "127.0.0.1", 0);
        this.owners = new OwnersConnections(database);
        this.client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Servers of this run start with the beans that the build has found, when it has. */
    public static void prepareAsTheBuildHas() {
        System.setProperty("spring.aot.enabled", String.valueOf(isPreparedByTheBuild()));
    }

    /** Whether the build has found the beans: then a server starts as {@code ./dauys serve} starts it, in a third of the time. */
    public static boolean isPreparedByTheBuild() {
        return ClassUtils.isPresent(
                Application.class.getName() + "__ApplicationContextInitializer", TestSite.class.getClassLoader());
    }

    /** One without consultations, for a test that changes things; close it. */
    public static TestSite empty() {
        return new TestSite(TestPostgres.newMigratedDatabase());
    }

    /** One over a database that others may use, too; close it. */
    public static TestSite over(Database database) {
        return new TestSite(database);
    }

    /** One with the demo consultation, shared by all tests of this run: only read from it. Not to be closed. */
    public static TestSite demo() {
        return Demo.SITE;
    }

    private static final class Demo {
        private static final TestSite SITE = withDemo();

        private static TestSite withDemo() {
            TestSite site = empty();
            try {
                site.bean(org.dauys.server.consultation.Imports.class)
                        .run(org.dauys.server.demo.DemoConsultation.read());
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
            return site;
        }
    }

    /** One with the demo consultation and all that was sent in to it, shared like {@link #demo}. Not to be closed. */
    public static TestSite living() {
        return Living.SITE;
    }

    /** The same for a test that changes things; close it. */
    public static TestSite livingAlone() {
        TestSite site = empty();
        try {
            site.bean(org.dauys.server.consultation.Imports.class).run(org.dauys.server.demo.DemoConsultation.read());
            site.server.fillDemo("aqdala-constitution");
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
        return site;
    }

    private static final class Living {
        private static final TestSite SITE = livingAlone();
    }

    /** A bean of the running server. */
    public <T> T bean(Class<T> type) {
        return server.bean(type);
    }

    /** One of several beans of a type. */
    public <T> T bean(String name, Class<T> type) {
        return server.bean(name, type);
    }

    /** Asks the database as its owner, who sees both what people wrote and who they are; the server never does. */
    public JdbcClient owner() {
        return JdbcClient.create(owners);
    }

    /** The database as its owner sees it, for transactions. */
    public DataSource ownerSource() {
        return owners;
    }

    /** The same by a new connection each time; those that were kept so far end. */
    DataSource ownerAnew() {
        owners.end();
        return database.dataSource();
    }

    /**
     * Does something in the database as its owner, in one transaction, of which nothing is noted for the public log: rows by
     * the ten thousand would be looked at one by one.
     */
    public void unnoted(Consumer<JdbcClient> work) {
        JdbcClient sql = JdbcClient.create(owners);
        new TransactionTemplate(new JdbcTransactionManager(owners)).executeWithoutResult(_ -> {
            work.accept(sql);
            sql.sql("delete from record.touched where tx = pg_current_xact_id()")
                    .update();
        });
    }

    /** The address of a path: {@code /c/aqdala-constitution}. */
    public URI at(String path) {
        return server.address().resolve(path);
    }

    /** What the server answers, asked in a language; cookies are kept from call to call. */
    public HttpResponse<String> get(String path, Locale language) {
        return send(HttpRequest.newBuilder(at(path)).header("Accept-Language", language.getLanguage()));
    }

    /** Sends any request; use {@link #at} for its address. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        return patiently(client, request.build());
    }

    /**
     * Asks again where a page says that it is not ready and asks again by itself, as a browser does: on a busy machine a
     * comparison takes longer than a reader waits.
     */
    static HttpResponse<String> patiently(HttpClient client, HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            for (int i = 0; i < MOST_TRIES && isNotReady(answer); i++) {
                answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            }
            return answer;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static boolean isNotReady(HttpResponse<String> answer) {
        return answer.statusCode() == 503
                && answer.headers().firstValue("Refresh").isPresent();
    }

    @Override
    public void close() {
        owners.close();
        server.close();
    }
}
