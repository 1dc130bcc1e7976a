package org.dauys.text.read;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a text that holds nothing but a repeal from one that begins or ends like it: «Исключён Законом от 01.02.2026 № 5»
 * is one, «Исключена из реестра может быть лодка …» is a living norm. Beside the word of the repeal only brackets, dates,
 * numbers, and the words in which acts are cited may stand.
 */
final class Repeal {
    /** In characters: a repeal with the whole history of its acts is shorter. */
    private static final int LONGEST = 600;

    /** «01.02.2026», «№», «254-III», «5-VI», «2003», «12A»; signs. */
    private static final String NUMBER = "(?=[^\\p{L}]*[\\d№§])[\\p{L}\\d№§/._-]{1,20}|[IVXLC]{1,8}";

    /** «РД», «NSW»: how a state or a collection is shortened, where a number says that an act is cited. */
    private static final Pattern SHORT = Pattern.compile("\\p{Lu}{2,5}");

    private static final Set<String> OPENING = Set.of("(", "[", "«", "“", "„");
    private static final Set<String> CLOSING = Set.of(")", "]", "»", "”");

    private static final Pattern DASH = Pattern.compile("\\s?[.;,]?\\s?[–—-]\\s");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d№§°][\\p{L}\\d№§°/._-]*|[^\\p{L}\\d\\s]");

    private final boolean namesActs;
    private final Pattern phrase;
    private final Pattern word;
    private final Pattern source;
    private final Pattern element;
    private final Pattern object;
    /** Whether a text with this beginning can be a repeal. */
    private final Beginnings<Boolean> beginnings;

    private final Pattern number = Pattern.compile(NUMBER);

    /**
     * @param phrase the words of a repeal, as a regular expression
     * @param words the words in which the repealing act is cited, as a regular expression for one word
     * @param source words that cite it only behind a dash: «Утратил силу. – Федеральный закон …»; alone they would be what is
     *     repealed
     * @param element the word for the element itself, as a regular expression: «Пункт утратил силу»
     * @param object what stands behind the words of a repeal where they repeal something else: "Repealed laws"; as a regular
     *     expression
     * @param namesActs whether capitals show a name, as in "Repealed by the Wells Act": in German they show any noun
     * @param months their names
     */
    Repeal(
            String phrase,
            String words,
            String source,
            String element,
            String object,
            boolean namesActs,
            Iterable<String> months) {
        this.namesActs = namesActs;
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        this.phrase = Pattern.compile("(?<!\\p{L})(?:" + phrase + ")(?!\\p{L})", flags);
        this.source = Pattern.compile(source, flags);
        this.element = Pattern.compile("[^\\p{L}\\d]*(?:" + element + ")[^\\p{L}\\d]*", flags);
        this.object = Pattern.compile("\\s(?:" + object + ")(?!\\p{L})", flags);
        StringBuilder known = new StringBuilder(words);
        months.forEach(month -> known.append('|').append(Pattern.quote(month)).append("\\p{L}{0,8}"));
        this.word = Pattern.compile(known.toString(), flags);
        Pattern cites = Pattern.compile("(?:" + known + ")(?!\\p{L})", flags);
        beginnings = new Beginnings<>(beginning -> Beginnings.isOf(this.phrase, beginning)
                || Beginnings.isOf(this.element, beginning)
                || Beginnings.isOf(cites, beginning)
                || Beginnings.isOf(number, beginning)
                || Beginnings.isOf(SHORT, beginning));
    }

    /** Whether a text says that something is repealed, and nothing else. */
    boolean isAllOf(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        if (Character.isLetter(text.charAt(0)) && !beginnings.of(text)) {
            return false;
        }
        Matcher repeal = phrase.matcher(text);
        if (beginsOtherwise(text, repeal) || !repeal.find()) {
            return false;
        }
        String before = text.substring(0, repeal.start());
        String behind = text.substring(repeal.end());
        return (cites(outOfTheBracket(before), false, false)
                        || element.matcher(before).matches())
                && !object.matcher(behind).lookingAt()
                && citesBehindADash(behind, namesActs);
    }

    /** Whether a text begins with the word for an element and a number, and ends no sentence: "Section 6A repealed". */
    boolean namesElement(String text) {
        Matcher named = element.matcher(text);
        return named.lookingAt()
                && named.end() < text.length()
                && Character.isDigit(text.charAt(named.end()))
                && !Headings.endsSentence(text);
    }

    /** «Утратил силу с 1 января 2010 года. – Закон от …»: behind the dash stands what repealed it. */
    private boolean citesBehindADash(String behind, boolean namesActs) {
        Matcher dash = DASH.matcher(behind);
        return dash.find()
                ? cites(behind.substring(0, dash.start()), false, namesActs)
                        && cites(behind.substring(dash.end()), true, namesActs)
                : cites(behind, false, namesActs);
    }

    /** Whether the first word is none of a citation, of an element or of a repeal: so most texts begin, and need no search. */
    private boolean beginsOtherwise(String text, Matcher repeal) {
        Matcher first = WORD.matcher(text);
        if (!first.find() || !first.group().chars().allMatch(Character::isLetter)) {
            return false;
        }
        boolean repeals = repeal.region(first.start(), text.length()).lookingAt();
        repeal.reset();
        return !repeals
                && !isOfACitation(first.group(), false)
                && !SHORT.matcher(first.group()).matches()
                && !element.matcher(text).lookingAt();
    }

    /** A bracket that is still open holds the repeal itself, and is no explanation. */
    private static String outOfTheBracket(String before) {
        int open = Math.max(before.lastIndexOf('('), before.lastIndexOf('['));
        int closed = Math.max(before.lastIndexOf(')'), before.lastIndexOf(']'));
        return open > closed ? before.substring(0, open) + " " + before.substring(open + 1) : before;
    }

    /** Whether words only cite an act; what stands in brackets or quotation marks behind a citation explains it. */
    private boolean cites(String text, boolean apart, boolean named) {
        int depth = 0;
        boolean cited = false;
        boolean digits = text.chars().anyMatch(Character::isDigit);
        Matcher token = WORD.matcher(text);
        while (token.find()) {
            String found = token.group();
            if (OPENING.contains(found)) {
                depth++;
            } else if (CLOSING.contains(found)) {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0 && Character.isLetterOrDigit(found.codePointAt(0))) {
                boolean citing = isOfACitation(found, apart);
                boolean name = (digits && SHORT.matcher(found).matches())
                        || (named && cited && Character.isUpperCase(found.codePointAt(0)));
                if (!citing && !name) {
                    return false;
                }
                cited |= citing && Character.isLetter(found.codePointAt(0));
            }
        }
        return true;
    }

    private boolean isOfACitation(String found, boolean apart) {
        String bare = stripped(found);
        return bare.isEmpty()
                || number.matcher(bare).matches()
                || (apart && source.matcher(bare).matches())
                || word.matcher(bare.toLowerCase(Locale.ROOT)).matches();
    }

    private static String stripped(String word) {
        int end = word.length();
        while (end > 0 && "._-/".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(0, end);
    }
}
