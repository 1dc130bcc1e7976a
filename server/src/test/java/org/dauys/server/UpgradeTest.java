package org.dauys.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dauys.server.database.Database;
import org.dauys.server.database.Migrations;
import org.dauys.server.database.Restore;
import org.dauys.server.database.TestPostgres;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.Language;
import org.dauys.text.read.ActReader;
import org.dauys.text.write.ActWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an earlier program kept is there in this one. */
class UpgradeTest {
    /** A database filled under an earlier schema, with the columns that all of them have. */
    @ParameterizedTest
    @ValueSource(strings = {"3", "4", "5", "6"})
    void publishedDraftOfAnEarlierSchemaIsReadAsBefore(String schema) throws Exception {
        Database database = TestPostgres.newDatabase();
        Migrations.ofProgram().migrateTo(database, schema);
        JdbcClient sql = JdbcClient.create(database.dataSource());
        Act act = ActReader.read(
                        "act.txt",
                        "Статья 1\n1. Каждый имеет право на труд.\nСтатья 2\n1. Забастовка не запрещена.\n"
                                .getBytes(StandardCharsets.UTF_8),
                        Format.TEXT,
                        Optional.of(Language.RUSSIAN))
                .act();
        fill(sql, act);

        try (Server server = Server.start(database, "127.0.0.1", 0)) {
            String page = get(server, "/c/old-one/v/0");
            assertTrue(page.contains("Забастовка не запрещена"), page);
            assertTrue(get(server, "/c/old-one/v").contains(ActWriter.sha256(act)));
        }
    }

    static Stream<Path> backups() throws Exception {
        Path folder = Path.of(System.getProperty("dauys.root", ".."), "server/src/test/resources/backups");
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        }
    }

    /** One back-up for each schema that a landed program had; they are never changed. */
    @ParameterizedTest
    @MethodSource("backups")
    void backUpOfAnEarlierProgramIsRestoredAndServed(Path backup) throws Exception {
        Database database = TestPostgres.newDatabase();
        Restore.read(backup, database);
        try (Server server = Server.start(database, "127.0.0.1", 0)) {
            String list = get(server, "/api/v1/consultations");
            assertTrue(list.contains("aqdala-constitution"), list);
            assertTrue(get(server, "/c/aqdala-constitution/compare").contains("<del"));
        }
    }

    @Test
    void thereIsABackUpOfTheNewestSchema() throws Exception {
        String newest =
                Migrations.ofProgram().newest(TestPostgres.newDatabase()).orElseThrow();
        assertTrue(
                backups().anyMatch(file -> String.valueOf(file.getFileName()).equals("schema-" + newest + ".dauys")),
                "Add server/src/test/resources/backups/schema-" + newest
                        + ".dauys: start ./dauys demo on a new folder, then ./dauys backup");
    }

    private static void fill(JdbcClient sql, Act act) throws Exception {
        long consultation = id(sql, """
                insert into consultation.consultation (slug, title, published_at)
                values ('old-one', '{"ru": "Давнее"}', now()) returning id
                """);
        long version = id(sql, """
                insert into consultation.version (consultation_id, number) values (%d, 0) returning id
                """.formatted(consultation));
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        ActWriter.write(act, List.of(), Format.JSON, json);
        sql.sql("""
                        insert into consultation.text
                          (version_id, file_name, format, source, state, language, act, sha256, articles)
                        values (:version, 'act.txt', 'TEXT', :source, 'read', 'ru', :act, :sha256, 2)
                        """)
                .param("version", version)
                .param("source", new byte[] {1})
                .param("act", json.toByteArray())
                .param("sha256", ActWriter.sha256(act))
                .update();
        int published = sql.sql("update consultation.version set published_at = now() where id = :id")
                .param("id", version)
                .update();
        assertEquals(1, published);
    }

    private static long id(JdbcClient sql, String insert) {
        return sql.sql(insert).query(Long.class).single();
    }

    private static String get(Server server, String path) throws Exception {
        URI address = server.address().resolve(path);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(address)
                            .header("Accept-Language", "ru")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertEquals(200, answer.statusCode(), address + "\n" + answer.body());
            return answer.body();
        }
    }
}
