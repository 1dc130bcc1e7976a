package org.dauys.text.write;

import static org.dauys.text.write.Headings.oneLine;

import java.util.function.Function;
import org.dauys.text.Kind;
import org.dauys.text.Provision;

/** Provisions as HTML that is well-formed XML too: an element for each, with all that it holds inside. */
final class ProvisionsHtml {
    private static final int DEEPEST_HEADING = 6;

    private final Headings headings;
    private final Function<Provision, String> id;
    private final Function<Provision, String> href;
    private final Function<Provision, String> more;
    private final StringBuilder out;

    /**
     * @param id of the element
     * @param href where its number or heading leads; the empty text for no link
     * @param more trusted HTML after its own words, before its children; may be empty
     */
    ProvisionsHtml(
            Headings headings,
            Function<Provision, String> id,
            Function<Provision, String> href,
            Function<Provision, String> more,
            StringBuilder out) {
        this.headings = headings;
        this.id = id;
        this.href = href;
        this.more = more;
        this.out = out;
    }

    /** @param level of a heading; from the sixth on all are of the sixth */
    void write(Provision provision, int level) {
        String tag = isSection(provision.kind()) ? "section" : "div";
        String kind = provision.kind().jsonName() + (provision.repealed() ? " repealed" : "");
        line("<" + tag + " id=\"" + text(id.apply(provision)) + "\" class=\"" + kind + "\">");
        String number = text(headings.number(provision));
        if (Headings.standsAlone(provision)) {
            element("h" + Math.min(level, DEEPEST_HEADING), "", linked(text(headings.heading(provision)), provision));
            element("p", "", text(provision.text()));
        } else if (number.isEmpty()) {
            element("p", "", text(provision.text()));
        } else {
            String label = "<span class=\"num\">" + linked(number, provision) + "</span> ";
            element("p", "", (label + text(provision.text())).strip());
        }
        headings.notes(provision).forEach(note -> element("p", " class=\"note\"", text(note)));
        String hook = more.apply(provision);
        if (!hook.isEmpty()) {
            line(hook);
        }
        provision.children().forEach(child -> write(child, level + 1));
        line("</" + tag + ">");
    }

    private String linked(String label, Provision provision) {
        String address = href.apply(provision);
        return label.isEmpty() || address.isEmpty() ? label : "<a href=\"" + text(address) + "\">" + label + "</a>";
    }

    private static boolean isSection(Kind kind) {
        return kind.isGroup() || kind == Kind.ARTICLE || kind == Kind.PREAMBLE;
    }

    void element(String tag, String attributes, String content) {
        if (!content.isEmpty()) {
            line("<" + tag + attributes + ">" + content + "</" + tag + ">");
        }
    }

    void line(String markup) {
        out.append(markup).append('\n');
    }

    /** Words between tags or inside double quotes. */
    static String text(String words) {
        return oneLine(words)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
