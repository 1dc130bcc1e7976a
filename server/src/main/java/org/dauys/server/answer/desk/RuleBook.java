package org.dauys.server.answer.desk;

import java.time.LocalDate;
import java.util.Optional;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.jobs.Jobs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the rules by which answers are due. */
@Component
class RuleBook {
    private final JdbcClient sql;
    private final Jobs jobs;

    RuleBook(JdbcClient sql, Jobs jobs) {
        this.sql = sql;
        this.jobs = jobs;
    }

    Rules of(long consultation) {
        return sql.sql("select days, due, revision from answer.rules where consultation_id = :consultation")
                .param("consultation", consultation)
                .query((row, i) -> new Rules(
                        Optional.ofNullable(row.getObject("days", Integer.class)),
                        Optional.ofNullable(row.getObject("due", LocalDate.class)),
                        row.getInt("revision")))
                .optional()
                .orElse(Rules.NONE);
    }

    /**
     * Saves other rules; the days of what waits are set anew.
     *
     * @param rules with the revision that the editor saw
     * @throws ConflictException when someone else changed them since
     */
    @Transactional
    void save(long consultation, Rules rules) {
        sql.sql("insert into answer.rules (consultation_id) values (:consultation) on conflict do nothing")
                .param("consultation", consultation)
                .update();
        int saved = sql.sql("""
                        update answer.rules set days = :days, due = :due, revision = revision + 1
                        where consultation_id = :consultation and revision = :revision
                        """)
                .param("days", rules.days().orElse(null))
                .param("due", rules.due().orElse(null))
                .param("consultation", consultation)
                .param("revision", rules.revision())
                .update();
        if (saved == 0) {
            throw new ConflictException("The rules of consultation " + consultation);
        }
        again(consultation, "rules-" + (rules.revision() + 1));
    }

    /** What waits gets its days anew, after a change of this name. */
    @Transactional
    void again(long consultation, String change) {
        jobs.add(RouteAgain.KIND, RouteAgain.subject(consultation, change));
    }
}
