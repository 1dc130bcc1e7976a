package org.dauys.server.poll;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.dauys.opinion.Conversation;
import org.dauys.opinion.MapOptions;
import org.dauys.opinion.OpinionMap;
import org.dauys.server.disclosure.CountsPeople;
import org.jspecify.annotations.Nullable;

/**
 * Who was in which group whenever groups were told, and what was told of them: kept beside the result for {@link GroupChange}, never shown.
 *
 * @param letters of each participant, a sign for each telling: the group's letter, {@link #NONE} or {@link #ABSENT}
 * @param tellings how many there were
 * @param map as it was told last; null when it never was
 * @param statements what was told of how groups voted, by the statement's number, those that are hidden now too
 */
@CountsPeople
record ToldGroups(
        Map<UUID, String> letters, int tellings, @Nullable ToldMap map, Map<Integer, ToldStatement> statements) {
    /** Of someone on the map who is in no group. */
    static final char NONE = '-';

    /** Of someone whose votes were not in it. */
    static final char ABSENT = '.';

    ToldGroups {
        letters = Map.copyOf(letters);
        statements = Map.copyOf(statements);
    }

    /** What is told of groups and places beside votes on statements; see {@link Result}. */
    record ToldMap(
            Instant at,
            Result.Outcome outcome,
            int shaping,
            int fewest,
            List<Result.Tried> trials,
            List<Result.Opinion> groups,
            List<Result.Place> places) {
        ToldMap {
            trials = List.copyOf(trials);
            groups = List.copyOf(groups);
            places = List.copyOf(places);
        }
    }

    /**
     * How groups voted on a statement, as it was told.
     *
     * @param tellings by which groups, all of them; the last is that of the counts
     * @param counts by the letter
     */
    record ToldStatement(List<Integer> tellings, Map<String, Result.Counts> counts) {
        ToldStatement {
            tellings = List.copyOf(tellings);
            counts = Map.copyOf(counts);
        }
    }

    /** Nothing was told yet. */
    static ToldGroups none() {
        return new ToldGroups(Map.of(), 0, null, Map.of());
    }

    /** The map as it was told last. */
    Optional<ToldMap> told() {
        return Optional.ofNullable(map);
    }

    /** Where somebody was when groups were told, from 0. */
    char letter(UUID participant, int telling) {
        String all = letters.get(participant);
        return all == null ? ABSENT : all.charAt(telling);
    }

    /** After one more telling. */
    ToldGroups with(Map<UUID, Character> now, ToldMap told) {
        Map<UUID, String> all = new HashMap<>();
        letters.forEach((id, before) -> all.put(id, before + now.getOrDefault(id, ABSENT)));
        now.forEach((id, letter) ->
                all.computeIfAbsent(id, _ -> String.valueOf(ABSENT).repeat(tellings) + letter));
        return new ToldGroups(all, tellings + 1, told, statements);
    }

    /** After figures of a statement were told of the groups that were told last. */
    ToldGroups with(int statement, Map<String, Result.Counts> counts) {
        Map<Integer, ToldStatement> all = new HashMap<>(statements);
        TreeSet<Integer> when = new TreeSet<>(Optional.ofNullable(statements.get(statement))
                .map(ToldStatement::tellings)
                .orElse(List.of()));
        when.add(tellings - 1);
        all.put(statement, new ToldStatement(new ArrayList<>(when), counts));
        return new ToldGroups(letters, tellings, map, all);
    }

    /** A map in which groups keep the letters under which they were told. */
    OpinionMap map(VoteTable.Counted counted) {
        Conversation conversation = Conversation.of(counted.votes());
        if (tellings == 0) {
            return conversation.map(MapOptions.DEFAULT);
        }
        List<Integer> numbers = new ArrayList<>();
        byte[] before = new byte[counted.ids().size()];
        for (int p = 0; p < before.length; p++) {
            char letter = letter(counted.ids().get(p), tellings - 1);
            int number = letter - 'A' + 1;
            if (number > 0 && !numbers.contains(number)) {
                numbers.add(number);
            }
            before[p] = (byte) numbers.indexOf(number);
        }
        return conversation.map(
                MapOptions.DEFAULT,
                before,
                numbers.stream().mapToInt(Integer::intValue).toArray());
    }
}
