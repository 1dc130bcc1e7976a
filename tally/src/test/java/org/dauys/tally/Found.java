package org.dauys.tally;

import java.util.List;
import org.dauys.tally.check.Finding;
import org.dauys.tally.check.Rule;

/** What tests ask of findings. */
public final class Found {
    private Found() {}

    /** Those of a rule. */
    public static List<Finding> of(Rule rule, List<Finding> findings) {
        return findings.stream().filter(finding -> finding.rule() == rule).toList();
    }

    /** Their sentences. */
    public static List<String> told(Rule rule, List<Finding> findings) {
        return of(rule, findings).stream().map(Finding::toString).toList();
    }

    /** The numbers of all rules that found something, each once. */
    public static List<String> rules(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.rule().number())
                .distinct()
                .sorted()
                .toList();
    }
}
