package org.dauys.tally.audit;

import java.util.HashMap;
import java.util.Map;
import org.dauys.tally.protocol.Station;

/**
 * Sheets for those who recount: one for each station, with what to count and nothing of what the protocol says, so that the count is
 * blind.
 */
public final class RecountSheets {
    private static final int WIDTH = 72;

    private RecountSheets() {}

    /**
     * A sheet for each station, to be printed, with a form feed between them.
     *
     * @param stations of the count, for names; others may be among them
     */
    public static String text(AuditSample sample, Iterable<Station> stations) {
        Map<String, Station> byCode = byCode(stations);
        StringBuilder text = new StringBuilder();
        int place = 0;
        int all = sample.stations().size();
        for (String code : sample.stations()) {
            Station station = byCode.get(code);
            text.append(text.isEmpty() ? "" : "\f");
            text.append("RECOUNT SHEET ")
                    .append(++place)
                    .append(" of ")
                    .append(all)
                    .append('\n');
            text.append("Station: ").append(code).append('\n');
            if (station != null) {
                text.append("Name: ").append(station.name()).append('\n');
                text.append("Area: ").append(station.area()).append('\n');
            }
            text.append("Seed: ").append(sample.seed()).append('\n').append('\n');
            text.append("Count all ballots of the station by hand. Do not look at its protocol before.\n\n");
            for (String line : new String[] {
                "Seals before opening (numbers, whole or broken)",
                "Ballots in all",
                "Marked for",
                "Marked against",
                "Invalid",
                "Valid, counted apart (both options marked)",
                "Counted by (two names, two signatures)",
                "Observers who watched",
                "Begun, ended (day and time)"
            }) {
                text.append(line)
                        .append(' ')
                        .append("_".repeat(Math.max(8, WIDTH - line.length())))
                        .append("\n\n");
            }
        }
        return text.toString();
    }

    private static Map<String, Station> byCode(Iterable<Station> stations) {
        Map<String, Station> byCode = new HashMap<>();
        stations.forEach(station -> byCode.put(station.code(), station));
        return byCode;
    }
}
