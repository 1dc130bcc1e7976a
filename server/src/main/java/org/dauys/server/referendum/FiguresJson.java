package org.dauys.server.referendum;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Figures;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Figures as the database keeps them: the engine's keys, and categories that it does not know under {@code extra}. */
public final class FiguresJson {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String EXTRA = "extra";
    /** The largest whole number that every JSON reader keeps as it is. */
    private static final long EXACT = (1L << 53) - 1;

    /** The largest figure that is taken in: more than any area has people, and sums of all stations stay whole numbers of JSON. */
    public static final long MOST = 999_999_999;

    private FiguresJson() {}

    /** As JSON. */
    public static String write(Figures figures) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Figure figure : Figure.values()) {
            if (figures.has(figure)) {
                all.put(figure.key(), figures.orZero(figure));
            }
        }
        if (!figures.extra().isEmpty()) {
            all.put(EXTRA, figures.extra());
        }
        return JSON.writeValueAsString(all);
    }

    /**
     * From JSON.
     *
     * @throws IllegalArgumentException with the name of what is no figure, or no whole number
     */
    public static Figures read(String json) {
        return read(JSON.readTree(json));
    }

    /**
     * From JSON that was read.
     *
     * @throws IllegalArgumentException with the name of what is no figure, or no whole number
     */
    public static Figures read(JsonNode node) {
        Figures.Builder figures = new Figures.Builder();
        node.properties().forEach(one -> {
            if (one.getKey().equals(EXTRA)) {
                if (!one.getValue().isObject()) {
                    throw new IllegalArgumentException(EXTRA);
                }
                one.getValue().properties().forEach(more -> figures.extra(more.getKey(), whole(more)));
            } else {
                figures.set(
                        figure(one.getKey()).orElseThrow(() -> new IllegalArgumentException(one.getKey())), whole(one));
            }
        });
        return figures.build();
    }

    /** The first that is negative or above {@link #MOST}: its key, or the name of its category. */
    public static Optional<String> outOfRange(Figures figures) {
        return Stream.concat(
                        Arrays.stream(Figure.values())
                                .filter(figure -> isOut(figures.orZero(figure)))
                                .map(Figure::key),
                        figures.extra().entrySet().stream()
                                .filter(one -> isOut(one.getValue()))
                                .map(Map.Entry::getKey))
                .findFirst();
    }

    private static boolean isOut(long figure) {
        return figure < 0 || figure > MOST;
    }

    /** The figure of a key of the engine. */
    public static Optional<Figure> figure(String key) {
        return Arrays.stream(Figure.values())
                .filter(figure -> figure.key().equals(key))
                .findFirst();
    }

    private static long whole(Map.Entry<String, JsonNode> one) {
        JsonNode value = one.getValue();
        if (!value.isIntegralNumber() || !value.canConvertToLong() || Math.abs(value.longValue()) > EXACT) {
            throw new IllegalArgumentException(one.getKey());
        }
        return value.longValue();
    }
}
