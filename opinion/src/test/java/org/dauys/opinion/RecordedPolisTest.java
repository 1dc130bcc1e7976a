package org.dauys.opinion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * The published method, number for number against what servers of Polis had reckoned. There agreement is −1, here 1: means
 * and axes have the other sign.
 */
class RecordedPolisTest {
    private static final double CLOSE = 1e-9;

    /** Theirs are kept with eight digits. */
    private static final double ROUNDED = 1e-6;

    static List<Recorded> recorded() {
        return Recorded.NAMES.stream().map(Recorded::read).toList();
    }

    private static OpinionMap map(Recorded recorded) {
        return Conversation.of(recorded.votes())
                .map(MapOptions.DEFAULT.by(MapOptions.Method.POLIS).without(recorded.moderated()));
    }

    private static double[] negative(double[] values) {
        return Arrays.stream(values).map(value -> -value).toArray();
    }

    private static double sign(double[] ours, double[] theirs) {
        double product = 0;
        for (int j = 0; j < ours.length; j++) {
            product += ours[j] * theirs[j];
        }
        return Math.signum(product);
    }

    private static double[] times(double[] values, double factor) {
        return Arrays.stream(values).map(value -> factor * value).toArray();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void centreAxesPlacesAndExtremityAreTheirs(Recorded recorded) {
        OpinionMap map = map(recorded);
        JsonNode pca = recorded.math().get("pca");
        assertArrayEquals(Recorded.doubles(pca.get("center")), negative(map.means()), CLOSE);
        double[] first = Recorded.doubles(pca.get("comps").get(0));
        double[] second = Recorded.doubles(pca.get("comps").get(1));
        double signFirst = sign(map.axes().first(), first);
        double signSecond = sign(map.axes().second(), second);
        assertArrayEquals(first, times(map.axes().first(), signFirst), CLOSE);
        assertArrayEquals(second, times(map.axes().second(), signSecond), CLOSE);
        assertArrayEquals(
                Recorded.doubles(pca.get("comment-extremity")), map.figures().extremity(), CLOSE);
        double[] x = Recorded.doubles(recorded.math().at("/base-clusters/x"));
        double[] y = Recorded.doubles(recorded.math().at("/base-clusters/y"));
        List<List<Integer>> members = recorded.baseMembers();
        for (int b = 0; b < x.length; b++) {
            assertEquals(x[b], -signFirst * mean(map.x(), members.get(b)), CLOSE, "base cluster " + b);
            assertEquals(y[b], -signSecond * mean(map.y(), members.get(b)), CLOSE, "base cluster " + b);
        }
    }

    private static double mean(double[] values, List<Integer> rows) {
        return rows.stream().mapToDouble(row -> values[row]).average().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void votesOfGroupsAgreementAndPrioritiesAreTheirs(Recorded recorded) {
        OpinionMap map = map(recorded);
        JsonNode math = recorded.math();
        StatementCounts[] counts = StatementCounts.byGroup(
                recorded.votes(), recorded.groups(), math.get("group-clusters").size());
        boolean[] all = new boolean[recorded.statements().size()];
        Arrays.fill(all, true);
        StatementFigures figures =
                StatementFigures.of(counts, StatementCounts.sum(counts), map.means(), map.axes(), all, all.length);
        List<Integer> aboutItself = Recorded.ints(math.get("meta-tids"));
        for (int j = 0; j < all.length; j++) {
            String id = recorded.statements().get(j).toString();
            for (int g = 0; g < counts.length; g++) {
                JsonNode votes = math.get("group-votes").get(String.valueOf(g)).at("/votes/" + id);
                assertEquals(votes.get("A").asInt(), counts[g].agree()[j], id);
                assertEquals(votes.get("D").asInt(), counts[g].disagree()[j], id);
                assertEquals(votes.get("S").asInt(), counts[g].votes(j), id);
            }
            assertEquals(math.get("group-aware-consensus").get(id).asDouble(), figures.agreement()[j], CLOSE, id);
            if (!aboutItself.contains(recorded.statements().get(j))) {
                assertEquals(math.get("comment-priorities").get(id).asDouble(), figures.priority()[j], CLOSE, id);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void representativeStatementsAreTheirs(Recorded recorded) {
        JsonNode math = recorded.math();
        int count = math.get("group-clusters").size();
        StatementCounts[] counts = StatementCounts.byGroup(recorded.votes(), recorded.groups(), count);
        boolean[] kept = MapOptions.DEFAULT
                .without(recorded.moderated())
                .kept(recorded.statements().size());
        int compared = 0;
        for (int g = 0; g < count; g++) {
            JsonNode theirs = math.get("repness").get(String.valueOf(g));
            for (JsonNode one : theirs) {
                int statement = recorded.statements().indexOf(one.get("tid").asInt());
                boolean agree = one.get("repful-for").asString().equals("agree");
                Representative ours = Representative.of(g, counts, statement, agree);
                assertEquals(one.get("n-success").asInt(), ours.voices());
                assertEquals(one.get("n-trials").asInt(), ours.votes());
                assertEquals(one.get("p-success").asDouble(), ours.probability(), CLOSE);
                assertEquals(one.get("p-test").asDouble(), ours.probabilityTest(), CLOSE);
                assertEquals(one.get("repness").asDouble(), ours.ratio(), CLOSE);
                assertEquals(one.get("repness-test").asDouble(), ours.ratioTest(), ROUNDED);
                compared++;
            }
            List<Representative> chosen = Representative.of(g, counts, kept);
            if (chosen.isEmpty()) {
                // They then name the one that comes nearest; we name none.
                assertEquals(1, theirs.size());
            } else {
                assertEquals(
                        theirs.valueStream()
                                .map(one -> one.get("tid").asInt())
                                .sorted()
                                .toList(),
                        chosen.stream()
                                .map(one -> recorded.statements().get(one.statement()))
                                .sorted()
                                .toList());
            }
        }
        assertTrue(compared > 10, recorded.name());
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void stepsFromTheirGroupsMoveNothing(Recorded recorded) {
        JsonNode math = recorded.math();
        Cells base = new Cells(
                Recorded.doubles(math.at("/base-clusters/x")),
                Recorded.doubles(math.at("/base-clusters/y")),
                Recorded.doubles(math.at("/base-clusters/count")));
        double[] x = math.get("group-clusters")
                .valueStream()
                .mapToDouble(g -> g.get("center").get(0).asDouble())
                .toArray();
        double[] y = math.get("group-clusters")
                .valueStream()
                .mapToDouble(g -> g.get("center").get(1).asDouble())
                .toArray();
        Centres settled = KMeans.settled(base, new Centres(x, y, 0));
        assertArrayEquals(x, settled.x(), CLOSE);
        assertArrayEquals(y, settled.y(), CLOSE);
        List<Integer> ids = Recorded.ints(math.at("/base-clusters/id"));
        for (int b = 0; b < base.size(); b++) {
            int nearest = settled.nearest(base.x()[b], base.y()[b]);
            assertTrue(Recorded.ints(math.get("group-clusters").get(nearest).get("members"))
                    .contains(ids.get(b)));
        }
    }
}
