package org.dauys.tally.audit;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dauys.tally.decide.Base;
import org.dauys.tally.decide.Condition;
import org.dauys.tally.decide.Part;
import org.dauys.tally.number.Ratio;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Figures;

/**
 * A claim about the paper that an audit tests: that a share reaches its threshold, or that it does not. For a threshold a/b each
 * station has a score b · part − a · base (with the other sign for a claim that it is not reached); the claim is true when
 * the scores on paper add up to more than nothing. For yes of those who took part and 1/2 the score is yes − others: every ballot
 * not marked yes counts against. For turnout and for claims about regions this is a derivation of ours, not from the literature.
 */
public final class Assertion {
    private final String name;
    private final Condition.Share share;
    private final boolean reached;
    private final SortedMap<String, Batch> batches;
    private final long part;
    private final long base;

    /**
     * What a station contributes.
     *
     * @param score by its protocol
     * @param bound by how much the score can be too large at most, given how many ballots or voters there are; not negative
     * @param ballots in its boxes: what a recount has to look at
     * @param voters on its list, which no recount of ballots changes
     */
    public record Batch(long score, long bound, long ballots, long voters) {}

    private Assertion(String name, Condition.Share share, boolean reached, Map<String, Figures> protocols) {
        this.name = name;
        this.share = share;
        this.reached = reached;
        SortedMap<String, Batch> made = new TreeMap<>();
        long parts = 0;
        long bases = 0;
        for (Map.Entry<String, Figures> one : protocols.entrySet()) {
            Figures figures = one.getValue().completed();
            long score = score(figures);
            made.put(
                    one.getKey(),
                    new Batch(score, score - least(figures), ballots(figures), figures.orZero(Figure.REGISTERED)));
            parts = Math.addExact(parts, part(figures));
            bases = Math.addExact(bases, base(figures));
        }
        batches = Collections.unmodifiableSortedMap(made);
        part = parts;
        base = bases;
    }

    /**
     * A claim over some stations.
     *
     * @param name its own alone, without a colon; draws depend on it
     * @param reached whether it is claimed that the share is reached
     * @param protocols the figures that stand, by station
     */
    public static Assertion of(String name, Condition.Share share, boolean reached, Map<String, Figures> protocols) {
        return new Assertion(name, share, reached, protocols);
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** The share that it is about. */
    public Condition.Share share() {
        return share;
    }

    /** Whether it is claimed that the share is reached. */
    public boolean isReached() {
        return reached;
    }

    /** What each station contributes, by its code. */
    public SortedMap<String, Batch> batches() {
        return batches;
    }

    /**
     * What a station contributes.
     *
     * @throws IllegalArgumentException when it is not among the claim's stations
     */
    Batch batch(String station) {
        Batch batch = batches.get(station);
        if (batch == null) {
            throw new IllegalArgumentException("Station " + station + " is not among those of " + name + ".");
        }
        return batch;
    }

    /** By how much the scores of the protocols add up to more than nothing; not positive when they do not support the claim. */
    public long margin() {
        return batches.values().stream().mapToLong(Batch::score).reduce(0, Math::addExact);
    }

    /** All that could be wrong at most, U times the margin. */
    public long bound() {
        return batches.values().stream().mapToLong(Batch::bound).reduce(0, Math::addExact);
    }

    /** Reported ballots for the side that the claim is in favour of: those of the part, or where it is not reached, the rest. */
    long winner() {
        return reached ? part : base - part;
    }

    /** The winner's share of the base, by the protocols. */
    Ratio winnerShare() {
        return base == 0 ? Ratio.ZERO : Ratio.of(winner(), base);
    }

    /** By how much a station's protocol is in favour of the claim, compared with a recount of its ballots. */
    public long overstatement(String station, Figures recount) {
        Batch batch = batch(station);
        Figures counted = new Figures.Builder(recount.completed())
                .set(Figure.REGISTERED, batch.voters())
                .build();
        return Math.subtractExact(batch.score(), score(counted));
    }

    /**
     * Which side a single ballot is on.
     *
     * @param mark yes, no, or other: invalid, blank, counted apart
     * @return true for the claim, false against it, empty when it counts for neither
     */
    public Optional<Boolean> side(String mark) {
        boolean counts = share.base() != Base.VALID || mark.equals("yes") || mark.equals("no");
        boolean part = mark.equals(share.part() == Part.YES ? "yes" : "no");
        return counts ? Optional.of(part == reached) : Optional.empty();
    }

    long score(Figures figures) {
        long a = share.threshold().share().numerator().longValueExact();
        long b = share.threshold().share().denominator().longValueExact();
        long score = Math.subtractExact(Math.multiplyExact(b, part(figures)), Math.multiplyExact(a, base(figures)));
        return reached ? score : -score;
    }

    /** The smallest score that the station's ballots, or voters, allow. */
    private long least(Figures figures) {
        long a = share.threshold().share().numerator().longValueExact();
        long b = share.threshold().share().denominator().longValueExact();
        long most = share.base() == Base.ELIGIBLE ? base(figures) : ballots(figures);
        return reached ? -Math.multiplyExact(a, most) : -Math.multiplyExact(b - a, most);
    }

    private long part(Figures figures) {
        return figures.orZero(
                switch (share.part()) {
                    case YES -> Figure.YES;
                    case NO -> Figure.NO;
                    case PARTICIPANTS -> Figure.PARTICIPANTS;
                });
    }

    private long base(Figures figures) {
        return switch (share.base()) {
            case ELIGIBLE -> figures.orZero(Figure.REGISTERED);
            case PARTICIPANTS -> figures.orZero(Figure.PARTICIPANTS);
            case VALID -> figures.orZero(Figure.YES) + figures.orZero(Figure.NO);
        };
    }

    private static long ballots(Figures figures) {
        return Math.max(
                figures.orZero(Figure.PARTICIPANTS), Math.max(figures.orZero(Figure.IN_BOX), figures.categories()));
    }

    /** Whether the claim is about how many took part: then a recount counts ballots and not marks. */
    public boolean isTurnout() {
        return share.part() == Part.PARTICIPANTS;
    }
}
