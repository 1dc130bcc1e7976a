package org.dauys.server.answer.trace;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dauys.compare.trace.Attribution;
import org.dauys.server.people.Participants;
import org.dauys.server.people.PublicName;
import org.dauys.server.site.Words;
import org.dauys.server.site.WordsJson;
import org.dauys.server.submission.Submission;
import org.dauys.server.submission.Submissions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an editor needs to know to decide about ties. */
@Component
public class TieProposals {
    private final JdbcClient sql;
    private final Submissions submissions;
    private final Participants participants;

    TieProposals(JdbcClient sql, Submissions submissions, Participants participants) {
        this.sql = sql;
        this.submissions = submissions;
        this.participants = participants;
    }

    /** When ties of a version were last looked for, and in how many submissions. */
    public record Search(Instant at, int submissions) {}

    /**
     * A tie with what the editor decides by.
     *
     * @param percent how much of what was asked for is there; empty when a person tied it
     * @param changes the ordinals of its changes, from 1; none: all
     */
    public record Described(
            long id,
            Tie.State state,
            Optional<Submission> submission,
            Optional<PublicName> expert,
            Words reason,
            Optional<Integer> percent,
            List<Integer> changes) {}

    /** An expert's opinion to choose from. */
    public record Opinion(long id, UUID expert, String label, String beginning, String name) {}

    Optional<Search> last(Step step) {
        return sql.sql("select searched_at, submissions from answer.search where version_id = :version")
                .param("version", step.to().id())
                .query((row, i) -> new Search(
                        row.getObject("searched_at", OffsetDateTime.class).toInstant(), row.getInt("submissions")))
                .optional();
    }

    /** The open proposals whose words are there. */
    List<Long> sure(Step step) {
        return sql.sql("""
            select id from answer.tie
            where version_id = :version and against_id = :against and state = 'proposed' and score >= :there
            """)
                .param("version", step.to().id())
                .param("against", step.from().id())
                .param("there", Attribution.THERE)
                .query((row, i) -> row.getLong("id"))
                .list();
    }

    /** Ties with their submissions and experts; the surest proposals first. */
    List<Described> described(List<Tie> ties, Locale reader) {
        Map<Long, Submission> submitted =
                submissions
                        .byIds(ties.stream()
                                .flatMap(tie -> tie.submission().stream())
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Submission::id, Function.identity()));
        Map<Long, Opinion> opinions =
                opinions(ties.stream().flatMap(tie -> tie.opinion().stream()).toList(), reader).stream()
                        .collect(Collectors.toMap(Opinion::id, Function.identity()));
        Map<UUID, PublicName> names = participants.names(
                opinions.values().stream().map(Opinion::expert).toList());
        return ties.stream()
                .sorted((one, other) ->
                        Double.compare(other.score().orElse(2), one.score().orElse(2)))
                .map(tie -> new Described(
                        tie.id(),
                        tie.state(),
                        tie.submission().map(submitted::get),
                        tie.opinion().map(opinions::get).map(Opinion::expert).map(names::get),
                        tie.reason(),
                        tie.score().isPresent()
                                ? Optional.of((int) Math.round(100 * tie.score().getAsDouble()))
                                : Optional.empty(),
                        tie.words().stream()
                                .map(words -> words.ordinal() + 1)
                                .distinct()
                                .toList()))
                .toList();
    }

    /** Opinions on the version before, which a change may follow. */
    List<Opinion> opinions(Step step, Locale reader) {
        List<Long> ids = sql.sql("""
            select o.id from answer.opinion o join consultation.version v on v.id = o.version_id
            where o.consultation_id = :consultation and v.number <= :number order by o.label, o.id
            """)
                .param("consultation", step.consultation().id())
                .param("number", step.from().number())
                .query((row, i) -> row.getLong("id"))
                .list();
        return opinions(ids, reader);
    }

    private List<Opinion> opinions(List<Long> ids, Locale reader) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Opinion> found = sql.sql(
                        "select id, expert, label, words from answer.opinion where id = any(:ids) order by label, id")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, i) -> new Opinion(
                        row.getLong("id"),
                        row.getObject("expert", UUID.class),
                        row.getString("label"),
                        beginning(WordsJson.read(row.getString("words")).in(reader)),
                        ""))
                .list();
        Map<UUID, PublicName> names =
                participants.names(found.stream().map(Opinion::expert).toList());
        return found.stream()
                .map(opinion -> new Opinion(
                        opinion.id(),
                        opinion.expert(),
                        opinion.label(),
                        opinion.beginning(),
                        Optional.ofNullable(names.get(opinion.expert()))
                                .map(name -> name.name().orElse(name.alias()))
                                .orElse("")))
                .toList();
    }

    /** The id of an opinion of this consultation. */
    Optional<Long> opinion(Step step, int id) {
        return sql.sql("select id from answer.opinion where id = :id and consultation_id = :consultation")
                .param("id", id)
                .param("consultation", step.consultation().id())
                .query((row, i) -> row.getLong("id"))
                .optional();
    }

    private static String beginning(String words) {
        return words.length() <= 80
                ? words
                : words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, 80))) + "…";
    }
}
