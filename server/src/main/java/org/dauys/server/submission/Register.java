package org.dauys.server.submission;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.dauys.compare.OtherUnit;
import org.dauys.server.jobs.Jobs;
import org.dauys.server.submission.similar.Sketch;
import org.dauys.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes submissions in: the one way by which any of them gets a number. */
@Component
public class Register {
    private final JdbcClient sql;
    private final Jobs jobs;
    private final Registrations registrations;

    Register(JdbcClient sql, Jobs jobs, Registrations registrations) {
        this.sql = sql;
        this.jobs = jobs;
        this.registrations = registrations;
    }

    /**
     * What came of a registration.
     *
     * @param receipt empty when it came by a file and had been registered before: its code is not known any more. Whoever
     *     has the request key of a form can always be shown the same code again.
     * @param again whether it had been registered before
     */
    public record Registered(long id, int number, Optional<Receipt> receipt, boolean again) {}

    private record Numbered(long id, int number) {}

    /** Whether a moderator looks at it first. */
    private enum Look {
        AS_RULED,
        FIRST
    }

    /**
     * Registers a submission with its number, steps, themes, place and attachments; all of it or nothing.
     *
     * @throws IllegalArgumentException when what it says contradicts itself: an amendment without a wording, or one that is
     *     none
     */
    @Transactional
    public Registered register(NewSubmission submission) {
        return register(submission, Look.AS_RULED);
    }

    /** The same with a doubtful one: a moderator looks at it first, whatever the consultation's rule is. */
    @Transactional
    public Registered registerForModerator(NewSubmission submission) {
        return register(submission, Look.FIRST);
    }

    private Registered register(NewSubmission submission, Look look) {
        check(submission);
        Optional<Registered> before = before(submission);
        if (before.isPresent()) {
            return before.get();
        }
        String code = submission.arrival().requestKey().map(ReceiptCode::of).orElseGet(ReceiptCode::next);
        Numbered made = insert(submission, code, look);
        places(made, submission);
        submission.attachments().forEach(file -> attach(made.id(), file));
        laterVersions(made, submission);
        registrations.add(made.id());
        return new Registered(made.id(), made.number(), Optional.of(new Receipt(made.number(), code)), false);
    }

    private Optional<Registered> before(NewSubmission submission) {
        return submission
                .arrival()
                .requestKey()
                .flatMap(this::byRequest)
                .or(() -> submission
                        .arrival()
                        .sourceKey()
                        .flatMap(source -> bySource(submission.consultationId(), source))
                        .map(known -> new Registered(known.id(), known.number(), Optional.empty(), true)));
    }

    /**
     * What came of a form with this key before. Whoever asks at the same time for the same key waits until the end of our
     * transaction, so that a form that is sent twice at once is taken once.
     */
    @Transactional
    public Optional<Registered> byRequest(UUID requestKey) {
        UUID kept = ReceiptCode.request(requestKey);
        sql.sql("select 1 from pg_advisory_xact_lock(:key)")
                .param("key", kept.getMostSignificantBits())
                .query(Integer.class)
                .single();
        return known(requestKey);
    }

    /** What came of a form with this key before; one that is being taken at this moment is not known yet. */
    public Optional<Registered> known(UUID requestKey) {
        return sql.sql("select id, number from submission.submission where request_key = :key")
                .param("key", ReceiptCode.request(requestKey))
                .query((row, i) -> new Registered(
                        row.getLong("id"),
                        row.getInt("number"),
                        Optional.of(new Receipt(row.getInt("number"), ReceiptCode.of(requestKey))),
                        true))
                .optional();
    }

    private Optional<Numbered> bySource(long consultation, String sourceKey) {
        return sql.sql("""
            select id, number from submission.submission
            where consultation_id = :consultation and source_key = :source
            """)
                .param("consultation", consultation)
                .param("source", sourceKey)
                .query((row, i) -> new Numbered(row.getLong("id"), row.getInt("number")))
                .optional();
    }

    private static void check(NewSubmission submission) {
        boolean amends = submission.said().kind() == SubmissionKind.AMENDMENT;
        if (amends != submission.said().amendment().isPresent()) {
            throw new IllegalArgumentException("An amendment, and nothing else, has a wording");
        }
        if (!amends && submission.said().words().isBlank()) {
            throw new IllegalArgumentException("A submission without a wording has words");
        }
    }

