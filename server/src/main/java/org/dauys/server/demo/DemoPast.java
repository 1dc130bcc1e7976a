package org.dauys.server.demo;

import static org.dauys.server.demo.DemoRegister.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Version;
import org.dauys.server.people.Participants;
import org.dauys.server.site.Words;
import org.dauys.server.submission.Codes;
import org.dauys.server.submission.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Writes what happened on past days straight into the tables: the rooms themselves know no other time than now, and
 * should not.
 */
@Component
class DemoPast {
    private static final LocalTime NOON = LocalTime.of(7, 0);

    /** How the campaigns of the demo are called at the desk. */
    private static final Map<String, String> CAMPAIGNS = Map.of(
            "strike", "Ереуіл құқығы · Право на забастовку",
            "half-seats", "Депутаттардың тең жартысы округтен · Половина депутатов от округов",
            "essential", "Ереуіл және өмірлік маңызы бар қызметтер · Забастовка и жизненно важные службы",
            "title", "«Премьер-Министр» атауы · Название «Премьер-Министр»",
            "city-akim", "Қала әкімін сайлау · Выборы акима города",
            "mining-share", "Жер қойнауы төлемінің үлесі · Доля платы за недра");

    private final JdbcClient sql;
    private final Participants participants;

    DemoPast(JdbcClient sql, Participants participants) {
        this.sql = sql;
        this.participants = participants;
    }

    /** Bodies, routes, templates, deadlines and thresholds. */
    void settings(Consultation consultation, JsonNode told) {
        int ordinal = 0;
        for (JsonNode body : told.get("bodies").values()) {
            sql.sql("""
                insert into answer.body (consultation_id, slug, name, ordinal)
                values (:consultation, :slug, :name::jsonb, :ordinal)
                """)
                    .param("consultation", consultation.id())
                    .param("slug", text(body, "slug"))
                    .param("name", body.get("name").toString())
                    .param("ordinal", ordinal++)
                    .update();
        }
        ordinal = 0;
        for (JsonNode route : told.get("routes").values()) {
            sql.sql("""
                insert into answer.route (consultation_id, ordinal, theme_id, label, kind, body_id)
                values (:consultation, :ordinal, (select id from consultation.theme
                    where consultation_id = :consultation and slug = :theme),
                  :label, :kind, (select id from answer.body
                    where consultation_id = :consultation and slug = :body))
                """)
                    .param("consultation", consultation.id())
                    .param("ordinal", ordinal++)
                    .param("theme", text(route, "theme"))
                    .param("label", text(route, "label"))
                    .param("kind", text(route, "kind"))
                    .param("body", text(route, "body"))
                    .update();
        }
        for (JsonNode template : told.get("templates").values()) {
            sql.sql("""
                insert into answer.template (consultation_id, name, words)
                values (:consultation, :name::jsonb, :words::jsonb)
                """)
                    .param("consultation", consultation.id())
                    .param("name", template.get("name").toString())
                    .param("words", template.get("words").toString())
                    .update();
        }
        sql.sql("insert into answer.rules (consultation_id, days, due) values (:consultation, 60, :due)")
                .param("consultation", consultation.id())
                .param("due", LocalDate.of(2026, 12, 21))
                .update();
        sql.sql("""
            insert into answer.threshold (consultation_id, supporters, obliges, days)
            values (:consultation, 100, 'hearing', 30)
            """).param("consultation", consultation.id()).update();
    }

    /** Campaigns, supporters, and what was hidden or withdrawn. */
    void states(Consultation consultation, JsonNode submissions, Map<Integer, Long> ids) {
        // The rooms route a submission when it comes, which they take for now.
        sql.sql("""
            update submission.step p set at = s.received_at + interval '3 hours'
            from submission.submission s
            where s.id = p.submission_id and s.consultation_id = :consultation and p.at > s.received_at
            """).param("consultation", consultation.id()).update();
        sql.sql("""
            update answer.task t set routed_at = s.received_at + interval '3 hours'
            from submission.submission s where s.id = t.submission_id and t.consultation_id = :consultation
            """).param("consultation", consultation.id()).update();
        Map<String, Long> campaigns = new HashMap<>();
        for (JsonNode one : submissions.values()) {
            long id = id(ids, one.get("number").asInt());
            String campaign = text(one, "campaign");
            if (!campaign.isEmpty()) {
                long campaignId = campaigns.computeIfAbsent(campaign, key -> campaign(consultation, key));
                sql.sql("update submission.submission set campaign_id = :campaign where id = :id")
                        .param("campaign", campaignId)
                        .param("id", id)
                        .update();
            }
            sql.sql("""
                insert into submission.support (submission_id, participant)
                select :id, gen_random_uuid() from generate_series(1, :many)
                """)
                    .param("id", id)
                    .param("many", one.path("supporters").asInt(0))
                    .update();
            State state = Codes.read(State.class, text(one, "state"));
            OffsetDateTime next = Instant.parse(text(one, "received"))
                    .atOffset(ZoneOffset.UTC)
                    .plusHours(20);
            if (state != State.PUBLISHED) {
                String reason = text(one, "hiddenReason");
                sql.sql("""
                    update submission.submission set state = :state, hidden_reason = nullif(:reason, ''),
                      published_at = case when :state = 'moderation' then null else published_at end
                    where id = :id
                    """)
                        .param("state", state.code())
                        .param("reason", reason)
                        .param("id", id)
                        .update();
                if (state != State.MODERATION) {
                    step(id, next, state.code(), reason);
                }
            }
        }
    }

