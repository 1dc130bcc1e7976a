package org.dauys.amend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dauys.amend.instruct.InstructionReader;
import org.dauys.amend.instruct.InstructionWriter;
import org.dauys.amend.instruct.Instructions;
import org.dauys.amend.instruct.Written;
import org.dauys.text.Act;
import org.dauys.text.Language;
import org.dauys.text.Provision;
import org.dauys.text.write.ActWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Harder than made revisions: words cut within, headings, spaces, provisions of any kind at any point. */
class RandomInstructionsTest {
    private static final int SETS = Boolean.getBoolean("dauys.long") ? 1_000 : 100;

    @ParameterizedTest
    @ValueSource(strings = {"ru", "kk", "en"})
    void whatIsWrittenIsReadAsWhatItSaysAndTheRestIsTold(String code) throws CollisionException {
        Act act = Acts.demo("draft-1", code);
        InstructionWriter writer = new InstructionWriter(act, new Language(code));
        InstructionReader reader = new InstructionReader(act, new Language(code));
        int all = 0;
        int unwritten = 0;
        List<String> others = new ArrayList<>();
        for (long seed = 0; seed < SETS; seed++) {
            List<Edit> edits = new ArrayList<>();
            for (OwnedChange change : MadeChanges.apart(act, MadeChanges.of(act, seed, 8, 12), new Random(seed))) {
                change.change().edits().stream()
                        .filter(edit -> !edits.contains(edit))
                        .forEach(edits::add);
            }
            if (edits.isEmpty()) {
                continue;
            }
            Written written = writer.write(new Change(edits));
            Instructions read = reader.read(written.text());
            assertEquals(List.of(), read.told(), "seed " + seed);
            all += edits.size();
            unwritten += written.unwritten().size();
            written.unwritten().stream().filter(edit -> !isMixed(edit)).forEach(edit -> others.add(code + " " + edit));
            edits.removeAll(written.unwritten());
            assertEquals(sum(act, edits), sum(act, read.edits()), "seed " + seed);
        }
        System.out.printf("%s: %d of %d unwritten%n", code, unwritten, all);
        int made = all;
        int most = unwritten;
        assertEquals(List.of(), others, "what is not written is no act's");
        assertTrue(made > SETS && most * 20 <= made, () -> most + " of " + made);
    }

    /** Provisions of different kinds added side by side, as a paragraph and an item in an item: no act has these. */
    private static boolean isMixed(Edit edit) {
        return edit instanceof Addition addition
                && addition.provisions().stream()
                                .map(Provision::kind)
                                .distinct()
                                .count()
                        > 1;
    }

    private static String sum(Act act, List<Edit> edits) throws CollisionException {
        return edits.isEmpty()
                ? ActWriter.sha256(act)
                : ActWriter.sha256(
                        Application.of(act, List.of(new OwnedChange(new Owner.Amendment("1"), new Change(edits))))
                                .act());
    }
}
