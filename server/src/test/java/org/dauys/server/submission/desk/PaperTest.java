package org.dauys.server.submission.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.dauys.server.TestVisitor;
import org.dauys.server.people.Participants;
import org.dauys.server.people.PublicName;
import org.dauys.server.submission.Amendment;
import org.dauys.server.submission.Receipt;
import org.dauys.server.submission.Register;
import org.dauys.server.submission.Source;
import org.dauys.server.submission.Submission;
import org.dauys.server.submission.files.SentFile;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A clerk types in letters; their senders are the authors. */
class PaperTest {
    private static final byte[] PNG = png();

    private static final TestRegister clerk = TestRegister.make();
    private final String path = clerk.at("/paper");

    private static byte[] png() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** A letter that says just enough, with other fields on top. */
    private HttpResponse<String> send(String fileName, byte[] bytes, String... fields) {
        String[] usual = {
            "source",
            "paper",
            "date",
            "2026-02-03",
            "language",
            "ru",
            "version",
            "1",
            "kind",
            "remark",
            "words",
            "Прошу сохранить право на забастовку",
            "key",
            UUID.randomUUID().toString()
        };
        List<String> keys = Stream.iterate(0, i -> i < fields.length, i -> i + 2)
                .map(i -> fields[i])
                .toList();
        Stream<String> kept = Stream.iterate(0, i -> i < usual.length, i -> i + 2)
                .filter(i -> !keys.contains(usual[i]))
                .flatMap(i -> Stream.of(usual[i], usual[i + 1]));
        return clerk.send(
                path,
                "scan",
                fileName,
                bytes,
                Stream.concat(kept, Arrays.stream(fields)).toArray(String[]::new));
    }

