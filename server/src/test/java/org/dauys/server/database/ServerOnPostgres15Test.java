package org.dauys.server.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.dauys.server.Server;
import org.dauys.server.demo.DemoConsultation;
import org.junit.jupiter.api.Test;

/** The site over a PostgreSQL of the operator's, the oldest that we take. */
class ServerOnPostgres15Test {
    @Test
    void readersFindWhatTheyLookForOnTheOldestPostgres() throws Exception {
        try (DebianPostgres postgres = DebianPostgres.start();
                Database database = postgres.database("dauys");
                Server server = Server.start(database, "127.0.0.1", 0);
                HttpClient client = HttpClient.newHttpClient()) {
            server.publish(DemoConsultation.read());
            Map<String, String> found = Map.of(
                    "",
                    "Aqdala",
                    "/compare",
                    "<del",
                    "/p/26.3",
                    "strike",
                    "/v/2",
                    "strike",
                    "/search?q=strike",
                    "<mark");
            for (String page : found.keySet()) {
                var answer = client.send(
                        HttpRequest.newBuilder(server.address().resolve("/c/aqdala-constitution" + page))
                                .header("Accept-Language", "en")
                                .build(),
                        BodyHandlers.ofString());
                assertEquals(200, answer.statusCode(), page);
                assertTrue(answer.body().contains(found.getOrDefault(page, "?")), page);
            }
        }
    }
}
