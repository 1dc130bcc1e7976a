package org.dauys.opinion.similar;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dauys.opinion.similar.EditedLetters.Edit;
import org.dauys.opinion.similar.EditedLetters.Made;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters that senders edited in every way are found, in several languages; nothing else is. */
class EditedLettersTest {
    private static final Path ROOT = Path.of(System.getProperty("dauys.root", ".."));

    @ParameterizedTest
    @CsvSource({"in-force.kk, 1", "in-force.ru, 2", "in-force.en, 3", "demo, 4", "demo, 5"})
    void campaignsAreFoundWhateverSendersDoToTheirLetter(String texts, long seed) {
        RealTexts real = RealTexts.of(ROOT, texts);
        List<Made> made = new EditedLetters(seed, real, 33, 0.4, List.of(Edit.values())).next(6_000);
        List<Campaign> found =
                CampaignIndex.campaigns(made.stream().map(Made::text).toList(), 0.6);
        int[] truth = made.stream().mapToInt(Made::campaign).toArray();
        PairScore all = PairScore.of(found, truth, i -> true);
        assertTrue(all.f1() >= 0.99, () -> texts + ", seed " + seed + ", all: " + told(all));
        for (Edit edit : Edit.values()) {
            PairScore one =
                    PairScore.of(found, truth, i -> truth[i] >= 0 && made.get(i).edit() == edit);
            double least = edit == Edit.REPLACED_15 || edit == Edit.ANY ? 0.95 : 0.99;
            assertTrue(one.f1() >= least, () -> texts + ", seed " + seed + ", " + edit + ": " + told(one));
        }
    }

    private static String told(PairScore score) {
        return String.format(
                Locale.ROOT, "precision %.4f, recall %.4f, F1 %.4f", score.precision(), score.recall(), score.f1());
    }

    @ParameterizedTest
    @CsvSource({"0.4", "0.6"})
    void whoWritesTheirOwnWordsIsAlone(double threshold) {
        List<Made> made = new EditedLetters(7, RealTexts.of(ROOT, "demo"), 1, 0, List.of(Edit.COPY)).next(4_000);
        List<Campaign> found =
                CampaignIndex.campaigns(made.stream().map(Made::text).toList(), threshold);
        assertTrue(found.isEmpty(), () -> Arrays.toString(found.toArray()));
    }
}
