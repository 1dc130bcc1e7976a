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
import java.util.stream.Stream;
import org.dauys.text.Kind;
import org.dauys.text.Language;

/**
 * How the acts of one language are numbered, read from {@code traditions/<language>.properties}: the words of headings,
 * the marks of paragraphs and lists, how notes and repealed elements are told.
 */
final class Tradition {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Map<Language, Tradition> LOADED = new ConcurrentHashMap<>();
    /** «Статья 42 с изменениями …» begins a sentence; a heading has a separator or a capital after the number. */
    private static final Pattern GOES_ON = Pattern.compile("\\s+\\p{Ll}|,");

    private static final Pattern SEPARATOR = Pattern.compile("[\\s.:;–—*-]+");

    /** A heading found at the head of a line: what, its number as printed, and the words after it. */
    record Heading(Kind kind, String number, String rest) {}

    /**
     * A mark of a paragraph or list item.
     *
     * @param markClass its position in the tradition: marks of one class make one list
     * @param number as printed
     * @param order the number as a place in its list
     * @param rest the words after it
     */
    record Mark(int markClass, boolean paragraph, String number, ListNumber order, String rest) {}

    private record MarkPattern(boolean paragraph, boolean roman, Pattern pattern) {}

    private final Language language;
    private final Map<String, String> data = new LinkedHashMap<>();
    private final Map<Kind, List<Pattern>> headings = new LinkedHashMap<>();
    private final List<Kind> ranks = new ArrayList<>();
    private final List<MarkPattern> marks = new ArrayList<>();
    private final Map<Pattern, String> ordinals = new LinkedHashMap<>();
    private final Map<String, Pattern> compiled = new ConcurrentHashMap<>();
    private final boolean numberBefore;
    /** What follows the number where an article is cited: «Статья 5 Конституции …», «Artikel 5 Absatz 2 …». */
    private final Pattern citation;

    private Tradition(Language language, Properties properties) {
        this.language = language;
        properties.stringPropertyNames().forEach(key -> data.put(key, properties.getProperty(key)));
        numberBefore = positions().contains("before");
        citation = pattern("\\s(?:" + value("citation") + ")(?!\\p{L})");
        readOrdinals();
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
    }

    private void readHeadings() {
        for (String entry : value("groups").split(" (?=[a-z]+:)", -1)) {
            int colon = entry.indexOf(':');
            Kind kind = Kind.ofJsonName(entry.substring(0, colon)).orElseThrow();
            ranks.add(kind);
            headings.put(kind, headingPatterns(entry.substring(colon + 1), groupNumber()));
        }
        headings.put(Kind.ARTICLE, headingPatterns(value("article"), HeadingNumber.OF_ARTICLE));
        headings.put(Kind.ANNEX, headingPatterns(value("annex"), groupNumber()));
        if (data.containsKey("section")) {
            ranks.add(ranks.indexOf(Kind.CHAPTER), Kind.SECTION);
            headings.put(Kind.SECTION, headingPatterns(value("section"), groupNumber()));
        }
    }

    private String groupNumber() {
        StringBuilder number = new StringBuilder(HeadingNumber.OF_GROUP);
        ordinals.keySet().forEach(ordinal -> number.append('|').append(ordinal.pattern()));
        return number.toString();
    }

    private List<String> positions() {
        return List.of(value("number.position"), value("number.position.also"));
    }

    /** The words of a heading with its number after it, before it, or either way. */
    private List<Pattern> headingPatterns(String words, String number) {
        List<Pattern> patterns = new ArrayList<>();
        List<String> positions = positions();
        String end = "(?=[\\s.:;,–—*-]|\\z)";
        if (positions.contains("after")) {
            patterns.add(pattern("(?:" + words + ")\\s?(?<number>" + number + ")" + end));
        }
        if (positions.contains("before")) {
            patterns.add(pattern("(?<number>" + number + ")\\s?[-–.]?\\s?(?:" + words + ")" + end));
        }
        return patterns;
    }

    private void readMarks() {
        data.keySet().stream()
                .filter(key -> key.matches("(sub)?paragraph(\\.\\d)?(\\.roman)?"))
                .sorted()
                .forEach(key -> marks.add(new MarkPattern(
                        key.startsWith("paragraph"),
                        key.endsWith(".roman"),
                        Pattern.compile("(?:" + value(key) + ")(?=\\s|\\z)"))));
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
        if (line.isEmpty() || !canBegin(line.charAt(0))) {
            return Optional.empty();
        }
        for (Map.Entry<Kind, List<Pattern>> kind : headings.entrySet()) {
            for (Pattern pattern : kind.getValue()) {
                Matcher matcher = pattern.matcher(line);
                if (matcher.lookingAt() && !isSentence(line, matcher.end())) {
                    String rest = withoutSeparator(line.substring(matcher.end()));
                    return Optional.of(new Heading(kind.getKey(), arabic(matcher.group("number")), rest));
                }
            }
        }
        return Optional.empty();
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

    private String arabic(String number) {
        return ordinals.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(number).matches())
                .map(Map.Entry::getValue)
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
        List<Mark> found = new ArrayList<>(1);
        for (int i = 0; i < marks.size() && canMark(line); i++) {
            MarkPattern mark = marks.get(i);
            Matcher matcher = mark.pattern().matcher(line);
            if (matcher.lookingAt()) {
                String number = matcher.group(1).replace('–', '-');
                ListNumber order = ListNumber.of(mark.roman() ? number.toUpperCase(Locale.ROOT) : number);
                String rest = line.substring(matcher.end()).strip();
                found.add(new Mark(i, mark.paragraph(), number, order, rest));
            }
        }
        return found;
    }

    private static boolean canMark(String line) {
        return !line.isEmpty() && (line.charAt(0) == '(' || Character.isLetterOrDigit(line.charAt(0)));
    }

    boolean isNote(String line) {
        return at("note", line);
    }

    boolean namesAnArticle(String note) {
        return find("note.article", note);
    }

    /** Whether the words of an element only say that it is repealed. */
    boolean isRepealed(String text) {
        return text.length() < 300 && find("repealed", text);
    }

    boolean isContentsHeading(String line) {
        return whole("contents", line.replaceFirst("[.:]$", ""));
    }

    boolean isPreambleHeading(String line) {
        return whole("preamble", line.replaceFirst("[.:]$", ""));
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
