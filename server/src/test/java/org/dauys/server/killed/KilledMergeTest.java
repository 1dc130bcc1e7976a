package org.dauys.server.killed;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.dauys.server.TestSite;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.database.Database;
import org.dauys.server.database.DatabaseSettings;
import org.dauys.server.database.TestFolder;
import org.dauys.server.drafting.LabourAmendments;
import org.dauys.server.drafting.Merges;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The process of the server is killed (SIGKILL) while two editors decide on the same amendments, while the version is made of what
 * they decided, and while its words are tied to their sources. {@code ./dauys test --long} kills it at more places of the making.
 */
class KilledMergeTest {
    private static final boolean LONG = Boolean.getBoolean("dauys.long");
    private static final long SEED = Long.getLong("dauys.seed", 20_261_130L);
    private static final int AMENDMENTS = 12;
    /** How often each editor decides. */
    private static final int DECISIONS = LONG ? 300 : 12;
    /** What can be made at once: 4 and 6 collide with 5. */
    private static final List<Integer> TAKEN = List.of(1, 2, 3, 5, 7, 9, 11, 12);
    /** The tables that a version is written to, from the first to the last; while one is locked, its making stands still there. */
    private static final List<String> PLACES = LONG
            ? List.of("consultation.version", "consultation.text", "drafting.change", "jobs.job")
            : List.of("drafting.change");

    private final Random random = new Random(SEED);

    /** What was made before anything was killed. */
    private record Made(String desk, List<String> editors) {}

    /** A decision that the server acknowledged: the revision that it had then is of no other. */
    private record Saved(int number, int revision) {}

    @Test
    void nothingThatWasDecidedIsLostAndNoVersionIsHalfMade() throws Exception {
        try (TestFolder folder = TestFolder.make()) {
            Made made = prepare(folder.path());
            try (RisingServer server = RisingServer.start(folder.path())) {
                KilledDrafter one = KilledDrafter.logIn(
                        server::get, made.desk(), made.editors().getFirst());
                KilledDrafter other = KilledDrafter.logIn(
                        server::get, made.desk(), made.editors().getLast());
                twoDecideAtOnce(server, one, other, folder.path());
                for (int number = 1; number <= AMENDMENTS; number++) {
                    boolean taken = TAKEN.contains(number);
                    assertEquals(
                            Optional.of(302),
                            one.decide(number, taken ? "take" : "leave", taken ? "" : "Не нужно", one.revision(number))
                                    .map(status -> status == 303 ? 302 : status));
                }
                List<String> decided = decisions(folder.path());
                for (String place : PLACES) {
                    killWhileMaking(server, one, folder.path(), place);
                    assertEquals(decided, decisions(folder.path()), place);
                    assertEquals(List.of(), halfMade(folder.path()), place);
                }
                killWhileTying(server, one, folder.path());
                assertEquals(decided, decisions(folder.path()));
                assertWhole(one, made, folder.path());
            }
        }
    }

    private static Made prepare(Path folder) {
        Database database = Database.open(DatabaseSettings.inFolder(folder));
        try (database;
                TestSite site = TestSite.over(database)) {
            TestCommission commission = TestCommission.make(site);
            LabourAmendments.register(commission);
            TestCommission.await(
                    "placed amendments", () -> commission.bean(Merges.class).unplaced(commission.newest()) == 0);
            return new Made(
                    commission.desk(),
                    List.of(commission.editor().name(), commission.editor().name()));
        }
    }

    private void twoDecideAtOnce(RisingServer server, KilledDrafter one, KilledDrafter other, Path folder)
            throws Exception {
        Map<Saved, String> saved = new ConcurrentHashMap<>();
        AtomicInteger conflicts = new AtomicInteger();
        CountDownLatch half = new CountDownLatch(DECISIONS);
        try (ExecutorService editors = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> both = new ArrayList<>();
            for (KilledDrafter editor : List.of(one, other)) {
                Random own = new Random(random.nextLong());
                both.add(editors.submit(() -> {
                    decide(editor, own, saved, conflicts, half);
                    return editor;
                }));
            }
            assertTrue(half.await(10, TimeUnit.MINUTES), "The editors stand still");
            try (Locked locked = new Locked(folder, "drafting.decision")) {
                locked.awaitSomebody();
                server.killAfter(0);
            }
            for (Future<?> editor : both) {
                editor.get();
            }
        }
        assertTrue(saved.size() > DECISIONS / 2, () -> saved.size() + " saved");
        assertTrue(saved.size() + conflicts.get() < 2 * DECISIONS, "No decision was cut off: nothing was tried");
        assertEquals(List.of(), lost(database(folder), saved), "seed " + SEED);
        System.out.printf(
                "two editors: %d decisions saved, %d told of the other's, none lost%n", saved.size(), conflicts.get());
    }

    private static void decide(
            KilledDrafter editor, Random own, Map<Saved, String> saved, AtomicInteger conflicts, CountDownLatch half)
            throws InterruptedException {
        List<Integer> numbers =
                new ArrayList<>(IntStream.rangeClosed(1, AMENDMENTS).boxed().toList());
        for (int i = 0; i < DECISIONS; i++) {
            if (i % AMENDMENTS == 0) {
                Collections.shuffle(numbers, own);
            }
            int number = numbers.get(i % AMENDMENTS);
            String reason = "Причина " + own.nextLong();
            int seen = editor.revision(number);
            Optional<Integer> status = editor.decide(number, "leave", reason, seen);
            if (status.filter(code -> code / 100 == 3).isPresent()) {
                String before = saved.putIfAbsent(new Saved(number, seen + 1), reason);
                assertTrue(before == null, () -> "both saved revision " + (seen + 1) + " of " + number);
            } else if (status.isPresent()) {
                assertEquals(409, status.get());
                conflicts.incrementAndGet();
            }
            half.countDown();
        }
    }

