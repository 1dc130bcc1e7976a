package org.dauys.server.answer.trace;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dauys.compare.OtherUnit;
import org.dauys.compare.Units;
import org.dauys.compare.trace.Attribution;
import org.dauys.compare.trace.Change;
import org.dauys.compare.trace.Match;
import org.dauys.compare.trace.Request;
import org.dauys.server.answer.TraceSearch;
import org.dauys.server.answer.trace.Requests.Standing;
import org.dauys.server.answer.trace.Tie.TiedWords;
import org.dauys.server.consultation.Comparisons;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.jobs.Work;
import org.dauys.server.submission.Amendment;
import org.dauys.server.submission.Codes;
import org.dauys.server.submission.Disposition;
import org.dauys.server.submission.SubmissionKind;
import org.dauys.text.Act;
import org.dauys.text.Provision;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The job that looks, for each answered submission, whether the next version has what it asks for: where it was accepted,
 * a tie is proposed to the editor; where it was rejected, the words being there is a contradiction.
 */
@Component
class SearchTies implements Work {
    static final String KIND = TraceSearch.KIND;

    private static final int BATCH = 500;
    /** More rows than this for one submission help no editor. */
    private static final int MOST = 3;

    private final JdbcClient sql;
    private final Consultations consultations;
    private final Comparisons comparisons;
    private final Ties ties;

    SearchTies(JdbcClient sql, Consultations consultations, Comparisons comparisons, Ties ties) {
        this.sql = sql;
        this.consultations = consultations;
        this.comparisons = comparisons;
        this.ties = ties;
    }

    /** What a job is about: a version, at the time when it was asked for. */
    static String subject(Step step) {
        return step.consultation().slug() + ":" + step.to().number();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String subject) {
        List<String> parts = List.of(subject.split(":", -1));
        String slug = parts.getFirst();
        int number = Integer.parseInt(parts.get(1));
        Optional<Consultation> consultation = consultations.bySlug(slug);
        consultation
                .flatMap(found -> Step.to(found, consultations.versions(found), number))
                .ifPresent(this::search);
    }

    private record Answered(
            long id, int number, String language, Disposition disposition, String sameKey, Standing standing) {}

    /** The two versions in one language, ready for requests. */
    private record Ready(String language, Attribution attribution, Act act, Map<String, String> texts) {

        /** What a submission asks for; to delete an element whose words stand in others, to delete each of these. */
        List<Request> requests(Standing standing) {
            String own = texts.getOrDefault(standing.label(), "");
            boolean whole = own.isEmpty()
                    && standing.quote().isEmpty()
                    && standing.amendment()
                            .filter(amendment -> amendment.action() == Amendment.Action.DELETE)
                            .isPresent();
            List<String> labels = whole
                    ? act.walk()
                            .filter(element -> element.label().equals(standing.label()))
                            .flatMap(Provision::walk)
                            .map(Provision::label)
                            .filter(texts::containsKey)
                            .toList()
                    : List.of(standing.label());
            return labels.stream()
                    .flatMap(label -> Requests.of(standing.at(label), texts.getOrDefault(label, "")).stream())
                    .toList();
        }

        /** The rows that do it, the best first; of several requests, a score is also worth no more than the mean of all. */
        List<Match> matches(List<Request> requests) {
            List<List<Match>> each = requests.stream().map(attribution::matches).toList();
            double done = each.stream()
                    .mapToDouble(found -> found.isEmpty() ? 0 : found.getFirst().score())
                    .average()
                    .orElse(0);
            return each.stream()
                    .flatMap(List::stream)
                    .map(match -> requests.size() == 1
                            ? match
                            : new Match(match.row(), Math.min(match.score(), done), match.changes()))
                    .filter(match -> match.score() >= Attribution.LEAST)
                    .sorted(Comparator.comparingDouble(Match::score).reversed())
                    .toList();
        }
    }

    private void search(Step step) {
        Map<String, Optional<Ready>> ready = new HashMap<>();
        // Members of a campaign ask for the same: found once.
        Map<String, List<Match>> known = new HashMap<>();
        sql.sql("delete from answer.found where version_id = :version")
                .param("version", step.to().id())
                .update();
        int many = 0;
        int last = 0;
        for (List<Answered> batch = batch(step, 0); !batch.isEmpty(); batch = batch(step, last)) {
            for (Answered answered : batch) {
                ready.computeIfAbsent(answered.language(), language -> ready(step, language))
                        .ifPresent(texts -> search(step, answered, texts, known));
                many++;
            }
            last = batch.getLast().number();
        }
        sql.sql("""
            insert into answer.search (version_id, submissions) values (:version, :many)
            on conflict (version_id) do update set searched_at = now(), submissions = excluded.submissions
            """).param("version", step.to().id()).param("many", many).update();
    }

