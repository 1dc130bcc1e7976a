package org.dauys.server.meeting.hold;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.dauys.server.disclosure.Thresholds;
import org.dauys.server.meeting.hold.Body.Contribution;
import org.dauys.server.submission.Codes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What phones in the hall send: no sender, no time, and nothing on the board before the clerk has seen it. */
@Component
class HallMessages {
    static final int LONGEST = 2_000;

    /** So many wait for the clerk of one meeting at most: more than anyone reads while it is held. */
    static final int MOST_WAITING = 1_000;

    /** Fewer supporters than this are not told, nor do they move a message on the board. */
    static final int FEWEST_TOLD = Thresholds.LEAST_ANSWERED;

    private final JdbcClient sql;

    HallMessages(JdbcClient sql) {
        this.sql = sql;
    }

    enum State {
        WAITING,
        ACCEPTED,
        REFUSED
    }

    /** @param number in the register; 0: it is not there */
    record Message(long id, UUID key, Contribution.Kind kind, String words, State state, int supports, int number) {
        boolean isAccepted() {
            return state == State.ACCEPTED;
        }

        boolean isWaiting() {
            return state == State.WAITING;
        }

        /** Supporters, when there are enough of them; nobody and a few are told alike. */
        OptionalInt told() {
            return supports < FEWEST_TOLD ? OptionalInt.empty() : OptionalInt.of(supports);
        }

        Contribution said() {
            boolean kazakh = words.matches("(?s).*[әғқңөұүһіӘҒҚҢӨҰҮҺІ].*");
            boolean latin = !words.matches("(?s).*[а-яА-Я].*");
            return new Contribution(
                    kind,
                    words,
                    kazakh ? "kk" : latin ? "en" : "ru",
                    List.of(),
                    0,
                    Body.Speaker.ANONYMOUS,
                    false,
                    null);
        }
    }

    /**
     * Takes it in, once for each form.
     *
     * @return whether it is here; not when too many wait already
     */
    boolean add(long meeting, UUID form, Contribution.Kind kind, String words) {
        sql.sql("""
            insert into meeting.hall_message (meeting_id, key, kind, words) select :meeting, :key, :kind, :words
            where (select count(*) from meeting.hall_message where meeting_id = :meeting and state = 'waiting') < :most
            on conflict (key) do nothing
            """)
                .param("meeting", meeting)
                .param("key", form)
                .param("kind", Codes.of(kind))
                .param("words", words)
                .param("most", MOST_WAITING)
                .update();
        return sql.sql("select exists (select 1 from meeting.hall_message where key = :key and meeting_id = :meeting)")
                .param("key", form)
                .param("meeting", meeting)
                .query(Boolean.class)
                .single();
    }

    /** Those with most support first, as far as it is told, and else in an order that tells nothing. */
    List<Message> of(long meeting) {
        return sql.sql("""
            select * from meeting.hall_message where meeting_id = :meeting
            order by case when supports < :fewest then 0 else supports end desc, key
            """)
                .param("meeting", meeting)
                .param("fewest", FEWEST_TOLD)
                .query(HallMessages::message)
                .list();
    }

    private static Message message(ResultSet row, int i) throws SQLException {
        return new Message(
                row.getLong("id"),
                row.getObject("key", UUID.class),
                Codes.read(Contribution.Kind.class, row.getString("kind")),
                row.getString("words"),
                Codes.read(State.class, row.getString("state")),
                row.getInt("supports"),
                row.getInt("number"));
    }

    void move(long meeting, long message, State to) {
        sql.sql("""
            update meeting.hall_message set state = :to
            where id = :id and meeting_id = :meeting and number is null
            """)
                .param("to", Codes.of(to))
                .param("id", message)
                .param("meeting", meeting)
                .update();
    }

    /** Counts a phone's support of an accepted message once. */
    @Transactional
    public void support(long meeting, long message, UUID phone) {
        byte[] sum = Desks.sha256((message + ":" + phone).getBytes(StandardCharsets.UTF_8));
        int added = sql.sql("""
            insert into meeting.hall_support (message_id, phone)
            select id, :phone from meeting.hall_message
            where id = :message and meeting_id = :meeting and state = 'accepted'
            on conflict do nothing
            """)
                .param("phone", sum)
                .param("message", message)
                .param("meeting", meeting)
                .update();
        if (added == 1) {
            sql.sql("update meeting.hall_message set supports = supports + 1 where id = :message")
                    .param("message", message)
                    .update();
        }
    }
}
