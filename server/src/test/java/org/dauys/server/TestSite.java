package org.dauys.server;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.dauys.server.database.Database;
import org.dauys.server.database.TestPostgres;

/** A real server on a free port over a new database of a real PostgreSQL. */
public final class TestSite implements AutoCloseable {
    private final Server server;
    private final HttpClient client;

    private TestSite(Server server) {
        this.server = server;
        this.client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** One without consultations, for a test that changes things; close it. */
    public static TestSite empty() {
        return new TestSite(Server.start(TestPostgres.newDatabase(), "127.0.0.1", 0));
    }

    /** One over this database, whatever is in it; close it. */
    public static TestSite over(Database database) {
        return new TestSite(Server.start(database, "127.0.0.1", 0));
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

    /** A bean of the running server. */
    public <T> T bean(Class<T> type) {
        return server.bean(type);
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
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
