package org.dauys.server.record;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.dauys.ledger.note.LogProof;
import org.dauys.ledger.tree.Hash;
import org.dauys.server.TestSite;
import org.dauys.server.submission.TestSender;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.JsonNode;

/** All that the demo publishes is in its log, in the order in which it was published. */
class PublicLogTest {
    private static TestLog log;

    @BeforeAll
    static void start() throws IOException {
        log = TestLog.start(TestSite::livingAlone).awaitEntered();
    }

    @AfterAll
    static void stop() {
        log.close();
    }

    @Test
    void everyEventIsEnteredOnceInItsOrderAndTheLogIsSound() throws Exception {
        log.awaitEntered();
        List<UUID> events = log.sql()
                .sql("select id from record.event order by number")
                .query((row, i) -> row.getObject(1, UUID.class))
                .list();
        assertTrue(events.size() > 800, () -> "only " + events.size());
        assertEquals(events, log.ids());
        assertEquals(List.of(), log.check(List.of()).findings());
        assertEquals(0, log.site().bean(LogStanding.class).now().lost());
    }

    /** The index, the entry and the proof are what anyone computes from the files. */
    @Test
    void whatIsSaidToBeRecordedIsProved() throws Exception {
        Recorded recorded = log.site().bean(Recorded.class);
        Proofs proofs = log.site().bean(Proofs.class);
        List<byte[]> entries = log.entries();
        for (int index = 0; index < entries.size(); index += 97) {
            Recorded.Step step = recorded.at(index).orElseThrow();
            assertArrayEquals(entries.get(index), step.entry().orElseThrow().getBytes(StandardCharsets.UTF_8));
            Proofs.Proof proof = proofs.proof(index).orElseThrow();
            LogProof.parse(proof.proof())
                    .verify(Hash.leaf(proof.entry()), proofs.policy().orElseThrow());
            assertEquals(Hash.leaf(entries.get(index)).toString(), step.leaf().orElseThrow());
        }
    }

