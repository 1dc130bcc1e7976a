package org.dauys.server.answer.dashboard;

import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/** Parts of a drawing whose widths are shares of the page's, so that its letters stay as large on a phone. */
final class Svg {
    private final StringBuilder out = new StringBuilder(4_096);

    /** @param id unique on the page */
    Svg(String id, int height, String title, String description) {
        out.append("<svg role=\"img\" height=\"")
                .append(height)
                .append("\" aria-labelledby=\"")
                .append(id)
                .append("-t ")
                .append(id)
                .append("-d\"><title id=\"")
                .append(id)
                .append("-t\">")
                .append(escaped(title))
                .append("</title><desc id=\"")
                .append(id)
                .append("-d\">")
                .append(escaped(description))
                .append("</desc>");
    }

    /** @param x and {@code width} in hundredths of the page's width */
    void bar(double x, double y, double width, double height, String look) {
        if (width > 0 && height > 0) {
            out.append(String.format(
                    Locale.ROOT,
                    "<rect class=\"%s\" x=\"%.2f%%\" y=\"%.1f\" width=\"%.2f%%\" height=\"%.1f\"/>",
                    look,
                    x,
                    y,
                    width,
                    height));
        }
    }

    /**
     * Words.
     *
     * @param shift to the right of {@code x}, in pixels
     * @param anchor {@code start}, {@code middle} or {@code end}
     */
    void text(double x, double y, int shift, String anchor, String look, String text) {
        out.append(String.format(
                        Locale.ROOT,
                        "<text class=\"%s\" x=\"%.2f%%\" y=\"%.1f\" dx=\"%d\" text-anchor=\"%s\">",
                        look,
                        x,
                        y,
                        shift,
                        anchor))
                .append(escaped(text))
                .append("</text>");
    }

    void line(double y) {
        out.append(String.format(
                Locale.ROOT, "<line class=\"axis\" x1=\"0\" x2=\"100%%\" y1=\"%.1f\" y2=\"%.1f\"/>", y, y));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    String end() {
        return out.append("</svg>").toString();
    }
}
