package org.dauys.server.referendum.audit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dauys.server.referendum.CountTelling;
import org.dauys.server.referendum.Counted;
import org.dauys.server.submission.Codes;
import org.dauys.tally.audit.Assertion;
import org.dauys.tally.audit.AuditEvaluation;
import org.dauys.tally.audit.AuditPlan;
import org.dauys.tally.audit.AuditSample;
import org.dauys.tally.audit.ConsistentSampler;
import org.dauys.tally.protocol.Area;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Figures;

/**
 * What pages tell of an audit.
 *
 * @param rounds empty before the seed
 * @param evaluation how it stands now; empty before the seed
 * @param sample what was drawn up to the newest round; empty before the seed
 */
public record AuditView(
        Counted counted,
        Audit audit,
        AuditPlan plan,
        List<Round> rounds,
        Map<String, Figures> recounts,
        Optional<AuditSample> sample,
        Optional<AuditEvaluation> evaluation,
        CountTelling telling) {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._/-]{1,100}");
    private static final MathContext SHOWN = new MathContext(3, RoundingMode.CEILING);

    /** The newest round. */
    public Optional<Round> round() {
        return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.getLast());
    }

    /** Stations of the newest round that are not recounted. */
    public List<String> missing() {
        return round().map(known -> AuditWork.missing(known, recounts)).orElse(List.of());
    }

    /** How it stands, in a sentence. */
    public String told() {
        String what = evaluation
                .map(known -> switch (known.verdict()) {
                    case STOP -> "stop";
                    case GO_ON -> "go-on";
                    case FULL_COUNT ->
                        audit.finishedAt().isPresent()
                                ? "not-confirmed"
                                : isContradicted(known) ? "full-count" : "close";
                })
                .orElse("");
        return what.isEmpty()
                ? telling.page().say("referendum.audit.not-seeded")
                : telling.page().say("referendum.audit.told." + what, limit());
    }

    /** Whether paper that was counted is against a claim; a claim that is counted whole from the beginning is not before all of it is. */
    private boolean isContradicted(AuditEvaluation known) {
        for (int i = 0; i < known.claims().size(); i++) {
            AuditEvaluation.ClaimResult claim = known.claims().get(i);
            boolean counted =
                    recounts.keySet().containsAll(claim.assertion().batches().keySet());
            if (claim.verdict() == AuditEvaluation.Verdict.FULL_COUNT
                    && (counted || !plan.claims().get(i).fullCount())) {
                return true;
            }
        }
        return false;
    }

    /** What a claim claims, in a sentence. */
    public String claim(Assertion claim) {
        String about =
                claim.isTurnout() ? "turnout" : claim.share().part().name().toLowerCase(Locale.ROOT);
        return telling.page()
                .say(
                        "referendum.audit.claim." + about + (claim.isReached() ? "" : ".not"),
                        area(claim),
                        claim.share().threshold().share().toString());
    }

    private String area(Assertion claim) {
        String code = claim.name().substring(claim.name().indexOf('-') + 1);
        Area area = new Area(List.of(code.split("/", -1)));
        return claim.name().indexOf('-') > 0 && counted.totals().containsKey(area)
                ? counted.list().map(list -> list.name(area)).orElse(code)
                : telling.page().say("referendum.nation");
    }

    /** A risk in per cent, three digits, rounded up. */
    public String risk(BigDecimal risk) {
        String digits = risk.movePointRight(2).round(SHOWN).stripTrailingZeros().toPlainString();
        boolean english = telling.page().language().equals("en");
        return telling.page().say("referendum.percent", english ? digits : digits.replace('.', ','));
    }

    /** The risk limit in per cent. */
    public String limit() {
        return risk(audit.riskLimit().decimal(MathContext.DECIMAL64));
    }

    /** The word for what follows, as the database keeps it. */
    public String word(AuditEvaluation.Verdict verdict) {
        return telling.page().say("referendum.audit.verdict." + Codes.of(verdict));
    }

    /** How many more votes for the outcome the paper has than the protocol, or fewer; empty where it is not recounted. */
    public Optional<String> difference(String station) {
        Figures found = recounts.get(station);
        if (found == null) {
            return Optional.empty();
        }
        Figures stated = counted.standing(station)
                .map(protocol -> protocol.figures().completed())
                .orElse(Figures.NONE);
        StringBuilder text = new StringBuilder();
        for (Figure figure : List.of(Figure.IN_BOX, Figure.YES, Figure.NO, Figure.INVALID, Figure.APART)) {
            long more = found.completed().orZero(figure) - stated.orZero(figure);
            if (more != 0) {
                text.append(text.isEmpty() ? "" : "; ")
                        .append(telling.figure(figure))
                        .append(": ")
                        .append(more > 0 ? "+" : "−")
                        .append(telling.number(Math.abs(more)));
            }
        }
        return Optional.of(text.isEmpty() ? telling.page().say("referendum.audit.same") : text.toString());
    }

    /** The first claim whose name a shell takes as it is; others have a code of an area in them that should not be pasted anywhere. */
    public Optional<String> example() {
        return plan.claims().stream()
                .map(claim -> claim.assertion().name())
                .filter(name -> PLAIN.matcher(name).matches())
                .findFirst();
    }

    /** The ticket of the first draw of a claim, with which anyone can see whether they draw in the same way. */
    public String firstTicket(String seed, String claim) {
        return ConsistentSampler.number(seed, claim + ":1");
    }
}