    private Submission taken(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer::body);
        Document page = TestVisitor.page(answer);
        return clerk.submission(
                Integer.parseInt(page.select(".receipt dd").first().text()));
    }

    private PublicName author(Submission submission) {
        UUID author = submission.author().orElseThrow();
        return clerk.bean(Participants.class).names(List.of(author)).get(author);
    }

    @Test
    void senderIsTheAuthorAndAppearsUnderAPseudonymUnlessTheLetterAsksOtherwise() {
        Submission quiet = taken(send("", new byte[0], "name", "Асель Нурланова"));
        assertEquals(Source.PAPER, quiet.source());
        assertEquals(Optional.empty(), author(quiet).name(), "the name stays on the paper");
        assertFalse(quiet.named());
        Submission named = taken(send("", new byte[0], "name", "Асель Нурланова", "named", "yes"));
        assertEquals(Optional.of("Асель Нурланова"), author(named).name());
        assertTrue(named.named());
        assertNotEquals(quiet.author(), named.author(), "never the clerk");
    }

    @Test
    void receiptShowsNumberAndCodeAndTheNextLetterKeepsTheSettings() {
        HttpResponse<String> answer = send("", new byte[0], "source", "meeting", "kind", "question");
        Document page = TestVisitor.page(answer);
        Submission submission = taken(answer);
        String code = page.select(".receipt dd").get(1).text();
        assertTrue(clerk.bean(Register.class)
                .byReceipt(clerk.consultation().id(), new Receipt(submission.number(), code))
                .isPresent());
        assertTrue(page.select(".receipt").text().contains("/submissions/" + submission.number()));
        Document next = clerk.page(page.select("a[autofocus]").attr("href"));
        assertEquals("2026-02-03", next.select("#date").attr("value"));
        assertEquals("meeting", next.select("[name=source][checked]").attr("value"));
        assertEquals("question", next.select("#kind option[selected]").attr("value"));
        assertEquals("", next.select("#words").text());
        assertTrue(next.select("#name").hasAttr("autofocus"));
    }

    @Test
    void formSentTwiceIsOneSubmission() {
        String key = UUID.randomUUID().toString();
        Submission first = taken(send("", new byte[0], "key", key));
        HttpResponse<String> again = send("", new byte[0], "key", key);
        assertEquals(first.number(), taken(again).number());
        assertEquals(
                TestVisitor.page(send("", new byte[0], "key", key))
                        .select(".receipt dd")
                        .eachText(),
                TestVisitor.page(again).select(".receipt dd").eachText(),
                "the same code for whoever lost the connection");
    }

    @Test
    void allMistakesAreSaidAtOnceAndNothingTypedNorTheScanIsLost() {
        HttpResponse<String> answer = send(
                "letter.png",
                PNG,
                "date",
                "2999-01-01",
                "named",
                "yes",
                "email",
                "nobody",
                "label",
                "999.9",
                "words",
                "",
                "rationale",
                "Потому что <b>важно</b>\nвторая строка");
        assertEquals(422, answer.statusCode());
        Document page = TestVisitor.page(answer);
        assertEquals(5, page.select(".errors li").size(), page.select(".errors").text());
        page.select(".errors a")
                .forEach(link -> assertFalse(page.select(link.attr("href")).isEmpty()));
        assertEquals(
                "Потому что <b>важно</b>\nвторая строка",
                page.select("#rationale").first().wholeText());
        String scan = TestRegister.value(page, "scan-id");

        Submission submission = taken(send("", new byte[0], "scan-id", scan));
        assertEquals(
                List.of("letter.png image/png false"),
                clerk.sql()
                        .sql("""
                                select file_name || ' ' || media_type || ' ' || public from submission.attachment
                                where submission_id = :id
                                """)
                        .param("id", submission.id())
                        .query(String.class)
                        .list());
        assertEquals(0, clerk.count("submission.scan", "id = '" + scan + "'"), "kept no longer than needed");
        var file = clerk.page(clerk.at("/register/" + submission.number())).select("a[download]");
        assertEquals(200, clerk.get(file.attr("href")).statusCode());
    }

    @Test
    void scanIsWhatItsBytesAreWhateverItsName() {
        Submission submission = taken(send("letter.pdf", PNG));
        var page = clerk.page(clerk.at("/register/" + submission.number()));
        assertEquals("letter.pdf.png", page.select("a[download]").text());
        for (byte[] bad : List.of(
                "MZ\u0090".getBytes(StandardCharsets.ISO_8859_1),
                "<html><script>".getBytes(StandardCharsets.UTF_8),
                Arrays.copyOf(PNG, 10),
                new byte[0])) {
            HttpResponse<String> refused = send("letter.pdf", bad);
            assertEquals(422, refused.statusCode());
            assertTrue(TestVisitor.page(refused).select("#scan-error").text().contains("letter.pdf"));
        }
        HttpResponse<String> large = send("big.png", Arrays.copyOf(PNG, SentFile.MOST_BYTES + 1));
        assertTrue(TestVisitor.page(large).select("#scan-error").text().contains("10 MB"));
    }

    @Test
    void amendmentNamesItsProvisionAsPeopleWriteIt() {
        Submission submission = taken(send(
                "", new byte[0], "kind", "amendment", "action", "delete", "label", "статья 1, пункт 1", "words", ""));
        assertEquals("1.1", submission.anchor().label());
        assertEquals(Optional.of(new Amendment(Amendment.Action.DELETE, "")), submission.amendment());
        HttpResponse<String> refused = send("", new byte[0], "kind", "amendment", "action", "modify", "words", "");
        assertEquals(2, TestVisitor.page(refused).select(".errors li").size());
    }

    @Test
    void closedRegisterStillTakesLetters() {
        String rules = clerk.at("/register/rules");
        clerk.follow(clerk.post(
                rules,
                "revision",
                TestRegister.value(clerk.page(rules), "revision"),
                "open",
                "no",
                "moderation",
                "after",
                "anonymous",
                "yes"));
        taken(send("", new byte[0]));
    }
}
