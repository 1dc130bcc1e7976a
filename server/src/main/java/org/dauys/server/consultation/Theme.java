package org.dauys.server.consultation;

import java.util.Map;
import java.util.Set;
import org.dauys.compare.Row;
import org.dauys.compare.Unit;
import org.dauys.server.site.Words;

/**
 * A group of provisions that concerns someone: labour, language, courts.
 *
 * @param slug its name in addresses, unique in the consultation
 * @param tags labels of provisions by the id of their version; an article's label stands for all that is in it
 * @param revision grows with each change
 */
public record Theme(long id, String slug, Words name, Map<Long, Set<String>> tags, int revision) {

    public Theme {
        tags = Map.copyOf(tags);
    }

    /** Whether a provision of a version belongs to the theme, by itself or with its article. */
    public boolean has(long version, String label) {
        Set<String> labels = tags.getOrDefault(version, Set.of());
        return labels.contains(label) || labels.contains(articleOf(label));
    }

    /** Whether a row of a comparison of these versions belongs to the theme by its old or its new side. */
    public boolean has(Row row, Version from, Version to) {
        return row.newUnits().stream().map(Unit::label).anyMatch(label -> has(to.id(), label))
                || row.oldUnits().stream().map(Unit::label).anyMatch(label -> has(from.id(), label));
    }

    /** "27.3(1)" stands in article "27". */
    private static String articleOf(String label) {
        return label.split("[.(:]", 2)[0];
    }
}
