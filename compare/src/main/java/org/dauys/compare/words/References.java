package org.dauys.compare.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dauys.compare.WordChange;
import org.dauys.compare.WordChange.Cause;
import org.dauys.compare.WordChange.Op;
import org.dauys.text.Language;

/**
 * Recognises reference drift: «пункт 3 статьи 39» → «пункт 3 статьи 41» is no change of wording when article 39 became
 * article 41. The words that references are made of are data: {@code references.properties}.
 */
public final class References {
    private static final Properties WORDS = load();
    /** Tokens looked at before or after a number for the word that tells what it numbers: «пунктами 1, 2 и 3 статьи 4». */
    private static final int REACH = 8;

    private static final Pattern NUMBER = Pattern.compile("\\d++(?:-\\d++)*+");
    private static final Pattern NUMBER_WITH_WORD = Pattern.compile("(\\d++(?:-\\d++)*+)[-–](\\p{L}+)");

    /** What became of a provision that is referred to. */
    public interface Successors {
        /** The labels that a provision of the old version has in the new one; empty when it has none. */
        Set<String> of(String oldLabel);
    }

    private final Pattern article;
    private final Pattern paragraph;
    private final Pattern joining;
    private final Successors successors;

    private References(Language language, Successors successors) {
        article = words(language, "article");
        paragraph = words(language, "paragraph");
        joining = words(language, "joining");
        this.successors = successors;
    }

    private static Pattern words(Language language, String key) {
        return Pattern.compile(
                WORDS.getProperty(language.code() + "." + key, "(?!)"),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static Properties load() {
        Properties properties = new Properties();
        try (InputStream in = References.class.getResourceAsStream("references.properties")) {
            properties.load(new InputStreamReader(java.util.Objects.requireNonNull(in), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return properties;
    }

    /**
     * Marks the numbers that changed only because what they refer to was renumbered.
     *
     * @param changes the marked text of a provision
     * @param ownArticle the label of the old article that it stood in, for «this article»; may be empty
     */
    public static List<WordChange> marked(
            List<WordChange> changes, String ownArticle, Language language, Successors successors) {
        return new References(language, successors).mark(changes, ownArticle);
    }

    private List<WordChange> mark(List<WordChange> changes, String ownArticle) {
        List<WordChange> result = new ArrayList<>(changes);
        for (int k = 0; k + 1 < changes.size(); k++) {
            WordChange cut = changes.get(k);
            WordChange put = changes.get(k + 1);
            boolean replaced = cut.op() == Op.DELETE
                    && put.op() == Op.INSERT
                    && cut.cause() == Cause.WORDING
                    && put.cause() == Cause.WORDING;
            if (replaced && isDrift(changes, k, ownArticle)) {
                result.set(k, new WordChange(Op.DELETE, cut.text(), Cause.REFERENCE, ""));
                result.set(k + 1, new WordChange(Op.INSERT, put.text(), Cause.REFERENCE, ""));
            }
        }
        return result;
    }

    private boolean isDrift(List<WordChange> changes, int at, String ownArticle) {
        List<Token> was = Tokenizer.tokens(changes.get(at).text());
        List<Token> is = Tokenizer.tokens(changes.get(at + 1).text());
        if (!isReferenceOnly(was) || !isReferenceOnly(is)) {
            return false;
        }
        List<Token> before = tokens(changes.subList(0, at));
        List<Token> after = tokens(changes.subList(at + 2, changes.size()));
        List<Token> whole = new ArrayList<>(before);
        whole.addAll(was);
        whole.addAll(after);
        Set<String> now = numbers(is);
        for (int i = before.size(); i < before.size() + was.size(); i++) {
            if (isNumber(whole.get(i))
                    && successorNumbers(whole, i, ownArticle).stream().noneMatch(now::contains)) {
                return false;
            }
        }
        return was.stream().anyMatch(References::isNumber);
    }

    private boolean isReferenceOnly(List<Token> tokens) {
        return tokens.stream().anyMatch(References::isNumber)
                && tokens.stream()
                        .allMatch(token -> isNumber(token)
                                || !token.isWord()
                                || article.matcher(token.text()).lookingAt()
                                || paragraph.matcher(token.text()).lookingAt()
                                || joining.matcher(token.text()).matches());
    }

    private static boolean isNumber(Token token) {
        return NUMBER.matcher(token.text()).matches()
                || NUMBER_WITH_WORD.matcher(token.text()).matches();
    }

    private static String number(Token token) {
        return token.text().replaceFirst("[-–]\\p{L}.*", "");
    }

    private static Set<String> numbers(List<Token> tokens) {
        return tokens.stream()
                .filter(References::isNumber)
                .map(References::number)
                .collect(Collectors.toSet());
    }

    /** The tokens of the old text, or of what stands in both. */
    private static List<Token> tokens(List<WordChange> changes) {
        return changes.stream()
                .filter(change -> change.op() != Op.INSERT)
                .flatMap(change -> Tokenizer.tokens(change.text()).stream())
                .toList();
    }

    private Set<String> successorNumbers(List<Token> tokens, int at, String ownArticle) {
        String number = number(tokens.get(at)).toLowerCase(Locale.ROOT);
        boolean ofArticle = isArticleNumber(tokens, at);
        boolean ofParagraph = !ofArticle && tells(tokens, at, paragraph);
        if (ofArticle) {
            return successors.of(number);
        }
        if (!ofParagraph) {
            return Set.of();
        }
        String in = articleAfter(tokens, at);
        Set<String> labels = successors.of((in.isEmpty() ? ownArticle : in) + "." + number);
        return labels.stream()
                .map(label -> label.substring(label.indexOf('.') + 1))
                .collect(Collectors.toSet());
    }

    private boolean isArticleNumber(List<Token> tokens, int at) {
        return tells(tokens, at, article);
    }

    /** Whether the nearest word that tells what a number numbers is one of {@code words}. */
    private boolean tells(List<Token> tokens, int at, Pattern words) {
        var own = NUMBER_WITH_WORD.matcher(tokens.get(at).text());
        if (own.matches()) {
            return words.matcher(own.group(2)).lookingAt();
        }
        for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
            String text = tokens.get(i).text();
            if (words.matcher(text).lookingAt()) {
                return true;
            }
            boolean goesOn = isNumber(tokens.get(i))
                    || !tokens.get(i).isWord()
                    || joining.matcher(text).matches();
            if (!goesOn) {
                return false;
            }
        }
        return false;
    }

    private String articleAfter(List<Token> tokens, int at) {
        for (int i = at + 1; i < Math.min(tokens.size(), at + REACH); i++) {
            if (isNumber(tokens.get(i)) && isArticleNumber(tokens, i)) {
                return number(tokens.get(i));
            }
        }
        return "";
    }
}
