package org.dauys.server.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.dauys.server.database.Database;
import org.dauys.server.database.TestPostgres;
import org.dauys.server.guard.Budget;
import org.dauys.server.guard.TooMuchException;
import org.dauys.server.guard.TooMuchException.Limit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Jobs over a real database, done by one node and by several. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class JobsTest {
    /** So long that only the bell can wake a worker within a test. */
    private static final Pace BY_BELL = new Pace(2, Duration.ofMillis(5), Duration.ofHours(1));

    private static final Pace ALONE = new Pace(1, Duration.ofMillis(20), Duration.ofMillis(2));

    private final Database database = TestPostgres.newMigratedDatabase();

    /** What a test's jobs do. */
    private interface Doing {
        void run(String subject) throws Exception;
    }

    private static Work work(Doing doing) {
        return new Work() {
            @Override
            public String kind() {
                return "work";
            }

            @Override
            public void run(String subject) throws Exception {
                doing.run(subject);
            }
        };
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "It has not come about within five minutes");
            Thread.onSpinWait();
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }

    @Test
    void twoNodesDoEveryJobOnce() throws InterruptedException {
        List<String> done = Collections.synchronizedList(new ArrayList<>());
        Work work = work(done::add);
        try (Node first = new Node(database, "first", Node.FAST, work);
                Node second = new Node(database, "second", Node.FAST, work)) {
            List<String> subjects =
                    IntStream.range(0, 60).mapToObj(String::valueOf).toList();
            subjects.forEach(first::add);
            first.start();
            second.start();
            await(() -> subjects.stream().allMatch(subject -> first.state(subject) == Jobs.State.DONE));
            assertEquals(
                    subjects.stream().sorted().toList(), done.stream().sorted().toList());
        }
    }

    @Test
    void longJobIsLeftToTheNodeThatDoesIt() throws InterruptedException {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        AtomicInteger runs = new AtomicInteger();
        Work first = work(subject -> {
            runs.incrementAndGet();
            began.countDown();
            assertTrue(end.await(5, TimeUnit.MINUTES));
        });
        Work second = work(subject -> {
            if (subject.equals("long")) {
                runs.incrementAndGet();
            }
        });
        try (Node one = new Node(database, "one", ALONE, first);
                Node other = new Node(database, "other", Node.FAST, second)) {
            one.add("long");
            one.start();
            assertTrue(began.await(5, TimeUnit.MINUTES));
            other.start();
            // It comes after the long job, so that whoever does it has passed the long one over, again and again.
            for (String subject : List.of("short 1", "short 2", "short 3")) {
                other.add(subject);
                await(() -> other.state(subject) == Jobs.State.DONE || runs.get() > 1);
            }
            end.countDown();
            await(() -> one.state("long") == Jobs.State.DONE);
            assertEquals(1, runs.get());
        }
    }

    @Test
    void failingJobIsTriedFiveTimesWithGrowingPausesAndLeavesNothing() throws InterruptedException {
        List<Long> tries = Collections.synchronizedList(new ArrayList<>());
        Node[] node = new Node[1];
        Work failing = work(subject -> {
            tries.add(System.nanoTime());
            node[0].sql.sql("insert into trace values (1)").update();
            throw new java.io.IOException("no paper");
        });
        try (Node only = new Node(database, "only", ALONE, failing)) {
            node[0] = only;
            only.sql.sql("create table trace (x int)").update();
            only.add("x");
            only.start();
            await(() -> only.state("x") == Jobs.State.FAILED);
            assertEquals(5, tries.size());
            for (int i = 1; i < 5; i++) {
                long pause = TimeUnit.NANOSECONDS.toMillis(tries.get(i) - tries.get(i - 1));
                assertTrue(pause >= 20 * Math.pow(3, i - 1), "Pause " + i + " was " + pause + " ms");
            }
            assertEquals(
                    "java.io.IOException: no paper",
                    only.sql
                            .sql("select failure from jobs.job")
                            .query(String.class)
                            .single());
            assertEquals(
                    0,
                    only.sql
                            .sql("select count(*) from trace")
                            .query(Integer.class)
                            .single());
        }
    }

    @Test
    void jobOfAKilledNodeIsDoneByTheNext() throws InterruptedException {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch killed = new CountDownLatch(1);
        Work dying = work(subject -> {
            began.countDown();
            assertTrue(killed.await(5, TimeUnit.MINUTES));
        });
        AtomicInteger done = new AtomicInteger();
        Work living = work(subject -> done.incrementAndGet());
        try (Node first = new Node(database, "first", ALONE, dying);
                Node second = new Node(database, "second", Node.FAST, living)) {
            first.add("x");
            first.start();
            assertTrue(began.await(5, TimeUnit.MINUTES));
            first.kill(second, "first");
            second.start();
            await(() -> second.state("x") == Jobs.State.DONE);
            assertEquals(1, done.get());
            killed.countDown();
        }
    }

    /** Else it would wait until it is that late again. */
    @Test
    void jobThatWasDueBeforeTheClockWasSetBackIsDoneNow() throws InterruptedException {
        List<String> done = Collections.synchronizedList(new ArrayList<>());
        // Its pauses are so long that none ends within the test.
        Pace patient = new Pace(1, Duration.ofHours(1), Duration.ofMillis(5));
        try (Node node = new Node(database, "node", patient, work(done::add))) {
            node.sql.sql("""
                insert into jobs.job (kind, subject, attempts, due_at) values
                  ('work', 'new', 0, now() + interval '1 day'),
                  ('work', 'tried twice', 2, now() + interval '1 day'),
                  ('work', 'in its pause', 3, now() + interval '1 day'),
                  ('work', 'last', 0, now() + interval '2 days')
                """).update();
            node.start();
            await(() -> done.contains("last"));
            assertEquals(List.of("new", "tried twice", "last"), done);
            assertEquals(Jobs.State.WAITING, node.state("in its pause"));
        }
    }

    @Test
    void jobThatBringsEveryNodeDownIsGivenUp() throws InterruptedException {
        AtomicInteger runs = new AtomicInteger();
        try (Node node = new Node(database, "node", Node.FAST, work(subject -> runs.incrementAndGet()))) {
            node.add("x");
            node.sql.sql("update jobs.job set attempts = 5").update();
            node.start();
            await(() -> node.state("x") == Jobs.State.FAILED);
            assertEquals(0, runs.get());
        }
    }

    @Test
    void stopWaitsForTheJobThatIsBeingDone() throws InterruptedException {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        Work work = work(subject -> {
            began.countDown();
            assertTrue(end.await(5, TimeUnit.MINUTES));
            order.add("job done");
        });
        Node node = new Node(database, "node", Node.FAST, work).start();
        node.add("x");
        assertTrue(began.await(5, TimeUnit.MINUTES));
        Thread stopping = Thread.ofPlatform().start(() -> {
            node.workers.stop();
            order.add("stopped");
        });
        await(() -> stopping.getState() == Thread.State.TIMED_WAITING);
        end.countDown();
        stopping.join();
        assertEquals(List.of("job done", "stopped"), order);
        assertEquals(Jobs.State.DONE, node.state("x"));
    }

    @Test
    void jobOfATransactionThatIsRolledBackNeverRuns() throws InterruptedException {
        List<String> done = Collections.synchronizedList(new ArrayList<>());
        try (Node node = new Node(database, "node", Node.FAST, work(done::add)).start()) {
            node.transaction.executeWithoutResult(status -> {
                node.jobs.add("work", "undone");
                status.setRollbackOnly();
            });
            node.add("kept");
            await(() -> node.state("kept") == Jobs.State.DONE);
            assertEquals(List.of("kept"), done);
        }
    }

    @Test
    void bellWakesAWorkerForEachJob() throws InterruptedException {
        CountDownLatch both = new CountDownLatch(2);
        Work work = work(subject -> {
            both.countDown();
            assertTrue(both.await(5, TimeUnit.MINUTES), "The other worker sleeps");
        });
        try (Node node = new Node(database, "node", BY_BELL, work).start()) {
            node.transaction.executeWithoutResult(status -> {
                node.jobs.add("work", "one");
                node.jobs.add("work", "two");
            });
            await(() -> node.state("one") == Jobs.State.DONE && node.state("two") == Jobs.State.DONE);
        }
    }

    @Test
    void sameJobWaitsOnce() {
        try (Node node = new Node(database, "node", BY_BELL)) {
            node.add("x");
            node.add("x");
            assertEquals(
                    1,
                    node.sql
                            .sql("select count(*) from jobs.job")
                            .query(Integer.class)
                            .single());
        }
    }

    @Test
    void jobsThatEndedLongAgoAreForgotten() {
        try (Node node = new Node(database, "node", BY_BELL)) {
            node.sql.sql("""
                insert into jobs.job (kind, subject, state, ended_at) values
                  ('work', 'done long ago', 'done', now() - interval '8 days'),
                  ('work', 'done', 'done', now() - interval '6 days'),
                  ('work', 'failed', 'failed', now() - interval '8 days'),
                  ('work', 'failed long ago', 'failed', now() - interval '91 days'),
                  ('work', 'waiting', 'waiting', null)
                """).update();
            new EndedJobs(node.sql).forget();
            assertEquals(
                    List.of("done", "failed", "waiting"),
                    node.sql
                            .sql("select subject from jobs.job order by subject")
                            .query(String.class)
                            .list());
        }
    }

    @Test
    void aJobThatTakesLongerThanItsLimitFailsForGoodAndOthersGoOn() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        AtomicInteger taken = new AtomicInteger();
        Work work = new Work() {
            @Override
            public String kind() {
                return "work";
            }

            @Override
            public void run(String subject) throws InterruptedException {
                if (subject.equals("stuck")) {
                    taken.incrementAndGet();
                    boolean interrupted = true;
                    while (interrupted) {
                        interrupted = isInterruptedBefore(never);
                    }
                }
            }

            @Override
            public Duration limit() {
                return Duration.ofMillis(200);
            }
        };
        try (Node node = new Node(database, "node", ALONE, work)) {
            node.add("stuck");
            node.start();
            await(() -> node.state("stuck") == Jobs.State.FAILED);
            assertEquals(
                    "It took longer than 0 seconds",
                    node.sql
                            .sql("select failure from jobs.job")
                            .query(String.class)
                            .single());
            await(() -> node.workers.lost() == 1);
            node.add("next");
            await(() -> node.state("next") == Jobs.State.DONE);
            never.countDown();
            await(() -> node.workers.lost() == 0);
            assertEquals(Jobs.State.FAILED, node.state("stuck"));
            assertEquals(1, taken.get());
        }
    }

    private static boolean isInterruptedBefore(CountDownLatch latch) {
        try {
            latch.await();
            return false;
        } catch (InterruptedException notListening) {
            return true;
        }
    }

    @Test
    void whatIsTooMuchForAUsualTryIsDoneAsALargeOneAndOnlyOnce() throws InterruptedException {
        List<String> done = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch small = new CountDownLatch(1);
        LargeWork work = new LargeWork() {
            @Override
            public String kind() {
                return "work";
            }

            @Override
            public void run(String subject) {
                done.add("usual " + subject);
                if (!subject.equals("small")) {
                    throw new TooMuchException(Limit.TIME, new Budget(Duration.ofSeconds(1), 1, 1));
                }
                small.countDown();
            }

            @Override
            public void runLarge(String subject) throws InterruptedException {
                // It waits in its own lane, and small ones pass it.
                small.await();
                done.add("large " + subject);
                if (subject.equals("too large")) {
                    throw new TooMuchException(Limit.MEMORY, new Budget(Duration.ofSeconds(1), 1, 1));
                }
            }
        };
        try (Node node = new Node(database, "node", ALONE, work)) {
            List.of("large", "too large", "small").forEach(node::add);
            node.start();
            await(() -> node.state("large") == Jobs.State.DONE && node.state("too large") == Jobs.State.FAILED);
            assertEquals(Jobs.State.DONE, node.state("small"));
            assertEquals(
                    List.of("large large", "large too large", "usual large", "usual small", "usual too large"),
                    done.stream().sorted().toList());
        }
    }
}
