package org.dauys.compare.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dauys.compare.Stems;
import org.dauys.text.Language;

/**
 * What somebody looks for, in the language of a text.
 *
 * @param terms words, words that stand together, and numbers of provisions; none when nothing was typed that can be looked for
 * @param all whether all of them must be there, or one is enough
 */
public record Wanted(Language language, List<Term> terms, boolean all) {
    private static final Pattern PARTS = Pattern.compile("[\"«“„]([^\"«»“”„]*)[\"»”“]|([^\\s\"«»“”„]+)");
    private static final Pattern LABEL =
            Pattern.compile("\\d{1,4}(?:-\\d{1,3})?(?:\\.\\d{1,3}(?:-\\d{1,3})?)?(?:\\((?:\\d{1,3}|\\p{L})\\))*");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,4})[-–—](\\d{1,4})");
    /** What stands before or behind a number and says only what is numbered. */
    private static final Set<String> UNITS = Set.of(
            "статья",
            "статьи",
            "статье",
            "статью",
            "статей",
            "статьях",
            "ст",
            "ст.",
            "№",
            "бап",
            "баптар",
            "баптары",
            "article",
            "articles",
            "art",
            "art.");

    /**
     * Shorter words are left out beside longer ones: «право на труд» means all that the law says of it. Not in quotes, nor in
     * Kazakh, which has no prepositions, and in which «су» and «ел» say much.
     */
    private static final int SHORTEST = 3;

    /**
     * Words that stand together, or one.
     *
     * @param typed a word as it was typed, in lower case: the stemmer makes «ак» of «аким», and «аким» of «акима»; words that
     *     stand together as they were typed
     * @param stems of the words, at least one
     * @param label the number of a provision that they can be, as it was typed: {@code 27.3}
     * @param range the first and the last article that they can name; else empty
     */
    public record Term(String typed, List<String> stems, Optional<String> label, Optional<Range> range) {
        public Term {
            stems = List.copyOf(stems);
        }

        boolean isWord() {
            return stems.size() == 1;
        }
    }

    /** Articles from one number to another. */
    public record Range(int first, int last) {}

    private record Part(Term term, String typed, boolean quoted) {
        boolean isLong() {
            return quoted || typed.length() >= SHORTEST || Character.isDigit(typed.charAt(0));
        }

        boolean isNumber() {
            return term.label().isPresent() || term.range().isPresent();
        }
    }

    public Wanted {
        terms = List.copyOf(terms);
    }

    /**
     * What was typed, as words of a language.
     *
     * @param all whether all of the words must be there
     */
    public static Wanted of(String typed, Language language, boolean all) {
        Stems stems = Stems.of(language);
        List<Part> parts = new ArrayList<>();
        Matcher matcher = PARTS.matcher(typed);
        while (matcher.find()) {
            if (matcher.group(1) == null) {
                addWords(matcher.group(2), stems, parts);
            } else {
                addQuoted(matcher.group(1), stems, parts);
            }
        }
        boolean someNumber = parts.stream().anyMatch(Part::isNumber);
        boolean someLong = parts.stream().anyMatch(Part::isLong);
        return new Wanted(
                language,
                parts.stream()
                        .filter(part -> !someNumber || !UNITS.contains(part.typed()))
                        .filter(part -> part.isLong() || !someLong || language.equals(Language.KAZAKH))
                        .map(Part::term)
                        .distinct()
                        .toList(),
                all);
    }

    private static void addQuoted(String words, Stems stems, List<Part> parts) {
        List<String> found = stems.words(words).stream().map(Stems.Word::stem).toList();
        if (!found.isEmpty()) {
            parts.add(new Part(new Term(words, found, Optional.empty(), Optional.empty()), words, true));
        }
    }

    private static void addWords(String part, Stems stems, List<Part> parts) {
        String typed = part.toLowerCase(Locale.ROOT);
        List<Stems.Word> found = stems.words(part);
        Matcher range = RANGE.matcher(part);
        if (found.isEmpty()) {
            return;
        }
        if (LABEL.matcher(part).matches() || range.matches()) {
            Optional<Range> articles = range.matches() ? range(range) : Optional.empty();
            Optional<String> label = Optional.of(part)
                    .filter(typedLabel -> LABEL.matcher(typedLabel).matches());
            parts.add(new Part(
                    new Term(typed, found.stream().map(Stems.Word::stem).toList(), label, articles), typed, false));
            return;
        }
        for (Stems.Word word : found) {
            String one = part.substring(word.start(), word.end())
                    .toLowerCase(Locale.ROOT)
                    .replace('ё', 'е');
            parts.add(new Part(new Term(one, List.of(word.stem()), Optional.empty(), Optional.empty()), one, false));
        }
    }

    private static Optional<Range> range(Matcher matcher) {
        int first = Integer.parseInt(matcher.group(1));
        int last = Integer.parseInt(matcher.group(2));
        return first < last ? Optional.of(new Range(first, last)) : Optional.empty();
    }

    /** Whether there is nothing to look for. */
    public boolean isEmpty() {
        return terms.isEmpty();
    }

    /** Whether a word of a text, by its stem, is one of those that are looked for or of the family of one. */
    public boolean has(String stem) {
        WordFamily family = new WordFamily(language);
        return terms.stream()
                .anyMatch(term -> term.isWord()
                        ? family.has(term.stems().getFirst(), stem)
                                || term.typed().equals(stem)
                        : term.stems().contains(stem));
    }
}
