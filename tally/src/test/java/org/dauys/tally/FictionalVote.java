package org.dauys.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.dauys.tally.protocol.Area;
import org.dauys.tally.protocol.Count;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Figures;
import org.dauys.tally.protocol.Origin;
import org.dauys.tally.protocol.Protocol;
import org.dauys.tally.protocol.Station;

/** Stations that do not exist, whose sums are the national totals that a commission published. The same seed makes the same ones. */
public final class FictionalVote {
    /** Kazakhstan, 15 March 2026, by the press quoting the commission. */
    public static final List<Long> KAZAKHSTAN_2026 = List.of(12_482_613L, 7_954_667L, 898_099L, 146_558L, 127_868L);

    private final List<Station> stations = new ArrayList<>();
    private final List<Protocol> protocols = new ArrayList<>();

    private FictionalVote() {}

    /**
     * Makes a vote.
     *
     * @param count of stations, in 20 regions and 200 districts
     * @param totals registered, yes, no, invalid, apart
     */
    public static FictionalVote of(long seed, int count, List<Long> totals) {
        return of(seed, count, totals.stream().mapToLong(Long::longValue).toArray());
    }

    /** The same. */
    public static FictionalVote of(long seed, int count, long... totals) {
        Random random = new Random(seed);
        FictionalVote vote = new FictionalVote();
        double[] sizes = new double[count];
        double[] support = new double[count];
        double[] others = new double[count];
        for (int i = 0; i < count; i++) {
            sizes[i] = Math.exp(random.nextGaussian() * 0.6);
            support[i] = 0.9 + 0.2 * random.nextDouble();
            others[i] = 0.9 + 0.2 * random.nextDouble();
        }
        long[] yes = shares(totals[1], sizes, support);
        long[] no = shares(totals[2], sizes, others);
        long[] invalid = shares(totals[3], sizes, others);
        long[] apart = shares(totals[4], sizes, others);
        long[] stayed = shares(totals[0] - totals[1] - totals[2] - totals[3] - totals[4], sizes, support);
        for (int i = 0; i < count; i++) {
            int region = i % 20;
            String code = String.format(Locale.ROOT, "%02d-%05d", region + 1, i / 20 + 1);
            Area area = new Area(List.of(
                    String.format(Locale.ROOT, "%02d", region + 1),
                    String.format(Locale.ROOT, "%02d-%02d", region + 1, i / 20 % 10 + 1)));
            long took = yes[i] + no[i] + invalid[i] + apart[i];
            long registered = took + stayed[i];
            vote.stations.add(new Station(
                    code,
                    "School " + (i + 1),
                    area,
                    i % 3 == 0 ? "town" : "village",
                    OptionalLong.of(registered),
                    Origin.NONE));
            long home = took / 50;
            vote.protocols.add(Protocol.official(
                    String.valueOf(i + 1),
                    code,
                    "",
                    new Figures.Builder()
                            .set(Figure.REGISTERED_AT_OPENING, registered)
                            .set(Figure.REGISTERED, registered)
                            .set(Figure.RECEIVED, registered + 10)
                            .set(Figure.ISSUED_AT_STATION, took - home)
                            .set(Figure.ISSUED_AT_HOME, home)
                            .set(Figure.CANCELLED, registered + 10 - took)
                            .set(Figure.IN_BOX_AT_STATION, took - home)
                            .set(Figure.IN_BOX_AT_HOME, home)
                            .set(Figure.YES, yes[i])
                            .set(Figure.NO, no[i])
                            .set(Figure.INVALID, invalid[i])
                            .set(Figure.APART, apart[i])
                            .build()));
        }
        return vote;
    }

    /** A total in whole parts in proportion to weights; what is left over goes to the first ones. */
    private static long[] shares(long total, double[] weights, double[] more) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * more[i];
        }
        long[] shares = new long[weights.length];
        long left = total;
        for (int i = 0; i < weights.length; i++) {
            shares[i] = (long) Math.floor(total * (weights[i] * more[i] / sum));
            left -= shares[i];
        }
        for (int i = 0; left > 0; i = (i + 1) % shares.length) {
            shares[i]++;
            left--;
        }
        return shares;
    }

    /** Its stations. */
    public List<Station> stations() {
        return stations;
    }

    /** Its protocols, one for each station; they may be changed. */
    public List<Protocol> protocols() {
        return protocols;
    }

    /** As a count with a list of stations. */
    public Count count() {
        return new Count(List.of("region", "district"), stations, true, protocols, List.of(), Map.of());
    }

    /** Counted. */
    public Tally tally() {
        return Tally.of(count(), List.of());
    }
}
