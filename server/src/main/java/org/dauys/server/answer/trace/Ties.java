package org.dauys.server.answer.trace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.dauys.server.answer.trace.Tie.TiedWords;
import org.dauys.server.invariants.Steps;
import org.dauys.server.site.Words;
import org.dauys.server.site.WordsJson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ties of changed words to their sources, as Dauys proposed them and editors decided. */
@Component
class Ties {
    private static final String COLUMNS =
            "select t.id, t.version_id, t.side, t.label, t.source, t.submission_id, t.opinion_id, t.reason, t.state,"
                    + " t.score from answer.tie t ";

    private final JdbcClient sql;

    Ties(JdbcClient sql) {
        this.sql = sql;
    }

    /** What is tied: a submission, an opinion, or the commission's own reason. */
    record Source(Tie.Source kind, Optional<Long> submission, Optional<Long> opinion, Words reason) {
        static Source submission(long id) {
            return new Source(Tie.Source.SUBMISSION, Optional.of(id), Optional.empty(), Words.NONE);
        }

        static Source opinion(long id) {
            return new Source(Tie.Source.EXPERT, Optional.empty(), Optional.of(id), Words.NONE);
        }

        static Source commission(Words reason) {
            return new Source(Tie.Source.COMMISSION, Optional.empty(), Optional.empty(), reason);
        }
    }

    /** How many proposals wait for the editor, by row. */
    Map<RowKey, Integer> waiting(Step step) {
        record Of(RowKey row, int many) {}
        return sql
                .sql("""
                        select side, label, count(*)::int as many from answer.tie
                        where version_id = :version and against_id = :against and state = 'proposed' group by side, label
                        """)
                .param("version", step.to().id())
                .param("against", step.from().id())
                .query((row, i) -> new Of(RowKey.of(row.getString("side"), row.getString("label")), row.getInt("many")))
                .list()
                .stream()
                .collect(Collectors.toMap(Of::row, Of::many));
    }

    /** Those of some rows. */
    List<Tie> of(Step step, Collection<RowKey> rows) {
        return rows.isEmpty()
                ? List.of()
                : ties(sql.sql(COLUMNS + """
                                where t.version_id = :version and t.against_id = :against
                                  and (t.side, t.label) in (select * from unnest(:sides::text[], :labels::text[]))
                                order by t.id
                                """)
                        .param("version", step.to().id())
                        .param("against", step.from().id())
                        .param("sides", rows.stream().map(RowKey::side).toArray(String[]::new))
                        .param("labels", rows.stream().map(RowKey::label).toArray(String[]::new)));
    }

    /**
     * Of the confirmed ties that speak of the same changes one each: enough to know which words have a source, however many
     * thousands asked for them.
     */
    List<Tie> covering(Step step) {
        return ties(sql.sql(COLUMNS + """
                        where t.id in (
                          select min(id) from answer.tie
                          where version_id = :version and against_id = :against and state = 'confirmed'
                          group by side, label, words_key)
                        order by t.id
                        """)
                .param("version", step.to().id())
                .param("against", step.from().id()));
    }

    /** The confirmed ties of a submission by the id of the version that has the words, the earliest first. */
    Map<Long, List<Tie>> ofSubmission(long submission) {
        record Of(long version, Tie tie) {}
        List<Of> found = sql.sql(COLUMNS + """
                        join consultation.version v on v.id = t.version_id
                        where t.submission_id = :id and t.state = 'confirmed' and v.published_at is not null
                        order by v.number, t.id
                        """)
                .param("id", submission)
                .query((row, i) -> new Of(row.getLong("version_id"), tie(row)))
                .list();
        Map<Long, List<TiedWords>> words =
                words(found.stream().map(of -> of.tie().id()).toList());
        return found.stream()
                .collect(Collectors.groupingBy(
                        Of::version,
                        LinkedHashMap::new,
                        Collectors.mapping(of -> withWords(of.tie(), words), Collectors.toList())));
    }

    private List<Tie> ties(JdbcClient.StatementSpec statement) {
        List<Tie> ties = statement.query((row, i) -> tie(row)).list();
        Map<Long, List<TiedWords>> words = words(ties.stream().map(Tie::id).toList());
        return ties.stream().map(tie -> withWords(tie, words)).toList();
    }

    private static Tie withWords(Tie tie, Map<Long, List<TiedWords>> words) {
        return new Tie(
                tie.id(),
                tie.key(),
                tie.source(),
                tie.submission(),
                tie.opinion(),
                tie.reason(),
                tie.state(),
                tie.score(),
                words.getOrDefault(tie.id(), List.of()));
    }

