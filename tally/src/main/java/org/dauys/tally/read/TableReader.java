package org.dauys.tally.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.dauys.tally.check.Finding;
import org.dauys.tally.check.Rule;
import org.dauys.tally.protocol.Area;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Figures;
import org.dauys.tally.protocol.Origin;
import org.dauys.tally.source.UnreadableException;

/** Makes entries of a table's rows, by a mapping. */
final class TableReader {
    private final String file;
    private final Table table;
    private final TableMapping mapping;
    private final boolean ofStations;
    private final Consumer<Finding> found;
    private final NumberReader numbers;
    private final Map<String, Area> areas = new HashMap<>();
    private Area lastArea = Area.NATION;

    private final Map<Integer, List<String>> only;
    private final Map<Integer, List<String>> skip;
    private final int[] fillDown;
    private final Map<Integer, Integer> pad;
    private final int[] station;
    private final int name;
    private final int place;
    private final int[] areaColumns;
    private final int[] areaNames;
    private final Singles fixed;
    private final Map<Integer, Integer> single = new LinkedHashMap<>();
    private final FigureReader figures;
    private final Map<String, FigureReader> questions = new LinkedHashMap<>();
    private final int option;
    private final int votes;
    private final PercentageCheck percentages;

    /** @param ofStations whether each row must name a station, and rows of other levels are worth telling */
    TableReader(String file, Table table, TableMapping mapping, boolean ofStations, Consumer<Finding> found)
            throws UnreadableException {
        this.file = file;
        this.table = table;
        this.mapping = mapping;
        this.ofStations = ofStations;
        this.found = found;
        numbers = new NumberReader(file, mapping.numbers(), found);
        Columns columns = new Columns(file, table.names());
        only = columns.keyed(mapping.choice().only());
        skip = columns.keyed(mapping.choice().skip());
        fillDown = columns.places(mapping.choice().fillDown());
        pad = columns.keyed(mapping.place().pad());
        station = ofStations ? columns.places(mapping.place().station()) : new int[0];
        name = columns.place(mapping.place().name());
        place = columns.place(mapping.place().kind());
        areaColumns = mapping.place().areas().stream()
                .mapToInt(area -> area.startsWith(TableMapping.FIXED) ? -1 : columns.place(area))
                .toArray();
        areaNames = columns.places(mapping.place().areaNames());
        fixed = mapping.fixed().isEmpty() ? Singles.NONE : Singles.of(mapping.fixed());
        mapping.single().forEach((key, column) -> single.put(Singles.NAMES.indexOf(key), columns.place(column)));
        figures = new FigureReader(table.names(), columns, mapping.figures(), mapping.extra(), numbers);
        mapping.questions().forEach((question, own) -> {
            Map<Figure, Sum> all = new EnumMap<>(Figure.class);
            all.putAll(mapping.figures());
            all.putAll(own);
            questions.put(question, new FigureReader(table.names(), columns, all, mapping.extra(), numbers));
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

    /** @param entries takes each as soon as it is read */
    void read(Consumer<Entry> entries) {
        OptionRows byOption = new OptionRows();
        List<Table.Row> wanted = new ArrayList<>();
        for (Table.Row row : FilledDown.of(table.rows(), fillDown)) {
            if (!matchesAny(row, skip) && isWanted(row)) {
                if (!mapping.unique().isEmpty()) {
                    wanted.add(row);
                }
                if (mapping.byOption().isEmpty()) {
                    entry(row).ifPresent(entries);
                } else {
                    option(row, byOption);
                }
            }
        }
        byOption.each(entries);
        UniqueColumns.check(file, table.names(), mapping.unique(), wanted, found);
        numbers.finish();
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
                    String column = table.names().get(one.getKey());
                    tell(Rule.OTHER_LEVEL, code(row), row, Finding.values(column, cell, "figures", figures.plain(row)));
                }
                return false;
            }
        }
        return true;
    }