    private Optional<Ready> ready(Step step, String language) {
        return comparisons
                .of(step.from(), step.to(), Locale.of(language))
                .filter(compared -> compared.language().code().equals(language))
                .map(compared -> new Ready(
                        language,
                        Attribution.of(compared.comparison()),
                        compared.comparison().oldAct(),
                        texts(compared.comparison().oldAct())));
    }

    /** The words of each label: of provisions, and of title, headings and notes. */
    private static Map<String, String> texts(Act act) {
        Map<String, String> texts = new HashMap<>();
        Units.of(act).provisions().forEach(unit -> texts.putIfAbsent(unit.label(), unit.text()));
        OtherUnit.of(act).forEach(unit -> texts.putIfAbsent(unit.label(), unit.text()));
        return texts;
    }

    private void search(Step step, Answered answered, Ready ready, Map<String, List<Match>> known) {
        Standing standing = answered.standing();
        List<Request> requests = ready.requests(standing);
        if (requests.isEmpty()) {
            return;
        }
        String key = answered.language() + standing.there() + standing.label() + answered.sameKey();
        List<Match> matches = known.computeIfAbsent(key, k -> ready.matches(requests));
        if (requests.getFirst() instanceof Request.Wording) {
            found(step, answered, matches.stream().findFirst());
        }
        if (answered.disposition() != Disposition.REJECTED) {
            matches.stream()
                    .limit(MOST)
                    .forEach(match -> ties.propose(
                            step,
                            RowKey.of(match.row()),
                            answered.id(),
                            match.score(),
                            words(match, ready.language())));
        }
    }

    private static List<TiedWords> words(Match match, String language) {
        int of = Change.of(match.row()).size();
        return match.changes().size() == of
                ? List.of()
                : match.changes().stream()
                        .map(change -> new TiedWords(language, change.ordinal(), of, change.removed(), change.added()))
                        .toList();
    }

    private void found(Step step, Answered answered, Optional<Match> best) {
        Optional<RowKey> key = best.map(match -> RowKey.of(match.row()));
        sql.sql("""
            insert into answer.found (submission_id, version_id, side, label, score)
            values (:submission, :version, :side, :label, :score)
            """)
                .param("submission", answered.id())
                .param("version", step.to().id())
                .param("side", key.map(RowKey::side).orElse(null))
                .param("label", key.map(RowKey::label).orElse(null))
                .param("score", best.map(Match::score).orElse(0.0))
                .update();
    }

    /** The next answered submissions that came before the newer version did, or on its day. */
    private List<Answered> batch(Step step, int after) {
        return sql.sql("""
            select s.id, s.number, coalesce(s.text_language, s.language) as language, s.disposition, s.kind,
              encode(s.same_key, 'hex') as same_key, p.label, p.state = 'there' as there,
              case when p.quote <> '' then p.quote else s.quote end as quote, s.action, s.proposed, s.words
            from submission.submission s
            join submission.place p on p.submission_id = s.id and p.version_id = :from
            where s.consultation_id = :consultation and s.number > :after and s.state = 'published'
              and s.disposition in ('accepted', 'accepted-in-part', 'rejected')
              and s.received_at < coalesce((:day::date + 1)::timestamptz, :published::timestamptz, 'infinity')
            order by s.number limit :batch
            """)
                .param("from", step.from().id())
                .param("consultation", step.consultation().id())
                .param("after", after)
                .param("day", step.to().day().map(Object::toString).orElse(null))
                .param(
                        "published",
                        step.to().publishedAt().map(Object::toString).orElse(null))
                .param("batch", BATCH)
                .query((row, i) -> {
                    String action = row.getString("action");
                    Optional<Amendment> amendment = action == null
                            ? Optional.empty()
                            : Optional.of(new Amendment(
                                    Codes.read(Amendment.Action.class, action), row.getString("proposed")));
                    return new Answered(
                            row.getLong("id"),
                            row.getInt("number"),
                            row.getString("language"),
                            Codes.read(Disposition.class, row.getString("disposition")),
                            row.getString("same_key"),
                            new Standing(
                                    Codes.read(SubmissionKind.class, row.getString("kind")),
                                    row.getString("label"),
                                    row.getBoolean("there"),
                                    row.getString("quote"),
                                    amendment,
                                    row.getString("words")));
                })
                .list();
    }
}
