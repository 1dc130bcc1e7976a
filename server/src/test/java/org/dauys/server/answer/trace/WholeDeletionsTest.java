package org.dauys.server.answer.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.dauys.server.TestSite;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Imports;
import org.dauys.server.consultation.NewConsultation;
import org.dauys.server.consultation.NewConsultation.NewText;
import org.dauys.server.consultation.NewConsultation.NewVersion;
import org.dauys.server.consultation.Version;
import org.dauys.server.site.Words;
import org.dauys.server.submission.Amendment;
import org.dauys.server.submission.Amendment.Action;
import org.dauys.server.submission.Anchor;
import org.dauys.server.submission.Arrival;
import org.dauys.server.submission.NewSubmission;
import org.dauys.server.submission.Register;
import org.dauys.server.submission.Said;
import org.dauys.server.submission.Source;
import org.dauys.server.submission.SubmissionKind;
import org.dauys.server.submission.SubmissionPlaces;
import org.dauys.server.submission.Who;
import org.dauys.text.Format;
import org.dauys.text.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who asked to delete a whole article, or for another heading, is tied to what became of it. */
class WholeDeletionsTest {
    private static final String NETS = """
        1. Сети чинят только на суше и только весной.
        2. Рваную сеть в воду не ставят.
        """;
    private static final String BOATS = """
        Статья 1. Лодки
        1. Каждый рыбак вправе держать лодку у берега без платы.
        2. Вёсла хранят под навесом в течение всей зимы.
        """;
    private static final String MOORINGS = """
        Статья 3. Причалы
        1. Причал принадлежит общине и открыт для всякого судна.
        2. Старый якорь у причала не бросают.
        """;

    private static TestSite site;
    private static Consultation consultation;
    private static List<Version> versions;

    @BeforeAll
    static void start() throws Exception {
        site = TestSite.empty();
        Words name = new Words("", "Лодки", "");
        String before = "Закон о промысле\n" + BOATS + "Статья 2. Сети\n" + NETS + MOORINGS;
        String after = "Закон о промысле\nСтатья 2. Сети и удочки\n" + NETS + MOORINGS;
        site.bean(Imports.class)
                .run(new NewConsultation(
                        "fishing",
                        name,
                        name,
                        List.of(),
                        List.of(version(before), version(before), version(after)),
                        List.of()));
        Consultations consultations = site.bean(Consultations.class);
        consultation = consultations.bySlug("fishing").orElseThrow();
        versions = consultations.publishedVersions(consultation);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static NewVersion version(String text) {
        return new NewVersion(
                Words.NONE,
                Optional.of(LocalDate.of(2026, 11, 1)),
                List.of(new NewText(
                        "law.txt", Format.TEXT, text.getBytes(StandardCharsets.UTF_8), Optional.of(Language.RUSSIAN))),
                List.of());
    }

    private static long ask(String label, Action action, String proposed, String decision) {
        long id = site.bean(Register.class)
                .register(new NewSubmission(
                        consultation.id(),
                        new Arrival(
                                Source.WEB, Instant.parse("2026-10-20T10:00:00Z"), Optional.empty(), Optional.empty()),
                        new Said(
                                SubmissionKind.AMENDMENT,
                                Language.RUSSIAN,
                                Optional.of(new Amendment(action, proposed)),
                                "",
                                ""),
                        Anchor.provision(versions.get(1).id(), label),
                        new Who(Optional.empty(), false, ""),
                        List.of()))
                .id();
        JdbcClient sql = site.bean(JdbcClient.class);
        sql.sql("update submission.submission set disposition = :decision, answered_at = now() where id = :id")
                .param("decision", decision)
                .param("id", id)
                .update();
        SubmissionPlaces places = site.bean(SubmissionPlaces.class);
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .until(() -> places.of(id).size() == 2);
        site.bean(SearchTies.class).run("fishing:2");
        return id;
    }

    private static List<String> tied(long submission) {
        return site.bean(JdbcClient.class)
                .sql("select side || ' ' || label from answer.tie where submission_id = :id order by label")
                .param("id", submission)
                .query((row, i) -> row.getString(1))
                .list();
    }

    @Test
    void deletionOfAnArticleIsTiedToEachOfItsParagraphs() {
        assertEquals(List.of("old 1.1", "old 1.2"), tied(ask("1", Action.DELETE, "", "accepted")));
    }

    @Test
    void anotherHeadingIsTiedToTheHeadingOfTheArticle() {
        assertEquals(List.of("new 2#"), tied(ask("2-heading", Action.MODIFY, "Сети и удочки", "accepted")));
    }

    @Test
    void deletionThatWasRejectedAndYetMadeIsFound() {
        long id = ask("1", Action.DELETE, "", "rejected");
        List<String> found = site.bean(JdbcClient.class)
                .sql("select label from answer.found where submission_id = :id and score >= :there")
                .param("id", id)
                .param("there", org.dauys.compare.trace.Attribution.THERE)
                .query((row, i) -> row.getString(1))
                .list();
        assertEquals(1, found.size(), found.toString());
        assertEquals(List.of(), tied(id), "what was rejected is no source");
    }

    @Test
    void deletionOfWhatStaysIsNotFound() {
        assertEquals(List.of(), tied(ask("3", Action.DELETE, "", "accepted")));
    }
}
