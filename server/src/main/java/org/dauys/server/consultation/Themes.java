package org.dauys.server.consultation;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dauys.server.site.Words;
import org.dauys.server.site.WordsJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The themes of a consultation and the provisions that they are tagged to. */
@Component
public class Themes {
    private final JdbcClient sql;
    private final StampedReads<Long, List<Theme>> themes = new StampedReads<>(1_000);

    private record Tag(long themeId, long versionId, String label) {}

    Themes(JdbcClient sql) {
        this.sql = sql;
    }

    /** The themes in the editor's order. */
    public List<Theme> of(Consultation consultation) {
        return themes.get(ReadStamp.of(consultation.id()), consultation.id(), () -> List.copyOf(read(consultation)));
    }

    private List<Theme> read(Consultation consultation) {
        Map<Long, Map<Long, Set<String>>> tags = new HashMap<>();
        for (Tag tag : tags(consultation)) {
            tags.computeIfAbsent(tag.themeId(), id -> new HashMap<>())
                    .computeIfAbsent(tag.versionId(), id -> new HashSet<>())
                    .add(tag.label());
        }
        return sql.sql("""
                        select id, slug, name, revision from consultation.theme
                        where consultation_id = :id order by ordinal, id
                        """)
                .param("id", consultation.id())
                .query((row, i) -> new Theme(
                        row.getLong("id"),
                        row.getString("slug"),
                        WordsJson.read(row.getString("name")),
                        tags.getOrDefault(row.getLong("id"), Map.of()),
                        row.getInt("revision")))
                .list();
    }

    private List<Tag> tags(Consultation consultation) {
        return sql.sql("""
                        select g.theme_id, g.version_id, g.label from consultation.tag g
                        join consultation.theme t on t.id = g.theme_id where t.consultation_id = :id
                        """)
                .param("id", consultation.id())
                .query((row, i) -> new Tag(row.getLong("theme_id"), row.getLong("version_id"), row.getString("label")))
                .list();
    }

    /** The theme of this name in addresses. */
    public Optional<Theme> bySlug(Consultation consultation, String slug) {
        return of(consultation).stream()
                .filter(theme -> theme.slug().equals(slug))
                .findFirst();
    }

    /**
     * Adds a theme after the others.
     *
     * @return its id
     * @throws org.springframework.dao.DuplicateKeyException when the consultation has one of this slug
     */
    @Transactional
    public long add(long consultation, String slug, Words name) {
        touch(consultation);
        return sql.sql("""
                        insert into consultation.theme (consultation_id, slug, name, ordinal)
                        values (:consultation, :slug, :name::jsonb,
                          (select coalesce(max(ordinal) + 1, 0) from consultation.theme
                            where consultation_id = :consultation)) returning id
                        """)
                .param("consultation", consultation)
                .param("slug", slug)
                .param("name", WordsJson.write(name))
                .query(Long.class)
                .single();
    }

    /** Tags provisions of a version; tags that exist stay. */
    @Transactional
    public void tag(long theme, long version, Collection<String> labels) {
        sql.sql("""
                        insert into consultation.tag (theme_id, version_id, label)
                        select distinct :theme::bigint, :version::bigint, label from unnest(:labels::text[]) as l (label)
                        on conflict do nothing
                        """)
                .param("theme", theme)
                .param("version", version)
                .param("labels", labels.toArray(String[]::new))
                .update();
    }

    /**
     * Gives a theme another name.
     *
     * @param revision that the editor saw
     * @throws ConflictException when someone else changed the theme since
     */
    @Transactional
    public void rename(Consultation consultation, Theme theme, int revision, Words name) {
        claim(consultation, theme, revision);
        sql.sql("update consultation.theme set name = :name::jsonb where id = :id")
                .param("name", WordsJson.write(name))
                .param("id", theme.id())
                .update();
    }

    /**
     * Gives a theme other tags in the versions named, and leaves those in other versions.
     *
     * @param tags labels by the id of their version
     * @param revision that the editor saw
     * @throws ConflictException when someone else changed the theme since
     */
    @Transactional
    public void setTags(Consultation consultation, Theme theme, int revision, Map<Long, Set<String>> tags) {
        claim(consultation, theme, revision);
        tags.forEach((version, labels) -> {
            // Those that stay are left where they are: submissions follow what changes.
            sql.sql("""
                            delete from consultation.tag
                            where theme_id = :theme and version_id = :version and label <> all(:labels)
                            """)
                    .param("theme", theme.id())
                    .param("version", version)
                    .param("labels", labels.toArray(String[]::new))
                    .update();
            tag(theme.id(), version, labels);
        });
    }

    /**
     * Adds tags on a version to several themes at once; tags that exist stay.
     *
     * @param tags labels by the id of their theme
     */
    @Transactional
    public void addTags(Consultation consultation, Version version, Map<Long, Set<String>> tags) {
        touch(consultation.id());
        tags.forEach((theme, labels) -> {
            sql.sql("update consultation.theme set revision = revision + 1 where id = :id and consultation_id = :of")
                    .param("id", theme)
                    .param("of", consultation.id())
                    .update();
            tag(theme, version.id(), labels);
        });
    }

    /**
     * Takes a theme away with its tags.
     *
     * @param revision that the editor saw
     * @throws ConflictException when someone else changed the theme since
     */
    @Transactional
    public void remove(Consultation consultation, Theme theme, int revision) {
        claim(consultation, theme, revision);
        sql.sql("delete from consultation.theme where id = :id")
                .param("id", theme.id())
                .update();
    }

    /** Puts the themes into this order of their ids; those not named stay behind them. */
    @Transactional
    public void order(Consultation consultation, List<Long> ids) {
        touch(consultation.id());
        for (int i = 0; i < ids.size(); i++) {
            sql.sql("update consultation.theme set ordinal = :i where id = :id and consultation_id = :consultation")
                    .param("i", i - ids.size())
                    .param("id", ids.get(i))
                    .param("consultation", consultation.id())
                    .update();
        }
    }

    private void claim(Consultation consultation, Theme theme, int revision) {
        touch(consultation.id());
        int claimed = sql.sql("""
                        update consultation.theme set revision = revision + 1
                        where id = :id and consultation_id = :consultation and revision = :revision
                        """)
                .param("id", theme.id())
                .param("consultation", consultation.id())
                .param("revision", revision)
                .update();
        if (claimed == 0) {
            throw new ConflictException("Theme " + theme.slug());
        }
    }

    /** What readers see has changed. */
    private void touch(long consultation) {
        sql.sql("update consultation.consultation set revision = revision + 1 where id = :id")
                .param("id", consultation)
                .update();
    }
}
