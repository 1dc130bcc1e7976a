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
    private final TreeSet<String> missing = new TreeSet<>();

    Columns(String file, List<String> names) {
        this.file = file;
        this.names = names;
        for (int i = 0; i < names.size(); i++) {
            places.putIfAbsent(names.get(i), i);
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
        if (!missing.isEmpty()) {
            List<String> problems = new ArrayList<>();
            for (String name : missing) {
                problems.add(file + ": there is no column \"" + name + "\". There are: " + String.join(", ", names)
                        + ". Correct the mapping, or its header and delimiter.");
            }
            throw new UnreadableException(problems);
        }
    }
}
