package org.dauys.opinion;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The votes of a conversation with what is reckoned from them before any map: of which a few changed votes change little.
 * Immutable. For up to {@value CrossCounts#MOST_STATEMENTS} statements that is the {@link CrossCounts}; for more, each map
 * goes over the votes as often as its axes need.
 */
public final class Conversation {
    /** Below, a division into groups says more about single people than about opinions. */
    public static final int FEWEST_PARTICIPANTS = 8;

    private static final double TOLERANCE = 1e-12;

    private final Votes votes;
    private final StatementCounts counts;
    private final Optional<CrossCounts> crossed;

    private Conversation(Votes votes, Optional<CrossCounts> crossed) {
        this.votes = votes;
        this.counts = StatementCounts.of(votes);
        this.crossed = crossed;
    }

    /** The conversation of these votes. */
    public static Conversation of(Votes votes) {
        return new Conversation(
                votes,
                votes.statements() <= CrossCounts.MOST_STATEMENTS
                        ? Optional.of(CrossCounts.of(votes))
                        : Optional.empty());
    }

    /**
     * The conversation of these votes, whose counts were made elsewhere.
     *
     * @param crossed the counts of just these votes
     */
    public static Conversation of(Votes votes, CrossCounts crossed) {
        return new Conversation(votes, Optional.of(crossed));
    }

    /**
     * The conversation after later votes, which replace what the same participants had said to the same statements. What comes
     * of it is to the last bit what {@link #of} would make of all votes.
     *
     * @param later of as many statements; there may be new participants
     * @throws IllegalArgumentException for another number of statements
     */
    public Conversation with(Votes later) {
        if (later.statements() != votes.statements()) {
            throw new IllegalArgumentException(
                    "There are " + votes.statements() + " statements, and later votes on " + later.statements() + ".");
        }
        int[] changed = IntStream.range(0, later.participants())
                .filter(p -> later.size(p) > 0)
                .toArray();
        Votes after = votes.with(later);
        return new Conversation(after, crossed.map(counted -> counted.with(votes, after, changed)));
    }

    /** The votes themselves. */
    public Votes votes() {
        return votes;
    }

    /** The map of these votes. */
    public OpinionMap map(MapOptions options) {
        return map(options, Optional.empty());
    }

    /** The map of these votes, in which groups are numbered as they were before. */
    public OpinionMap map(MapOptions options, OpinionMap before) {
        return map(
                options,
                before.group(),
                before.groups().stream().mapToInt(Group::number).toArray());
    }

    /**
     * The same, where of the map before only its groups are known.
     *
     * @param before by participant, a place in {@code numbers}; −1 without one
     * @param numbers of the groups
     */
    public OpinionMap map(MapOptions options, byte[] before, int[] numbers) {
        return map(options, Optional.of(new Named(before.clone(), numbers.clone())));
    }

    private record Named(byte[] group, int[] numbers) {}

    private OpinionMap map(MapOptions options, Optional<Named> before) {
        boolean polis = options.method() == MapOptions.Method.POLIS;
        boolean[] kept = options.kept(votes.statements());
        int statements =
                (int) IntStream.range(0, kept.length).filter(j -> kept[j]).count();
        int zeroed = polis ? kept.length - statements : 0;
        double[] means = OpinionMap.means(counts, kept);
        Products products = crossed.map(counted -> Products.dense(kept.length, counted.products(means, kept)))
                .orElseGet(() -> Products.ofVotes(votes, means, kept));
        Axes axes = Axes.of(products, TOLERANCE);
        Places places = Places.of(votes, means, axes, kept, zeroed);
        int fewest = Math.min(OpinionMap.ENOUGH_VOTES, Math.max(1, statements));
        int[] shaping = polis ? rowsWith(Math.min(OpinionMap.ENOUGH_VOTES, kept.length)) : places.withVotes(fewest);
        Division division = Division.of(votes, kept, axes, places, shaping, options);
        byte[] labels = polis ? labels(division, places, shaping) : division.labels(places, 1);
        StatementCounts[] grouped = division.centres().count() == 0
                ? new StatementCounts[] {counts}
                : StatementCounts.byGroup(votes, labels, division.centres().count());
        return new OpinionMap(
                division.outcome(),
                fewest,
                shaping.length,
                means,
                axes,
                places.x(),
                places.y(),
                places.votes(),
                labels,
                groups(division, labels, grouped, places.votes(), fewest, kept, before),
                division.trials(),
                counts,
                StatementFigures.of(
                        grouped,
                        polis ? StatementCounts.sum(grouped) : counts,
                        means,
                        axes,
                        kept,
                        statements + zeroed));
    }

    /** Polis counts all votes of a participant, on statements that were taken out too. */
    private int[] rowsWith(int fewest) {
        return IntStream.range(0, votes.participants())
                .filter(p -> votes.size(p) >= fewest)
                .toArray();
    }

    /** Only those who shape groups are in one. */
    private static byte[] labels(Division division, Places places, int[] shaping) {
        byte[] all = division.labels(places, 0);
        byte[] labels = new byte[all.length];
        Arrays.fill(labels, (byte) -1);
        for (int p : shaping) {
            labels[p] = all[p];
        }
        return labels;
    }

    private static List<Group> groups(
            Division division,
            byte[] labels,
            StatementCounts[] counts,
            int[] votes,
            int fewest,
            boolean[] kept,
            Optional<Named> before) {
        int count = division.centres().count();
        int[] sizes = new int[count];
        int[] slight = new int[count];
        for (int p = 0; p < labels.length; p++) {
            if (labels[p] >= 0) {
                sizes[labels[p]]++;
                slight[labels[p]] += votes[p] < fewest ? 1 : 0;
            }
        }
        int[] numbers = before.map(named -> Identity.numbers(labels, count, named.group(), named.numbers()))
                .orElseGet(() -> IntStream.rangeClosed(1, count).toArray());
        return IntStream.range(0, count)
                .mapToObj(g -> new Group(
                        numbers[g],
                        sizes[g],
                        slight[g],
                        division.centres().x()[g],
                        division.centres().y()[g],
                        division.stability()[g],
                        counts[g],
                        Representative.of(g, counts, kept)))
                .toList();
    }
}
