package org.dauys.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dauys.tally.check.Finding;
import org.dauys.tally.check.Rule;
import org.dauys.tally.protocol.Area;
import org.dauys.tally.protocol.Count;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Figures;
import org.dauys.tally.protocol.Origin;
import org.dauys.tally.protocol.Protocol;
import org.dauys.tally.protocol.PublishedTotal;
import org.dauys.tally.protocol.Signing;
import org.junit.jupiter.api.Test;

/** Who is dishonest is found, and by which rule; who is not is not accused. */
class DishonestyTest {
    private static Figures changed(Figures figures, Figure figure, long by) {
        return new Figures.Builder(figures)
                .set(figure, figures.orZero(figure) + by)
                .build();
    }

    private static Protocol with(Protocol protocol, String id, Protocol.Kind kind, String replaces, Figures figures) {
        return new Protocol(
                id,
                protocol.station(),
                "",
                kind,
                Optional.of(replaces).filter(target -> !target.isEmpty()),
                figures,
                Signing.UNKNOWN,
                Origin.NONE);
    }

    @Test
    void stationWhoseProtocolIsNotWhatObserversSawIsFound() {
        FictionalVote vote = FictionalVote.of(3, 400, 500_000, 200_000, 100_000, 5_000, 1_000);
        Protocol honest = vote.protocols().get(17);
        vote.protocols().add(with(honest, "", Protocol.Kind.OBSERVER, "", honest.figures()));
        Figures moved = changed(changed(honest.figures(), Figure.YES, 50), Figure.NO, -50);
        vote.protocols().set(17, with(honest, honest.id(), Protocol.Kind.OFFICIAL, "", moved));
        List<Finding> found = vote.tally().findings();
        assertEquals(List.of("T39"), Found.rules(found));
        assertEquals(honest.station(), found.getFirst().subject());
        assertEquals(Set.of("yes", "no"), found.getFirst().values().keySet());
    }

    @Test
    void regionWhosePublishedTotalIsNotTheSumIsFound() {
        FictionalVote vote = FictionalVote.of(4, 400, 500_000, 200_000, 100_000, 5_000, 1_000);
        Tally honest = vote.tally();
        List<PublishedTotal> published = new ArrayList<>();
        honest.totalsOf("").forEach((area, total) -> {
            if (area.level() <= 1) {
                Figures figures = new Figures.Builder()
                        .set(Figure.YES, total.figures().orZero(Figure.YES))
                        .set(Figure.NO, total.figures().orZero(Figure.NO))
                        .build();
                boolean dishonest = area.equals(new Area(List.of("07")));
                published.add(new PublishedTotal(
                        area, "", dishonest ? changed(figures, Figure.YES, 1000) : figures, Origin.NONE));
            }
        });
        Count count = vote.count();
        Tally tally = Tally.of(
                new Count(count.levels(), count.stations(), true, count.protocols(), published, Map.of()), List.of());
        assertEquals(List.of("T41", "T43"), Found.rules(tally.findings()));
        assertEquals(
                List.of("07"),
                Found.of(Rule.TOTAL_NOT_RECOMPUTED, tally.findings()).stream()
                        .map(Finding::subject)
                        .toList());
    }

    @Test
    void centreThatRewritesAProtocolLaterIsFound() {
        FictionalVote vote = FictionalVote.of(5, 400, 500_000, 200_000, 100_000, 5_000, 1_000);
        Protocol first = vote.protocols().get(99);
        Figures moved = changed(changed(first.figures(), Figure.YES, 50), Figure.NO, -50);
        vote.protocols().add(with(first, first.id(), Protocol.Kind.OFFICIAL, "", moved));
        List<Finding> found = vote.tally().findings();
        assertEquals(List.of("T35"), Found.rules(found));
        assertEquals(first.station(), found.getFirst().subject());
    }
}
