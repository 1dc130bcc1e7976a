package org.dauys.compare.table;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.dauys.compare.Row;
import org.dauys.compare.language.Phrases;
import org.dauys.compare.table.ArticleShare.Fate;

/** The heat strip: a cell for each article, and the same numbers in a table. */
final class StripHtml {
    private static final int MOST_CHANGED = 3;
    /** Where those go on who pass the cells by. */
    private static final String END = "strip-end";

    private final Table table;
    private final Phrases phrases;
    private final List<ArticleShare> shares;

    StripHtml(Table table, List<ArticleShare> shares) {
        this.table = table;
        this.phrases = table.phrases();
        this.shares = shares;
    }

    /** @param href where the cell of an article leads, by its row */
    void write(Function<Row, String> href, StringBuilder out) {
        if (shares.isEmpty()) {
            return;
        }
        out.append("<figure class=\"strip\">\n<a class=\"skip\" href=\"#")
                .append(END)
                .append("\">");
        Html.escape(phrases.say("strip.skip"), out);
        out.append("</a>\n<ol class=\"cells\" aria-label=\"");
        Html.escape(phrases.say("strip.label"), out);
        out.append("\">\n");
        shares.forEach(share -> cell(share, href.apply(share.row()), out));
        out.append("</ol>\n<figcaption>");
        Html.escape(caption(), out);
        marks(out);
        out.append("</figcaption>\n<details><summary>");
        Html.escape(phrases.say("strip.table"), out);
        out.append("</summary>\n<table><thead><tr><th scope=\"col\">");
        Html.escape(phrases.say("strip.column.article"), out);
        out.append("</th><th scope=\"col\">");
        Html.escape(phrases.say("strip.column.fate"), out);
        out.append("</th><th scope=\"col\">");
        Html.escape(phrases.say("strip.column.share"), out);
        out.append("</th></tr></thead><tbody>\n");
        shares.forEach(share -> line(share, out));
        out.append("</tbody></table></details>\n<span id=\"")
                .append(END)
                .append("\" tabindex=\"-1\"></span>\n</figure>\n");
    }

    private void cell(ArticleShare share, String href, StringBuilder out) {
        String name = table.name(share.row());
        String says = phrases.say("strip.cell" + share.fate().key(), name, share.percent());
        out.append("<li><a class=\"").append(share.style());
        out.append("\" href=\"");
        Html.escape(href, out);
        out.append("\" title=\"");
        Html.escape(says, out);
        out.append("\">");
        out.append(share.fate().mark());
        Html.escape(share.row().label(), out);
        out.append("</a></li>\n");
    }

    private void line(ArticleShare share, StringBuilder out) {
        out.append("<tr><th scope=\"row\">");
        Html.escape(table.name(share.row()), out);
        out.append("</th><td>");
        Html.escape(phrases.say("strip.fate" + share.fate().key()), out);
        out.append("</td><td>").append(share.percent()).append("</td></tr>\n");
    }

    /** What the cells of new, moved and removed articles look like, as far as there are any. */
    private void marks(StringBuilder out) {
        for (Fate fate : List.of(Fate.NEW, Fate.MOVED, Fate.REMOVED)) {
            shares.stream().filter(share -> share.fate() == fate).findFirst().ifPresent(share -> {
                out.append(" <span class=\"fate\"><b class=\"")
                        .append(share.style())
                        .append("\" aria-hidden=\"true\">");
                out.append(fate.mark());
                Html.escape(share.row().label(), out);
                out.append("</b> ");
                Html.escape(phrases.say("strip.mark" + fate.key()), out);
                out.append("</span>");
            });
        }
    }

    private String caption() {
        List<String> most = shares.stream()
                .filter(share -> share.fate() != Fate.REMOVED && share.fate() != Fate.NEW && share.percent() > 0)
                .sorted(Comparator.comparingInt(ArticleShare::percent).reversed())
                .limit(MOST_CHANGED)
                .map(share -> share.row().label())
                .toList();
        if (most.isEmpty()) {
            return phrases.say("strip.caption.plain");
        }
        // New articles are all colour: a reader would look for them among the named ones.
        boolean some = shares.stream().anyMatch(share -> share.fate() == Fate.NEW);
        String form = most.size() == 1 ? "one" : "many";
        return phrases.say((some ? "strip.caption.new." : "strip.caption.") + form, phrases.list(most));
    }
}
