package org.dauys.bench.register;

import static org.dauys.bench.register.CopyTable.NULL;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dauys.bench.register.Filling.Known;
import org.dauys.bench.register.Filling.Row;

/** The tables that a register is made of. Their triggers rest meanwhile; what they would have counted is counted at the end. */
final class Tables {
    private static final List<String> TRIGGERED = List.of(
            "submission.submission",
            "submission.campaign",
            "submission.place",
            "submission.themed",
            "submission.step",
            "submission.support",
            "answer.body",
            "answer.answer",
            "answer.task",
            "answer.served",
            "answer.chosen",
            "answer.tie");
    /** Slow to keep while rows come in by the thousand; made again at the end, each as the program's schema has it. */
    private static final List<String> SEARCH = List.of("submission_stems", "submission_sketch");

    private static final int AT_ONCE = 5_000;

    private final Connection connection;
    private final Known known;
    private final List<String> search = new ArrayList<>();
    private final CopyTable submissions;
    private final CopyTable places;
    private final CopyTable themed;
    private final CopyTable steps;
    private final CopyTable supports;
    private final CopyTable participants;
    private final CopyTable tasks;
    private final CopyTable chosen;
    private final CopyTable served;

    Tables(Connection connection, Known known) throws SQLException {
        this.connection = connection;
        this.known = known;
        for (String table : TRIGGERED) {
            execute("alter table " + table + " disable trigger user");
        }
        for (String index : SEARCH) {
            search.add(definition(index));
            execute("drop index submission." + index);
        }
        submissions = new CopyTable(connection, """
            submission.submission (id, consultation_id, number, source, kind, language, version_id, label, text_language,
              quote, quote_start, action, proposed, words, rationale, author, state, hidden_reason, received_at,
              published_at, receipt_hash, campaign_id, same_key, supporters, disposition, answered_at, sketch, stems)\
            """);
        places = new CopyTable(
                connection,
                "submission.place (submission_id, version_id, number, label, article, quote_start, quote, state)");
        themed = new CopyTable(connection, "submission.themed (submission_id, theme_id)");
        steps = new CopyTable(connection, "submission.step (submission_id, at, kind, detail)");
        supports = new CopyTable(connection, "submission.support (submission_id, participant)");
        participants = new CopyTable(connection, "people.participant (id, consultation_id, alias, language)");
        tasks = new CopyTable(connection, """
            answer.task (submission_id, consultation_id, body_id, due, state, routed_at, answered_days, number, kind,
              campaign_id, supporters, published)\
            """);
        chosen = new CopyTable(connection, "answer.chosen (answer_id, submission_id, state)");
        served = new CopyTable(connection, "answer.served (answer_id, submission_id)");
    }

    void campaigns(Campaigns campaigns) throws SQLException, IOException {
        CopyTable rows = new CopyTable(connection, "submission.campaign (id, consultation_id, name)");
        for (int i = 0; i < campaigns.many(); i++) {
            rows.row(known.campaign() + i + 1, known.consultation(), "Campaign " + (i + 1));
        }
        rows.flush();
    }

    void bodies() throws SQLException, IOException {
        CopyTable rows = new CopyTable(connection, "answer.body (id, consultation_id, slug, name, ordinal)");
        for (int i = 0; i < Answering.BODIES.size(); i++) {
            String slug = Answering.BODIES.get(i);
            rows.row(known.body() + i + 1, known.consultation(), slug, "{\"ru\": \"Группа " + slug + "\"}", i);
        }
        rows.flush();
    }

    void answers(Answering answering) throws SQLException, IOException {
        CopyTable rows = new CopyTable(
                connection, "answer.answer (id, consultation_id, disposition, reason, body_id, given_at, many)");
        for (Answering.Given given : answering.all()) {
            rows.row(
                    known.answer() + given.ordinal() + 1,
                    known.consultation(),
                    given.disposition(),
                    "{\"ru\": \"Причина решения " + given.ordinal() + ".\", \"kk\": \"Шешімнің себебі.\"}",
                    known.body() + given.body() + 1,
                    given.at(),
                    0);
        }
        rows.flush();
    }

    void submission(Row row) throws SQLException, IOException {
        Wish wish = row.wish();
        boolean erased = row.standing().state().equals("erased");
        boolean quotes = !wish.quote().isEmpty() && wish.quoteStart() >= 0;
        String quote = quotes ? wish.quote() : "";
        String proposed = erased ? "" : wish.proposed();
        String words = erased ? "" : wish.words();
        String rationale = erased ? "" : wish.rationale();
        submissions.row(
                row.id(),
                known.consultation(),
                row.number(),
                row.came().source(),
                wish.kind(),
                wish.language(),
                known.version(),
                wish.subject().label(),
                quotes ? "ru" : NULL,
                quote,
                quotes ? wish.quoteStart() : NULL,
                wish.action().isEmpty() ? NULL : wish.action(),
                proposed,
                words,
                rationale,
                erased ? NULL : row.came().author().<Object>map(UUID::toString).orElse(NULL),
                row.standing().state(),
                row.standing().reason().isEmpty() ? NULL : row.standing().reason(),
                row.came().received(),
                row.standing().state().equals("moderation") ? NULL : row.came().received(),
                row.came().receipt(),
                row.campaign(),
                Column.sum(wish.subject().label(), wish.action(), quote, proposed, words),
                row.supporters().size(),
                row.routed().answer().<Object>map(Answering.Given::disposition).orElse(NULL),
                row.routed().answer().<Object>map(Answering.Given::at).orElse(NULL),
                Column.sketch(wish.action().isEmpty() ? words : proposed),
                Column.stems(wish.language(), List.of(words, proposed, rationale)));
        if (row.came().author().isPresent()) {
            participants.row(
                    row.came().author().get(), known.consultation(), Column.alias(row.number()), wish.language());
        }
        around(row, quote, quotes);
        if (row.number() % AT_ONCE == 0) {
            flush();
        }
    }

