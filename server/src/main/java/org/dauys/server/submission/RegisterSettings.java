package org.dauys.server.submission;

import java.time.LocalDate;
import java.util.Optional;
import org.dauys.server.consultation.ConflictException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the rules by which submissions are taken. */
@Component
public class RegisterSettings {
    private final JdbcClient sql;

    RegisterSettings(JdbcClient sql) {
        this.sql = sql;
    }

    public RegisterRules of(long consultation) {
        return sql.sql("""
                        select open, moderation, anonymous, closes_on, revision from submission.register
                        where consultation_id = :id
                        """)
                .param("id", consultation)
                .query((row, i) -> new RegisterRules(
                        row.getBoolean("open"),
                        Codes.read(RegisterRules.Moderated.class, row.getString("moderation")),
                        row.getBoolean("anonymous"),
                        Optional.ofNullable(row.getObject("closes_on", LocalDate.class)),
                        row.getInt("revision")))
                .optional()
                .orElse(RegisterRules.USUAL);
    }

    /**
     * Changes the rules for what comes from now on; what is in moderation already stays there.
     *
     * @param rules with the revision that was seen
     * @throws ConflictException when they were changed since
     */
    @Transactional
    public void change(long consultation, RegisterRules rules) {
        int changed = sql.sql("""
                        insert into submission.register as r (consultation_id, open, moderation, anonymous, closes_on, revision)
                        values (:id, :open, :moderation, :anonymous, :day, 1)
                        on conflict (consultation_id) do update set open = excluded.open,
                          moderation = excluded.moderation, anonymous = excluded.anonymous,
                          closes_on = excluded.closes_on, revision = r.revision + 1, stamp = r.stamp + 1
                        where r.revision = :seen
                        """)
                .param("id", consultation)
                .param("open", rules.open())
                .param("moderation", rules.moderated().code())
                .param("anonymous", rules.anonymous())
                .param("day", rules.lastDay().orElse(null))
                .param("seen", rules.revision())
                .update();
        if (changed == 0) {
            throw new ConflictException("The rules of the register");
        }
    }
}
