package org.dauys.tally.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.dauys.tally.source.UnreadableException;

/** Finds the columns that a mapping names; all that are missing are told at once. */
final class Columns {
    private final String file;
    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, List<Integer>> several = new HashMap<>();
    private final TreeSet<String> missing = new TreeSet<>();
    private final TreeSet<String> doubtful = new TreeSet<>();

    Columns(String file, List<String> names) {
        this.file = file;
        this.names = names;
        for (int i = 0; i < names.size(); i++) {
            several.computeIfAbsent(names.get(i), _ -> new ArrayList<>()).add(i);
        }
        several.forEach((name, all) -> {
            places.put(name, all.getFirst());
            for (int i = 0; i < all.size(); i++) {
                places.putIfAbsent(name + "#" + (i + 1), all.get(i));
            }
        });
        for (int i = 0; i < names.size(); i++) {
            places.putIfAbsent("#" + (i + 1), i);
        }
    }

    /** The place of a column from 0, −1 for an empty name. */
    int place(String name) {
        if (name.isEmpty()) {
            return -1;
        }
        Integer place = places.get(name);
        if (place == null) {
            missing.add(name);
            return -1;
        }
        if (several.getOrDefault(name, List.of()).size() > 1) {
            doubtful.add(name);
        }
        return place;
    }

    int[] places(List<String> wanted) {
        return wanted.stream().mapToInt(this::place).toArray();
    }

    /** The places of the columns that are keys. */
    <V> Map<Integer, V> keyed(Map<String, V> wanted) {
        Map<Integer, V> found = new LinkedHashMap<>();
        wanted.forEach((name, value) -> found.put(place(name), value));
        return found;
    }

    void check() throws UnreadableException {
        if (!missing.isEmpty() || !doubtful.isEmpty()) {
            List<String> problems = new ArrayList<>();
            for (String name : doubtful) {
                String where = String.join(
                        ", ",
                        several.getOrDefault(name, List.of()).stream()
                                .map(place -> String.valueOf(place + 1))
                                .toList());
                problems.add(file + ": several columns are called \"" + name + "\" (columns " + where + "). Write \""
                        + name + "#1\" for the first of them, \"" + name + "#2\" for the second.");
            }
            for (String name : missing) {
                problems.add(file + ": there is no column \"" + name + "\". There are: " + String.join(", ", names)
                        + ". Correct the mapping, or its header and delimiter.");
            }
            throw new UnreadableException(problems);
        }
    }
}
