package org.dauys.amend;

import static org.dauys.amend.Acts.by;
import static org.dauys.amend.Acts.wording;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dauys.amend.Collision.Reason;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Language;
import org.dauys.text.Provision;
import org.dauys.text.write.ActWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class CollisionsTest {
    private static final Act ACT = Acts.act(
            Language.RUSSIAN,
            "Закон о мельницах",
            "Статья 1. Русло",
            "1. Русло чистят весной и осенью:",
            "1) хозяин мельницы;",
            "2) соседи.",
            "2. Русло открыто для всех.",
            "Статья 2. Плотина",
            "Плотину осматривают дважды в год.");

    @Test
    void changesOfDifferentWordsOfOneSentenceDoNotCollide() throws Exception {
        List<OwnedChange> changes = List.of(
                wording(ACT, "1", "2", "Плотину осматривают трижды в год."),
                wording(ACT, "2", "2", "Плотину чинят дважды в год."),
                wording(ACT, "3", "2", "Плотину осматривают дважды в год, если нет паводка."));
        assertEquals(List.of(), Collisions.of(ACT, changes));
        Applied applied = Application.of(ACT, changes);
        assertEquals(
                "Плотину чинят трижды в год, если нет паводка.",
                Acts.at(applied.act(), "2").text());
        OwnedField field = applied.fields().stream()
                .filter(one -> one.label().equals("2") && one.field() == Field.TEXT)
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of("Плотину", " чинят", " трижды", " в год", ", если нет паводка", "."),
                field.words().stream().map(OwnedWords::text).toList());
        assertEquals(Set.of(new Owner.Amendment("3")), field.words().get(4).owners());
    }

    @Test
    void sameWordInTwoWaysCollides() {
        List<Collision> collisions = Collisions.of(
                ACT,
                List.of(
                        wording(ACT, "1", "2", "Плотину осматривают трижды в год."),
                        wording(ACT, "2", "2", "Плотину осматривают ежегодно.")));
        assertEquals(List.of(Reason.OVERLAP), reasons(collisions));
        assertEquals("трижды", collisions.getFirst().firstEdit().wording());
    }

    @Test
    void twoInsertionsAtOnePointCollide() {
        assertEquals(
                List.of(Reason.SAME_POINT),
                reasons(Collisions.of(
                        ACT,
                        List.of(
                                wording(ACT, "1", "1.2", "Русло всегда открыто для всех."),
                                wording(ACT, "2", "1.2", "Русло днём открыто для всех.")))));
        assertEquals(
                List.of(Reason.SAME_POINT),
                reasons(Collisions.of(
                        ACT,
                        List.of(
                                by("1", new Addition("1", "1.2", List.of(paragraph("3", "Первый.")))),
                                by("2", new Addition("1", "1.2", List.of(paragraph("3", "Второй."))))))));
    }

    @Test
    void sameWordsAskedByTwoAreOneChangeWithTwoOwners() throws Exception {
        List<OwnedChange> changes = List.of(
                wording(ACT, "1", "2", "Плотину осматривают трижды в год."),
                wording(ACT, "2", "2", "Плотину осматривают трижды в год."));
        Applied applied = Application.of(ACT, changes);
        assertEquals(
                Set.of(new Owner.Amendment("1"), new Owner.Amendment("2")),
                applied.fields().stream()
                        .flatMap(field -> field.words().stream())
                        .filter(words -> words.text().contains("трижды"))
                        .findFirst()
                        .orElseThrow()
                        .owners());
        assertEquals(1, applied.taken().size());
    }

    @Test
    void removalOfTheWholeCollidesWithAnyChangeInsideWhoseWordingStaysReadable() {
        OwnedChange whole = by("1", new Removal("1.1"));
        OwnedChange inside = wording(ACT, "2", "1.1(2)", "соседи, если они согласны.");
        OwnedChange item = by("3", new Addition("1.1", "1.1(2)", List.of(paragraph("3", "община."))));
        OwnedChange beside = by("4", new Addition("1", "1.1", List.of(paragraph("1-1", "Рядом."))));
        List<Collision> collisions = Collisions.of(ACT, List.of(inside, whole, item, beside));
        assertEquals(List.of(Reason.INSIDE_REMOVED, Reason.INSIDE_REMOVED), reasons(collisions));
        assertEquals(new Owner.Amendment("1"), collisions.getFirst().first());
        assertEquals(", если они согласны", collisions.getFirst().secondEdit().wording());
    }

    @Test
    void nothingGivesTheBaseToTheLetter() throws Exception {
        Act demo = Acts.demo("draft-1", "kk");
        assertEquals(demo, Application.of(demo, List.of()).act());
        // And where something is done elsewhere, the labels of all others stay.
        Act changed = Application.of(demo, List.of(by("1", new Removal("1.4")))).act();
        assertEquals(
                demo.walk()
                        .filter(one -> !one.label().equals("1.4"))
                        .map(Provision::eId)
                        .toList(),
                changed.walk().map(Provision::eId).toList());
        assertEquals(
                demo.walk()
                        .filter(one -> !one.label().equals("1.4"))
                        .map(Provision::label)
                        .toList(),
                changed.walk().map(Provision::label).toList());
    }

    @Test
    void changeOfAnotherBaseIsRefused() {
        OwnedChange change = wording(ACT, "1", "2", "Плотину осматривают трижды в год.");
        Act other = Acts.act(Language.RUSSIAN, "Закон", "Статья 1. Русло", "Слово.", "Статья 2. Плотина", "Иное.");
        assertTrue(refusal(() -> Application.of(other, List.of(change))).contains("another wording"));
        assertThrows(IllegalArgumentException.class, () -> Collisions.of(ACT, List.of(by("1", new Removal("77")))));
    }

    @Test
    void changeThatNamesNoPlaceOfTheBaseIsRefused() throws Exception {
        List<Provision> fresh = List.of(paragraph("3", "Новый."));
        for (Edit edit : List.of(
                new Addition("1", "1.77", fresh),
                new Addition("1", "1.1(1)", fresh),
                new Addition("", "1.1", fresh),
                new Addition("77", "", fresh),
                new Removal(""),
                new WordEdit("", Field.TEXT, 0, 0, "", "Слово"))) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> Application.of(ACT, List.of(by("1", edit))),
                    () -> edit.toString());
        }
        assertTrue(refusal(() -> Collisions.of(ACT, List.of(by("1", new Addition("1", "1.77", fresh)))))
                .contains("behind \"1.77\""));
        Placing placing = new Placing(ACT, List.of(), Application.of(ACT, List.of()));
        assertThrows(IllegalArgumentException.class, () -> placing.of(by("1", new Addition("1", "1.77", fresh))));
        assertEquals(
                3,
                Application.of(ACT, List.of(by("1", new Addition("", "1", fresh))))
                        .act()
                        .provisions()
                        .size());
    }

    @Test
    void ownersAndLabelsStandInOneOrderInEveryRun() throws Exception {
        List<Owner> owners = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            owners.add(new Owner.Amendment(String.valueOf(i)));
        }
        owners.add(new Owner.Editor("слог"));
        owners.add(new Owner.Editor("число"));
        Change change = new Change(Change.edits(Acts.at(ACT, "2"), Field.TEXT, "Плотину осматривают трижды в год."));
        List<OwnedChange> changes = new ArrayList<>(owners.reversed().stream()
                .map(owner -> new OwnedChange(owner, change))
                .toList());
        Applied applied = Application.of(ACT, changes);
        assertEquals(owners, List.copyOf(applied.taken().getFirst().owners()));
        assertTrue(applied.fields().stream()
                .flatMap(field -> field.words().stream())
                .anyMatch(words -> List.copyOf(words.owners()).equals(owners)));
        OwnedChange other = wording(ACT, "77", "2", "Плотину осматривают ежедневно в год.");
        assertEquals(
                owners, List.copyOf(new Placing(ACT, changes, applied).of(other).by()));
        assertEquals(
                ACT.walk().map(Provision::label).toList(),
                List.copyOf(applied.labels().keySet()));
        assertThrows(
                UnsupportedOperationException.class,
                () -> applied.taken().getFirst().owners().clear());
        assertThrows(UnsupportedOperationException.class, () -> applied.labels().clear());
    }

    @Test
    void leftOutChangeSaysWhoOvertookItOrTookItsWords() throws Exception {
        List<OwnedChange> made =
                List.of(wording(ACT, "17", "2", "Плотину осматривают трижды в год."), by("18", new Removal("1.1")));
        Placing placing = new Placing(ACT, made, Application.of(ACT, made));
        Standing overtaken = placing.of(wording(ACT, "2", "2", "Плотину осматривают ежедневно в год."));
        assertEquals(Standing.State.OVERTAKEN, overtaken.state());
        assertEquals(Set.of(new Owner.Amendment("17")), overtaken.by());
        Standing gone = placing.of(wording(ACT, "3", "1.1(1)", "владелец мельницы;"));
        assertEquals(Standing.State.GONE, gone.state());
        assertEquals(Set.of(new Owner.Amendment("18")), gone.by());
        assertEquals("владелец", gone.left().change().edits().getFirst().wording());
        Standing stands = placing.of(wording(ACT, "4", "2", "Плотину осматривают дважды в год и чинят."));
        assertEquals(Standing.State.UNCHANGED, stands.state());
    }

    @Test
    void changesAreKeptAsJson() {
        List<OwnedChange> changes = List.of(
                wording(ACT, "1", "2", "Плотину «осматривают» трижды в год."),
                by("2", new Removal("1.1(1)"), new Addition("1", "1.2", List.of(paragraph("3", "Новый.")))),
                new OwnedChange(
                        new Owner.Editor("слог"),
                        new Change(Change.edits(Acts.at(ACT, "1"), Field.HEADING, "Русло реки"))));
        ChangesJson.Changes kept = new ChangesJson.Changes(ActWriter.sha256(ACT), changes);
        assertEquals(kept, ChangesJson.read(ChangesJson.write(kept)));
        String noEdit = "{\"base\":\"\",\"changes\":[{\"amendment\":\"1\",\"edits\":[{}]}]}";
        assertTrue(refusal(() -> ChangesJson.read(noEdit)).contains("change 1, edit 1"));
    }

    private static String refusal(Executable action) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, action).getMessage());
    }

    private static Provision paragraph(String number, String text) {
        return new Provision(Kind.PARAGRAPH, number, "", "", "", text, false, List.of(), List.of());
    }

    private static List<Reason> reasons(List<Collision> collisions) {
        return collisions.stream().map(Collision::reason).toList();
    }
}
