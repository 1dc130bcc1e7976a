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
import org.dauys.server.submission.Arrival;
import org.dauys.server.submission.NewSubmission;
import org.dauys.server.submission.Register;
import org.dauys.server.submission.Said;
import org.dauys.server.submission.Source;
import org.dauys.server.submission.SubmissionKind;
import org.dauys.server.submission.Who;
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
                        new Arrival(Source.WEB, Instant.now(), Optional.of(UUID.randomUUID()), Optional.empty()),
                        new Said(kind, new Language(language), amendment, words, ""),
                        anchor,
                        new Who(author, author.isPresent(), ""),
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
                        insert into answer.answer (consultation_id, disposition, reason, body_id, many)
                        values (:id, :disposition, jsonb_build_object('ru', :reason::text), :body, :many) returning id
                        """)
                .param("id", consultation)
                .param("disposition", disposition)
                .param("reason", reason)
                .param("body", body)
                .param("many", numbers.size())
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

    /**
     * Adds so many submissions at once, past the register's own door: on all provisions of the first draft, two fifths in
     * twelve campaigns, some not published, half answered, over ten weeks.
     */
    public void fill(int many) {
        long body = body("many", "Секретариат комиссии");
        long version = version(1);
        for (String step : FILL) {
            site.unnoted(owner -> owner.sql(step)
                    .param("id", consultation)
                    .param("version", version)
                    .param("many", many)
                    .param("body", body)
                    .update());
        }
        for (String table :
                List.of("submission.submission", "submission.place", "submission.themed", "answer.served")) {
            sql.sql("analyze " + table).update();
        }
        sql.sql("update submission.register set stamp = stamp + 1, last_number = last_number + :many")
                .param("many", many)
                .update();
    }

    private static final List<String> FILL = List.of("""
            insert into submission.campaign (consultation_id, name) select :id, 'many ' || n
            from generate_series(1, 12) n where :many > 0 and :version > 0 and :body > 0
            """, """
            with labels as (
              select array_agg(p.label order by p.ordinal) as all from consultation.provision p
              join consultation.text t on t.id = p.text_id where t.version_id = :version and t.language = 'ru'
                and p.kind in ('PARAGRAPH', 'ARTICLE', 'paragraph', 'article')
            ), campaigns as (
              select array_agg(id order by id) as all from submission.campaign where consultation_id = :id
                and name like 'many %'
            ), first as (
              select coalesce(max(number), 0) as number from submission.submission where consultation_id = :id
            )
            insert into submission.submission (consultation_id, number, source, kind, language, version_id, label, words,
              rationale, state, hidden_reason, received_at, published_at, receipt_hash, campaign_id, same_key, disposition,
              answered_at, stems)
            select :id, first.number + n, case n % 10 when 0 then 'paper' when 1 then 'meeting' else 'web' end,
              case n % 3 when 0 then 'question' when 1 then 'remark' else 'proposal' end,
              case n % 4 when 0 then 'kk' when 1 then 'en' else 'ru' end, :version,
              labels.all[1 + case when n % 5 < 2 then n % 12 else n * 7 % array_length(labels.all, 1) end],
              case when n % 5 < 2 then 'Сохранить норму в прежней редакции. Просим учесть мнение трудового коллектива. '
                  || (n % 12) || case when n % 50 = 0 then '. От себя добавлю: смена ' || n || '.' else '' end
                else 'Предлагаю уточнить норму № ' || n || ': срок считать со дня обращения работника, порядок установить '
                  || 'законом, а решение сообщать в письменной форме. ' || repeat('Это касается многих. ', n % 9) end,
              case when n % 3 = 0 then 'Так сделано в соседних странах, и это работает.' else '' end,
              case when n % 97 = 0 then 'hidden' when n % 101 = 0 then 'withdrawn' when n % 103 = 0 then 'moderation'
                when n % 107 = 0 then 'erased' else 'published' end,
              case when n % 97 = 0 then (array['insult', 'personal-data', 'advertising'])[1 + n % 3] end,
              now() - make_interval(hours => n % 1680), now(), sha256(n::text::bytea),
              case when n % 5 < 2 then campaigns.all[1 + n % 12] end, sha256(case when n % 5 < 2 then (n % 12)::text
                else 'x' || n end::bytea),
              case when n % 2 = 0 then (array['accepted', 'accepted-in-part', 'rejected', 'already-covered',
                'out-of-scope'])[1 + n / 2 % 5] end,
              case when n % 2 = 0 then now() - make_interval(hours => n % 1680 / 2) end, ''::tsvector
            from generate_series(1, :many) n, labels, campaigns, first where :body > 0
            """, """
            insert into submission.place (submission_id, version_id, number, label, article, state)
            select s.id, s.version_id, s.number, s.label, split_part(split_part(s.label, '.', 1), '(', 1), 'there'
            from submission.submission s where s.consultation_id = :id and s.version_id = :version
              and :many > 0 and :body > 0
            on conflict do nothing
            """, """
            insert into submission.themed (submission_id, theme_id)
            select distinct p.submission_id, t.theme_id from submission.place p join consultation.tag t
              on t.version_id = p.version_id and t.label in (p.label, p.article)
            where p.version_id = :version and :many > 0 and :body > 0 and :id > 0
            on conflict do nothing
            """, """
            insert into answer.answer (consultation_id, disposition, reason, body_id, given_at, many)
            select :id, d, jsonb_build_object('ru', 'Решение рабочей группы: ' || d || '. Основание изложено в протоколе.'),
              :body, now() - interval '1 hour', :many
            from unnest(array['accepted', 'accepted-in-part', 'rejected', 'already-covered', 'out-of-scope']) d
            where :many > 0 and :version > 0
            """, """
            insert into answer.served (answer_id, submission_id)
            select a.id, s.id from submission.submission s
            join answer.answer a on a.body_id = :body and a.disposition = s.disposition
            where s.consultation_id = :id and s.version_id = :version and s.disposition is not null and :many > 0
            on conflict do nothing
            """);
}
