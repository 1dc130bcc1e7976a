package org.dauys.server.answer;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.dauys.server.TestSite;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.people.Participants;
import org.dauys.server.people.Participants.Sender;
import org.dauys.server.submission.Amendment;
import org.dauys.server.submission.Amendment.Action;
import org.dauys.server.submission.Anchor;
import org.dauys.server.submission.NewSubmission;
import org.dauys.server.submission.Register;
import org.dauys.server.submission.Source;
import org.dauys.server.submission.SubmissionKind;
import org.dauys.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills the register of the demo's consultation, and answers, as the rooms' own pages would. */
public final class TestRegister {
    public static final String SLUG = "aqdala-constitution";

    private final TestSite site;
    private final JdbcClient sql;
    private final long consultation;

    public TestRegister(TestSite site) {
        this.site = site;
        this.sql = site.bean(JdbcClient.class);
        this.consultation =
                site.bean(Consultations.class).bySlug(SLUG).orElseThrow().id();
        sql.sql("insert into submission.register (consultation_id) values (:id) on conflict do nothing")
                .param("id", consultation)
                .update();
    }

    public JdbcClient sql() {
        return sql;
    }

    public long consultation() {
        return consultation;
    }

    public long version(int number) {
        return sql.sql("select id from consultation.version where consultation_id = :id and number = :number")
                .param("id", consultation)
                .param("number", number)
                .query(Long.class)
                .single();
    }

    public UUID sender(String name) {
        return site.bean(Participants.class)
                .add(
                        consultation,
                        new Sender(
                                Optional.of(name).filter(some -> !some.isEmpty()), Optional.empty(), Locale.of("ru")));
    }

    /** A proposal in free words; its number. */
    public int propose(int version, String label, String words, String language) {
        return register(
                version, label, "", SubmissionKind.PROPOSAL, Optional.empty(), words, language, Optional.empty());
    }

    public int question(int version, String label, String words, String name) {
        return register(
                version, label, "", SubmissionKind.QUESTION, Optional.empty(), words, "ru", Optional.of(sender(name)));
    }

    /** An amendment of chosen words; its number. */
    public int amend(int version, String label, String quote, String proposed) {
        return register(
                version,
                label,
                quote,
                SubmissionKind.AMENDMENT,
                Optional.of(new Amendment(proposed.isEmpty() ? Action.DELETE : Action.MODIFY, proposed)),
                "",
                "ru",
                Optional.of(sender("")));
    }

    private int register(
            int version,
            String label,
            String quote,
            SubmissionKind kind,
            Optional<Amendment> amendment,
            String words,
            String language,
            Optional<UUID> author) {
        Anchor anchor = new Anchor(
                version(version),
                label,
                quote.isEmpty() ? Optional.empty() : Optional.of(new Language("ru")),
                quote,
                quote.isEmpty() ? OptionalInt.empty() : OptionalInt.of(0));
        return site.bean(Register.class)
                .register(new NewSubmission(
                        consultation,
                        Source.WEB,
                        Optional.of(UUID.randomUUID()),
                        Optional.empty(),
                        kind,
                        new Language(language),
                        anchor,
                        amendment,
                        words,
                        "",
                        "",
                        author,
                        author.isPresent(),
                        Instant.now(),
                        List.of()))
                .number();
    }

    public void state(int number, String state, String reason) {
        sql.sql("""
                        update submission.submission set state = :state, hidden_reason = nullif(:reason, '')
                        where consultation_id = :id and number = :number
                        """)
                .param("state", state)
                .param("reason", reason)
                .param("id", consultation)
                .param("number", number)
                .update();
    }

    public void group(String name, List<Integer> numbers) {
        long campaign = sql.sql("""
                        insert into submission.campaign (consultation_id, name) values (:id, :name) returning id
                        """)
                .param("id", consultation)
                .param("name", name)
                .query(Long.class)
                .single();
        sql.sql("""
                        update submission.submission set campaign_id = :campaign
                        where consultation_id = :id and number = any(:numbers)
                        """)
                .param("campaign", campaign)
                .param("id", consultation)
                .param("numbers", numbers.toArray(Integer[]::new))
                .update();
    }

    public long body(String slug, String name) {
        return sql.sql("""
                        insert into answer.body (consultation_id, slug, name)
                        values (:id, :slug, jsonb_build_object('ru', :name::text)) returning id
                        """)
                .param("id", consultation)
                .param("slug", slug)
                .param("name", name)
                .query(Long.class)
                .single();
    }

    /** One answer to all of these. */
    public long answer(long body, String disposition, String reason, List<Integer> numbers) {
        long answer = sql.sql("""
                        insert into answer.answer (consultation_id, disposition, reason, body_id)
                        values (:id, :disposition, jsonb_build_object('ru', :reason::text), :body) returning id
                        """)
                .param("id", consultation)
                .param("disposition", disposition)
                .param("reason", reason)
                .param("body", body)
                .query(Long.class)
                .single();
        sql.sql("""
                        with these as (
                          update submission.submission set disposition = :disposition, answered_at = now()
                          where consultation_id = :id and number = any(:numbers) returning id)
                        insert into answer.served (answer_id, submission_id) select :answer, id from these
                        """)
                .param("disposition", disposition)
                .param("id", consultation)
                .param("numbers", numbers.toArray(Integer[]::new))
                .param("answer", answer)
                .update();
        return answer;
    }
}
