package org.dauys.server.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dauys.server.consultation.Consultation.Milestone;
import org.dauys.server.jobs.Jobs;
import org.dauys.server.site.Words;
import org.dauys.server.site.WordsJson;
import org.dauys.text.Format;
import org.dauys.text.Language;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an editor does with consultations and versions. Each method is one transaction; whoever saves what someone else
 * changed in the meantime gets a {@link ConflictException}, whoever changes what is public a {@link PublishedException}.
 */
@Component
public class Drafting {
    private final JdbcClient sql;
    private final Jobs jobs;
    private final Consultations consultations;
    private final ApplicationEventPublisher events;

    Drafting(JdbcClient sql, Jobs jobs, Consultations consultations, ApplicationEventPublisher events) {
        this.sql = sql;
        this.jobs = jobs;
        this.consultations = consultations;
        this.events = events;
    }

    /**
     * Makes a consultation that only editors see.
     *
     * @return its id
     * @throws org.springframework.dao.DuplicateKeyException when there is one of this slug
     */
    @Transactional
    public long create(String slug, Words title, Words summary, List<Milestone> milestones) {
        long id = sql.sql("""
                        insert into consultation.consultation (slug, title, summary)
                        values (:slug, :title::jsonb, :summary::jsonb) returning id
                        """)
                .param("slug", slug)
                .param("title", WordsJson.write(title))
                .param("summary", WordsJson.write(summary))
                .query(Long.class)
                .single();
        setMilestones(id, milestones);
        return id;
    }

    /** How often what {@link #change} saves was saved; grows with it alone. */
    public int edition(Consultation consultation) {
        return sql.sql("select edition from consultation.consultation where id = :id")
                .param("id", consultation.id())
                .query(Integer.class)
                .single();
    }

    /**
     * Saves what a consultation says of itself. Its slug changes only while it is not public: addresses stay.
     *
     * @param edition that the editor saw
     * @throws ConflictException when someone else saved it since
     * @throws org.springframework.dao.DuplicateKeyException when another has this slug
     */
    @Transactional
    public void change(
            long consultation, int edition, String slug, Words title, Words summary, List<Milestone> milestones) {
        int changed = sql.sql("""
                        update consultation.consultation set edition = edition + 1, revision = revision + 1,
                          slug = case when published_at is null then :slug else slug end,
                          title = :title::jsonb, summary = :summary::jsonb
                        where id = :id and edition = :edition
                        """)
                .param("slug", slug)
                .param("title", WordsJson.write(title))
                .param("summary", WordsJson.write(summary))
                .param("id", consultation)
                .param("edition", edition)
                .update();
        if (changed == 0) {
            throw new ConflictException("Consultation " + consultation);
        }
        setMilestones(consultation, milestones);
    }

    private void setMilestones(long consultation, List<Milestone> milestones) {
        sql.sql("delete from consultation.milestone where consultation_id = :id")
                .param("id", consultation)
                .update();
        for (int i = 0; i < milestones.size(); i++) {
            sql.sql("""
                            insert into consultation.milestone (consultation_id, ordinal, day, name)
                            values (:id, :ordinal, :day, :name::jsonb)
                            """)
                    .param("id", consultation)
                    .param("ordinal", i)
                    .param("day", milestones.get(i).day())
                    .param("name", WordsJson.write(milestones.get(i).name()))
                    .update();
        }
    }

    /** Takes a consultation away with all that belongs to it, while nothing of it is public. */
    @Transactional
    public void remove(Consultation consultation) {
        lockConsultation(consultation.id());
        if (consultations.versions(consultation).stream().anyMatch(Version::isPublished)) {
            throw new PublishedException("Consultation " + consultation.slug());
        }
        sql.sql("delete from consultation.consultation where id = :id")
                .param("id", consultation.id())
                .update();
    }

