package org.dauys.compare.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.dauys.compare.Level;
import org.dauys.compare.Relation;
import org.dauys.compare.Row;
import org.dauys.compare.WordChange.Op;
import org.dauys.compare.table.Table.Group;

/** Puts the rows of a comparison under their headings and leaves out what the options do not ask for. */
final class Grouping {
    private final TableOptions options;
    private final Predicate<Row> kept;
    private final Predicate<Row> alone;
    private final List<Group> groups = new ArrayList<>();
    /** Headings of groups that nothing stands under yet: they are left out if nothing will. */
    private final List<Row> sections = new ArrayList<>();

    /**
     * @param kept which rows stand where only changed ones are asked for
     * @param alone which headings of groups stand there even if nothing under them does
     */
    Grouping(TableOptions options, Predicate<Row> kept, Predicate<Row> alone) {
        this.options = options;
        this.kept = kept;
        this.alone = alone;
    }

    List<Group> groups(List<Row> rows) {
        int i = 0;
        while (i < rows.size()) {
            Row row = rows.get(i);
            if (row.level() == Level.SECTION) {
                section(row);
                i++;
                continue;
            }
            boolean headed = row.level() == Level.ARTICLE;
            int end = headed ? i + 1 : i;
            while (end < rows.size() && !endsGroup(rows.get(end), end > i)) {
                end++;
            }
            add(headed ? Optional.of(row) : Optional.empty(), rows.subList(headed ? i + 1 : i, end));
            i = end;
        }
        return groups;
    }

    private void section(Row row) {
        if (!options.onlyChanged()) {
            groups.add(new Group(Optional.of(row), List.of()));
        } else if ((kept.test(row) && options.level() == LevelFilter.ALL) || alone.test(row)) {
            flushSections();
            groups.add(new Group(Optional.of(row), List.of()));
        } else {
            sections.add(row);
        }
    }

    private void add(Optional<Row> head, List<Row> below) {
        List<Entry> entries = entries(head, below);
        boolean headChanged = options.level() != LevelFilter.ARTICLE
                && head.filter(row -> kept.test(row) || differs(row)).isPresent();
        if (!entries.isEmpty() || (head.isPresent() && (headChanged || !options.onlyChanged()))) {
            flushSections();
            groups.add(new Group(head, entries));
        }
    }

    private static boolean differs(Row head) {
        return head.words().stream().anyMatch(word -> word.op() != Op.EQUAL);
    }

    private List<Entry> entries(Optional<Row> head, List<Row> below) {
        List<Entry> entries = new ArrayList<>();
        if (options.level() == LevelFilter.ARTICLE) {
            head.ifPresentOrElse(
                    article -> {
                        List<Row> parts = new ArrayList<>(List.of(article));
                        parts.addAll(below);
                        entries.add(new Entry(article, parts));
                    },
                    // Title, preamble and signatures belong to no article.
                    () -> below.stream()
                            .filter(row -> !row.has(Relation.UNCHANGED))
                            .forEach(row -> entries.add(Entry.of(row))));
        } else {
            below.forEach(row -> entries.add(Entry.of(row)));
        }
        entries.removeIf(entry -> options.onlyChanged()
                && !kept.test(entry.row())
                && entry.parts().stream().noneMatch(kept));
        return entries;
    }

    /** Of nested headings that wait, those that nothing stands under stay too: a chapter needs its section. */
    private void flushSections() {
        sections.forEach(row -> groups.add(new Group(Optional.of(row), List.of())));
        sections.clear();
    }

    /** Headings begin a group of rows; so do the signatures, which belong to no article. */
    private static boolean endsGroup(Row row, boolean begun) {
        boolean atTheEnd = row.level() == Level.CONCLUSION || row.level() == Level.STRUCTURE;
        return isHeading(row) || (begun && atTheEnd);
    }

    private static boolean isHeading(Row row) {
        return row.level().isHead();
    }
}
