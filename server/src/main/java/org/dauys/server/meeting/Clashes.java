package org.dauys.server.meeting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dauys.server.site.Words;
import org.dauys.server.submission.Codes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds meetings of a consultation that overlap with a planned one and want the same person or place. */
@Component
public class Clashes {
    private final JdbcClient sql;
    private final MeetingRows rows;

    Clashes(JdbcClient sql, MeetingRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /**
     * What a plan clashes with; cancelled meetings are in nobody's way.
     *
     * @param self the meeting that the plan is of; empty for a new one
     */
    public List<Clash> of(long consultation, Plan plan, Optional<Long> self) {
        List<Clash> clashes = new ArrayList<>();
        for (Meeting other : overlapping(consultation, plan, self)) {
            clashes.addAll(between(plan, other));
        }
        return clashes;
    }

    /** What these meetings clash with as it was found when they were written, by their ids; those without are left out. */
    public Map<Long, List<Clash>> of(List<Long> ids) {
        record Row(long meeting, long other, Clash.Kind kind, String what) {}
        List<Row> found = sql.sql(
                        "select * from meeting.clash where meeting_id = any(:ids) order by meeting_id, kind, what")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, i) -> new Row(
                        row.getLong("meeting_id"),
                        row.getLong("other_id"),
                        Codes.read(Clash.Kind.class, row.getString("kind")),
                        row.getString("what")))
                .list();
        Long[] wanted = found.stream().map(Row::other).distinct().toArray(Long[]::new);
        Map<Long, Meeting> others = wanted.length == 0
                ? Map.of()
                : rows.where("m.id = any(:ids)", asked -> asked.param("ids", wanted)).stream()
                        .collect(Collectors.toMap(Meeting::id, other -> other));
        Map<Long, List<Clash>> clashes = new HashMap<>();
        for (Row row : found) {
            Optional.ofNullable(others.get(row.other()))
                    .ifPresent(other -> clashes.computeIfAbsent(row.meeting(), id -> new ArrayList<>())
                            .add(new Clash(row.kind(), row.what(), other)));
        }
        return clashes;
    }

    /** What a plan and one other meeting both want, when they overlap. */
    static List<Clash> between(Plan plan, Meeting other) {
        if (!plan.times().overlaps(other.plan().times())) {
            return List.of();
        }
        Set<String> theirs =
                other.plan().delegation().stream().map(Delegate::key).collect(Collectors.toSet());
        List<Clash> clashes = new ArrayList<>(plan.delegation().stream()
                .filter(one -> theirs.contains(one.key()))
                .map(one -> new Clash(Clash.Kind.PERSON, one.name(), other))
                .toList());
        if (plan.kind() != MeetingKind.ONLINE) {
            samePlace(plan, other.plan()).ifPresent(place -> clashes.add(new Clash(Clash.Kind.PLACE, place, other)));
        }
        return clashes;
    }

    /** The same address in any language, in the same town. */
    private static Optional<String> samePlace(Plan plan, Plan other) {
        boolean sameTown = plan.venue().settlement().isEmpty()
                || shares(plan.venue().settlement(), other.venue().settlement());
        return sameTown && shares(plan.venue().address(), other.venue().address())
                ? keys(plan.venue().address()).findFirst()
                : Optional.empty();
    }

    private static boolean shares(Words one, Words other) {
        Set<String> theirs = keys(other).map(Delegate::key).collect(Collectors.toSet());
        return keys(one).map(Delegate::key).anyMatch(theirs::contains);
    }

    private static Stream<String> keys(Words words) {
        return words.byCode().values().stream();
    }

    private List<Meeting> overlapping(long consultation, Plan plan, Optional<Long> self) {
        return rows.where(
                """
                m.consultation_id = :consultation and m.state <> 'cancelled' and m.id <> :self
                and m.begins_at < :ends and m.ends_at > :begins""",
                asked -> asked.param("consultation", consultation)
                        .param("self", self.orElse(-1L))
                        .param("begins", Meetings.utc(plan.times().begins()))
                        .param("ends", Meetings.utc(plan.times().ends())));
    }
}
