package org.dauys.server.poll;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.disclosure.Thresholds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Codes on paper, for people in a hall who have no device of their own: whoever holds one votes as one participant, today or later. The
 * database has hashes of them, as of all codes, and which sheet they were printed on; not who got one.
 */
@Component
public class PrintedSheets {
    /** Codes on a sheet: what can be laid out in the time that a page may take. */
    public static final int MOST_CODES = 300;

    /** Characters of a name, and of a reason. */
    public static final int LONGEST = 200;

    private final JdbcClient sql;

    PrintedSheets(JdbcClient sql) {
        this.sql = sql;
    }

    /** So many new codes, from 1 to {@value #MOST_CODES}; nobody can vote with them in any name until a sheet of them is added. */
    public static List<PollCode> codes(int many) {
        return Stream.generate(PollCode::next).limit(many).toList();
    }

    /** All sheets of a poll, the first one first. */
    public List<PrintedSheet> of(Poll poll) {
        return sql.sql("select number, name, codes, reason from poll.sheet where poll_id = :poll order by number")
                .param("poll", poll.id())
                .query((row, i) -> new PrintedSheet(
                        row.getInt("number"), row.getString("name"), row.getInt("codes"), row.getString("reason")))
                .list();
    }

    /**
     * Adds a sheet that was printed.
     *
     * @throws ConflictException when the poll is closed, or has a sheet of this name
     */
    @Transactional
    public void add(Poll poll, String name, List<PollCode> codes) {
        lock(poll);
        Optional<Long> sheet = sql.sql("""
            insert into poll.sheet (poll_id, number, name, codes)
            select p.id, (select coalesce(max(t.number), 0) + 1 from poll.sheet t where t.poll_id = p.id), :name, :codes
            from poll.poll p where p.id = :poll and p.state <> 'closed'
              and not exists (select from poll.sheet t where t.poll_id = p.id and t.name = :name)
            returning id
            """)
                .param("poll", poll.id())
                .param("name", name)
                .param("codes", codes.size())
                .query(Long.class)
                .optional();
        if (sheet.isEmpty()) {
            throw new ConflictException("Poll " + poll.id());
        }
        // In the order of their hashes: no row tells which code stood where on the paper.
        sql.sql("""
            insert into poll.printed_code (sheet_id, hash)
            select :sheet, decode(h, 'hex') from unnest(:hashes::text[]) as h order by h
            """)
                .param("sheet", sheet.get())
                .param("hashes", codes.stream().map(code -> code.hash(poll)).toArray(String[]::new))
                .update();
    }

    /**
     * Takes a sheet back: no vote is taken with its codes any more. Votes that were given with them stay, since the difference of two
     * results would tell what a few people answered.
     *
     * @param reason not empty
     * @throws ConflictException when there is no such sheet, or it was taken back before
     */
    @Transactional
    public void takeBack(Poll poll, int number, String reason) {
        lock(poll);
        int changed = sql.sql("""
            update poll.sheet set reason = :reason where poll_id = :poll and number = :number and reason = ''
            """)
                .param("reason", reason)
                .param("poll", poll.id())
                .param("number", number)
                .update();
        if (changed == 0) {
            throw new ConflictException("Sheet " + number + " of poll " + poll.id());
        }
    }

    /** Votes that are being taken come before, or not at all. */
    private void lock(Poll poll) {
        sql.sql("select id from poll.poll where id = :poll for no key update")
                .param("poll", poll.id())
                .query(Long.class)
                .single();
    }

    /** Whether a code is on a sheet that was not taken back. */
    public boolean isGood(Poll poll, PollCode code) {
        return isOnSheet(poll, code, false);
    }

    /** Whether a code is on a sheet that was. */
    public boolean isTakenBack(Poll poll, PollCode code) {
        return isOnSheet(poll, code, true);
    }

    private boolean isOnSheet(Poll poll, PollCode code, boolean takenBack) {
        return sql.sql("""
            select exists (select from poll.printed_code c join poll.sheet t on t.id = c.sheet_id
              where t.poll_id = :poll and (t.reason <> '') = :back and c.hash = decode(:hash, 'hex'))
            """)
                .param("back", takenBack)
                .param("poll", poll.id())
                .param("hash", code.hash(poll))
                .query(Boolean.class)
                .single();
    }

    /** What readers are told. */
    public PrintedFigures figures(Poll poll) {
        List<PrintedSheet> sheets = of(poll);
        long thirties = sheets.isEmpty()
                ? 0
                : sql.sql("""
            select count(*) / :least from poll.printed_code c join poll.sheet t on t.id = c.sheet_id
            join poll.participant p on p.poll_id = t.poll_id and p.hash = c.hash where t.poll_id = :poll
            """)
                        .param("least", Thresholds.LEAST_TOOK_PART)
                        .param("poll", poll.id())
                        .query(Long.class)
                        .single();
        return new PrintedFigures(sheets, thirties * Thresholds.LEAST_TOOK_PART);
    }
}
