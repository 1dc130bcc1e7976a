package org.dauys.text.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dauys.text.Kind;
import org.dauys.text.Language;

/**
 * How the acts of one language are numbered, read from {@code traditions/<language>.properties}: the words of headings,
 * the marks of paragraphs and lists, how notes and repealed elements are told.
 */
final class Tradition {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern LAST_SIGN = Pattern.compile("[.:]$");
    private static final Map<Language, Tradition> LOADED = new ConcurrentHashMap<>();
    /** «Статья 42 с изменениями …» begins a sentence; a heading has a separator or a capital after the number. */
    private static final Pattern GOES_ON = Pattern.compile("\\s+\\p{Ll}|,");

    /** Units of acts, whose headings may run on. */
    private static final List<Kind> RUNNING_ON = List.of(Kind.ARTICLE, Kind.SECTION);

    /** In characters: a line that may be a heading is short; a short one may even end in a stop. */
    private static final int LONGEST_DOUBT = 300;

    private static final int LONGEST_SURE_DOUBT = 60;

    /** «2, 5. Исключены.» */
    private static final Pattern SEVERAL_MARKS =
            Pattern.compile("(?<number>" + HeadingNumber.OF_SEVERAL + ")(?<end>[.)])\\s");

    private static final Pattern OUTSIDE_WORD = Pattern.compile("^[^\\p{L}§]+|[^\\p{L}§]+$");

    /** «tercero bis»: a number in words, and what makes it an inserted one. */
    private static final Pattern INSERTED =
            Pattern.compile("(\\p{L}{3,30})\\s(" + HeadingNumber.LATIN_WORD + ")", Pattern.CASE_INSENSITIVE);

    private static final Pattern SEPARATOR = Pattern.compile("[\\s.:;–—*-]+");

    /**
     * A heading found at the head of a line.
     *
     * @param number as printed
     * @param rest the words after it
     * @param word by which the act calls the element: «Section», «Schedule»; empty when there is none
     */
    record Heading(Kind kind, String number, String rest, String word) {}

    /**
     * A mark of a paragraph or list item.
     *
     * @param markClass its position in the tradition: marks of one class make one list
     * @param number as printed
     * @param order the number as a place in its list
     * @param rest the words after it
     * @param strict whether it is a mark only where its list says so: «1 Wer …» could as well begin a sentence
     * @param mended whether a letter was read as the one of the other alphabet that it looks like
     */
    record Mark(
            int markClass,
            boolean paragraph,
            String number,
            ListNumber order,
            String rest,
            boolean strict,
            boolean mended) {}

    private record HeadingPattern(Kind kind, Pattern pattern) {}

    private record MarkPattern(
            String key,
            boolean paragraph,
            boolean roman,
            boolean strict,
            boolean inWords,
            boolean inAnnex,
            Pattern pattern) {}

    private final Language language;
    private final Map<String, String> data = new LinkedHashMap<>();
    private final Map<Kind, List<Pattern>> headings = new LinkedHashMap<>();
    /** Of several elements at once, which are repealed. */
    private final Map<Kind, List<Pattern>> several = new LinkedHashMap<>();
    /** Repealed paragraphs and items that a sentence names: «Пункты 2 и 3 исключены …». */
    private final Map<Pattern, Boolean> repealedMarks = new LinkedHashMap<>();

    private final List<Kind> ranks = new ArrayList<>();
    private final List<MarkPattern> marks = new ArrayList<>();
    private final Map<Pattern, String> ordinals = new LinkedHashMap<>();
    /** «Dos. El artículo 2 queda …»: numbers of items that are no numbers of articles. */
    private final Map<Pattern, String> cardinals = new LinkedHashMap<>();

    private final Map<String, Pattern> compiled = new ConcurrentHashMap<>();
    private final boolean numberBefore;
    /** What follows the number where an article is cited: «Статья 5 Конституции …», «Artikel 5 Absatz 2 …». */
    private final Pattern citation;

    private final Repeal repeal;
    private final NamedUnits named;
    private final AnnexLine annex;
    private final Beginnings<Boolean> beginnings = new Beginnings<>(this::canBeginHeading);
    /** Those that a line can begin with, in their order. */
    private final Beginnings<List<HeadingPattern>> headingsBy =
            new Beginnings<>(beginning -> possible(this.headings, beginning));