    /** Of the decisions that were acknowledged those that are not there, or were overwritten by none that was. */
    private static List<String> lost(JdbcClient sql, Map<Saved, String> saved) {
        List<String> lost = new ArrayList<>();
        for (int number = 1; number <= AMENDMENTS; number++) {
            int amendment = number;
            int newest = saved.keySet().stream()
                    .filter(one -> one.number() == amendment)
                    .mapToInt(Saved::revision)
                    .max()
                    .orElse(0);
            sql.sql("""
                            select d.revision, d.reason ->> 'ru' as reason from drafting.decision d
                            join submission.submission s on s.id = d.submission_id where s.number = :number
                            """)
                    .param("number", number)
                    .query((row, i) -> {
                        int revision = row.getInt("revision");
                        String reason = saved.get(new Saved(amendment, revision));
                        boolean fits =
                                revision > newest || row.getString("reason").equals(reason);
                        return revision >= newest && fits ? "" : amendment + " has revision " + revision;
                    })
                    .optional()
                    .or(() -> Optional.of(newest == 0 ? "" : amendment + " is not there"))
                    .filter(fault -> !fault.isEmpty())
                    .ifPresent(lost::add);
        }
        return lost;
    }

    /** Kills it when the making has come to a table and no further. */
    private static void killWhileMaking(RisingServer server, KilledDrafter editor, Path folder, String table)
            throws Exception {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Optional<Integer>> answer;
            try (Locked locked = new Locked(folder, table)) {
                answer = clients.submit(editor::make);
                locked.awaitSomebody();
                server.killAfter(0);
            }
            assertEquals(Optional.empty(), answer.get(), "It was killed before it could answer");
        }
    }

    /** The version is made; the job that ties its words has begun when the server is killed. */
    private static void killWhileTying(RisingServer server, KilledDrafter editor, Path folder) throws Exception {
        try (Locked locked = new Locked(folder, "answer.tie")) {
            Optional<Integer> made = editor.make();
            assertEquals(3, made.orElseThrow() / 100);
            locked.awaitSomebody();
            server.killAfter(0);
        }
    }

    /** A table that nobody can write to. */
    private static final class Locked implements AutoCloseable {
        private final Connection connection;
        private final JdbcClient sql;

        Locked(Path folder, String table) throws SQLException {
            Database database = Database.join(DatabaseSettings.inFolder(folder));
            sql = JdbcClient.create(database.dataSource());
            connection = database.connect();
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("lock table " + table + " in exclusive mode");
            }
        }

        void awaitSomebody() {
            await("somebody waits for the table")
                    .atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> sql.sql("select exists (select from pg_locks where not granted)")
                            .query(Boolean.class)
                            .single());
        }

        @Override
        public void close() {
            try {
                connection.close();
            } catch (SQLException gone) {
                // With the database, which goes with its server.
            }
        }
    }

    private static List<String> decisions(Path folder) {
        return database(folder).sql("""
                        select s.number || ' ' || d.choice || ' ' || d.reason || ' ' || d.revision as row
                        from drafting.decision d join submission.submission s on s.id = d.submission_id order by s.number
                        """).query((row, i) -> row.getString("row")).list();
    }

    /** What there would be of a version that was not made, and amendments that are not placed. */
    private static List<String> halfMade(Path folder) {
        return database(folder)
                .sql("""
                        select 'version ' || number as fault from consultation.version where number > 2
                        union all select 'texts of no version' from consultation.text t
                          where not exists (select from consultation.version v where v.id = t.version_id and v.number <= 2)
                        union all select 'the work is over' from drafting.merge where made_id is not null
                        union all select 'a job' from jobs.job where kind = 'tie-made-version'
                        union all select 'placed ' || count(*) from drafting.change having count(*) <> :amendments
                        """)
                .param("amendments", AMENDMENTS)
                .query((row, i) -> row.getString("fault"))
                .list();
    }

    private static void assertWhole(KilledDrafter editor, Made made, Path folder) throws InterruptedException {
        JdbcClient sql = database(folder);
        await("ties")
                .atMost(Duration.ofMinutes(5))
                .until(() -> sql.sql(
                                "select not exists (select from jobs.job where kind = 'tie-made-version' and state = 'waiting')")
                        .query(Boolean.class)
                        .single());
        assertEquals(TAKEN, sql.sql("""
                        select distinct s.number from answer.tie t join submission.submission s on s.id = t.submission_id
                        join consultation.version v on v.id = t.version_id
                        where v.number = 3 and t.state = 'confirmed' order by 1
                        """).query(Integer.class).list());
        assertEquals(AMENDMENTS, sql.sql("""
                        select count(*)::int from drafting.change c join consultation.version v on v.id = c.version_id
                        where v.number = 3
                        """).query(Integer.class).single(), "no amendment is lost");
        assertEquals(
                0,
                editor.page(made.desk() + "/v/3/ties?show=none")
                        .select("a[href*='/ties/row']")
                        .size(),
                "each changed word has its source");
    }

    /** The one that runs now: after a kill it listens elsewhere. */
    private static JdbcClient database(Path folder) {
        return JdbcClient.create(
                Database.join(DatabaseSettings.inFolder(folder)).dataSource());
    }
}
