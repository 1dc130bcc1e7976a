package org.dauys.text.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The marks of paragraphs and lists of one language: «1.», «2)», «а)», «(iii)», «Dos.», and repealed ones that a sentence names. */
final class MarkForms {
    /** «2, 5. Исключены.» */
    private static final Pattern SEVERAL_MARKS =
            Pattern.compile("(?<number>" + HeadingNumber.OF_SEVERAL + ")(?<end>[.)])\\s");
    /**
     * «1.Сады», «2)плату», «(a)No fee»: the words stand right behind the mark; behind an opening bracket or a stop only with a
     * capital, since "(re)new" and «1.января» are words.
     */
    private static final String OR_GLUED =
            "|(?<=\\A[^(\\s]{1,8}\\))(?=[\\p{L}«“\"])|(?<=\\))(?=[\\p{Lu}«“\"])|(?<=\\d\\.)(?=[\\p{Lu}«“\"])";

    /** In characters: a line that names repealed paragraphs is short. */
    private static final int LONGEST = 300;

    private record MarkPattern(
            String key,
            boolean paragraph,
            boolean roman,
            boolean strict,
            boolean inWords,
            boolean inAnnex,
            Pattern pattern) {}

    private final NumberWords numbers;
    private final Repeal repeal;
    private final List<MarkPattern> marks = new ArrayList<>();
    /** Repealed paragraphs and items that a sentence names: «Пункты 2 и 3 исключены …». */
    private final Map<Pattern, Boolean> repealedMarks = new LinkedHashMap<>();
    /** The classes of marks that a line can begin with. */
    private final Beginnings<List<Integer>> markClasses =
            new Beginnings<>(beginning -> IntStream.range(0, this.marks.size())
                    .filter(i -> Beginnings.isOf(this.marks.get(i).pattern(), beginning))
                    .boxed()
                    .toList());

    private final Beginnings<Boolean> repealedMarksBy = new Beginnings<>(
            beginning -> this.repealedMarks.keySet().stream().anyMatch(pattern -> Beginnings.isOf(pattern, beginning)));

    MarkForms(TraditionWords words, NumberWords numbers, Repeal repeal) {
        this.numbers = numbers;
        this.repeal = repeal;
        repealedMarks.put(
                TraditionWords.pattern(
                        "(?:" + words.value("paragraphs") + ")\\s(?<number>" + HeadingNumber.OF_SEVERAL + ")"),
                true);
        repealedMarks.put(
                TraditionWords.pattern(
                        "(?:" + words.value("subparagraphs") + ")\\s(?<number>" + HeadingNumber.OF_SEVERAL + ")"),
                false);
        readMarks(words);
    }

    private void readMarks(TraditionWords words) {
        words.keys().stream()
                .filter(key -> key.matches("(sub)?paragraph(\\.\\d)?(\\.roman|\\.strict|\\.words|\\.annex)?"))
                .sorted()
                .forEach(key -> marks.add(new MarkPattern(
                        key,
                        key.startsWith("paragraph"),
                        key.endsWith(".roman"),
                        key.endsWith(".strict") || key.endsWith(".annex"),
                        key.endsWith(".words"),
                        key.endsWith(".annex"),
                        Pattern.compile("(?:"
                                + words.value(key)
                                        .replace("{n}", HeadingNumber.OF_MARK)
                                        .replace("{ordinal}", "(?iu:" + numbers.ordinals() + ")")
                                + ")(?:(?=\\s|\\z|\\([\\p{L}\\d]{1,4}\\))" + OR_GLUED + ")"))));
    }

    /**
     * All that the mark at the head of a line can be: «(i)» is a letter or a Roman numeral.
     *
     * @param inAnnex with what is a mark in annexes alone: «1 The tribunal consists of …» in a schedule
     */
    List<Tradition.Mark> of(String line, boolean inAnnex) {
        boolean canMark = canMark(line);
        Optional<MarksTogether> together = canMark ? MarksTogether.of(line, repeal) : Optional.empty();
        if (together.isPresent()) {
            return several(together.get(), inAnnex);
        }
        List<Tradition.Mark> found = new ArrayList<>(1);
        for (int i : canMark ? markClasses.of(line) : List.<Integer>of()) {
            MarkPattern mark = marks.get(i);
            Matcher matcher = mark.pattern().matcher(line);
            if ((inAnnex || !mark.inAnnex()) && matcher.lookingAt()) {
                String printed = matcher.group(1).replace("°", "");
                String number = HeadingNumber.several(printed);
                ListNumber order = ListNumber.of(
                        mark.inWords()
                                ? numbers.arabic(number)
                                : mark.roman() ? number.toUpperCase(Locale.ROOT) : number);
                String beside = matcher.groupCount() > 1 && matcher.group(2) != null ? matcher.group(2) + " " : "";
                String rest = (beside + line.substring(matcher.end()).strip()).strip();
                found.add(new Tradition.Mark(listOf(i), mark.paragraph(), number, order, rest, mark.strict(), false));
                addMended(found);
            }
        }
        if (found.isEmpty() && canMark) {
            repealedMark(line).ifPresent(found::add);
        }
        return found;
    }

