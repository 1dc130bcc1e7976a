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

    /** Of the newer article or group; empty where its words are its one provision, or nothing changed. */
    static String say(Row head, Comparison comparison, Phrases phrases) {
        return say(of(head, comparison), phrases);
    }

    /** Of the older article what is removed and what the newer one took; of a group as of the newer. */
    static String sayOfOld(Row head, Comparison comparison, Phrases phrases) {
        if (head.level() != Level.ARTICLE) {
            return say(head, comparison, phrases);
        }
        List<Row> inside = comparison.rows().stream()
                .filter(row -> row.level().isProvision())
                .filter(row -> isOf(row.oldUnits(), head.oldLabels()))
                .filter(row -> row.newUnits().isEmpty() || isOf(row.newUnits(), head.newLabels()))
                .toList();
        return say(inside, phrases);
    }

    private static boolean isOf(List<Unit> units, List<String> articles) {
        return units.stream().anyMatch(unit -> articles.contains(unit.article()));
    }

    /** Of any provisions; empty where nothing changed. */
    static String say(List<Row> inside, Phrases phrases) {
        boolean own = inside.size() == 1 && isOwnText(inside.getFirst());
        if (own || inside.stream().noneMatch(Row::changed)) {
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

    private static boolean isOwnText(Row row) {
        List<Unit> units = row.newUnits().isEmpty() ? row.oldUnits() : row.newUnits();
        return units.getFirst().kind() == Kind.ARTICLE;
    }

    /** The rows of provisions between that of the head and that of the next one which is not below it. */
    private static List<Row> of(Row head, Comparison comparison) {
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

    private static int place(Row head, List<Row> rows) {
        for (int i = 0; i < rows.size(); i++) {
            // By identity: two rows that are equal are compared word by word.
            if (rows.get(i) == head) {
                return i;
            }
        }
        return -1;
    }
}
