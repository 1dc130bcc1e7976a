package org.dauys.server.answer.trace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.dauys.compare.trace.Attribution;
import org.dauys.server.consultation.Consultation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the answer to an amendment and the words of the version after do not agree. */
@Component
public class Contradictions {
    private static final String MISSING = """
            select s.number, v.number as version, s.label, '' as found
            from submission.public s
            join lateral (
              select f.version_id, f.score from answer.found f
              join consultation.version w on w.id = f.version_id and w.published_at is not null
              where f.submission_id = s.id
                and coalesce(w.day, w.published_at::date) >= s.answered_at::date
              order by f.score desc limit 1) best on true
            join consultation.version v on v.id = best.version_id
            where s.consultation_id = :consultation and s.state = 'published' and s.kind = 'amendment'
              and s.disposition in ('accepted', 'accepted-in-part') and best.score < :least
              and not exists (
                select from answer.tie t where t.submission_id = s.id and t.state = 'confirmed')
            """;

    private static final String THERE = """
            select s.number, v.number as version, s.label, f.label as found
            from submission.public s
            join answer.found f on f.submission_id = s.id
            join consultation.version v on v.id = f.version_id and v.published_at is not null
            where s.consultation_id = :consultation and s.state = 'published'
              and s.disposition = 'rejected' and f.score >= :there
              and coalesce(v.day, v.published_at::date) >= s.answered_at::date
            """;

    private final JdbcClient sql;

    Contradictions(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A submission whose answer says one thing and whose words another.
     *
     * @param version the number of the version that was looked at
     * @param where the label of the row that has the words; empty when none has
     */
    public record Contradiction(int number, int version, String label, String where) {}

    /**
     * How many there are.
     *
     * @param missing accepted, and the words are not there
     * @param there rejected, and the words are there
     */
    record Counts(int missing, int there) {
        int all() {
            return missing + there;
        }
    }

    /** How many there are of both kinds, as the lists have them. */
    Counts counts(Consultation consultation) {
        return sql.sql("select (select count(*)::int from (" + MISSING + ") m) as missing,"
                        + " (select count(*)::int from (" + THERE + ") t) as found")
                .param("consultation", consultation.id())
                .param("least", Attribution.LEAST)
                .param("there", Attribution.THERE)
                .query((row, i) -> new Counts(row.getInt("missing"), row.getInt("found")))
                .single();
    }

    /**
     * Accepted, but no version since the answer has the words, and no editor tied any: by amendments alone, since of what
     * was said in free words only a person can tell.
     */
    List<Contradiction> acceptedAndMissing(Consultation consultation) {
        return sql.sql(MISSING + " order by s.number")
                .param("consultation", consultation.id())
                .param("least", Attribution.LEAST)
                .query(Contradictions::contradiction)
                .list();
    }

    /** Rejected, but the words are there. */
    List<Contradiction> rejectedAndThere(Consultation consultation) {
        return sql.sql(THERE + " order by s.number, v.number")
                .param("consultation", consultation.id())
                .param("there", Attribution.THERE)
                .query(Contradictions::contradiction)
                .list();
    }

    private static Contradiction contradiction(ResultSet row, int i) throws SQLException {
        return new Contradiction(
                row.getInt("number"), row.getInt("version"), row.getString("label"), row.getString("found"));
    }
}
