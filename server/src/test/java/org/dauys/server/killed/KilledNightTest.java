package org.dauys.server.killed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.dauys.server.database.Database;
import org.dauys.server.database.DatabaseSettings;
import org.dauys.server.database.TestFolder;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The process of the server is killed (SIGKILL) while stations send their protocols, 32 at a time: 200, or a thousand with {@code ./dauys
 * test --long}. Whoever got no answer sends the same again. At the end each is there once, under the number that was answered, and
 * in the public log.
 */
class KilledNightTest {
    private static final int MANY = Boolean.getBoolean("dauys.long") ? 1_000 : 200;
    private static final int AT_ONCE = 32;
    private static final int KILLS = 3;
    private static final long SEED = Long.getLong("dauys.seed", 20_260_315L);

    private final Random random = new Random(SEED);
    private final AtomicInteger repeated = new AtomicInteger();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(30)).build();

    @Test
    void everyAcknowledgedProtocolIsThereOnce() throws Exception {
        try (TestFolder folder = TestFolder.make();
                RisingServer server = RisingServer.start(folder.path())) {
            KilledEditor editor = KilledEditor.logIn(server.get());
            editor.createConsultation();
            for (int number = 0; number < 2; number++) {
                int version = editor.versionToWorkOn();
                editor.upload(version);
                editor.awaitRead(version);
                editor.publicationForm(version).send();
            }
            open(folder.path());
            Map<String, Long> acknowledged = new ConcurrentHashMap<>();
            List<CountDownLatch> kills = new ArrayList<>();
            for (int i = 1; i <= KILLS; i++) {
                kills.add(new CountDownLatch(i * MANY / (KILLS + 1)));
            }
            try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
                Semaphore places = new Semaphore(AT_ONCE);
                List<Future<?>> all = new ArrayList<>();
                for (int i = 1; i <= MANY; i++) {
                    String station = "S%04d".formatted(i);
                    int yes = i;
                    all.add(clients.submit(() -> {
                        places.acquire();
                        try {
                            acknowledged.put(station, send(server, station, yes));
                        } finally {
                            places.release();
                            kills.forEach(CountDownLatch::countDown);
                        }
                        return station;
                    }));
                }
                for (CountDownLatch moment : kills) {
                    assertTrue(moment.await(10, TimeUnit.MINUTES), "The stations stand still");
                    server.killAfter(random.nextInt(100));
                }
                for (Future<?> one : all) {
                    one.get();
                }
            }
            assertTrue(repeated.get() > 0, "No kill cut off a station: nothing was tried");
            assertEquals(MANY, acknowledged.size());
            assertEquals(List.of(), KilledRegister.of(folder.path()).logFaults(folder.path()), "seed " + SEED);
            assertEquals(List.of(), wrong(database(folder.path()), acknowledged), "seed " + SEED);
            String page = client.send(
                            HttpRequest.newBuilder(server.get().at("/c/" + KilledEditor.CONSULTATION + "/referendum"))
                                    .header("Accept-Language", "en")
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            assertTrue(page.contains("%,d of %,d polling stations".formatted(MANY, MANY)), page);
            System.out.printf(
                    "%d protocols, the server killed %d times, %d requests repeated, none lost, none twice%n",
                    MANY, KILLS, repeated.get());
        }
    }

    /** An open referendum with as many stations, each with a key of its own that is its code, repeated. */
    private static void open(Path folder) {
        JdbcClient sql = database(folder);
        sql.sql("""
            with made as (
              insert into referendum.referendum (consultation_id, question, version_id, opens_at, closes_at, levels, rule, state)
              select c.id, '{"en": "Yes?"}', v.id, now() - interval '1 hour', now() + interval '9 hours', '{region}',
                'adopted: {share: yes, moreThan: 1/2, of: participants}', 'open'
              from consultation.consultation c join consultation.version v on v.consultation_id = c.id and v.number = 1
              returning id),
            list as (insert into referendum.station_list (referendum_id, number) select id, 1 from made returning id, referendum_id),
            keys as (
              insert into referendum.sender_key (referendum_id, kind, station, hash)
              select id, 'station', code, sha256(convert_to('referendum ' || code || code, 'UTF8'))
              from made, lateral (select 'S' || lpad(i::text, 4, '0') as code from generate_series(1, :many) i) codes)
            insert into referendum.station (list_id, code, name, path, kind, registered)
            select id, 'S' || lpad(i::text, 4, '0'), 'School ' || i, array['r' || i % 5], 'town', 2000 from list, generate_series(1, :many) i
            """).param("many", MANY).update();
        sql.sql("update referendum.station_list set published_at = now()").update();
    }

    /** The one that runs now: after a kill it listens elsewhere. */
    private static JdbcClient database(Path folder) {
        return JdbcClient.create(
                Database.join(DatabaseSettings.inFolder(folder)).dataSource());
    }

    private long send(RisingServer server, String station, int yes) throws InterruptedException {
        String body = "{\"figures\":{\"yes\":" + yes + ",\"no\":1}}";
        Instant end = Instant.now().plus(Duration.ofMinutes(10));
        while (Instant.now().isBefore(end)) {
            KilledServer now = server.get();
            try {
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(now.at("/c/" + KilledEditor.CONSULTATION + "/referendum/send/" + station
                                        + "/protocol"))
                                .timeout(Duration.ofSeconds(60))
                                .header("Authorization", "Bearer " + station + station)
                                .PUT(BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() / 100 == 2) {
                    return JsonMapper.shared()
                            .readTree(answer.body())
                            .path("protocol")
                            .asLong();
                }
                if (answer.statusCode() < 500) {
                    throw new IllegalStateException(answer.statusCode() + " " + answer.body());
                }
            } catch (IOException cutOff) {
                // Killed: nobody knows whether it was taken.
            }
            repeated.incrementAndGet();
            Thread.sleep(50);
        }
        throw new IllegalStateException("The server does not take the protocol of " + station);
    }

    private static List<String> wrong(JdbcClient sql, Map<String, Long> acknowledged) {
        return sql.sql("""
            with sent as (select * from unnest(:stations::text[], :numbers::bigint[]) as t (station, number))
            select 'not there: ' || station from sent where not exists (
              select from referendum.protocol p where p.station = sent.station and p.number = sent.number)
            union all select 'there ' || count(*) || ' times: ' || station from referendum.protocol group by station having count(*) <> 1
            union all select 'a gap before ' || number from (
              select number, row_number() over (order by number) as place from referendum.protocol) n where number <> place
            union all select 'counted ' || protocols from referendum.counter
              where protocols <> (select count(*) from referendum.protocol)
            union all select 'not entered in the public log just once: ' || station from referendum.protocol p
              where (select count(*) from record.event e where e.kind = 'protocol'
                and e.object = p.referendum_id || '/' || p.number and e.index is not null) <> 1
            """)
                .param("stations", acknowledged.keySet().toArray(String[]::new))
                .param("numbers", acknowledged.values().toArray(Long[]::new))
                .query((row, i) -> row.getString(1))
                .list();
    }
}
