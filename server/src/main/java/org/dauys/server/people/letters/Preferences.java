package org.dauys.server.people.letters;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.dauys.server.people.store.PeopleSchema;
import org.springframework.stereotype.Component;

/** How often someone wants letters, as the page that every letter leads to sets it: for all that the person takes part in. */
@Component
public class Preferences {
    private final PeopleSchema sql;
    private final InstantSource clock;

    Preferences(PeopleSchema sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What whoever has this token chose; empty when nobody has it. */
    public Optional<Frequency> of(String token) {
        return sql.sql("""
            select coalesce(a.letters, p.letters, 'once') from people.letter_box b
            left join people.account a on a.id = b.account_id
            left join people.participant p on p.id = b.participant_id
            where b.token = :token
            """).param("token", token).query(String.class).optional().flatMap(Frequency::of);
    }

    /** Chooses for the account with all its participants. */
    void choose(String token, Frequency frequency) {
        sql.sql("""
            with box as (select id, account_id, participant_id from people.letter_box where token = :token),
            accounts as (update people.account a set letters = :letters from box where a.id = box.account_id),
            participants as (
              update people.participant p
              set letters = case when p.account_id is null then :letters end
              from box where p.account_id = box.account_id or p.id = box.participant_id)
            select id from box
            """)
                .param("token", token)
                .param("letters", frequency.code())
                .query(Long.class)
                .optional()
                .ifPresent(this::rearrange);
    }

    /** What waits goes when the new choice says, or not at all. */
    public void rearrange(long box) {
        Instant now = clock.instant();
        sql.sql("""
            with chosen as (
              select p.id, coalesce(p.letters, a.letters, 'once') as frequency
              from people.participant p left join people.account a on a.id = p.account_id
              where p.id in (select participant_id from people.notice where box_id = :box)),
            unwanted as (
              delete from people.notice n using chosen
              where n.participant_id = chosen.id and n.letter_id is null and chosen.frequency = 'none'),
            letters as (
              delete from people.letter where box_id = :box and state = 'waiting'
                and not exists (select from chosen where frequency <> 'none'))
            update people.notice n
            set due_at = case when chosen.frequency = 'once' and n.own then cast(:now as timestamptz)
              when chosen.frequency = 'weekly' then :weekly else :daily end
            from chosen
            where n.participant_id = chosen.id and n.letter_id is null and chosen.frequency <> 'none'
            """)
                .param("box", box)
                .param("now", PeopleSchema.utc(now))
                .param("daily", PeopleSchema.utc(Frequency.DAILY.due(now)))
                .param("weekly", PeopleSchema.utc(Frequency.WEEKLY.due(now)))
                .update();
    }
}
