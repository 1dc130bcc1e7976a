package org.dauys.server.meeting.hold;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.disclosure.CountsPeople;
import org.dauys.server.invariants.Impossible;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.MeetingCancelled;
import org.dauys.server.meeting.MeetingCode;
import org.dauys.server.meeting.MeetingHeld;
import org.dauys.server.meeting.ResultNotKeptException;
import org.dauys.server.meeting.hold.Ballot.Answer;
import org.dauys.server.meeting.hold.Sent.Receipt;
import org.dauys.server.submission.Codes;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Straw polls on phones. Whoever draws a code from the hat can answer once. The database has whether a code was used, and sums of
 * answers; what a code was used for is nowhere. Whoever reads the database between two answers sees which sum grew: see
 * docs/protection.md.
 */
@Component
class Ballots {
    static final int MOST_QUESTIONS = 5;
    static final int LONGEST_QUESTION = 500;

    private static final int KEY_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient sql;
    private final Items items;

    Ballots(JdbcClient sql, Items items) {
        this.sql = sql;
        this.items = items;
    }

    private record Sum(String question, int agree, int disagree, int undecided) {}

    /** The one of a meeting, if it has one. */
    Optional<Ballot> of(Meeting meeting) {
        List<String> questions = sql.sql(
                        "select question from meeting.ballot_question where meeting_id = :meeting order by ordinal")
                .param("meeting", meeting.id())
                .query((row, i) -> Objects.requireNonNull(row.getString(1)))
                .list();
        return sql.sql("""
            select b.open, b.printed,
              (select count(*) from meeting.ballot_code c where c.meeting_id = b.meeting_id and c.used)::int as used
            from meeting.ballot b where b.meeting_id = :meeting
            """)
                .param("meeting", meeting.id())
                .query((row, i) ->
                        new Ballot(row.getBoolean("open"), row.getInt("printed"), row.getInt("used"), questions))
                .optional();
    }

    /** So many codes that nobody has, each another. */
    static List<String> codes(int many) {
        Set<String> all = new LinkedHashSet<>();
        while (all.size() < many) {
            all.add(MeetingCode.next());
        }
        return List.copyOf(all);
    }

    /**
     * Opens one.
     *
     * @param questions at least one
     * @param codes those that stand on the sheet; of each a hash is kept
     * @throws ConflictException when the meeting has one already, has ended or is not announced
     */
    @Transactional
    public void open(Meeting meeting, List<String> questions, List<String> codes) {
        // Whoever ends the meeting waits for this, or comes before it.
        int made = sql.sql("""
            with now as (
              select id from meeting.meeting
              where id = :meeting and state = 'planned' and announced_at is not null for share)
            insert into meeting.ballot (meeting_id, printed) select id, :codes from now on conflict do nothing
            """)
                .param("meeting", meeting.id())
                .param("codes", codes.size())
                .update();
        if (made == 0) {
            throw new ConflictException("Ballot of meeting " + meeting.code());
        }
        for (int i = 0; i < questions.size(); i++) {
            sql.sql("""
                insert into meeting.ballot_question (meeting_id, ordinal, question) values (:meeting, :ordinal, :question)
                """)
                    .param("meeting", meeting.id())
                    .param("ordinal", i)
                    .param("question", questions.get(i))
                    .update();
        }
        for (String code : codes) {
            sql.sql("insert into meeting.ballot_code (meeting_id, hash) values (:meeting, :hash)")
                    .param("meeting", meeting.id())
                    .param("hash", hash(meeting, code))
                    .update();
        }
    }

