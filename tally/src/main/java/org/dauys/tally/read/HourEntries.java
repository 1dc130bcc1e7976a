package org.dauys.tally.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.dauys.tally.check.Finding;
import org.dauys.tally.check.Rule;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.turnout.HourReport;

/** Turnout by the hour, of rows with a station, an hour, and the participants so far. */
final class HourEntries {
    private final Consumer<Finding> found;
    private final List<HourReport> reports = new ArrayList<>();

    HourEntries(Consumer<Finding> found) {
        this.found = found;
    }

    /** A row whose hour is none, or whose number is negative, is told and kept out. */
    void take(Entry entry) {
        OptionalLong voted = entry.figures().get(Figure.PARTICIPANTS);
        if (voted.isEmpty()) {
            return;
        }
        String written = entry.single(Singles.HOUR);
        Optional<String> hour = WrittenHour.of(written);
        if (hour.isEmpty()) {
            found.accept(
                    Finding.of(Rule.NO_HOUR, entry.station(), "", entry.origin(), Finding.values("hour", written)));
        } else if (voted.getAsLong() < 0) {
            found.accept(Finding.of(
                    Rule.NEGATIVE,
                    entry.station(),
                    "",
                    entry.origin(),
                    Finding.values("hour", hour.get(), Figure.PARTICIPANTS.key(), voted.getAsLong())));
        } else {
            reports.add(new HourReport(entry.station(), hour.get(), voted.getAsLong(), entry.origin()));
        }
    }

    List<HourReport> reports() {
        return List.copyOf(reports);
    }
}