    private Optional<Entry> entry(Table.Row row) {
        String code = code(row);
        if (ofStations && code.isEmpty()) {
            tell(Rule.NO_STATION, "", row, Map.of());
            return Optional.empty();
        }
        Singles singles = singles(row);
        Map<String, Figures> byQuestion;
        if (questions.isEmpty()) {
            byQuestion = Map.of(singles.get("question"), figures.read(row, code));
        } else {
            byQuestion = new LinkedHashMap<>();
            questions.forEach((question, own) -> byQuestion.put(question, own.read(row, code)));
        }
        Figures first = byQuestion.values().iterator().next();
        percentages.check(row, code, first);
        return Optional.of(entry(row, code, singles, byQuestion));
    }

    private Entry entry(Table.Row row, String code, Singles singles, Map<String, Figures> byQuestion) {
        List<String> names = areaNames.length == 0 ? List.of() : new ArrayList<>(areaNames.length);
        for (int column : areaNames) {
            names.add(row.cell(column));
        }
        return new Entry(
                code,
                name < 0 ? "" : row.cell(name),
                place < 0 ? "" : row.cell(place),
                area(row),
                names,
                byQuestion,
                singles,
                new Origin(file, row.number()));
    }

    private void option(Table.Row row, OptionRows byOption) {
        String code = code(row);
        if (ofStations && code.isEmpty()) {
            tell(Rule.NO_STATION, "", row, Map.of());
            return;
        }
        Singles singles = singles(row);
        List<String> key =
                List.of(code, area(row).toString(), singles.get("question"), singles.get("id"), singles.get("kind"));
        OptionRows.Gathered rows = byOption.rows(
                key, () -> entry(row, code, singles, Map.of(singles.get("question"), figures.read(row, code))));
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
        if (station.length == 1) {
            return padded(row, station[0]);
        }
        StringBuilder code = new StringBuilder();
        for (int column : station) {
            code.append(code.isEmpty() ? "" : "-").append(padded(row, column));
        }
        return code.toString();
    }

    /** A code, filled with zeros in front where the mapping says so: spreadsheets take them away. */
    private String padded(Table.Row row, int column) {
        String cell = row.cell(column);
        Integer digits = pad.get(column);
        return digits == null || cell.isEmpty() || !NumberReader.isDigits(cell) || cell.length() >= digits
                ? cell
                : "0".repeat(digits - cell.length()) + cell;
    }

    private Singles singles(Table.Row row) {
        if (single.isEmpty()) {
            return fixed;
        }
        Singles singles = fixed.copy();
        single.forEach((place, column) -> {
            String cell = row.cell(column);
            if (!cell.isEmpty()) {
                singles.set(place, cell);
            }
        });
        return singles;
    }

    /** One object for each area, since there are many rows and few areas. */
    private Area area(Table.Row row) {
        if (areaColumns.length == 0) {
            return Area.NATION;
        }
        if (isLast(row)) {
            return lastArea;
        }
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < areaColumns.length; i++) {
            key.append(areaCode(row, i)).append('\u0000');
        }
        lastArea = areas.computeIfAbsent(key.toString(), _ -> {
            List<String> path = new ArrayList<>();
            for (int i = 0; i < areaColumns.length; i++) {
                path.add(areaCode(row, i));
            }
            return new Area(path);
        });
        return lastArea;
    }

    /** Whether it lies where the row before does. */
    private boolean isLast(Table.Row row) {
        List<String> path = lastArea.path();
        for (int i = 0; i < areaColumns.length; i++) {
            if (path.size() != areaColumns.length || !path.get(i).equals(areaCode(row, i))) {
                return false;
            }
        }
        return true;
    }

    private String areaCode(Table.Row row, int level) {
        return areaColumns[level] < 0
                ? mapping.place().areas().get(level).substring(TableMapping.FIXED.length())
                : padded(row, areaColumns[level]);
    }

    private void tell(Rule rule, String subject, Table.Row row, Map<String, String> values) {
        found.accept(Finding.of(rule, subject, "", new Origin(file, row.number()), values));
    }
}
