package org.dauys.compare.table;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dauys.compare.Counts.Group;
import org.dauys.compare.Level;
import org.dauys.compare.Row;
import org.dauys.compare.table.Sheets.Sheet;

/** Chosen rows under their headings, each of which is written once, before the first row under it. */
final class TableHtml {
    private final HeadHtml heads;
    private final RowHtml rows;
    private final TableView view;
    private final Table table;
    private final ComparisonFilter filter;
    private final String ownLanguage;
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
        this.table = table;
        this.filter = filter;
        this.ownLanguage = " lang=\"" + table.phrases().locale().getLanguage() + "\"";
        this.headingOfArticles = grouped ? "h3" : "h2";
        this.out = out;
    }

    /** Writes the rows, which must be in the order of the comparison; on sheets where they are many. */
    void write(List<Placed> chosen) {
        List<Sheet> sheets = Sheets.of(chosen, table, view, this::isFolded);
        if (sheets.isEmpty()) {
            rows(chosen);
            return;
        }
        SheetsHtml around = new SheetsHtml(sheets, table.phrases(), out);
        around.open();
        for (int i = 0; i < sheets.size(); i++) {
            around.openSheet(i);
            rows(chosen.subList(sheets.get(i).from(), sheets.get(i).to()));
            around.closeSheet(i);
        }
        around.close();
    }

    private void rows(List<Placed> chosen) {
        int i = 0;
        while (i < chosen.size()) {
            Placed placed = chosen.get(i);
            placed.sections().forEach(this::section);
            if (placed.row().level() == Level.SECTION) {
                section(placed.row());
            } else if (placed.row().level() == Level.ARTICLE) {
                open(Optional.of(placed.row()));
            } else {
                open(placed.article());
                int end = keptEnd(chosen, i);
                if (end > i) {
                    folded(chosen.subList(i, end));
                    i = end;
                    continue;
                }
                rows.write(Entry.of(placed.row()), true, out);
            }
            i++;
        }
        close();
    }

    /** Where a stretch of folded provisions of one article ends. */
    private int keptEnd(List<Placed> chosen, int from) {
        int end = from;
        while (end < chosen.size()
                && isFolded(chosen.get(end).row())
                && chosen.get(end).article().equals(chosen.get(from).article())) {
            end++;
        }
        return end;
    }

    /** Unchanged ones are; who asks for a kind wants to see them. */
    private boolean isFolded(Row row) {
        return filter.kind().isEmpty()
                && row.level().isProvision()
                && Entry.of(row).group(filter.ignored()) == Group.KEPT;
    }

    private void folded(List<Placed> kept) {
        String first = table.name(kept.getFirst().row());
        String last = table.name(kept.getLast().row());
        out.append("<details class=\"kept\"><summary").append(ownLanguage).append('>');
        Html.escape(
                table.phrases().count("table.kept", kept.size(), kept.size() == 1 ? first : first + "–" + last), out);
        out.append("</summary>\n");
        kept.forEach(placed -> rows.write(Entry.of(placed.row()), true, out));
        out.append("</details>\n");
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
