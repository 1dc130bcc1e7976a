package org.dauys.text.read;

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
    private static final Pattern STRUCK = Pattern.compile("~~(?=\\S)(.+?)~~|<(del|s)>.*?</\\2>", Pattern.DOTALL);
    private static final Pattern IMAGE = Pattern.compile("!\\[[^\\]]*]\\([^)]*\\)");
    private static final Pattern LINK =
            Pattern.compile("\\[([^\\[\\]]*)](?:\\([^()]*+(?:\\([^()]*+\\)[^()]*+)*+\\)|\\[[^\\]]*])");
    private static final Pattern ADDRESS = Pattern.compile("<([a-z]+:[^<>\\s]+|[^<>\\s@]+@[^<>\\s]+)>");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");
    private static final Pattern STRONG = Pattern.compile("(\\*\\*|__)(?=\\S)(.+?)(?<=\\S)\\1", Pattern.DOTALL);
    private static final Pattern STARRED = Pattern.compile("\\*(?=[^\\s*])(.+?)(?<=\\S)\\*", Pattern.DOTALL);
    private static final Pattern UNDERSCORED =
            Pattern.compile("(?<![\\p{L}\\p{N}_])_(?=[^\\s_])(.+?)(?<=\\S)_(?![\\p{L}\\p{N}_])", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("(`+)(.+?)\\1", Pattern.DOTALL);

    private MarkdownWords() {}

    static String plain(String marked) {
        String words = marked.replaceAll("[\\ue000-\\ue0ff]", "");
        words = HARD_BREAK.matcher(words).replaceAll(LINE_BREAK);
        words = ESCAPE.matcher(words)
                .replaceAll(
                        found -> String.valueOf((char) (ESCAPED + found.group(1).charAt(0))));
        words = COMMENT.matcher(words).replaceAll("");
        words = STRUCK.matcher(words).replaceAll("");
        words = IMAGE.matcher(words).replaceAll("");
        words = LINK.matcher(words).replaceAll("$1");
        words = ADDRESS.matcher(words).replaceAll("$1");
        words = TAG.matcher(words).replaceAll("");
        words = STRONG.matcher(words).replaceAll("$2");
        words = STARRED.matcher(words).replaceAll("$1");
        words = UNDERSCORED.matcher(words).replaceAll("$1");
        words = CODE.matcher(words).replaceAll("$2");
        return unescaped(Parser.unescapeEntities(words, false));
    }

    private static String unescaped(String words) {
        Matcher escaped = Pattern.compile("[\\ue000-\\ue07f]").matcher(words);
        return escaped.replaceAll(found ->
                Matcher.quoteReplacement(String.valueOf((char) (found.group().charAt(0) - ESCAPED))));
    }
}
