package org.dauys.server.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.people.BodyNames;
import org.dauys.server.site.Words;
import org.dauys.server.site.WordsJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The bodies that answer in a consultation. */
@Component
public class Bodies implements BodyNames {
    private final JdbcClient sql;

    Bodies(JdbcClient sql) {
        this.sql = sql;
    }

    /** In the editor's order. */
    public List<Body> of(long consultation) {
        return sql.sql("""
                        select id, slug, name, revision from answer.body
                        where consultation_id = :consultation order by ordinal, id
                        """)
                .param("consultation", consultation)
                .query((row, i) -> new Body(
                        row.getLong("id"),
                        row.getString("slug"),
                        WordsJson.read(row.getString("name")),
                        row.getInt("revision")))
                .list();
    }

    @Override
    public Map<String, Words> names(long consultation) {
        Map<String, Words> names = new LinkedHashMap<>();
        of(consultation).forEach(body -> names.put(body.slug(), body.name()));
        return names;
    }

    public Optional<Body> bySlug(long consultation, String slug) {
        return of(consultation).stream()
                .filter(body -> body.slug().equals(slug))
                .findFirst();
    }

    /**
     * Adds a body after the others.
     *
     * @throws org.springframework.dao.DuplicateKeyException when the consultation has one of this slug
     */
    @Transactional
    public void add(long consultation, String slug, Words name) {
        sql.sql("""
                        insert into answer.body (consultation_id, slug, name, ordinal)
                        select :consultation, :slug, :name::jsonb, coalesce(max(ordinal) + 1, 0)
                        from answer.body where consultation_id = :consultation
                        """)
                .param("consultation", consultation)
                .param("slug", slug)
                .param("name", WordsJson.write(name))
                .update();
    }

    /**
     * Gives a body another name; its slug, which roles name, stays.
     *
     * @throws ConflictException when someone else changed the body since this revision
     */
    @Transactional
    public void rename(Body body, int revision, Words name) {
        int changed = sql.sql("""
                        update answer.body set name = :name::jsonb, revision = revision + 1
                        where id = :id and revision = :revision
                        """)
                .param("name", WordsJson.write(name))
                .param("id", body.id())
                .param("revision", revision)
                .update();
        if (changed == 0) {
            throw new ConflictException("Body " + body.slug());
        }
    }

    /**
     * Takes a body away, with the routes that lead to it; what waits there waits for no body until it is routed again.
     *
     * @throws ConflictException when someone else changed the body since this revision
     * @throws org.springframework.dao.DataIntegrityViolationException when it has given answers: those keep it
     */
    @Transactional
    public void remove(Body body, int revision) {
        int removed = sql.sql("delete from answer.body where id = :id and revision = :revision")
                .param("id", body.id())
                .param("revision", revision)
                .update();
        if (removed == 0) {
            throw new ConflictException("Body " + body.slug());
        }
    }
}