    private long campaign(Consultation consultation, String key) {
        return sql.sql("""
            insert into submission.campaign (consultation_id, name) values (:consultation, :name) returning id
            """)
                .param("consultation", consultation.id())
                .param("name", CAMPAIGNS.getOrDefault(key, key))
                .query(Long.class)
                .single();
    }

    private void step(long submission, OffsetDateTime at, String kind, String detail) {
        sql.sql("insert into submission.step (submission_id, at, kind, detail) values (:id, :at, :kind, :detail)")
                .param("id", submission)
                .param("at", at)
                .param("kind", kind)
                .param("detail", detail)
                .update();
    }

    /** Answers with whom they serve, corrections, replies, opinions and arguments. */
    void answers(Consultation consultation, JsonNode told, JsonNode submissions, Map<Integer, Long> ids) {
        for (JsonNode one : submissions.values()) {
            if (Codes.read(State.class, text(one, "state")) == State.PUBLISHED) {
                task(consultation, id(ids, one.get("number").asInt()), one);
            }
        }
        Map<String, Integer> many = new HashMap<>();
        submissions.valueStream().forEach(one -> many.merge(text(one, "answer"), 1, Integer::sum));
        told.get("answers")
                .valueStream()
                .filter(one -> !text(one, "corrects").isEmpty())
                .forEach(one -> many.put(text(one, "corrects"), many.getOrDefault(text(one, "id"), 0)));
        Map<String, JsonNode> correcting = new HashMap<>();
        Map<String, Long> answers = new HashMap<>();
        List<JsonNode> ordered =
                new ArrayList<>(told.get("answers").valueStream().toList());
        // What is corrected comes before its correction.
        ordered.sort((a, b) -> Boolean.compare(
                !text(a, "corrects").isEmpty(), !text(b, "corrects").isEmpty()));
        for (JsonNode answer : ordered) {
            answers.put(text(answer, "id"), answer(consultation, answer, answers, many));
            if (!text(answer, "corrects").isEmpty()) {
                correcting.put(text(answer, "id"), answer);
            }
        }
        Map<String, JsonNode> byId = new HashMap<>();
        ordered.forEach(answer -> byId.put(text(answer, "id"), answer));
        for (JsonNode one : submissions.values()) {
            String given = text(one, "answer");
            if (given.isEmpty()) {
                continue;
            }
            long id = id(ids, one.get("number").asInt());
            JsonNode correction = correcting.get(given);
            if (correction != null) {
                String before = text(correction, "corrects");
                serve(
                        id,
                        known(answers, before),
                        at(known(byId, before)),
                        "{}",
                        "answered",
                        text(known(byId, before), "disposition"));
            }
            serve(
                    id,
                    known(answers, given),
                    at(known(byId, given)),
                    one.get("particular").toString(),
                    correction == null ? "answered" : "corrected",
                    text(known(byId, given), "disposition"));
            reply(id, at(known(byId, given)).plusDays(2), text(one, "reply"));
        }
    }

    private void task(Consultation consultation, long id, JsonNode one) {
        sql.sql("""
            insert into answer.task (submission_id, consultation_id, body_id, due, routed_at, number, kind,
              campaign_id, supporters, published)
            select s.id, s.consultation_id,
              coalesce((select id from answer.body where consultation_id = :consultation and slug = :body),
                answer.body_for(s.id)),
              answer.due_for(s.id), s.received_at + interval '3 hours', s.number, s.kind, s.campaign_id,
              s.supporters, true
            from submission.submission s where s.id = :id on conflict (submission_id) do update set body_id = excluded.body_id
            """)
                .param("consultation", consultation.id())
                .param("body", text(one, "body"))
                .param("id", id)
                .update();
    }

    private long answer(
            Consultation consultation, JsonNode answer, Map<String, Long> answers, Map<String, Integer> many) {
        return sql.sql("""
            insert into answer.answer (consultation_id, disposition, reason, body_id, given_at, corrects, many)
            values (:consultation, :disposition, :reason::jsonb, (select id from answer.body
              where consultation_id = :consultation and slug = :body), :at, :corrects, :many) returning id
            """)
                .param("consultation", consultation.id())
                .param("disposition", text(answer, "disposition"))
                .param("reason", answer.get("reason").toString())
                .param("body", text(answer, "body"))
                .param("at", at(answer))
                .param("corrects", answers.get(text(answer, "corrects")))
                .param("many", many.getOrDefault(text(answer, "id"), 0))
                .query(Long.class)
                .single();
    }

