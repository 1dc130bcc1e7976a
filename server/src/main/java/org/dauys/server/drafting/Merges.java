package org.dauys.server.drafting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dauys.compare.OtherUnit;
import org.dauys.server.consultation.ActPlace;
import org.dauys.server.consultation.Acts;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Text;
import org.dauys.server.consultation.Version;
import org.dauys.server.site.Words;
import org.dauys.server.site.WordsJson;
import org.dauys.server.submission.Codes;
import org.dauys.server.submission.Submission;
import org.dauys.server.submission.Submissions;
import org.dauys.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The work on the version after the newest one: decisions are in the database after each step. */
@Component
public class Merges {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> BY_LANGUAGE = new TypeReference<>() {};

    private final JdbcClient sql;
    private final Consultations consultations;
    private final Acts acts;
    private final Submissions submissions;
    private final Changes changes;

    Merges(JdbcClient sql, Consultations consultations, Acts acts, Submissions submissions, Changes changes) {
        this.sql = sql;
        this.consultations = consultations;
        this.acts = acts;
        this.submissions = submissions;
        this.changes = changes;
    }

    /** The version that the work is on: the newest that readers see, unless it is the text in force. */
    public Optional<Version> base(Consultation consultation) {
        return consultations.publishedVersions(consultation).reversed().stream()
                .findFirst()
                .filter(version -> !version.isInForce());
    }

    /** The amendments to a version with what was decided of each, by number. */
    public List<Candidate> candidates(Version base) {
        return candidates(base, changes.in(base));
    }

    /**
     * The same, of them only those that the page of an article needs: its own, for others cannot collide with them. Where an
     * amendment speaks of a chapter or section that the article stands in, or is one, all of them.
     */
    public List<Candidate> candidates(Version base, String article) {
        Set<String> above = new HashSet<>();
        boolean group = false;
        for (Text text : base.readTexts()) {
            Optional<ActPlace> place = ActPlace.of(acts.of(text), article);
            group |= place.map(one -> one.provision().kind().isGroup()).orElse(false);
            place.ifPresent(one -> one.above().forEach(holds -> above.add(OtherUnit.article(holds.label()))));
        }
        Set<String> all = new HashSet<>(above);
        all.add(article);
        List<PlacedChange> found = group ? List.of() : changes.in(base, all);
        boolean spread = group || found.stream().anyMatch(one -> above.contains(OtherUnit.article(one.label())));
        return spread ? candidates(base) : candidates(base, found);
    }

    private List<Candidate> candidates(Version base, List<PlacedChange> changes) {
        Map<Long, PlacedChange> placed =
                changes.stream().collect(Collectors.toMap(PlacedChange::submission, Function.identity()));
        Map<Long, Decision> decisions = decisions(base, placed.keySet());
        List<Candidate> candidates = new ArrayList<>();
        for (Submission submission : submissions.byIds(placed.keySet())) {
            PlacedChange change = placed.get(submission.id());
            if (change != null && submission.isPublished()) {
                candidates.add(
                        new Candidate(submission, change, decisions.getOrDefault(submission.id(), Decision.NONE)));
            }
        }
        return candidates;
    }

    /** The next version in each language of the one that the work is on. */
    public Map<Language, Draft> drafts(Version base, List<Candidate> candidates) {
        Map<Language, Draft> drafts = new LinkedHashMap<>();
        for (Text text : base.readTexts()) {
            text.language().ifPresent(language -> drafts.put(language, new Draft(acts.of(text), candidates)));
        }
        return drafts;
    }

    /** How many amendments wait to be placed on a version. */
    public int unplaced(Version base) {
        return sql.sql("""
                        select count(*)::int from submission.submission s
                        join consultation.version v on v.id = s.version_id and v.published_at is not null
                        where s.consultation_id = :consultation and s.kind = 'amendment' and s.state = 'published' and s.label <> ''
                          and not exists (select from drafting.change c where c.submission_id = s.id and c.version_id = :version)
                        """)
                .param("consultation", base.consultationId())
                .param("version", base.id())
                .query(Integer.class)
                .single();
    }

    /** How many amendments were taken that wait to be placed anew: they were shown no more, and are shown again. */
    int takenUnplaced(Version base) {
        return sql.sql("""
                        select count(*)::int from drafting.decision d join submission.submission s on s.id = d.submission_id
                        where d.version_id = :version and d.choice in ('take', 'reword') and s.state = 'published'
                          and not exists (select from drafting.change c where c.submission_id = s.id and c.version_id = :version)
                        """).param("version", base.id()).query(Integer.class).single();
    }

    /** The number of the version that was made of this work; empty while it goes on. */
    public Optional<Integer> made(Version base) {
        return sql.sql("""
                        select v.number from drafting.merge m join consultation.version v on v.id = m.made_id
                        where m.version_id = :id
                        """).param("id", base.id()).query(Integer.class).optional();
    }

