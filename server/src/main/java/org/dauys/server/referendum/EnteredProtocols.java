package org.dauys.server.referendum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.server.consultation.ConflictException;
import org.dauys.tally.protocol.Protocol;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Protocols that wait for a second person: they are public, and counted, when someone else has signed. */
@Component
public class EnteredProtocols {
    /** Stands instead of the time of closing where it is no protocol that waits but a recount; nobody can type it. */
    public static final String RECOUNT = "\u001frecount";

    private final JdbcClient sql;
    private final Protocols protocols;

    EnteredProtocols(JdbcClient sql, Protocols protocols) {
        this.sql = sql;
        this.protocols = protocols;
    }

    /** Keeps one until it is signed. Returns its id. */
    @Transactional
    public long add(Referendum referendum, NewProtocol protocol, UUID by) {
        return sql.sql("""
            insert into referendum.entered (referendum_id, station, figures, closed, signed, photographs, replaces, reason, entered_by)
            values (:id, :station, :figures::jsonb, :closed, :signed, :photographs, :replaces, :reason, :by) returning id
            """)
                .param("id", referendum.id())
                .param("station", protocol.station())
                .param("figures", FiguresJson.write(protocol.figures()))
                .param("closed", protocol.closed())
                .param("signed", protocol.signed())
                .param("photographs", protocol.photographs().toArray(String[]::new))
                .param("replaces", protocol.replaces().orElse(null))
                .param("reason", protocol.reason())
                .param("by", by)
                .query(Long.class)
                .single();
    }

    /** Those that wait, the oldest first. */
    public List<Entered> waiting(Referendum referendum) {
        return sql.sql("select * from referendum.entered where referendum_id = :id and closed <> :recount order by id")
                .param("id", referendum.id())
                .param("recount", RECOUNT)
                .query(EnteredProtocols::entered)
                .list();
    }

    /** One that waits. */
    public Optional<Entered> of(Referendum referendum, long id) {
        return sql.sql(
                        "select * from referendum.entered where referendum_id = :referendum and id = :id and closed <> :recount")
                .param("recount", RECOUNT)
                .param("referendum", referendum.id())
                .param("id", id)
                .query(EnteredProtocols::entered)
                .optional();
    }

    /**
     * A second person has compared it with the paper: it is published.
     *
     * @param by not who entered it
     * @return its number
     * @throws ConflictException when it waits no more, or who signs is who entered
     * @throws Protocols.NotTakenException as {@link Protocols#take}
     * @throws Protocols.StandsException as {@link Protocols#take}
     */
    @Transactional
    public long sign(Referendum referendum, Entered entered, UUID by) {
        if (by.equals(entered.enteredBy())) {
            throw new ConflictException("Whoever entered protocol " + entered.id() + " cannot sign it");
        }
        takeAway(referendum, entered);
        Protocols.Sender sender = new Protocols.Sender(
                Protocols.Way.FORM, Optional.of(entered.enteredBy()), Optional.of(by), Optional.empty());
        return protocols.take(referendum, entered.protocol(), sender).number();
    }

    /**
     * Takes it back, before anyone has signed: nobody but the desk has seen it.
     *
     * @throws ConflictException when it waits no more
     */
    @Transactional
    public void takeAway(Referendum referendum, Entered entered) {
        int gone = sql.sql("delete from referendum.entered where id = :id and referendum_id = :referendum")
                .param("id", entered.id())
                .param("referendum", referendum.id())
                .update();
        if (gone == 0) {
            throw new ConflictException("Entered protocol " + entered.id());
        }
    }

    private static Entered entered(ResultSet row, int number) throws SQLException {
        return new Entered(
                row.getLong("id"),
                new NewProtocol(
                        row.getString("station"),
                        Protocol.Kind.OFFICIAL,
                        FiguresJson.read(row.getString("figures")),
                        row.getString("closed"),
                        row.getString("signed"),
                        Referendums.texts(row, "photographs"),
                        Optional.ofNullable(row.getObject("replaces", Long.class)),
                        row.getString("reason")),
                row.getObject("entered_by", UUID.class),
                Referendums.instant(row, "entered_at"));
    }
}
