package org.dauys.tally.read;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Figures;

/** Makes the figures of a row: each the sum of some columns less that of others. */
final class FigureReader {
    private final List<String> names;
    private final NumberReader numbers;
    /** Figures that are one column each, and their columns: the most of a usual table. */
    private final Figure[] single;

    private final int[] columns;
    private final Figures.Builder builder = new Figures.Builder();
    private final Map<Figure, Places> figures = new EnumMap<>(Figure.class);
    private final Map<String, Places> extra = new LinkedHashMap<>();

    /** Places of columns whose numbers are added or taken away. */
    private record Places(int[] plus, int[] minus) {
        static Places of(Columns columns, Sum sum) {
            return new Places(columns.places(sum.plus()), columns.places(sum.minus()));
        }

        int size() {
            return plus.length + minus.length;
        }

        boolean isAdded(int place) {
            return place < plus.length;
        }

        int column(int place) {
            return isAdded(place) ? plus[place] : minus[place - plus.length];
        }
    }

    FigureReader(
            List<String> names, Columns columns, Map<Figure, Sum> sums, Map<String, Sum> extras, NumberReader numbers) {
        this.names = names;
        this.numbers = numbers;
        Map<Figure, Integer> plain = new EnumMap<>(Figure.class);
        sums.forEach((figure, sum) -> {
            Places places = Places.of(columns, sum);
            if (places.plus().length == 1 && places.minus().length == 0) {
                plain.put(figure, places.plus()[0]);
            } else {
                figures.put(figure, places);
            }
        });
        single = plain.keySet().toArray(Figure[]::new);
        this.columns = plain.values().stream().mapToInt(Integer::intValue).toArray();
        extras.forEach((name, sum) -> extra.put(name, Places.of(columns, sum)));
    }

    /** The figures of a row; what is no number is told. */
    Figures read(Table.Row row, String station) {
        return of(row, station, true);
    }

    /** The figures of a row that is kept aside: what is no plain number is passed over. */
    Figures plain(Table.Row row) {
        return of(row, "", false);
    }

    /** What a cell says. */
    private OptionalLong cell(Table.Row row, int column, String station, boolean tells) {
        String cell = row.cell(column);
        if (tells) {
            return numbers.whole(names.get(column), row, cell, station);
        }
        return NumberReader.isDigits(cell) ? OptionalLong.of(Long.parseLong(cell)) : OptionalLong.empty();
    }

    private Figures of(Table.Row row, String station, boolean tells) {
        builder.reset(Figures.NONE);
        for (int i = 0; i < single.length; i++) {
            int column = columns[i];
            long digits = row.digits(column);
            OptionalLong value = digits >= 0 ? OptionalLong.empty() : cell(row, column, station, tells);
            if (digits >= 0 || value.isPresent()) {
                builder.set(single[i], digits >= 0 ? digits : value.getAsLong());
            }
        }
        if (figures.isEmpty() && extra.isEmpty()) {
            return builder.build();
        }
        figures.forEach((figure, places) -> {
            OptionalLong sum = sum(row, places, station, tells);
            if (sum.isPresent()) {
                builder.set(figure, sum.getAsLong());
            }
        });
        extra.forEach((name, places) -> {
            OptionalLong sum = sum(row, places, station, tells);
            if (sum.isPresent()) {
                builder.extra(name, sum.getAsLong());
            }
        });
        return builder.build();
    }

    /** Missing when one of its numbers is. */
    private OptionalLong sum(Table.Row row, Places places, String station, boolean tells) {
        long sum = 0;
        boolean whole = true;
        for (int i = 0; i < places.size(); i++) {
            int column = places.column(i);
            OptionalLong value = cell(row, column, station, tells);
            whole &= value.isPresent();
            sum += places.isAdded(i) ? value.orElse(0) : -value.orElse(0);
        }
        return whole ? OptionalLong.of(sum) : OptionalLong.empty();
    }
}
