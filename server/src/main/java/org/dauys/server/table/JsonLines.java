package org.dauys.server.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON lines: an object a line; its names are the columns. */
final class JsonLines {
    private static final JsonMapper JSON = new JsonMapper();

    private JsonLines() {}

    private record Line(int number, Map<String, String> values, boolean broken) {}

    static TableRows read(byte[] bytes) throws UnreadableTableException {
        Decoded decoded = Decoded.of(bytes, Decoded.UTF_8);
        List<Line> lines = new ArrayList<>();
        Set<String> columns = new LinkedHashSet<>();
        int number = 0;
        for (String written : (Iterable<String>) decoded.text().lines()::iterator) {
            number++;
            if (!written.isBlank() && lines.size() <= TableRows.MOST_ROWS) {
                Line line = line(number, written);
                lines.add(line);
                columns.addAll(line.values().keySet());
            }
        }
        if (!lines.isEmpty() && columns.isEmpty()) {
            throw new UnreadableTableException("register.problem.jsonl");
        }
        List<String> names = List.copyOf(columns);
        List<TableRows.Row> rows = lines.stream().map(line -> row(line, names)).toList();
        return new TableRows("", names, rows).checked();
    }

    private static Line line(int number, String written) {
        try {
            JsonNode node = JSON.readTree(written);
            if (node.isObject()) {
                Map<String, String> values = new LinkedHashMap<>();
                node.properties().forEach(one -> values.put(one.getKey(), text(one.getValue())));
                return new Line(number, values, false);
            }
        } catch (JacksonException broken) {
            // Told of its row, with all the others.
        }
        return new Line(number, Map.of(), true);
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.isContainer() ? value.toString() : value.asString();
    }

    private static TableRows.Row row(Line line, List<String> columns) {
        List<String> cells = columns.stream()
                .map(column -> line.values().getOrDefault(column, ""))
                .toList();
        TableRows.Row row = TableRows.row(line.number(), cells, columns.size());
        return line.broken()
                ? new TableRows.Row(row.number(), row.cells(), List.of(Problem.of("", "register.problem.json")))
                : row;
    }
}
