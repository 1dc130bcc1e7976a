package org.dauys.tally.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.dauys.tally.check.Finding;
import org.dauys.tally.check.Rule;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Figures;
import org.dauys.tally.protocol.Origin;
import org.dauys.tally.source.UnreadableException;

/** Makes entries of a table's rows, by a mapping. */
final class TableReader {
    private final String file;
    private final List<String> names;
    private final TableMapping mapping;
    private final boolean ofStations;
    private final Consumer<Finding> found;
    private final NumberReader numbers;

    private final Map<Integer, List<String>> only;
    private final Map<Integer, List<String>> skip;
    private final int[] fillDown;
    private final CodeCells codes;
    private final int[] station;
    private final int name;
    private final int place;
    private final AreaCells areas;
    private final int[] areaNames;
    private final Singles fixed;
    private final Singles singles;
    /** By column, in the order of {@link #singleColumns}, the place of its value. */
    private final int[] singlePlaces;

    private final int[] singleColumns;
    private final FigureReader figures;
    private final Map<String, FigureReader> questions = new LinkedHashMap<>();
    private final int option;
    private final int votes;
    private final PercentageCheck percentages;

    /** @param ofStations whether each row must name a station, and rows of other levels are worth telling */
    TableReader(String file, List<String> names, TableMapping mapping, boolean ofStations, Consumer<Finding> found)
            throws UnreadableException {
        this.file = file;
        this.names = names;
        this.mapping = mapping;
        this.ofStations = ofStations;
        this.found = found;
        numbers = new NumberReader(file, mapping.numbers(), found);
        Columns columns = new Columns(file, names);
        only = columns.keyed(mapping.choice().only());
        skip = columns.keyed(mapping.choice().skip());
        fillDown = columns.places(mapping.choice().fillDown());
        codes = new CodeCells(columns.keyed(mapping.place().pad()));
        station = ofStations ? columns.places(mapping.place().station()) : new int[0];
        name = columns.place(mapping.place().name());
        place = columns.place(mapping.place().kind());
        areas = new AreaCells(mapping.place().areas(), columns, codes);
        areaNames = columns.places(mapping.place().areaNames());
        fixed = mapping.fixed().isEmpty() ? Singles.NONE : Singles.of(mapping.fixed());
        singles = fixed.copy();
        singlePlaces = mapping.single().keySet().stream()
                .mapToInt(Singles.NAMES::indexOf)
                .toArray();
        singleColumns =
                mapping.single().values().stream().mapToInt(columns::place).toArray();
        figures = new FigureReader(names, columns, mapping.figures(), mapping.extra(), numbers);
        mapping.questions().forEach((question, own) -> {
            Map<Figure, Sum> all = new EnumMap<>(Figure.class);
            all.putAll(mapping.figures());
            all.putAll(own);
            questions.put(question, new FigureReader(names, columns, all, mapping.extra(), numbers));
        });
        option = columns.place(
                mapping.byOption().map(TableMapping.ByOption::option).orElse(""));
        votes = columns.place(
                mapping.byOption().map(TableMapping.ByOption::votes).orElse(""));
        percentages = new PercentageCheck(file, columns, mapping.percentages(), numbers, found);
        columns.places(mapping.unique());
        columns.check();
        if (ofStations && station.length == 0) {
            throw new UnreadableException(
                    file + ": the mapping does not say which column has the code of the station: station.");
        }
    }

    /** Whether each row is understood without the others, so that parts of the table may be read at the same time. */
    boolean isRowByRow() {
        return fillDown.length == 0
                && mapping.unique().isEmpty()
                && mapping.byOption().isEmpty();
    }

    /** Tells what was met in columns, by this one and by readers of later rows of the same file. */
    void finish(List<TableReader> later) {
        later.forEach(reader -> numbers.add(reader.numbers));
        numbers.finish();
    }

    /**
     * Reads rows; what was met in columns is not told yet.
     *
     * @param even whether each row should have as many cells as there are names
     * @param entries takes each as soon as it is read
     */
    void read(List<Table.Row> rows, boolean even, Consumer<Entry> entries) {
        OptionRows byOption = new OptionRows();
        List<Table.Row> wanted = new ArrayList<>();
        for (Table.Row row : FilledDown.of(rows, fillDown)) {
            if (even && row.width() != names.size()) {
                tell(Rule.ROW_WIDTH, "", row, Finding.values("cells", row.width(), "names", names.size()));
            }
            if (!matchesAny(row, skip) && isWanted(row)) {
                if (!mapping.unique().isEmpty()) {
                    wanted.add(row);
                }
                if (mapping.byOption().isEmpty()) {
                    entry(row, entries);
                } else {
                    option(row, byOption);
                }
            }
        }
        byOption.each(entries);
        UniqueColumns.check(file, names, mapping.unique(), wanted, found);
    }