    private Map<Long, List<TiedWords>> words(Collection<Long> ties) {
        record Of(long tie, TiedWords words) {}
        return ties.isEmpty()
                ? Map.of()
                : sql
                        .sql("""
                                select tie_id, language, ordinal, of_changes, removed, added from answer.tied_words
                                where tie_id = any(:ids) order by tie_id, language, ordinal
                                """)
                        .param("ids", ties.toArray(Long[]::new))
                        .query((row, i) -> new Of(
                                row.getLong("tie_id"),
                                new TiedWords(
                                        row.getString("language"),
                                        row.getInt("ordinal"),
                                        row.getInt("of_changes"),
                                        row.getString("removed"),
                                        row.getString("added"))))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(Of::tie, Collectors.mapping(Of::words, Collectors.toList())));
    }

    private static Tie tie(ResultSet row) throws SQLException {
        double score = row.getDouble("score");
        return new Tie(
                row.getLong("id"),
                RowKey.of(row.getString("side"), row.getString("label")),
                Tie.Source.valueOf(row.getString("source").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getObject("submission_id", Long.class)),
                Optional.ofNullable(row.getObject("opinion_id", Long.class)),
                WordsJson.read(row.getString("reason")),
                Tie.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("score") == null ? OptionalDouble.empty() : OptionalDouble.of(score),
                List.of());
    }

    /** Proposes a tie to an editor, unless there is one, however it was decided. */
    @Transactional
    void propose(Step step, RowKey row, long submission, double score, List<TiedWords> words) {
        insert(step, row, Source.submission(submission), Tie.State.PROPOSED, score)
                .ifPresent(id -> put(id, words));
    }

    /** Ties a row to a source, or confirms the tie that was proposed; other words take the place of those before. */
    @Transactional
    void confirm(Step step, RowKey row, Source source, List<TiedWords> words) {
        long tie = insert(step, row, source, Tie.State.CONFIRMED, null).orElseGet(() -> update(step, row, source));
        sql.sql("delete from answer.tied_words where tie_id = :id")
                .param("id", tie)
                .update();
        put(tie, words);
    }

    private Optional<Long> insert(Step step, RowKey row, Source source, Tie.State state, @Nullable Double score) {
        return sql.sql("""
                        insert into answer.tie (consultation_id, version_id, against_id, side, label, source, submission_id,
                          opinion_id, reason, state, score)
                        values (:consultation, :version, :against, :side, :label, :source, :submission, :opinion,
                          :reason::jsonb, :state, :score)
                        on conflict do nothing returning id
                        """)
                .param("consultation", step.consultation().id())
                .param("version", step.to().id())
                .param("against", step.from().id())
                .param("side", row.side())
                .param("label", row.label())
                .param("source", source.kind().name().toLowerCase(Locale.ROOT))
                .param("submission", source.submission().orElse(null))
                .param("opinion", source.opinion().orElse(null))
                .param("reason", WordsJson.write(source.reason()))
                .param("state", state.name().toLowerCase(Locale.ROOT))
                .param("score", score)
                .query((found, i) -> found.getLong("id"))
                .optional();
    }

    private long update(Step step, RowKey row, Source source) {
        return sql.sql("""
                        update answer.tie set state = 'confirmed', reason = :reason::jsonb
                        where version_id = :version and side = :side and label = :label
                          and submission_id is not distinct from :submission and opinion_id is not distinct from :opinion
                        returning id
                        """)
                .param("reason", WordsJson.write(source.reason()))
                .param("version", step.to().id())
                .param("side", row.side())
                .param("label", row.label())
                .param("submission", source.submission().orElse(null))
                .param("opinion", source.opinion().orElse(null))
                .query((found, i) -> found.getLong("id"))
                .single();
    }

    private void put(long tie, List<TiedWords> words) {
        sql.sql("update answer.tie set words_key = :key where id = :id")
                .param(
                        "key",
                        words.stream()
                                .map(one -> one.language() + one.ordinal() + "/" + one.of())
                                .collect(Collectors.joining(" ")))
                .param("id", tie)
                .update();
        for (TiedWords one : words) {
            sql.sql("""
                            insert into answer.tied_words (tie_id, language, ordinal, of_changes, removed, added)
                            values (:tie, :language, :ordinal, :of, :removed, :added)
                            """)
                    .param("tie", tie)
                    .param("language", one.language())
                    .param("ordinal", one.ordinal())
                    .param("of", one.of())
                    .param("removed", one.removed())
                    .param("added", one.added())
                    .update();
        }
    }

    /** Decides about ties of a version; those of other versions are left alone. */
    @Transactional
    void decide(Step step, Collection<Long> ties, Tie.State state) {
        sql.sql("""
                        update answer.tie set state = :state
                        where version_id = :version and against_id = :against and id = any(:ids) and state = any(:before)
                        """)
                .param("state", Steps.code(state))
                .param("before", Tie.State.STEPS.before(state))
                .param("version", step.to().id())
                .param("against", step.from().id())
                .param("ids", ties.toArray(Long[]::new))
                .update();
    }

    /** Takes away a tie that a person made; one that Dauys proposed is refused instead, so that it does not come again. */
    @Transactional
    void remove(Step step, long tie) {
        int removed = sql.sql("delete from answer.tie where id = :id and version_id = :version and score is null")
                .param("id", tie)
                .param("version", step.to().id())
                .update();
        if (removed == 0) {
            decide(step, List.of(tie), Tie.State.REFUSED);
        }
    }
}
