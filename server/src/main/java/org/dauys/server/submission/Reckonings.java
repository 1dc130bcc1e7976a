package org.dauys.server.submission;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts where the submissions of a consultation are. */
@Component
public class Reckonings {
    private final JdbcClient sql;

    Reckonings(JdbcClient sql) {
        this.sql = sql;
    }

    private record Part(String state, String reason, int many, int received) {}

    /** In one statement, so that all numbers are of the same moment. */
    public Reckoning of(long consultation) {
        Map<State, Integer> states = new EnumMap<>(State.class);
        Map<HiddenReason, Integer> hidden = new EnumMap<>(HiddenReason.class);
        int received = 0;
        for (Part part : parts(consultation)) {
            received = part.received();
            if (!part.state().isEmpty()) {
                State state = Codes.read(State.class, part.state());
                states.merge(state, part.many(), Integer::sum);
                if (state == State.HIDDEN) {
                    hidden.merge(Codes.read(HiddenReason.class, part.reason()), part.many(), Integer::sum);
                }
            }
        }
        return Reckoning.of(received, states, hidden);
    }

    private List<Part> parts(long consultation) {
        return sql.sql("""
                        select coalesce(t.state, '') as state, coalesce(t.reason, '') as reason, coalesce(t.many, 0) as many,
                          r.last_number
                        from submission.register r left join submission.tally t using (consultation_id)
                        where r.consultation_id = :consultation
                        """)
                .param("consultation", consultation)
                .query((row, i) -> new Part(
                        row.getString("state"), row.getString("reason"), row.getInt("many"), row.getInt("last_number")))
                .list();
    }

    /** How many have an answer. */
    public int answered(long consultation) {
        return sql.sql("""
                        select count(*) from submission.public
                        where consultation_id = :consultation and disposition is not null
                        """)
                .param("consultation", consultation)
                .query(Integer.class)
                .single();
    }
}
