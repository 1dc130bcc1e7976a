package org.dauys.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dauys.server.disclosure.Answers;
import org.dauys.server.disclosure.Axis;
import org.dauys.server.disclosure.Breakdown;
import org.dauys.server.disclosure.Checker;
import org.dauys.server.disclosure.Earlier;
import org.dauys.server.disclosure.Group;
import org.dauys.server.disclosure.Publication;
import org.dauys.server.disclosure.Release;
import org.dauys.server.disclosure.Review.Reason;
import org.dauys.server.disclosure.Stage;
import org.dauys.server.disclosure.Thresholds;

/**
 * What it costs to check the figures of many meetings: polls of five options by meeting, with totals by region and kind, in
 * two publications a day apart. Arguments: numbers of meetings; 1,000 and 10,000 when there are none.
 */
final class DisclosureCost {
    private static final List<String> OPTIONS = List.of("for", "rather for", "undecided", "rather against", "against");
    private static final Answers OPTION = new Answers("option", OPTIONS);
    private static final List<Breakdown> TABLES = List.of(
            Breakdown.by(Axis.of("meeting"), Axis.of("option")),
            Breakdown.by(Axis.of("region"), Axis.of("kind"), Axis.of("option")));

    private DisclosureCost() {}

    /** Prints a line for each publication: the best of three runs. */
    public static void main(String[] sizes) {
        for (String size : sizes.length == 0 ? new String[] {"1000", "10000"} : sizes) {
            int meetings = Integer.parseInt(size);
            Random random = new Random(meetings);
            List<Group> groups = new ArrayList<>();
            for (int number = 0; number < meetings; number++) {
                groups.add(group(number, random));
            }
            Release first = measured(meetings, "first", groups, Earlier.none());
            List<Group> later = new ArrayList<>(groups);
            for (int number = meetings; number < meetings + meetings / 50; number++) {
                later.add(group(number, random));
            }
            measured(meetings, "a day later, 2 % more meetings", later, first.next());
        }
    }

    private static Release measured(int meetings, String which, List<Group> groups, Earlier earlier) {
        Publication publication = new Publication(
                "meeting", List.of(OPTION), groups, TABLES, Stage.RUNNING, Instant.parse("2026-03-01T15:00:00Z"));
        long best = Long.MAX_VALUE;
        long bestOfProcessor = Long.MAX_VALUE;
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Release release = new Checker(Thresholds.standard()).release(publication, earlier);
        for (int run = 0; run < 3; run++) {
            long start = System.nanoTime();
            long startOfProcessor = threads.getCurrentThreadCpuTime();
            release = new Checker(Thresholds.standard()).release(publication, earlier);
            best = Math.min(best, System.nanoTime() - start);
            bestOfProcessor = Math.min(bestOfProcessor, threads.getCurrentThreadCpuTime() - startOfProcessor);
        }
        System.out.printf(
                "%,d meetings, %s: %.2f s (%.2f s of one processor); %,d cells, %,d below the threshold, %,d protect"
                        + " others, %,d programmes%n",
                meetings,
                which,
                best / 1e9,
                bestOfProcessor / 1e9,
                release.disclosed().all().size(),
                release.review().count(Reason.BELOW_THRESHOLD),
                release.review().count(Reason.PROTECTS_ANOTHER),
                release.review().solved());
        return release;
    }

    /** 20 to 500 people, more often few; 20 regions and 7 kinds of very unequal size; some options that hardly anyone chose. */
    private static Group group(int number, Random random) {
        double[] weights = new double[OPTIONS.size()];
        double sum = 0;
        for (int at = 0; at < weights.length; at++) {
            weights[at] = Math.pow(random.nextDouble(), 2) + .02;
            sum += weights[at];
        }
        Map<List<String>, Long> people = new HashMap<>();
        int size = 20 + (int) Math.pow(480, random.nextDouble());
        for (int person = 0; person < size; person++) {
            double drawn = random.nextDouble() * sum;
            int at = 0;
            while (at < weights.length - 1 && drawn > weights[at]) {
                drawn -= weights[at++];
            }
            people.merge(List.of(OPTIONS.get(at)), 1L, Long::sum);
        }
        int kind = (int) (7 * Math.pow(random.nextDouble(), 3));
        return new Group(
                "m%05d".formatted(number),
                Map.of("region", "region " + random.nextInt(20), "kind", "kind " + kind),
                people);
    }
}
