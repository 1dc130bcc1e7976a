package org.dauys.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Figures;
import org.junit.jupiter.api.Test;

/** Figures are what was said of them, however large they are. */
class FiguresTest {
    private static final long[] EDGES = {
        0, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MAX_VALUE + 1L, Integer.MIN_VALUE - 1L, 999_999_999_999L
    };

    private static Figures of(Map<Figure, Long> said) {
        Figures.Builder builder = new Figures.Builder();
        said.forEach(builder::set);
        return builder.build();
    }

    @Test
    void everyFigureIsWhatWasSaid() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            Map<Figure, Long> said = new EnumMap<>(Figure.class);
            for (Figure figure : Figure.values()) {
                if (random.nextBoolean()) {
                    said.put(
                            figure,
                            random.nextInt(4) > 0 ? random.nextInt(3_000) : EDGES[random.nextInt(EDGES.length)]);
                }
            }
            Figures figures = of(said);
            Figures added = new Figures.Builder(figures).add(figures).build();
            for (Figure figure : Figure.values()) {
                OptionalLong value =
                        said.containsKey(figure) ? OptionalLong.of(said.get(figure)) : OptionalLong.empty();
                assertEquals(value, figures.get(figure), "seed " + seed);
                assertEquals(2 * value.orElse(0), added.orZero(figure), "seed " + seed);
            }
            assertEquals(said.values().stream().anyMatch(value -> value < 0), figures.hasNegative(), "seed " + seed);
            assertEquals(figures, of(said));
            assertEquals(figures.hashCode(), of(said).hashCode());
            said.merge(Figure.YES, 1L, Long::sum);
            assertNotEquals(figures, of(said));
        }
    }

    @Test
    void categoryOfItsOwnMayBeNegative() {
        assertTrue(new Figures.Builder().extra("blank", -1).build().hasNegative());
        assertFalse(new Figures.Builder().extra("blank", 0).build().hasNegative());
    }

    @Test
    void noneIsWhatNobodySaid() {
        assertEquals(Figures.NONE, new Figures.Builder().build());
    }
}