    private static boolean matchesAny(Table.Row row, Map<Integer, List<String>> filter) {
        for (Map.Entry<Integer, List<String>> one : filter.entrySet()) {
            if (isOneOf(row.cell(one.getKey()), one.getValue())) {
                return true;
            }
        }
        return false;
    }

    /** A star at the end stands for anything; alone it is anything but nothing. */
    private static boolean isOneOf(String cell, List<String> values) {
        for (String value : values) {
            boolean begins = value.endsWith("*") && cell.startsWith(value.substring(0, value.length() - 1));
            if (value.equals(cell) || (begins && !cell.isEmpty())) {
                return true;
            }
        }
        return false;
    }

    private boolean isWanted(Table.Row row) {
        for (Map.Entry<Integer, List<String>> one : only.entrySet()) {
            String cell = row.cell(one.getKey());
            if (!isOneOf(cell, one.getValue())) {
                if (ofStations) {
                    String column = names.get(one.getKey());
                    tell(Rule.OTHER_LEVEL, code(row), row, Finding.values(column, cell, "figures", figures.plain(row)));
                }
                return false;
            }
        }
        return true;
    }

    private void entry(Table.Row row, Consumer<Entry> entries) {
        String code = code(row);
        if (ofStations && code.isEmpty()) {
            tell(Rule.NO_STATION, "", row, Map.of());
            return;
        }
        read(row);
        if (questions.isEmpty()) {
            Figures read = figures.read(row, code);
            percentages.check(row, code, read);
            entries.accept(entry(row, code, singles.get(Singles.QUESTION), read, Map.of()));
            return;
        }
        LinkedHashMap<String, Figures> byQuestion = new LinkedHashMap<>();
        questions.forEach((question, own) -> byQuestion.put(question, own.read(row, code)));
        Map.Entry<String, Figures> first = Objects.requireNonNull(byQuestion.pollFirstEntry());
        percentages.check(row, code, first.getValue());
        entries.accept(entry(row, code, first.getKey(), first.getValue(), byQuestion));
    }

    private Entry entry(Table.Row row, String code, String question, Figures read, Map<String, Figures> further) {
        List<String> around = areaNames.length == 0 ? List.of() : new ArrayList<>(areaNames.length);
        for (int column : areaNames) {
            around.add(row.cell(column));
        }
        return new Entry(
                code,
                name < 0 ? "" : row.cell(name),
                place < 0 ? "" : row.cell(place),
                areas.of(row),
                around,
                question,
                read,
                further,
                singles,
                new Origin(file, row.number()));
    }

    private void option(Table.Row row, OptionRows byOption) {
        String code = code(row);
        if (ofStations && code.isEmpty()) {
            tell(Rule.NO_STATION, "", row, Map.of());
            return;
        }
        read(row);
        List<String> key = List.of(
                code,
                areas.of(row).toString(),
                singles.get(Singles.QUESTION),
                singles.get(Singles.ID),
                singles.get(Singles.KIND));
        OptionRows.Gathered rows = byOption.rows(
                key, () -> entry(row, code, singles.get(Singles.QUESTION), figures.read(row, code), Map.of()));
        TableMapping.ByOption how = mapping.byOption().orElseThrow();
        String said = row.cell(option);
        String means = how.options().get(said);
        if (means == null) {
            tell(Rule.OTHER_LEVEL, code, row, Finding.values(how.option(), said, how.votes(), row.cell(votes)));
            return;
        }
        OptionalLong value = numbers.whole(how.votes(), row, row.cell(votes), code);
        if (value.isPresent()) {
            rows.add(means, value.getAsLong());
        }
    }

    private String code(Table.Row row) {
        return codes.code(row, station);
    }

    /** Reads the single values of a row. */
    private void read(Table.Row row) {
        singles.reset(fixed);
        for (int i = 0; i < singleColumns.length; i++) {
            String cell = row.cell(singleColumns[i]);
            if (!cell.isEmpty()) {
                singles.set(singlePlaces[i], cell);
            }
        }
    }

    private void tell(Rule rule, String subject, Table.Row row, Map<String, String> values) {
        found.accept(Finding.of(rule, subject, "", new Origin(file, row.number()), values));
    }
}
