package org.dauys.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Language;
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

    /** A page prints each note below an element; who points at it there means the same note. */
    @Test
    void notesAreFoundByThePlaceWhereTheyArePrinted() throws Exception {
        int found = 0;
        for (ActsAtHand.Found at : ActsAtHand.ofTheProject()) {
            Act act = at.act();
            for (Provision provision : act.walk().toList()) {
                boolean signed = provision.kind() == Kind.CONCLUSION;
                for (int i = 0; i < provision.notes().size() && !signed; i++) {
                    OtherUnit unit =
                            OtherUnit.printed(act, provision.label(), i + 1).orElseThrow();
                    assertEquals(provision.notes().get(i), unit.text(), at.name());
                    assertEquals(Optional.of(unit), OtherUnit.of(act, unit.label()), at.name());
                    found++;
                }
                assertEquals(
                        Optional.empty(),
                        OtherUnit.printed(
                                act, provision.label(), provision.notes().size() + 1),
                        at.name());
            }
        }
        assertTrue(found > 0, "only " + found + " notes");
    }

    @Test
    void noteOfAPartIsThatOfTheProvisionAroundItAndStandsBehindTheWordsOfARepeal() {
        Provision part = provision(Kind.PART, "2", "3-p2", "Вторая часть.", false, List.of("К части."), List.of());
        Provision article =
                provision(Kind.ARTICLE, "3", "3", "Исключена законом.", true, List.of("К статье."), List.of(part));
        Act act = new Act("", new Language("ru"), Optional.empty(), List.of(), List.of(article));
        assertEquals("3-note-1", OtherUnit.of(act).getFirst().label());
        assertEquals("3-note-2", OtherUnit.printed(act, "3", 1).orElseThrow().label());
        assertEquals("3-note-3", OtherUnit.printed(act, "3-p2", 1).orElseThrow().label());
    }

    private static Provision provision(
            Kind kind,
            String number,
            String label,
            String text,
            boolean repealed,
            List<String> notes,
            List<Provision> children) {
        return new Provision(kind, number, label, label, "", text, repealed, notes, children);
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
    void labelTellsItsArticle() {
        for (String label : List.of("27", "27.3", "27.3(1)", "27(1)", "27-heading", "27.3(1)-note-2", "27:2")) {
            assertEquals("27", OtherUnit.article(label), label);
        }
        assertEquals("15-1", OtherUnit.article("15-1.2"));
        assertEquals("section-1", OtherUnit.article("section-1-heading"));
        assertEquals("", OtherUnit.article("title"));
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