    /** In the order of what refers to what. */
    private void flush() throws SQLException, IOException {
        for (CopyTable table :
                List.of(submissions, places, themed, steps, supports, participants, tasks, chosen, served)) {
            table.flush();
        }
    }

    private void around(Row row, String quote, boolean quotes) {
        String article = row.wish().subject().article();
        places.row(
                row.id(),
                known.version(),
                row.number(),
                row.wish().subject().label(),
                article,
                quotes ? row.wish().quoteStart() : NULL,
                quote,
                "there");
        themed.row(row.id(), known.theme() + Math.floorMod(article.hashCode(), Filling.THEMES));
        steps.row(row.id(), row.came().received(), "received", "");
        for (UUID voice : row.supporters()) {
            supports.row(row.id(), voice);
        }
        if (!row.standing().state().equals("published")) {
            return;
        }
        steps.row(
                row.id(),
                row.came().received(),
                "routed",
                Answering.BODIES.get(row.routed().body()));
        tasks.row(
                row.id(),
                known.consultation(),
                known.body() + row.routed().body() + 1,
                row.came().received().plus(Duration.ofDays(30)).toString().substring(0, 10),
                row.routed().answer().isPresent() ? "done" : "open",
                row.came().received(),
                row.routed()
                        .answer()
                        .<Object>map(given -> Duration.between(row.came().received(), given.at())
                                .toDays())
                        .orElse(NULL),
                row.number(),
                row.wish().kind(),
                row.campaign(),
                row.supporters().size(),
                "true");
        if (row.routed().answer().isPresent()) {
            long answer = known.answer() + row.routed().answer().get().ordinal() + 1;
            chosen.row(answer, row.id(), "served");
            served.row(answer, row.id());
            steps.row(row.id(), row.routed().answer().get().at(), "answered", answer);
        }
    }

    void finish(int many) throws SQLException, IOException {
        flush();
        execute(AFTER.replace(":consultation", String.valueOf(known.consultation()))
                .replace(":version", String.valueOf(known.version()))
                .replace(":before", String.valueOf(known.before()))
                .replace(":many", String.valueOf(many)));
        for (String index : search) {
            execute(index);
        }
        for (String table : TRIGGERED) {
            execute("alter table " + table + " enable trigger user");
        }
    }

    private String definition(String index) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "select indexdef from pg_indexes where schemaname = 'submission' and indexname = '" + index
                                + "'")) {
            found.next();
            return found.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static final String AFTER = """
        insert into submission.register (consultation_id, last_number, stamp) values (:consultation, :many, 1)
          on conflict (consultation_id) do update set last_number = :many;
        insert into submission.tally select consultation_id, state, coalesce(hidden_reason, ''), count(*)
          from submission.submission where consultation_id = :consultation group by 1, 2, 3;
        update submission.campaign c set members = s.members, common_id = s.common from (
          select campaign_id, count(*) filter (where state = 'published') as members, min(id) as common
          from submission.submission where consultation_id = :consultation group by 1) s where s.campaign_id = c.id;
        update answer.answer a set many = v.many from (
          select answer_id, count(*) as many from answer.served group by 1) v
          where v.answer_id = a.id and a.consultation_id = :consultation;
        insert into answer.rules (consultation_id, days) values (:consultation, 30) on conflict do nothing;
        insert into answer.tie (consultation_id, version_id, against_id, side, label, source, submission_id, state, score)
          select :consultation, :version, :before, 'new', label, 'submission', id,
            case when number % 3 = 0 then 'proposed' else 'confirmed' end, 0.8
          from submission.submission where consultation_id = :consultation and kind = 'amendment'
            and disposition = 'accepted' and campaign_id is null order by number limit 500;
        select setval(pg_get_serial_sequence('submission.submission', 'id'), max(id)) from submission.submission;
        select setval(pg_get_serial_sequence('submission.campaign', 'id'), max(id)) from submission.campaign;
        select setval(pg_get_serial_sequence('answer.body', 'id'), max(id)) from answer.body;
        select setval(pg_get_serial_sequence('answer.answer', 'id'), max(id)) from answer.answer\
        """;
}
