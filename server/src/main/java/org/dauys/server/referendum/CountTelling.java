package org.dauys.server.referendum;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dauys.server.site.Page;
import org.dauys.tally.check.Finding;
import org.dauys.tally.decide.Decision;
import org.dauys.tally.decide.DecisionText;
import org.dauys.tally.number.Ratio;
import org.dauys.tally.protocol.Figure;

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
        return page.say("referendum.rule." + finding.rule().number());
    }

    /** The figures that show it, by their names where they have some. */
    public String values(Finding finding) {
        List<String> values = new ArrayList<>();
        for (Map.Entry<String, String> one : finding.values().entrySet()) {
            String name = FiguresJson.figure(one.getKey())
                    .map(this::figure)
                    .orElseGet(() -> page.phrases()
                                    .has("referendum.value." + one.getKey().replace(' ', '-'))
                            ? page.say("referendum.value." + one.getKey().replace(' ', '-'))
                            : one.getKey());
            values.add(name + ": " + one.getValue().replace(", observed ", " / "));
        }
        return String.join("; ", values);
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
