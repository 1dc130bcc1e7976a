package org.dauys.compare;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.dauys.compare.align.Aligner;
import org.dauys.text.Act;

/**
 * A provision of the other version whose words are like those of one: what an editor who corrects a pair would look for.
 *
 * @param similarity of the words alone, by which the alignment begins; above 0, at most 1
 */
public record NearestProvision(Unit unit, double similarity) {

    /** A version of two that are compared. */
    public enum Of {
        OLD,
        NEW
    }

    /**
     * The provisions whose words are most alike, the nearest first; of equals the one that stands first in its act.
     *
     * @param of the version that {@code label} is of; the others are of the other one
     * @param most how many
     * @return none when the provision is not there, or shares no word with any
     */
    public static List<NearestProvision> to(String label, Of of, Act oldAct, Act newAct, int most) {
        Units oldUnits = Units.of(oldAct);
        Units newUnits = Units.of(newAct);
        List<Unit> own = (of == Of.OLD ? oldUnits : newUnits).provisions();
        List<Unit> others = (of == Of.OLD ? newUnits : oldUnits).provisions();
        return IntStream.range(0, own.size())
                .filter(i -> own.get(i).label().equals(label))
                .boxed()
                .findFirst()
                .map(i -> Aligner.similarities(oldUnits, newUnits, newAct.language(), of == Of.OLD, i))
                .map(values -> IntStream.range(0, values.length)
                        .filter(other -> values[other] > 0)
                        .mapToObj(other -> new NearestProvision(others.get(other), values[other]))
                        .sorted(Comparator.comparingDouble(NearestProvision::similarity)
                                .reversed())
                        .limit(most)
                        .toList())
                .orElse(List.of());
    }
}
