package org.dauys.server.known;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.dauys.server.TestSite;
import org.dauys.server.TestVisitor;
import org.dauys.server.answer.TestRegister;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Version;
import org.dauys.server.drafting.DisposalLists;
import org.dauys.server.drafting.Merges;
import org.dauys.server.people.accounts.Erasures;
import org.dauys.server.record.TestLog;
import org.dauys.server.submission.BlackOut;
import org.dauys.server.submission.PersonalWords;
import org.dauys.server.submission.Submission;
import org.dauys.server.submission.Submissions;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A word that stands in submissions which readers do not see, one of each sort: no public address tells it, and none answers
 * someone who guesses it otherwise than someone who asks for a word that nobody wrote.
 */
class HiddenWordsTest {
    private static final String WORD = "Zhasyrynsoz";
    private static final String NONSENSE = "Qolbalamyz";
    private static final String SHOWN = "Korinetinsoz";
    private static final Locale RUSSIAN = Locale.of("ru");

    /** The queries of lists that read all parameters at once; others name theirs in the method. */
    private static final List<String> PARAMETERS = List.of(
            "q",
            "p",
            "v",
            "text",
            "theme",
            "kind",
            "source",
            "written",
            "state",
            "decision",
            "campaign",
            "sort",
            "label",
            "body",
            "disposition",
            "before",
            "after",
            "question",
            "number",
            "query",
            "search",
            "words",
            "lang");

    private static TestLog log;
    private static TestSite site;
    private static PublicAddresses addresses;
    private static TestRegister register;
    private static int shown;