    private Map<Long, Decision> decisions(Version base, Set<Long> submissions) {
        record Of(long submission, Decision decision) {}
        return sql
                .sql("""
                        select submission_id, choice, reason, wordings, editor, decided_at, revision
                        from drafting.decision where version_id = :id and submission_id = any(:submissions)
                        """)
                .param("id", base.id())
                .param("submissions", submissions.toArray(Long[]::new))
                .query((row, i) -> new Of(row.getLong("submission_id"), decision(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Of::submission, Of::decision));
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                Codes.read(Choice.class, row.getString("choice")),
                WordsJson.read(row.getString("reason")),
                JSON.readValue(row.getString("wordings"), BY_LANGUAGE),
                Optional.of(row.getObject("editor", UUID.class)),
                Optional.of(row.getObject("decided_at", OffsetDateTime.class).toInstant()),
                row.getInt("revision"));
    }

    /**
     * Saves what an editor decided.
     *
     * @param seen the amendment, with the revision of the decision that the editor saw
     * @throws ConflictException when another saved something since, the amendment is not shown as it was, or the version was made
     *     meanwhile
     */
    @Transactional
    public void decide(
            Version base, SeenAmendment seen, Choice choice, Words reason, Map<String, String> wordings, UUID editor) {
        lock(base);
        seen.hold(sql);
        int saved = sql.sql("""
                        insert into drafting.decision as d (version_id, submission_id, choice, reason, wordings, editor)
                        select :version, :submission, :choice, :reason::jsonb, :wordings::jsonb, :editor
                        where :seen = 0 or exists (
                          select from drafting.decision where version_id = :version and submission_id = :submission)
                        on conflict (version_id, submission_id) do update set choice = excluded.choice, reason = excluded.reason,
                          wordings = excluded.wordings, editor = excluded.editor, decided_at = now(), revision = d.revision + 1
                          where d.revision = :seen
                        """)
                .param("version", base.id())
                .param("submission", seen.submission().id())
                .param("choice", choice.code())
                .param("reason", WordsJson.write(reason))
                .param("wordings", JSON.writeValueAsString(new HashMap<>(wordings)))
                .param("editor", editor)
                .param("seen", seen.revision())
                .update();
        if (saved == 0) {
            throw new ConflictException("Amendment " + seen.submission().number());
        }
    }

    /** One after the other, as long as nothing was made of the work. */
    void lock(Version base) {
        sql.sql("insert into drafting.merge (version_id) values (:id) on conflict do nothing")
                .param("id", base.id())
                .update();
        boolean over = sql.sql("select made_id is not null from drafting.merge where version_id = :id for update")
                .param("id", base.id())
                .query(Boolean.class)
                .single();
        if (over) {
            throw new ConflictException("The version after " + base.number());
        }
    }

    /** Ends the work: what was decided stays as it is, unless an editor takes the version away again. */
    void end(Version base, long made, Map<Language, String> sums) {
        Map<String, String> texts = new HashMap<>();
        sums.forEach((language, sum) -> texts.put(language.code(), sum));
        sql.sql("update drafting.merge set made_id = :made, made_texts = :texts::jsonb where version_id = :id")
                .param("made", made)
                .param("texts", JSON.writeValueAsString(texts))
                .param("id", base.id())
                .update();
    }

    /** The same among those that readers see. */
    public Optional<Version> source(Consultation consultation, Version made) {
        return source(consultations.publishedVersions(consultation), made);
    }

    /** The version that a version was made from by this desk; empty for one that was made elsewhere. */
    Optional<Version> source(List<Version> versions, Version made) {
        return sql.sql("select version_id from drafting.merge where made_id = :id and made_texts <> '{}'")
                .param("id", made.id())
                .query(Long.class)
                .optional()
                .flatMap(id ->
                        versions.stream().filter(version -> version.id() == id).findFirst());
    }

    /** Whether a version that was made here has the texts that were made; yes of one that was made elsewhere. */
    boolean isAsMade(Version version) {
        Map<String, String> now = new HashMap<>();
        version.readTexts()
                .forEach(text -> now.put(
                        text.language().orElseThrow().code(), text.sha256().orElseThrow()));
        return sql.sql("select made_texts from drafting.merge where made_id = :id and made_texts <> '{}'")
                .param("id", version.id())
                .query(String.class)
                .optional()
                .map(json -> JSON.readValue(json, BY_LANGUAGE).equals(now))
                .orElse(true);
    }

    /** From now on it counts as one that was made elsewhere. */
    void forgetMade(Version version) {
        sql.sql("update drafting.merge set made_texts = '{}' where made_id = :id")
                .param("id", version.id())
                .update();
    }
}
