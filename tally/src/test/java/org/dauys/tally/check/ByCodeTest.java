package org.dauys.tally.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.dauys.tally.protocol.Area;
import org.dauys.tally.protocol.Origin;
import org.dauys.tally.protocol.Station;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stations are sorted as by comparing their codes, whatever signs these have; those of one code stay in their order. */
class ByCodeTest {
    @ParameterizedTest
    @CsvSource({"ab-12, 9", "0123456789é, 16", "01, 17", "01Ю, 3", "01, 1", "0123456789abcdef, 40"})
    void orderIsThatOfTheCodes(String signs, int longest) {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            List<Station> stations = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                StringBuilder code = new StringBuilder();
                int length = random.nextInt(longest + 1);
                for (int at = 0; at < length; at++) {
                    code.append(signs.charAt(random.nextInt(signs.length())));
                }
                stations.add(new Station(
                        code.toString(), "School " + i, Area.NATION, "", OptionalLong.empty(), Origin.NONE));
            }
            ByCode.Sorted byCode = ByCode.of(List.copyOf(stations));
            List<Station> sorted = byCode.stations();
            stations.sort(Comparator.comparing(Station::code));
            assertEquals(stations.size(), sorted.size());
            for (int i = 0; i < sorted.size(); i++) {
                assertSame(stations.get(i), sorted.get(i), "seed " + seed + ", place " + i);
            }
            long different = stations.stream().map(Station::code).distinct().count();
            assertEquals(different < stations.size(), byCode.isTwice(), "seed " + seed);
        }
    }
}