    /** All that several marks can be, as the first of them alone could. */
    private List<Tradition.Mark> several(MarksTogether together, boolean inAnnex) {
        return of(together.first() + " " + together.rest(), inAnnex).stream()
                .map(mark -> new Tradition.Mark(
                        mark.markClass(),
                        mark.paragraph(),
                        together.number(),
                        ListNumber.of(
                                marks.get(mark.markClass()).roman()
                                        ? together.number().toUpperCase(Locale.ROOT)
                                        : together.number()),
                        together.rest(),
                        mark.strict(),
                        mark.mended()))
                .toList();
    }

    /** «² …» and «2bis …» are marks of one list. */
    private int listOf(int mark) {
        String key = marks.get(mark).key();
        for (int i = 0; key.endsWith(".strict") && i < mark; i++) {
            if (key.equals(marks.get(i).key() + ".strict")) {
                return i;
            }
        }
        return mark;
    }

    /** «c)» among а, б, г: the letter of the other alphabet that it looks like. */
    private void addMended(List<Tradition.Mark> found) {
        Tradition.Mark mark = found.getLast();
        Optional<String> other = LookAlikes.other(mark.number());
        if (other.isEmpty() || mark.mended()) {
            return;
        }
        for (int i = 0; i < marks.size(); i++) {
            String key = marks.get(i).key();
            boolean letters = key.startsWith("subparagraph")
                    && i != mark.markClass()
                    && !marks.get(i).roman();
            if (letters
                    && marks.get(i).pattern().matcher(other.get() + ")").lookingAt()
                    && marks.get(mark.markClass())
                            .pattern()
                            .matcher(mark.number() + ")")
                            .lookingAt()) {
                found.add(new Tradition.Mark(
                        i, mark.paragraph(), other.get(), ListNumber.of(other.get()), mark.rest(), true, true));
                return;
            }
        }
    }

    /** «Пункты 2 и 3 исключены Законом …». */
    private Optional<Tradition.Mark> repealedMark(String line) {
        if (Character.isDigit(line.charAt(0)) && line.length() < LONGEST) {
            Matcher together = SEVERAL_MARKS.matcher(line);
            if (together.lookingAt()
                    && repeal.isAllOf(line.substring(together.end()).strip())) {
                String number = HeadingNumber.several(together.group("number"));
                boolean paragraph = together.group("end").equals(".");
                return Optional.of(new Tradition.Mark(
                        classOf(paragraph),
                        paragraph,
                        number,
                        ListNumber.of(number),
                        line.substring(together.end()).strip(),
                        false,
                        false));
            }
        }
        if (!repealedMarksBy.of(line)) {
            return Optional.empty();
        }
        for (Map.Entry<Pattern, Boolean> pattern : repealedMarks.entrySet()) {
            Matcher matcher = pattern.getKey().matcher(line);
            if (matcher.lookingAt()) {
                String rest = HeadingForms.withoutSeparator(line.substring(matcher.end()));
                String number = HeadingNumber.several(matcher.group("number"));
                if (repeal.isAllOf(rest)) {
                    int markClass = classOf(pattern.getValue());
                    return Optional.of(new Tradition.Mark(
                            markClass, pattern.getValue(), number, ListNumber.of(number), rest, false, false));
                }
            }
        }
        return Optional.empty();
    }

    private int classOf(boolean paragraph) {
        for (int i = 0; i < marks.size(); i++) {
            if (marks.get(i).paragraph() == paragraph) {
                return i;
            }
        }
        return 0;
    }

    private static boolean canMark(String line) {
        return !line.isEmpty()
                && (line.charAt(0) == '(' || Character.isLetterOrDigit(line.charAt(0)) || isRaised(line.charAt(0)));
    }

    private static boolean isRaised(char c) {
        return "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c) >= 0;
    }
}
