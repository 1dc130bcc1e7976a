package org.dauys.tally.read;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.dauys.tally.protocol.Area;
import org.dauys.tally.protocol.Figures;
import org.dauys.tally.protocol.Origin;

/**
 * What a row, or the rows of one station, said.
 *
 * @param areaNames of the area and those around it, from the top down; empty where they are not said
 * @param question the first one; "" where there is one only
 * @param figures of the first question
 * @param further figures of further questions
 * @param single id, replaces, kind and so on, as written; missing ones are left out. Of the row that was read last: whoever keeps an
 *     entry copies them
 */
record Entry(
        String station,
        String name,
        String place,
        Area area,
        List<String> areaNames,
        String question,
        Figures figures,
        Map<String, Figures> further,
        Singles single,
        Origin origin) {
    /** Names each question with its figures. */
    void each(BiConsumer<String, Figures> taker) {
        taker.accept(question, figures);
        if (!further.isEmpty()) {
            further.forEach(taker);
        }
    }

    /** @param place in {@link Singles#NAMES} */
    String single(int place) {
        return single.get(place);
    }
}
