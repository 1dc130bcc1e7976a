package org.dauys.server.people.letters;

import static org.dauys.server.people.store.PeopleSchema.utc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.server.people.store.PeopleSchema;
import org.springframework.stereotype.Component;

/**
 * Letters on their way. A letter is marked as being sent before the mail server gets it, and as sent after, so that none
 * goes twice whatever happens in between: one that was being sent when the program died is marked as uncertain, and left
 * to the operator to decide about.
 */
@Component
class Outbox {
    /** As many letters an hour for one person; what comes after waits and goes together in one. */
    static final int MOST_IN_HOUR = 3;

    private static final Duration HOUR = Duration.ofHours(1);
    /** Longer than a letter can take; see {@link SmtpServer}. */
    private static final Duration LONGEST_SENDING = Duration.ofMinutes(15);
    /** As long as the same thing could be told again by mistake. */
    private static final Duration KEPT = Duration.ofDays(90);

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(6),
            Duration.ofDays(1));

    private final PeopleSchema sql;
    private final InstantSource clock;

    Outbox(PeopleSchema sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * A letter that this node has to send.
     *
     * @param tries with this one
     */
    record Taken(UUID id, long box, int tries) {}

    /**
     * Who gets it.
     *
     * @param token of the page where letters are chosen
     */
    record Addressee(String email, Locale language, String token) {
        @Override
        public String toString() {
            return "an addressee";
        }
    }

    /** What stands in it. */
    record Line(String phrase, List<String> values, String path) {}

    /** The next letter to send; nobody else gets it. */
    Optional<Taken> take() {
        Optional<Taken> again = again();
        return again.isPresent() ? again : next();
    }

    /** One that is to wait longer than any pause lasts was put off before the clock was set back. */
    private Optional<Taken> again() {
        Instant now = clock.instant();
        return sql.sql("""
            update people.letter set state = 'sending', tries = tries + 1, at = :now
            where id = (
              select id from people.letter where state = 'waiting' and (at <= :now or at > :never)
              order by at limit 1 for update skip locked)
            returning id, box_id as box, tries
            """)
                .param("now", utc(now))
                .param("never", utc(now.plus(PAUSES.getLast())))
                .query(Taken.class)
                .optional();
    }

    /**
     * Puts all that is due for one person into one letter. Whoever holds the lock on the box makes it. What was to be told at
     * once, before the clock was set back, does not wait until it is that late again.
     */
    private Optional<Taken> next() {
        Instant now = clock.instant();
        return sql.sql("""
            with box as materialized (
              select b.id, gen_random_uuid() as letter
              from people.notice n join people.letter_box b on b.id = n.box_id
              where n.letter_id is null and (n.due_at <= :now or n.made_at > :now and n.due_at = n.made_at)
                and (b.letters_in_hour < :most or b.hour_began <= :ago or b.hour_began > :now)
              order by n.due_at, n.id limit 1 for no key update of b skip locked),
            told as (
              update people.notice n set letter_id = box.letter from box
              where n.box_id = box.id and n.letter_id is null
                and (n.due_at <= :now or n.made_at > :now and n.due_at = n.made_at) returning n.id),
            counted as (
              update people.letter_box b
              set hour_began = case when b.hour_began > :ago and b.hour_began <= :now then b.hour_began else :now end,
                letters_in_hour =
                  case when b.hour_began > :ago and b.hour_began <= :now then b.letters_in_hour + 1 else 1 end
              from box where b.id = box.id and exists (select from told))
            insert into people.letter (id, box_id, state, tries, at)
            select letter, id, 'sending', 1, :now from box where exists (select from told)
            returning id, box_id as box, tries
            """)
                .param("now", utc(now))
                .param("ago", utc(now.minus(HOUR)))
                .param("most", MOST_IN_HOUR)
                .query(Taken.class)
                .optional();
    }

    /** Empty when the person has no address any more. */
    Optional<Addressee> addressee(Taken letter) {
        return sql.sql("""
            select coalesce(a.email, p.email) as email, coalesce(a.language, p.language) as language, b.token
            from people.letter_box b
            left join people.account a on a.id = b.account_id
            left join people.participant p on p.id = b.participant_id
            where b.id = :box and coalesce(a.email, p.email) is not null
            """)
                .param("box", letter.box())
                .query((row, i) -> new Addressee(
                        row.getString("email"), Locale.of(row.getString("language")), row.getString("token")))
                .optional();
    }

    List<Line> lines(Taken letter) {
        return sql.sql("select phrase, places, path from people.notice where letter_id = :letter order by id")
                .param("letter", letter.id())
                .query((row, i) -> new Line(row.getString("phrase"), strings(row, "places"), row.getString("path")))
                .list();
    }

    void sent(Taken letter) {
        mark(letter, LetterState.SENT, clock.instant(), "");
    }

    /** The mail server may have it. */
    void uncertain(Taken letter) {
        mark(letter, LetterState.UNCERTAIN, clock.instant(), "");
    }

    void failed(Taken letter, String why) {
        mark(letter, LetterState.FAILED, clock.instant(), why);
    }

    /** The mail server does not want it now: tried again, six times in two days. */
    void refused(Taken letter, String why) {
        if (letter.tries() > PAUSES.size()) {
            failed(letter, why);
        } else {
            mark(letter, LetterState.WAITING, clock.instant().plus(PAUSES.get(letter.tries() - 1)), why);
        }
    }

    /** The mail server never heard of it: the try does not count. */
    void returned(Taken letter) {
        sql.sql("update people.letter set state = 'waiting', tries = tries - 1, at = :now where id = :id")
                .param("now", utc(clock.instant()))
                .param("id", letter.id())
                .update();
    }

    private void mark(Taken letter, LetterState state, Instant at, String why) {
        sql.sql("""
            update people.letter set state = :state, at = :at, failure = nullif(:why, '')
            where id = :id and state = 'sending'
            """)
                .param("state", state.code())
                .param("at", utc(at))
                .param("why", why)
                .param("id", letter.id())
                .update();
    }

    /** Finds letters that nobody sends any more, and forgets what was sent long ago. */
    void tidy() {
        Instant now = clock.instant();
        // Also one that nobody can have begun to send yet: it was begun before the clock was set back.
        sql.sql("""
            update people.letter set state = 'uncertain', at = :now
            where state = 'sending' and (at < :long or at > :never)
            """)
                .param("now", utc(now))
                .param("long", utc(now.minus(LONGEST_SENDING)))
                .param("never", utc(now.plus(LONGEST_SENDING)))
                .update();
        sql.sql("delete from people.letter where state in ('sent', 'failed', 'uncertain') and at < :old")
                .param("old", utc(now.minus(KEPT)))
                .update();
        sql.sql("delete from people.link where expires_at < :now")
                .param("now", utc(now))
                .update();
    }

    /** How many letters are in each state; notices that wait for their letter are under {@code notices}. */
    Map<String, Integer> counts() {
        return sql.sql("""
            select state, count(*)::int as n from people.letter group by state
            union all select 'notices', count(*)::int from people.notice where letter_id is null
            """).query((row, i) -> Map.entry(row.getString("state"), row.getInt("n"))).list().stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The operator wants those of a state to be sent again. */
    int again(LetterState state) {
        LetterState.STEPS.check(state, LetterState.WAITING);
        return sql.sql("update people.letter set state = 'waiting', tries = 0, at = :now where state = :state")
                .param("now", utc(clock.instant()))
                .param("state", state.code())
                .update();
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
    }
}
