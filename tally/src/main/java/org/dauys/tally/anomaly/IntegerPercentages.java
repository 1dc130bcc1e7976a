package org.dauys.tally.anomaly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.dauys.tally.Tally;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Figures;
import org.dauys.tally.protocol.Protocol;
import org.dauys.tally.protocol.Station;

/**
 * Whether more stations than by chance report a whole percentage: Kobak, Shpilkin, Pshenichnikov, Integer percentages as electoral
 * falsification fingerprints, Annals of Applied Statistics 2016. A station has a whole percentage of turnout (or of votes for) when
 * some whole per cent of its voters (or of its ballots), rounded to a whole number of people, is what it reports, which is a distance
 * of at most 0.05 percentage points here, as in the paper. What chance gives is simulated: in each run every station draws its
 * number anew, binomially, with the share that it reported. Stations with fewer than 100 voters or ballots, and shares of 0 and of
 * 100 %, are left out, since chance gives whole percentages there.
 *
 * <p>Done for each region and, where the list of stations says what kind of place a station is, for each kind in it.
 */
public final class IntegerPercentages {
    private static final int LEAST = 100;
    private static final double WIDTH = 0.05;

    private IntegerPercentages() {}

    /**
     * What a group of stations gave.
     *
     * @param group region, and kind of place where it is known: "07, town"; "all" for all together
     * @param stations that were looked at
     * @param observed of them, with a whole percentage
     * @param expected on average of the runs
     * @param lowest in any run
     * @param highest in any run
     * @param atLeastAsMany runs that gave as many as observed, or more
     */
    public record Excess(
            String group, int stations, int observed, double expected, int lowest, int highest, int atLeastAsMany) {
        /** The share of runs that gave as many, with the observed one counted among them: never 0. */
        public double chance(int runs) {
            return (atLeastAsMany + 1.0) / (runs + 1.0);
        }
    }

    /** Which percentage is looked at. */
    public enum Of {
        /** Participants of registered voters. */
        TURNOUT,
        /** Votes for, of participants. */
        YES
    }

    /**
     * Simulates.
     *
     * @param runs at least 1; the paper takes 10,000
     * @param seed the same gives the same result
     */
    public static List<Excess> of(Tally tally, String question, Of which, int runs, long seed) {
        Map<String, Protocol> standing = tally.standing().getOrDefault(question, Map.of());
        SortedMap<String, List<long[]>> groups = new TreeMap<>();
        for (Station station : tally.stations()) {
            Protocol protocol = standing.get(station.code());
            if (protocol == null) {
                continue;
            }
            Figures figures = protocol.figures().completed();
            boolean turnout = which == Of.TURNOUT;
            long part = figures.orZero(turnout ? Figure.PARTICIPANTS : Figure.YES);
            long base = figures.orZero(turnout ? Figure.REGISTERED : Figure.PARTICIPANTS);
            if (base >= LEAST && part > 0 && part < base) {
                String region =
                        station.area().level() == 0 ? "" : station.area().path().getFirst();
                String group = station.kind().isEmpty() ? region : region + ", " + station.kind();
                groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(new long[] {part, base});
            }
        }
        SplittableRandom random = new SplittableRandom(seed);
        Simulation all = new Simulation(runs);
        List<Excess> excesses = new ArrayList<>();
        groups.forEach((group, stations) -> {
            Simulation simulation = new Simulation(runs);
            stations.forEach(station -> simulation.station(station[0], station[1], random));
            excesses.add(simulation.excess(group));
            all.add(simulation);
        });
        excesses.addFirst(all.excess("all"));
        return excesses;
    }

    /** A group whose stations come one after the other. */
    private static final class Simulation {
        private final int[] whole;
        private int stations;
        private int observed;

        Simulation(int runs) {
            whole = new int[runs];
        }

        void station(long part, long base, SplittableRandom random) {
            stations++;
            observed += isWhole(part, base) ? 1 : 0;
            Binomial binomial = new Binomial(base, (double) part / base);
            boolean[] isWhole = new boolean[binomial.size()];
            for (int i = 0; i < isWhole.length; i++) {
                isWhole[i] = isWhole(binomial.first() + i, base);
            }
            for (int run = 0; run < whole.length; run++) {
                whole[run] += isWhole[binomial.next(random)] ? 1 : 0;
            }
        }

        void add(Simulation other) {
            stations += other.stations;
            observed += other.observed;
            for (int run = 0; run < whole.length; run++) {
                whole[run] += other.whole[run];
            }
        }

        Excess excess(String group) {
            return new Excess(
                    group,
                    stations,
                    observed,
                    Arrays.stream(whole).average().orElse(0),
                    Arrays.stream(whole).min().orElse(0),
                    Arrays.stream(whole).max().orElse(0),
                    (int) Arrays.stream(whole).filter(one -> one >= observed).count());
        }
    }

    /** Within 0.05 percentage points of a whole percentage between 1 and 99. */
    static boolean isWhole(long part, long base) {
        double percent = 100.0 * part / base;
        double nearest = Math.rint(percent);
        return nearest >= 1 && nearest <= 99 && Math.abs(percent - nearest) <= WIDTH;
    }
}
