package org.dauys.text.read;

import static org.dauys.text.read.Trees.at;
import static org.dauys.text.read.Trees.labels;
import static org.dauys.text.read.Trees.shared;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Language;
import org.dauys.text.Provision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchConstitutionsTest {
    private static final String BEFORE = "pairs/constitution-fr.2007-02-24.0c94092b8.md";
    private static final String AFTER = "pairs/constitution-fr.2008-07-25.0ad9a6c96.md";

    @ParameterizedTest
    @CsvSource({BEFORE, AFTER})
    void constitutionIsReadAsFrench(String source) throws Exception {
        Act act = shared(source).act();
        assertEquals(new Language("fr"), act.language());
        assertEquals("Constitution du 4 octobre 1958", act.title());
        assertEquals(Optional.of(LocalDate.of(1958, 10, 4)), act.date());
        assertEquals(Kind.PREAMBLE, act.provisions().getFirst().kind());
        assertEquals(List.of(), act.notes());
        assertEquals("De la souveraineté", at(act, "title-1").heading());
    }

    @Test
    void articleThatTheSourceHasTwiceIsKeptTwiceWithAWarning() throws Exception {
        Reading reading = shared(AFTER);
        assertTrue(at(reading.act(), "88-5").text().startsWith("L'Assemblée nationale ou le Sénat"));
        assertTrue(at(reading.act(), "88-5~2").text().startsWith("Tout projet de loi"));
        assertEquals(
                List.of("88-1~2", "88-2~2", "88-3~2", "88-4~2", "88-5~2"),
                reading.warnings().stream()
                        .filter(p -> p.cause().name().equals("ARTICLE_REPEATED"))
                        .map(p -> p.arguments().getLast())
                        .toList());
    }

    @Test
    void alineasArePartsAndDashesAreIndents() throws Exception {
        Act act = shared(AFTER).act();
        assertEquals(
                List.of("2:2", "2:3", "2:4", "2:5"),
                at(act, "2").children().stream().map(Provision::label).toList());
        assertEquals(
                List.of(Kind.INDENT, Kind.INDENT, Kind.INDENT, Kind.INDENT, Kind.PART),
                at(act, "34").children().stream().map(Provision::kind).limit(5).toList());
        assertEquals(4, at(act, "34:6").children().size());
    }

    /** The source lists titles that were renumbered after those that replaced them, without words. */
    @Test
    void emptyTitlesAtTheEndAreKept() throws Exception {
        Act act = shared(AFTER).act();
        assertEquals(
                List.of(
                        "title-16",
                        "89",
                        "89:2",
                        "89:3",
                        "89:4",
                        "89:5",
                        "title-15~2",
                        "title-14~3",
                        "title-16~2",
                        "title-15~3"),
                labels(act).subList(labels(act).indexOf("title-16"), labels(act).size()));
        assertEquals("Dispositions transitoires.", at(act, "title-15~3").heading());
    }
}
