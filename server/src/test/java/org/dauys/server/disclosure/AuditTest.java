package org.dauys.server.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What circulations and exchanges found, looked at by linear programmes. */
class AuditTest {
    private static final List<Breakdown> TREE = List.of(Breakdown.by(Axis.of("region", "meeting"), Axis.of("option")));
    private static final List<Breakdown> CROSSING = List.of(
            Breakdown.by(Axis.of("region"), Axis.of("kind"), Axis.of("option")),
            Breakdown.by(Axis.of("meeting"), Axis.of("option")));

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void everySuppressedCellIsProtected(long seed) {
        for (List<Breakdown> tables : List.of(TREE, CROSSING)) {
            CellSystem system = linked(seed, tables).system();
            LinkedTables linked = linked(seed, tables);
            assertEquals(Set.of(), new ComplementarySuppression(linked.system(), linked.layout()).choose());
            assertFalse(narrow(system).isEmpty(), "nothing to protect: seed " + seed);
            assertEquals(List.of(), narrow(linked.system()), "seed " + seed);
        }
    }

    /** In a network whole numbers are no further limit, so both ways must come to the same interval. */
    @Test
    void circulationFindsTheExactInterval() {
        LinkedTables linked = linked(23, TREE);
        CellSystem system = linked.system();
        new ComplementarySuppression(system, linked.layout()).choose();
        Circulation circulation = new Circulation(system, new Network(system));
        Audit audit = new Audit(system);
        int compared = 0;
        for (int cell = 0; cell < system.value.length; cell++) {
            if (system.hidden(cell) && system.need[cell] > 0) {
                assertEquals(audit.reach(cell, true, 40), circulation.push(cell, true, 40, false), "up " + cell);
                assertEquals(audit.reach(cell, false, 40), circulation.push(cell, false, 40, false), "down " + cell);
                compared++;
            }
        }
        assertTrue(compared > 20, compared + " compared");
    }

    private static List<Integer> narrow(CellSystem system) {
        Audit audit = new Audit(system);
        return IntStream.range(0, system.value.length)
                .filter(cell -> system.hidden(cell) && system.need[cell] > 0)
                .filter(cell -> !audit.isProtected(cell))
                .boxed()
                .toList();
    }

    private static LinkedTables linked(long seed, List<Breakdown> tables) {
        MadeMeetings made = new MadeMeetings(seed, MadeMeetings.OPTION);
        Publication publication =
                new Publication("meeting", made.answers(), made.meetings(0, 40), tables, Stage.RUNNING, Instant.EPOCH);
        AnswerSets answers = new AnswerSets(publication.answers(), publication.breakdowns());
        Admission admission = new Admission(Thresholds.standard(), publication, answers, Earlier.none());
        return new LinkedTables(Thresholds.standard(), publication, Earlier.none(), admission.changes(), answers);
    }
}
