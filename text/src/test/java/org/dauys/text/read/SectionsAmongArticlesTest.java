package org.dauys.text.read;

import static org.dauys.text.read.Trees.at;
import static org.dauys.text.read.Trees.causes;
import static org.dauys.text.read.Trees.labels;
import static org.dauys.text.read.Trees.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A unit with another word than its neighbours is one of them where the numbers say so, and is told. */
class SectionsAmongArticlesTest {

    @Test
    void aSectionCountedWithTheRulesIsAnArticle() throws Exception {
        Reading reading = text("""
                HARBOUR RULES

                Rule 1. Berths
                (1) A boat is moored at its berth.
                (2) A berth has a number.
                Rule 2. Lamps
                A moored boat shows a lamp at night.
                Section 3. Oil
                (1) No oil is poured into the harbour.
                (2) Oil that is spilt is told of.
                Rule 4. Fees
                A berth costs two coins a day.
                """);
        assertEquals(List.of("1", "1.1", "1.2", "2", "3", "3.1", "3.2", "4"), labels(reading.act()));
        assertEquals("Oil", at(reading.act(), "3").heading());
        assertEquals(List.of("ANOTHER_WORD"), causes(reading.warnings()));
    }

    @Test
    void severalSectionsInARowAndOneAtTheEndAreArticles() throws Exception {
        Reading reading = text("""
                MARKET REGULATIONS

                Regulation 1. Stalls
                A stall is two metres wide.
                Section 2. Awnings
                An awning is white.
                Section 3. Scales
                Scales are checked in spring.
                Regulation 4. Hours
                The market opens at eight.
                Section 5. Entry into force
                These regulations enter into force in May.
                """);
        assertEquals(List.of("1", "2", "3", "4", "5"), labels(reading.act()));
        assertTrue(
                causes(reading.warnings()).contains("ANOTHER_WORD"),
                reading.warnings().toString());
    }

    @Test
    void aRuleAmongSectionsIsOneOfThem() throws Exception {
        Reading reading = text("""
                THE LANTERN ACT

                Section 1. Lanterns
                A lantern has a wick.
                Section 2. Wicks
                A wick is white.
                Rule 3. Glass
                Glass is cleaned in the morning.
                Section 4. Oil
                Oil is kept in cans.
                """);
        assertEquals(List.of("1", "2", "3", "4"), labels(reading.act()));
    }

    @Test
    void sectionsInsideArticlesStayParagraphs() throws Exception {
        Reading reading = text("""
                CHARTER OF THE ISLAND

                Article I. The Council
                Section 1. The council has nine members.
                Section 2. The council meets in spring.
                Article II. The Harbour Master
                Section 3. The master is chosen by the council.
                Section 4. The master serves two years.
                Article III. Coins
                Section 5. Coins are made of copper.
                """);
        assertEquals(List.of("1", "1.1", "1.2", "2", "2.3", "2.4", "3", "3.5"), labels(reading.act()));
    }

    @Test
    void sectionsThatHoldArticlesStayGroups() throws Exception {
        Reading reading = text("""
                STATUTE OF THE GUILD

                Section 1. Members
                Article 1. Entry
                Bakers may enter.
                Article 2. Leave
                Bakers may leave.
                Section 2. Bread
                Article 3. Weight
                A loaf weighs a pound.
                """);
        assertEquals(List.of("section-1", "1", "2", "section-2", "3"), labels(reading.act()));
    }
}
