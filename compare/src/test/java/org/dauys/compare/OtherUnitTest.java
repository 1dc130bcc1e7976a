package org.dauys.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.text.Act;
import org.dauys.text.Provision;
import org.junit.jupiter.api.Test;

/** Whoever speaks of a title, a heading or a note names it as its row in a comparison is named. */
class OtherUnitTest {
    private static Act bare(Act act) {
        return new Act(
                "",
                act.language(),
                act.date(),
                List.of(),
                act.provisions().stream().map(OtherUnitTest::bare).toList(),
                act.words());
    }

    private static Provision bare(Provision of) {
        return new Provision(
                of.kind(),
                of.number(),
                of.label(),
                of.eId(),
                "",
                of.text(),
                of.repealed(),
                List.of(),
                of.children().stream().map(OtherUnitTest::bare).toList());
    }

    /** Against the same act without them, each has a row. */
    @Test
    void labelsAreThoseOfTheRows() throws Exception {
        int rows = 0;
        for (ActsAtHand.Found found : ActsAtHand.ofTheProject()) {
            List<String> units = OtherUnit.of(found.act()).stream()
                    .map(unit -> unit.level() + " " + unit.label() + " " + unit.text())
                    .toList();
            for (Row row : Comparison.of(bare(found.act()), found.act()).inOrder()) {
                if (List.of(Level.TITLE, Level.HEADING, Level.NOTE).contains(row.level())) {
                    Unit unit = row.newUnits().getFirst();
                    String told = row.level() + " " + unit.label() + " " + unit.text();
                    assertTrue(units.contains(told), () -> found.name() + ": " + told + " is none of " + units);
                    rows++;
                }
            }
        }
        assertTrue(rows > 15, "only " + rows + " rows");
    }

    @Test
    void labelsAreUniqueAndNoneIsThatOfAProvision() throws Exception {
        for (ActsAtHand.Found found : ActsAtHand.ofTheProject()) {
            List<String> labels =
                    new ArrayList<>(found.act().walk().map(Provision::label).toList());
            OtherUnit.of(found.act()).forEach(unit -> labels.add(unit.label()));
            assertEquals(labels.stream().distinct().toList(), labels, found.name());
        }
    }

    @Test
    void headingsOfArticlesAndGroupsHaveLabelsToo() throws Exception {
        Act mills = ActsAtHand.ofTheProject().getFirst().act();
        assertEquals(Optional.of("Русло"), OtherUnit.of(mills, "1-heading").map(OtherUnit::text));
        assertEquals(
                Optional.of("Вода"), OtherUnit.of(mills, "section-1-heading").map(OtherUnit::text));
        assertEquals(
                Optional.of("Закон о мельницах"), OtherUnit.of(mills, "title").map(OtherUnit::text));
        assertEquals(Optional.empty(), OtherUnit.of(mills, "1-note-7"));
        assertEquals(Optional.empty(), OtherUnit.of(mills, "1"));
    }

    @Test
    void elementIsKnownByTheLabelAlone() {
        assertEquals("27", OtherUnit.element("27-heading"));
        assertEquals("27.3(1)", OtherUnit.element("27.3(1)-note-2"));
        assertEquals("", OtherUnit.element("title"));
        assertEquals("", OtherUnit.element("note-1"));
        assertEquals("15-1", OtherUnit.element("15-1"));
        assertEquals("section-1", OtherUnit.element("section-1"));
        assertFalse(OtherUnit.isOne("preamble"));
    }
}
