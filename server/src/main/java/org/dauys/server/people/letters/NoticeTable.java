package org.dauys.server.people.letters;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.dauys.server.people.Letters.Notice;
import org.dauys.server.people.store.PeopleSchema;
import org.dauys.server.site.Say;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What waits to be told. Each statement is whole by itself, so that none needs a transaction. */
@Component
public class NoticeTable {
    private static final JsonMapper JSON = new JsonMapper();

    /** Those who want letters and have an address, of the notices given as JSON. */
    private static final String WANTED = """
        with wanted as (
          select n.*, p.account_id, coalesce(p.letters, a.letters, 'once') as frequency
          from jsonb_to_recordset(cast(:notices as jsonb)) as n
            (participant uuid, key text, phrase text, "values" jsonb, path text, own boolean)
          join people.participant p on p.id = n.participant
          left join people.account a on a.id = p.account_id
          where case when p.account_id is null then p.email else a.email end is not null
            and coalesce(p.letters, a.letters, 'once') <> 'none')
        """;

    private final PeopleSchema sql;
    private final InstantSource clock;

    NoticeTable(PeopleSchema sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Puts them in, except those that are there already. */
    public void put(List<Notice> notices) {
        notices.stream()
                .map(Notice::phrase)
                .distinct()
                .filter(phrase -> !Say.in(Say.LANGUAGES.getFirst()).has(phrase))
                .forEach(phrase -> {
                    throw new IllegalArgumentException("There is no phrase " + phrase);
                });
        String json = JSON.writeValueAsString(notices);
        boxes(json);
        Instant now = clock.instant();
        sql.sql(WANTED + """
            insert into people.notice
              (participant_id, key, box_id, phrase, places, path, own, made_at, due_at)
            select w.participant, w.key, b.id, w.phrase,
              array(select jsonb_array_elements_text(w."values")), w.path, w.own, :now,
              case when w.frequency = 'once' and w.own then cast(:now as timestamptz)
                when w.frequency = 'weekly' then :weekly else :daily end
            from wanted w join people.letter_box b
              on b.account_id = w.account_id or (w.account_id is null and b.participant_id = w.participant)
            on conflict (participant_id, key) do nothing
            """)
                .param("notices", json)
                .param("now", PeopleSchema.utc(now))
                .param("daily", PeopleSchema.utc(Frequency.DAILY.due(now)))
                .param("weekly", PeopleSchema.utc(Frequency.WEEKLY.due(now)))
                .update();
    }

    /** A box for each who has none yet. */
    private void boxes(String json) {
        sql.sql(WANTED + """
            insert into people.letter_box (account_id, participant_id, token)
            select account_id, participant, replace(gen_random_uuid()::text, '-', '') from (
              select distinct account_id, case when account_id is null then participant end as participant
              from wanted) person
            on conflict do nothing
            """).param("notices", json).update();
    }
}
