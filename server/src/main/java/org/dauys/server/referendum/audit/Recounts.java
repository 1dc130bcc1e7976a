package org.dauys.server.referendum.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.referendum.EnteredProtocols;
import org.dauys.server.referendum.FiguresJson;
import org.dauys.server.referendum.Referendum;
import org.dauys.tally.protocol.Figures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people found in the paper of drawn stations. One person enters it, a second one signs, and only then it is public; nothing of it is
 * changed afterwards, a later one replaces. What waits is kept where protocols wait, marked, since after the seed no protocol can.
 */
@Component
public class Recounts {
    private final JdbcClient sql;

    Recounts(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * One that waits for a second person.
     *
     * @param reason why it replaces an earlier one; empty of a first one
     */
    public record Waiting(long id, String station, Figures figures, String reason, UUID enteredBy) {}

    /** The newest of each station. */
    public Map<String, Figures> of(Audit audit) {
        return of(sql, audit);
    }

    static Map<String, Figures> of(JdbcClient sql, Audit audit) {
        Map<String, Figures> newest = new HashMap<>();
        sql.sql("select station, figures from referendum.recount where audit_id = :id and ballot is null order by id")
                .param("id", audit.id())
                .query((row, i) -> Map.entry(row.getString("station"), FiguresJson.read(row.getString("figures"))))
                .list()
                .forEach(one -> newest.put(one.getKey(), one.getValue()));
        return newest;
    }

    /** Keeps one until it is signed; whatever waits of the same station gives way. Returns its id. */
    @Transactional
    public long enter(Referendum referendum, String station, Figures figures, String reason, UUID by) {
        sql.sql("delete from referendum.entered where referendum_id = :id and station = :station and closed = :mark")
                .param("id", referendum.id())
                .param("station", station)
                .param("mark", EnteredProtocols.RECOUNT)
                .update();
        return sql.sql("""
            insert into referendum.entered (referendum_id, station, figures, closed, reason, entered_by)
            values (:id, :station, :figures::jsonb, :mark, :reason, :by) returning id
            """)
                .param("id", referendum.id())
                .param("station", station)
                .param("figures", FiguresJson.write(figures))
                .param("mark", EnteredProtocols.RECOUNT)
                .param("reason", reason)
                .param("by", by)
                .query(Long.class)
                .single();
    }

    /** Those that wait, the oldest first. */
    public List<Waiting> waiting(Referendum referendum) {
        return sql.sql("select * from referendum.entered where referendum_id = :id and closed = :mark order by id")
                .param("id", referendum.id())
                .param("mark", EnteredProtocols.RECOUNT)
                .query(Recounts::waiting)
                .list();
    }

    /** One that waits. */
    public Optional<Waiting> waiting(Referendum referendum, long id) {
        return waiting(referendum).stream().filter(one -> one.id() == id).findFirst();
    }

    /**
     * A second person has compared it with the sheet: it is public.
     *
     * @param by not who entered it
     * @throws ConflictException when it waits no more, or who signs is who entered
     */
    @Transactional
    public void sign(Audit audit, Waiting waiting, UUID by) {
        if (by.equals(waiting.enteredBy())) {
            throw new ConflictException("Whoever entered recount " + waiting.id() + " cannot sign it");
        }
        Audits.lock(sql, audit);
        takeBack(waiting);
        sql.sql("""
            insert into referendum.recount (audit_id, station, figures, replaces, reason, entered_by, signed_by)
            values (:id, :station, :figures::jsonb,
              (select max(r.id) from referendum.recount r where r.audit_id = :id and r.station = :station), :reason, :entered, :by)
            """)
                .param("id", audit.id())
                .param("station", waiting.station())
                .param("figures", FiguresJson.write(waiting.figures()))
                .param("reason", waiting.reason())
                .param("entered", waiting.enteredBy())
                .param("by", by)
                .update();
    }

    /**
     * Takes one away that nobody has signed.
     *
     * @throws ConflictException when it waits no more
     */
    @Transactional
    public void takeBack(Waiting waiting) {
        int gone = sql.sql("delete from referendum.entered where id = :id and closed = :mark")
                .param("id", waiting.id())
                .param("mark", EnteredProtocols.RECOUNT)
                .update();
        if (gone == 0) {
            throw new ConflictException("Recount " + waiting.id());
        }
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        return new Waiting(
                row.getLong("id"),
                row.getString("station"),
                FiguresJson.read(row.getString("figures")),
                row.getString("reason"),
                row.getObject("entered_by", UUID.class));
    }
}
