package org.dauys.server.submission.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.dauys.server.database.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** What many ask for at once is done together, and what fails takes nothing of the others with it. */
class GroupCommitTest {
    private static final int MANY = 200;

    private final DataSource data = TestPostgres.newDatabase().dataSource();
    private final JdbcClient sql = JdbcClient.create(data);
    private final GroupCommit together = new GroupCommit(new JdbcTransactionManager(data));

    @BeforeEach
    void table() {
        sql.sql("create table kept (number integer, work bigint default pg_current_xact_id()::text::bigint)")
                .update();
    }

    @AfterEach
    void stop() {
        together.destroy();
    }

    private int keep(int number) {
        sql.sql("insert into kept (number) values (:number)")
                .param("number", number)
                .update();
        if (number % 10 == 0) {
            throw new IllegalStateException("not " + number);
        }
        return number;
    }

    @Test
    void allAreKeptButThoseThatFailInFewTransactions() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers = IntStream.range(0, MANY)
                    .mapToObj(number -> people.submit(() -> {
                        start.await();
                        try {
                            return "kept " + together.run(1, () -> keep(number));
                        } catch (IllegalStateException failed) {
                            return failed.getMessage();
                        }
                    }))
                    .toList();
            start.countDown();
            for (int number = 0; number < MANY; number++) {
                assertEquals(
                        (number % 10 == 0 ? "not " : "kept ") + number,
                        answers.get(number).get());
            }
        }
        assertEquals(MANY * 9 / 10, count("count(*)"));
        assertEquals(MANY * 9 / 10, count("count(distinct number)"));
        assertTrue(count("count(distinct work)") <= MANY / 4, "in " + count("count(distinct work)") + " transactions");
    }

    @Test
    void whoAsksAloneIsAnsweredAtOnceAndHearsWhatWentWrong() {
        assertEquals(3, together.run(1, () -> keep(3)));
        IllegalStateException failed = assertThrows(IllegalStateException.class, () -> together.run(1, () -> keep(10)));
        assertEquals("not 10", failed.getMessage());
        assertEquals(1, count("count(*)"));
    }

    @Test
    void nobodyWaitsForEverAfterAnErrorOfTheProgram() {
        assertThrows(
                RuntimeException.class,
                () -> together.run(1, () -> {
                    throw new StackOverflowError();
                }));
        assertEquals(5, together.run(1, () -> keep(5)));
        assertEquals(1, count("count(*)"));
    }

    private int count(String what) {
        return sql.sql("select " + what + " from kept").query(Integer.class).single();
    }
}
