package org.dauys.server.publish.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dauys.compare.Comparison;
import org.dauys.compare.Counts;
import org.dauys.compare.Row;
import org.dauys.compare.Unit;
import org.dauys.server.publish.api.ApiRows.Telling;
import org.dauys.server.publish.api.BadRequestException.Bad;
import org.dauys.text.Act;
import org.dauys.text.Provision;

/**
 * Which rows of a comparison are asked for.
 *
 * @param kind one of the six numbers: the first five leave out what is no provision, the sixth lets nothing else through; or
 *     {@code renumbered}, of the sixth those of which only the number changed
 * @param theme the slug of one
 * @param section the label of a group of the new act, or of the old one for what is removed
 * @param after the key of the row after which the page begins
 */
record RowFilter(
        Optional<String> kind, Optional<String> theme, Optional<String> section, int limit, Optional<String> after) {
    /** Of all else the sum; of which those that have only another number can be asked for alone. */
    private static final String RENUMBERED = "renumbered";

    private static final List<String> KINDS = Stream.concat(
                    Stream.of(Counts.Group.values()).map(ApiRow::name), Stream.of(RENUMBERED))
            .toList();
    /** The parameters that go on to the next page. */
    static final List<String> OF_ALL_PAGES = List.of("kind", "theme", "section", "limit");

    private static final int USUAL = 100;
    private static final int MOST = 500;

    /** A page of rows, and the key to go on from, if there are more. */
    record RowPage(int total, List<Row> rows, Optional<String> next) {}

    /** @throws BadRequestException naming all parameters that are not valid */
    static RowFilter of(ApiVisit visit) {
        Optional<String> kind = visit.asked("kind");
        List<Bad> bad = new ArrayList<>();
        if (kind.filter(KINDS::contains).isEmpty() && kind.isPresent()) {
            bad.add(new Bad("kind", "publish.request.kind", List.of(String.join(", ", KINDS))));
        }
        int most = visit.asked("limit")
                .map(number -> number.matches("[0-9]{1,4}") ? Integer.parseInt(number) : 0)
                .orElse(USUAL);
        if (most < 1 || most > MOST) {
            bad.add(new Bad("limit", "publish.request.limit", List.of(MOST)));
        }
        if (!bad.isEmpty()) {
            throw new BadRequestException(bad);
        }
        return new RowFilter(kind, visit.asked("theme"), visit.asked("section"), most, visit.asked("after"));
    }

    RowPage page(Telling telling) {
        List<Row> all = telling.compared().comparison().inOrder();
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
        Comparison comparison = telling.compared().comparison();
        Predicate<Row> others = comparison.otherChanges();
        Function<Row, List<String>> counted = comparison.countedAs();
        Set<Row> inSection = inSection(comparison);
        return row -> kind.stream().allMatch(asked -> isOf(asked, row, others, counted))
                && theme.stream().allMatch(asked -> telling.has(row, asked))
                && (section.isEmpty() || inSection.contains(row));
    }

    /** The rows that stand in the section; a note, a heading or an order stands where the row before it does. */
    private Set<Row> inSection(Comparison comparison) {
        Set<Row> inSection = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<String> oldGroups = groups(comparison.oldAct());
        Set<String> newGroups = groups(comparison.newAct());
        boolean inside = false;
        for (Row row : comparison.inOrder()) {
            inside = switch (row.level()) {
                case SECTION, PREAMBLE, ARTICLE, PARAGRAPH, SUBPARAGRAPH ->
                    row.newUnits().isEmpty() ? stands(row.oldUnits(), oldGroups) : stands(row.newUnits(), newGroups);
                case TITLE, CONCLUSION, STRUCTURE -> false;
                case HEADING, NOTE, ORDER, DIVISION -> inside;
            };
            if (inside) {
                inSection.add(row);
            }
        }
        return inSection;
    }

    private static boolean isOf(String asked, Row row, Predicate<Row> others, Function<Row, List<String>> counted) {
        if (asked.equals(RENUMBERED)) {
            return counted.apply(row).contains("numbers");
        }
        return asked.equals(ApiRow.name(Counts.Group.OTHER))
                ? others.test(row)
                : row.level().isProvision() && ApiRow.kind(row).equals(asked);
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
