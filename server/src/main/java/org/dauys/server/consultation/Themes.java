package org.dauys.server.consultation;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

    private record Tag(long themeId, long versionId, String label) {}

    Themes(JdbcClient sql) {
        this.sql = sql;
    }

    /** The themes in the editor's order. */
    public List<Theme> of(Consultation consultation) {
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
                          (select count(*) from consultation.theme where consultation_id = :consultation)) returning id
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
        for (String label : labels) {
            sql.sql("""
                            insert into consultation.tag (theme_id, version_id, label) values (:theme, :version, :label)
                            on conflict do nothing
                            """)
                    .param("theme", theme)
                    .param("version", version)
                    .param("label", label)
                    .update();
        }
    }

    /** What readers see has changed. */
    private void touch(long consultation) {
        sql.sql("update consultation.consultation set revision = revision + 1 where id = :id")
                .param("id", consultation)
                .update();
    }
}
