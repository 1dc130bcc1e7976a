package org.dauys.compare.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dauys.compare.Level;
import org.dauys.compare.Row;
import org.dauys.compare.Unit;

/** The rows of a comparison by what they are asked for. */
final class RowIndex {
    private static final int MOST_KEPT = 50;

    private final List<Placed> all;
    private final boolean grouped;
    private final Map<String, Placed> byAnchor = new HashMap<>();
    /** Provisions, then articles and groups. */
    private final Map<String, Row> byNewLabel = new HashMap<>();

    private final Map<String, List<Row>> byOldLabel = new HashMap<>();
    private final Map<String, List<Row>> byArticle = new HashMap<>();
    /** Positions of rows of what belongs to an element of the text in force, and of the draft. */
    private final Map<String, List<Integer>> byOldOwner = new HashMap<>();

    private final Map<String, List<Integer>> byNewOwner = new HashMap<>();
    /** What filters let through that many readers share; those of one theme, which few do, are not kept. */
    private final Map<ComparisonFilter, Shown> kept = new ConcurrentHashMap<>();

    private record Shown(List<Placed> placed, List<Row> rows, Map<String, Integer> positions) {
        static Shown of(List<Placed> placed) {
            return new Shown(placed, rowsOf(placed), Collections.unmodifiableMap(positionsOf(placed)));
        }
    }

    RowIndex(List<Placed> all) {
        this.all = all;
        this.grouped = all.stream().anyMatch(placed -> placed.row().level() == Level.SECTION);
        all.forEach(placed -> byAnchor.putIfAbsent(Anchors.of(placed.row()), placed));
        all.stream().filter(placed -> !placed.isHeading()).forEach(this::addLabels);
        all.stream().filter(Placed::isHeading).forEach(this::addLabels);
        for (int i = 0; i < all.size(); i++) {
            addOwners(all.get(i).row().oldUnits(), i, byOldOwner);
            addOwners(all.get(i).row().newUnits(), i, byNewOwner);
        }
        for (Placed placed : all) {
            placed.article()
                    .ifPresent(article -> byArticle
                            .computeIfAbsent(Anchors.of(article), anchor -> new ArrayList<>())
                            .add(placed.row()));
        }
    }

    private void addLabels(Placed placed) {
        for (Unit unit : placed.row().newUnits()) {
            byNewLabel.putIfAbsent(unit.label(), placed.row());
        }
        for (Unit unit : placed.row().oldUnits()) {
            byOldLabel.computeIfAbsent(unit.label(), label -> new ArrayList<>()).add(placed.row());
        }
    }

    private static void addOwners(List<Unit> units, int position, Map<String, List<Integer>> positions) {
        for (Unit unit : units) {
            Table.owner(unit)
                    .ifPresent(owner -> positions
                            .computeIfAbsent(owner, label -> new ArrayList<>())
                            .add(position));
        }
    }

    /** The rows of what belongs to these elements, in order. */
    List<Row> besides(Set<String> owners, Side side) {
        Map<String, List<Integer>> positions = side == Side.OLD ? byOldOwner : byNewOwner;
        return owners.stream()
                .flatMap(owner -> positions.getOrDefault(owner, List.of()).stream())
                .distinct()
                .sorted()
                .map(position -> all.get(position).row())
                .toList();
    }

    List<Placed> all() {
        return all;
    }

    /** Whether any row is that of a group. */
    boolean isGrouped() {
        return grouped;
    }

    Optional<Placed> byAnchor(String anchor) {
        return Optional.ofNullable(byAnchor.get(anchor));
    }

    Optional<Row> find(String newLabel) {
        return Optional.ofNullable(byNewLabel.get(newLabel));
    }

    List<Row> from(String oldLabel) {
        return Collections.unmodifiableList(byOldLabel.getOrDefault(oldLabel, List.of()));
    }

    List<Row> under(Row article) {
        return Collections.unmodifiableList(byArticle.getOrDefault(Anchors.of(article), List.of()));
    }

    List<Row> rows(ComparisonFilter filter) {
        return shown(filter).rows();
    }

    /** The rows that are shown for changes of a kind, each as often as it counts. */
    List<Row> changes(ComparisonFilter filter, ChangeKind kind) {
        return shown(filter).placed().stream()
                .flatMap(placed -> Collections.nCopies(placed.changes(kind, filter), placed.row()).stream())
                .toList();
    }

    private static List<Row> rowsOf(List<Placed> shown) {
        return shown.stream()
                .filter(placed -> !placed.isHeading())
                .map(Placed::row)
                .toList();
    }

    /** The shown provisions from {@code from} to before {@code to}, and the headings that are shown for themselves. */
    List<Placed> page(ComparisonFilter filter, int from, int to) {
        Shown shown = shown(filter);
        int rows = shown.rows().size();
        List<Placed> page = new ArrayList<>();
        int position = 0;
        for (Placed placed : shown.placed()) {
            // A heading has the position of the row after it; one after the last row goes with the last page.
            boolean last = placed.isHeading() && position == rows && to >= rows && (from < rows || rows == 0);
            if (last || (position >= from && position < to && position < rows)) {
                page.add(placed);
            }
            position += placed.isHeading() ? 0 : 1;
        }
        return page;
    }

    Map<String, Integer> positions(ComparisonFilter filter) {
        return shown(filter).positions();
    }

    private static Map<String, Integer> positionsOf(List<Placed> shown) {
        int rows = (int) shown.stream().filter(placed -> !placed.isHeading()).count();
        Map<String, Integer> positions = new LinkedHashMap<>();
        int position = 0;
        for (Placed placed : shown) {
            int at = Math.min(position, Math.max(0, rows - 1));
            placed.sections().forEach(section -> positions.putIfAbsent(Anchors.of(section), at));
            placed.article().ifPresent(article -> positions.putIfAbsent(Anchors.of(article), at));
            positions.putIfAbsent(Anchors.of(placed.row()), at);
            position += placed.isHeading() ? 0 : 1;
        }
        return positions;
    }

    private Shown shown(ComparisonFilter filter) {
        Shown known = kept.get(filter);
        if (known == null) {
            known = Shown.of(
                    all.stream().filter(placed -> placed.isShown(filter)).toList());
            // Anyone can ask for a section that there is not.
            if (filter.also().equals(ComparisonFilter.ANY) && kept.size() < MOST_KEPT) {
                kept.put(filter, known);
            }
        }
        return known;
    }
}
