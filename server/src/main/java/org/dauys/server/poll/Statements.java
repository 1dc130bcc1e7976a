package org.dauys.server.poll;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.jobs.Jobs;
import org.dauys.server.site.WordsJson;
import org.dauys.server.submission.Codes;
import org.dauys.server.submission.HiddenReason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The statements of polls. */
@Component
public class Statements {
    /** So many can be voted on in a poll: of more, none would have enough votes. */
    public static final int MOST = 1_000;

    /** So many of participants wait for a moderator at most: whoever sends them by a program fills nothing else. */
    public static final int MOST_WAITING = 300;

    private final JdbcClient sql;
    private final Polls polls;
    private final Jobs jobs;

    Statements(JdbcClient sql, Polls polls, Jobs jobs) {
        this.sql = sql;
        this.polls = polls;
        this.jobs = jobs;
    }

    /** All of a poll, in the order of their numbers, those that wait and those that are hidden too. */
    public List<Statement> of(Poll poll) {
        return sql.sql("select * from poll.statement where poll_id = :poll order by number")
                .param("poll", poll.id())
                .query(Statements::statement)
                .list();
    }

    /** Those that people vote on, in the order of their numbers. */
    public List<Statement> published(Poll poll) {
        return of(poll).stream()
                .filter(one -> one.state() == StatementState.PUBLISHED)
                .toList();
    }

    /** How many of a consultation's polls wait for a moderator. */
    public int waiting(long consultation) {
        return sql.sql("""
            select count(*) from poll.statement s join poll.poll p on p.id = s.poll_id
            where p.consultation_id = :consultation and s.state = 'waiting'
            """)
                .param("consultation", consultation)
                .query(Integer.class)
                .single();
    }

    /**
     * Adds one of an editor, which is voted on at once.
     *
     * @throws ConflictException when the poll is closed, or {@value #MOST} are voted on
     */
    @Transactional
    public void seed(Poll poll, NewStatement statement) {
        seed(poll, List.of(statement));
    }

    /**
     * The same with many: all of them, or none.
     *
     * @throws ConflictException as with one
     */
    @Transactional
    public void seed(Poll poll, List<NewStatement> some) {
        lock(poll);
        mustHaveRoom(poll, some.size());
        for (NewStatement statement : some) {
            if (add(poll, statement, "editor", StatementState.PUBLISHED) == 0) {
                throw new ConflictException("Poll " + poll.id());
            }
        }
    }

    /** Within a transaction: nobody else adds statements now, or publishes one. */
    private void lock(Poll poll) {
        sql.sql("select statements from poll.counter where poll_id = :poll for update")
                .param("poll", poll.id())
                .query(Integer.class)
                .single();
    }

    private void mustHaveRoom(Poll poll, int more) {
        if (count(poll, StatementState.PUBLISHED) + more > MOST) {
            throw new ConflictException("Poll " + poll.id() + ", which has " + MOST + " statements,");
        }
    }

    /** Whether no more can be voted on. */
    public boolean isFull(Poll poll) {
        return count(poll, StatementState.PUBLISHED) >= MOST;
    }

    private int count(Poll poll, StatementState state) {
        return sql.sql("select count(*) from poll.statement where poll_id = :poll and state = :state")
                .param("poll", poll.id())
                .param("state", state.code())
                .query(Integer.class)
                .single();
    }

    /**
     * Adds one of a participant, which a moderator looks at first. What was sent before under the same request is taken once.
     *
     * @return whether it was taken: not where {@value #MOST_WAITING} wait
     * @throws ConflictException when the poll is not open
     */
    @Transactional
    public boolean propose(Poll poll, NewStatement statement) {
        lock(poll);
        boolean known = statement.request().isPresent()
                && sql.sql("select count(*) from poll.statement where request = :request")
                                .param("request", statement.request().get())
                                .query(Integer.class)
                                .single()
                        > 0;
        if (known) {
            return true;
        }
        if (count(poll, StatementState.WAITING) >= MOST_WAITING) {
            return false;
        }
        if (add(poll, statement, "participant", StatementState.WAITING) == 0) {
            throw new ConflictException("Poll " + poll.id());
        }
        return true;
    }

    private int add(Poll poll, NewStatement statement, String source, StatementState state) {
        return sql.sql("""
            insert into poll.statement (poll_id, number, words, label, theme, source, state, request)
            select p.id, 0, :words::jsonb, :label, :theme, :source, :state, :request from poll.poll p
            where p.id = :poll and p.state <> 'closed' and (p.state = 'open' or :state = 'published')
            on conflict (request) do nothing
            """)
                .param("poll", poll.id())
                .param("words", WordsJson.write(statement.words()))
                .param("label", statement.label())
                .param("theme", statement.theme())
                .param("source", source)
                .param("state", state.code())
                .param("request", statement.request().orElse(null))
                .update();
    }

    /**
     * Has it voted on.
     *
     * @throws ConflictException when it is already, or {@value #MOST} are voted on
     */
    @Transactional
    public void publish(Poll poll, int number) {
        waitForResult(poll);
        lock(poll);
        mustHaveRoom(poll, 1);
        move(poll, number, StatementState.PUBLISHED, Optional.empty());
    }

    /**
     * Hides it: votes on it have no influence any more.
     *
     * @throws ConflictException when it is hidden already
     */
    @Transactional
    public void hide(Poll poll, int number, HiddenReason reason) {
        move(poll, number, StatementState.HIDDEN, Optional.of(reason));
    }

    /** Within a transaction, before all else: a final result that is being made comes before it. Returns whether the poll is closed. */
    private boolean waitForResult(Poll poll) {
        boolean closed = polls.keptState(poll) == PollState.CLOSED;
        if (closed) {
            polls.lockResult(poll);
        }
        return closed;
    }

    private void move(Poll poll, int number, StatementState to, Optional<HiddenReason> reason) {
        boolean closed = waitForResult(poll);
        int moved = sql.sql("""
            update poll.statement set state = :to, reason = :reason
            where poll_id = :poll and number = :number and state = any(:before)
            """)
                .param("to", to.code())
                .param("reason", reason.map(HiddenReason::code).orElse(""))
                .param("poll", poll.id())
                .param("number", number)
                .param("before", StatementState.STEPS.before(to))
                .update();
        if (moved == 0) {
            throw new ConflictException("Statement " + number + " of poll " + poll.id());
        }
        if (closed) {
            jobs.add(Results.JOB, Results.subject(poll, stamp(poll)));
        }
    }

    private long stamp(Poll poll) {
        return sql.sql("select stamp from poll.counter where poll_id = :poll")
                .param("poll", poll.id())
                .query(Long.class)
                .single();
    }

    /**
     * Takes one out of a poll that nobody has seen.
     *
     * @throws ConflictException when the poll is open or closed
     */
    @Transactional
    public void remove(Poll poll, int number) {
        int gone = sql.sql("""
            delete from poll.statement s using poll.poll p
            where s.poll_id = :poll and s.number = :number and p.id = s.poll_id and p.state = 'prepared'
            """).param("poll", poll.id()).param("number", number).update();
        if (gone == 0) {
            throw new ConflictException("Statement " + number + " of poll " + poll.id());
        }
    }

    private static Statement statement(ResultSet row, int index) throws SQLException {
        return new Statement(
                row.getLong("id"),
                row.getInt("number"),
                WordsJson.read(row.getString("words")),
                row.getString("label"),
                row.getString("theme"),
                row.getString("source").equals("participant"),
                Codes.read(StatementState.class, row.getString("state")),
                row.getString("reason"),
                row.getBoolean("was_published"));
    }
}