    private void serve(
            long submission, long answer, OffsetDateTime at, String particular, String step, String disposition) {
        sql.sql("""
            insert into answer.served (answer_id, submission_id, particular)
            values (:answer, :submission, :particular::jsonb)
            """)
                .param("answer", answer)
                .param("submission", submission)
                .param("particular", particular)
                .update();
        sql.sql("""
            update submission.submission set disposition = :disposition, answered_at = :at where id = :id
            """)
                .param("disposition", disposition)
                .param("at", at)
                .param("id", submission)
                .update();
        sql.sql("""
            update answer.task set state = 'done', answered_days = coalesce(answered_days,
              (:at::timestamptz::date - (select received_at::date from submission.submission where id = :id)))
            where submission_id = :id
            """).param("at", at).param("id", submission).update();
        step(submission, at, step, String.valueOf(answer));
    }

    private void reply(long submission, OffsetDateTime at, String words) {
        if (!words.isEmpty()) {
            sql.sql("insert into answer.reply (submission_id, words, made_at) values (:id, :words, :at)")
                    .param("id", submission)
                    .param("words", words)
                    .param("at", at)
                    .update();
            step(submission, at, "replied", "");
        }
    }

    /** Opinions, arguments, and which words changed because of whom. */
    void traces(Consultation consultation, List<Version> versions, JsonNode told, Map<Integer, Long> ids) {
        Map<String, UUID> experts = new HashMap<>();
        Map<Integer, Long> opinions = new HashMap<>();
        for (JsonNode one : told.get("opinions").values()) {
            UUID expert = experts.computeIfAbsent(
                    text(one, "expert"),
                    name -> participants.addExpert(consultation.id(), name, words(one.get("title")), Locale.of("kk")));
            opinions.put(one.get("number").asInt(), opinion(consultation, versions, one, expert, ids));
        }
        for (JsonNode one : told.get("arguments").values()) {
            sql.sql("""
                insert into answer.argument (consultation_id, version_id, label, side, words, submission_id)
                values (:consultation, :version, :label, :side, :words::jsonb, :submission)
                """)
                    .param("consultation", consultation.id())
                    .param("version", versions.get(one.get("version").asInt()).id())
                    .param("label", text(one, "label"))
                    .param("side", text(one, "side"))
                    .param("words", one.get("words").toString())
                    .param("submission", ids.get(one.path("submission").asInt(0)))
                    .update();
        }
        for (JsonNode tie : told.get("ties").values()) {
            switch (text(tie, "source")) {
                case "submission" ->
                    tie.get("submissions")
                            .values()
                            .forEach(number -> tie(consultation, versions, tie, ids.get(number.asInt()), null));
                case "expert" ->
                    tie(
                            consultation,
                            versions,
                            tie,
                            null,
                            opinions.get(tie.get("opinion").asInt()));
                default -> tie(consultation, versions, tie, null, null);
            }
        }
    }

    private long opinion(
            Consultation consultation, List<Version> versions, JsonNode one, UUID expert, Map<Integer, Long> ids) {
        return sql.sql("""
            insert into answer.opinion (consultation_id, expert, version_id, label, submission_id, stance, words,
              given_at)
            values (:consultation, :expert, :version, :label, :submission, :stance, :words::jsonb, :at)
            returning id
            """)
                .param("consultation", consultation.id())
                .param("expert", expert)
                .param("version", versions.get(one.get("version").asInt()).id())
                .param("label", text(one, "label"))
                .param("submission", ids.get(one.path("submission").asInt(0)))
                .param("stance", text(one, "stance"))
                .param("words", one.get("words").toString())
                .param("at", at(one))
                .query(Long.class)
                .single();
    }

    private void tie(
            Consultation consultation,
            List<Version> versions,
            JsonNode tie,
            @Nullable Long submission,
            @Nullable Long opinion) {
        int version = tie.get("version").asInt();
        sql.sql("""
            insert into answer.tie (consultation_id, version_id, against_id, side, label, source, submission_id,
              opinion_id, reason, state)
            values (:consultation, :version, :against, :side, :label, :source, :submission, :opinion,
              :reason::jsonb, 'confirmed') on conflict do nothing
            """)
                .param("consultation", consultation.id())
                .param("version", versions.get(version).id())
                .param("against", versions.get(version - 1).id())
                .param("side", text(tie, "side"))
                .param("label", text(tie, "label"))
                .param("source", text(tie, "source"))
                .param("submission", submission)
                .param("opinion", opinion)
                .param(
                        "reason",
                        tie.path("reason").isObject() ? tie.get("reason").toString() : "{}")
                .update();
    }

    private static long id(Map<Integer, Long> ids, int number) {
        return known(ids, number);
    }

    /** What the demo's files name must be in them. */
    private static <K, V> V known(Map<K, V> all, K key) {
        return Optional.ofNullable(all.get(key)).orElseThrow(() -> new IllegalStateException("No " + key));
    }

    static Words words(JsonNode words) {
        return new Words(text(words, "kk"), text(words, "ru"), text(words, "en"));
    }

    private static OffsetDateTime at(JsonNode told) {
        return LocalDate.parse(text(told, "day")).atTime(NOON).atOffset(ZoneOffset.UTC);
    }
}
