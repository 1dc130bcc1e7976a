package org.dauys.server.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
 * changed in the meantime gets a {@link ConflictException}.
 */
@Component
public class Drafting {
    private final JdbcClient sql;
    private final Jobs jobs;
    private final ApplicationEventPublisher events;

    Drafting(JdbcClient sql, Jobs jobs, ApplicationEventPublisher events) {
        this.sql = sql;
        this.jobs = jobs;
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
     * Takes an upload; a job reads it.
     *
     * @param language when it is known, else it is detected
     * @return the text's id
     */
    @Transactional
    public long upload(long version, String fileName, Format format, byte[] source, Optional<Language> language) {
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
     * Publishes a version and, with it, the consultation: for good.
     *
     * @param revision that the editor saw
     * @throws ConflictException when the version was changed since, or has been published
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
        if (published == 0) {
            throw new ConflictException("Version " + version.number());
        }
        events.publishEvent(new VersionPublished(consultation.slug(), version.number()));
    }
}
