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
        return whole(told(row, comparison, locale, false), Speaker.NEWER);
    }

    /**
     * The same for a reader who sees the names of the row's relations beside it ("Reworded", "New"): what they say is
     * left out. Empty when they say all.
     */
    public static String besideTags(Row row, Comparison comparison, Locale locale) {
        return say(told(row, comparison, locale, true), Speaker.NEWER);
    }

    /** A few sentences about the older provision, for who reads that: "In the draft this became paragraph 27.3." */
    public static String ofOld(Row row, Comparison comparison, Locale locale) {
        return whole(told(row, comparison, locale, false), Speaker.OLDER);
    }

    /** The same without what the names of the row's relations say beside it. */
    public static String ofOldBesideTags(Row row, Comparison comparison, Locale locale) {
        return say(told(row, comparison, locale, true), Speaker.OLDER);
    }

    /** Which of the two provisions of a row the sentences are about. */
    private enum Speaker {
        OLDER,
        NEWER
    }

    private static Told told(Row row, Comparison comparison, Locale locale, boolean tagged) {
        return Told.of(row, comparison, Phrases.in(locale), tagged);
    }

    private static String whole(Told told, Speaker speaker) {
        String said = say(told, speaker);
        return said.isEmpty() ? told.phrases().say("summary.unchanged") : said;
    }

    private static String say(Told told, Speaker speaker) {
        Row row = told.row();
        if (row.level() == Level.ORDER || row.level() == Level.DIVISION) {
            return told.phrases().say("summary.level." + row.level().jsonName());
        }
        String origin = speaker == Speaker.NEWER ? new Origin(told).say() : new Successor(told).say();
        return Stream.of(origin, new WordingSummary(told).say(), inside(told, speaker))
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.joining(" "));
    }

    /** Of an article or a group that stays, what happened to its parts. */
    private static String inside(Told told, Speaker speaker) {
        Row row = told.row();
        if (!told.isHeading() || row.has(Relation.NEW) || row.has(Relation.REMOVED)) {
            return "";
        }
        String parts = speaker == Speaker.NEWER
                ? Inside.say(row, told.comparison(), told.phrases())
                : Inside.sayOfOld(row, told.comparison(), told.phrases());
        boolean same = row.has(Relation.REWORDED) && told.runs().all().isEmpty();
        return parts.isEmpty() && same ? told.phrases().say("summary.inside") : parts;
    }

    /** What happened to provisions in numbers: "Provisions inside: 3 reworded, 1 new."; empty where nothing changed. */
    public static String inNumbers(List<Row> provisions, Locale locale) {
        return Inside.say(provisions, Phrases.in(locale));
    }
}
