package org.dauys.compare.table;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dauys.compare.Level;
import org.dauys.compare.Row;

/** Chosen rows under their headings, each of which is written once, before the first row under it. */
final class TableHtml {
    private final HeadHtml heads;
    private final RowHtml rows;
    private final TableView view;
    private final String headingOfArticles;
    private final StringBuilder out;
    /** Addresses of the groups whose headings stand already. */
    private final Set<String> sections = new HashSet<>();

    private boolean open;
    private Optional<Row> article = Optional.empty();

    /** @param grouped whether the act has groups, whose headings stand above those of articles */
    TableHtml(
            Table table,
            WrittenRows written,
            ComparisonFilter filter,
            ComparisonLinks links,
            TableView view,
            boolean grouped,
            StringBuilder out) {
        this.heads = new HeadHtml(table, written, links, filter.ignored());
        this.rows = new RowHtml(table, written, links, view, filter.ignored());
        this.view = view;
        this.headingOfArticles = grouped ? "h3" : "h2";
        this.out = out;
    }

    /** Writes the rows, which must be in the order of the comparison. */
    void write(List<Placed> chosen) {
        for (Placed placed : chosen) {
            placed.sections().forEach(this::section);
            if (placed.row().level() == Level.SECTION) {
                section(placed.row());
            } else if (placed.row().level() == Level.ARTICLE) {
                open(Optional.of(placed.row()));
            } else {
                open(placed.article());
                rows.write(Entry.of(placed.row()), true, out);
            }
        }
        close();
    }

    private void section(Row head) {
        if (sections.add(Anchors.of(head))) {
            close();
            heads.section(head, out);
        }
    }

    private void open(Optional<Row> head) {
        boolean same = head.map(Anchors::of).equals(article.map(Anchors::of));
        if (open && same) {
            return;
        }
        close();
        out.append("<section class=\"article\">\n");
        head.ifPresent(row -> {
            heads.article(row, headingOfArticles, view == TableView.SIDES, out);
            heads.origin(row, out);
        });
        article = head;
        open = true;
    }

    private void close() {
        if (open) {
            out.append("</section>\n");
        }
        open = false;
    }
}
