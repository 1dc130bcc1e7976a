package org.dauys.server.people.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.ServletContext;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.dauys.server.RawRequest;
import org.dauys.server.TestSite;
import org.dauys.server.TestVisitor;
import org.dauys.server.people.Accounts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What comes in as files, at whatever address: refused or taken before any page sees it. */
class UploadGateTest {
    private static final String PASSWORD = "seven herons over Balkhash";
    private static final String BOUNDARY = "----edge";
    private static final int MB = 1 << 20;
    private static TestSite site;
    private static TestVisitor editor;

    @BeforeAll
    static void start() {
        site = TestSite.empty();
        site.bean(Accounts.class).create("asel", PASSWORD);
        editor = TestVisitor.editor(site, "asel", PASSWORD);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @AfterEach
    void serverIsUnharmedAndKeepsNothing() {
        assertEquals(200, site.get("/", Locale.of("kk")).statusCode());
        await(() -> temporary() == 0);
    }

    @Test
    void nobodyButAnEditorGetsAByteOntoTheDisk() {
        String head = "POST / HTTP/1.1\r\n"
                + "Host: localhost\r\n"
                + "Connection: close\r\n"
                + "Content-Type: multipart/form-data; boundary="
                + BOUNDARY + "\r\nContent-Length: 50000000\r\n\r\n";
        // Answered though the files have not come: nobody waits for them.
        String answer = RawRequest.sendForHead(site, head + "--" + BOUNDARY);
        assertEquals(403, RawRequest.status(answer));
    }

    @Test
    void twoHundredMegabytesAreRefusedInWordsAndLeaveNothing() {
        long before = used();
        HttpResponse<String> answer = upload(Collections.nCopies(4, 60), editor);
        assertEquals(413, answer.statusCode());
        String words = TestVisitor.page(answer).select("main").text();
        assertTrue(words.contains("64") && words.contains("200") && words.contains("50"), words);
        long grown = (used() - before) / MB;
        assertTrue(grown < 60, "The heap grew by " + grown + " MB");
        System.out.println("200 MB refused: the heap grew by " + grown + " MB");
    }

    @Test
    void oneFileThatIsTooLargeIsRefusedInWords() {
        assertEquals(413, upload(List.of(65), editor).statusCode());
    }

    @Test
    void tenThousandFilesAreRefusedInWords() {
        HttpResponse<String> answer = upload(Collections.nCopies(10_000, 0), editor);
        assertEquals(413, answer.statusCode());
        assertTrue(TestVisitor.page(answer).select("main").text().contains("50"));
    }

    @Test
    void uploadThatIsCutOffLeavesNothing() throws IOException {
        URI address = site.at("/");
        String cookie = "SESSION="
                + editor.cookies().stream()
                        .filter(one -> one.getName().equals("SESSION"))
                        .findFirst()
                        .orElseThrow()
                        .getValue();
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /desk HTTP/1.1\r\nHost: localhost\r\nCookie: " + cookie
                            + "\r\nContent-Type: multipart/form-data; boundary=" + BOUNDARY
                            + "\r\nContent-Length: 60000000\r\n\r\n" + head(0))
                    .getBytes(StandardCharsets.UTF_8));
            out.write(new byte[5 * MB]);
            out.flush();
            await(() -> temporary() > 0);
        }
        await(() -> temporary() == 0);
    }

    @Test
    void bodyThatIsNoUploadIsRefused() {
        for (String body : List.of("", "nonsense", "--" + BOUNDARY + "\r\n\r\n", head(0) + "cut off")) {
            var answer = editor.send(editor.request("/desk")
                    .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                    .POST(BodyPublishers.ofString(body)));
            assertTrue(answer.statusCode() == 400 || answer.statusCode() == 403, body + " → " + answer.statusCode());
        }
        var answer = editor.send(editor.request("/desk")
                .header("Content-Type", "multipart/form-data")
                .POST(BodyPublishers.ofString(head(0))));
        assertEquals(400, answer.statusCode());
    }

    /** Files of these sizes, in megabytes, made as they are sent. */
    private static HttpResponse<String> upload(List<Integer> megabytes, TestVisitor visitor) {
        return visitor.send(visitor.request("/desk")
                .timeout(Duration.ofMinutes(2))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofInputStream(() -> {
                    List<InputStream> parts = new ArrayList<>();
                    for (int i = 0; i < megabytes.size(); i++) {
                        parts.add(bytes(head(i)));
                        parts.add(zeros((long) megabytes.get(i) * MB));
                        parts.add(bytes("\r\n"));
                    }
                    parts.add(bytes("--" + BOUNDARY + "--\r\n"));
                    return new SequenceInputStream(Collections.enumeration(parts));
                })));
    }

    private static String head(int i) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"draft" + i
                + ".docx\"\r\nContent-Type: application/octet-stream\r\n\r\n";
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream zeros(long count) {
        return new InputStream() {
            private long left = count;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] into, int from, int most) {
                if (left <= 0) {
                    return -1;
                }
                int read = (int) Math.min(most, left);
                Arrays.fill(into, from, from + read, (byte) 'x');
                left -= read;
                return read;
            }
        };
    }

    /** Files that the server keeps while it reads a request. */
    private static long temporary() {
        File folder = (File) site.bean(ServletContext.class).getAttribute(ServletContext.TEMPDIR);
        try (Stream<Path> files = Files.walk(folder.toPath())) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException | UncheckedIOException goneMeanwhile) {
            return 1;
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void await(BooleanSupplier reached) {
        long end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (!reached.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "Not reached in five minutes");
            Thread.onSpinWait();
        }
    }
}
