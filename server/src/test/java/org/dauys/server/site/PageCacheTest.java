package org.dauys.server.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.dauys.server.TestSite;
import org.dauys.server.consultation.Drafting;
import org.dauys.server.consultation.Imports;
import org.dauys.server.demo.DemoConsultation;
import org.junit.jupiter.api.Test;

class PageCacheTest {
    private static final Locale RUSSIAN = Locale.of("ru");
    private static final Locale KAZAKH = Locale.of("kk");

    @Test
    void aBrowserThatHasTheNewestPageIsToldSo() {
        TestSite site = TestSite.demo();
        HttpResponse<String> first = site.get("/", RUSSIAN);
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = site.send(HttpRequest.newBuilder(site.at("/"))
                .header("Accept-Language", "ru")
                .header("If-None-Match", "\"other\", W/" + tag));

        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
        assertTrue(again.headers().firstValue("Content-Security-Policy").isPresent());
    }

    @Test
    void languagesAreKeptApart() {
        TestSite site = TestSite.demo();
        assertTrue(site.get("/", RUSSIAN).body().contains("lang=\"ru\""));
        assertTrue(site.get("/", KAZAKH).body().contains("<html lang=\"kk\""));
        assertTrue(site.get("/", RUSSIAN).body().contains("<html lang=\"ru\""));
    }

    @Test
    void thePageIsTheSameCompressedOrNot() throws IOException, InterruptedException {
        TestSite site = TestSite.demo();
        String plain = site.get("/", RUSSIAN).body();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> compressed = client.send(
                    HttpRequest.newBuilder(site.at("/"))
                            .header("Accept-Language", "ru")
                            .header("Accept-Encoding", "gzip, br")
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertEquals(List.of("gzip"), compressed.headers().allValues("Content-Encoding"));
            byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes();
            assertEquals(plain, new String(unpacked, StandardCharsets.UTF_8));
        }
    }

    @Test
    void aPageThatIsAskedForAgainIsSentSmallerAndIsTheSame() throws Exception {
        try (TestSite site = TestSite.empty();
                HttpClient client = HttpClient.newHttpClient()) {
            site.bean(Imports.class).run(DemoConsultation.read());
            HttpRequest asked = HttpRequest.newBuilder(site.at("/c/aqdala-constitution/v/2"))
                    .header("Accept-Language", "ru")
                    .header("Accept-Encoding", "gzip")
                    .build();

            HttpResponse<byte[]> first = client.send(asked, HttpResponse.BodyHandlers.ofByteArray());
            HttpResponse<byte[]> second = client.send(asked, HttpResponse.BodyHandlers.ofByteArray());
            HttpResponse<byte[]> third = client.send(asked, HttpResponse.BodyHandlers.ofByteArray());

            assertTrue(second.body().length < first.body().length);
            assertArrayEquals(second.body(), third.body());
            assertArrayEquals(unpacked(first), unpacked(second));
            assertEquals(first.headers().firstValue("ETag"), second.headers().firstValue("ETag"));
        }
    }

    private static byte[] unpacked(HttpResponse<byte[]> answer) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
    }

    @Test
    void aChangeIsSeenAtOnce() throws Exception {
        try (TestSite site = TestSite.empty()) {
            String empty = site.get("/", RUSSIAN).body();
            site.bean(Drafting.class).create("not-yet-public", new Words("", "Тайна", ""), Words.NONE, List.of());
            assertEquals(empty, site.get("/", RUSSIAN).body());

            site.bean(Imports.class).run(DemoConsultation.read());

            assertNotEquals(empty, site.get("/", RUSSIAN).body());
        }
    }
}
