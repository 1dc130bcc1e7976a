package org.dauys.tally.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A map of a YAML file (1.2). It remembers which keys were asked for, so that a misspelt one is told instead of passed over, and
 * collects all problems of the file.
 */
public final class YamlMap {
    private final String place;
    private final Map<String, Object> entries;
    private final List<String> problems;
    private final TreeSet<String> asked = new TreeSet<>();
    private final List<YamlMap> inner = new ArrayList<>();

    private YamlMap(String place, Map<String, Object> entries, List<String> problems) {
        this.place = place;
        this.entries = entries;
        this.problems = problems;
    }

    /**
     * Reads a file.
     *
     * @param name of the file, for messages
     * @throws UnreadableException when it is no YAML, or no map
     */
    public static YamlMap read(String name, String text) throws UnreadableException {
        try {
            Object loaded = new Load(LoadSettings.builder()
                            .setLabel(name)
                            .setAllowDuplicateKeys(false)
                            .setCodePointLimit(1 << 20)
                            .build())
                    .loadFromString(text);
            if (!(loaded instanceof Map<?, ?> map)) {
                throw new UnreadableException(
                        name + ": this is no YAML of names and values. See docs/methods/tally.md.");
            }
            return new YamlMap(name, named(map), new ArrayList<>());
        } catch (YamlEngineException broken) {
            String what = String.valueOf(broken.getMessage())
                    .lines()
                    .reduce((one, other) -> one + " " + other.strip())
                    .orElse("");
            throw new UnreadableException(name + ": this is no YAML. " + what);
        }
    }

    private static Map<String, Object> named(Map<?, ?> map) {
        Map<String, Object> named = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (value != null) {
                named.put(String.valueOf(key), value);
            }
        });
        return named;
    }

    /** Its keys, in the order of the file. */
    public List<String> keys() {
        return List.copyOf(entries.keySet());
    }

    /** Whether there is something under a key. */
    public boolean has(String key) {
        asked.add(key);
        return entries.containsKey(key);
    }

    /** What stands under a key, when it is a word or a number. */
    public Optional<String> word(String key) {
        Object value = value(key);
        if (value instanceof Map || value instanceof List) {
            problem(key, "should be a single word or number");
            return Optional.empty();
        }
        return Optional.ofNullable(value).map(String::valueOf);
    }

    /** The words under a key, be it a list or a single one; none when nothing is there. */
    public List<String> words(String key) {
        Object value = value(key);
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        if (value instanceof Map) {
            problem(key, "should be a word or a list of words");
        }
        return value == null || value instanceof Map ? List.of() : List.of(String.valueOf(value));
    }

    /** The map under a key; an empty one when nothing is there. */
    public YamlMap map(String key) {
        Object value = value(key);
        if (value != null && !(value instanceof Map)) {
            problem(key, "should be a list of names and values");
        }
        return inner(key, value instanceof Map<?, ?> map ? named(map) : Map.of());
    }

    /** The maps under a key, be it a list of them or a single one; none when nothing is there. */
    public List<YamlMap> maps(String key) {
        Object value = value(key);
        if (!(value instanceof List<?> list)) {
            return value == null ? List.of() : List.of(map(key));
        }
        List<YamlMap> maps = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof Map<?, ?> map) {
                maps.add(inner(key + "[" + (i + 1) + "]", named(map)));
            } else {
                problem(key, "should hold lists of names and values only");
            }
        }
        return maps;
    }

    /** Whether a map or a list of maps stands under a key, not a word. */
    public boolean isMap(String key) {
        return value(key) instanceof Map;
    }

    private YamlMap inner(String key, Map<String, Object> map) {
        YamlMap made = new YamlMap(place + ", " + key, map, problems);
        inner.add(made);
        return made;
    }

    private @Nullable Object value(String key) {
        asked.add(key);
        return entries.get(key);
    }

    /** Notes that something is wrong under a key. */
    public void problem(String key, String what) {
        problems.add(place + ", " + key + ": " + what + ".");
    }

    /** Notes a problem of the map as a whole. */
    public void problem(String what) {
        problems.add(place + ": " + what + ".");
    }

    /**
     * To be called when all was asked for.
     *
     * @throws UnreadableException when there were problems, or keys that nobody asked for
     */
    public void finish() throws UnreadableException {
        unasked();
        if (!problems.isEmpty()) {
            throw new UnreadableException(problems);
        }
    }

    private void unasked() {
        for (String key : entries.keySet()) {
            if (!asked.contains(key)) {
                problem(key, "there is no such setting here; there are: " + String.join(", ", asked));
            }
        }
        inner.forEach(YamlMap::unasked);
    }
}
