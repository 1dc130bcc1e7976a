package org.dauys.text.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dauys.text.Kind;

/** Tells the headings of one language from other lines: by their words and numbers, and by what stands behind them. */
final class HeadingLines {
    /** «Статья 42 с изменениями …» begins a sentence; a heading has a separator or a capital after the number. */
    private static final Pattern GOES_ON = Pattern.compile("\\s+\\p{Ll}|,");

    /** Units of acts, whose headings may run on. */
    private static final List<Kind> RUNNING_ON = List.of(Kind.ARTICLE, Kind.SECTION);

    /** In characters: a line that may be a heading is short; a short one may even end in a stop. */
    static final int LONGEST_DOUBT = 300;

    private static final int LONGEST_SURE_DOUBT = 60;

    private static final Pattern OUTSIDE_WORD = Pattern.compile("^[^\\p{L}§]+|[^\\p{L}§]+$");

    private final TraditionWords words;
    private final NumberWords numbers;
    private final HeadingForms forms;
    private final NamedUnits named;
    private final AnnexLine annex;
    private final Repeal repeal;
    private final boolean numberBefore;
    /** What follows the number where an article is cited: «Статья 5 Конституции …», «Artikel 5 Absatz 2 …». */
    private final Pattern citation;

    private final Pattern begins;
    private final Beginnings<Boolean> beginnings;

    HeadingLines(
            TraditionWords words,
            NumberWords numbers,
            HeadingForms forms,
            NamedUnits named,
            AnnexLine annex,
            Repeal repeal) {
        this.words = words;
        this.numbers = numbers;
        this.forms = forms;
        this.named = named;
        this.annex = annex;
        this.repeal = repeal;
        numberBefore = HeadingForms.positions(words).contains("before");
        citation = TraditionWords.pattern("\\s(?:" + words.value("citation") + ")(?!\\p{L})");
        begins = begins();
        beginnings = new Beginnings<>(beginning -> named.canBegin(beginning) || forms.canBegin(beginning));
    }

    /** The heading of a group or article that a line is, if it is one. */
    Optional<Tradition.Heading> heading(String line) {
        if (line.startsWith("[") && line.endsWith("]")) {
            // «[§ 103. Repealed. Pub. L. 99-1]»
            return heading(line.substring(1, line.length() - 1))
                    .filter(heading -> repeal.isAllOf(heading.rest()))
                    .map(heading -> new Tradition.Heading(
                            heading.kind(), heading.number(), "[" + heading.rest() + "]", heading.word()));
        }
        if (line.isEmpty() || !canBegin(line.charAt(0))) {
            return Optional.empty();
        }
        if (!beginnings.of(line)) {
            // The name of an act, before the word for an annex, begins like anything.
            return annex.heading(line);
        }
        Optional<Tradition.Heading> beside = repealedTogether(line)
                .or(() -> named(line))
                .or(() -> named.group(line))
                .or(() -> annex.heading(line));
        if (beside.isPresent()) {
            return beside;
        }
        for (HeadingForms.Form heading : forms.of(line)) {
            Matcher matcher = heading.pattern().matcher(line);
            if (matcher.lookingAt()) {
                String rest = HeadingForms.withoutSeparator(line.substring(matcher.end()));
                boolean named = heading.kind() == Kind.ANNEX && annex.isNamedByItsAct(line, matcher.end());
                if (named || !isSentence(line, matcher.end()) || repeal.isAllOf(rest)) {
                    String number = numbers.arabic(matcher.group("number"));
                    return Optional.of(new Tradition.Heading(heading.kind(), number, rest, word(matcher)));
                }
            }
        }
        return Optional.empty();
    }

    /** «Disposición adicional primera. Registro». */
    private Optional<Tradition.Heading> named(String line) {
        return named.end(line)
                .filter(end ->
                        !isSentence(line, end) || repeal.isAllOf(HeadingForms.withoutSeparator(line.substring(end))))
                .map(end -> new Tradition.Heading(
                        Kind.ARTICLE,
                        NamedUnits.number(line.substring(0, end)),
                        HeadingForms.withoutSeparator(line.substring(end)),
                        ""));
    }

