package org.dauys.tally.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dauys.tally.number.Ratio;
import org.dauys.tally.protocol.Area;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.total.AreaTotal;

/**
 * Evaluates conditions over totals. What is still to come is bounded and never estimated: each voter of a station that has not
 * reported may stay away, vote for, vote against, or leave an invalid ballot. A share is a fraction of linear functions of these,
 * so its extremes lie at the corners: all do the same.
 */
final class Evaluator {
    private final SortedMap<Area, AreaTotal> totals;
    private final Optional<DecisionRule.KnownAreas> known;

    Evaluator(SortedMap<Area, AreaTotal> totals, Optional<DecisionRule.KnownAreas> known) {
        this.totals = totals;
        this.known = known;
    }

    Evaluation of(Condition condition) {
        return of(condition, Area.NATION);
    }

    private Evaluation of(Condition condition, Area area) {
        return switch (condition) {
            case Condition.Share share -> share(share, total(totals, area));
            case Condition.Areas areas -> areas(areas, area);
            case Condition.All all -> {
                List<Evaluation> several = several(all.conditions(), area);
                yield new Evaluation.OfSeveral(all, Answer.all(answers(several)), several);
            }
            case Condition.Any any -> {
                List<Evaluation> several = several(any.conditions(), area);
                yield new Evaluation.OfSeveral(any, Answer.any(answers(several)), several);
            }
        };
    }

    static AreaTotal total(SortedMap<Area, AreaTotal> totals, Area area) {
        AreaTotal total = totals.get(area);
        if (total == null) {
            throw new IllegalArgumentException("There is no total of the area \"" + area + "\".");
        }
        return total;
    }

    private List<Evaluation> several(List<Condition> conditions, Area area) {
        return conditions.stream().map(condition -> of(condition, area)).toList();
    }

    private static List<Answer> answers(List<Evaluation> several) {
        return several.stream().map(Evaluation::answer).toList();
    }

    /** What each voter who is left may do. */
    private enum Corner {
        STAYS,
        YES,
        NO,
        SPOILS
    }

    private static Evaluation share(Condition.Share share, AreaTotal total) {
        long part = share.part().of(total);
        long whole = share.base().of(total);
        long[] least = {part, whole};
        long[] most = {part, whole};
        for (Corner corner : Corner.values()) {
            long more = total.left();
            long[] at = {
                Math.addExact(part, adds(share.part(), corner) ? more : 0),
                Math.addExact(whole, adds(share.base(), corner) ? more : 0)
            };
            if (margin(share, at).compareTo(margin(share, least)) < 0) {
                least = at;
            }
            if (margin(share, at).compareTo(margin(share, most)) > 0) {
                most = at;
            }
        }
        boolean unbounded = total.leftUnknown() > 0 || isSilent(share, total);
        Answer answer = Answer.OPEN;
        if (!unbounded && isMet(share, least)) {
            answer = Answer.MET;
        } else if (!unbounded && !isMet(share, most)) {
            answer = Answer.NOT_MET;
        }
        return new Evaluation.OfShare(share, answer, part, whole, least[0], least[1], most[0], most[1], unbounded);
    }

    /** Whether a counted protocol does not say what the share is computed from. */
    private static boolean isSilent(Condition.Share share, AreaTotal total) {
        int part = switch (share.part()) {
            case YES -> total.silent(Figure.YES);
            case NO -> total.silent(Figure.NO);
            case PARTICIPANTS -> total.silent(Figure.PARTICIPANTS);
        };
        int base = switch (share.base()) {
            case ELIGIBLE -> total.eligibleUnknown();
            case PARTICIPANTS -> total.silent(Figure.PARTICIPANTS);
            case VALID -> total.silent(Figure.YES) + total.silent(Figure.NO);
        };
        return part + base > 0;
    }

    private static boolean adds(Part part, Corner corner) {
        return switch (part) {
            case YES -> corner == Corner.YES;
            case NO -> corner == Corner.NO;
            case PARTICIPANTS -> corner != Corner.STAYS;
        };
    }

    private static boolean adds(Base base, Corner corner) {
        return switch (base) {
            // Those who have not been heard of are on the list already.
            case ELIGIBLE -> false;
            case PARTICIPANTS -> corner != Corner.STAYS;
            case VALID -> corner == Corner.YES || corner == Corner.NO;
        };
    }

    private static Ratio margin(Condition.Share share, long[] at) {
        return Ratio.of(at[0], 1).minus(share.threshold().share().times(Ratio.of(at[1], 1)));
    }

    private static boolean isMet(Condition.Share share, long[] at) {
        return share.threshold().isMet(Ratio.of(at[0], 1), Ratio.of(at[1], 1));
    }

    private Evaluation areas(Condition.Areas condition, Area around) {
        SortedMap<Area, Evaluation> inside = new TreeMap<>();
        Ratio met = Ratio.ZERO;
        Ratio open = Ratio.ZERO;
        Ratio whole = Ratio.ZERO;
        for (Area area : new ArrayList<>(totals.keySet())) {
            if (area.level() == condition.level() && around.holds(area)) {
                Evaluation evaluation = of(condition.inside(), area);
                inside.put(area, evaluation);
                Ratio weight = condition.weights().getOrDefault(area.path().getLast(), Ratio.ONE);
                whole = whole.plus(weight);
                met = evaluation.answer() == Answer.MET ? met.plus(weight) : met;
                open = evaluation.answer() == Answer.OPEN ? open.plus(weight) : open;
            }
        }
        if (inside.isEmpty() && known.isPresent()) {
            whole = Ratio.of(known.get().areas(), 1);
            met = Ratio.of(known.get().met().orElse(0), 1);
            open = known.get().met().isPresent() ? Ratio.ZERO : whole;
        }
        Answer answer = Answer.OPEN;
        if (condition.threshold().isMet(met, whole)) {
            answer = Answer.MET;
        } else if (whole.signum() > 0 && !condition.threshold().isMet(met.plus(open), whole)) {
            answer = Answer.NOT_MET;
        }
        return new Evaluation.OfAreas(condition, answer, met, open, whole, inside);
    }
}
