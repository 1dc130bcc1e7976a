package org.dauys.server.consultation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.dauys.server.TestSite;
import org.dauys.server.database.Database;
import org.dauys.server.database.TestPostgres;
import org.dauys.server.site.Words;
import org.dauys.text.Format;
import org.dauys.text.Problem.Cause;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that their reader never comes to an end of hold up nobody, and are told to be unreadable. */
@Timeout(900)
class StuckFilesTest {
    private static final Map<String, String> SETTINGS =
            Map.of("dauys.guard.seconds", "12", "dauys.guard.large-seconds", "12", "dauys.guard.warm", "false");
    private static final byte[] ACT =
            "Закон о языках\nСтатья 1. Предмет\nЗакон определяет порядок.\nСтатья 2. Язык\nСлова.\n"
                    .getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @BeforeAll
    static void smallBudget() {
        SETTINGS.forEach(System::setProperty);
    }

    @AfterAll
    static void usualBudget() {
        SETTINGS.keySet().forEach(System::clearProperty);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static String state(TestSite site, long text) {
        return site.owner()
                .sql("select state from consultation.text where id = :id")
                .param("id", text)
                .query(String.class)
                .single();
    }

    private static long version(TestSite site) {
        Drafting drafting = site.bean(Drafting.class);
        long id = drafting.create("stuck", new Words("", "Черновик", ""), Words.NONE, List.of());
        return drafting.addVersion(id, new Words("", "Проект", ""), Optional.empty());
    }

    @Test
    void fiveOfThemStopNeitherOtherFilesNorUploads() throws Exception {
        try (TestSite site = TestSite.empty()) {
            Drafting drafting = site.bean(Drafting.class);
            long version = version(site);
            List<Long> stuck = IntStream.range(0, 5)
                    .mapToObj(i -> drafting.upload(version, "sleep" + i + ".txt", Format.TEXT, ACT, Optional.empty()))
                    .toList();
            long good = drafting.upload(version, "act.txt", Format.TEXT, ACT, Optional.empty());
            await(() -> state(site, good).equals("read"));
            assertFalse(stuck.stream().allMatch(one -> state(site, one).equals("unreadable")), "All were waited for");
            await(() -> state(site, stuck.getFirst()).equals("unreadable"));
            String problems = site.owner()
                    .sql("select problems from consultation.text where id = :id")
                    .param("id", stuck.getFirst())
                    .query(String.class)
                    .single();
            assertEquals(Cause.TOO_HARD, ProblemsJson.read(problems).getFirst().cause());
            assertEquals(
                    "done",
                    site.owner()
                            .sql("select state from jobs.job where subject = :text")
                            .param("text", String.valueOf(stuck.getFirst()))
                            .query(String.class)
                            .single());
            var health = site.get("/health", Locale.ENGLISH);
            assertEquals(200, health.statusCode());
            assertTrue(health.body().contains("STUCK"), health.body());
        }
    }

    @Test
    void aServerThatIsStartedAgainReadsWhatWasBeingRead() throws Exception {
        Database database = TestPostgres.newMigratedDatabase();
        Path go = folder.resolve("go");
        String name = "wait-for" + go.toString().replace('/', '_') + ".txt";
        long text;
        try (TestSite first = TestSite.over(database)) {
            Drafting drafting = first.bean(Drafting.class);
            text = drafting.upload(version(first), name, Format.TEXT, ACT, Optional.empty());
            await(() -> first.owner()
                            .sql("select coalesce(max(attempts), 0) from jobs.job")
                            .query(Integer.class)
                            .single()
                    > 0);
        }
        Files.createFile(go);
        try (TestSite second = TestSite.over(database)) {
            await(() -> state(second, text).equals("read"));
        }
    }
}
