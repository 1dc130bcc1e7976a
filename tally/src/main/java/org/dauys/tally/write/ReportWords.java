package org.dauys.tally.write;

import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dauys.tally.check.Finding;
import org.dauys.tally.check.Rule;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.words.Phrases;

/** Words of the report in Kazakh, Russian or English, and findings as sentences. The numbers of rules are the same in all. */
public final class ReportWords {
    /** "published 12, recomputed 13" and "12, observed 13": two numbers, or a dash, each with a word before it or none. */
    private static final Pattern PAIR = Pattern.compile("([a-z ]*?) ?(-?\\d+|–), ([a-z ]+) (-?\\d+|–)");

    private static final Map<String, ReportWords> READ = new ConcurrentHashMap<>();

    private final Phrases phrases;

    private ReportWords(Phrases phrases) {
        this.phrases = phrases;
    }

    /**
     * In a language.
     *
     * @throws IllegalArgumentException for another one than kk, ru and en
     */
    public static ReportWords in(Locale locale) {
        return READ.computeIfAbsent(
                locale.getLanguage(), language -> new ReportWords(Phrases.in(locale, ReportWords.class, "report")));
    }

    String say(String key, Object... values) {
        return phrases.say(key, values);
    }

    /** What is the case when a rule is broken. */
    public String rule(Rule rule) {
        return phrases.isEnglish() ? rule.says() : say(rule.number());
    }

    /** What a figure counts, in a word or two. */
    public String figure(Figure figure) {
        return say("figure." + figure.key());
    }

    /** The figures that show a finding: "in the boxes 120, all categories 119"; empty when there are none. */
    public String values(Finding finding) {
        StringJoiner text = new StringJoiner("; ");
        for (Map.Entry<String, String> value : finding.values().entrySet()) {
            text.add(name(value.getKey()) + ": " + value(value.getValue()));
        }
        return text.toString();
    }

    /** The whole: "T20 07-042: the categories do not add up … (in the boxes: 120; all categories: 119)". */
    public String sentence(Finding finding) {
        String values = values(finding);
        return finding.rule().number() + (finding.subject().isEmpty() ? "" : " " + finding.subject()) + ": "
                + rule(finding.rule()) + (values.isEmpty() ? "" : " (" + values + ")");
    }

    /** What a value is called; names of a file's own, of columns and categories, stay. */
    private String name(String key) {
        return phrases.has("figure." + key)
                ? say("figure." + key)
                : phrases.has("value." + key) ? say("value." + key) : key;
    }

    private String value(String value) {
        Matcher pair = PAIR.matcher(value);
        if (!pair.matches()) {
            return value;
        }
        String first = pair.group(1).isEmpty() ? "" : name(pair.group(1)) + " ";
        return first + pair.group(2) + ", " + name(pair.group(3)) + " " + pair.group(4);
    }

    /** "9,127,192", in Kazakh and Russian with no-break spaces. */
    String number(long value) {
        return phrases.number(value);
    }

    /** "87.15%", in Kazakh and Russian "87,15 %"; "–" of nothing. */
    String percent(long part, long whole) {
        return phrases.percent(part, whole, 2);
    }
}