    private final Beginnings<List<HeadingPattern>> severalBy =
            new Beginnings<>(beginning -> possible(this.several, beginning));
    /** The classes of marks that a line can begin with. */
    private final Beginnings<List<Integer>> markClasses =
            new Beginnings<>(beginning -> IntStream.range(0, this.marks.size())
                    .filter(i -> Beginnings.isOf(this.marks.get(i).pattern(), beginning))
                    .boxed()
                    .toList());

    private final Beginnings<Boolean> repealedMarksBy = new Beginnings<>(
            beginning -> this.repealedMarks.keySet().stream().anyMatch(pattern -> Beginnings.isOf(pattern, beginning)));
    /** Of numbers that are words. */
    private final Beginnings<Boolean> inWords =
            new Beginnings<>(beginning -> numbersInWords().anyMatch(pattern -> Beginnings.isOf(pattern, beginning)));

    private Tradition(Language language, Properties properties) {
        this.language = language;
        properties.stringPropertyNames().forEach(key -> data.put(key, properties.getProperty(key)));
        numberBefore = positions().contains("before");
        citation = pattern("\\s(?:" + value("citation") + ")(?!\\p{L})");
        repeal = new Repeal(
                value("repealed"),
                value("repealed.words"),
                value("repealed.source"),
                value("repealed.element"),
                value("repealed.object"),
                !language.code().equals("de"),
                months());
        readOrdinals();
        named = new NamedUnits(value("article.named").replace("{ordinal}", ordinal()), value("group.named"));
        annex = new AnnexLine(value("annex"), value("annex.act"));
        readHeadings();
        readMarks();
    }

    /** The tradition of a language; of English for one that is not known. */
    static Tradition of(Language language) {
        Language known = Language.KNOWN.contains(language.code()) ? language : Language.ENGLISH;
        return LOADED.computeIfAbsent(known, Tradition::load);
    }

