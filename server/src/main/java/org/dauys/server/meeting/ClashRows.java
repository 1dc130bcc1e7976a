package org.dauys.server.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dauys.server.submission.Codes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps which meetings clash, so that lists tell it without comparing 10,000 of them with each other. */
@Component
class ClashRows {
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient sql;
    private final MeetingRows rows;

    ClashRows(JdbcClient sql, MeetingRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /**
     * Finds anew what these meetings clash with, in the transaction that wrote them. Two who plan at once wait for each other:
     * neither would see the other's meeting.
     */
    void renew(long consultation, List<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        sql.sql("select pg_advisory_xact_lock(hashtext('meeting.clash'), :consultation::int)")
                .param("consultation", consultation)
                .query((row, i) -> "")
                .list();
        sql.sql("delete from meeting.clash where meeting_id = any(:ids) or other_id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .update();
        Set<Long> written = new HashSet<>(ids);
        List<Map<String, Object>> found = new ArrayList<>();
        sweep(near(consultation, ids), written, found);
        if (!found.isEmpty()) {
            sql.sql("""
                insert into meeting.clash (meeting_id, other_id, kind, what)
                select distinct r.meeting, r.other, r.kind, r.what from jsonb_to_recordset(:rows::jsonb)
                  as r(meeting bigint, other bigint, kind text, what text)
                """).param("rows", JSON.writeValueAsString(found)).update();
        }
    }

    /** All that are between the first and the last of these; cancelled ones are in nobody's way. */
    private List<Meeting> near(long consultation, List<Long> ids) {
        return rows.where(
                """
                m.consultation_id = :consultation and m.state <> 'cancelled'
                and m.ends_at > (select min(w.begins_at) from meeting.meeting w where w.id = any(:ids))
                and m.begins_at < (select max(w.ends_at) from meeting.meeting w where w.id = any(:ids))""", asked -> asked.param("consultation", consultation).param("ids", ids.toArray(Long[]::new)));
    }

    /** Goes through the days once, and compares each meeting with those that have not ended when it begins. */
    private static void sweep(List<Meeting> inOrder, Set<Long> written, List<Map<String, Object>> found) {
        List<Meeting> open = new ArrayList<>();
        for (Meeting meeting : inOrder.stream()
                .sorted(Comparator.comparing(one -> one.plan().times().begins()))
                .toList()) {
            Instant begins = meeting.plan().times().begins();
            open.removeIf(other -> !other.plan().times().ends().isAfter(begins));
            for (Meeting other : open) {
                if (written.contains(meeting.id()) || written.contains(other.id())) {
                    Clashes.between(meeting.plan(), other).forEach(clash -> found.add(row(meeting, clash)));
                    Clashes.between(other.plan(), meeting).forEach(clash -> found.add(row(other, clash)));
                }
            }
            open.add(meeting);
        }
    }

    private static Map<String, Object> row(Meeting meeting, Clash clash) {
        return Map.of(
                "meeting",
                meeting.id(),
                "other",
                clash.other().id(),
                "kind",
                Codes.of(clash.kind()),
                "what",
                clash.what());
    }
}
