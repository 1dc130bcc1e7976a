package org.dauys.tally.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dauys.tally.Tally;
import org.dauys.tally.decide.Base;
import org.dauys.tally.decide.Decision;
import org.dauys.tally.number.Ratio;
import org.dauys.tally.protocol.Area;
import org.dauys.tally.protocol.Station;

/**
 * What an audit will do, published before the seed is drawn.
 *
 * @param riskLimit α
 * @param minimum stations that are recounted in each region in any case, for deterrence; they do not count for the risk
 * @param claims what is tested, and with how many draws it begins
 * @param regions codes of counted stations, by the area right below the country
 */
public record AuditPlan(
        AuditMethod method,
        Ratio riskLimit,
        int minimum,
        List<PlannedClaim> claims,
        SortedMap<Area, List<String>> regions) {
    /** Usual: one in a thousand. Fewer stations would satisfy the mathematics of a wide margin, and convince nobody. */
    public static final Ratio USUAL_RISK_LIMIT = Ratio.of(1, 1000);

    /** Usual: two stations in each region. */
    public static final int USUAL_MINIMUM = 2;

    /**
     * A claim and the work that it takes when everything is right.
     *
     * @param draws first draws: of stations, or with ballot polling of ballots
     * @param stations about how many different stations that is
     * @param ballots about how many ballots are looked at
     * @param fullCount whether it comes to a count of everything
     */
    public record PlannedClaim(Assertion assertion, long draws, long stations, long ballots, boolean fullCount) {}

    /**
     * Plans an audit of a decided outcome.
     *
     * @param riskLimit between 0 and 1, both excluded
     * @param minimum at least 0
     * @throws IllegalArgumentException when the outcome is open, when ballots cannot show a claim (turnout, or a threshold other than
     *     1/2, by ballot polling), or for a risk limit that is none
     */
    public static AuditPlan of(
            Tally tally, String question, Decision decision, AuditMethod method, Ratio riskLimit, int minimum) {
        if (riskLimit.signum() <= 0 || riskLimit.compareTo(Ratio.ONE) >= 0) {
            throw new IllegalArgumentException("A risk limit is between 0 and 1, and not " + riskLimit + ".");
        }
        List<PlannedClaim> claims = new ArrayList<>();
        for (Assertion assertion : Assertions.of(tally, question, decision)) {
            claims.add(
                    switch (method) {
                        case MACRO -> macro(assertion, riskLimit);
                        case ALPHA -> alpha(assertion, riskLimit);
                        case BRAVO -> bravo(assertion, riskLimit);
                    });
        }
        SortedMap<Area, List<String>> regions = new TreeMap<>();
        for (Station station : tally.stations()) {
            if (tally.standingOf(question).containsKey(station.code())) {
                Area region = station.area().at(Math.min(1, station.area().level()));
                regions.computeIfAbsent(region, _ -> new ArrayList<>()).add(station.code());
            }
        }
        return new AuditPlan(method, riskLimit, minimum, List.copyOf(claims), regions);
    }

    private static PlannedClaim macro(Assertion assertion, Ratio riskLimit) {
        int draws = Macro.firstSample(assertion, riskLimit);
        double bound = assertion.bound();
        double stations = 0;
        double ballots = 0;
        for (Assertion.Batch batch : assertion.batches().values()) {
            // The chance to be drawn at all.
            double chance =
                    bound == 0 ? 0 : -Math.expm1(draws * Math.log1p(-Math.min(batch.bound() / bound, 1 - 1e-12)));
            stations += chance;
            ballots += chance * batch.ballots();
        }
        int all = assertion.batches().size();
        boolean full = draws == Integer.MAX_VALUE || Math.round(stations) >= all;
        return new PlannedClaim(assertion, draws, full ? all : Math.round(stations), Math.round(ballots), full);
    }

    private static PlannedClaim alpha(Assertion assertion, Ratio riskLimit) {
        int draws = AlphaBatches.firstSample(assertion, riskLimit);
        int all = assertion.batches().size();
        long ballots = all == 0 ? 0 : Math.round(ballots(assertion) * (double) draws / all);
        return new PlannedClaim(assertion, draws, draws, ballots, draws == all);
    }

    private static PlannedClaim bravo(Assertion assertion, Ratio riskLimit) {
        if (assertion.isTurnout()
                || assertion.share().base() == Base.ELIGIBLE
                || !assertion.share().threshold().share().equals(Ratio.of(1, 2))) {
            throw new IllegalArgumentException("Ballot polling cannot show the claim \"" + assertion.name()
                    + "\": it is not about half of the ballots. Choose macro or alpha.");
        }
        long ballots = ballots(assertion);
        // The score is winner − loser; of those who took part, everyone is one or the other.
        long winner = assertion.winner();
        long loser = winner - assertion.margin();
        long draws = Bravo.expectedBallots(winner, loser, ballots, riskLimit);
        int all = assertion.batches().size();
        return new PlannedClaim(assertion, draws, Math.min(draws, all), draws, draws >= ballots);
    }

    private static long ballots(Assertion assertion) {
        return assertion.batches().values().stream()
                .mapToLong(Assertion.Batch::ballots)
                .sum();
    }
}
