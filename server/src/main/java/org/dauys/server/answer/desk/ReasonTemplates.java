package org.dauys.server.answer.desk;

import java.util.List;
import java.util.Optional;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.site.Words;
import org.dauys.server.site.WordsJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The templates of reasons of a consultation. */
@Component
class ReasonTemplates {
    private final JdbcClient sql;

    ReasonTemplates(JdbcClient sql) {
        this.sql = sql;
    }

    List<ReasonTemplate> of(long consultation) {
        return sql.sql("""
                        select id, name, words, revision from answer.template
                        where consultation_id = :consultation order by id
                        """)
                .param("consultation", consultation)
                .query((row, i) -> new ReasonTemplate(
                        row.getLong("id"),
                        WordsJson.read(row.getString("name")),
                        WordsJson.read(row.getString("words")),
                        row.getInt("revision")))
                .list();
    }

    Optional<ReasonTemplate> byId(long consultation, long id) {
        return of(consultation).stream().filter(template -> template.id() == id).findFirst();
    }

    @Transactional
    void add(long consultation, Words name, Words words) {
        sql.sql("""
                        insert into answer.template (consultation_id, name, words)
                        values (:consultation, :name::jsonb, :words::jsonb)
                        """)
                .param("consultation", consultation)
                .param("name", WordsJson.write(name))
                .param("words", WordsJson.write(words))
                .update();
    }

    /** @throws ConflictException when someone else changed it since this revision */
    @Transactional
    void save(ReasonTemplate template, int revision, Words name, Words words) {
        int saved = sql.sql("""
                        update answer.template set name = :name::jsonb, words = :words::jsonb, revision = revision + 1
                        where id = :id and revision = :revision
                        """)
                .param("name", WordsJson.write(name))
                .param("words", WordsJson.write(words))
                .param("id", template.id())
                .param("revision", revision)
                .update();
        claimed(saved, template);
    }

    /** @throws ConflictException when someone else changed it since this revision */
    @Transactional
    void remove(ReasonTemplate template, int revision) {
        int removed = sql.sql("delete from answer.template where id = :id and revision = :revision")
                .param("id", template.id())
                .param("revision", revision)
                .update();
        claimed(removed, template);
    }

    private static void claimed(int rows, ReasonTemplate template) {
        if (rows == 0) {
            throw new ConflictException("Template " + template.id());
        }
    }
}
