package org.dauys.text.read;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Joins lines of one paragraph. A hyphen at a line's end is either the writer's («Вице-Президент») or the printer's
 * («конститу-ционный»): the document's other words tell which.
 */
final class Hyphens {
    private static final Pattern LAST_PART = Pattern.compile("([\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]++)*+)-$");
    private static final Pattern FIRST_PART = Pattern.compile("^[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]++)*+");

    private static final String OPENING = "(«[“„";
    private static final String CLOSING = ",;.:!?)»]”";

    /** Behind all letters of Latin and Cyrillic. */
    private static final int FIRST_RARE = 0x530;

    private static final BitSet OF_A_WORD = IntStream.range(0, FIRST_RARE)
            .filter(Character::isLetterOrDigit)
            .collect(BitSet::new, BitSet::set, BitSet::or);

    /** That prove, where nothing speaks against it, that words were broken at the ends of lines. */
    private static final int FEWEST_TORN = 2;

    private static final int LONGEST_TOLD = 63;
    private static final int LETTERS_TOLD = 256;

    private final List<String> lines;
    private final String spaced;
    private final Predicate<String> kept;
    private final Set<String> asked = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    /** Whether all words of the document have been collected. */
    private boolean all;

    /** Ends of lines where the document's other words prove a printer's hyphen, and where a writer's. */
    private int printers;

    private int writers;

    /** Ends of lines of which neither half is a word of the document. */
    private int torn;

    /** Learns from all lines of a document. */
    Hyphens(List<String> lines) {
        this(lines, "", word -> false);
    }

    /**
     * @param spaced signs before which its language sets a space: « ; » in French
     * @param kept whether a word has its hyphen wherever it stands: «кто-нибудь»
     */
    Hyphens(List<String> lines, String spaced, Predicate<String> kept) {
        this.spaced = spaced;
        this.kept = kept;
        this.lines = lines;
        if (lines.stream().noneMatch(Hyphens::isBroken)) {
            // Nothing will be asked: most texts have no line that ends in a hyphen.
            return;
        }
        collectAsked(lines);
        words.addAll(collectWords(lines, asked));
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (!isBroken(lines.get(i))) {
                continue;
            }
            Matcher before = LAST_PART.matcher(lines.get(i));
            Matcher after = FIRST_PART.matcher(lines.get(i + 1));
            if (before.find() && after.find()) {
                boolean whole = isWord(before.group(1) + "-" + after.group());
                boolean joined = isWord(before.group(1) + after.group());
                writers += whole ? 1 : 0;
                printers += joined && !whole ? 1 : 0;
                torn += !whole && !joined && !isWord(before.group(1)) && !isWord(after.group()) ? 1 : 0;
            }
        }
    }

    /** The words of which it will be asked whether the document has them: at each hyphen the two parts and both together. */
    private void collectAsked(List<String> lines) {
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (!isBroken(lines.get(i))) {
                continue;
            }
            Matcher before = LAST_PART.matcher(lines.get(i));
            Matcher after = FIRST_PART.matcher(lines.get(i + 1));
            if (before.find() && after.find()) {
                Stream.of(
                                before.group(1),
                                after.group(),
                                before.group(1) + "-" + after.group(),
                                before.group(1) + after.group())
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .forEach(asked::add);
            }
        }
    }

    /**
     * Adds the words of all lines that may be asked for.
     *
     * @param asked which those are; all when empty
     */
    private static Set<String> collectWords(List<String> lines, Set<String> asked) {
        Set<String> found = new HashSet<>();
        BitSet looks = new BitSet();
        asked.forEach(word -> looks.set(look(word, 0, word.length())));
        boolean broken = false;
        for (String line : lines) {
            int end = 0;
            for (int start = nextWord(line, 0); start < line.length(); start = nextWord(line, end)) {
                end = endOfWord(line, start);
                boolean part = (broken && start == 0) || line.startsWith("-", end);
                if (!part && (asked.isEmpty() || looks.get(look(line, start, end)))) {
                    String word = line.substring(start, end).toLowerCase(Locale.ROOT);
                    if (asked.isEmpty() || asked.contains(word)) {
                        found.add(word);
                    }
                }
            }
            broken = isBroken(line);
        }
        return found;
    }

    /** Most words are told from those asked for by their length and first letter. */
    private static int look(String text, int start, int end) {
        return Math.min(end - start, LONGEST_TOLD) * LETTERS_TOLD
                + Character.toLowerCase(text.charAt(start)) % LETTERS_TOLD;
    }

    private static int nextWord(String line, int from) {
        int at = from;
        while (at < line.length() && !isOfAWord(line.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Behind letters and digits, with hyphens between them. */
    private static int endOfWord(String line, int start) {
        int at = start;
        while (at < line.length()
                && (isOfAWord(line.charAt(at))
                        || (line.charAt(at) == '-' && at + 1 < line.length() && isOfAWord(line.charAt(at + 1))))) {
            at++;
        }
        return at;
    }

    private static boolean isOfAWord(char c) {
        return c < FIRST_RARE ? OF_A_WORD.get(c) : Character.isLetterOrDigit(c);
    }

    private static boolean isBroken(String line) {
        return line.endsWith("-") || line.endsWith("\u00AD");
    }

    /** Adds the next line of a paragraph to the lines before it. */
    void append(StringBuilder text, String line) {
        if (text.isEmpty()) {
            text.append(line);
            return;
        }
        char last = text.charAt(text.length() - 1);
        if (last == '\u00AD') {
            text.setLength(text.length() - 1);
        } else if (last == '-') {
            appendAfterHyphen(text, line);
            return;
        } else if (OPENING.indexOf(last) < 0
                && (CLOSING.indexOf(line.charAt(0)) < 0 || spaced.indexOf(line.charAt(0)) >= 0)) {
            text.append(' ');
        }
        text.append(line);
    }

    private void appendAfterHyphen(StringBuilder text, String line) {
        Matcher before = LAST_PART.matcher(text);
        Matcher after = FIRST_PART.matcher(line);
        if (!before.find()) {
            // A dash between words.
            text.append(' ');
        } else if (after.find() && isPrintersHyphen(before.group(1), after.group())) {
            text.setLength(text.length() - 1);
        }
        text.append(line);
    }

    private boolean isPrintersHyphen(String before, String after) {
        if (!Character.isLowerCase(after.codePointAt(0))
                || !Character.isLetter(before.codePointBefore(before.length()))) {
            return false;
        }
        boolean whole = isWord(before + "-" + after);
        if (!whole && kept.test(before + "-" + after)) {
            return false;
        }
        if (whole || isWord(before + after)) {
            return !whole;
        }
        // Two words of the document make a compound, two torn halves are no words; a document that is set without
        // hyphenation shows it elsewhere.
        boolean known = isWord(before) && isWord(after);
        boolean isTorn = !isWord(before) && !isWord(after);
        boolean hyphenated = printers > 0 || (torn >= FEWEST_TORN && torn > writers);
        return hyphenated ? !known : isTorn && writers == 0;
    }

    private boolean isWord(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        if (!asked.contains(small) && !all) {
            // A word in three parts, of which the lines alone do not tell.
            words.addAll(collectWords(lines, Set.of()));
            all = true;
        }
        return words.contains(small);
    }
}
