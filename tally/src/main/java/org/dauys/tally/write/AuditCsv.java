package org.dauys.tally.write;

import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.dauys.tally.audit.AuditEvaluation;
import org.dauys.tally.audit.AuditMethod;
import org.dauys.tally.audit.AuditPlan;
import org.dauys.tally.audit.AuditSample;
import org.dauys.tally.audit.WeightedDraw;

/** The tables of an audit: what is planned, what was drawn, what is to be filled in, and how it stands. */
public final class AuditCsv {
    /** The columns of {@link #ballots}; the last one is filled in with yes, no or other. */
    public static final List<String> BALLOT_COLUMNS = List.of("claim", "draw", "station", "ballot", "mark");

    private AuditCsv() {}

    /** claim, margin, bound (in scores), draws, and about how many different stations and ballots that is. */
    public static String plan(AuditPlan plan) {
        CsvCells csv =
                new CsvCells().row(List.of("claim", "margin", "bound", "draws", "stations", "ballots", "fullCount"));
        for (AuditPlan.PlannedClaim claim : plan.claims()) {
            csv.row(List.of(
                    claim.assertion().name(),
                    claim.assertion().margin(),
                    claim.assertion().bound(),
                    claim.fullCount() ? "" : claim.draws(),
                    claim.stations(),
                    claim.ballots(),
                    claim.fullCount()));
        }
        return csv.toString();
    }

    /** claim, draw, ticket, station, ballot (by ballot polling, from 1); behind them the stations for deterrence. */
    public static String draws(AuditSample sample) {
        CsvCells csv = new CsvCells().row(List.of("claim", "draw", "ticket", "station", "ballot"));
        boolean ballots = sample.plan().method() == AuditMethod.BRAVO;
        sample.draws().forEach((claim, drawn) -> {
            for (WeightedDraw.Draw draw : drawn) {
                Object ballot = ballots ? draw.position() + 1 : "";
                csv.row(List.of(claim, draw.place(), draw.number(), draw.station(), ballot));
            }
        });
        sample.deterrence().forEach(station -> csv.row(List.of("deterrence", "", "", station, "")));
        return csv.toString();
    }

    /** A row for each station that is to be recounted, in the form of protocols, in which the figures are empty. */
    public static String stations(AuditSample sample) {
        CsvCells csv = new CsvCells().row(List.of("station", "inBox", "yes", "no", "invalid", "apart"));
        sample.stations().forEach(code -> csv.row(List.of(code, "", "", "", "", "")));
        return csv.toString();
    }

    /** By ballot polling: a row for each ballot, in the order of draws; the column mark is empty. */
    public static String ballots(AuditSample sample) {
        CsvCells csv = new CsvCells().row(BALLOT_COLUMNS);
        sample.draws()
                .forEach((claim, drawn) -> drawn.forEach(
                        draw -> csv.row(List.of(claim, draw.place(), draw.station(), draw.position() + 1, ""))));
        return csv.toString();
    }

    /** claim, draws, risk (six digits, rounded up), verdict, further draws, stations whose protocol was in the claim's favour. */
    public static String evaluation(AuditEvaluation evaluation) {
        CsvCells csv = new CsvCells().row(List.of("claim", "draws", "risk", "verdict", "further", "overstated"));
        for (AuditEvaluation.ClaimResult claim : evaluation.claims()) {
            csv.row(List.of(
                    claim.assertion().name(),
                    claim.draws(),
                    claim.risk().round(new MathContext(6, RoundingMode.CEILING)).toPlainString(),
                    word(claim.verdict()),
                    claim.verdict() == AuditEvaluation.Verdict.GO_ON ? claim.further() : "",
                    String.join(" ", claim.overstated())));
        }
        return csv.row(List.of("all", "", "", word(evaluation.verdict()), "", ""))
                .toString();
    }

    private static String word(AuditEvaluation.Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
