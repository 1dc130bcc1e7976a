package org.dauys.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dauys.compare.WordChange.Cause;
import org.dauys.compare.WordChange.Op;
import org.dauys.text.Act;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void labourArticleShowsThatTheRightToStrikeIsGone() {
        Comparison comparison = Comparison.of(Texts.constitutionOf1995(), Texts.constitutionOf2026());
        Row row = Texts.row(comparison, "27.3");
        assertEquals(List.of("24.3"), row.oldLabels());
        assertEquals(EnumSet.of(Relation.REWORDED, Relation.RENUMBERED), row.relations());
        assertEquals(List.of(", включая право на забастовку"), texts(row, Op.DELETE));
        assertEquals(List.of(), texts(row, Op.INSERT));
    }

    @Test
    void everyRowGivesBothTextsToTheLetter() {
        for (Comparison comparison : List.of(
                Comparison.of(Texts.constitutionOf1995(), Texts.constitutionOf2026()),
                Comparison.of(Texts.demo("in-force", "kk"), Texts.demo("draft-1", "kk")),
                Comparison.of(Texts.read(Texts.contracts("old.fr.md")), Texts.read(Texts.contracts("new.fr.md"))))) {
            for (Row row : comparison.rows()) {
                if (row.level() != Level.ARTICLE && row.level() != Level.SECTION) {
                    assertEquals(joined(row.oldUnits()), without(row, Op.INSERT), () -> "old text of " + row.label());
                    assertEquals(joined(row.newUnits()), without(row, Op.DELETE), () -> "new text of " + row.label());
                }
            }
        }
    }

    @Test
    void everyProvisionOfBothVersionsHasItsRow() {
        Act oldAct = Texts.constitutionOf1995();
        Act newAct = Texts.constitutionOf2026();
        Comparison comparison = Comparison.of(oldAct, newAct);
        List<Row> rows = comparison.rows().stream()
                .filter(row -> row.level() != Level.ARTICLE && row.level() != Level.SECTION)
                .toList();
        List<String> newLabels =
                rows.stream().flatMap(row -> row.newLabels().stream()).toList();
        assertEquals(labels(newAct), newLabels, "each new provision once, in the order of the text");
        Set<String> oldLabels =
                rows.stream().flatMap(row -> row.oldLabels().stream()).collect(Collectors.toSet());
        assertEquals(Set.copyOf(labels(oldAct)), oldLabels);
    }

    private static List<String> labels(Act act) {
        return Units.of(act).provisions().stream()
                .filter(unit -> !unit.repealed())
                .map(Unit::label)
                .toList();
    }

    @Test
    void parliamentBecomesKurultaiThroughoutAndIsListedOnce() {
        Comparison comparison = Comparison.of(Texts.constitutionOf1995(), Texts.constitutionOf2026());
        assertTrue(
                comparison.substitutions().stream()
                        .anyMatch(s -> s.from().startsWith("Парламент") && s.to().startsWith("Курулта")),
                () -> comparison.substitutions().toString());
        assertEquals(
                comparison.substitutions().size(),
                comparison.substitutions().stream()
                        .map(s -> s.from() + s.to())
                        .distinct()
                        .count());
    }

    @Test
    void unchangedActHasOnlyUnchangedRows() {
        Act act = Texts.demo("draft-1", "ru");
        Comparison comparison = Comparison.of(act, act);
        assertTrue(comparison.rows().stream().allMatch(row -> row.relations().equals(Set.of(Relation.UNCHANGED))));
        Counts counts = comparison.counts();
        assertEquals(new Counts(counts.kept(), 0, 0, 0, 0), counts);
    }

    @Test
    void actsWithNothingInCommonAreRemovedAndNew() {
        Comparison comparison = Comparison.of(
                Texts.act("Закон", "Статья 1.", "1. Реки текут в море по камням.", "2. Горы стоят высоко."),
                Texts.act("Закон", "Статья 1.", "1. Бюджет утверждается ежегодно.", "2. Налоги платит каждый."));
        assertEquals(new Counts(0, 0, 0, 2, 2), comparison.counts());
    }

    @Test
    void referenceThatFollowsTheRenumberingIsTold() {
        String[] law = {
            "Закон о каналах",
            "Статья 1.",
            "1. Каналы принадлежат общинам и содержатся за их счёт.",
            "2. Вода отпускается по очереди, установленной собранием.",
            "Статья 2.",
            "1. Спор о воде решает собрание; порядок, указанный в пункте 2 статьи 1, при этом соблюдается."
        };
        Comparison comparison = Comparison.of(
                Texts.act(law),
                Texts.act(
                        "Закон о каналах",
                        "Статья 1.",
                        "Этот закон защищает рыбу, птицу и прочих обитателей берегов.",
                        "Статья 2.",
                        "1. Каналы принадлежат общинам и содержатся за их счёт.",
                        "2. Вода отпускается по очереди, установленной собранием.",
                        "Статья 3.",
                        "1. Спор о воде решает собрание; порядок, указанный в пункте 2 статьи 2, при этом соблюдается."));
        Row row = Texts.row(comparison, "3.1");
        assertEquals(
                List.of(Cause.REFERENCE, Cause.REFERENCE),
                row.words().stream()
                        .filter(word -> word.op() != Op.EQUAL)
                        .map(WordChange::cause)
                        .toList());
    }

    @Test
    void referenceToAnotherProvisionIsAChangeOfWording() {
        Comparison comparison = Comparison.of(
                Texts.act(
                        "Закон",
                        "Статья 1.",
                        "1. Каналы принадлежат общинам.",
                        "2. Вода отпускается по очереди.",
                        "3. Споры решаются собранием согласно пункту 1 настоящей статьи."),
                Texts.act(
                        "Закон",
                        "Статья 1.",
                        "1. Каналы принадлежат общинам.",
                        "2. Вода отпускается по очереди.",
                        "3. Споры решаются собранием согласно пункту 2 настоящей статьи."));
        assertTrue(Texts.row(comparison, "1.3").words().stream().noneMatch(word -> word.cause() == Cause.REFERENCE));
    }

    @Test
    void wordsThatASplitTookElsewhereAreNotGone() {
        String first = "Государство охраняет леса, реки и горы от порубки и загрязнения.";
        String second = "Каждый житель вправе свободно ходить по лесам и собирать в них ягоды и грибы.";
        Comparison comparison = Comparison.of(
                Texts.act("Закон", "Статья 1.", "1. " + first + " " + second, "2. Луга косят в июле."),
                Texts.act("Закон", "Статья 1.", "1. " + first, "2. " + second, "3. Луга косят в июле."));
        Row row = Texts.row(comparison, "1.2");
        assertEquals(List.of("1.1"), row.oldLabels());
        assertTrue(row.has(Relation.SPLIT));
        assertFalse(row.has(Relation.REWORDED));
        assertTrue(row.words().stream()
                .anyMatch(
                        word -> word.cause() == Cause.ELSEWHERE && word.detail().equals("1.1")));
    }

    @Test
    void editorsCorrectionWinsAndIsMarkedManual() throws CorrectionException {
        Act oldAct = Texts.demo("in-force", "ru");
        Act newAct = Texts.demo("draft-1", "ru");
        Comparison comparison = Comparison.of(
                oldAct,
                newAct,
                List.of(
                        new Correction("25.3", List.of("1.2")),
                        new Correction("1.1", List.of()),
                        new Correction("", List.of("2.1"))));
        Row row = Texts.row(comparison, "25.3");
        assertEquals(List.of("1.2"), row.oldLabels());
        assertEquals(1, row.score());
        assertTrue(row.evidence().manual());
        assertEquals(Set.of(Relation.NEW), Texts.row(comparison, "1.1").relations());
        assertTrue(comparison.rows().stream()
                .filter(r -> r.oldLabels().contains("2.1"))
                .allMatch(r -> r.has(Relation.REMOVED)));
    }

    @Test
    void confirmingADoubtfulPairMovesTheRest() throws CorrectionException {
        Act oldAct = Texts.read(Texts.contracts("old.fr.md"));
        Act newAct = Texts.read(Texts.contracts("new.fr.md"));
        Comparison before = Comparison.of(oldAct, newAct);
        Row doubtful = before.rows().stream()
                .filter(row -> row.level().isProvision() && row.score() > 0)
                .min(Comparator.comparingDouble(Row::score))
                .orElseThrow();
        Comparison after =
                Comparison.of(oldAct, newAct, List.of(new Correction(doubtful.label(), doubtful.oldLabels())));
        assertEquals(1, Texts.row(after, doubtful.label()).score());
        long likelier = before.rows().stream()
                .filter(row -> row.level().isProvision() && row.score() > 0 && !row.equals(doubtful))
                .filter(row -> Texts.row(after, row.label()).score() > row.score())
                .count();
        assertTrue(likelier > 0);
    }

    @Test
    void rowOfAnArticleHasTheScoreAndSignalsOfThePairsThatItHolds() {
        Comparison comparison = Comparison.of(Texts.demo("in-force", "en"), Texts.demo("draft-1", "en"));
        List<Row> paired = comparison.rows().stream()
                .filter(row -> row.level() == Level.ARTICLE
                        && !row.oldUnits().isEmpty()
                        && !row.newUnits().isEmpty())
                .toList();
        assertTrue(paired.stream().map(Row::score).distinct().count() > 5);
        for (Row article : paired) {
            double least = comparison.rows().stream()
                    .filter(row -> row.level().isProvision() && !row.newUnits().isEmpty())
                    .filter(row -> row.newUnits().getFirst().article().equals(article.label()))
                    .filter(row -> !row.oldUnits().isEmpty())
                    .mapToDouble(Row::score)
                    .min()
                    .orElse(1);
            assertTrue(article.score() >= least - 1e-9 && article.score() <= 1, article.label());
            assertTrue(article.evidence().similarity() > 0, article.label());
        }
    }

    @Test
    void correctionOfAMergeNamesAllItsSources() throws CorrectionException {
        Comparison comparison = Comparison.of(
                Texts.demo("in-force", "en"),
                Texts.demo("draft-1", "en"),
                List.of(new Correction("25.3", List.of("24.3", "24.4"))));
        Row row = Texts.row(comparison, "25.3");
        assertEquals(List.of("24.3", "24.4"), row.oldLabels());
        assertTrue(row.has(Relation.MERGED));
    }

    @Test
    void correctionsWithUnknownLabelsAreRefusedAllAtOnce() {
        Act act = Texts.demo("draft-1", "en");
        CorrectionException refused = assertThrows(
                CorrectionException.class,
                () -> Comparison.of(
                        act,
                        act,
                        List.of(new Correction("999", List.of("1.1")), new Correction("1.2", List.of("888")))));
        String message = String.valueOf(refused.getMessage());
        assertTrue(message.contains("999") && message.contains("888"), message);
    }

    private static List<String> texts(Row row, Op op) {
        return row.words().stream()
                .filter(word -> word.op() == op)
                .map(WordChange::text)
                .toList();
    }

    private static String without(Row row, Op op) {
        return row.words().stream()
                .filter(word -> word.op() != op)
                .map(WordChange::text)
                .collect(Collectors.joining());
    }

    private static String joined(List<Unit> units) {
        return units.stream().map(Unit::text).collect(Collectors.joining("\n"));
    }
}
