package org.dauys.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.dauys.text.Act;
import org.junit.jupiter.api.Test;

class PassagesTest {
    private static final String FORESTS =
            "Леса находятся в собственности государства, их вырубка допускается по разрешению лесничества, выданному на основании заявления пользователя.";
    private static final String WATERS =
            "Водные объекты охраняются бассейновой инспекцией, забор воды из колодцев и каналов ведётся по счётчикам, показания передаются ежемесячно.";
    private static final String ROADS =
            "Дороги строятся и содержатся акиматом района, весенний ремонт покрытия завершается до начала посевных работ.";
    private static final String CLAUSE = "Спор решает суд по месту нахождения участка.";

    /** The clause is paired, and is shown as moved, but the article on roads does not come from that on forests. */
    @Test
    void aSentenceThatMovedMakesNoSuccessorOfItsArticle() {
        Act old = Texts.act(
                "Статья 1. Леса", "1. " + FORESTS, "2. " + CLAUSE, "Статья 2. Дороги", "1. " + ROADS, "2. " + WATERS);
        Act now = Texts.act(
                "Статья 1. Леса", "1. " + FORESTS, "Статья 2. Дороги", "1. " + ROADS, "2. " + WATERS, "3. " + CLAUSE);
        Comparison comparison = Comparison.of(old, now);
        assertEquals(List.of("1.2"), Texts.row(comparison, "2.3").oldLabels());
        assertEquals(List.of("2"), article(comparison, "2").oldLabels());
    }

    /** All of an article that was dissolved is shown where it went. */
    @Test
    void anArticleThatWasDissolvedKeepsItsMainSuccessor() {
        Act old = Texts.act(
                "Статья 1. Леса",
                "1. " + FORESTS,
                "2. " + WATERS,
                "Статья 2. Споры",
                CLAUSE,
                "Статья 3. Дороги",
                ROADS);
        Act now =
                Texts.act("Статья 1. Леса", "1. " + FORESTS, "2. " + WATERS, "3. " + CLAUSE, "Статья 2. Дороги", ROADS);
        Comparison comparison = Comparison.of(old, now);
        assertTrue(article(comparison, "1").oldLabels().containsAll(List.of("1", "2")));
    }

    private static Row article(Comparison comparison, String label) {
        return comparison.rows().stream()
                .filter(row -> row.level() == Level.ARTICLE && row.label().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
