package org.dauys.bench.poll;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.dauys.server.database.Database;

/**
 * An open poll as rows: people of three opinions who answered some of the statements each, an opinion for each statement by a hash of both.
 *
 * @param slug of the consultation, which has no poll yet
 */
record ManyVotes(Database database, String slug) {
    private static final String POLL =
            "(select p.id from poll.poll p join consultation.consultation c on c.id = p.consultation_id where c.slug = 'SLUG')";

    private static final List<String> ROWS = List.of("""
            insert into poll.poll (consultation_id, number, title, closes_at, seed, state, opened_at)
            select id, 1, '{"ru": "Опрос о лодках"}', now() + interval '1 day', 'seed of the measurement', 'open', now()
            from consultation.consultation where slug = 'SLUG'
            """, """
            insert into poll.statement (poll_id, number, words, source, state)
            select POLL, 0, jsonb_build_object('ru', 'Тезис о лодках и мостках под номером ' || i), 'editor', 'published'
            from generate_series(1, STATEMENTS) i
            """, """
            insert into poll.participant (poll_id, hash)
            select POLL, sha256(convert_to('person ' || i, 'UTF8')) from generate_series(1, PEOPLE) i
            """, """
            insert into poll.vote (participant_id, statement_id, vote, requests)
            select p.id, s.id,
              case when hashtext(p.id::text || s.number) % 100 between -14 and 14 then 0
                when (hashtext(s.number || 'of' || p.camp) % 2 = 0) = (abs(hashtext(s.number || p.id::text)) % 100 < 80) then 1 else -1 end,
              array[gen_random_uuid()]
            from (select id, abs(hashtext(id::text)) % 3 as camp from poll.participant where poll_id = POLL) p
            cross join poll.statement s
            where s.poll_id = POLL and abs(hashtext(s.number || 'asked' || p.id)) % STATEMENTS < EACH
            """, "analyze poll.vote");

    /**
     * Fills it.
     *
     * @param each on how many statements somebody votes, on average
     */
    void fill(int people, int statements, int each) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement sql = connection.createStatement()) {
            for (String row : ROWS) {
                sql.execute(row.replace("POLL", POLL)
                        .replace("SLUG", slug)
                        .replace("PEOPLE", String.valueOf(people))
                        .replace("STATEMENTS", String.valueOf(statements))
                        .replace("EACH", String.valueOf(each)));
            }
        }
    }

    /** A whole number that a query tells. */
    long number(String query) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
