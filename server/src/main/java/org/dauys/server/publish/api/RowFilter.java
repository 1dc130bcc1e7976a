package org.dauys.server.publish.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.dauys.compare.Row;
import org.dauys.compare.Unit;
import org.dauys.server.publish.api.ApiRows.Telling;
import org.dauys.server.publish.api.BadRequestException.Bad;
import org.dauys.text.Act;
import org.dauys.text.Provision;

/**
 * Which rows of a comparison are asked for.
 *
 * @param kind one of the five numbers; it leaves out headings, which are not counted
 * @param theme the slug of one
 * @param section the label of a group of the new act, or of the old one for what is removed
 * @param after the key of the row after which the page begins
 */
record RowFilter(
        Optional<String> kind, Optional<String> theme, Optional<String> section, int limit, Optional<String> after) {
    private static final Set<String> KINDS = Set.of("kept", "reworded", "moved", "added", "removed");
    private static final int USUAL = 100;
    private static final int MOST = 500;

    /** A page of rows, and the key to go on from, if there are more. */
    record RowPage(int total, List<Row> rows, Optional<String> next) {}

    /** @throws BadRequestException naming all parameters that are not valid */
    static RowFilter of(
            Optional<String> kind,
            Optional<String> theme,
            Optional<String> section,
            Optional<String> limit,
            Optional<String> after) {
        List<Bad> bad = new ArrayList<>();
        if (kind.filter(KINDS::contains).isEmpty() && kind.isPresent()) {
            bad.add(new Bad("kind", "publish.request.kind", List.of("kept, reworded, moved, added, removed")));
        }
        int most = limit.map(number -> number.matches("[0-9]{1,4}") ? Integer.parseInt(number) : 0)
                .orElse(USUAL);
        if (most < 1 || most > MOST) {
            bad.add(new Bad("limit", "publish.request.limit", List.of(MOST)));
        }
        if (!bad.isEmpty()) {
            throw new BadRequestException(bad);
        }
        return new RowFilter(kind, theme, section, most, after);
    }

    RowPage page(Telling telling) {
        List<Row> all = telling.compared().comparison().rows();
        Predicate<Row> matching = matching(telling);
        List<Row> left =
                all.subList(start(all), all.size()).stream().filter(matching).toList();
        List<Row> page = left.subList(0, Math.min(limit, left.size()));
        return new RowPage(
                (int) all.stream().filter(matching).count(),
                page,
                left.size() > page.size() ? Optional.of(ApiRow.key(page.getLast())) : Optional.empty());
    }

    private int start(List<Row> all) {
        if (after.isEmpty()) {
            return 0;
        }
        for (int i = 0; i < all.size(); i++) {
            if (ApiRow.key(all.get(i)).equals(after.get())) {
                return i + 1;
            }
        }
        throw new BadRequestException(List.of(new Bad("after", "publish.request.after", List.of())));
    }

    private Predicate<Row> matching(Telling telling) {
        Set<String> oldGroups = groups(telling.compared().comparison().oldAct());
        Set<String> newGroups = groups(telling.compared().comparison().newAct());
        return row -> kind.stream()
                        .allMatch(
                                k -> !ApiRow.isHeading(row) && ApiRow.kind(row).equals(k))
                && theme.stream().allMatch(t -> telling.has(row, t))
                && (section.isEmpty()
                        || (row.newUnits().isEmpty()
                                ? stands(row.oldUnits(), oldGroups)
                                : stands(row.newUnits(), newGroups)));
    }

    private static boolean stands(List<Unit> units, Set<String> groups) {
        return units.stream().anyMatch(unit -> groups.contains(unit.group()) || groups.contains(unit.label()));
    }

    /** The labels of the section and of all groups in it. */
    private Set<String> groups(Act act) {
        Set<String> labels = new HashSet<>();
        act.walk()
                .filter(provision -> section.filter(provision.label()::equals).isPresent())
                .flatMap(Provision::walk)
                .filter(provision -> provision.kind().isGroup())
                .forEach(group -> labels.add(group.label()));
        return labels;
    }
}
