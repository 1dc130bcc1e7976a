package org.dauys.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever has the database, the files and the key of the log can change what is shown, and everyone sees it. */
class DishonestOperatorTest {
    private static final String BASE = LoggedSite.BASE;

    @TempDir
    private static Path folder;

    private static LoggedSite site;
    private static String key = "";
    /** What a newspaper has copied, and an observer kept, before anything was changed. */
    private static Path copy;

    private static Path kept;

    @BeforeAll
    static void publishAndKeep() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        site = LoggedSite.start(folder.resolve("data"));
        // The figures of meetings are released and entered a little later: the tests put files back, which would take
        // that entry away.
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .until(() -> site.ask("""
                        select (exists (select from meeting.release) and not exists (select from record.event where index is null)
                          and not exists (select from jobs.job where kind = 'meeting-figures' and state = 'waiting'))::text
                        """).equals("true"));
        key = site.key();
        copy = folder.resolve("copy");
        kept = Files.write(folder.resolve("kept"), site.checkpoint());
        Run mirrored = Run.of("log", "mirror", site.address().resolve("/log"), copy, "--key", key);
        assertEquals(0, mirrored.code(), mirrored.err());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    /** A finding: the object's address, and what is wrong with it. */
    private record Found(String place, String fault) {}

    private static List<Found> verify(Object place, Object... more) {
        List<Object> words =
                new ArrayList<>(List.of("log", "verify", place, "--key", key, "--site", site.address(), "--json"));
        words.addAll(List.of(more));
        Run run = Run.of(words.toArray());
        JsonNode told = JsonMapper.shared().readTree(run.text());
        List<Found> found = told.path("findings")
                .valueStream()
                .map(one -> new Found(
                        one.path("place").asString(), one.path("fault").asString()))
                .toList();
        assertEquals(found.isEmpty() ? 0 : 1, run.code(), run.err());
        return found;
    }

    private static List<Found> verifyItsOwn() {
        return verify(site.address().resolve("/log"), "--kept", kept);
    }

    private static void assertNamed(List<Found> found, String place, String fault) {
        assertTrue(
                found.stream()
                        .anyMatch(
                                one -> one.place().equals(place) && one.fault().contains(fault)),
                () -> "not told: " + place + ": … " + fault + " …; told:\n"
                        + String.join("\n", found.stream().map(Found::toString).toList()));
    }

    /** What is told of anything else, after what had to be. */
    private static List<Found> besides(List<Found> found, String... places) {
        return found.stream()
                .filter(one ->
                        List.of(places).stream().noneMatch(place -> one.place().startsWith(place)))
                .toList();
    }

    @Test
    void honestSiteShowsWhatItHasLogged() {
        assertEquals(List.of(), verifyItsOwn());
    }

