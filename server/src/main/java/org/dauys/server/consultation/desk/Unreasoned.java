package org.dauys.server.consultation.desk;

import java.util.List;
import java.util.Optional;
import org.dauys.compare.table.ComparisonHtml;
import org.dauys.server.consultation.Comparisons;
import org.dauys.server.consultation.Rationales;
import org.dauys.server.consultation.Version;
import org.dauys.server.site.Page;

/**
 * Which changes of a version no reason is given for, told before they become public.
 *
 * @param against what the version before is called
 * @param changed how many provisions changed
 * @param rows those without a reason, in the order of the text
 */
public record Unreasoned(String against, int changed, List<Change> rows) {

    /**
     * A changed provision.
     *
     * @param side by its code in addresses: {@code old} for one that went
     * @param name "24.3 → 27.3"
     */
    public record Change(String side, String label, String name) {}

    public Unreasoned {
        rows = List.copyOf(rows);
    }

    /** Empty for the text in force, and for a version that cannot be compared with the one before, or does not change it. */
    static Optional<Unreasoned> of(Desk.At at, Comparisons comparisons, Rationales rationales, Page page) {
        if (at.version().isInForce()) {
            return Optional.empty();
        }
        Version before = at.before();
        return comparisons
                .of(before, at.version(), page.locale())
                .map(compared -> {
                    ComparisonHtml html = ComparisonHtml.of(compared.comparison(), page.locale());
                    List<Change> rows =
                            RationaleRow.missing(compared.comparison(), rationales.of(at.version())).stream()
                                    .map(row -> new Change(
                                            RationaleRow.side(row).name().toLowerCase(java.util.Locale.ROOT),
                                            row.label(),
                                            html.names(row)))
                                    .toList();
                    int changed = RationaleRow.changed(compared.comparison()).size();
                    return new Unreasoned(Called.version(before, page), changed, rows);
                })
                .filter(found -> found.changed() > 0);
    }
}