    /**
     * Answers all questions with a code: both or neither.
     *
     * @param code as it was typed
     * @param answers one for each question, in their order
     * @return whether it counted; not when there is no such code, it was used before, or the poll is closed
     */
    @Transactional
    public boolean answer(Meeting meeting, String code, List<Answer> answers) {
        Optional<String> typed = MeetingCode.typed(code);
        if (typed.isEmpty()) {
            return false;
        }
        // Whoever closes it waits for this, or comes before it.
        boolean open = sql.sql("select open from meeting.ballot where meeting_id = :meeting for share")
                .param("meeting", meeting.id())
                .query(Boolean.class)
                .optional()
                .orElse(false);
        int used = !open
                ? 0
                : sql.sql("""
                    update meeting.ballot_code set used = true
                    where meeting_id = :meeting and hash = :hash and not used
                    """)
                        .param("meeting", meeting.id())
                        .param("hash", hash(meeting, typed.get()))
                        .update();
        if (used == 0) {
            return false;
        }
        // In the order of the questions for everyone, so that nobody waits in a circle.
        for (int i = 0; i < answers.size(); i++) {
            sql.sql("""
                update meeting.ballot_question set agree = agree + (:answer = 'agree')::int,
                  disagree = disagree + (:answer = 'disagree')::int, undecided = undecided + (:answer = 'undecided')::int
                where meeting_id = :meeting and ordinal = :ordinal
                """)
                    .param("answer", Codes.of(answers.get(i)))
                    .param("meeting", meeting.id())
                    .param("ordinal", i)
                    .update();
        }
        return true;
    }

    /**
     * Closes it: its sums become items like those that tellers send, and the codes go; all of that or nothing.
     *
     * @throws ConflictException when none is open
     * @throws ResultNotKeptException when a sum cannot be an item; then it is open as before
     */
    @Transactional
    public void close(Meeting meeting) {
        if (!closed(meeting)) {
            throw new ConflictException("Ballot of meeting " + meeting.code());
        }
    }

    /** Whoever ends the meeting ends what is open. */
    @EventListener
    public void ended(MeetingHeld held) {
        closed(held.meeting());
    }

    /** What does not take place has no result: questions, answers and codes go. */
    @EventListener
    public void cancelled(MeetingCancelled cancelled) {
        sql.sql("delete from meeting.ballot where meeting_id = :meeting and open")
                .param("meeting", cancelled.meeting().id())
                .update();
    }

    /** Within a transaction; whether one was open. */
    private boolean closed(Meeting meeting) {
        int closed = sql.sql("update meeting.ballot set open = false where meeting_id = :meeting and open")
                .param("meeting", meeting.id())
                .update();
        if (closed > 0) {
            sums(meeting).forEach(one -> keep(meeting, one));
            sql.sql("delete from meeting.ballot_code where meeting_id = :meeting")
                    .param("meeting", meeting.id())
                    .update();
        }
        return closed > 0;
    }

    private void keep(Meeting meeting, Sum one) {
        Body.Poll poll = new Body.Poll(one.question(), "", one.agree(), one.disagree(), one.undecided(), true);
        Receipt receipt =
                items.take(meeting, null, new Sent(key(), ItemKind.POLL, key(), List.of(), false, DeskJson.tree(poll)));
        if (!receipt.outcome().equals(Decision.Outcome.KEPT.code())) {
            String what = "Sums of the ballot of meeting " + meeting.code() + ": " + receipt.outcome() + " "
                    + receipt.problems();
            Impossible.noted(Ballots.class, what);
            throw new ResultNotKeptException(what);
        }
    }

    @CountsPeople
    private List<Sum> sums(Meeting meeting) {
        return new ArrayList<>(sql.sql("""
            select question, agree, disagree, undecided from meeting.ballot_question
            where meeting_id = :meeting order by ordinal
            """)
                .param("meeting", meeting.id())
                .query((row, i) -> new Sum(
                        row.getString("question"),
                        row.getInt("agree"),
                        row.getInt("disagree"),
                        row.getInt("undecided")))
                .list());
    }

    /**
     * Takes it back, as long as nobody has answered: the sheet of codes was lost, or a question is wrong.
     *
     * @throws ConflictException when somebody has, or it is closed
     */
    @Transactional
    public void discard(Meeting meeting) {
        int gone = sql.sql("""
            delete from meeting.ballot b where b.meeting_id = :meeting and b.open
              and not exists (select 1 from meeting.ballot_code c where c.meeting_id = b.meeting_id and c.used)
            """).param("meeting", meeting.id()).update();
        if (gone == 0) {
            throw new ConflictException("Ballot of meeting " + meeting.code());
        }
    }

    private static byte[] hash(Meeting meeting, String code) {
        return Desks.sha256((meeting.id() + ":" + code).getBytes(StandardCharsets.UTF_8));
    }

    private static String key() {
        byte[] random = new byte[KEY_BYTES];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
