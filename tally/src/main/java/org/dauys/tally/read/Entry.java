package org.dauys.tally.read;

import java.util.List;
import java.util.Map;
import org.dauys.tally.protocol.Area;
import org.dauys.tally.protocol.Figures;
import org.dauys.tally.protocol.Origin;

/**
 * What a row, or the rows of one station, said.
 *
 * @param areaNames of the area and those around it, from the top down; empty where they are not said
 * @param figures by question; "" where there is one only
 * @param single id, replaces, kind and so on, as written; missing ones are left out
 */
record Entry(
        String station,
        String name,
        String place,
        Area area,
        List<String> areaNames,
        Map<String, Figures> figures,
        Singles single,
        Origin origin) {
    String single(String key) {
        return single.get(key);
    }
}
