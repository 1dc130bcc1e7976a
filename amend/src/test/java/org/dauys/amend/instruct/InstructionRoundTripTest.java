package org.dauys.amend.instruct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dauys.amend.Acts;
import org.dauys.amend.Application;
import org.dauys.amend.Change;
import org.dauys.amend.CollisionException;
import org.dauys.amend.Edit;
import org.dauys.amend.OwnedChange;
import org.dauys.amend.Owner;
import org.dauys.compare.Revision;
import org.dauys.text.Act;
import org.dauys.text.Language;
import org.dauys.text.write.ActWriter;
import org.junit.jupiter.api.Test;

/** Made revisions of real acts: each instruction is written, read and applied again. */
class InstructionRoundTripTest {
    private static final boolean LONG = Boolean.getBoolean("dauys.long");
    private static final int SEEDS = LONG ? 3 : 1;

    private final Map<String, Integer> sentences = new TreeMap<>();
    private int all;
    private int told;

    @Test
    void russianInstructionsGiveTheSameTextAgain() {
        roundTrips(Language.RUSSIAN, Acts.shared("kz/constitution-1995.2023-01-01.ru.txt"));
        roundTrips(Language.RUSSIAN, Acts.shared("kz/constitution-2026.ru.txt"));
        roundTrips(Language.RUSSIAN, Acts.shared("pairs/ru-belarus-plain/old.txt"));
        assertShare(0.99);
    }

    @Test
    void kazakhInstructionsGiveTheSameTextAgain() {
        for (String version : List.of("in-force", "draft-1", "draft-2")) {
            roundTrips(Language.KAZAKH, Acts.demo(version, "kk"));
        }
        assertShare(0.95);
    }

    @Test
    void englishInstructionsGiveTheSameTextAgain() {
        roundTrips(Language.ENGLISH, Acts.demo("draft-1", "en"));
        roundTrips(Language.ENGLISH, Acts.shared("pairs/india-evidence/old.txt"));
        if (LONG) {
            roundTrips(Language.ENGLISH, Acts.shared("pairs/us-title41/old.txt"));
        }
        assertShare(0.95);
    }

    private void assertShare(double least) {
        double share = 1 - (double) told / all;
        System.out.printf("%d changes, %d told, share %.4f, %s%n", all, told, share, sentences);
        assertTrue(share >= least, () -> share + " of " + all);
    }

    private void roundTrips(Language language, Act base) {
        for (Revision.Strength strength :
                List.of(Revision.Strength.LIGHT, Revision.Strength.USUAL, Revision.Strength.HEAVY)) {
            for (long seed = 0; seed < SEEDS; seed++) {
                roundTrip(language, base, RevisedChange.of(base, strength, seed), seed);
            }
        }
    }

    private void roundTrip(Language language, Act base, Change change, long seed) {
        Written written = new InstructionWriter(base, language).write(change);
        Instructions read = new InstructionReader(base, language).read(written.text());
        assertEquals(List.of(), read.told(), () -> base.title() + ", seed " + seed);
        List<Edit> said = new ArrayList<>(change.edits());
        said.removeAll(written.unwritten());
        all += change.edits().size();
        told += written.unwritten().size();
        written.unwritten().stream().limit(3).forEach(edit -> System.out.println("unwritten: " + edit));
        written.sentences().forEach(one -> sentences.merge(kind(one), 1, Integer::sum));
        // None is silently wrong: what was written, and only that, is what is read.
        assertEquals(
                ActWriter.sha256(apply(base, said)),
                ActWriter.sha256(apply(base, read.edits())),
                () -> base.title() + ", seed " + seed);
    }

    /** The last words of a sentence tell which it is. */
    private static String kind(String sentence) {
        String skeleton = Quotation.of(sentence).getFirst().skeleton();
        String end = skeleton.endsWith("⟧") ? skeleton.replaceFirst("[^⟦]*⟦\\d+⟧$", "…") : skeleton;
        String[] words = skeleton.replaceAll("[\\s:]*⟦\\d+⟧$", "").split("[\\s,]+", -1);
        return words[words.length - 1] + (end.equals(skeleton) ? "" : " …");
    }

    private static Act apply(Act base, List<Edit> edits) {
        if (edits.isEmpty()) {
            return base;
        }
        try {
            return Application.of(base, List.of(new OwnedChange(new Owner.Amendment("1"), new Change(edits))))
                    .act();
        } catch (CollisionException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
