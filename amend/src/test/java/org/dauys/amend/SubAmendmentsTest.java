package org.dauys.amend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Provision;
import org.junit.jupiter.api.Test;

class SubAmendmentsTest {
    private static final Act MILLS = Acts.mills();
    private static final OwnedChange GROWN = Acts.wording(MILLS, "17", "1.1", "A mill is open to all grown people.");

    @Test
    void wordsOfASubAmendmentAreItsOwnAndTheOthersItsTargets() throws CollisionException {
        SubApplied made = SubAmendments.of(
                MILLS, List.of(GROWN), List.of(to(GROWN, "18", "1.1", "A mill is open to all grown women.")));
        assertEquals("A mill is open to all[] grown[17] women[18].[]", words(made, "1.1"));
        assertEquals(List.of(), made.fallen());
    }

    @Test
    void lawThatOnlyTheSubAmendmentTakesAwayIsTakenByIt() throws CollisionException {
        OwnedChange target = Acts.wording(MILLS, "17", "1.1", "A mill is open to grown people.");
        SubApplied made = SubAmendments.of(
                MILLS, List.of(target), List.of(to(target, "18", "1.1", "A mill is shut on grown people.")));
        assertEquals("A mill is[] shut on[18] grown people[17].[]", words(made, "1.1"));
        assertEquals(
                "open to[18] all[17]",
                made.applied().taken().stream()
                        .map(one -> one.words() + names(one.owners()))
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void subAmendmentFallsWithItsTargetAndComesBackWithIt() throws CollisionException {
        List<SubAmendment> subs = List.of(to(GROWN, "18", "1.1", "A mill is open to all grown women."));
        OwnedChange other = Acts.wording(MILLS, "20", "1.2", "It is of stone.");
        SubApplied without = SubAmendments.of(MILLS, List.of(other), subs);
        assertEquals(subs, without.fallen());
        assertEquals(Application.of(MILLS, List.of(other)), without.applied());
        SubApplied again = SubAmendments.of(MILLS, List.of(other, GROWN), subs);
        assertEquals(List.of(), again.fallen());
        assertEquals("A mill is open to all[] grown[17] women[18].[]", words(again, "1.1"));
    }

    @Test
    void whoAsksForTheSameAsTargetAndSubAmendmentTogetherOwnsItToo() throws CollisionException {
        OwnedChange same = Acts.wording(MILLS, "20", "1.1", "A mill is open to all grown women.");
        SubApplied made = SubAmendments.of(
                MILLS, List.of(GROWN, same), List.of(to(GROWN, "18", "1.1", "A mill is open to all grown women.")));
        assertEquals("A mill is open to all[] grown[17, 20] women[18, 20].[]", words(made, "1.1"));
    }

    @Test
    void twoThatChangeTheSameProposedWordsCollideBeforeAnythingIsMade() {
        CollisionException told = assertThrows(
                CollisionException.class,
                () -> SubAmendments.of(
                        MILLS,
                        List.of(GROWN),
                        List.of(
                                to(GROWN, "18", "1.1", "A mill is open to all grown women."),
                                to(GROWN, "19", "1.1", "A mill is open to all grown men."))));
        assertEquals(
                Set.of("18", "19"),
                Set.of(
                        number(told.collisions().getFirst().first()),
                        number(told.collisions().getFirst().second())));
    }

    @Test
    void targetThatReachesFurtherByItsSubAmendmentCollidesThere() throws CollisionException {
        OwnedChange other = Acts.wording(MILLS, "20", "1.1", "A house is open to all.");
        List<OwnedChange> both = List.of(GROWN, other);
        assertEquals(
                "A[] house[20] is open to all[] grown people[17].[]",
                words(SubAmendments.of(MILLS, both, List.of()), "1.1"));
        List<SubAmendment> subs = List.of(to(GROWN, "18", "1.1", "A barn is open to all grown people."));
        CollisionException told = assertThrows(CollisionException.class, () -> SubAmendments.of(MILLS, both, subs));
        assertEquals(
                Set.of("17", "20"),
                Set.of(
                        number(told.collisions().getFirst().first()),
                        number(told.collisions().getFirst().second())));
    }

    @Test
    void wordsOfAnAddedProvisionAreAmended() throws CollisionException {
        Provision fresh = new Provision(
                Kind.PARAGRAPH, "3", "", "", "", "Its wheel turns by water.", false, List.of(), List.of());
        OwnedChange target = Acts.by("17", new Addition("1", "1.2", List.of(fresh)));
        SubApplied made = SubAmendments.of(
                MILLS, List.of(target), List.of(to(target, "18", "1.3", "Its wheel turns by wind or water.")));
        assertEquals("Its wheel turns by[17] wind or[18] water.[17]", words(made, "1.3"));
    }

    @Test
    void subAmendmentThatLeavesNothingOfItsTargetLeavesTheLaw() throws CollisionException {
        SubApplied made =
                SubAmendments.of(MILLS, List.of(GROWN), List.of(to(GROWN, "18", "1.1", "A mill is open to all.")));
        assertEquals("A mill is open to all.[]", words(made, "1.1"));
        assertEquals(List.of(), made.applied().taken());
    }

    @Test
    void deeperThanOneLevelAndMoreThanWordsAreRefusedWithARemedy() {
        SubAmendment first = to(GROWN, "18", "1.1", "A mill is open to all grown women.");
        SubAmendment deeper = new SubAmendment(first.own().owner(), Acts.wording(MILLS, "19", "1.1", "A mill."));
        String told = String.valueOf(assertThrows(
                        IllegalArgumentException.class,
                        () -> SubAmendments.of(MILLS, List.of(GROWN), List.of(first, deeper)))
                .getMessage());
        assertTrue(told.startsWith("amendment 18 is to") && told.contains("amend that other instead"), told);
        OwnedChange removal = Acts.by("18", new Removal("1.2"));
        assertThrows(IllegalArgumentException.class, () -> new SubAmendment(GROWN.owner(), removal));
    }

    /** An amendment to what a change makes of the act. */
    private static SubAmendment to(OwnedChange target, String number, String label, String wanted) {
        try {
            Act proposed = Application.of(MILLS, List.of(target)).act();
            return new SubAmendment(target.owner(), Acts.wording(proposed, number, label, wanted));
        } catch (CollisionException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String words(SubApplied made, String label) {
        return made.applied().fields().stream()
                .filter(field -> field.label().equals(label) && field.field() == Field.TEXT)
                .flatMap(field -> field.words().stream())
                .map(run -> run.text() + names(run.owners()))
                .collect(Collectors.joining());
    }

    private static List<String> names(Set<Owner> owners) {
        return owners.stream()
                .filter(owner -> !(owner instanceof Owner.Base))
                .map(SubAmendmentsTest::number)
                .toList();
    }

    private static String number(Owner owner) {
        return ((Owner.Amendment) owner).number();
    }
}
