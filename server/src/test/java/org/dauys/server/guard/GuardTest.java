package org.dauys.server.guard;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dauys.server.guard.TooMuchException.Limit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Work that misbehaves costs its budget and nothing else. */
@Timeout(600)
class GuardTest {
    /** More than anything here takes on a slow machine. */
    private static final Duration ENOUGH = Duration.ofMinutes(5);

    private static final Duration LITTLE = Duration.ofSeconds(1);

    @TempDir
    private Path folder;

    private final Executor threads = task -> Thread.ofVirtual().start(task);

    private static Guard guard(Duration time) {
        Budget budget = new Budget(time, 48, 2 << 20);
        return new Guard(budget, budget, false);
    }

    private static byte[] run(Guard guard, String what, Lane lane) {
        return guard.run(TrialWork.NAME, what.getBytes(StandardCharsets.UTF_8), lane);
    }

    private static Limit stopped(Guard guard, String what) {
        return assertThrows(TooMuchException.class, () -> run(guard, what, Lane.JOBS))
                .limit();
    }

    @ParameterizedTest
    @CsvSource({"sleep, TIME", "spin, TIME", "allocate, MEMORY", "deep, DEPTH", "answer 3, OUTPUT", "exit, DIED"})
    void workThatTakesTooMuchIsStoppedAndTheNextIsDone(String what, Limit limit) {
        Guard guard = guard(limit == Limit.TIME ? LITTLE : ENOUGH);
        assertEquals(limit, stopped(guard, what));
        assertEquals(Map.of(limit, 1), guard.stopped());
        assertEquals(1, guard.stoppedLately());
        byte[] next = "echo next".getBytes(StandardCharsets.UTF_8);
        assertArrayEquals(next, guard(ENOUGH).run(TrialWork.NAME, next, Lane.JOBS));
    }

    @Test
    void whatIsPrintedIsNoAnswerAndIsReadToItsEnd() {
        assertEquals("print 20", new String(run(guard(ENOUGH), "print 20", Lane.VISITORS), StandardCharsets.UTF_8));
    }

    @Test
    void aFaultOfTheProgramTellsItsPlaceAndNotWhatStandsInTheFile() {
        IllegalStateException fault =
                assertThrows(IllegalStateException.class, () -> run(guard(ENOUGH), "fail", Lane.JOBS));
        String told = String.valueOf(fault.getMessage());
        assertTrue(told.contains("TrialWork.run"), told);
        assertFalse(told.contains("what stands in the file"), told);
    }

    @Test
    void aProcessThatIsKilledFromOutsideIsReplacedAndTheWorkDoneAgain() throws Exception {
        Path go = folder.resolve("go");
        CompletableFuture<byte[]> answer =
                CompletableFuture.supplyAsync(() -> run(guard(ENOUGH), "wait " + go, Lane.JOBS), threads);
        ProcessHandle.of(began(1).getFirst()).orElseThrow().destroyForcibly();
        began(2);
        Files.createFile(go);
        assertEquals("wait " + go, new String(answer.get(), StandardCharsets.UTF_8));
    }

    @Test
    void thoseOfOneLaneDoNotWaitForThoseOfAnother() throws Exception {
        Guard guard = guard(ENOUGH);
        List<CompletableFuture<byte[]>> held = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String what = "wait " + folder.resolve("go" + i);
            held.add(CompletableFuture.supplyAsync(() -> run(guard, what, Lane.JOBS), threads));
        }
        began(Lane.JOBS.atOnce());
        assertEquals("echo", new String(run(guard, "echo", Lane.VISITORS), StandardCharsets.UTF_8));
        assertEquals("echo", new String(run(guard, "echo", Lane.LARGE), StandardCharsets.UTF_8));
        for (int i = 0; i < 5; i++) {
            Files.createFile(folder.resolve("go" + i));
        }
        for (CompletableFuture<byte[]> one : held) {
            one.get();
        }
    }

    @Test
    void itsProcessEndsWithTheServerThatIsKilled() throws Exception {
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        GuardedServer.class.getName(),
                        folder.resolve("never").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        ProcessHandle process = ProcessHandle.of(began(1).getFirst()).orElseThrow();
        server.destroyForcibly();
        process.onExit().get(2, TimeUnit.MINUTES);
    }

    /** The ids of the processes that are waiting, when there are so many. */
    private List<Long> began(int many) throws IOException, InterruptedException {
        while (true) {
            try (Stream<Path> files = Files.list(folder)) {
                List<Long> all = files.map(file -> file.getFileName().toString())
                        .filter(name -> name.contains(".began-"))
                        .map(name -> Long.valueOf(name.substring(name.lastIndexOf('-') + 1)))
                        .toList();
                if (all.size() >= many) {
                    return all;
                }
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }
}
