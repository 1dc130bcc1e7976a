package org.dauys.tally.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.IntStream;
import org.dauys.tally.protocol.Figures;
import org.dauys.tally.protocol.Protocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ids are known, and shared ones found, whether or not they are ascending numbers. */
class IdsTest {
    /** Each of a station of its own. */
    private static Ids ids(String... ids) {
        return new Ids(IntStream.range(0, ids.length)
                .mapToObj(place -> Protocol.official(ids[place], "S" + place, "", Figures.NONE))
                .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1 2 9 10 11|''", "1 2 2 3|2", "1 10 9 10|10", "1 a 2 a|a", "1 01 1|1", "2 1|''"})
    void idOfSeveralStationsIsShared(String ids, String shared) {
        Ids found = ids(ids.split(" ", -1));
        assertEquals(shared.isEmpty() ? Set.of() : Set.of(shared), found.shared());
        for (String id : ids.split(" ", -1)) {
            assertTrue(found.has(id), id);
        }
        assertFalse(found.has("12"));
    }

    @Test
    void nothingIsNoId() {
        assertFalse(ids("", "", "1").has(""));
        assertEquals(Set.of(), ids("", "").shared());
        assertFalse(ids().has(""));
    }
}
