package org.dauys.server.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No argument and no side is favoured by its place. */
class RotationTest {
    private static final List<String> SUBJECTS = List.of("7 27.3", "7 1.1", "8 27.3", "submission 12");
    /** Of a round for any of the sizes below, so that all rounds in it are whole: twice the common multiple of 2 to 9. */
    private static final int DAYS = 2 * 2520;

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9})
    void eachStandsAtEachPlaceEquallyOftenWithEachColumnFirst(int size) {
        List<Integer> things = IntStream.range(0, size).boxed().toList();
        for (String subject : SUBJECTS) {
            Map<List<Object>, Integer> seen = new HashMap<>();
            for (int day = 0; day < DAYS; day++) {
                Rotation rotation = new Rotation(subject, LocalDate.ofEpochDay(day));
                List<Integer> order = rotation.of(things);
                assertEquals(new HashSet<>(things), new HashSet<>(order), "none is lost");
                for (int place = 0; place < size; place++) {
                    seen.merge(List.of(order.get(place), place, rotation.isSwapped()), 1, Integer::sum);
                }
            }
            assertEquals(size * size * 2, seen.size());
            assertEquals(Set.of(DAYS / size / 2), new HashSet<>(seen.values()), subject);
        }
    }

    @Test
    void oneMoreArgumentOfEitherSideHasTheSameChances() {
        // The order asks for neither the side nor the words: lists of equal length are treated alike.
        for (int day = 0; day < 400; day++) {
            Rotation rotation = new Rotation("7 27.3", LocalDate.ofEpochDay(20_000 + day));
            List<String> pro = rotation.of(List.of("p1", "p2", "p3", "p4"));
            List<String> contra = rotation.of(List.of("c1", "c2", "c3", "c4"));
            assertEquals(
                    pro.stream().map(one -> one.substring(1)).toList(),
                    contra.stream().map(one -> one.substring(1)).toList());
        }
    }

    @Test
    void neighboursChangeFromRoundToRound() {
        List<Integer> things = List.of(0, 1, 2, 3, 4);
        Set<List<Integer>> orders = new HashSet<>();
        for (int day = 0; day < 400; day++) {
            orders.add(new Rotation("7 27.3", LocalDate.ofEpochDay(day)).of(things));
        }
        assertTrue(orders.size() > 60, () -> "of 120 orders there were " + orders.size());
    }

    @Test
    void orderOfADayIsTheSameForAllAndDiffersByProvision() {
        LocalDate day = LocalDate.of(2026, 3, 15);
        List<Integer> things = IntStream.range(0, 12).boxed().toList();
        assertEquals(new Rotation("7 27.3", day).of(things), new Rotation("7 27.3", day).of(things));
        assertNotEquals(new Rotation("7 27.3", day).of(things), new Rotation("7 27.4", day).of(things));
    }
}