    /** The heading of an article that a line would be if it did not run on in small letters: «Статья 2 право на воду». */
    Optional<Tradition.Heading> headingThatRunsOn(String line) {
        if (line.isEmpty()
                || !canBegin(line.charAt(0))
                || !beginnings.of(line)
                || citation.matcher(line).find()) {
            return Optional.empty();
        }
        for (Kind kind : RUNNING_ON) {
            for (Pattern pattern : forms.of(kind)) {
                Matcher matcher = pattern.matcher(line);
                if (matcher.lookingAt()
                        && GOES_ON.matcher(line)
                                .region(matcher.end(), line.length())
                                .lookingAt()) {
                    String rest = HeadingForms.withoutSeparator(line.substring(matcher.end()));
                    return Optional.of(
                            new Tradition.Heading(kind, numbers.arabic(matcher.group("number")), rest, word(matcher)));
                }
            }
        }
        return Optional.empty();
    }

    /** «Статьи 5-7 исключены Законом …», «Статьи 9, 10. Исключены.»: one element that names them all. */
    private Optional<Tradition.Heading> repealedTogether(String line) {
        for (HeadingForms.Form heading : forms.ofSeveral(line)) {
            Matcher matcher = heading.pattern().matcher(line);
            if (!matcher.lookingAt()) {
                continue;
            }
            String rest = HeadingForms.withoutSeparator(line.substring(matcher.end()));
            if (!rest.isEmpty() && !repeal.isAllOf(rest)) {
                continue;
            }
            String number = HeadingNumber.several(matcher.group("number"));
            if (!rest.isEmpty() || ListNumber.of(number).isKnown()) {
                String word = word(matcher);
                return Optional.of(new Tradition.Heading(ofSeveral(heading.kind(), word), number, rest, word));
            }
        }
        return Optional.empty();
    }

    /** «Section 10. [Repealed]» proves no article: it is what the other sections are. */
    private Kind ofSeveral(Kind kind, String word) {
        return words.whole("sections", word) ? Kind.SECTION : kind;
    }

    /** The word beside the number as the act writes it. */
    private static String word(Matcher heading) {
        String all = heading.group();
        int start = heading.start("number") - heading.start();
        int end = heading.end("number") - heading.start();
        String beside = (all.substring(0, start) + all.substring(end)).strip();
        return OUTSIDE_WORD.matcher(beside).replaceAll("");
    }

    /**
     * Whether a line begins with the word of an article or a group and something like a number, and does not run on as a
     * sentence: it looks like a heading whose number is not understood.
     */
    boolean looksLikeHeading(String line) {
        if (line.isEmpty() || line.length() > LONGEST_DOUBT || !canBegin(line.charAt(0))) {
            return false;
        }
        Matcher beginning = begins.matcher(line);
        if (!beginning.lookingAt()) {
            return false;
        }
        boolean runsOn = isSentence(line, beginning.end()) || words.at("note", line) || line.endsWith(";");
        boolean sentence = line.length() > LONGEST_SURE_DOUBT && line.endsWith(".");
        return !runsOn && !sentence;
    }

    /** The words of headings with anything numbered behind, or before, them. */
    private Pattern begins() {
        String all = words.value("article") + "|" + groups();
        String number = "(?=[^\\s]{0,6}[\\dIVXLC])[^\\s,;:]{1,12}?";
        String end = "(?=[\\s.:;–—-]|\\z)";
        return TraditionWords.pattern(
                numberBefore
                        ? "[\\d\\p{L}.-]{1,8}?\\s?[-–.]?\\s?(?:" + all + ")" + end
                        : "(?:" + all + ")\\s" + number + end);
    }

    private String groups() {
        StringBuilder all = new StringBuilder(words.value("annex"));
        for (String entry : words.value("groups").split(" (?=[a-z]+:)", -1)) {
            all.append('|').append(entry.substring(entry.indexOf(':') + 1));
        }
        return all.toString();
    }

    /** Most lines are told from headings by their first character. */
    private boolean canBegin(char first) {
        return first == '§'
                || Character.isUpperCase(first)
                || Character.isTitleCase(first)
                || (numberBefore && Character.isDigit(first));
    }

    private boolean isSentence(String line, int afterNumber) {
        return Stream.of(GOES_ON, citation)
                .anyMatch(pattern ->
                        pattern.matcher(line).region(afterNumber, line.length()).lookingAt());
    }
}
