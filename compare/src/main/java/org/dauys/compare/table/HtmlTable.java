package org.dauys.compare.table;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dauys.compare.Comparison;
import org.dauys.compare.Counts;
import org.dauys.compare.Row;
import org.dauys.compare.language.Phrases;
import org.dauys.compare.table.Table.Group;
import org.dauys.text.Act;
import org.dauys.text.write.ActWriter;

/** The comparative table as one self-contained page that needs no network and reads well without its script. */
final class HtmlTable {
    /** Where those that are only renumbered are told together. */
    private static final String RENUMBERED = "ui-renumbered";

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
        out.append("</title>\n<style>\n").append(Styles.words(phrases));
        out.append(Styles.parts()).append(Styles.page());
        out.append("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#ui-table\">");
        text(phrases.say("table.skip"));
        out.append("</a>\n<main>\n");
        opening();
        LegendHtml.substitutions(comparison.substitutions(), phrases, out);
        new FiltersHtml(phrases).write(out);
        LegendHtml.marks(phrases, out);
        out.append("<div class=\"comparison\" id=\"ui-table\" tabindex=\"-1\"");
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
        FiveHtml.of(table, table.comparison().counts()).write(kind -> "#" + first(kind), Optional.empty(), out);
        new StripHtml(table, ArticleShare.of(comparison.rows())).write(row -> "#" + Anchors.of(row), out);
    }

    /** The first row that a number counts. */
    private String first(ChangeKind kind) {
        return table.groups().stream()
                .flatMap(group -> Stream.concat(
                        group.head().stream(), group.entries().stream().map(Entry::row)))
                .filter(row -> counts(row, kind))
                .findFirst()
                .map(Anchors::of)
                .orElse(kind == ChangeKind.RENUMBERED ? RENUMBERED : "ui-table");
    }

    private boolean counts(Row row, ChangeKind kind) {
        return switch (kind) {
            case OTHER -> table.counted().asOtherThanNumber(row);
            case RENUMBERED -> table.counted().asNumber(row);
            case KEPT, REWORDED, MOVED, ADDED, REMOVED, SPLIT, COPIED, MERGED ->
                row.level().isProvision() && ChangeKind.of(Counts.group(row)) == kind;
        };
    }

    private void body() {
        boolean sections = table.groups().stream().anyMatch(Group::isSection);
        WrittenRows written = new WrittenRows(table);
        HeadHtml heads = new HeadHtml(table, written, ComparisonLinks.IN_PAGE, Set.of());
        RowHtml rows = new RowHtml(table, written, ComparisonLinks.IN_PAGE, TableView.SIDES, Set.of());
        // A row for a whole article repeats its heading's address and summary.
        boolean anchored = table.options().level() != LevelFilter.ARTICLE;
        for (Group group : table.groups()) {
            if (group.isSection()) {
                group.head().ifPresent(head -> heads.section(head, out));
                continue;
            }
            out.append("<section class=\"article\">\n");
            group.head().ifPresent(head -> {
                heads.article(head, sections ? "h3" : "h2", true, out);
                if (anchored) {
                    heads.origin(head, out);
                }
            });
            group.entries()
                    .forEach(entry ->
                            rows.write(entry, anchored || !entry.row().level().isHead(), out));
            out.append("</section>\n");
        }
        if (!table.leftOut().isEmpty()) {
            out.append("<p class=\"was\" id=\"")
                    .append(RENUMBERED)
                    .append("\" lang=\"")
                    .append(phrases.locale().getLanguage())
                    .append("\">");
            text(table.leftOut());
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
