package org.dauys.compare.table;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import org.dauys.compare.Comparison;
import org.dauys.compare.Row;

/** The numbers that the rows of a comparison count in, looked up once. */
final class Counted {
    private static final String NUMBERS = "numbers";

    private final IdentityHashMap<Row, List<String>> names = new IdentityHashMap<>();

    private Counted() {}

    static Counted of(Comparison comparison) {
        Counted counted = new Counted();
        Function<Row, List<String>> countedAs = comparison.countedAs();
        comparison.inOrder().forEach(row -> counted.names.put(row, countedAs.apply(row)));
        return counted;
    }

    /** By their names in JSON; none for the row of an article or a group of which only changed what stands in it. */
    List<String> as(Row row) {
        return names.getOrDefault(row, List.of());
    }

    /** Writes the attribute by which the page's script finds what counts beside the five numbers, if any of these rows does. */
    void data(List<Row> rows, StringBuilder out) {
        boolean other = rows.stream().anyMatch(this::asOtherThanNumber);
        boolean number = rows.stream().anyMatch(this::asNumber);
        if (other || number) {
            out.append(" data-also=\"")
                    .append(other ? "other" : "")
                    .append(other && number ? " " : "")
                    .append(number ? "renumbered" : "")
                    .append('"');
        }
    }

    /** Whether the row counts in the sixth number. */
    boolean asOther(Row row) {
        return asNumber(row) || asOtherThanNumber(row);
    }

    /** Whether the row counts in the sixth number as an element of which only the number changed. */
    boolean asNumber(Row row) {
        return as(row).contains(NUMBERS);
    }

    /** Whether the row counts in the sixth number as anything else. */
    boolean asOtherThanNumber(Row row) {
        return others(row).stream().anyMatch(name -> !name.equals(NUMBERS));
    }

    /** The parts of the sixth number that the row counts in. */
    List<String> others(Row row) {
        return row.level().isProvision()
                ? as(row).stream().filter(NUMBERS::equals).toList()
                : as(row);
    }
}
