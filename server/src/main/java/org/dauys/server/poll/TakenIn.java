package org.dauys.server.poll;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dauys.server.disclosure.CountsPeople;
import org.dauys.server.disclosure.Earlier;
import org.dauys.server.disclosure.Release;
import org.dauys.server.disclosure.Stage;

/**
 * Of which statements votes come into a result. The checker decides: from 30 votes on, and then when 30 more have come, at the end 5; until
 * then the statement stays as it was.
 *
 * @param at when the votes of a statement that are shown were counted, by its place; statements of which nothing is told are missing
 * @param all how everybody voted, as far as it may be told
 * @param kept what the checker has to know next time, by the statement's number, as JSON
 */
@CountsPeople
record TakenIn(
        Map<Integer, Instant> at,
        Map<Integer, Result.Counts> all,
        Map<String, Earlier> kept,
        List<VoteTable.Change> changes) {

    static TakenIn of(VoteTable table, Map<String, Earlier> earlier, Stage stage, Instant now) {
        CheckedCounts checked = new CheckedCounts();
        long[][] counts = table.counts();
        Map<Integer, Instant> at = new HashMap<>();
        Map<Integer, Result.Counts> all = new HashMap<>();
        // Of a statement that is hidden now, what was told stays known.
        Map<String, Earlier> kept = new HashMap<>(earlier);
        Set<Integer> fresh = new HashSet<>();
        for (int j = 0; j < counts.length; j++) {
            String number = String.valueOf(table.statements().get(j).number());
            Release release = checked.all(counts[j], stage, now, earlier.getOrDefault(number, Earlier.none()));
            Optional<Instant> shown = CheckedCounts.shownAt(release);
            kept.put(number, release.next());
            if (shown.isPresent()) {
                at.put(j, shown.get());
                all.put(j, CheckedCounts.counts(release.disclosed()));
                // Not where changes cancel each other: they would move people between groups, and no total tells of
                // them.
                if (release.review().putOff().isEmpty()
                        && release.next().shown().containsValue(now)) {
                    fresh.add(j);
                }
            }
        }
        return new TakenIn(at, all, kept, new ArrayList<>(table.takeIn(fresh::contains)));
    }

    /** What is in a result that was made before. */
    static TakenIn of(VoteTable table, Result told) {
        Map<Integer, Instant> at = new HashMap<>();
        Map<Integer, Result.Counts> all = new HashMap<>();
        for (int j = 0; j < table.statements().size(); j++) {
            int place = j;
            told.of(table.statements().get(j).number()).ifPresent(said -> {
                at.put(place, said.at());
                all.put(place, said.all());
            });
        }
        return new TakenIn(at, all, Map.of(), List.of());
    }

    /** Whether a result made of it tells what another one tells: no vote has come in, and the same statements are voted on. */
    boolean isIn(Result told, VoteTable table) {
        return changes.isEmpty()
                && told.statements().size() == at.size()
                && at.entrySet().stream()
                        .allMatch(one -> told.of(
                                        table.statements().get(one.getKey()).number())
                                .filter(said -> said.at().equals(one.getValue())
                                        && said.all().equals(all.get(one.getKey())))
                                .isPresent());
    }

    /** Whether votes on the statement at a place are in the result. */
    boolean isCounted(int place) {
        return at.containsKey(place);
    }

    /** Whether any are. */
    boolean isAny() {
        return !at.isEmpty();
    }
}
