package org.dauys.cli;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.dauys.server.Server;
import org.dauys.server.database.Database;
import org.dauys.server.database.DatabaseSettings;
import org.dauys.server.demo.DemoConsultation;

/** Starts the server on a folder of its own and reads its pages, for {@link Training}. */
final class ServerTraining {
    private static final String CONSULTATION = "/c/aqdala-constitution";
    private static final List<String> PAGES = List.of(
            "/",
            CONSULTATION,
            CONSULTATION + "/compare",
            CONSULTATION + "/compare?view=merged&kind=moved",
            CONSULTATION + "/p/26.3",
            CONSULTATION + "/v/2",
            CONSULTATION + "/v",
            CONSULTATION + "/search?q=%D0%BF%D1%80%D0%B0%D0%B2%D0%BE",
            "/login");

    /** A second apart. */
    private static final int MOST_TRIES = 300;

    private ServerTraining() {}

    static void run(Path folder) throws Exception {
        // As root, the database runs as another user, who must get through to it.
        if (Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        }
        // As `dauys serve` does.
        Server server =
                Server.begin(() -> Database.open(DatabaseSettings.inFolder(folder.resolve("data"))), "127.0.0.1", 0);
        try (server;
                HttpClient client = HttpClient.newHttpClient()) {
            server.awaitAll();
            server.firstPassword();
            server.publish(DemoConsultation.read());
            for (String language : List.of("ru", "kk", "en")) {
                for (String page : PAGES) {
                    read(client, server, page, language);
                }
            }
        } finally {
            server.database().close();
        }
    }

    private static void read(HttpClient client, Server server, String page, String language)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.address().resolve(page))
                .header("Accept-Language", language)
                .build();
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        // It runs beside everything else and behind it: on a busy machine the server says to come again.
        for (int tries = 1; answer.statusCode() == 503 && tries < MOST_TRIES; tries++) {
            Thread.sleep(1000);
            answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(page + " answers " + answer.statusCode());
        }
    }
}