    private void lockConsultation(long id) {
        boolean gone = sql.sql("select id from consultation.consultation where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional()
                .isEmpty();
        if (gone) {
            throw new ConflictException("Consultation " + id);
        }
    }

    /**
     * Adds a version that only editors see: the text in force first (number 0), then drafts.
     *
     * @return its id
     */
    @Transactional
    public long addVersion(long consultation, Words name, Optional<LocalDate> day) {
        return sql.sql("""
                        insert into consultation.version (consultation_id, number, name, day)
                        select id, (select coalesce(max(v.number) + 1, 0) from consultation.version v
                          where v.consultation_id = c.id), :name::jsonb, :day
                        from (select id from consultation.consultation where id = :consultation for update) c returning id
                        """)
                .param("consultation", consultation)
                .param("name", WordsJson.write(name))
                .param("day", day.orElse(null))
                .query(Long.class)
                .single();
    }

    /**
     * Saves a version's name and day.
     *
     * @param revision that the editor saw
     */
    @Transactional
    public void changeVersion(Version version, int revision, Words name, Optional<LocalDate> day) {
        lockUnpublished(version.id());
        int changed = sql.sql("""
                        update consultation.version set revision = revision + 1, name = :name::jsonb, day = :day
                        where id = :id and revision = :revision
                        """)
                .param("name", WordsJson.write(name))
                .param("day", day.orElse(null))
                .param("id", version.id())
                .param("revision", revision)
                .update();
        if (changed == 0) {
            throw new ConflictException("Version " + version.number());
        }
    }

    /** Takes the last version away with its texts, while it is not public. */
    @Transactional
    public void removeVersion(Version version) {
        lockConsultation(version.consultationId());
        lockUnpublished(version.id());
        int removed = sql.sql("""
                        delete from consultation.version v where id = :id and not exists (
                          select 1 from consultation.version later
                          where later.consultation_id = v.consultation_id and later.number > v.number)
                        """).param("id", version.id()).update();
        if (removed == 0) {
            throw new ConflictException("Version " + version.number());
        }
    }

    /**
     * Takes an upload; a job reads it.
     *
     * @param language when it is known, else it is detected
     * @return the text's id
     */
    @Transactional
    public long upload(long version, String fileName, Format format, byte[] source, Optional<Language> language) {
        lockUnpublished(version);
        long id = sql.sql("""
                        insert into consultation.text (version_id, file_name, format, source, asked_language)
                        values (:version, :name, :format, :source, :language) returning id
                        """)
                .param("version", version)
                .param("name", fileName)
                .param("format", format.name())
                .param("source", source)
                .param("language", language.map(Language::code).orElse(null))
                .query(Long.class)
                .single();
        jobs.add(ReadText.KIND, String.valueOf(id));
        return id;
    }

    /**
     * Takes an upload away; nothing happens when it is gone already.
     *
     * @throws ConflictException when it is just being read
     */
    @Transactional
    public void removeText(Version version, long text) {
        lockUnpublished(version.id());
        // Its reader holds the text and waits for the version: waiting for the text here would be a deadlock.
        sql.sql("""
                        delete from consultation.text where id = (
                          select id from consultation.text where id = :id and version_id = :version for update skip locked)
                        """).param("id", text).param("version", version.id()).update();
        boolean stays = sql.sql(
                        "select exists (select 1 from consultation.text where id = :id and version_id = :version)")
                .param("id", text)
                .param("version", version.id())
                .query(Boolean.class)
                .single();
        if (stays) {
            throw new ConflictException("Text " + text);
        }
    }

    private void lockUnpublished(long version) {
        boolean published = sql.sql(
                        "select published_at is not null from consultation.version where id = :id for update")
                .param("id", version)
                .query(Boolean.class)
                .optional()
                .orElseThrow(() -> new ConflictException("Version " + version));
        if (published) {
            throw new PublishedException("Version " + version);
        }
    }

    /**
     * Publishes a version and, with it, the consultation: for good.
     *
     * @param version as the editor saw it, with its texts
     * @param revision that the editor saw
     * @throws ConflictException when the version or its texts were changed since, it has been published, or there is an
     *     {@link Obstacle}
     */
    @Transactional
    public void publish(Consultation consultation, Version version, int revision) {
        sql.sql("""
                        update consultation.consultation set published_at = coalesce(published_at, now()),
                          revision = revision + 1 where id = :id
                        """).param("id", consultation.id()).update();
        int published = sql.sql("""
                        update consultation.version set published_at = now(), revision = revision + 1
                        where id = :id and revision = :revision and published_at is null
                        """)
                .param("id", version.id())
                .param("revision", revision)
                .update();
        List<Version> versions = consultations.versions(consultation);
        boolean same = versions.stream()
                .filter(now -> now.id() == version.id())
                .anyMatch(now -> texts(now).equals(texts(version))
                        && Obstacle.of(now, versions).isEmpty());
        if (published == 0 || !same) {
            throw new ConflictException("Version " + version.number());
        }
        events.publishEvent(new VersionPublished(consultation.slug(), version.number()));
    }

    private static Set<Long> texts(Version version) {
        return version.texts().stream().map(Text::id).collect(Collectors.toSet());
    }
}
