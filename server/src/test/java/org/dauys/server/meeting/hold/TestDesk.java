package org.dauys.server.meeting.hold;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.Meetings;
import org.dauys.server.meeting.TestMeetings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A desk of a meeting that asks as the page does, without a browser, a login or a cookie. */
final class TestDesk {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final TestCommission commission;
    private final Meeting meeting;
    private final String token;

    private TestDesk(TestCommission commission, Meeting meeting, String token) {
        this.commission = commission;
        this.meeting = meeting;
        this.token = token;
    }

    /** At a new meeting, which is announced. */
    static TestDesk open(TestCommission commission, int day) {
        Meetings meetings = commission.bean(Meetings.class);
        Meeting meeting =
                meetings.plan(commission.id(), TestMeetings.plan(commission, day), Optional.empty(), Optional.empty());
        meetings.announce(meeting);
        return another(commission, meeting);
    }

    static TestDesk another(TestCommission commission, Meeting meeting) {
        return new TestDesk(commission, meeting, commission.bean(Desks.class).open(meeting, "a laptop"));
    }

    TestDesk withToken(String other) {
        return new TestDesk(commission, meeting, other);
    }

    Meeting meeting() {
        return meeting;
    }

    String token() {
        return token;
    }

    /** A key that is told from others by a word. */
    static String key(String word) {
        return HexFormat.of()
                .formatHex(Desks.sha256(word.getBytes(StandardCharsets.UTF_8)))
                .substring(0, 32);
    }

    static Map<String, Object> said(String kind, String words) {
        return said(kind, words, Map.of("how", "ANONYMOUS"));
    }

    static Map<String, Object> said(String kind, String words, Map<String, String> speaker) {
        return Map.of(
                "kind",
                kind,
                "words",
                words,
                "language",
                "ru",
                "provisions",
                List.of("12.1"),
                "agenda",
                0,
                "speaker",
                speaker,
                "register",
                false);
    }

    static Map<String, Object> wording(String item, String id, List<String> over, Map<String, Object> body) {
        return Map.of(
                "item",
                key(item),
                "kind",
                "contribution",
                "id",
                key(id),
                "over",
                over.stream().map(TestDesk::key).toList(),
                "gone",
                false,
                "body",
                body);
    }

    /** Sends one wording that the server must answer to. */
    JsonNode send(Map<String, Object> wording) {
        HttpResponse<String> answer = post(JSON.writeValueAsString(Map.of("wordings", List.of(wording))));
        assertEquals(200, answer.statusCode(), answer::body);
        return JSON.readTree(answer.body()).get("receipts").get(0);
    }

    String outcome(Map<String, Object> wording) {
        return send(wording).get("outcome").asString();
    }

    HttpResponse<String> post(String json) {
        return ask(
                "wordings",
                request -> request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    String photo(String item, byte[] bytes) {
        HttpResponse<String> answer =
                ask("photos/" + key(item), request -> request.PUT(BodyPublishers.ofByteArray(bytes)));
        assertEquals(200, answer.statusCode(), answer::body);
        return JSON.readTree(answer.body()).get("outcome").asString();
    }

    JsonNode news(long after) {
        HttpResponse<String> answer = ask("items?after=" + after, request -> request.GET());
        assertEquals(200, answer.statusCode(), answer::body);
        return JSON.readTree(answer.body());
    }

    HttpResponse<String> ask(String path, UnaryOperator<HttpRequest.Builder> how) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(commission.site().at("/m/" + meeting.code() + "/desk/" + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return CLIENT.send(how.apply(request).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** A small picture of noise, as a JPEG without anything beside it. */
    static byte[] jpeg(int seed) {
        Random random = new Random(seed);
        BufferedImage picture = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 64; x++) {
            for (int y = 0; y < 48; y++) {
                picture.setRGB(x, y, random.nextInt(0x1000000));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpg", bytes);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The same with a part of that kind behind its beginning, as cameras write EXIF (0xe1) and others a comment (0xfe). */
    static byte[] with(byte[] jpeg, int kind, String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(jpeg, 0, 2);
        bytes.write(0xff);
        bytes.write(kind);
        bytes.write(0);
        bytes.write(text.length() + 2);
        bytes.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
        bytes.write(jpeg, 2, jpeg.length - 2);
        return bytes.toByteArray();
    }
}
