package org.dauys.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dauys.compare.Comparison;
import org.dauys.compare.Revision;
import org.dauys.compare.Scores;
import org.dauys.text.Act;
import org.dauys.text.UnreadableActException;
import org.dauys.text.read.ActReader;

/** Prints how well made revisions of acts are paired: {@code ./dauys bench scores ACT…}, five seeds, three strengths. */
public final class RevisionScores {
    private static final int SEEDS = 5;

    private RevisionScores() {}

    /** Scores revisions of the acts in the files that are named. */
    public static void main(String[] files) throws IOException, UnreadableActException {
        System.out.println("act                            words  paragraphs  F1 all  F1 hard");
        for (String file : files) {
            Act act = ActReader.read(Path.of(file), Optional.empty()).act();
            for (Revision.Strength strength :
                    List.of(Revision.Strength.LIGHT, Revision.Strength.USUAL, Revision.Strength.HEAVY)) {
                print(Path.of(file).getFileName().toString(), act, strength);
            }
        }
    }

    private static void print(String name, Act act, Revision.Strength strength) {
        double all = 0;
        double hard = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Revision revision = new Revision(act, strength, seed);
            Comparison comparison = Comparison.of(act, revision.act());
            all += Scores.of(comparison, revision.gold(), false).f1() / SEEDS;
            List<Scores.Gold> hardRows =
                    revision.gold().stream().filter(Scores.Gold::hard).toList();
            hard += Scores.of(comparison, hardRows, false).f1() / SEEDS;
        }
        System.out.printf(
                "%-30.30s %5.0f%%  %9.0f%%  %6.3f  %7.3f%n",
                name, strength.reworded() * 100, strength.restructured() * 100, all, hard);
    }
}
