package org.dauys.server.publish.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.dauys.server.TestSite;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Drafting;
import org.dauys.server.consultation.Version;
import org.dauys.server.publish.Served;
import org.dauys.server.site.Words;
import org.dauys.text.Format;
import org.dauys.text.Language;
import org.dauys.text.write.PdfConformance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;

@Timeout(value = 20, unit = TimeUnit.MINUTES)
class DownloadsTest {
    private static final String DEMO = "/c/aqdala-constitution";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final TestSite site = TestSite.demo();

    private static HttpResponse<byte[]> get(URI address, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept-Language", "ru");
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** The file, asked for again as long as it is being made. */
    private static HttpResponse<byte[]> fetch(URI address) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
        HttpResponse<byte[]> answer = get(address);
        while (answer.statusCode() == 202) {
            assertTrue(System.nanoTime() < end, address + " is not made");
            TimeUnit.MILLISECONDS.sleep(50);
            answer = get(address);
        }
        assertEquals(200, answer.statusCode(), address + ": " + new String(answer.body(), StandardCharsets.UTF_8));
        return answer;
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void everyFormatOfAnActComesAsAFileOfItsType() throws InterruptedException {
        for (String ending : List.of("txt", "md", "docx", "pdf", "html", "akn", "json")) {
            HttpResponse<byte[]> file = fetch(site.at(DEMO + "/v/1/text." + ending + "?text=kk"));
            assertBeginsAs(ending, file);
            assertEquals("kk", header(file, "Content-Language"));
            assertTrue(
                    header(file, "Content-Disposition")
                            .startsWith("attachment; filename=\"aqdala-constitution-1.kk." + ending
                                    + "\"; filename*=UTF-8''%D0%90%D2%9B%D0%B4%D0%B0%D0%BB%D0%B0%20"),
                    header(file, "Content-Disposition"));
        }
    }

    @Test
    void everyFormatOfATableComesAsAFileOfItsType() throws InterruptedException {
        for (String ending : List.of("txt", "docx", "pdf", "html", "akn", "json", "csv")) {
            HttpResponse<byte[]> file = fetch(site.at(DEMO + "/compare/0/1/table." + ending + "?text=ru&lang=kk"));
            assertBeginsAs(ending, file);
            assertEquals("public, max-age=60", header(file, "Cache-Control"));
        }
    }

    private static void assertBeginsAs(String ending, HttpResponse<byte[]> file) {
        String type = switch (ending) {
            case "txt" -> "text/plain;charset=UTF-8";
            case "md" -> "text/markdown;charset=UTF-8";
            case "html" -> "text/html;charset=UTF-8";
            case "csv" -> "text/csv;charset=UTF-8";
            case "akn" -> "application/xml;charset=UTF-8";
            case "json" -> "application/json";
            case "pdf" -> "application/pdf";
            default -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        };
        assertEquals(type, header(file, "Content-Type"));
        assertEquals("nosniff", header(file, "X-Content-Type-Options"));
        assertEquals("default-src 'none'; sandbox", header(file, "Content-Security-Policy"));
        assertEquals("\"" + Served.sha256(file.body()) + "\"", header(file, "ETag"));
        if (ending.equals("pdf")) {
            assertDoesNotThrow(() -> PdfConformance.check(file.body()));
        }
        String magic = switch (ending) {
            case "pdf" -> "%pdf-";
            case "docx" -> "pk";
            case "html" -> "<!doctype html>";
            case "akn" -> "<?xml";
            case "json" -> "{";
            case "csv" -> "level,";
            default -> "";
        };
        assertTrue(
                new String(file.body(), StandardCharsets.UTF_8)
                        .toLowerCase(Locale.ROOT)
                        .startsWith(magic),
                ending);
    }

    @Test
    void tableHasTheRationales() throws InterruptedException {
        String table = new String(
                fetch(site.at(DEMO + "/compare/1/2/table.csv?text=ru&lang=en")).body(), StandardCharsets.UTF_8);
        assertTrue(table.contains("The duty to give a reasoned answer is restored."));
    }

    @Test
    void sumOfThePlainTextIsThePublishedOne() throws InterruptedException {
        Consultations consultations = site.bean(Consultations.class);
        Version version = consultations
                .publishedVersions(
                        consultations.publishedBySlug("aqdala-constitution").orElseThrow())
                .getLast();
        byte[] text = fetch(site.at(DEMO + "/v/2/text.txt?text=ru")).body();
        assertEquals(version.text(Language.RUSSIAN).orElseThrow().sha256().orElseThrow(), Served.sha256(text));
    }

    @Test
    void whatNeverChangesIsKeptForEverAndNotSentAgain() {
        for (String path : List.of("/v/1/text.txt?text=en", "/v/1/source?text=en")) {
            HttpResponse<byte[]> first = get(site.at(DEMO + path));
            assertEquals("public, max-age=31536000, immutable", header(first, "Cache-Control"));
            HttpResponse<byte[]> again = get(site.at(DEMO + path), "If-None-Match", header(first, "ETag"));
            assertEquals(304, again.statusCode());
            assertEquals(0, again.body().length);
        }
    }

    @Test
    void answerThatDependsOnTheReaderIsNotKeptForOthers() {
        HttpResponse<byte[]> answer = get(site.at(DEMO + "/v/1/text.txt"));
        assertEquals("ru", header(answer, "Content-Language"));
        assertEquals("private, no-cache", header(answer, "Cache-Control"));
        assertTrue(header(answer, "Vary").contains("Accept-Language"));
    }

    @Test
    void compressedAnswerHasTheSameWordsAndATagOfItsOwn() throws IOException {
        URI address = site.at(DEMO + "/v/1/text.txt?text=ru");
        HttpResponse<byte[]> plain = get(address);
        HttpResponse<byte[]> packed = get(address, "Accept-Encoding", "br, gzip");
        assertEquals("gzip", header(packed, "Content-Encoding"));
        assertNotEquals(header(plain, "ETag"), header(packed, "ETag"));
        assertArrayEquals(plain.body(), new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes());
        assertEquals("", header(get(address, "Accept-Encoding", "gzip;q=0"), "Content-Encoding"));
    }

    @Test
    void headTellsTheSameWithoutTheBytes() {
        URI address = site.at(DEMO + "/v/1/text.txt?text=ru");
        HttpResponse<String> head =
                site.send(HttpRequest.newBuilder(address).method("HEAD", HttpRequest.BodyPublishers.noBody()));
        HttpResponse<byte[]> whole = get(address);
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
        for (String name : List.of("ETag", "Content-Length", "Content-Type", "Content-Disposition")) {
            assertEquals(header(whole, name), header(head, name));
        }
    }

    @Test
    void whatIsNotThereIsSaidInWords() {
        for (String path : List.of(
                "/c/nowhere/v/1/text.txt",
                DEMO + "/v/9/text.txt",
                DEMO + "/v/x/text.txt",
                DEMO + "/v/1/text.csv",
                DEMO + "/v/1/text.exe",
                DEMO + "/v/1/text.txt?text=fr",
                DEMO + "/v/9/source",
                DEMO + "/compare/0/9/table.csv",
                DEMO + "/compare/0/1/table.md",
                DEMO + "/compare/0/1/table.csv?text=de")) {
            HttpResponse<byte[]> page = get(site.at(path), "Accept", "text/html");
            assertEquals(404, page.statusCode(), path);
            assertTrue(new String(page.body(), StandardCharsets.UTF_8).contains("<h1>Не найдено</h1>"), path);
            HttpResponse<byte[]> problem = get(site.at(path), "Accept", "*/*");
            assertEquals(404, problem.statusCode(), path);
            assertEquals("application/problem+json", header(problem, "Content-Type"));
        }
    }

    /** A draft of ten articles in Russian, published unless it is to stay hidden. */
    private static Consultation draft(TestSite own, boolean published) throws InterruptedException {
        Drafting drafting = own.bean(Drafting.class);
        Consultations consultations = own.bean(Consultations.class);
        long id = drafting.create("charter", new Words("", "Устав", ""), Words.NONE, List.of());
        for (int number = 0; number < 2; number++) {
            long version = drafting.addVersion(id, new Words("", "Редакция " + number, ""), java.util.Optional.empty());
            String edition = number == 0 ? "прежние" : "новые";
            String text = "Устав\n\n"
                    + IntStream.rangeClosed(1, 10)
                            .mapToObj(i ->
                                    "Статья " + i + "\nЧлены общества имеют " + edition + " права номер " + i + ".\n")
                            .collect(Collectors.joining());
            drafting.upload(
                    version,
                    "../устав \"" + number + "\".txt",
                    Format.TEXT,
                    text.getBytes(StandardCharsets.UTF_8),
                    java.util.Optional.of(Language.RUSSIAN));
        }
        Consultation consultation = consultations.bySlug("charter").orElseThrow();
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
        while (consultations.versions(consultation).stream()
                .anyMatch(version -> version.readTexts().isEmpty())) {
            assertTrue(System.nanoTime() < end, "The texts are not read");
            TimeUnit.MILLISECONDS.sleep(20);
        }
        if (published) {
            for (Version version : consultations.versions(consultation)) {
                drafting.publish(consultation, version, version.revision());
            }
        }
        return consultation;
    }

    @Test
    void unpublishedVersionIsNotGivenAway() throws InterruptedException {
        try (TestSite own = TestSite.empty()) {
            draft(own, false);
            for (String path : List.of("/v/0/text.txt", "/v/0/text.pdf", "/v/0/source", "/compare/0/1/table.csv")) {
                assertEquals(404, get(own.at("/c/charter" + path)).statusCode(), path);
            }
            assertEquals(404, get(own.at("/api/v1/consultations/charter")).statusCode());
            assertFalse(new String(get(own.at("/versions.atom")).body(), StandardCharsets.UTF_8).contains("Устав"));
        }
    }

    /** One that makes the usual files without being asked, as outside of tests. */
    private static TestSite makingFilesAhead() {
        System.setProperty("dauys.files.ahead", "true");
        try {
            return TestSite.empty();
        } finally {
            System.clearProperty("dauys.files.ahead");
        }
    }

    @Test
    void publishedFilesAreMadeOnceForAllWhoAskAndMadeAnewAfterACorrection() throws Exception {
        try (TestSite own = makingFilesAhead()) {
            draft(own, true);
            JdbcClient sql = own.bean(JdbcClient.class);
            URI table = own.at("/c/charter/compare/0/1/table.docx?text=ru&lang=en");
            Callable<byte[]> reader = () -> fetch(table).body();
            Set<String> sums;
            try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<byte[]>> files = readers.invokeAll(java.util.Collections.nCopies(50, reader));
                sums = files.stream().map(Future::resultNow).map(Served::sha256).collect(Collectors.toSet());
            }
            assertEquals(1, sums.size());
            // One that looked just before the file was there may ask again, in vain.
            int asked = jobs(sql, "table:charter:0:1:docx:ru:en@%");
            assertTrue(asked < 5, "50 readers made " + asked + " jobs");
            // Two acts and one table, each as PDF and as DOCX, without anyone asking; and the table that was asked for.
            awaitStored(sql, 7);

            sql.sql("""
                insert into consultation.correction (version_id, against_id, new_label, old_labels)
                select n.id, o.id, '3', '{7}' from consultation.version n, consultation.version o
                where n.number = 1 and o.number = 0
                """).update();
            assertEquals(202, get(table).statusCode());
            assertFalse(sums.contains(Served.sha256(fetch(table).body())));
            assertEquals(7, stored(sql), "The outdated table stays");
            own.bean(OutdatedFiles.class).remove();
            assertEquals(5, stored(sql), "Tables before the correction stay");
        }
    }

