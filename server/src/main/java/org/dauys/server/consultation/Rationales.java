package org.dauys.server.consultation;

import java.util.List;
import java.util.Locale;
import org.dauys.server.consultation.Rationale.Side;
import org.dauys.server.site.Words;
import org.dauys.server.site.WordsJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rationales of a version. */
@Component
public class Rationales {
    private final JdbcClient sql;
    private final StampedReads<Long, List<Rationale>> rationales = new StampedReads<>(100);

    Rationales(JdbcClient sql) {
        this.sql = sql;
    }

    /** All of a version. */
    public List<Rationale> of(Version version) {
        return rationales.get(ReadStamp.of(version.consultationId()), version.id(), () -> List.copyOf(read(version)));
    }

    private List<Rationale> read(Version version) {
        return sql.sql("select side, label, words, revision from consultation.rationale where version_id = :id")
                .param("id", version.id())
                .query((row, i) -> new Rationale(
                        Side.valueOf(row.getString("side").toUpperCase(Locale.ROOT)),
                        row.getString("label"),
                        WordsJson.read(row.getString("words")),
                        row.getInt("revision")))
                .list();
    }

    /**
     * Writes one; empty words take it away.
     *
     * @param revision that the editor saw, 0 when there was none
     * @throws ConflictException when someone else wrote it since
     */
    @Transactional
    public void write(long version, Side side, String label, Words words, int revision) {
        int written =
                words.isEmpty() ? remove(version, side, label, revision) : save(version, side, label, words, revision);
        if (written == 0 && !(words.isEmpty() && revision == 0)) {
            throw new ConflictException("The rationale of " + label);
        }
        sql.sql("""
                        update consultation.consultation set revision = revision + 1
                        where id = (select consultation_id from consultation.version where id = :version)
                        """).param("version", version).update();
    }

    /**
     * Writes several at once: all or none.
     *
     * @param rationales each with the revision that the editor saw, 0 when there was none
     * @throws ConflictException when someone else wrote one of them since
     */
    @Transactional
    public void writeAll(long version, List<Rationale> rationales) {
        rationales.forEach(one -> write(version, one.side(), one.label(), one.words(), one.revision()));
    }

    private int save(long version, Side side, String label, Words words, int revision) {
        return sql.sql("""
                        insert into consultation.rationale as r (version_id, side, label, words, revision)
                        values (:version, :side, :label, :words::jsonb, :revision + 1)
                        on conflict (version_id, side, label) do update
                          set words = excluded.words, revision = r.revision + 1 where r.revision = :revision
                        """)
                .param("version", version)
                .param("side", side.name().toLowerCase(Locale.ROOT))
                .param("label", label)
                .param("words", WordsJson.write(words))
                .param("revision", revision)
                .update();
    }

    private int remove(long version, Side side, String label, int revision) {
        return sql.sql("""
                        delete from consultation.rationale
                        where version_id = :version and side = :side and label = :label and revision = :revision
                        """)
                .param("version", version)
                .param("side", side.name().toLowerCase(Locale.ROOT))
                .param("label", label)
                .param("revision", revision)
                .update();
    }
}
