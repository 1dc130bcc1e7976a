package org.dauys.tally.write;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dauys.tally.Tally;
import org.dauys.tally.decide.Decision;
import org.dauys.tally.decide.DecisionRule;

/**
 * What is written: a count, and what a rule makes of it.
 *
 * @param decisions by question; none without a rule
 */
public record Report(Tally tally, Optional<DecisionRule> rule, SortedMap<String, Decision> decisions) {

    /** Decides every question by the same rule. */
    public static Report of(Tally tally, Optional<DecisionRule> rule) {
        SortedMap<String, Decision> decisions = new TreeMap<>();
        rule.ifPresent(
                known -> tally.totals().forEach((question, totals) -> decisions.put(question, known.decide(totals))));
        return new Report(tally, rule, decisions);
    }
}
