package org.dauys.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dauys.text.Kind;

/** What the rows of a comparison tell beside the provisions: which headings, numbers and places changed. */
final class OtherChanges {
    private static final Pattern REPEATED = Pattern.compile("~\\d+$");

    private final List<Row> rows;
    private final Set<Row> headings = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Row> numbers = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Row> places = Collections.newSetFromMap(new IdentityHashMap<>());

    private OtherChanges(List<Row> rows) {
        this.rows = rows;
    }

    /** @param rows of all levels, in order: an article's row stands before those of its provisions */
    static OtherChanges in(List<Row> rows) {
        OtherChanges changes = new OtherChanges(rows);
        for (int i = 0; i < rows.size(); i++) {
            changes.look(i);
        }
        return changes;
    }

    private void look(int at) {
        Row row = rows.get(at);
        boolean paired = !row.oldUnits().isEmpty() && !row.newUnits().isEmpty();
        if (row.level().isHead()) {
            boolean counts = paired ? differs(row) : row.level() == Level.SECTION || !hasProvisions(at);
            if (counts) {
                headings.add(row);
            }
            if (paired && row.has(Relation.MOVED)) {
                places.add(row);
            }
        }
        boolean mayBeNumber = paired && (row.level().isHead() || (row.level().isProvision() && !isText(row)));
        if (mayBeNumber && Counts.group(row) != Counts.Group.MOVED && isNumberedAnew(row)) {
            boolean counted = row.level().isProvision() && Counts.group(row) != Counts.Group.KEPT;
            if (!counted) {
                numbers.add(row);
            }
        }
    }

    private static boolean differs(Row row) {
        return row.words().stream()
                .anyMatch(
                        word -> word.op() != WordChange.Op.EQUAL && !word.text().isBlank());
    }

    /** Whether the provisions below a new or removed article are counted, so that it is not for itself. */
    private boolean hasProvisions(int at) {
        return at + 1 < rows.size() && rows.get(at + 1).level().isProvision();
    }

    /** The text of an article has the article's own label. */
    private static boolean isText(Row row) {
        return row.newUnits().getFirst().kind() == Kind.ARTICLE;
    }

    private static boolean isNumberedAnew(Row row) {
        return row.has(Relation.RENUMBERED)
                && !number(row.oldUnits().getFirst())
                        .equals(number(row.newUnits().getFirst()));
    }

    /** A label's last step: what an element is called within the one around it. */
    private static String number(Unit unit) {
        String label = REPEATED.matcher(unit.label()).replaceFirst("");
        if (unit.kind() == Kind.ARTICLE) {
            return label;
        }
        int from = label.endsWith(")") ? label.lastIndexOf('(') : label.lastIndexOf('.');
        return label.substring(from + 1);
    }

    /** Whether the row of an article or a group counts as a changed heading. */
    boolean isHeading(Row row) {
        return headings.contains(row);
    }

    /** Whether a row counts in the sixth number, once or, where an article moved and its heading changed, twice. */
    boolean isOther(Row row) {
        boolean isOne = row.level().isProvision() || row.level().isHead();
        return !isOne || headings.contains(row) || numbers.contains(row) || places.contains(row);
    }

    /**
     * The numbers that a row counts in, by their names in {@link Counts} and {@link Counts.Others}; none for the row of an article
     * or a group of which nothing changed but what stands in it.
     */
    List<String> countedAs(Row row) {
        List<String> names = new ArrayList<>();
        switch (row.level()) {
            case PREAMBLE, PARAGRAPH, SUBPARAGRAPH -> names.add(name(Counts.group(row)));
            case TITLE -> names.add("titles");
            case HEADING -> names.add("headings");
            case NOTE -> names.add("notes");
            case CONCLUSION -> names.add("conclusions");
            case ORDER, DIVISION, STRUCTURE -> names.add("places");
            case SECTION, ARTICLE -> {}
        }
        if (headings.contains(row)) {
            names.add("headings");
        }
        if (numbers.contains(row)) {
            names.add("numbers");
        }
        if (places.contains(row)) {
            names.add("places");
        }
        return names;
    }

    private static String name(Counts.Group group) {
        return group.name().toLowerCase(Locale.ROOT);
    }

    Counts.Others counted() {
        return new Counts.Others(
                count(Level.TITLE),
                headings.size() + count(Level.HEADING),
                count(Level.NOTE),
                count(Level.CONCLUSION),
                numbers.size(),
                places.size() + count(Level.ORDER) + count(Level.DIVISION) + count(Level.STRUCTURE));
    }

    private int count(Level level) {
        return (int) rows.stream().filter(row -> row.level() == level).count();
    }
}
