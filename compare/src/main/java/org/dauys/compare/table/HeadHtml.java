package org.dauys.compare.table;

import java.util.List;
import java.util.Set;
import org.dauys.compare.Relation;
import org.dauys.compare.Row;
import org.dauys.compare.WordChange.Cause;
import org.dauys.text.Act;

/** The headings of groups and articles, and where they come from. */
final class HeadHtml {
    private final Table table;
    private final WrittenRows written;
    private final ComparisonLinks links;
    private final Set<Cause> ignored;
    private final String ownLanguage;

    /** @param ignored causes of changes that are not marked */
    HeadHtml(Table table, WrittenRows written, ComparisonLinks links, Set<Cause> ignored) {
        this.table = table;
        this.written = written;
        this.links = links;
        this.ignored = ignored;
        this.ownLanguage = " lang=\"" + table.phrases().locale().getLanguage() + "\"";
    }

    void section(Row head, StringBuilder out) {
        heading(head, "h2", " class=\"part\"", out);
        origin(head, out);
    }

    /**
     * The heading of an article, which sticks to the top.
     *
     * @param element h2, or h3 under the headings of groups
     * @param columns whether the columns below it are named
     */
    void article(Row head, String element, boolean columns, StringBuilder out) {
        out.append("<div class=\"head\">");
        heading(head, element, "", out);
        out.append(columns ? "<div class=\"cols\" aria-hidden=\"true\"></div></div>\n" : "</div>\n");
    }

    private void heading(Row head, String element, String attributes, StringBuilder out) {
        String href = links.heading().apply(head);
        String name = href.isEmpty() ? "span" : "a";
        out.append('<').append(element).append(attributes).append(" id=\"");
        Html.escape(Anchors.of(head), out);
        out.append('"');
        table.counted().data(List.of(head), out);
        out.append("><").append(name);
        if (!href.isEmpty()) {
            out.append(" href=\"");
            Html.escape(href, out);
            out.append('"');
        }
        out.append(ownLanguage).append('>');
        Html.escape(table.name(head), out);
        out.append("</").append(name).append('>');
        if (!Marked.words(head).isEmpty()) {
            out.append(". <span");
            language(
                    head.newUnits().isEmpty()
                            ? table.comparison().oldAct()
                            : table.comparison().newAct(),
                    out);
            MarkedHtml.write(Marked.words(head), Side.BOTH, ignored, out);
            out.append("</span>");
        }
        out.append("</").append(element).append(">\n");
    }

    /** In plain words what happened to an article or a group; nothing when it is unchanged. */
    void origin(Row head, StringBuilder out) {
        if (!head.has(Relation.UNCHANGED)) {
            out.append("<p class=\"was\"").append(ownLanguage).append('>');
            Html.escape(written.summary(head), out);
            out.append("</p>\n");
        }
    }

    private static void language(Act act, StringBuilder out) {
        out.append(" lang=\"").append(act.language().code()).append("\">");
    }
}
