package org.dauys.server.consultation;

import java.util.Map;
import java.util.Set;
import org.dauys.compare.OtherUnit;
import org.dauys.compare.Row;
import org.dauys.compare.Unit;
import org.dauys.server.site.Words;

/**
 * A group of provisions that concerns someone: labour, language, courts.
 *
 * @param slug its name in addresses, unique in the consultation
 * @param tags labels of provisions, headings and notes by the id of their version; an article's label stands for all that is in
 *     it, a provision's for its notes
 * @param revision grows with each change
 */
public record Theme(long id, String slug, Words name, Map<Long, Set<String>> tags, int revision) {

    public Theme {
        tags = Map.copyOf(tags);
    }

    /** Whether a provision, heading or note of a version belongs to the theme, by itself, with its element or its article. */
    public boolean has(long version, String label) {
        Set<String> labels = tags.getOrDefault(version, Set.of());
        return labels.contains(label)
                || labels.contains(OtherUnit.element(label))
                || labels.contains(OtherUnit.article(label));
    }

    /**
     * Whether a row of a comparison of these versions belongs to the theme by its old or its new side; of an article or a group,
     * of which the row shows the heading, also when that alone is tagged.
     */
    public boolean has(Row row, Version from, Version to) {
        boolean head = row.level().isHead();
        return row.newUnits().stream().anyMatch(unit -> has(to.id(), unit, head))
                || row.oldUnits().stream().anyMatch(unit -> has(from.id(), unit, head));
    }

    private boolean has(long version, Unit unit, boolean head) {
        return has(version, unit.label()) || (head && has(version, OtherUnit.heading(unit.label())));
    }
}
