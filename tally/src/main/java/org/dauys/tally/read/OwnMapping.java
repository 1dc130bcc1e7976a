package org.dauys.tally.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.tally.protocol.Figure;

/**
 * The mapping of tables in our own form, whose columns are called what they are: station, name, place, {@code area.LEVEL},
 * {@code areaName.LEVEL}, the figures' keys, {@code extra.NAME}, and the single values.
 */
final class OwnMapping {
    private static final String AREA = "area.";
    private static final String AREA_NAME = "areaName.";
    private static final String EXTRA = "extra.";

    private OwnMapping() {}

    /** Before the columns are known: how the file is laid out. */
    static TableMapping layout() {
        return of(List.of());
    }

    static TableMapping of(List<String> names) {
        Map<Figure, Sum> figures = new EnumMap<>(Figure.class);
        Map<String, Sum> extra = new LinkedHashMap<>();
        Map<String, String> single = new LinkedHashMap<>();
        List<String> areas = new ArrayList<>();
        List<String> areaNames = new ArrayList<>();
        for (String name : names) {
            MappingYaml.figure(name).ifPresent(figure -> figures.put(figure, new Sum(List.of(name), List.of())));
            if (name.startsWith(EXTRA)) {
                extra.put(name.substring(EXTRA.length()), new Sum(List.of(name), List.of()));
            } else if (name.startsWith(AREA)) {
                areas.add(name);
            } else if (name.startsWith(AREA_NAME)) {
                areaNames.add(name);
            } else if (MappingYaml.SINGLE.contains(name)) {
                single.put(name, name);
            }
        }
        return new TableMapping(
                new TableMapping.Layout("", StandardCharsets.UTF_8, Optional.empty(), List.of(1), ""),
                new TableMapping.Choice(Map.of(), Map.of(), List.of()),
                new TableMapping.Place(
                        List.of("station"),
                        names.contains("name") ? "name" : "",
                        names.contains("place") ? "place" : "",
                        List.copyOf(areas),
                        List.copyOf(areaNames),
                        Map.of()),
                single,
                Map.of(),
                List.of("observer"),
                figures,
                extra,
                Map.of(),
                Optional.empty(),
                new TableMapping.Numbers(List.of(), ""),
                List.of(),
                List.of());
    }

    /** The levels that the columns of areas name. */
    static List<String> levels(List<String> names) {
        return names.stream()
                .filter(name -> name.startsWith(AREA))
                .map(name -> name.substring(AREA.length()))
                .toList();
    }
}
