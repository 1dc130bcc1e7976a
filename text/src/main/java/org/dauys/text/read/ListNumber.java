package org.dauys.text.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of an element as a place in its order, so that numbers can be told to follow each other: {@code 3} →
 * {@code 3-1} → {@code 4}; {@code 6A} → {@code 6AB}; {@code а} → {@code б}; {@code II} → {@code III}; {@code 1 bis} →
 * {@code 1 ter}; {@code 4} → {@code 5-7} (three repealed in one) → {@code 8}.
 *
 * <p>A printed number may be read in several ways: «C» is a letter or a hundred, «5-7» the seventh inserted behind 5 or
 * three numbers. What is not understood has no reading: it follows nothing, nothing follows it, and nobody may draw
 * conclusions from it ({@link #isKnown}).
 *
 * @param readings each with its first and, for a range, its last place
 */
record ListNumber(List<Reading> readings) implements Comparable<ListNumber> {
    /** Insertions as Roman law counts them. */
    private static final List<String> LATIN_WORDS = List.of(
            "bis",
            "ter",
            "quater",
            "quinquies",
            "sexies",
            "septies",
            "octies",
            "novies",
            "nonies",
            "decies",
            "undecies",
            "duodecies");
    /** All letters of Kazakh and Russian in the order of both alphabets. */
    private static final String CYRILLIC = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";
    /** Letters that lists leave out or not, as their authors like; word processors leave out ё, й, ъ, ь. */
    private static final String OPTIONAL = "ёйъыьәғқңөұүһіщ";

    private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
    /** Italian lists go from i to l. */
    private static final String OPTIONAL_LATIN = "jk";

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    /** «5 bis 7» are three in German; «3 bis A» is one in French. */
    private static final Pattern TOGETHER =
            Pattern.compile("\\s?,\\s?|\\s(?:и|және|and|et|und|y|e|to|по|bis(?=\\s\\d)|à|al|a)\\s(?=\\S)");

    private static final Pattern RANGE_WORD = Pattern.compile("\\s(?:to|по|bis(?=\\s\\d)|à|al|a)\\s");
    private static final Pattern DIGIT_RANGE = Pattern.compile("(\\d{1,5})-(\\d{1,5})");
    private static final Pattern KIND_OF_LAW = Pattern.compile(HeadingNumber.KIND_OF_LAW);
    /** «Título preliminar», «Article préliminaire»: what stands before the first. */
    private static final Pattern PRELIMINARY =
            Pattern.compile("pr[ée]limina(?:re?|ire)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** In characters: «12-14-12-16». */
    private static final int LONGEST_RANGE = 24;

    private static final String PRIME = "прим";
    /** Of one step; more are several. */
    private static final int MOST_DIGITS = 9;

    private static final Pattern STEP = Pattern.compile("[-.\\s]{0,2}(?:(\\d{1,9})|(\\p{L}+))");

    enum Sort {
        DIGITS,
        LETTER,
        /** bis, ter … */
        WORD
    }

    /** One step of a number: the 1 of 3-1, the A of 6A. */
    record Step(Sort sort, int value) {}

    /** @param last the same as {@code first} unless it is a range */
    record Reading(List<Step> first, List<Step> last) {}

    ListNumber {
        readings = List.copyOf(readings);
    }

    static ListNumber of(String printed) {
        List<Reading> readings = new ArrayList<>();
        String plain = plain(printed);
        if (isDigits(plain) && plain.length() <= MOST_DIGITS) {
            // As most are: neither several nor a Roman numeral nor a range.
            return new ListNumber(List.of(new Reading(digits(plain), digits(plain))));
        }
        if (isPreliminary(plain)) {
            return new ListNumber(List.of(new Reading(digits("0"), digits("0"))));
        }
        String[] members = TOGETHER.split(plain, -1);
        if (members.length > 1) {
            for (List<Step> first : steps(members[0])) {
                steps(members[members.length - 1]).forEach(last -> readings.add(new Reading(first, last)));
            }
            return new ListNumber(readings);
        }
        steps(plain).forEach(steps -> readings.add(new Reading(steps, steps)));
        Matcher range = DIGIT_RANGE.matcher(RomanNumeral.toArabic(plain));
        if (range.matches() && Integer.parseInt(range.group(1)) < Integer.parseInt(range.group(2))) {
            readings.add(new Reading(digits(range.group(1)), digits(range.group(2))));
        }
        if (plain.length() == 3 && plain.charAt(1) == '-') {
            letterRange(plain).ifPresent(readings::add);
        } else if (plain.length() <= LONGEST_RANGE) {
            insertedRange(plain).ifPresent(readings::add);
        }
        return new ListNumber(readings);
    }

    /** «3-1-3-3», «15а-15в»: several that were put in behind one number. */
    private static Optional<Reading> insertedRange(String plain) {
        for (int at = plain.indexOf('-'); at > 0; at = plain.indexOf('-', at + 1)) {
            for (List<Step> first : steps(plain.substring(0, at))) {
                for (List<Step> last : steps(plain.substring(at + 1))) {
                    int inner = first.size() - 1;
                    if (inner > 0
                            && last.size() == first.size()
                            && first.subList(0, inner).equals(last.subList(0, inner))
                            && first.getLast().sort() == last.getLast().sort()
                            && first.getLast().value() < last.getLast().value()) {
                        return Optional.of(new Reading(first, last));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** «б-г»: three items that are repealed at once. */
    private static Optional<Reading> letterRange(String plain) {
        List<Step> first = new ArrayList<>();
        List<Step> last = new ArrayList<>();
        boolean letters = addLetters(plain.substring(0, 1).toLowerCase(Locale.ROOT), first)
                && addLetters(plain.substring(2).toLowerCase(Locale.ROOT), last);
        return letters && first.getFirst().value() < last.getFirst().value()
                ? Optional.of(new Reading(List.copyOf(first), List.copyOf(last)))
                : Optional.empty();
    }

    /** Whether a number is nothing but Arabic digits. */
    static boolean isDigits(String plain) {
        for (int i = 0; i < plain.length(); i++) {
            if (plain.charAt(i) < '0' || plain.charAt(i) > '9') {
                return false;
            }
        }
        return !plain.isEmpty();
    }

    /** The numbers of which one names several: {@code 9, 10}. */
    static String[] members(String plain) {
        return TOGETHER.split(plain, -1);
    }

    /** Whether two numbers are joined by a word that means all between them. */
    static boolean isRange(String plain) {
        return RANGE_WORD.matcher(plain).find();
    }

    private static List<Step> digits(String digits) {
        return List.of(new Step(Sort.DIGITS, Integer.parseInt(digits)));
    }

    /** With plain hyphens, and a hyphen before raised digits: {@code 15¹} → {@code 15-1}. */
    static String plain(String printed) {
        StringBuilder plain = new StringBuilder(printed.length() + 1);
        boolean raised = false;
        for (int i = 0; i < printed.length(); i++) {
            char c = printed.charAt(i);
            if (c == '°') {
                continue;
            }
            int digit = RAISED.indexOf(c);
            if (digit >= 0) {
                if (!raised && !plain.isEmpty() && plain.charAt(plain.length() - 1) != '-') {
                    plain.append('-');
                }
                plain.append((char) ('0' + digit));
            } else {
                plain.append(c == '–' || c == '\u2011' ? '-' : c);
            }
            raised = digit >= 0;
        }
        return plain.toString().strip();
    }

    /** All that one number can be; none when it is not understood. */
    private static List<List<Step>> steps(String plain) {
        List<List<Step>> found = new ArrayList<>();
        String arabic = RomanNumeral.toArabic(plain);
        if (!arabic.equals(plain)) {
            add(arabic, found);
        }
        add(plain, found);
        if (found.size() == 1 && isLetters(plain) && plain.length() == 2 && plain.charAt(0) == plain.charAt(1)) {
            // «aa» is the first of its own list, the one behind «z», or put in behind «a».
            List<Step> inserted = found.getFirst();
            int letter = inserted.getLast().value();
            found.clear();
            found.add(List.of(new Step(Sort.LETTER, letter)));
            found.add(List.of(new Step(Sort.LETTER, LATIN.length() + letter)));
            found.add(inserted);
        }
        return found;
    }

    private static boolean isLetters(String text) {
        return !text.isEmpty() && text.chars().allMatch(Character::isLetter);
    }

    private static void add(String plain, List<List<Step>> found) {
        List<Step> steps = new ArrayList<>();
        Matcher kind = KIND_OF_LAW.matcher(plain);
        int at = 0;
        if (kind.lookingAt()) {
            int letter = kind.group()
                    .codePoints()
                    .filter(Character::isLetter)
                    .findFirst()
                    .orElseThrow();
            steps.add(new Step(Sort.LETTER, letter));
            at = kind.end();
        }
        Matcher step = STEP.matcher(plain);
        while (at < plain.length()) {
            if (!step.region(at, plain.length()).lookingAt()) {
                return;
            }
            if (step.group(1) != null) {
                steps.add(new Step(Sort.DIGITS, Integer.parseInt(step.group(1))));
            } else if (!addLetters(step.group(2).toLowerCase(Locale.ROOT), steps)) {
                return;
            }
            at = step.end();
        }
        if (!steps.isEmpty()) {
            found.add(List.copyOf(steps));
        }
    }

    private static boolean addLetters(String letters, List<Step> steps) {
        int word = letters.equals(PRIME) ? 0 : LATIN_WORDS.indexOf(letters);
        if (word >= 0 && !steps.isEmpty()) {
            steps.add(new Step(Sort.WORD, word + 1));
            return true;
        }
        if (letters.length() > 3) {
            return false;
        }
        for (int i = 0; i < letters.length(); i++) {
            int cyrillic = CYRILLIC.indexOf(letters.charAt(i));
            int latin = LATIN.indexOf(letters.charAt(i));
            if (cyrillic < 0 && latin < 0) {
                return false;
            }
            steps.add(new Step(Sort.LETTER, cyrillic >= 0 ? 1000 + cyrillic : 1 + latin));
        }
        return true;
    }

    /** Whether the number is understood. */
    boolean isKnown() {
        return !readings.isEmpty();
    }

    /** Whether a number says in words that it stands before the first: «Título preliminar». */
    static boolean isPreliminary(String printed) {
        return (printed.startsWith("p") || printed.startsWith("P"))
                && PRELIMINARY.matcher(printed).matches();
    }

    /** Whether it stands before the first: «preliminar». */
    boolean isPreliminary() {
        return readings.stream().anyMatch(reading -> reading.first().getFirst().value() == 0);
    }

    boolean isFirst() {
        return readings.stream().anyMatch(reading -> isFirst(reading.first().getFirst()));
    }

    private static boolean isFirst(Step step) {
        return step.value() <= 1 || step.value() == 1000;
    }

    /** Whether it names an element put in behind another: {@code 3-1}, {@code 15а}, {@code 1.1}. */
    boolean isInsertion() {
        return !readings.isEmpty()
                && readings.stream().allMatch(reading -> reading.first().size() > 1);
    }

    /** Whether it is the first put in behind its number: {@code 1.1}. */
    boolean isFirstInsertion() {
        return readings.stream()
                .anyMatch(reading ->
                        reading.first().size() > 1 && isFirst(reading.first().getLast()));
    }

    /** Whether this number can stand right after {@code before} with nothing left out. */
    boolean follows(ListNumber before) {
        for (Reading reading : readings) {
            for (Reading other : before.readings) {
                if (follows(reading.first(), other.last())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean follows(List<Step> steps, List<Step> before) {
        int shared = 0;
        while (shared < Math.min(steps.size(), before.size())
                && steps.get(shared).equals(before.get(shared))) {
            shared++;
        }
        if (shared == steps.size()) {
            return false;
        }
        Step step = steps.get(shared);
        if (shared == before.size()) {
            // 3 → 3-1; 6A → 6AB, which some drafters put in where others put 6AA; (b) → (bb).
            boolean secondLetter = step.sort() == Sort.LETTER && (shared > 1 || step.equals(before.getLast()));
            return isFirst(step) || secondLetter;
        }
        Step last = before.get(shared);
        if (step.sort() != last.sort()) {
            // 15а → 15-1: two ways to put something in behind 15.
            return shared > 0 && isFirst(step);
        }
        // 3-2 → 4, 3 → 4, 3-1 → 3-2
        return isNext(step, last) && (steps.size() == shared + 1 || isFirst(steps.get(shared + 1)));
    }

    private static boolean isNext(Step step, Step last) {
        if (step.sort() != Sort.LETTER) {
            return step.value() == last.value() + 1;
        }
        boolean cyrillic = step.value() >= 1000;
        if (step.value() <= last.value() || cyrillic != last.value() >= 1000) {
            return false;
        }
        for (int left = last.value() + 1; left < step.value(); left++) {
            boolean mayMiss = cyrillic
                    ? OPTIONAL.indexOf(CYRILLIC.charAt(left - 1000)) >= 0
                    : left <= LATIN.length() && OPTIONAL_LATIN.indexOf(LATIN.charAt(left - 1)) >= 0;
            if (!mayMiss) {
                return false;
            }
        }
        return true;
    }

    /** By the likeliest reading; what is not understood comes first. */
    @Override
    public int compareTo(ListNumber other) {
        if (readings.isEmpty() || other.readings.isEmpty()) {
            return Boolean.compare(isKnown(), other.isKnown());
        }
        List<Step> one = readings.getFirst().first();
        List<Step> two = other.readings.getFirst().first();
        for (int i = 0; i < Math.min(one.size(), two.size()); i++) {
            int difference = Integer.compare(one.get(i).value(), two.get(i).value());
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(one.size(), two.size());
    }
}