    /** Each entry has the sum of the document that is there, in the form that its type names, with no field that is not described. */
    @Test
    void entriesSayWhatTheirTypesDescribe() throws Exception {
        Map<String, EntryType> types = log.site().bean(EntryTypes.class).all().stream()
                .collect(Collectors.toMap(EntryType::name, Function.identity()));
        Map<UUID, String> documents = log
                .sql()
                .sql("select id, document from record.event where document is not null")
                .query((row, i) -> Map.entry(row.getObject("id", UUID.class), row.getString("document")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Set<UUID> erased = Set.copyOf(log.sql()
                .sql("select id from record.event where erased_at is not null")
                .query((row, i) -> row.getObject(1, UUID.class))
                .list());
        List<String> wrong = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (byte[] entry : log.entries()) {
            JsonNode said = CanonicalJson.read(new String(entry, StandardCharsets.UTF_8));
            EntryType type = Objects.requireNonNull(types.get(said.path("type").asString()));
            UUID id = Entry.id(entry).orElseThrow();
            seen.add(type.name());
            Set<String> strange = fields(said.path("says"), CanonicalJson.read(type.says()));
            // A state may have a reason from the beginning.
            strange.remove("reason");
            strange.forEach(field -> wrong.add(type.name() + " says " + field));
            assertEquals(documents.containsKey(id) || erased.contains(id), said.has("document"), type.name());
            if (documents.containsKey(id)) {
                checkDocument(type, said.path("document"), Objects.requireNonNull(documents.get(id)))
                        .forEach(wrong::add);
            }
        }
        assertEquals(List.of(), wrong.stream().distinct().toList());
        assertTrue(seen.size() >= 20, () -> "only " + seen);
    }

    private static List<String> checkDocument(EntryType type, JsonNode sum, String json) {
        boolean salted = type.form() == EntryType.Form.SALTED;
        Set<String> strange = fields(CanonicalJson.read(json), CanonicalJson.read(type.document()));
        assertEquals(salted, strange.remove("salt"), type.name());
        assertEquals(salted, sum.path("salted").asBoolean(false), type.name());
        assertEquals(salted, sum.path("size").isMissingNode(), type.name());
        assertEquals(
                HexFormat.of().formatHex(sha256(CanonicalJson.of(json))),
                sum.path("sha256").asString());
        return strange.stream().map(field -> type.name() + " has " + field).toList();
    }

    private static Set<String> fields(JsonNode made, JsonNode described) {
        Set<String> left = new TreeSet<>(made.propertyNames());
        left.removeAll(Set.copyOf(described.propertyNames()));
        return left;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** No entry tells a word that a person wrote, or who that was. */
    @Test
    void entriesHoldNoWordsOfPeople() throws Exception {
        String all = log.entries().stream()
                .map(entry -> new String(entry, StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
        List<String> words =
                log.sql().sql("""
            select words from submission.submission where length(words) > 10
            union all select proposed from submission.submission where length(proposed) > 10
            union all select organisation from submission.submission where organisation <> ''
            union all select words from answer.reply where length(words) > 10
            union all select author::text from submission.submission where author is not null
            """).query((row, i) -> row.getString(1)).list();
        assertTrue(words.size() > 200, () -> "only " + words.size());
        assertEquals(List.of(), words.stream().filter(all::contains).toList());
    }

    @Test
    void filesAreServedAsTheFolderHasThem() throws Exception {
        var checkpoint = log.site().get("/log/checkpoint", Locale.ENGLISH);
        assertEquals(200, checkpoint.statusCode());
        assertEquals(
                "no-cache", checkpoint.headers().firstValue("Cache-Control").orElseThrow());
        assertTrue(checkpoint
                .body()
                .startsWith(log.site().bean(LogStanding.class).now().origin() + "\n"));
        var tile = log.site().get("/log/tile/entries/000", Locale.ENGLISH);
        assertEquals(200, tile.statusCode());
        assertTrue(tile.headers().firstValue("Cache-Control").orElseThrow().contains("immutable"));
        for (String strange : List.of(
                "/log/tile/../../log.key", "/log/tile/0/x", "/log/.dauys/owner", "/log/tile/%2e%2e/%2e%2e/log.key")) {
            assertFalse(log.site().get(strange, Locale.ENGLISH).statusCode() == 200, strange);
        }
        assertTrue(log.site().get("/log/key", Locale.ENGLISH).body().contains("+"));
    }

    /** Of what a person wrote readers get the document while it is shown, and never an older one. */
    @Test
    void documentsAreThereAsLongAsReadersMayHaveThem() {
        long index = index("submission-registered", "says ->> 'state' = 'published'");
        var open = log.site().get("/log/document/" + index + ".json", Locale.ENGLISH);
        assertEquals(200, open.statusCode());
        assertTrue(open.body().contains("\"salt\":\""));
        String object = log.sql()
                .sql("select object from record.event where index = :index")
                .param("index", index)
                .query(String.class)
                .single();
        log.sql()
                .sql("update submission.submission set state = 'hidden', hidden_reason = 'insult' where id = :id")
                .param("id", Long.parseLong(object))
                .update();
        assertEquals(
                404,
                log.site()
                        .get("/log/document/" + index + ".json", Locale.ENGLISH)
                        .statusCode());
        log.sql()
                .sql(
                        "update submission.submission set state = 'published', hidden_reason = null, words = 'in other words' where id = :id")
                .param("id", Long.parseLong(object))
                .update();
        assertEquals(
                404,
                log.site()
                        .get("/log/document/" + index + ".json", Locale.ENGLISH)
                        .statusCode());
        log.awaitEntered();
        assertEquals(
                List.of("submission-registered", "submission-hidden", "submission-changed", "submission-restored"),
                log.site().bean(Recorded.class).all("submission", object).stream()
                        .map(Recorded.Step::type)
                        .toList());
    }

    private long index(String type, String where) {
        return log.sql()
                .sql("select index from record.event where type = :type and " + where + " order by number desc limit 1")
                .param("type", type)
                .query(Long.class)
                .single();
    }

    /** The entry and its sum stay; the words and the salt are nowhere, also where they waited to be entered. */
    @Test
    void whatIsErasedLeavesItsEntry() throws Exception {
        long index = index("submission-registered", "says ->> 'kind' = 'remark'");
        Recorded.Step step = log.site().bean(Recorded.class).at(index).orElseThrow();
        String salt = log.sql()
                .sql("select document ->> 'salt' from record.event where index = :index")
                .param("index", index)
                .query(String.class)
                .single();
        log.sql()
                .sql("update submission.submission set words = 'a last change' where id = :id")
                .param("id", Long.parseLong(step.object()))
                .update();
        log.sql()
                .sql(
                        "update submission.submission set state = 'erased', words = '', proposed = '', rationale = '' where id = :id")
                .param("id", Long.parseLong(step.object()))
                .update();
        log.awaitEntered();
        assertEquals(
                0,
                log.sql()
                        .sql(
                                "select count(*) from record.event where document::text like :salt or document::text like '%a last change%'")
                        .param("salt", "%" + salt + "%")
                        .query(Long.class)
                        .single());
        assertEquals(
                step.entry(),
                log.site().bean(Recorded.class).at(index).orElseThrow().entry());
        assertTrue(log.site()
                .bean(Recorded.class)
                .at(index)
                .orElseThrow()
                .erasedAt()
                .isPresent());
        assertEquals(
                "submission-erased",
                log.site()
                        .bean(Recorded.class)
                        .of("submission", step.object())
                        .orElseThrow()
                        .type());
        assertEquals(List.of(), log.check(List.of()).findings());
        assertTrue(log.site().bean(Recorded.class).gaps(Long.MAX_VALUE, 100).stream()
                .anyMatch(gap -> gap.type().equals("submission-erased")));
    }

    /** A reply goes with its submission. */
    @Test
    void anErasedReplyLeavesItsEntryToo() {
        String object = log.sql()
                .sql("select object from record.event where type = 'reply-made' order by number desc limit 1")
                .query(String.class)
                .single();
        assertTrue(log.site()
                .bean(Recorded.class)
                .of("reply", object)
                .orElseThrow()
                .hasDocument());
        log.sql()
                .sql("update submission.submission set state = 'erased', hidden_reason = null where id = :id")
                .param("id", Long.parseLong(object))
                .update();
        log.awaitEntered();
        List<Recorded.Step> steps = log.site().bean(Recorded.class).all("reply", object);
        assertEquals(
                List.of("reply-made", "reply-erased"),
                steps.stream().map(Recorded.Step::type).toList());
        assertTrue(steps.stream().noneMatch(Recorded.Step::hasDocument));
    }

    /** Publishing waits for the log, reading does not; hiding and erasing never wait. */
    @Test
    void whileTheLogCannotBeWrittenOnlyWhatShowsLessIsDone() {
        String stop = "update record.log set stopped = 'its disk is full', stopped_at = now()";
        List<String> done = new ArrayList<>();
        log.sql()
                .sql(
                        "update record.log set fence = fence + 1, holder = gen_random_uuid(), held_until = now() + interval '1 hour'")
                .update();
        log.sql().sql(stop).update();
        try {
            log.sql()
                    .sql(
                            "insert into answer.body (consultation_id, slug, name) select id, 'late-one', '{\"en\": \"Late\"}' from consultation.consultation")
                    .update();
            done.add("published");
        } catch (DataAccessException refused) {
            assertTrue(String.valueOf(refused.getMessage()).contains("its disk is full"), refused.getMessage());
        }
        log.sql()
                .sql("update submission.submission set state = 'hidden', hidden_reason = 'insult' where number = 3")
                .update();
        TestSender sender = TestSender.at(log.site(), "/c/aqdala-constitution/submit?kind=remark&lang=en")
                .with("words", "This cannot be entered now.")
                .working();
        HttpResponse<String> told = sender.send();
        assertEquals(503, told.statusCode());
        assertTrue(told.body().contains("Nothing can be published just now"), told.body());
        assertEquals(List.of(), done);
        assertEquals(
                0,
                log.sql()
                        .sql("select count(*) from answer.body where slug = 'late-one'")
                        .query(Long.class)
                        .single());
        assertEquals(
                200, log.site().get("/c/aqdala-constitution", Locale.ENGLISH).statusCode());
        assertTrue(log.site().get("/health", Locale.ENGLISH).body().contains("STUCK"));
        // The other node is dead: this one takes over, and publishing goes on.
        log.sql()
                .sql("update record.log set held_until = now() - interval '1 second'")
                .update();
        Awaitility.await()
                .until(() -> log.site().bean(LogStanding.class).now().stopped().isEmpty());
        log.sql()
                .sql(
                        "insert into answer.body (consultation_id, slug, name) select id, 'late-two', '{\"en\": \"Late\"}' from consultation.consultation")
                .update();
        assertEquals(302, sender.send().statusCode());
        log.awaitEntered();
    }
}
