package org.dauys.bench.amend;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.dauys.server.database.Database;

/**
 * Amendments to the newest version of a consultation as rows, placed by the server's own job, and what was decided of them.
 *
 * @param slug of the consultation, which has no submissions yet
 */
record ManyAmendments(Database database, String slug) {
    private static final String CONSULTATION = "(select id from consultation.consultation where slug = 'SLUG')";
    private static final String BASE = "(select id from consultation.version where consultation_id = " + CONSULTATION
            + " and published_at is not null order by number desc limit 1)";
    private static final String ROW = """
            insert into submission.submission (consultation_id, number, source, kind, language, version_id, label, text_language,
              quote, quote_start, action, proposed, rationale, published_at, receipt_hash, same_key, stems)
            select CONSULTATION, ?, 'web', 'amendment', ?, BASE, ?, ?, ?, ?, ?, ?, 'Так норма станет яснее для тех, кто её применяет.',
              now(), sha256(convert_to(?, 'UTF8')), sha256(convert_to(?, 'UTF8')), ''::tsvector
            """;

    /** Registers them under the numbers from 1 on, and waits until the server has placed them; the seconds that took. */
    double fill(List<MadeAmendment> all) throws SQLException, InterruptedException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            try (PreparedStatement row = connection.prepareStatement(named(ROW))) {
                for (int i = 0; i < all.size(); i++) {
                    MadeAmendment one = all.get(i);
                    row.setInt(1, i + 1);
                    row.setString(2, one.language().code());
                    row.setString(3, one.label());
                    row.setString(4, one.language().code());
                    row.setString(5, one.quote());
                    row.setInt(6, one.quoteStart());
                    row.setString(7, one.action());
                    row.setString(8, one.proposed());
                    row.setString(9, "receipt " + i);
                    row.setString(10, one.toString());
                    row.addBatch();
                }
                row.executeBatch();
            }
            connection.commit();
        }
        execute("analyze");
        long begun = System.nanoTime();
        execute("insert into jobs.job (kind, subject) values ('place-amendments', 'SLUG:measurement:0')");
        while (number("select count(*) from drafting.change where version_id = BASE") < all.size()) {
            Thread.sleep(50);
        }
        double took = (System.nanoTime() - begun) / 1e9;
        rest();
        return took;
    }

    /** Waits until the server has nothing to do beside answering. */
    void rest() throws SQLException, InterruptedException {
        while (number("select count(*) from jobs.job where state = 'waiting'") > 0) {
            Thread.sleep(100);
        }
    }

    /**
     * Decides of all: those that are named are taken, each with the whole words of its provision in other languages; others are left
     * out with a reason, or nothing is decided of them.
     *
     * @param numbers of those that are taken
     * @param wordings for each of them, as JSON, by language
     */
    void decide(List<Integer> numbers, List<String> wordings, boolean leaveOthers) throws SQLException {
        execute("insert into drafting.merge (version_id) values (BASE) on conflict do nothing");
        execute("delete from drafting.decision where version_id = BASE");
        if (leaveOthers) {
            execute("""
                    insert into drafting.decision (version_id, submission_id, choice, reason, editor)
                    select BASE, s.id, 'leave', '{"ru": "Норма и так ясна."}', gen_random_uuid() from submission.submission s
                    where s.consultation_id = CONSULTATION
                    """);
        }
        try (Connection connection = database.connect();
                PreparedStatement row = connection.prepareStatement(named("""
                        insert into drafting.decision (version_id, submission_id, choice, wordings, editor)
                        select BASE, s.id, 'take', ?::jsonb, gen_random_uuid() from submission.submission s
                        where s.consultation_id = CONSULTATION and s.number = ?
                        on conflict (version_id, submission_id) do update set choice = 'take', reason = '{}', wordings = excluded.wordings
                        """))) {
            for (int i = 0; i < numbers.size(); i++) {
                row.setString(1, wordings.get(i));
                row.setInt(2, numbers.get(i));
                row.addBatch();
            }
            row.executeBatch();
        }
        execute("analyze drafting.decision");
    }

    /** So that nothing that was made before may be served. */
    void changeOne() throws SQLException {
        execute("update drafting.decision set revision = revision + 1 where version_id = BASE and submission_id ="
                + " (select min(submission_id) from drafting.decision where version_id = BASE)");
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(named(sql));
        }
    }

    /** A whole number that a query tells. */
    long number(String query) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(named(query))) {
            row.next();
            return row.getLong(1);
        }
    }

    private String named(String sql) {
        return sql.replace("BASE", BASE).replace("CONSULTATION", CONSULTATION).replace("SLUG", slug);
    }
}
