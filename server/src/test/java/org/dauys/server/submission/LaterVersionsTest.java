package org.dauys.server.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.dauys.server.TestSite;
import org.dauys.server.TestVisitor;
import org.dauys.server.consultation.ActPlace;
import org.dauys.server.consultation.Acts;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Imports;
import org.dauys.server.consultation.Version;
import org.dauys.server.demo.DemoConsultation;
import org.dauys.server.people.Participants;
import org.dauys.server.people.PersonErased;
import org.dauys.text.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What becomes of submissions when the draft goes on, and when a person is erased. */
class LaterVersionsTest {
    private static final String BASE = "/c/aqdala-constitution";
    private static TestSite site;
    private static Consultation consultation;
    private static List<Version> versions;

    @BeforeAll
    static void start() throws Exception {
        site = TestSite.empty();
        site.bean(Imports.class).run(DemoConsultation.read());
        Consultations consultations = site.bean(Consultations.class);
        consultation = consultations.bySlug("aqdala-constitution").orElseThrow();
        versions = consultations.publishedVersions(consultation);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static Register.Registered register(int version, String label, String quote, Optional<UUID> author) {
        Version made = versions.get(version);
        String own = ActPlace.of(
                        site.bean(Acts.class).of(made.text(Language.RUSSIAN).orElseThrow()), label)
                .orElseThrow()
                .provision()
                .text();
        Anchor anchor = quote.isEmpty()
                ? Anchor.provision(made.id(), label)
                : new Anchor(
                        made.id(), label, Optional.of(Language.RUSSIAN), quote, OptionalInt.of(own.indexOf(quote)));
        return site.bean(Register.class)
                .register(new NewSubmission(
                        consultation.id(),
                        new Arrival(Source.WEB, Instant.now(), Optional.empty(), Optional.empty()),
                        new Said(
                                SubmissionKind.REMARK,
                                Language.RUSSIAN,
                                Optional.empty(),
                                "Слова о праве на труд",
                                "Потому что так яснее"),
                        anchor,
                        new Who(author, false, ""),
                        List.of()));
    }

    private static List<String> places(long submission, int versionsInAll) {
        SubmissionPlaces places = site.bean(SubmissionPlaces.class);
        Awaitility.await().until(() -> places.of(submission).size() == versionsInAll);
        return places.of(submission).stream()
                .map(place -> place.label() + " " + place.state().code() + " " + place.quote())
                .toList();
    }

    @Test
    void wordsAreFoundAgainWhereTheirProvisionWent() {
        Register.Registered made = register(1, "25.3", "способами, установленными законом", Optional.empty());
        assertEquals(
                List.of("25.3 there способами, установленными законом", "26.3 there способами, установленными законом"),
                places(made.id(), 2));
        String page = TestVisitor.page(site.get(BASE + "/submissions/" + made.number(), Locale.of("en")))
                .select(".now")
                .text();
        assertTrue(page.contains("26.3"), page);
    }

    @Test
    void wordsThatAreGoneAreSaidToBeGoneAndMayComeBack() {
        Register.Registered made = register(0, "24.3", "включая право на забастовку", Optional.empty());
        assertEquals(
                List.of(
                        "24.3 there включая право на забастовку",
                        "25.3 words-gone ",
                        "26.3 there включая право на забастовку"),
                places(made.id(), 3));
    }

    @Test
    void listByProvisionGoesByTheNewestVersion() {
        Register.Registered made = register(1, "25.3", "", Optional.empty());
        places(made.id(), 2);
        assertTrue(TestVisitor.page(site.get(BASE + "/submissions?p=26.3&copies=each", Locale.of("en")))
                .select(".lines a[href$=/" + made.number() + "]")
                .hasText());
    }

    @Test
    void erasedWordsLeaveAMarkedGapAndTheNumbersStillAddUp() {
        UUID author = site.bean(Participants.class)
                .add(consultation.id(), new Participants.Sender(Optional.empty(), Optional.empty(), Locale.of("ru")));
        Register.Registered made = register(2, "26.3", "", Optional.of(author));
        OwnSubmissions own = site.bean(OwnSubmissions.class);
        assertTrue(own.of(Set.of(author)).contains("Потому что так яснее"));
        // Listeners of events work in threads of their own.
        own.on(new PersonErased(Set.of(author), true));
        Awaitility.await().until(() -> !own.of(Set.of(author)).contains("Потому что так яснее"));
        String page = TestVisitor.page(site.get(BASE + "/submissions/" + made.number(), Locale.of("en")))
                .select("main")
                .text();
        assertTrue(page.contains("erased at the sender"), page);
        assertFalse(page.contains("Слова о праве"), page);
        assertTrue(site.bean(Reckonings.class).of(consultation.id()).isRight());
    }
}