    /** What was changed in two ways that have nothing to do with each other, and what one look at all of it found. */
    private record Tampered(
            String station,
            String goneStation,
            String slippedStation,
            String answer,
            String matching,
            String gone,
            String minutes,
            List<Found> found) {
        private static final String REFERENDUM = "/c/aqdala-lake/referendum";

        private static final Tampered ONCE = with();

        private static Tampered with() {
            try {
                return changed();
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        }

        private static Tampered changed() throws Exception {
            String station = site.ask("select station from referendum.protocol where number = 7");
            String goneStation = site.ask("select station from referendum.protocol where number = 3");
            String slippedStation = site.ask("select station from referendum.protocol where number = 9");
            String answer = site.ask("select min(id)::text from answer.answer where jsonb_exists(reason, 'ru')");
            String matching = site.ask("select max(id)::text from answer.answer where jsonb_exists(reason, 'ru')");
            String gone = site.ask(
                    "select s.number::text from submission.submission s where s.state = 'published' and not exists (select from"
                            + " answer.served v where v.submission_id = s.id) and s.campaign_id is null order by s.number desc limit 1");
            String minutes = site.ask(
                    "select m.code from meeting.minutes n join meeting.meeting m on m.id = n.meeting_id order by n.id limit 1");
            changeProtocols();
            changeWords(answer, matching, gone);
            try {
                return new Tampered(
                        station, goneStation, slippedStation, answer, matching, gone, minutes, verifyItsOwn());
            } finally {
                putBack();
            }
        }

        private static void changeProtocols() throws Exception {
            site.tamper(
                    "create table public.protocols as select * from referendum.protocol",
                    "update referendum.protocol set figures = jsonb_set(figures, '{yes}', '9') where number = 7",
                    "delete from referendum.protocol where number = 3",
                    "insert into referendum.protocol (referendum_id, number, station, kind, figures, way, replaces, request)"
                            + " select referendum_id, 900, station, kind, figures, way, number, gen_random_uuid()"
                            + " from referendum.protocol where number = 9",
                    "update referendum.counter set stamp = stamp + 1");
        }

        private static void changeWords(String answer, String matching, String gone) throws Exception {
            site.tamper(
                    "create table public.answers as select * from answer.answer",
                    "create table public.texts as select * from consultation.text",
                    "create table public.minutes as select * from meeting.minutes",
                    "create table public.submissions as select * from submission.submission",
                    "create table public.events as select * from record.event",
                    "update answer.answer set reason = reason || '{\"ru\": \"Отклонено.\"}' where id in (" + answer
                            + "," + matching + ")",
                    "update record.event set document = document || jsonb_build_object('reason', (select reason from answer.answer"
                            + " where id = " + matching + ")) where kind = 'answer' and object = '" + matching + "'",
                    "delete from submission.submission where number = " + gone,
                    "delete from record.event where path = '" + BASE + "/submissions/" + gone + "'",
                    "update meeting.minutes set published_at = published_at - interval '9 days' where id = (select min(id) from"
                            + " meeting.minutes)",
                    "update consultation.text t set source = convert_to(replace(convert_from(source, 'UTF8'), 'забастовк',"
                            + " 'собрани'), 'UTF8') from consultation.version v where v.id = t.version_id and v.number = 2 and"
                            + " t.language = 'ru'");
        }

        private static void putBack() throws Exception {
            site.tamper(
                    "delete from referendum.protocol",
                    "insert into referendum.protocol select * from public.protocols",
                    "update referendum.counter set stamp = stamp + 1",
                    "drop table public.protocols",
                    "update answer.answer a set reason = b.reason from public.answers b where a.id = b.id",
                    "update record.event a set document = b.document from public.events b where a.number = b.number",
                    "insert into submission.submission overriding system value select * from public.submissions s where"
                            + " not exists (select from submission.submission t where t.id = s.id)",
                    "insert into record.event overriding system value select * from public.events s where not exists (select"
                            + " from record.event t where t.number = s.number)",
                    "update meeting.minutes a set published_at = b.published_at from public.minutes b where a.id = b.id",
                    "update consultation.text a set source = b.source from public.texts b where a.id = b.id",
                    "update consultation.stamp set stamp = stamp + 1",
                    "drop table public.answers, public.texts, public.minutes, public.submissions, public.events");
        }
    }

    /** The centre of a count rewrites a protocol, takes another away and slips one in. */
    @Test
    void protocolsThatAreRewrittenTakenAwayOrSlippedInAreNamed() {
        Tampered it = Tampered.ONCE;
        String stations = Tampered.REFERENDUM + "/stations/";
        assertNamed(it.found(), stations + it.station(), "figures.yes was logged as");
        assertNamed(it.found(), stations + it.goneStation(), "is in the log");
        assertNamed(it.found(), stations + it.slippedStation(), "the log has no entry of it");
        assertTrue(
                it.found().stream()
                        .filter(one -> !one.place().startsWith(BASE))
                        .allMatch(one -> one.place().startsWith(Tampered.REFERENDUM)),
                it.found()::toString);
    }

    /** Also where the notes of the database were brought in line with what is shown; and nothing is named but these and the count's own. */
    @Test
    void whatIsChangedDeletedOrSwappedIsNamedAndNothingElse() {
        Tampered it = Tampered.ONCE;
        assertNamed(it.found(), BASE + "/answers/" + it.answer(), "reason.ru was logged as");
        assertNamed(it.found(), BASE + "/answers/" + it.matching(), "or was changed there, too");
        assertNamed(it.found(), BASE + "/submissions/" + it.gone(), "is in the log (entry ");
        assertNamed(it.found(), BASE + "/meetings/" + it.minutes() + "/minutes", "published was logged as");
        assertNamed(it.found(), BASE + "/v/2", "texts[2].fileSha256 was logged as");
        assertEquals(
                List.of(),
                besides(
                        it.found(),
                        Tampered.REFERENDUM,
                        BASE + "/answers/" + it.answer(),
                        BASE + "/answers/" + it.matching(),
                        BASE + "/submissions/" + it.gone(),
                        BASE + "/meetings/" + it.minutes() + "/minutes",
                        BASE + "/v/2"));
    }

    /** The functions that tell what is shown are in the database, too: then the words on the pages tell it. */
    @Test
    void siteThatLiesOfWhatItShowsIsFoundByItsPages() throws Exception {
        String answer = site.ask(
                "select min(a.id)::text from answer.answer a where jsonb_exists(reason, 'ru') and not exists (select from answer.answer c"
                        + " where c.corrects = a.id)");
        String function = site.ask("select pg_get_functiondef('answer.answer_facts(text)'::regprocedure)");
        String reason = site.ask("select reason::text from answer.answer where id = " + answer);
        site.tamper(
                "create or replace function answer.answer_facts(key text) returns setof record.fact stable language sql as $$"
                        + " select e.type, e.consultation_id, e.path, e.language, e.says, e.document, false, false from record.event e"
                        + " where e.kind = 'answer' and e.object = key order by e.number desc limit 1 $$",
                "update answer.answer set reason = reason || '{\"kk\": \"Басқаша айтылды.\"}' where id = " + answer,
                "update consultation.stamp set stamp = stamp + 1");
        try {
            assertNamed(
                    verifyItsOwn(), BASE + "/answers/" + answer + " (kk)", "reason.kk is not shown as it was logged");
        } finally {
            site.tamper(
                    function,
                    "update answer.answer set reason = '" + reason.replace("'", "''") + "' where id = " + answer,
                    "update consultation.stamp set stamp = stamp + 1");
        }
    }

    /** A submission stands in the register, and what tells programs what is shown leaves it out. */
    @Test
    void whatStandsInAListAloneIsNamed() throws Exception {
        String number = site.ask("select max(number)::text from submission.submission where state = 'published'");
        String slipped = BASE + "/submissions/9999";
        site.tamper(
                "insert into submission.submission overriding system value select (jsonb_populate_record("
                        + "null::submission.submission, to_jsonb(s) || '{\"id\": 999999, \"number\": 9999, \"request_key\": null,"
                        + " \"source_key\": null}')).* from submission.submission s where number = " + number
                        + " and consultation_id = (select id from consultation.consultation where slug = '"
                        + BASE.substring(3) + "')",
                "update record.kind set keys = replace(keys, 'order by', 'and id < 999999 order by') where kind = 'submission'",
                "update consultation.stamp set stamp = stamp + 1");
        try {
            List<Found> found = verifyItsOwn();
            assertNamed(found, slipped, "is linked to in the lists of " + BASE + ", and the log has no entry of it");
            assertEquals(List.of(), besides(found, slipped));
        } finally {
            site.tamper(
                    "delete from submission.submission where id = 999999",
                    "update record.kind set keys = replace(keys, 'and id < 999999 order by', 'order by') where kind = 'submission'",
                    "update consultation.stamp set stamp = stamp + 1");
        }
    }

    /** Programs are asked for themselves: what they are told may not be what the pages say. */
    @Test
    void whatTheApiTellsOtherwiseIsNamed() throws Exception {
        String slug = site.ask("select min(slug) from consultation.theme");
        String function = site.ask("select pg_get_functiondef('consultation.theme_facts(text)'::regprocedure)");
        String name = site.ask("select name::text from consultation.theme where slug = '" + slug + "'");
        site.tamper(
                "create or replace function consultation.theme_facts(key text) returns setof record.fact stable language sql as $$"
                        + " select e.type, e.consultation_id, e.path, e.language, e.says, e.document, false, false from record.event e"
                        + " where e.kind = 'theme' and e.object = $1 order by e.number desc limit 1 $$",
                "update consultation.theme set name = name || '{\"ru\": \"Другое\"}' where slug = '" + slug + "'",
                "update consultation.stamp set stamp = stamp + 1");
        try {
            assertNamed(
                    verifyItsOwn(),
                    "/api/v1/consultations" + BASE.substring(2) + "/themes",
                    "name is told otherwise: ru was logged as");
        } finally {
            site.tamper(
                    function,
                    "update consultation.theme set name = '" + name.replace("'", "''") + "' where slug = '" + slug
                            + "'",
                    "update consultation.stamp set stamp = stamp + 1");
        }
    }

    @Test
    void logThatIsSetBackIsFoundByAKeptCheckpointAndNamesWhatIsMissing() throws Exception {
        byte[] newest = site.checkpoint();
        Files.write(site.log().resolve("checkpoint"), site.earlyCheckpoint());
        try {
            List<Found> found = verifyItsOwn();
            assertTrue(found.getFirst().fault().contains("was kept"), found.getFirst()::toString);
            assertNamed(found, BASE + "/submissions/1", "the log has only");
        } finally {
            Files.write(site.log().resolve("checkpoint"), newest);
        }
    }

    /** One reader has a copy of the log as it was; the next is shown another, which is sound in itself. */
    @Test
    void twoHistoriesForTwoReadersAreFoundByWhoHasACopy() throws Exception {
        String answer = site.ask("select min(id)::text from answer.answer");
        Path before = folder.resolve("before");
        LoggedSite.put(site.log(), before);
        site.rewrite((index, entry) -> {
            String text = new String(entry, StandardCharsets.UTF_8);
            boolean isIt = text.contains("\"object\":\"" + BASE + "/answers/" + answer + "\"");
            return isIt
                    ? text.replaceFirst("\"sha256\":\"[0-9a-f]{4}", "\"sha256\":\"0000")
                            .getBytes(StandardCharsets.UTF_8)
                    : entry;
        });
        try {
            Run alone = Run.of("log", "verify", site.address().resolve("/log"), "--key", key);
            assertEquals(0, alone.code(), "it is sound for who has kept nothing: " + alone.err());
            List<Found> found = verify(copy);
            assertNamed(found, BASE + "/answers/" + answer, "the site's log has another entry there");
            assertTrue(found.stream().anyMatch(one -> one.fault().contains("does not continue")), found::toString);
            assertTrue(
                    verifyItsOwn().stream().anyMatch(one -> one.fault().contains("does not continue")),
                    "by a checkpoint that was kept");
        } finally {
            LoggedSite.put(before, site.log());
        }
    }
}
