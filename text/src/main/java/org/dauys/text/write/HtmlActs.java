package org.dauys.text.write;

import static org.dauys.text.write.Headings.oneLine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Provision;

/**
 * Writes an act as one HTML document that needs nothing else: no script, no font, no picture. It is well-formed XML too,
 * so that a layout engine for PDF can take it. The {@code id} of each element is its {@code eId}.
 */
final class HtmlActs {
    private static final String STYLE = style();
    private static final int DEEPEST_HEADING = 6;

    private final StringBuilder out = new StringBuilder();
    private final Headings headings;

    private HtmlActs(Headings headings) {
        this.headings = headings;
    }

    static String write(Act act) {
        HtmlActs html = new HtmlActs(Headings.of(act.language()));
        html.document(act);
        return html.out.toString();
    }

    private void document(Act act) {
        String title = text(act.title());
        out.append("""
                <!DOCTYPE html>
                <html xmlns="http://www.w3.org/1999/xhtml" lang="%1$s" xml:lang="%1$s">
                <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                """.formatted(act.language().code()));
        act.date().ifPresent(date -> line("<meta name=\"dcterms.date\" content=\"" + date + "\"/>"));
        line("<title>" + (title.isEmpty() ? firstWords(act) : title) + "</title>");
        line("<style>\n" + STYLE + "</style>\n</head>\n<body>\n<main>");
        if (!title.isEmpty() || !act.notes().isEmpty()) {
            line("<header>");
            element("h1", "", title);
            act.notes().forEach(note -> element("p", " class=\"note\"", text(note)));
            line("</header>");
        }
        act.provisions().forEach(provision -> provision(provision, 2));
        line("</main>\n</body>\n</html>");
    }

    /** A page must have a name, also where the act has no title. */
    private String firstWords(Act act) {
        return act.walk()
                .map(provision -> text(headings.heading(provision)))
                .filter(heading -> !heading.isEmpty())
                .findFirst()
                .orElse("Dauys");
    }

    private void provision(Provision provision, int level) {
        String tag = isSection(provision.kind()) ? "section" : "div";
        String kind = provision.kind().jsonName() + (provision.repealed() ? " repealed" : "");
        line("<" + tag + " id=\"" + text(provision.eId()) + "\" class=\"" + kind + "\">");
        String number = text(headings.number(provision));
        if (Headings.standsAlone(provision)) {
            element("h" + Math.min(level, DEEPEST_HEADING), "", text(headings.heading(provision)));
            element("p", "", text(provision.text()));
        } else if (number.isEmpty()) {
            element("p", "", text(provision.text()));
        } else {
            element("p", "", ("<span class=\"num\">" + number + "</span> " + text(provision.text())).strip());
        }
        headings.notes(provision).forEach(note -> element("p", " class=\"note\"", text(note)));
        provision.children().forEach(child -> provision(child, level + 1));
        line("</" + tag + ">");
    }

    private static boolean isSection(Kind kind) {
        return kind.isGroup() || kind == Kind.ARTICLE || kind == Kind.PREAMBLE;
    }

    private void element(String tag, String attributes, String content) {
        if (!content.isEmpty()) {
            line("<" + tag + attributes + ">" + content + "</" + tag + ">");
        }
    }

    private void line(String markup) {
        out.append(markup).append('\n');
    }

    private static String text(String words) {
        return oneLine(words)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String style() {
        try (InputStream in = HtmlActs.class.getResourceAsStream("act.css")) {
            if (in == null) {
                throw new IllegalStateException("act.css is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
