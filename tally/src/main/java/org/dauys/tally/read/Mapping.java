package org.dauys.tally.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dauys.tally.source.UnreadableException;
import org.dauys.tally.source.YamlMap;

/**
 * How the files of an office are to be understood: what its columns are called, which rows are stations. It is written in YAML, and
 * every key is described in docs/methods/tally.md, "Mapping files".
 */
public final class Mapping {
    /** Of files in our own form. */
    public static final Mapping OWN = new Mapping(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    private final List<String> levels;
    private final List<TableMapping> protocols;
    private final List<TableMapping> stations;
    private final List<TableMapping> observers;
    private final List<TableMapping> published;
    private final List<TableMapping> turnout;

    private Mapping(
            List<String> levels,
            List<TableMapping> protocols,
            List<TableMapping> stations,
            List<TableMapping> observers,
            List<TableMapping> published,
            List<TableMapping> turnout) {
        this.levels = levels;
        this.protocols = protocols;
        this.stations = stations;
        this.observers = observers;
        this.published = published;
        this.turnout = turnout;
    }

    /**
     * Reads a mapping file.
     *
     * @param name of the file, for messages
     * @throws UnreadableException with every problem of it
     */
    public static Mapping read(String name, String yaml) throws UnreadableException {
        YamlMap map = YamlMap.read(name, yaml);
        Mapping mapping = new Mapping(
                map.words("levels"),
                tables(map, "protocols"),
                tables(map, "stations"),
                tables(map, "observers"),
                tables(map, "published"),
                tables(map, "turnout"));
        map.finish();
        return mapping;
    }

    private static List<TableMapping> tables(YamlMap map, String key) {
        List<TableMapping> tables = new ArrayList<>();
        map.maps(key).forEach(table -> tables.add(MappingYaml.of(table)));
        return List.copyOf(tables);
    }

    /** Names of the levels of areas, from the top down; empty when the mapping does not say them. */
    public List<String> levels() {
        return levels;
    }

    List<TableMapping> of(Role role, String file) {
        List<TableMapping> all = switch (role) {
            case PROTOCOLS -> protocols;
            case STATIONS -> stations;
            case OBSERVERS -> observers;
            case PUBLISHED -> published;
            case TURNOUT -> turnout;
        };
        String last = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        Stream<TableMapping> named = all.stream()
                .filter(table ->
                        table.layout().file().isEmpty() || named(table.layout().file(), last));
        return named.toList();
    }

    /** A star stands for any signs: "region-*.csv". */
    private static boolean named(String pattern, String file) {
        String expression =
                Arrays.stream(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return file.matches(expression);
    }

    /** What a file holds. */
    enum Role {
        PROTOCOLS,
        STATIONS,
        OBSERVERS,
        PUBLISHED,
        TURNOUT
    }
}
