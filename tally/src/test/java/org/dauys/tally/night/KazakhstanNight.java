package org.dauys.tally.night;

import java.util.ArrayList;
import java.util.HashMap;
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

/**
 * The referendum of 15 March 2026 with 10,400 stations that do not exist: their sums are the published national totals, and the
 * turnout of each region is the published one. How many voters a region has is invented: as far from equal as the national turnout
 * asks. The same seed makes the same stations.
 */
public final class KazakhstanNight {
    /** Stations in all, as many in each region. */
    public static final int STATIONS = 10_400;

    static final long ELIGIBLE = 12_482_613;
    static final long PARTICIPANTS = 9_127_192;
    static final long YES = 7_954_667;
    static final long NO = 898_099;
    static final long INVALID = 146_558;
    static final long APART = 127_868;

    private static final List<PublishedTurnout> REGIONS = PublishedTurnout.REGIONS;
    private static final int OF_REGION = STATIONS / REGIONS.size();

    private final Random random;
    private final List<Station> stations = new ArrayList<>();
    private final List<Protocol> protocols = new ArrayList<>();
    private final Map<Area, String> names = new HashMap<>();

    private KazakhstanNight(long seed) {
        random = new Random(seed);
    }

    /** Makes it; its protocols are honest and without a fault. */
    public static KazakhstanNight of(long seed) {
        KazakhstanNight night = new KazakhstanNight(seed);
        long[] eligible = eligible();
        long[] took = participants(eligible);
        long[] votes = new long[STATIONS];
        long[] stayed = new long[STATIONS];
        for (int region = 0; region < REGIONS.size(); region++) {
            double[] sizes = night.sizes();
            int first = region * OF_REGION;
            System.arraycopy(shares(took[region], night.near(sizes)), 0, votes, first, OF_REGION);
            System.arraycopy(shares(eligible[region] - took[region], night.near(sizes)), 0, stayed, first, OF_REGION);
        }
        long[] no = shares(NO, night.near(votes));
        long[] invalid = shares(INVALID, night.near(votes));
        long[] apart = shares(APART, night.near(votes));
        for (int i = 0; i < STATIONS; i++) {
            night.station(i, votes[i], votes[i] + stayed[i], no[i], invalid[i], apart[i]);
        }
        return night;
    }

    /** Voters of each region: weights exp(λ · turnout), λ such that all regions together have the national turnout. */
    private static long[] eligible() {
        double low = -100;
        double high = 100;
        for (int i = 0; i < 200; i++) {
            double middle = (low + high) / 2;
            double turnout = 0;
            double[] weights = weights(middle);
            for (int region = 0; region < weights.length; region++) {
                turnout += weights[region] * REGIONS.get(region).atClosingOrGuess();
            }
            if (turnout < (double) PARTICIPANTS / ELIGIBLE) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return shares(ELIGIBLE, weights(low));
    }

    private static double[] weights(double tilt) {
        double[] weights = REGIONS.stream()
                .mapToDouble(region -> Math.exp(tilt * region.atClosingOrGuess()))
                .toArray();
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    /** Those who took part in each region; what rounding leaves goes to a region whose last turnout was not published. */
    private static long[] participants(long[] eligible) {
        long[] took = new long[eligible.length];
        long left = PARTICIPANTS;
        int free = 0;
        for (int i = 0; i < eligible.length; i++) {
            took[i] = Math.round(eligible[i] * REGIONS.get(i).atClosingOrGuess());
            left -= took[i];
            free = REGIONS.get(i).atClosing().isEmpty() ? i : free;
        }
        took[free] += left;
        return took;
    }

    private double[] sizes() {
        double[] sizes = new double[OF_REGION];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = Math.exp(0.6 * Math.clamp(random.nextGaussian(), -2, 2));
        }
        return sizes;
    }

    private double[] near(double[] weights) {
        double[] near = weights.clone();
        for (int i = 0; i < near.length; i++) {
            near[i] *= 0.8 + 0.4 * random.nextDouble();
        }
        return near;
    }

    private double[] near(long[] weights) {
        double[] near = new double[weights.length];
        for (int i = 0; i < near.length; i++) {
            near[i] = weights[i];
        }
        return near(near);
    }

    /** A total in whole parts in proportion to weights; what is left over goes to the first ones. */
    private static long[] shares(long total, double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        long[] shares = new long[weights.length];
        long left = total;
        for (int i = 0; i < weights.length; i++) {
            shares[i] = (long) Math.floor(total * (weights[i] / sum));
            left -= shares[i];
        }
        for (int i = 0; left > 0; i++, left--) {
            shares[i]++;
        }
        return shares;
    }

    private void station(int i, long took, long registered, long no, long invalid, long apart) {
        String region = String.format(Locale.ROOT, "%02d", i / OF_REGION + 1);
        String district = String.format(Locale.ROOT, "%s-%02d", region, i % 10 + 1);
        String code = String.format(Locale.ROOT, "%s-%03d", region, i % OF_REGION + 1);
        Area area = new Area(List.of(region, district));
        names.put(area.at(1), REGIONS.get(i / OF_REGION).region());
        stations.add(new Station(
                code,
                "School " + (i % OF_REGION + 1),
                area,
                i % 3 == 0 ? "town" : "village",
                OptionalLong.of(registered),
                Origin.NONE));
        long home = took / 50;
        protocols.add(Protocol.official(
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
                        .set(Figure.YES, took - no - invalid - apart)
                        .set(Figure.NO, no)
                        .set(Figure.INVALID, invalid)
                        .set(Figure.APART, apart)
                        .build()));
    }

    /** Its stations, sorted by code. */
    public List<Station> stations() {
        return List.copyOf(stations);
    }

    /** The honest protocols, in the order of stations. */
    public List<Protocol> protocols() {
        return List.copyOf(protocols);
    }

    /** With other protocols, as they came in. */
    public Count count(List<Protocol> arrived) {
        return new Count(List.of("region", "district"), stations, true, arrived, List.of(), names);
    }
}
