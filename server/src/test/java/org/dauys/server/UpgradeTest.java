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
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dauys.server.database.Database;
import org.dauys.server.database.Migrations;
import org.dauys.server.database.Restore;
import org.dauys.server.database.TestPostgres;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.Language;
import org.dauys.text.read.ActReader;
import org.dauys.text.write.ActWriter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an earlier program kept is there in this one. */
class UpgradeTest {
    /** The first schema that records which reader read a text. */
    private static final int FIRST_WITH_READERS = 19;

    /** The last schema with rows of votes in one piece. */
    private static final int LAST_WITH_WHOLE_ROWS = 37;

    /** Of the demo's text in force in Kazakh, Russian and English, as the back-ups hold them. */
    private static final List<String> PUBLISHED = List.of(
            "346b7d9ca8c99934e561cc307f0b7b03b40f4f23ee97517d7848c978a08222ee",
            "d3011af29b4bfceb2d8725d8dec95b4eafb0b37b78b66185e842eb83b151d822",
            "4ea9d6bd2d3084234027bace4de3c14aa8b834997f86baad4a87c1137f01c37e");

    @BeforeAll
    static void prepare() {
        TestSite.prepareAsTheBuildHas();
    }

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

    /**
     * What is published stays as it was read, by whatever reader: the text, its labels, its sum, and where submissions stand.
     * Nobody knows any more which reader that was, and this is said. There is one back-up for each schema that a landed program had; they are
     * never changed.
     */
    @ParameterizedTest
    @MethodSource("backups")
    void backUpOfAnEarlierProgramIsServedAsItWasRead(Path backup) throws Exception {
        Database database = TestPostgres.newDatabase();
        Restore.read(backup, database);
        JdbcClient sql = JdbcClient.create(database.dataSource());
        boolean recorded = schema(backup) >= FIRST_WITH_READERS;
        List<StoredText> texts = StoredText.all(sql);
        String stood = places(sql);
        assertEquals(
                PUBLISHED,
                texts.stream()
                        .filter(text -> text.version() == 0)
                        .map(StoredText::sha256)
                        .toList());
        try (Server server = Server.start(database, "127.0.0.1", 0)) {
            String list = get(server, "/api/v1/consultations");
            assertTrue(list.contains("aqdala-constitution"), list);
            assertTrue(get(server, "/c/aqdala-constitution/compare").contains("<del"));
            for (StoredText text : texts) {
                String version = "/c/aqdala-constitution/v/" + text.version();
                assertEquals(text.sha256(), sum(get(server, version + "/text.txt?text=" + text.language())), version);
                String versions = get(server, "/api/v1/consultations/aqdala-constitution/versions/" + text.version());
                assertTrue(versions.contains(text.sha256()), versions);
                assertEquals(recorded, versions.contains("\"reader\":"), versions);
                String tree = get(
                        server,
                        "/api/v1/consultations/aqdala-constitution/versions/" + text.version() + "/text?text="
                                + text.language());
                assertEquals(text.labels(), StoredText.labels(tree.getBytes(StandardCharsets.UTF_8)));
            }
            String page = get(server, "/c/aqdala-constitution/v");
            assertEquals(!recorded, page.contains("Прочитан до того, как стали записывать, чем прочитан"), page);
            assertEquals(texts, StoredText.all(sql));
            assertEquals(stood, places(sql));
        }
    }

    private static int schema(Path backup) {
        return Integer.parseInt(String.valueOf(backup.getFileName()).replaceAll("\\D", ""));
    }

    /** Where submissions stand in which version; those of versions that were published are not placed anew. */
    private static String places(JdbcClient sql) {
        return sql.sql("select to_regclass('submission.place') is null")
                        .query(Boolean.class)
                        .single()
                ? ""
                : sql.sql("select coalesce(string_agg(p::text, E'\\n' order by p::text), '') from submission.place p")
                        .query(String.class)
                        .single();
    }

    private static String sum(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** A published text as it lies in the database, the act's bytes by their sum. */
    private record StoredText(
            int version, String language, String sha256, int articles, String bytes, List<String> labels) {
        private static final Pattern LABEL = Pattern.compile("\"label\" ?: ?\"([^\"]+)\"");

        static List<StoredText> all(JdbcClient sql) {
            return sql.sql("""
                select v.number, t.language, t.sha256, t.articles, encode(sha256(t.act), 'hex') as bytes, t.act
                from consultation.text t join consultation.version v on v.id = t.version_id
                  join consultation.consultation c on c.id = v.consultation_id
                where c.slug = 'aqdala-constitution' and v.published_at is not null order by t.id
                """)
                    .query((row, i) -> new StoredText(
                            row.getInt("number"),
                            row.getString("language"),
                            row.getString("sha256"),
                            row.getInt("articles"),
                            row.getString("bytes"),
                            labels(row.getBytes("act"))))
                    .list();
        }

        static List<String> labels(byte[] json) {
            return LABEL.matcher(new String(json, StandardCharsets.UTF_8))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        }
    }

    @Test
    void rowsOfVotesThatWereKeptAsAWholeAreDownloadedAsBefore() throws Exception {
        Path backup = backups()
                .filter(file -> schema(file) == LAST_WITH_WHOLE_ROWS)
                .findFirst()
                .orElseThrow();
        Database database = TestPostgres.newDatabase();
        Restore.read(backup, database);
        String rows = rowsOfVotes(backup);
        assertTrue(rows.lines().count() > 1_000, "the demonstration's rows");
        try (Server server = Server.start(database, "127.0.0.1", 0)) {
            assertEquals(rows, get(server, "/c/aqdala-constitution/polls/1/files/votes.csv"));
        }
    }

    /** As the back-up has them: bytes in hexadecimal digits. */
    private static String rowsOfVotes(Path backup) throws Exception {
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            ZipEntry table = zip.stream()
                    .filter(entry -> entry.getName().endsWith("-poll.result.txt"))
                    .findFirst()
                    .orElseThrow();
            String copied = new String(zip.getInputStream(table).readAllBytes(), StandardCharsets.UTF_8);
            Matcher bytes = Pattern.compile("\\\\\\\\x([0-9a-f]+)").matcher(copied);
            assertTrue(bytes.find(), "the demonstration's rows");
            return new String(HexFormat.of().parseHex(bytes.group(1)), StandardCharsets.UTF_8);
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
