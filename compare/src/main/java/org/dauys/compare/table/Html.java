package org.dauys.compare.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Text inside HTML and XHTML. */
final class Html {
    private Html() {}

    /** Appends {@code text} so that it is inert between tags and inside double quotes. */
    static void escape(String text, StringBuilder out) {
        escape(text, 0, text.length(), out);
    }

    static void escape(String text, int start, int end, StringBuilder out) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                    if (isAllowed(c)) {
                        out.append(c);
                    }
                }
            }
        }
    }

    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        escape(text, out);
        return out.toString();
    }

    /** A CSS string in double quotes that cannot end the string or the style element. */
    static String cssString(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\' || c == '<' || c < ' ') {
                out.append('\\').append(Integer.toHexString(c)).append(' ');
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }

    /** A resource beside this class, such as {@code table.css}. */
    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Html.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** What both HTML and XML 1.0 let stand in a text. */
    private static boolean isAllowed(char c) {
        return c >= ' ' ? c != '\uFFFE' && c != '\uFFFF' : c == '\n' || c == '\t';
    }
}
