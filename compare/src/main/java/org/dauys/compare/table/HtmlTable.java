package org.dauys.compare.table;

import org.dauys.compare.Comparison;
import org.dauys.compare.Relation;
import org.dauys.compare.Row;
import org.dauys.compare.Substitution;
import org.dauys.compare.language.Phrases;
import org.dauys.compare.table.MarkedHtml.Side;
import org.dauys.compare.table.Table.Group;
import org.dauys.text.Act;
import org.dauys.text.write.ActWriter;

/** The comparative table as one self-contained page that needs no network and reads well without its script. */
final class HtmlTable {
    private final Table table;
    private final Comparison comparison;
    private final Phrases phrases;
    private final StringBuilder out = new StringBuilder(1 << 20);

    HtmlTable(Table table) {
        this.table = table;
        this.comparison = table.comparison();
        this.phrases = table.phrases();
    }

    String write() {
        String language = phrases.locale().getLanguage();
        out.append("<!doctype html>\n<html lang=\"").append(language).append("\">\n<head>\n<meta charset=\"utf-8\">\n");
        out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
        text(phrases.say("table.heading") + " — " + table.title(comparison.newAct()));
        out.append("</title>\n<style>\n").append(words()).append(Html.resource("table.css"));
        out.append("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#ui-table\">");
        text(phrases.say("table.skip"));
        out.append("</a>\n<main>\n");
        opening();
        substitutions();
        new FiltersHtml(phrases).write(out);
        legend();
        out.append("<div id=\"ui-table\" tabindex=\"-1\"");
        language(comparison.newAct());
        out.append('\n');
        body();
        out.append("</div>\n<div class=\"empty\" id=\"ui-empty\" hidden><p>");
        text(phrases.say("filter.empty"));
        out.append("</p><button type=\"button\" data-reset>");
        text(phrases.say("filter.reset"));
        out.append("</button></div>\n</main>\n");
        sources();
        out.append("<script>\n").append(Html.resource("table.js")).append("</script>\n</body>\n</html>\n");
        return out.toString();
    }

    /** The words that the style sheet puts beside the text, for eyes or for screen readers. */
    private String words() {
        return ":root{--old:" + css("table.old") + ";--new:" + css("table.new") + ";--from:" + css("table.from")
                + ";--to:" + css("table.to") + ";--removed:" + css("mark.removed") + ";--added:" + css("mark.added")
                + ";--moved:" + css("mark.moved") + "}\n";
    }

    private String css(String key) {
        return Html.cssString(phrases.say(key));
    }

    private void opening() {
        out.append("<p class=\"crumbs\"");
        language(comparison.newAct());
        text(table.title(comparison.newAct()));
        out.append("</p>\n<h1>");
        text(phrases.say("table.heading"));
        out.append("</h1>\n<p class=\"lede\">");
        text(phrases.say(
                "table.lede",
                comparison.newAct().articles(),
                comparison.oldAct().articles()));
        out.append("</p>\n");
        new FiveHtml(table).write(out);
        new StripHtml(table).write(out);
    }

    private void substitutions() {
        if (comparison.substitutions().isEmpty()) {
            return;
        }
        out.append("<section class=\"subs\"><h2>");
        text(phrases.say("substitutions.heading"));
        out.append("</h2>\n<ul>\n");
        for (Substitution substitution : comparison.substitutions()) {
            out.append("<li>");
            text(phrases.count("substitutions.item", substitution.count(), substitution.from(), substitution.to()));
            out.append("</li>\n");
        }
        out.append("</ul></section>\n");
    }

    private void legend() {
        out.append("<p class=\"legend\"><ins>");
        text(phrases.say("legend.added"));
        out.append("</ins> <del>");
        text(phrases.say("legend.removed"));
        out.append("</del> <ins class=\"m\">");
        text(phrases.say("legend.moved"));
        out.append("</ins> <del class=\"e\">");
        text(phrases.say("legend.elsewhere"));
        out.append("</del> <ins class=\"s\">");
        text(phrases.say("legend.substitution"));
        out.append("</ins> <ins class=\"r\">");
        text(phrases.say("legend.reference"));
        out.append("</ins></p>\n");
    }

    private void body() {
        boolean sections = table.groups().stream().anyMatch(Group::isSection);
        RowHtml rows = new RowHtml(table);
        // A row for a whole article repeats its heading's address and summary.
        boolean anchored = table.options().level() != LevelFilter.ARTICLE;
        for (Group group : table.groups()) {
            if (group.isSection()) {
                group.head().ifPresent(head -> heading(head, "h2 class=\"part\"", "h2"));
                group.head().ifPresent(this::origin);
                continue;
            }
            out.append("<section class=\"article\">\n");
            group.head().ifPresent(head -> {
                out.append("<div class=\"head\">");
                heading(head, sections ? "h3" : "h2", sections ? "h3" : "h2");
                out.append("<div class=\"cols\" aria-hidden=\"true\"></div></div>\n");
                if (anchored) {
                    origin(head);
                }
            });
            group.entries().forEach(entry -> rows.write(entry, anchored, out));
            out.append("</section>\n");
        }
    }

    private void heading(Row head, String open, String close) {
        String anchor = Anchors.of(head);
        out.append('<').append(open).append(" id=\"");
        text(anchor);
        out.append("\"><a href=\"#");
        text(anchor);
        out.append("\" lang=\"").append(phrases.locale().getLanguage()).append("\">");
        text(table.name(head));
        out.append("</a>");
        if (!Marked.words(head).isEmpty()) {
            out.append(". <span");
            language(head.newUnits().isEmpty() ? comparison.oldAct() : comparison.newAct());
            MarkedHtml.write(Marked.words(head), Side.BOTH, out);
            out.append("</span>");
        }
        out.append("</").append(close).append(">\n");
    }

    private void origin(Row head) {
        if (!head.has(Relation.UNCHANGED)) {
            out.append("<p class=\"was\" lang=\"")
                    .append(phrases.locale().getLanguage())
                    .append("\">");
            text(table.summary(head));
            out.append("</p>\n");
        }
    }

    private void sources() {
        out.append("<footer><h2>");
        text(phrases.say("table.sources"));
        out.append("</h2>\n<dl>\n");
        source("table.source.old", comparison.oldAct());
        source("table.source.new", comparison.newAct());
        out.append("</dl></footer>\n");
    }

    private void source(String key, Act act) {
        out.append("<dt>");
        text(phrases.say(key));
        out.append("</dt><dd><span");
        language(act);
        text(table.title(act));
        out.append("</span> · ");
        text(phrases.count("table.source.articles", act.articles()));
        out.append(" · SHA-256 <code>").append(ActWriter.sha256(act)).append("</code></dd>\n");
    }

    private void language(Act act) {
        out.append(" lang=\"").append(act.language().code()).append("\">");
    }

    private void text(String text) {
        Html.escape(text, out);
    }
}
