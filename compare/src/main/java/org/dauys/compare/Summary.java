package org.dauys.compare;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dauys.compare.language.Phrases;

/**
 * What happened to a provision, in plain words: "Reworded; was article 24.3. The words «including the right to strike»
 * were removed." Said from the structure of the row only; removed and added words are told alike.
 */
public final class Summary {
    private Summary() {}

    /** A few sentences about the newer provision, in the language of {@code locale} (kk, ru or en; English for any other). */
    public static String of(Row row, Comparison comparison, Locale locale) {
        Told told = told(row, comparison, locale, false);
        return orUnchanged(say(told, new Origin(told).say(), Inside.of(row, comparison)), told);
    }

    /**
     * The same for a reader who sees the names of the row's relations beside it ("Reworded", "New"): what they say is
     * left out. Empty when they say all.
     */
    public static String besideTags(Row row, Comparison comparison, Locale locale) {
        Told told = told(row, comparison, locale, true);
        return say(told, new Origin(told).say(), Inside.of(row, comparison));
    }

    /**
     * A few sentences about an older provision, for who reads that: "In the draft this became paragraph 27.3."
     *
     * @param label of the provision that is read, one of the row's old ones
     */
    public static String ofOld(Row row, String label, Comparison comparison, Locale locale) {
        Told told = told(row, comparison, locale, false);
        return orUnchanged(say(told, new Successor(told, label).say(), Inside.ofOld(row, label, comparison)), told);
    }

    /** The same without what the names of the row's relations say beside it, for who reads the first of its old provisions. */
    public static String ofOldBesideTags(Row row, Comparison comparison, Locale locale) {
        Told told = told(row, comparison, locale, true);
        String label = row.oldUnits().isEmpty() ? "" : row.oldLabels().getFirst();
        return say(told, new Successor(told, label).say(), Inside.ofOld(row, label, comparison));
    }

    private static Told told(Row row, Comparison comparison, Locale locale, boolean tagged) {
        return Told.of(row, comparison, Phrases.in(locale), tagged);
    }

    private static String orUnchanged(String said, Told told) {
        return said.isEmpty() ? told.phrases().say("summary.unchanged") : said;
    }

    private static String say(Told told, String origin, List<Row> inside) {
        Row row = told.row();
        if (row.level() == Level.ORDER || row.level() == Level.DIVISION) {
            return told.phrases().say("summary.level." + row.level().jsonName());
        }
        return Stream.of(origin, new WordingSummary(told).say(), parts(told, inside))
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.joining(" "));
    }

    /** Of an article or a group that stays, what happened to its parts, or to its text where it has none. */
    private static String parts(Told told, List<Row> inside) {
        Row row = told.row();
        if (!told.isHeading() || row.has(Relation.NEW) || row.has(Relation.REMOVED)) {
            return "";
        }
        String parts = Inside.say(inside, told.phrases());
        boolean same = row.has(Relation.REWORDED) && told.runs().all().isEmpty();
        if (!parts.isEmpty() || !same) {
            return parts;
        }
        return Inside.isText(inside)
                ? told.say("summary.reworded")
                : told.phrases().say("summary.inside");
    }

    /** What happened to provisions in numbers: "Provisions inside: 3 reworded, 1 new."; empty where nothing changed. */
    public static String inNumbers(List<Row> provisions, Locale locale) {
        return Inside.say(provisions, Phrases.in(locale));
    }
}
