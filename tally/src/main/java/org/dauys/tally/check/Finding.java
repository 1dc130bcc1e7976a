package org.dauys.tally.check;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dauys.tally.protocol.Origin;

/**
 * Something that a rule found.
 *
 * @param subject the station's code or the area's path; empty for the file or the country
 * @param question the question's code; empty where there is one only or it does not matter
 * @param values the figures that show it, in the order in which they are to be read
 */
public record Finding(
        Rule rule, Severity severity, String subject, String question, Map<String, String> values, Origin origin) {
    /** By rule, then subject, question, values and place: the same findings always stand in the same order. */
    public static final Comparator<Finding> ORDER = Comparator.comparing(Finding::rule)
            .thenComparing(Finding::subject)
            .thenComparing(Finding::question)
            .thenComparing(finding -> finding.values().toString())
            .thenComparing(finding -> finding.origin().file())
            .thenComparingInt(finding -> finding.origin().row());

    public Finding {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** With the rule's usual severity. */
    public static Finding of(Rule rule, String subject, String question, Origin origin, Map<String, String> values) {
        return new Finding(rule, rule.severity(), subject, question, values, origin);
    }

    /** With another severity. */
    public Finding as(Severity other) {
        return new Finding(rule, other, subject, question, values, origin);
    }

    /**
     * Values by name, in this order.
     *
     * @param pairs name, value, name, value …
     */
    public static Map<String, String> values(Object... pairs) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            values.put(String.valueOf(pairs[i]), String.valueOf(pairs[i + 1]));
        }
        return values;
    }

    /** "T20 041007 (…, row 12): the categories do not add up … : inBox 120, categories 119". */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(rule.number());
        if (!subject.isEmpty()) {
            text.append(' ').append(subject);
        }
        if (!question.isEmpty()) {
            text.append(", question ").append(question);
        }
        if (!origin.file().isEmpty()) {
            text.append(" (").append(origin).append(')');
        }
        text.append(": ").append(rule.says());
        String mark = ": ";
        for (Map.Entry<String, String> value : values.entrySet()) {
            text.append(mark).append(value.getKey()).append(' ').append(value.getValue());
            mark = ", ";
        }
        return text.toString();
    }
}
