package org.dauys.server.poll;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dauys.opinion.OpinionMap;

/**
 * A map that was made before, by which groups keep their letters.
 *
 * @param ids of its participants, in the order of their numbers
 */
record EarlierMap(List<UUID> ids, OpinionMap map) {
    /** The same map, with participants numbered as they are now; whoever is new has no group in it. */
    OpinionMap numbered(List<UUID> now) {
        Map<UUID, Byte> groups = new HashMap<>();
        for (int p = 0; p < ids.size(); p++) {
            groups.put(ids.get(p), map.group()[p]);
        }
        byte[] group = new byte[now.size()];
        Arrays.fill(group, (byte) -1);
        for (int p = 0; p < group.length; p++) {
            group[p] = groups.getOrDefault(now.get(p), (byte) -1);
        }
        return new OpinionMap(
                map.outcome(),
                map.fewest(),
                map.shaping(),
                map.means(),
                map.axes(),
                map.x(),
                map.y(),
                map.votes(),
                group,
                map.groups(),
                map.trials(),
                map.all(),
                map.figures());
    }
}
