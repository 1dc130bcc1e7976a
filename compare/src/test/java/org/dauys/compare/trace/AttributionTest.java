package org.dauys.compare.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dauys.compare.Comparison;
import org.dauys.compare.trace.Request.FreeWords;
import org.dauys.compare.trace.Request.Wording;
import org.dauys.text.Act;
import org.dauys.text.UnreadableActException;
import org.dauys.text.read.ActReader;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class AttributionTest {
    private static final Path ROOT = Path.of(System.getProperty("dauys.root", ".."));
    private static final Path DEMO = ROOT.resolve("server/src/main/resources/org/dauys/server/demo");

    private static Act act(Path file) {
        Assumptions.assumeTrue(Files.exists(file), () -> "skipped: " + file + " is absent");
        try {
            return ActReader.read(file, Optional.empty()).act();
        } catch (IOException | UnreadableActException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Comparison demo(String language) {
        return Comparison.of(
                act(DEMO.resolve("draft-1." + language + ".txt")), act(DEMO.resolve("draft-2." + language + ".txt")));
    }

    private static String own(Comparison comparison, String oldLabel) {
        return comparison.rows().stream()
                .flatMap(row -> row.oldUnits().stream())
                .filter(unit -> unit.label().equals(oldLabel) && !unit.text().isEmpty())
                .findFirst()
                .orElseThrow()
                .text();
    }

    @Test
    void whoAskedForTheRightToStrikeIsTiedToTheWordsThatBroughtItBack() {
        Comparison comparison = demo("ru");
        String before = own(comparison, "25.3");
        List<Match> matches = Attribution.of(comparison)
                .matches(new Wording("25.3", before, before.replaceFirst("\\.$", ", включая право на забастовку.")));
        assertEquals("26.3", matches.getFirst().row().label());
        assertTrue(matches.getFirst().score() >= Attribution.LEAST, () -> "" + matches);
        assertTrue(matches.getFirst().changes().stream()
                .anyMatch(change -> change.added().contains("забастовк")));
    }

    @Test
    void whoAskedForTheOppositeIsNot() {
        Comparison comparison = demo("ru");
        String before = own(comparison, "25.3");
        List<Match> matches =
                Attribution.of(comparison).matches(new Wording("25.3", before + " Забастовки запрещены.", before));
        assertTrue(
                matches.stream().noneMatch(match -> match.row().label().equals("26.3")),
                () -> "words to be removed are not found among those added: " + matches);
    }

    @Test
    void quotedWordsInAFreeLetterAreFound() {
        List<Match> matches = Attribution.of(demo("ru"))
                .matches(new FreeWords("25.3", "Прошу вернуть слова «право на забастовку», как было."));
        assertEquals("26.3", matches.getFirst().row().label());
    }

    @Test
    void anotherWordingOfTheSameProvisionIsNotTiedToIt() {
        Comparison comparison = demo("ru");
        String before = own(comparison, "25.3");
        assertEquals(
                List.of(),
                Attribution.of(comparison)
                        .matches(new Wording("25.3", before, before + " Размер пенсии устанавливает Правительство.")));
    }

    @Test
    void onRealConstitutionsWhatWasDoneIsFoundAndWhatWasNotIsNot() {
        Path data = ROOT.resolve("../shared/data/kz");
        TraceScore score = TraceScore.of(
                Comparison.of(
                        act(data.resolve("constitution-1995.2023-01-01.ru.txt")),
                        act(data.resolve("constitution-2026.ru.txt"))),
                1);
        assertTrue(score.precision() > 0.89, score::toString);
        assertTrue(score.recall() > 0.94, score::toString);
        assertTrue(score.changePrecision() > 0.94, score::toString);
        assertTrue(score.changeRecall() > 0.90, score::toString);
    }

    @Test
    void onTheDemoInEachLanguageToo() {
        for (String language : List.of("kk", "ru", "en")) {
            TraceScore score = TraceScore.of(demo(language), 3);
            assertTrue(score.precision() > 0.97, () -> language + " " + score);
            assertTrue(score.recall() > 0.92, () -> language + " " + score);
        }
    }
}
