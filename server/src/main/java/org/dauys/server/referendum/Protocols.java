package org.dauys.server.referendum;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.server.consultation.ConflictException;
import org.dauys.tally.protocol.Protocol;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Takes protocols in. What is taken is never changed; when a method has returned, it is durable. */
@Component
public class Protocols {
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient sql;
    private final Closings closings;

    Protocols(JdbcClient sql, Closings closings) {
        this.sql = sql;
        this.closings = closings;
    }

    /** How a protocol came. */
    public enum Way {
        /** Two people at the desk. */
        FORM,
        /** A file of many. */
        TABLE,
        /** A station's or an observer's key. */
        KEY
    }

    /**
     * Who sends.
     *
     * @param enteredBy the participant at the desk; empty of a key
     * @param signedBy the second one
     * @param key the key's id
     */
    public record Sender(Way way, Optional<UUID> enteredBy, Optional<UUID> signedBy, Optional<Long> key) {
        /** A key of a station or an observer. */
        public static Sender key(long id) {
            return new Sender(Way.KEY, Optional.empty(), Optional.empty(), Optional.of(id));
        }

        /** Someone at the desk, with a file. */
        public static Sender table(UUID participant) {
            return new Sender(Way.TABLE, Optional.of(participant), Optional.empty(), Optional.empty());
        }
    }

    /** The count takes none now: it has not begun, is closed, or its audit has begun. */
    public static final class NotTakenException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotTakenException(@Nullable Throwable cause) {
            super("No protocol is taken now", cause, false, false);
        }
    }

    /** There is an official protocol of the station, and the new one does not say that it corrects that one. */
    public static final class StandsException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final long number;

        StandsException(long number) {
            super("Protocol " + number + " stands", null, false, false);
            this.number = number;
        }

        /** The number of the one that stands. */
        public long number() {
            return number;
        }
    }

    /** A protocol's number, and whether the same had been taken before. */
    public record Taken(long number, boolean isKnown) {}

    /**
     * Takes one in. What the same sender sends once more, word for word, is known and taken once: an official one at any time, an observer's
     * while it is their newest of the station.
     *
     * @throws NotTakenException when none is taken now
     * @throws StandsException when it would be a second official one of its station
     */
    @Transactional
    public Taken take(Referendum referendum, NewProtocol protocol, Sender sender) {
        return takeAll(referendum, List.of(protocol), sender).getFirst();
    }

    /** Takes all of them in, or none. */
    @Transactional
    public List<Taken> takeAll(Referendum referendum, List<NewProtocol> protocols, Sender sender) {
        List<Taken> all = new ArrayList<>(protocols.size());
        boolean counts = false;
        for (NewProtocol one : protocols) {
            Taken taken = insert(referendum, one, sender);
            counts |= !taken.isKnown() && one.kind() == Protocol.Kind.OFFICIAL;
            all.add(taken);
        }
        // Asked now, under the lock: it may have been closed since the referendum was read.
        if (counts && isClosed(referendum)) {
            closings.add(referendum);
        }
        return List.copyOf(all);
    }

    private boolean isClosed(Referendum referendum) {
        return sql.sql("select state = 'closed' from referendum.referendum where id = :id")
                .param("id", referendum.id())
                .query(Boolean.class)
                .single();
    }

    private Taken insert(Referendum referendum, NewProtocol protocol, Sender sender) {
        // The lock that deals numbers: from here on nobody else adds a protocol.
        Referendums.lock(sql, referendum.id());
        UUID request = request(protocol, sender);
        Optional<Long> known = known(referendum, protocol, sender, request);
        if (known.isPresent()) {
            return new Taken(known.get(), true);
        }
        if (protocol.kind() == Protocol.Kind.OFFICIAL) {
            Optional<Long> stands = standing(referendum, protocol.station());
            if (!stands.equals(protocol.replaces())) {
                throw stands.isPresent()
                        ? new StandsException(stands.get())
                        : new ConflictException("Protocol " + protocol.replaces());
            }
        }
        try {
            return new Taken(row(referendum, protocol, sender, request), false);
        } catch (org.springframework.jdbc.UncategorizedSQLException refused) {
            if (refused.getSQLException() != null
                    && "DA004".equals(refused.getSQLException().getSQLState())) {
                throw new NotTakenException(refused);
            }
            throw refused;
        }
    }

    /** Who sends, and every word. */
    private static UUID request(NewProtocol protocol, Sender sender) {
        List<Object> words = List.of(
                sender.way(),
                sender.key().map(String::valueOf).orElse(""),
                protocol.station(),
                protocol.kind(),
                FiguresJson.write(protocol.figures()),
                protocol.closed(),
                protocol.signed(),
                protocol.photographs(),
                protocol.replaces().map(String::valueOf).orElse(""),
                // A file has none: the desk's is in the language of its page.
                sender.way() == Way.TABLE ? "" : protocol.reason());
        return UUID.nameUUIDFromBytes(JSON.writeValueAsBytes(words));
    }

    private long row(Referendum referendum, NewProtocol protocol, Sender sender, UUID request) {
        return sql.sql("""
            insert into referendum.protocol (referendum_id, number, station, kind, figures, closed, signed, photographs, replaces, reason,
              way, entered_by, signed_by, key_id, request)
            values (:id, 0, :station, :kind, :figures::jsonb, :closed, :signed, :photographs, :replaces, :reason, :way, :entered, :signer,
              :key, :request)
            returning number
            """)
                .param("id", referendum.id())
                .param("station", protocol.station())
                .param("kind", protocol.kind() == Protocol.Kind.OBSERVER ? "observer" : "official")
                .param("figures", FiguresJson.write(protocol.figures()))
                .param("closed", protocol.closed())
                .param("signed", protocol.signed())
                .param("photographs", protocol.photographs().toArray(String[]::new))
                .param("replaces", protocol.replaces().orElse(null))
                .param("reason", protocol.reason())
                .param("way", org.dauys.server.submission.Codes.of(sender.way()))
                .param("entered", sender.enteredBy().orElse(null))
                .param("signer", sender.signedBy().orElse(null))
                .param("key", sender.key().orElse(null))
                .param("request", request)
                .query(Long.class)
                .single();
    }

    private Optional<Long> known(Referendum referendum, NewProtocol protocol, Sender sender, UUID request) {
        return sql.sql("""
            select number from referendum.protocol p where referendum_id = :id and request = :request
            and (kind = 'official' or number = (select max(q.number) from referendum.protocol q
              where q.referendum_id = :id and q.station = :station and q.kind = 'observer' and q.key_id is not distinct from :key))
            """)
                .param("id", referendum.id())
                .param("request", request)
                .param("station", protocol.station())
                .param("key", sender.key().orElse(null), java.sql.Types.BIGINT)
                .query(Long.class)
                .optional();
    }

    /** The number of the official protocol of a station that nothing has replaced. */
    public Optional<Long> standing(Referendum referendum, String station) {
        return sql.sql("""
            select max(p.number) from referendum.protocol p
            where p.referendum_id = :id and p.station = :station and p.kind = 'official' and not exists (
              select from referendum.protocol q where q.referendum_id = p.referendum_id and q.replaces = p.number)
            having max(p.number) is not null
            """)
                .param("id", referendum.id())
                .param("station", station)
                .query(Long.class)
                .optional();
    }
}
