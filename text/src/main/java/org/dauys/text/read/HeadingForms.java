package org.dauys.text.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dauys.text.Kind;

/** The words of groups, articles and annexes of one language with the forms of their numbers. */
final class HeadingForms {
    private static final Pattern SEPARATOR = Pattern.compile("[\\s.:;–—*-]+");

    /** One form of a kind's heading; its group "number" is the number. */
    record Form(Kind kind, Pattern pattern) {}

    private final TraditionWords words;
    private final NumberWords numbers;
    private final Map<Kind, List<Pattern>> headings = new LinkedHashMap<>();
    /** Of several elements at once, which are repealed. */
    private final Map<Kind, List<Pattern>> several = new LinkedHashMap<>();

    private final List<Kind> ranks = new ArrayList<>();
    /** Those that a line can begin with, in their order. */
    private final Beginnings<List<Form>> headingsBy = new Beginnings<>(beginning -> possible(this.headings, beginning));

    private final Beginnings<List<Form>> severalBy = new Beginnings<>(beginning -> possible(this.several, beginning));

    HeadingForms(TraditionWords words, NumberWords numbers, AnnexLine annex) {
        this.words = words;
        this.numbers = numbers;
        readHeadings(annex);
    }

    /** The forms that a line can begin with, in their order. */
    List<Form> of(String line) {
        return headingsBy.of(line);
    }

    /** The same of several elements at once. */
    List<Form> ofSeveral(String line) {
        return severalBy.of(line);
    }

    /** All forms of a kind. */
    List<Pattern> of(Kind kind) {
        return headings.getOrDefault(kind, List.of());
    }

    /** Whether a line with this beginning can have one of the forms. */
    boolean canBegin(String beginning) {
        return !possible(headings, beginning).isEmpty()
                || !possible(several, beginning).isEmpty();
    }

    /** Groups of this language, the outermost first. */
    int rank(Kind group) {
        return group == Kind.ANNEX ? -1 : ranks.indexOf(group);
    }

    private void readHeadings(AnnexLine annex) {
        for (String entry : words.value("groups").split(" (?=[a-z]+:)", -1)) {
            int colon = entry.indexOf(':');
            Kind kind = Kind.ofJsonName(entry.substring(0, colon)).orElseThrow();
            ranks.add(kind);
            headings.put(kind, groupPatterns(entry.substring(colon + 1), numbers.ofGroup()));
        }
        String article =
                words.given("article.number").map(number -> number + "|").orElse("")
                        + numbers.orOrdinal(HeadingNumber.OF_ARTICLE);
        headings.put(Kind.ARTICLE, articlePatterns(words.value("article"), article));
        String all = words.value("article")
                + words.given("articles").map(several -> "|" + several).orElse("");
        several.put(Kind.ARTICLE, articlePatterns(all, HeadingNumber.OF_SEVERAL));
        headings.put(Kind.ANNEX, annex.numbered());
        if (words.given("section").isPresent()) {
            ranks.add(ranks.indexOf(Kind.CHAPTER), Kind.SECTION);
            headings.put(Kind.SECTION, groupPatterns(words.value("section"), numbers.ofGroup()));
        }
    }

    /** Where numbers stand beside the words of headings. */
    static List<String> positions(TraditionWords words) {
        return List.of(words.value("number.position"), words.value("number.position.also"));
    }

    /** The words of a group's heading with its number after it, before it, or either way: «Erster Abschnitt», «Abschnitt 1». */
    private List<Pattern> groupPatterns(String word, String number) {
        return patterns(word, number, positions(words));
    }

    /** The same of articles, whose number stands on one side: «1. § 5 wird wie folgt gefasst» is an item. */
    private List<Pattern> articlePatterns(String word, String number) {
        return patterns(word, number, List.of(words.value("number.position")));
    }

    static List<Pattern> patterns(String words, String number, List<String> positions) {
        List<Pattern> patterns = new ArrayList<>();
        String end = "(?=[\\s.:;,–—*-]|\\z)";
        if (positions.contains("after")) {
            // The number of «SCHEDULES» is not S.
            String apart = "(?:\\s|(?<!\\p{L})|(?!\\p{L}))";
            patterns.add(
                    TraditionWords.pattern("(?:" + words + ")" + apart + "(?:№\\s?)?(?<number>" + number + ")" + end));
        }
        if (positions.contains("before")) {
            patterns.add(TraditionWords.pattern("(?<number>" + number + ")\\s?[-–.]?\\s?(?:" + words + ")" + end));
        }
        return patterns;
    }

    private static List<Form> possible(Map<Kind, List<Pattern>> patterns, String beginning) {
        return patterns.entrySet().stream()
                .flatMap(kind -> kind.getValue().stream().map(pattern -> new Form(kind.getKey(), pattern)))
                .filter(heading -> Beginnings.isOf(heading.pattern(), beginning))
                .toList();
    }

    /** The words behind a number without the sign between them. */
    static String withoutSeparator(String rest) {
        Matcher separator = SEPARATOR.matcher(rest);
        return separator.lookingAt() ? rest.substring(separator.end()).strip() : rest.strip();
    }
}
