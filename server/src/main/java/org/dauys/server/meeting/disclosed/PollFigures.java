package org.dauys.server.meeting.disclosed;

import java.util.stream.Stream;
import org.dauys.server.disclosure.Figure;
import org.springframework.modulith.NamedInterface;

/**
 * What readers may know of a straw poll. Who agreed and who disagreed is told together or not at all, and never without the base.
 *
 * @param question as it was put
 * @param phones whether people answered on their phones, with codes from a hat
 * @param differed whether two tellers counted differently
 * @param why one of the counts stands; empty when both were the same
 * @param base how many took part
 */
@NamedInterface("figures")
public record PollFigures(
        String question,
        boolean phones,
        boolean differed,
        String why,
        Figure base,
        Figure agree,
        Figure disagree,
        Figure undecided) {
    /** Suppresses what would stand alone. */
    public PollFigures {
        boolean pair = Stream.of(base, agree, disagree).allMatch(Figure.Shown.class::isInstance);
        if (!pair) {
            agree = new Figure.Suppressed();
            disagree = new Figure.Suppressed();
            undecided = new Figure.Suppressed();
        }
    }

    /** Whether how many took part may be told. */
    public boolean isTold() {
        return base instanceof Figure.Shown;
    }

    /** Whether agreement and disagreement may be told. */
    public boolean isAnswered() {
        return agree instanceof Figure.Shown;
    }
}
