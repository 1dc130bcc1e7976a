package org.dauys.tally.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dauys.tally.source.UnreadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A table from JSON: each member of a list is a row. Members of objects inside are columns "a.b", of lists inside "a.1"; what
 * stands beside the list in the objects around it is called "../a", and what a star in the path stood for "../*".
 */
final class JsonTable {
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<Table.Row> rows = new ArrayList<>();

    private JsonTable() {}

    /** @param mapping its rows say where the lists are: "/regions/*&#47;stations"; by default the file is the list */
    static Table read(String file, String text, TableMapping mapping) throws UnreadableException {
        JsonNode root;
        try {
            root = JsonMapper.shared().readTree(text);
        } catch (JacksonException broken) {
            throw new UnreadableException(file + ": this is no JSON. " + broken.getOriginalMessage());
        }
        JsonTable table = new JsonTable();
        String path = mapping.layout().rows();
        List<String> steps =
                path.isEmpty() ? List.of() : List.of(path.substring(1).split("/", -1));
        table.walk(root, steps, Map.of(), false);
        if (table.rows.isEmpty()) {
            throw new UnreadableException(file + ": there is no list of rows at \"" + path
                    + "\". Say in the mapping where it is, as in rows: /regions/*/stations.");
        }
        return new Table(List.copyOf(table.columns.keySet()), List.of(table.rows), false);
    }

    /** @param member whether a star has led here: then an object is a row itself */
    private void walk(JsonNode node, List<String> steps, Map<String, String> around, boolean member) {
        if (steps.isEmpty()) {
            if (node.isArray()) {
                node.forEach(one -> row(one, around));
            } else if (member) {
                row(node, around);
            }
            return;
        }
        Map<String, String> here = node.isObject() ? enter(node, around) : around;
        List<String> further = steps.subList(1, steps.size());
        if (steps.getFirst().equals("*")) {
            if (node.isObject()) {
                node.properties().forEach(one -> walk(one.getValue(), further, with(here, one.getKey()), true));
            } else {
                node.values().forEach(one -> walk(one, further, here, true));
            }
        } else if (node.has(steps.getFirst())) {
            walk(node.get(steps.getFirst()), further, here, false);
        }
    }

    /** What a member of an object is called is a column of its own, "../*": often it is the code. */
    private static Map<String, String> with(Map<String, String> here, String key) {
        Map<String, String> with = new LinkedHashMap<>(here);
        with.put("../*", key);
        return with;
    }

    private static Map<String, String> enter(JsonNode node, Map<String, String> around) {
        Map<String, String> here = new LinkedHashMap<>();
        around.forEach((name, value) -> here.put("../" + name, value));
        node.properties().forEach(member -> {
            if (member.getValue().isValueNode()) {
                here.put("../" + member.getKey(), text(member.getValue()));
            }
        });
        return here;
    }

    private void row(JsonNode member, Map<String, String> around) {
        Map<String, String> cells = new LinkedHashMap<>(around);
        flatten("", member, cells);
        cells.keySet().forEach(name -> columns.putIfAbsent(name, columns.size()));
        String[] ordered = new String[columns.size()];
        Arrays.fill(ordered, "");
        cells.forEach((name, value) -> ordered[columns.getOrDefault(name, 0)] = value);
        rows.add(new Table.Cells(rows.size() + 1, List.of(ordered)));
    }

    private static void flatten(String name, JsonNode node, Map<String, String> cells) {
        if (node.isValueNode()) {
            cells.put(name, text(node));
            return;
        }
        String before = name.isEmpty() ? "" : name + ".";
        if (node.isObject()) {
            node.properties().forEach(member -> flatten(before + member.getKey(), member.getValue(), cells));
        } else {
            for (int i = 0; i < node.size(); i++) {
                flatten(before + (i + 1), node.get(i), cells);
            }
        }
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.asString();
    }
}
