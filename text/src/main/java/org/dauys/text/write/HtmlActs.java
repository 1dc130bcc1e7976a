package org.dauys.text.write;

import static org.dauys.text.write.ProvisionsHtml.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.dauys.text.Act;
import org.dauys.text.Provision;

/**
 * Writes an act as one HTML document that needs nothing else: no script, no font, no picture. It is well-formed XML too,
 * so that a layout engine for PDF can take it. The {@code id} of each element is its {@code eId}.
 */
final class HtmlActs {
    private static final String STYLE = style();

    private final StringBuilder out = new StringBuilder();
    private final Headings headings;
    private final ProvisionsHtml html;

    private HtmlActs(Headings headings) {
        this.headings = headings;
        this.html = new ProvisionsHtml(headings, Provision::eId, provision -> "", provision -> "", out);
    }

    static String write(Act act) {
        HtmlActs html = new HtmlActs(Headings.of(act));
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
        act.date().ifPresent(date -> html.line("<meta name=\"dcterms.date\" content=\"" + date + "\"/>"));
        html.line("<title>" + (title.isEmpty() ? firstWords(act) : title) + "</title>");
        html.line("<style>\n" + STYLE + "</style>\n</head>\n<body>\n<main>");
        if (!title.isEmpty() || !act.notes().isEmpty()) {
            html.line("<header>");
            html.element("h1", "", title);
            act.notes().forEach(note -> html.element("p", " class=\"note\"", text(note)));
            html.line("</header>");
        }
        act.provisions().forEach(provision -> html.write(provision, 2));
        html.line("</main>\n</body>\n</html>");
    }

    /** A page must have a name, also where the act has no title. */
    private String firstWords(Act act) {
        return act.walk()
                .map(provision -> text(headings.heading(provision)))
                .filter(heading -> !heading.isEmpty())
                .findFirst()
                .orElse("Dauys");
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
