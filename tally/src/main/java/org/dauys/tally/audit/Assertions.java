package org.dauys.tally.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dauys.tally.Tally;
import org.dauys.tally.decide.Answer;
import org.dauys.tally.decide.Condition;
import org.dauys.tally.decide.Decision;
import org.dauys.tally.decide.Evaluation;
import org.dauys.tally.number.Ratio;
import org.dauys.tally.protocol.Area;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Figures;
import org.dauys.tally.protocol.Protocol;
import org.dauys.tally.protocol.Station;

/**
 * The claims that together make an outcome right. Each is tested at the same risk limit: a wrong outcome makes at least one of them
 * false, so the chance to let it stand is at most that limit. Of regions only as many are claimed as the rule needs, those with the
 * largest margins; they are named before the seed is.
 */
public final class Assertions {
    private final Map<String, Figures> figures = new HashMap<>();
    private final Map<String, Area> areas = new HashMap<>();

    private Assertions(Tally tally, String question) {
        Map<String, Protocol> standing = tally.standingOf(question);
        for (Station station : tally.stations()) {
            areas.put(station.code(), station.area());
            Protocol protocol = standing.get(station.code());
            if (protocol != null) {
                figures.put(station.code(), withVoters(protocol.figures(), station));
            }
        }
    }

    /** Voters are those of the list where the protocol does not say them, as in the totals. */
    private static Figures withVoters(Figures stated, Station station) {
        return stated.has(Figure.REGISTERED) || station.registered().isEmpty()
                ? stated
                : new Figures.Builder(stated)
                        .set(Figure.REGISTERED, station.registered().getAsLong())
                        .build();
    }

    /**
     * The claims of a decided outcome.
     *
     * @throws IllegalArgumentException when it is open: there is nothing to audit yet
     */
    public static List<Assertion> of(Tally tally, String question, Decision decision) {
        Assertions assertions = new Assertions(tally, question);
        List<Assertion> claims = new ArrayList<>();
        switch (decision.outcome()) {
            case OPEN -> throw new IllegalArgumentException("The outcome is open. An audit begins when it is decided.");
            case NOT_VALID ->
                claims.addAll(assertions.claims("quorum", decision.quorum().orElseThrow(), false, Area.NATION));
            case ADOPTED, NOT_ADOPTED -> {
                decision.quorum()
                        .ifPresent(quorum -> claims.addAll(assertions.claims("quorum", quorum, true, Area.NATION)));
                boolean adopted = decision.outcome() == Decision.Outcome.ADOPTED;
                claims.addAll(assertions.claims("adopted", decision.adoption(), adopted, Area.NATION));
            }
        }
        return claims;
    }

    private List<Assertion> claims(String name, Evaluation evaluation, boolean reached, Area area) {
        return switch (evaluation) {
            case Evaluation.OfShare share -> List.of(Assertion.of(name, share.condition(), reached, inside(area)));
            case Evaluation.OfAreas ofAreas -> areas(name, ofAreas, reached);
            case Evaluation.OfSeveral several -> {
                boolean every = several.condition() instanceof Condition.All == reached;
                List<Assertion> claims = new ArrayList<>();
                for (int i = 0; i < several.several().size(); i++) {
                    Evaluation one = several.several().get(i);
                    boolean holds = (one.answer() == Answer.MET) == reached;
                    if (holds && (every || claims.isEmpty())) {
                        claims.addAll(claims(name + "-" + (i + 1), one, reached, area));
                    }
                }
                yield claims;
            }
        };
    }

    /** Of the areas where it is as claimed, as many as are needed, the widest margins first. */
    private List<Assertion> areas(String name, Evaluation.OfAreas evaluation, boolean reached) {
        List<Map.Entry<Area, List<Assertion>>> candidates = new ArrayList<>();
        evaluation.inside().forEach((area, inside) -> {
            if (inside.answer() == (reached ? Answer.MET : Answer.NOT_MET)) {
                candidates.add(Map.entry(area, claims(name + "-" + area, inside, reached, area)));
            }
        });
        candidates.sort(Comparator.<Map.Entry<Area, List<Assertion>>>comparingDouble(one -> worst(one.getValue()))
                .reversed()
                .thenComparing(Map.Entry::getKey));
        List<Assertion> claims = new ArrayList<>();
        Ratio weight = Ratio.ZERO;
        for (Map.Entry<Area, List<Assertion>> one : candidates) {
            if (enough(evaluation, weight, reached)) {
                break;
            }
            weight = weight.plus(evaluation
                    .condition()
                    .weights()
                    .getOrDefault(one.getKey().path().getLast(), Ratio.ONE));
            claims.addAll(one.getValue());
        }
        return claims;
    }

    private static double worst(List<Assertion> claims) {
        return claims.stream()
                .mapToDouble(claim -> claim.bound() == 0 ? 0 : (double) claim.margin() / claim.bound())
                .min()
                .orElse(0);
    }

    private static boolean enough(Evaluation.OfAreas evaluation, Ratio weight, boolean reached) {
        Ratio needed = evaluation.condition().threshold().share().times(evaluation.whole());
        boolean strict = evaluation.condition().threshold().strict();
        if (reached) {
            int order = weight.compareTo(needed);
            return strict ? order > 0 : order >= 0;
        }
        int order = evaluation.whole().minus(weight).compareTo(needed);
        return strict ? order <= 0 : order < 0;
    }

    private Map<String, Figures> inside(Area area) {
        Map<String, Figures> inside = new HashMap<>();
        figures.forEach((code, stated) -> {
            Area own = areas.getOrDefault(code, Area.NATION);
            if (area.holds(own)) {
                inside.put(code, stated);
            }
        });
        return inside;
    }
}