    private static Tradition load(Language language) {
        String resource = "traditions/" + language + ".properties";
        try (InputStream in = Tradition.class.getResourceAsStream(resource)) {
            Properties properties = new Properties();
            properties.load(new InputStreamReader(
                    Optional.ofNullable(in).orElseThrow(() -> new IOException(resource + " is missing")),
                    StandardCharsets.UTF_8));
            return new Tradition(language, properties);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Language language() {
        return language;
    }

    private String value(String key) {
        return data.getOrDefault(key, "(?!)");
    }

    private void readOrdinals() {
        for (String entry : value("ordinals").split(" ", -1)) {
            int colon = entry.lastIndexOf(':');
            ordinals.put(pattern(entry.substring(0, colon)), entry.substring(colon + 1));
        }
        readTens();
        for (String entry : data.getOrDefault("cardinals", "").split(" ", -1)) {
            int colon = entry.indexOf(':');
            if (colon > 0) {
                cardinals.put(pattern(entry.substring(0, colon)), entry.substring(colon + 1));
            }
        }
    }

    /** «двадцать первая»: a word for the tens before the ordinal of one to nine. */
    private void readTens() {
        Map<Pattern, String> units = new LinkedHashMap<>();
        ordinals.forEach((pattern, value) -> {
            if (value.length() == 1 && !value.equals("0")) {
                units.put(pattern, value);
            }
        });
        Map<Pattern, String> all = new LinkedHashMap<>();
        for (String entry : data.getOrDefault("ordinals.tens", "").split(" ", -1)) {
            int colon = entry.indexOf(':');
            if (colon > 0) {
                int tens = Integer.parseInt(entry.substring(colon + 1));
                units.forEach((unit, value) -> all.put(
                        pattern(entry.substring(0, colon) + "[ -](?:" + unit.pattern() + ")"),
                        String.valueOf(tens + Integer.parseInt(value))));
            }
        }
        all.putAll(ordinals);
        ordinals.clear();
        ordinals.putAll(all);
    }

    private void readHeadings() {
        for (String entry : value("groups").split(" (?=[a-z]+:)", -1)) {
            int colon = entry.indexOf(':');
            Kind kind = Kind.ofJsonName(entry.substring(0, colon)).orElseThrow();
            ranks.add(kind);
            headings.put(kind, headingPatterns(entry.substring(colon + 1), groupNumber()));
        }
        String article = (data.containsKey("article.number") ? value("article.number") + "|" : "")
                + orOrdinal(HeadingNumber.OF_ARTICLE);
        headings.put(Kind.ARTICLE, articlePatterns(value("article"), article));
        String words = value("article") + (data.containsKey("articles") ? "|" + value("articles") : "");
        several.put(Kind.ARTICLE, articlePatterns(words, HeadingNumber.OF_SEVERAL));
        repealedMarks.put(
                pattern("(?:" + value("paragraphs") + ")\\s(?<number>" + HeadingNumber.OF_SEVERAL + ")"), true);
        repealedMarks.put(
                pattern("(?:" + value("subparagraphs") + ")\\s(?<number>" + HeadingNumber.OF_SEVERAL + ")"), false);
        headings.put(Kind.ANNEX, annexPatterns());
        if (data.containsKey("section")) {
            ranks.add(ranks.indexOf(Kind.CHAPTER), Kind.SECTION);
            headings.put(Kind.SECTION, headingPatterns(value("section"), groupNumber()));
        }
    }

    /** A number in words or digits, as named units have it. */
    private String ordinal() {
        return orOrdinal("\\d{1,3}(?:\\.?[ªº])?|[IVX]{1,6}(?!\\p{L})");
    }

    private String groupNumber() {
        return orOrdinal(HeadingNumber.OF_GROUP);
    }

    /** The numbers of a pattern, or a number in words, also an inserted one: «tercero bis». */
    private String orOrdinal(String pattern) {
        return pattern + "|(?:" + ordinals() + ")(?:\\s" + HeadingNumber.LATIN_WORD + ")?";
    }

    private String ordinals() {
        return ordinals.keySet().stream().map(Pattern::pattern).collect(Collectors.joining("|"));
    }

    private List<String> positions() {
        return List.of(value("number.position"), value("number.position.also"));
    }

    /** The words of a group's heading with its number after it, before it, or either way: «Erster Abschnitt», «Abschnitt 1». */
    private List<Pattern> headingPatterns(String words, String number) {
        return headingPatterns(words, number, positions());
    }

    /** The same of articles, whose number stands on one side: «1. § 5 wird wie folgt gefasst» is an item. */
    private List<Pattern> articlePatterns(String words, String number) {
        return headingPatterns(words, number, List.of(value("number.position")));
    }

    private static List<Pattern> headingPatterns(String words, String number, List<String> positions) {
        List<Pattern> patterns = new ArrayList<>();
        String end = "(?=[\\s.:;,–—*-]|\\z)";
        if (positions.contains("after")) {
            // The number of «SCHEDULES» is not S.
            String apart = "(?:\\s|(?<!\\p{L})|(?!\\p{L}))";
            patterns.add(pattern("(?:" + words + ")" + apart + "(?:№\\s?)?(?<number>" + number + ")" + end));
        }
        if (positions.contains("before")) {
            patterns.add(pattern("(?<number>" + number + ")\\s?[-–.]?\\s?(?:" + words + ")" + end));
        }
        return patterns;
    }

    /** «Приложение 1», «Приложение № 2 к Закону», «Приложение к решению», «Приложение». */
    private List<Pattern> annexPatterns() {
        List<Pattern> patterns = new ArrayList<>(headingPatterns(value("annex"), groupNumber()));
        String sign = "(?:№|No\\.?|Nr\\.?|N[º°])";
        patterns.add(pattern(
                "(?:" + value("annex") + ")\\s?" + sign + "\\s?(?<number>" + groupNumber() + ")(?=[\\s.:;,–—*-]|\\z)"));
        patterns.add(
                pattern("(?:" + value("annex") + ")(?<number>)(?=[.:]?\\z|\\s(?:" + value("annex.of") + ")[\\s(])"));
        return patterns;
    }

    private void readMarks() {
        data.keySet().stream()
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
                                + value(key)
                                        .replace("{n}", HeadingNumber.OF_MARK)
                                        .replace("{ordinal}", "(?iu:" + ordinals() + ")")
                                + ")(?=\\s|\\z|\\([\\p{L}\\d]{1,4}\\))"))));
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, FLAGS);
    }

    /** Groups of this tradition, the outermost first. */
    int rank(Kind group) {
        return group == Kind.ANNEX ? -1 : ranks.indexOf(group);
    }

    /** Whether sections can be groups, basic units or paragraphs, which only the act tells. */
    boolean hasSectionsOfManyRoles() {
        return data.containsKey("section");
    }

    /** The heading of a group or article that a line is, if it is one. */
    Optional<Heading> heading(String line) {
        if (line.startsWith("[") && line.endsWith("]")) {
            // «[§ 103. Repealed. Pub. L. 99-1]»
            return heading(line.substring(1, line.length() - 1))
                    .filter(heading -> isRepealed(heading.rest()))
                    .map(heading ->
                            new Heading(heading.kind(), heading.number(), "[" + heading.rest() + "]", heading.word()));
        }
        if (line.isEmpty() || !canBegin(line.charAt(0))) {
            return Optional.empty();
        }
        if (!beginnings.of(line)) {
            // The name of an act, before the word for an annex, begins like anything.
            return annex.heading(line);
        }
        Optional<Heading> beside = repealedTogether(line)
                .or(() -> named(line))
                .or(() -> named.group(line))
                .or(() -> annex.heading(line));
        if (beside.isPresent()) {
            return beside;
        }
        for (HeadingPattern heading : headingsBy.of(line)) {
            Matcher matcher = heading.pattern().matcher(line);
            if (matcher.lookingAt()) {
                String rest = withoutSeparator(line.substring(matcher.end()));
                boolean named = heading.kind() == Kind.ANNEX && isNamedByItsAct(line, matcher.end());
                if (named || !isSentence(line, matcher.end()) || isRepealed(rest)) {
                    String number = arabic(matcher.group("number"));
                    return Optional.of(new Heading(heading.kind(), number, rest, word(matcher)));
                }
            }
        }
        return Optional.empty();
    }

    /** «Приложение 1 к решению …» runs on in small letters and is a heading all the same, unless it ends as a sentence. */
    private boolean isNamedByItsAct(String line, int afterNumber) {
        return line.length() <= LONGEST_DOUBT
                && !Headings.endsSentence(line)
                && matcher("annex.of", line.substring(afterNumber).strip()).lookingAt();
    }

    /** «Disposición adicional primera. Registro». */
    private Optional<Heading> named(String line) {
        return named.end(line)
                .filter(end -> !isSentence(line, end) || isRepealed(withoutSeparator(line.substring(end))))
                .map(end -> new Heading(
                        Kind.ARTICLE,
                        NamedUnits.number(line.substring(0, end)),
                        withoutSeparator(line.substring(end)),
                        ""));
    }

    /** Whether a number is the whole name of its unit: «Disposición adicional primera». */
    boolean isName(String number) {
        return named.isName(number);
    }

    /** The heading of an article that a line would be if it did not run on in small letters: «Статья 2 право на воду». */
    Optional<Heading> headingThatRunsOn(String line) {
        if (line.isEmpty()
                || !canBegin(line.charAt(0))
                || !beginnings.of(line)
                || citation.matcher(line).find()) {
            return Optional.empty();
        }
        for (Kind kind : RUNNING_ON) {
            for (Pattern pattern : headings.getOrDefault(kind, List.of())) {
                Matcher matcher = pattern.matcher(line);
                if (matcher.lookingAt()
                        && GOES_ON.matcher(line)
                                .region(matcher.end(), line.length())
                                .lookingAt()) {
                    String rest = withoutSeparator(line.substring(matcher.end()));
                    return Optional.of(new Heading(kind, arabic(matcher.group("number")), rest, word(matcher)));
                }
            }
        }
        return Optional.empty();
    }

    /** «Статьи 5-7 исключены Законом …», «Статьи 9, 10. Исключены.»: one element that names them all. */
    private Optional<Heading> repealedTogether(String line) {
        for (HeadingPattern heading : severalBy.of(line)) {
            Matcher matcher = heading.pattern().matcher(line);
            if (!matcher.lookingAt()) {
                continue;
            }
            String rest = withoutSeparator(line.substring(matcher.end()));
            if (!rest.isEmpty() && !isRepealed(rest)) {
                continue;
            }
            String number = HeadingNumber.several(matcher.group("number"));
            if (!rest.isEmpty() || ListNumber.of(number).isKnown()) {
                String word = word(matcher);
                return Optional.of(new Heading(ofSeveral(heading.kind(), word), number, rest, word));
            }
        }
        return Optional.empty();
    }

    /** «Section 10. [Repealed]» proves no article: it is what the other sections are. */
    private Kind ofSeveral(Kind kind, String word) {
        return whole("sections", word) ? Kind.SECTION : kind;
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
        Matcher begins = begins().matcher(line);
        if (!begins.lookingAt()) {
            return false;
        }
        boolean runsOn = isSentence(line, begins.end()) || isNote(line) || line.endsWith(";");
        boolean sentence = line.length() > LONGEST_SURE_DOUBT && line.endsWith(".");
        return !runsOn && !sentence;
    }

    /** The words of headings with anything numbered behind, or before, them. */
    private Pattern begins() {
        return compiled.computeIfAbsent("begins", key -> {
            String words = headings.isEmpty() ? "(?!)" : value("article") + "|" + words();
            String number = "(?=[^\\s]{0,6}[\\dIVXLC])[^\\s,;:]{1,12}?";
            String end = "(?=[\\s.:;–—-]|\\z)";
            return numberBefore
                    ? pattern("[\\d\\p{L}.-]{1,8}?\\s?[-–.]?\\s?(?:" + words + ")" + end)
                    : pattern("(?:" + words + ")\\s" + number + end);
        });
    }

    private String words() {
        StringBuilder words = new StringBuilder(value("annex"));
        for (String entry : value("groups").split(" (?=[a-z]+:)", -1)) {
            words.append('|').append(entry.substring(entry.indexOf(':') + 1));
        }
        return words.toString();
    }

    /** Most lines are told from headings by their first character. */
    private boolean canBegin(char first) {
        return first == '§'
                || Character.isUpperCase(first)
                || Character.isTitleCase(first)
                || (numberBefore && Character.isDigit(first));
    }

    /** Whether a line with this beginning can be a heading of any kind. */
    private boolean canBeginHeading(String beginning) {
        return named.canBegin(beginning)
                || !possible(headings, beginning).isEmpty()
                || !possible(several, beginning).isEmpty();
    }

    private static List<HeadingPattern> possible(Map<Kind, List<Pattern>> patterns, String beginning) {
        return patterns.entrySet().stream()
                .flatMap(kind -> kind.getValue().stream().map(pattern -> new HeadingPattern(kind.getKey(), pattern)))
                .filter(heading -> Beginnings.isOf(heading.pattern(), beginning))
                .toList();
    }

    private boolean isSentence(String line, int afterNumber) {
        return Stream.of(GOES_ON, citation)
                .anyMatch(pattern ->
                        pattern.matcher(line).region(afterNumber, line.length()).lookingAt());
    }

    private Stream<Pattern> numbersInWords() {
        return Stream.of(ordinals, cardinals).flatMap(known -> known.keySet().stream());
    }

    private String arabic(String number) {
        if (!number.isEmpty() && Character.isDigit(number.charAt(0))) {
            return HeadingNumber.plain(number);
        }
        Matcher inserted = INSERTED.matcher(number);
        String words = inserted.matches() ? inserted.group(1) : number;
        if (!inWords.of(words)) {
            return HeadingNumber.plain(number);
        }
        return Stream.of(ordinals, cardinals)
                .flatMap(known -> known.entrySet().stream())
                .filter(entry -> entry.getKey().matcher(words).matches())
                .map(entry -> entry.getValue()
                        + (inserted.matches() ? " " + inserted.group(2).toLowerCase(Locale.ROOT) : ""))
                .findFirst()
                .orElseGet(() -> HeadingNumber.plain(number));
    }

    private static String withoutSeparator(String rest) {
        Matcher separator = SEPARATOR.matcher(rest);
        return separator.lookingAt() ? rest.substring(separator.end()).strip() : rest.strip();
    }

    /** The mark of a paragraph or list item that a line begins with, if it does; the first where it can be several. */
    Optional<Mark> mark(String line) {
        return marks(line).stream().findFirst();
    }

    /** All that the mark at the head of a line can be: «(i)» is a letter or a Roman numeral. */
    List<Mark> marks(String line) {
        return marks(line, false);
    }

    /** The same, with what is a mark in annexes alone: «1 The tribunal consists of …» in a schedule. */
    List<Mark> marks(String line, boolean inAnnex) {
        List<Mark> found = new ArrayList<>(1);
        boolean canMark = canMark(line);
        for (int i : canMark ? markClasses.of(line) : List.<Integer>of()) {
            MarkPattern mark = marks.get(i);
            Matcher matcher = mark.pattern().matcher(line);
            if ((inAnnex || !mark.inAnnex()) && matcher.lookingAt()) {
                String printed = matcher.group(1).replace("°", "");
                String number = HeadingNumber.several(printed);
                ListNumber order = ListNumber.of(
                        mark.inWords() ? arabic(number) : mark.roman() ? number.toUpperCase(Locale.ROOT) : number);
                String beside = matcher.groupCount() > 1 && matcher.group(2) != null ? matcher.group(2) + " " : "";
                String rest = (beside + line.substring(matcher.end()).strip()).strip();
                found.add(new Mark(listOf(i), mark.paragraph(), number, order, rest, mark.strict(), false));
                addMended(found);
            }
        }
        if (found.isEmpty() && canMark) {
            repealedMark(line).ifPresent(found::add);
        }
        return found;
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
    private void addMended(List<Mark> found) {
        Mark mark = found.getLast();
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
                found.add(new Mark(
                        i, mark.paragraph(), other.get(), ListNumber.of(other.get()), mark.rest(), true, true));
                return;
            }
        }
    }

    /** «Пункты 2 и 3 исключены Законом …». */
    private Optional<Mark> repealedMark(String line) {
        if (Character.isDigit(line.charAt(0)) && line.length() < LONGEST_DOUBT) {
            Matcher together = SEVERAL_MARKS.matcher(line);
            if (together.lookingAt()
                    && isRepealed(line.substring(together.end()).strip())) {
                String number = HeadingNumber.several(together.group("number"));
                boolean paragraph = together.group("end").equals(".");
                return Optional.of(new Mark(
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
                String rest = withoutSeparator(line.substring(matcher.end()));
                String number = HeadingNumber.several(matcher.group("number"));
                if (isRepealed(rest)) {
                    int markClass = classOf(pattern.getValue());
                    return Optional.of(
                            new Mark(markClass, pattern.getValue(), number, ListNumber.of(number), rest, false, false));
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

    boolean isNote(String line) {
        return at("note", line);
    }

    boolean namesAnArticle(String note) {
        return find("note.article", note);
    }

    /** Whether the words of an element say that it is repealed, and nothing else. */
    boolean isRepealed(String text) {
        return repeal.isAllOf(text);
    }

    /** Whether a line behind the last provision names who signs, or where and when. */
    boolean beginsConclusion(String line) {
        return find("signature", line);
    }

    /** Whether a sentence says where and when an act was made, as treaties end: "Done at Aqdala, this fifth day of May." */
    boolean tellsWhereItWasDone(String line) {
        return find("signature.done", line);
    }

    /** Signs before which the language sets a space. */
    String spacedSigns() {
        return data.getOrDefault("signs.spaced", "");
    }

    boolean isContentsHeading(String line) {
        return whole("contents", LAST_SIGN.matcher(line).replaceFirst(""));
    }

    /** Whether a line above an annex says who approved it: «УТВЕРЖДЕНО / Указом Президента …». */
    boolean beginsWhatIsApproved(String line) {
        return line.length() < LONGEST_DOUBT
                && Character.isUpperCase(line.codePointAt(0))
                && whole("annex.approved", line)
                && !Headings.endsSentence(line);
    }

    /** Whether a line in brackets says what became of an article, as bills do: «(Non modifié)». */
    boolean tellsWhatBecameOfIt(String line) {
        return find("article.fate", line);
    }

    /** Whether a short line begins with the kind of a document, as titles do: «Закон о воде». */
    boolean namesADocument(String line) {
        return line.length() < LONGEST_DOUBT
                && Character.isUpperCase(line.codePointAt(0))
                && matcher("document", line).lookingAt()
                && !line.contains(":");
    }

    /** Whether a line is nothing but the kind of the document: «ЗАКОН», «Закон Республики Дол», above its name. */
    boolean isKindOfDocument(String line) {
        return whole("document", line) || whole("document.of", line);
    }

    /** Whether a line is what a document is about: «О воде», below its kind. */
    boolean isSubject(String line) {
        return at("document.about", line);
    }

    boolean isPreambleHeading(String line) {
        return whole("preamble", LAST_SIGN.matcher(line).replaceFirst(""));
    }

    /** Whether a line that could begin a preamble is a title where it is the first: "An Act to regulate boats". */
    boolean isLongTitle(String line) {
        return at("title.long", line);
    }

    boolean beginsPreamble(String line) {
        return whole("preamble.start", line);
    }

    /** Whether a line before the first article tells about the act (who adopted it, its number, its source). */
    boolean tellsAboutTheAct(String line) {
        return find("head.note", line);
    }

    List<String> months() {
        return List.of(value("months").split(" "));
    }

    List<String> stopwords() {
        return Arrays.asList(value("stopwords").split(" "));
    }

    private Matcher matcher(String key, String line) {
        return compiled.computeIfAbsent(key, k -> pattern(value(k))).matcher(line);
    }

    private boolean at(String key, String line) {
        return matcher(key, line).lookingAt();
    }

    private boolean find(String key, String line) {
        return matcher(key, line).find();
    }

    private boolean whole(String key, String line) {
        return matcher(key, line).matches();
    }
}