    /** Taken last of all locks: others wait for it only as long as the insert takes. */
    private Numbered insert(NewSubmission submission, String code, Look look) {
        Anchor anchor = submission.anchor();
        Optional<Amendment> amendment = submission.said().amendment();
        return sql.sql("""
            with register as (
              insert into submission.register as r (consultation_id, last_number) values (:consultation, 1)
              on conflict (consultation_id) do update set last_number = r.last_number + 1
              returning last_number, moderation)
            insert into submission.submission (consultation_id, number, source, source_key, request_key, kind,
              language, version_id, label, text_language, quote, quote_start, action, proposed, words,
              rationale, organisation, author, named, state, received_at, published_at, receipt_hash, same_key,
              sketch, stems)
            select :consultation, last_number, :source, :sourceKey, :requestKey, :kind, :language, :version,
              :label, :textLanguage, :quote, :quoteStart, :action, :proposed, :words, :rationale,
              :organisation, :author, :named,
              case when moderation = 'before' or :doubtful then 'moderation' else 'published' end, :received,
              case when moderation = 'after' and not :doubtful then :received end, :receipt, :same,
              :sketch, :stems::tsvector
            from register returning id, number
            """)
                .param("consultation", submission.consultationId())
                .param("source", submission.arrival().source().code())
                .param("sourceKey", submission.arrival().sourceKey().orElse(null))
                .param(
                        "requestKey",
                        submission
                                .arrival()
                                .requestKey()
                                .map(ReceiptCode::request)
                                .orElse(null))
                .param("doubtful", look == Look.FIRST)
                .param("kind", submission.said().kind().code())
                .param("language", submission.said().language().code())
                .param("version", anchor.versionId())
                .param("label", anchor.label())
                .param("textLanguage", anchor.textLanguage().map(Language::code).orElse(null))
                .param("quote", anchor.quote())
                .param("quoteStart", number(anchor.quoteStart()))
                .param("action", amendment.map(a -> a.action().code()).orElse(null))
                .param("proposed", amendment.map(Amendment::proposed).orElse(""))
                .param("words", submission.said().words())
                .param("rationale", submission.said().rationale())
                .param("organisation", submission.who().organisation())
                .param("author", submission.who().author().orElse(null))
                .param("named", submission.who().named())
                .param("received", utc(submission.arrival().received()))
                .param("receipt", ReceiptCode.hash(code))
                .param("same", Sameness.key(submission))
                .param("sketch", Sketch.of(Sameness.asked(submission)))
                .param("stems", SubmissionStems.of(submission))
                .query((row, i) -> new Numbered(row.getLong("id"), row.getInt("number")))
                .single();
    }

    /** Its themes follow by a trigger, as with every later place. */
    private void places(Numbered made, NewSubmission submission) {
        Anchor anchor = submission.anchor();
        sql.sql("""
            with step as (
              insert into submission.step (submission_id, at, kind) values (:id, :received, 'received'))
            insert into submission.place (submission_id, version_id, number, label, article, quote_start, quote,
              state)
            values (:id, :version, :number, :label, :article, :quoteStart, :quote, 'there')
            """)
                .param("id", made.id())
                .param("number", made.number())
                .param("received", utc(submission.arrival().received()))
                .param("version", anchor.versionId())
                .param("label", anchor.label())
                .param("article", OtherUnit.article(anchor.label()))
                .param("quoteStart", number(anchor.quoteStart()))
                .param("quote", anchor.quote())
                .update();
    }

    /** A letter about the first draft may come when the second is out. */
    private void laterVersions(Numbered made, NewSubmission submission) {
        sql.sql("""
            select c.slug from consultation.version v
            join consultation.consultation c on c.id = v.consultation_id
            where v.id = :version and exists (
              select 1 from consultation.version later
              where later.consultation_id = v.consultation_id and later.number > v.number
                and later.published_at is not null)
            """)
                .param("version", submission.anchor().versionId())
                .query(String.class)
                .optional()
                .ifPresent(slug -> jobs.add(PlaceSubmissions.KIND, slug + ":submission-" + made.number() + ":0"));
    }

    private void attach(long id, Attachment file) {
        sql.sql("""
            insert into submission.attachment (submission_id, file_name, media_type, bytes, sha256, public)
            values (:id, :name, :type, :bytes, encode(sha256(:bytes), 'hex'), :public)
            """)
                .param("id", id)
                .param("name", file.fileName())
                .param("type", file.mediaType())
                .param("bytes", file.bytes())
                .param("public", file.isPublic())
                .update();
    }

    /** Whether a code is that of this submission's receipt. */
    public boolean isReceiptOf(Submission submission, String code) {
        return byReceipt(submission.consultationId(), new Receipt(submission.number(), code))
                .isPresent();
    }

    /** The submission whose receipt this is. */
    public Optional<Submission> byReceipt(long consultation, Receipt receipt) {
        return sql.sql(Submissions.ALL + """
            where s.consultation_id = :consultation and s.number = :number and s.receipt_hash = :hash
            """)
                .param("consultation", consultation)
                .param("number", receipt.number())
                .param("hash", ReceiptCode.hash(receipt.code()))
                .query(Submissions::submission)
                .optional();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Integer number(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }
}
