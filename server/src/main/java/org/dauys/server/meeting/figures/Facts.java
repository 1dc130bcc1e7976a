package org.dauys.server.meeting.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.modulith.NamedInterface;

/**
 * What is told beside figures about people, as it was at the last release: it counts meetings, promises and provisions.
 *
 * @param day of the release, where the consultation is
 * @param minutes meetings with published minutes
 * @param waiting groups that were published since and change too little to be told yet
 * @param regions meetings with published minutes by the slug of the region; of those without a region under ""
 * @param hosts the same by the code of the kind
 * @param themes slugs by which contributions are counted, and the rests
 * @param promises how many stand how, by the code of their standing
 * @param without slugs of regions that have no announced meeting
 * @param changed how many provisions the draft changes
 * @param never those of them that no held meeting had on its agenda and nobody spoke to
 */
@NamedInterface("figures")
public record Facts(
        LocalDate day,
        int minutes,
        int waiting,
        Map<String, Integer> regions,
        Map<String, Integer> hosts,
        List<String> themes,
        Map<String, Integer> promises,
        List<String> without,
        int changed,
        List<Provision> never) {
    /** Keeps copies. */
    public Facts {
        regions = Map.copyOf(regions);
        hosts = Map.copyOf(hosts);
        themes = List.copyOf(themes);
        promises = Map.copyOf(promises);
        without = List.copyOf(without);
        never = List.copyOf(never);
    }

    /**
     * A provision in the numbers of a version.
     *
     * @param version its number
     */
    @NamedInterface("figures")
    public record Provision(int version, String label) {}
}