    private static int jobs(JdbcClient sql, String subject) {
        return sql.sql("select count(*) from jobs.job where subject like :subject")
                .param("subject", subject)
                .query(Integer.class)
                .single();
    }

    private static int stored(JdbcClient sql) {
        return sql.sql("select count(*) from publish.export")
                .query(Integer.class)
                .single();
    }

    private static boolean isBusy(JdbcClient sql) {
        return sql.sql("select exists (select 1 from jobs.job where state = 'waiting')")
                .query(Boolean.class)
                .single();
    }

    private static void awaitStored(JdbcClient sql, int files) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
        while (stored(sql) < files || isBusy(sql)) {
            assertTrue(System.nanoTime() < end, stored(sql) + " files are made");
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertEquals(files, stored(sql));
    }

    @Test
    void fileThatIsBeingMadeOrCannotBeMadeIsSaidInWords() throws InterruptedException {
        try (TestSite own = makingFilesAhead()) {
            draft(own, true);
            JdbcClient sql = own.bean(JdbcClient.class);
            awaitStored(sql, 6);
            // A job that nobody does stands for one that takes long.
            URI table = own.at("/c/charter/compare/0/1/table.pdf?text=ru&lang=kk");
            String key = own.bean(WantedFiles.class)
                    .table("charter", "0", "1", "pdf", java.util.Optional.of("ru"), Locale.of("kk"))
                    .key();
            sql.sql("""
                insert into jobs.job (kind, subject, due_at)
                values ('make-file', :key, now() + interval '1 day')
                """).param("key", key).update();
            HttpResponse<byte[]> page = get(table, "Accept", "text/html");
            assertEquals(202, page.statusCode());
            assertEquals("2", header(page, "Refresh"));
            assertTrue(new String(page.body(), StandardCharsets.UTF_8).contains("<h1>Файл дайындалуда</h1>"));
            HttpResponse<byte[]> told = get(table);
            assertEquals("2", header(told, "Retry-After"));
            assertEquals("application/json", header(told, "Content-Type"));

            sql.sql("update jobs.job set state = 'failed', ended_at = now() where subject = :key")
                    .param("key", key)
                    .update();
            HttpResponse<byte[]> failed = get(table, "Accept", "text/html");
            assertEquals(503, failed.statusCode());
            assertTrue(new String(failed.body(), StandardCharsets.UTF_8)
                    .contains("<h1>Файлды дайындау мүмкін болмады</h1>"));

            // Given up before the clock was set back by a day.
            sql.sql("update jobs.job set ended_at = now() + interval '1 day' where subject = :key")
                    .param("key", key)
                    .update();
            assertBeginsAs("pdf", fetch(table));
        }
    }

    @Test
    void uploadedFileComesBackAsItWas() throws InterruptedException {
        try (TestSite own = TestSite.empty()) {
            draft(own, true);
            HttpResponse<byte[]> source = get(own.at("/c/charter/v/1/source?text=ru"));
            assertTrue(new String(source.body(), StandardCharsets.UTF_8).startsWith("Устав\n\nСтатья 1\n"));
            assertEquals("text/plain;charset=UTF-8", header(source, "Content-Type"));
            assertEquals(
                    "attachment; filename=\"_1_.txt\"; filename*=UTF-8''%D1%83%D1%81%D1%82%D0%B0%D0%B2%201%20.txt",
                    header(source, "Content-Disposition"));
        }
    }
}
