package org.dauys.cli;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dauys.tally.Tally;
import org.dauys.tally.audit.AuditMethod;
import org.dauys.tally.audit.AuditPlan;
import org.dauys.tally.audit.AuditSample;
import org.dauys.tally.decide.Decision;
import org.dauys.tally.decide.DecisionRule;
import org.dauys.tally.number.Ratio;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command of an audit is told: the count, the rule, and how it is audited. */
final class AuditChoices {
    @Mixin
    private TallyFiles files;

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            description = "macro (default): whole stations by their weight; alpha: whole stations without replacement;"
                    + " bravo: single ballots.")
    private AuditMethod method = AuditMethod.MACRO;

    @Option(
            names = "--risk-limit",
            paramLabel = "SHARE",
            description = "The chance to let a wrong outcome stand at most; by default 0.1 %%.")
    private Optional<String> riskLimit = Optional.empty();

    @Option(
            names = "--minimum",
            paramLabel = "N",
            description = "Stations in each region that are recounted in any case; by default 2.")
    private int minimum = AuditPlan.USUAL_MINIMUM;

    @Option(names = "--question", paramLabel = "CODE", description = "Which question, where there are several.")
    private Optional<String> question = Optional.empty();

    /** A count and the plan of its audit. */
    record Planned(Tally tally, AuditPlan plan) {}

    Planned plan() throws BadInput {
        TallyFiles.Counted counted = files.read();
        Tally tally = counted.tally();
        DecisionRule rule = counted.ruleOrRefuse();
        String asked = question.orElse(tally.totals().firstKey());
        if (!tally.totals().containsKey(asked)
                || (question.isEmpty() && tally.totals().size() > 1)) {
            throw new BadInput("Which question? Name one of these: "
                    + tally.totals().keySet().stream()
                            .map(code -> "--question " + code)
                            .collect(Collectors.joining(", ")));
        }
        Decision decision = rule.decide(tally.totals().get(asked));
        try {
            Ratio limit = riskLimit.isPresent() ? Ratio.parse(riskLimit.get()) : AuditPlan.USUAL_RISK_LIMIT;
            return new Planned(tally, AuditPlan.of(tally, asked, decision, method, limit, Math.max(0, minimum)));
        } catch (IllegalArgumentException wrong) {
            throw new BadInput(String.valueOf(wrong.getMessage()));
        } catch (ArithmeticException beyond) {
            throw new BadInput("The rule's fractions are too fine for these figures. Write them with smaller numbers.");
        }
    }

    static AuditSample draw(AuditPlan plan, String seed, Optional<Long> draws) throws BadInput {
        try {
            if (draws.isEmpty()) {
                return AuditSample.of(plan, seed);
            }
            Map<String, Long> sizes = plan.claims().stream()
                    .collect(Collectors.toMap(claim -> claim.assertion().name(), _ -> draws.get()));
            return AuditSample.of(plan, seed, sizes);
        } catch (IllegalArgumentException wrong) {
            throw new BadInput(String.valueOf(wrong.getMessage()));
        }
    }
}
