package org.dauys.server.consultation.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.dauys.compare.Row;
import org.dauys.compare.table.ChangeKind;
import org.dauys.compare.table.ComparisonHtml;
import org.dauys.compare.table.ComparisonLinks;
import org.dauys.compare.table.TableView;
import org.dauys.server.consultation.Theme;
import org.dauys.server.consultation.Version;
import org.dauys.server.consultation.reader.CompareCache.Prepared;
import org.dauys.server.site.Page;

/** What a draft changes for those whom a theme concerns: its numbers, and its rows by what became of them. */
public final class ThemeChanges {
    /** What went comes first: that is what one cannot see in the draft. */
    private static final List<ChangeKind> ORDER =
            List.of(ChangeKind.REMOVED, ChangeKind.REWORDED, ChangeKind.MOVED, ChangeKind.ADDED, ChangeKind.OTHER);

    /** Of one kind; the table has all. */
    private static final int MOST = 100;

    private final Theme theme;
    private final Prepared prepared;
    private final ComparisonHtml html;
    private final String table;
    private final ComparisonLinks links;
    private final Predicate<Row> own;

    /**
     * Rows of a kind.
     *
     * @param name of the kind
     * @param count how many there are
     * @param rows HTML of those that are shown
     * @param href of all of them in the table
     */
    public record Kind(String code, String name, int count, List<String> rows, String href) {
        public Kind {
            rows = List.copyOf(rows);
        }

        public boolean isCut() {
            return rows.size() < count;
        }
    }

    ThemeChanges(Theme theme, CompareSubject subject, Prepared prepared, CompareReasons reasons, Page page) {
        this.theme = theme;
        this.prepared = prepared;
        this.html = prepared.html();
        this.table = subject.addresses().table() + "?theme=" + theme.slug();
        CompareMore more = new CompareMore(subject, prepared, reasons, page);
        this.links = new ComparisonLinks(more::address, more::address, more::reasons);
        this.own = row ->
                theme.has(row, prepared.compared().from(), prepared.compared().to());
    }

    public Theme theme() {
        return theme;
    }

    public Version from() {
        return prepared.compared().from();
    }

    public Version to() {
        return prepared.compared().to();
    }

    /** HTML of the numbers, of this theme alone. */
    public String five() {
        return html.five(own, this::href);
    }

    /** Its place in the comparative table. */
    public String table() {
        return table;
    }

    private String href(ChangeKind kind) {
        return table + "&kind=" + kind.jsonName() + (kind == ChangeKind.KEPT ? "&show=all" : "");
    }

    private String capital(String name) {
        return name.substring(0, 1).toUpperCase(html.locale()) + name.substring(1);
    }

    /** The kinds of which there are any. */
    public List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>();
        for (ChangeKind kind : ORDER) {
            List<Row> rows = html.changed(own, kind).stream().distinct().toList();
            if (!rows.isEmpty()) {
                kinds.add(new Kind(
                        kind.jsonName(),
                        capital(html.name(kind)),
                        rows.size(),
                        rows.stream()
                                .limit(MOST)
                                .map(row -> html.row(row, links, TableView.SIDES))
                                .toList(),
                        href(kind)));
            }
        }
        return kinds;
    }
}
