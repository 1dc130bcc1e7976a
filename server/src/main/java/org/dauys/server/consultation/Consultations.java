package org.dauys.server.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dauys.server.consultation.Consultation.Milestone;
import org.dauys.server.site.WordsJson;
import org.dauys.text.Format;
import org.dauys.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds consultations and their versions. What is not published is found too: the caller looks who asks. */
@Component
public class Consultations {
    private static final String COLUMNS =
            "select id, slug, title, summary, zone, published_at, revision from consultation.consultation ";

    private final JdbcClient sql;
    private final StampedReads<String, Optional<Consultation>> bySlug = new StampedReads<>(1_000);
    private final StampedReads<Long, List<Version>> versions = new StampedReads<>(1_000);

    Consultations(JdbcClient sql) {
        this.sql = sql;
    }

    /** All of them, the newest first. */
    public List<Consultation> all() {
        return sql
                .sql(COLUMNS + "order by coalesce(published_at, created_at) desc, id desc")
                .query(Consultations::consultation)
                .list()
                .stream()
                .map(this::withMilestones)
                .toList();
    }

    /** Those that readers see, the newest first. */
    public List<Consultation> published() {
        return all().stream().filter(Consultation::isPublished).toList();
    }

    public Optional<Consultation> bySlug(String slug) {
        return bySlug.get(ReadStamp.of(slug), slug, () -> readBySlug(slug));
    }

    private Optional<Consultation> readBySlug(String slug) {
        return sql.sql(COLUMNS + "where slug = :slug")
                .param("slug", slug)
                .query(Consultations::consultation)
                .optional()
                .map(this::withMilestones);
    }

    /** One that readers see. */
    public Optional<Consultation> publishedBySlug(String slug) {
        return bySlug(slug).filter(Consultation::isPublished);
    }

    /** Its versions, the text in force first. */
    public List<Version> versions(Consultation consultation) {
        return versions.get(
                ReadStamp.of(consultation.id()), consultation.id(), () -> List.copyOf(readVersions(consultation)));
    }

    private List<Version> readVersions(Consultation consultation) {
        Map<Long, List<Text>> texts = texts(consultation);
        return sql.sql("""
            select id, consultation_id, number, name, day, published_at, revision
            from consultation.version where consultation_id = :id order by number
            """)
                .param("id", consultation.id())
                .query((row, i) -> version(row, texts.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    /** Its versions that readers see, the text in force first. */
    public List<Version> publishedVersions(Consultation consultation) {
        return versions(consultation).stream().filter(Version::isPublished).toList();
    }

    private Map<Long, List<Text>> texts(Consultation consultation) {
        return sql.sql("""
            select t.id, t.version_id, t.file_name, t.format, t.state, t.language, t.sha256,
              coalesce(t.articles, 0) as articles, t.problems, t.replaced, t.uploaded_at, t.reader
            from consultation.text t join consultation.version v on v.id = t.version_id
            where v.consultation_id = :id order by t.id
            """).param("id", consultation.id()).query((row, i) -> text(row)).list().stream()
                .sorted(Comparator.comparingInt(Consultations::rank))
                .collect(Collectors.groupingBy(Text::versionId));
    }

    /** Kazakh, Russian, English, others, not yet read. */
    private static int rank(Text text) {
        int place = text.language()
                .map(language -> List.of("kk", "ru", "en").indexOf(language.code()))
                .orElse(9);
        return place < 0 ? 5 : place;
    }

    private static Consultation consultation(ResultSet row, int number) throws SQLException {
        return new Consultation(
                row.getLong("id"),
                row.getString("slug"),
                WordsJson.read(row.getString("title")),
                WordsJson.read(row.getString("summary")),
                ZoneId.of(row.getString("zone")),
                Optional.ofNullable(row.getObject("published_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getInt("revision"),
                List.of());
    }

    /** Asked after the rows were read: a query inside another would hold one connection while it waits for a second. */
    private Consultation withMilestones(Consultation consultation) {
        return new Consultation(
                consultation.id(),
                consultation.slug(),
                consultation.title(),
                consultation.summary(),
                consultation.zone(),
                consultation.publishedAt(),
                consultation.revision(),
                milestones(consultation.id()));
    }

    private List<Milestone> milestones(long consultation) {
        return sql.sql("select day, name from consultation.milestone where consultation_id = :id order by day, ordinal")
                .param("id", consultation)
                .query((row, i) ->
                        new Milestone(row.getObject("day", LocalDate.class), WordsJson.read(row.getString("name"))))
                .list();
    }

    private static Version version(ResultSet row, List<Text> texts) throws SQLException {
        return new Version(
                row.getLong("id"),
                row.getLong("consultation_id"),
                row.getInt("number"),
                WordsJson.read(row.getString("name")),
                Optional.ofNullable(row.getObject("day", LocalDate.class)),
                Optional.ofNullable(row.getObject("published_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getInt("revision"),
                texts);
    }

    private static Text text(ResultSet row) throws SQLException {
        return new Text(
                row.getLong("id"),
                row.getLong("version_id"),
                new Text.Upload(
                        row.getString("file_name"),
                        Format.valueOf(row.getString("format")),
                        row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getString("replaced"))),
                Text.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getString("language")).map(Language::new),
                Optional.ofNullable(row.getString("sha256")),
                row.getInt("articles"),
                Optional.ofNullable(row.getObject("reader", Integer.class)),
                ProblemsJson.read(row.getString("problems")));
    }
}