    @BeforeAll
    static void start() throws IOException {
        log = TestLog.start(TestSite::livingAlone);
        site = log.site();
        register = new TestRegister(site);
        String sentence = " about the right to work and to rest in all branches of the economy";
        int withdrawn = register.amend(1, "2", "", WORD + sentence);
        int personal = register.amend(1, "1", "", WORD + sentence);
        register.amend(2, "2", "", "Listed" + sentence);
        list();
        hide("hidden", "insult", register.question(1, "1", WORD + sentence, WORD));
        hide("withdrawn", "", withdrawn);
        hide("moderation", "", register.propose(1, "3", WORD + sentence, "en"));
        hide("hidden", "personal-data", personal);
        int black = register.propose(1, "1", "A neighbour, " + WORD + "," + sentence, "en");
        site.bean(PersonalWords.class)
                .blackOut(submission(black), Map.of(PersonalWords.Field.WORDS, List.of(BlackOut.of(WORD))));
        int erased = register.question(1, "1", WORD + sentence, WORD + " Erased");
        UUID author = submission(erased).author().orElseThrow();
        site.bean(Erasures.class).participantAndWords(author);
        Awaitility.await().until(() -> submission(erased).words().isEmpty());
        List<Integer> campaign = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            campaign.add(register.propose(1, "4", WORD + sentence, "en"));
        }
        register.group("Of three", campaign);
        campaign.forEach(number -> hide("hidden", "advertising", number));
        shown = register.propose(1, "1", SHOWN + sentence, "en");
        log.awaitEntered();
        addresses = new PublicAddresses(site);
    }

    @AfterAll
    static void stop() {
        log.close();
    }

    /** The list in order of disposal is published while the word is still in it. */
    private static void list() {
        Version newest = site.bean(Consultations.class)
                .publishedVersions(site.bean(Consultations.class)
                        .bySlug(PublicAddresses.SLUG)
                        .orElseThrow())
                .getLast();
        Merges merges = site.bean(Merges.class);
        Awaitility.await().until(() -> merges.unplaced(newest) == 0);
        assertTrue(site.bean(DisposalLists.class).number(newest, merges.candidates(newest)) > 2);
    }

    private static void hide(String state, String reason, int number) {
        register.state(number, state, reason);
    }

    private static Submission submission(int number) {
        return site.bean(Submissions.class)
                .byNumber(register.consultation(), number)
                .orElseThrow();
    }

    @Test
    void everyRouteForReadersIsAsked() {
        assertEquals(Set.of(), addresses.missing());
    }

    @Test
    void theWordStandsNowhere() {
        List<String> wrong = new ArrayList<>();
        Set<String> all = new LinkedHashSet<>(addresses.all());
        for (int number = 1; number <= shown; number++) {
            all.add("/c/" + PublicAddresses.SLUG + "/submissions/" + number);
        }
        // Also what the public log tells of each of them, and what it has the sum of.
        site.owner()
                .sql("select index from record.event where kind in ('submission', 'reply')")
                .query(Long.class)
                .list()
                .forEach(index -> {
                    all.add("/log/entry/" + index + ".json");
                    all.add("/log/document/" + index + ".json");
                });
        site.owner()
                .sql("select kind from record.kind")
                .query(String.class)
                .list()
                .forEach(kind -> all.add("/log/shown/" + kind + ".json?after=0"));
        for (String address : all) {
            HttpResponse<String> answer = made(address);
            if (tells(answer.body()) || answer.statusCode() >= 500) {
                wrong.add(answer.statusCode() + " " + address);
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** The answer, of a file when it is made: who asks first is told to wait. */
    private static HttpResponse<String> made(String address) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .until(() -> site.get(address, RUSSIAN), answer -> answer.statusCode() != 202);
    }

    @Test
    void whoGuessesTheWordLearnsNothing() {
        List<String> wrong = new ArrayList<>();
        for (String path : addresses.paths()) {
            for (String name : addresses.parameters(path, PARAMETERS)) {
                String query = path + "?" + name + "=";
                if (!like(made(query + WORD), made(query + NONSENSE))) {
                    wrong.add(query);
                }
            }
        }
        // Together with what else such a list may be asked for.
        for (String address : addresses.oneOfEach()) {
            String query = address + (address.contains("?") ? "&" : "?") + "q=";
            if (!address.contains("q=") && !like(made(query + WORD), made(query + NONSENSE))) {
                wrong.add(query);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void aSearchFindsWhatIsShown() {
        String found = site.get("/c/" + PublicAddresses.SLUG + "/submissions?q=" + SHOWN, RUSSIAN)
                .body();
        assertTrue(found.contains("/submissions/" + shown + "\""), found);
    }

    /** Not even where it asks for the very same. */
    @Test
    void whoWritesTheSameIsToldOfNothingHidden() {
        String form = "/c/" + PublicAddresses.SLUG + "/submit?p=1&v=1";
        TestVisitor visitor = TestVisitor.of(site);
        String token = visitor.token(form);
        String sentence = " about the right to work and to rest in all branches of the economy";
        for (String kind : List.of("question", "proposal", "modify")) {
            String field = kind.equals("modify") ? "proposed" : "words";
            List<String> answers = new ArrayList<>();
            for (String word : List.of(WORD, NONSENSE)) {
                HttpResponse<String> answer = visitor.post(
                        "/c/" + PublicAddresses.SLUG + "/submit/look",
                        Map.of("p", "1", "v", "1", "kind", kind, "language", "en", field, word + sentence),
                        token);
                assertTrue(answer.statusCode() < 500, () -> answer.statusCode() + answer.body());
                answers.add(normal(answer.body()));
            }
            assertEquals(answers.getLast(), answers.getFirst());
        }
    }

    @Test
    void theTableAsAFileHasItNot() {
        String table = "/c/" + PublicAddresses.SLUG + "/table";
        TestVisitor reader = TestVisitor.of(site);
        reader.submit(table + "/files", table + "/files", Map.of("v", "1", "kind", "csv"));
        Awaitility.await()
                .atMost(java.time.Duration.ofMinutes(3))
                .until(() -> reader.get(table + ".csv?v=1").statusCode() == 200);
        String csv = reader.get(table + ".csv?v=1").body();
        assertTrue(csv.contains(SHOWN));
        assertFalse(tells(csv));
    }

    private static boolean tells(String body) {
        return body.toLowerCase(Locale.ROOT).contains(WORD.toLowerCase(Locale.ROOT));
    }

    private static boolean like(HttpResponse<String> one, HttpResponse<String> other) {
        return one.statusCode() == other.statusCode()
                && one.statusCode() < 500
                && normal(one.body()).equals(normal(other.body()))
                && one.headers()
                        .firstValue("Location")
                        .map(HiddenWordsTest::normal)
                        .equals(other.headers().firstValue("Location").map(HiddenWordsTest::normal));
    }

    /** Without the word itself; of a form what one reads of it, without its tokens, which differ each time. */
    private static String normal(String body) {
        String same = body.replace(WORD, "?")
                .replace(NONSENSE, "?")
                .replace(WORD.toLowerCase(Locale.ROOT), "?")
                .replace(NONSENSE.toLowerCase(Locale.ROOT), "?");
        return same.contains("name=\"_csrf\"") ? Jsoup.parse(same).text() : same;
    }
}
