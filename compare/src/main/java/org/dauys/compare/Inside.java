package org.dauys.compare;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dauys.compare.Counts.Group;
import org.dauys.compare.language.Phrases;
import org.dauys.text.Kind;

/** What became of the provisions that an article or a group holds: "Inside: 3 reworded, 1 new." */
final class Inside {
    private static final List<Group> ORDER =
            List.of(Group.REWORDED, Group.MOVED, Group.ADDED, Group.REMOVED, Group.KEPT);

    private Inside() {}

    /** Of an older article what is removed and what the newer one took; of a group as of the newer. */
    static List<Row> ofOld(Row head, String label, Comparison comparison) {
        if (head.level() != Level.ARTICLE) {
            return of(head, comparison);
        }
        return comparison.rows().stream()
                .filter(row -> row.level().isProvision())
                .filter(row -> isOf(row.oldUnits(), List.of(label)))
                .filter(row -> row.newUnits().isEmpty() || isOf(row.newUnits(), head.newLabels()))
                .toList();
    }

    private static boolean isOf(List<Unit> units, List<String> articles) {
        return units.stream().anyMatch(unit -> articles.contains(unit.article()));
    }

    /** Empty where nothing changed, and of an article that is one text. */
    static String say(List<Row> inside, Phrases phrases) {
        if (isText(inside) || inside.stream().noneMatch(Row::changed)) {
            return "";
        }
        Map<Group, Integer> counts = new EnumMap<>(Group.class);
        inside.forEach(row -> counts.merge(Counts.group(row), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        for (Group group : ORDER) {
            int count = counts.getOrDefault(group, 0);
            if (count > 0) {
                parts.add(phrases.say("summary.parts." + group.name().toLowerCase(Locale.ROOT), count));
            }
        }
        return phrases.say("summary.parts", String.join(", ", parts));
    }

    /** Whether these are the text of an article that has no numbered paragraphs. */
    static boolean isText(List<Row> inside) {
        if (inside.size() != 1) {
            return false;
        }
        Row row = inside.getFirst();
        return (row.newUnits().isEmpty() ? row.oldUnits() : row.newUnits())
                        .getFirst()
                        .kind()
                == Kind.ARTICLE;
    }

    /** Of an article or a group of the newer version: the rows of provisions between that of the head and that of the next one which is not below it. */
    static List<Row> of(Row head, Comparison comparison) {
        if (!head.level().isHead()) {
            return List.of();
        }
        List<Row> rows = comparison.rows();
        List<Row> inside = new ArrayList<>();
        Set<String> holders = new HashSet<>(Set.of(head.label()));
        for (int i = place(head, rows) + 1; i > 0 && i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.level().isProvision()) {
                inside.add(row);
            } else if (row.level() == Level.SECTION && isBelow(row, holders)) {
                holders.add(row.label());
            } else if (isEnd(row, head)) {
                break;
            }
        }
        return inside;
    }

    private static boolean isBelow(Row group, Set<String> holders) {
        return !group.newUnits().isEmpty()
                && holders.contains(group.newUnits().getFirst().group());
    }

    /** A removed group stands where its neighbours went and ends nothing. */
    private static boolean isEnd(Row row, Row head) {
        return row.level() == Level.SECTION ? !row.newUnits().isEmpty() : head.level() == Level.ARTICLE;
    }

    @SuppressWarnings("ReferenceEquality") // Two rows that are equal would be compared word by word.
    private static int place(Row head, List<Row> rows) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) == head) {
                return i;
            }
        }
        return -1;
    }
}
