package org.dauys.server.killed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.dauys.server.database.TestFolder;
import org.junit.jupiter.api.Test;

/**
 * The process of the server is killed (SIGKILL) again and again while an editor uploads or publishes; at the next start
 * everything that was acknowledged is there, and nothing half-done.
 */
class KilledServerTest {
    /** All of them by {@code ./dauys test --long}. */
    private static final int ROUNDS = Integer.getInteger("dauys.kills", Boolean.getBoolean("dauys.long") ? 50 : 5);

    private static final long SEED = Long.getLong("dauys.seed", 20_261_123L);

    private final Random random = new Random(SEED);
    /** Texts whose upload was acknowledged, and versions whose publication was, by number. */
    private final Set<Integer> uploaded = new HashSet<>();

    private final Map<Integer, String> published = new HashMap<>();
    /** How long each step took when it was last let through, in milliseconds. */
    private long uploadTook = 300;

    private long publishTook = 300;
    private int killedInUpload;
    private int killedInPublication;

    @Test
    void nothingAcknowledgedIsLostAndNothingIsHalfDone() throws Exception {
        try (TestFolder folder = TestFolder.make()) {
            for (int round = 0; round < ROUNDS; round++) {
                try (KilledServer server = KilledServer.start(folder.path())) {
                    KilledFacts facts = KilledFacts.of(folder.path());
                    check(facts, "round " + round + " of seed " + SEED);
                    KilledEditor editor = KilledEditor.logIn(server);
                    if (round == 0) {
                        editor.createConsultation();
                    }
                    work(server, editor, round);
                }
            }
            try (KilledServer server = KilledServer.start(folder.path())) {
                check(KilledFacts.of(folder.path()), "the end, seed " + SEED);
                assertTrue(server.isAlive());
            }
            System.out.printf(
                    "Killed %d times in an upload, %d times in a publication; %d versions published, none lost%n",
                    killedInUpload, killedInPublication, published.size());
        }
    }

    /** One version further, with a kill in the upload or in the publication. */
    private void work(KilledServer server, KilledEditor editor, int round) throws Exception {
        int number = editor.versionToWorkOn();
        if (!editor.hasText(number)) {
            boolean kill = round > 0 && random.nextInt(3) > 0;
            Optional<Long> took = killed(server, kill, uploadTook, () -> editor.upload(number));
            took.ifPresent(millis -> {
                uploadTook = millis;
                uploaded.add(number);
            });
            if (kill) {
                killedInUpload++;
                return;
            }
        }
        editor.awaitRead(number);
        KilledEditor.Form publication = editor.publicationForm(number);
        Optional<Long> took = killed(server, round > 0, publishTook, publication::send);
        took.ifPresent(millis -> {
            publishTook = millis;
            published.put(number, "");
        });
        killedInPublication += round > 0 ? 1 : 0;
    }

    /**
     * Does a step, and kills the server at a random moment of it, or shortly after.
     *
     * @return how long the step took in milliseconds; empty when it was not acknowledged
     */
    private Optional<Long> killed(KilledServer server, boolean kill, long usuallyTakes, KilledEditor.Step step)
            throws Exception {
        long delay = (long) (random.nextDouble() * 2 * usuallyTakes);
        Thread killer = Thread.ofPlatform().unstarted(() -> server.killAfter(delay));
        long begun = System.nanoTime();
        if (kill) {
            killer.start();
        }
        boolean acknowledged;
        try {
            acknowledged = step.isAcknowledged();
        } catch (IOException cut) {
            acknowledged = false;
        }
        long took = (System.nanoTime() - begun) / 1_000_000;
        killer.join();
        return acknowledged ? Optional.of(took) : Optional.empty();
    }

    private void check(KilledFacts facts, String when) throws Exception {
        facts.awaitNothingToDo();
        List<KilledFacts.Upload> texts = facts.uploads();
        Set<Integer> withText = new HashSet<>();
        List<String> wrong = new ArrayList<>();
        for (KilledFacts.Upload text : texts) {
            withText.add(text.version());
            if (!text.isWhole()) {
                wrong.add(text.toString());
            }
        }
        assertEquals(List.of(), wrong, when);
        assertTrue(withText.containsAll(uploaded), when + ": an upload is lost");
        Map<Integer, String> found = facts.published();
        assertTrue(found.keySet().containsAll(published.keySet()), when + ": a publication is lost");
        assertTrue(withText.containsAll(found.keySet()), when + ": a version is published without its text");
        published.forEach((number, at) -> {
            if (!at.isEmpty()) {
                assertEquals(at, found.get(number), when + ": what is published was changed");
            }
        });
        published.putAll(found);
    }
}
