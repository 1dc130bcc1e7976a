package org.dauys.text.read;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Reduces the inline marks of Markdown to the words that a reader sees. */
final class MarkdownWords {
    /** Stands for a line break inside a paragraph. */
    static final String LINE_BREAK = "\ue0ff";

    /** Escaped characters wait in the private use area until all marks are gone. */
    private static final int ESCAPED = 0xE000;

    private static final Pattern ESCAPE = Pattern.compile("\\\\([!-/:-@\\[-`{-~])");
    private static final Pattern HARD_BREAK = Pattern.compile("\\\\\\n|(?i:<br\\s*/?>)");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern STRUCK = Pattern.compile("~~(?=\\S)(.+?)~~|<(del|s)>(.*?)</\\2>", Pattern.DOTALL);
    private static final Pattern LINK =
            Pattern.compile("\\[([^\\[\\]]*)](?:\\([^()]*+(?:\\([^()]*+\\)[^()]*+)*+\\)|\\[[^\\]]*])");
    private static final Pattern ADDRESS = Pattern.compile("<([a-z]+:[^<>\\s]+|[^<>\\s@]+@[^<>\\s]+)>");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");
    private static final Pattern SUPERSCRIPT = Pattern.compile("(?:<sup>|\\^)(\\d{1,3})(?:</sup>|\\^)");
    private static final Mark STRONG = new Mark("(\\*\\*|__)(?=\\S)", "(?<=\\S)");
    private static final Mark STARRED = new Mark("(\\*)(?=[^\\s*])", "(?<=\\S)");
    private static final Mark UNDERSCORED =
            new Mark("(?<![\\p{L}\\p{N}_])(_)(?=[^\\s_])", "(?<=\\S)(?=_(?![\\p{L}\\p{N}_]))");
    private static final Pattern CODE = Pattern.compile("(`+)(.+?)\\1", Pattern.DOTALL);

    private MarkdownWords() {}

    /** What is struck out, each piece for itself, of which {@link #plain} leaves nothing. */
    static List<String> struck(String marked) {
        return STRUCK.matcher(escaped(marked))
                .results()
                .map(found -> unescaped(found.group(1) == null ? found.group(3) : found.group(1)))
                .map(words -> Whitespace.clean(words.replace(LINE_BREAK, " ")))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    static String plain(String marked) {
        String words = STRUCK.matcher(escaped(marked)).replaceAll("");
        words = withoutImages(words);
        words = LINK.matcher(words).replaceAll("$1");
        words = ADDRESS.matcher(words).replaceAll("$1");
        words = SUPERSCRIPT.matcher(words).replaceAll(found -> Raised.of(found.group(1)));
        words = TAG.matcher(words).replaceAll("");
        words = STRONG.taken(words);
        words = STARRED.taken(words);
        words = UNDERSCORED.taken(words);
        words = CODE.matcher(words).replaceAll("$2");
        return unescaped(Parser.unescapeEntities(words, false));
    }

    /**
     * A sign that opens and closes words. A pattern for both would look for the end of every opening sign that has none up to
     * the end of the text, so that a line of them took a time that grows with the square of its length.
     *
     * @param open its first group is the sign
     * @param close what has to stand before the closing sign, and around it, before the sign itself is asked for
     */
    private record Mark(Pattern open, String close) {
        Mark(String open, String close) {
            this(Pattern.compile(open), close);
        }

        /** The text without the signs, and with the words between them. */
        String taken(String text) {
            Set<String> unclosed = new HashSet<>();
            StringBuilder out = new StringBuilder();
            Matcher opening = open.matcher(text);
            int told = 0;
            int from = 0;
            while (from <= text.length() && opening.find(from)) {
                String sign = opening.group(1);
                Matcher closing = Pattern.compile(close + Pattern.quote(sign)).matcher(text);
                if (unclosed.contains(sign) || opening.end() >= text.length() || !closing.find(opening.end() + 1)) {
                    unclosed.add(sign);
                    from = opening.start() + 1;
                    continue;
                }
                out.append(text, told, opening.start())
                        .append(text, /* start= */ opening.end(), /* end= */ closing.start());
                told = closing.end();
                from = told;
            }
            return out.append(text, told, text.length()).toString();
        }
    }

    /** The text without {@code ![words](address)}. */
    private static String withoutImages(String text) {
        StringBuilder out = new StringBuilder();
        int told = 0;
        int last = text.lastIndexOf("](");
        for (int at = text.indexOf("!["); at >= 0 && at < last; at = text.indexOf("![", Math.max(told, at + 1))) {
            int end = text.indexOf(']', at + 2);
            int close = end >= 0 && text.startsWith("](", end) ? text.indexOf(')', end + 2) : -1;
            if (close >= 0) {
                out.append(text, told, at);
                told = close + 1;
            }
        }
        return out.append(text, told, text.length()).toString();
    }

    private static String escaped(String marked) {
        String words = marked.replaceAll("[\\ue000-\\ue0ff]", "");
        words = HARD_BREAK.matcher(words).replaceAll(LINE_BREAK);
        words = ESCAPE.matcher(words)
                .replaceAll(
                        found -> String.valueOf((char) (ESCAPED + found.group(1).charAt(0))));
        return COMMENT.matcher(words).replaceAll("");
    }

    private static String unescaped(String words) {
        Matcher escaped = Pattern.compile("[\\ue000-\\ue07f]").matcher(words);
        return escaped.replaceAll(found ->
                Matcher.quoteReplacement(String.valueOf((char) (found.group().charAt(0) - ESCAPED))));
    }
}
