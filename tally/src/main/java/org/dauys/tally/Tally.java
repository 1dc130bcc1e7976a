package org.dauys.tally;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dauys.tally.check.CountChecks;
import org.dauys.tally.check.Finding;
import org.dauys.tally.protocol.Area;
import org.dauys.tally.protocol.Count;
import org.dauys.tally.protocol.Protocol;
import org.dauys.tally.protocol.Station;
import org.dauys.tally.total.AreaTotal;
import org.dauys.tally.total.Reconciliation;
import org.dauys.tally.total.Totals;
import org.jspecify.annotations.Nullable;

/**
 * A count and all that follows from it without statistics. The order in which protocols were read changes nothing.
 *
 * @param stations each once, sorted by code
 * @param standing for each question the protocol that counts, by the station's code
 * @param totals for each question the totals of all areas, from the country down
 * @param findings in the order of {@link Finding#ORDER}, those of reading among them
 */
public record Tally(
        Count count,
        List<Station> stations,
        SortedMap<String, Map<String, Protocol>> standing,
        SortedMap<String, SortedMap<Area, AreaTotal>> totals,
        List<Finding> findings) {

    /**
     * Checks a count, adds it up and compares it with what was published.
     *
     * @param read what reading found; it is told with the rest
     */
    public static Tally of(Count count, List<Finding> read) {
        CountChecks.Checked checked = CountChecks.of(count);
        List<Finding> findings = new ArrayList<>(read);
        findings.addAll(checked.findings());
        SortedMap<String, SortedMap<Area, AreaTotal>> totals = new TreeMap<>();
        checked.reports().forEach((question, reports) -> {
            SortedMap<Area, AreaTotal> ofQuestion = Totals.of(question, reports);
            totals.put(question, ofQuestion);
            findings.addAll(Reconciliation.of(question, ofQuestion, count.published()));
        });
        findings.sort(Finding.ORDER);
        return new Tally(
                count,
                checked.stations(),
                checked.standing(),
                Collections.unmodifiableSortedMap(totals),
                List.copyOf(findings));
    }

    /** With further findings, in their place among the others. */
    public Tally with(List<Finding> more) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(more);
        all.sort(Finding.ORDER);
        return new Tally(count, stations, standing, totals, List.copyOf(all));
    }

    /**
     * The totals of all areas on a question, from the country down.
     *
     * @throws IllegalArgumentException when nobody was asked it
     */
    public SortedMap<Area, AreaTotal> totalsOf(String question) {
        return known(question, totals.get(question));
    }

    /**
     * The protocols that count on a question, by the station's code.
     *
     * @throws IllegalArgumentException when nobody was asked it
     */
    public Map<String, Protocol> standingOf(String question) {
        return known(question, standing.get(question));
    }

    /**
     * The recomputed total of the whole country on a question.
     *
     * @throws IllegalArgumentException when nobody was asked it
     */
    public AreaTotal nation(String question) {
        return known(question, totalsOf(question).get(Area.NATION));
    }

    private static <T> T known(String question, @Nullable T found) {
        if (found == null) {
            throw new IllegalArgumentException("There is no question \"" + question + "\".");
        }
        return found;
    }
}
