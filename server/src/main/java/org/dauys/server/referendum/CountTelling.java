package org.dauys.server.referendum;

import java.util.List;
import org.dauys.server.site.Page;
import org.dauys.tally.check.Finding;
import org.dauys.tally.check.Rule;
import org.dauys.tally.decide.Decision;
import org.dauys.tally.decide.DecisionText;
import org.dauys.tally.number.Ratio;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.write.ReportWords;

/** What is told of a count in one language: numbers, shares beside their base, findings by their number, the decision. */
public record CountTelling(Page page) {
    private static final int DECIMALS = 2;

    /** A number as the language writes it. */
    public String number(long value) {
        return page.say("site.number", value);
    }

    /** The name of a figure. */
    public String figure(Figure figure) {
        return page.say("referendum.figure." + figure.key());
    }

    /** A share in per cent, to two decimals; a dash of nothing. It is never shown without its base. */
    public String percent(long part, long whole) {
        if (whole <= 0) {
            return "–";
        }
        String digits = Ratio.of(part, whole).percent(DECIMALS).toPlainString();
        return page.say("referendum.percent", page.language().equals("en") ? digits : digits.replace('.', ','));
    }

    /** What a finding says, without its number. */
    public String says(Finding finding) {
        return says(finding.rule());
    }

    /** What is the case when a rule is broken. */
    public String says(Rule rule) {
        return ReportWords.in(page.locale()).rule(rule);
    }

    /** The figures that show it, by their names where they have some. */
    public String values(Finding finding) {
        return ReportWords.in(page.locale()).values(finding);
    }

    /** What the rule says. */
    public String rule(Decision decision) {
        return DecisionText.in(page.locale()).rule(decision.rule());
    }

    /** What was decided and from which figures, the outcome first. */
    public List<String> decision(Decision decision) {
        return DecisionText.in(page.locale()).decision(decision, true);
    }
}
