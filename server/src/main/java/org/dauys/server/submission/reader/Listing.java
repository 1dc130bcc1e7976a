package org.dauys.server.submission.reader;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.submission.Amendment;
import org.dauys.server.submission.Codes;
import org.dauys.server.submission.Disposition;
import org.dauys.server.submission.HiddenReason;
import org.dauys.server.submission.Source;
import org.dauys.server.submission.State;
import org.dauys.server.submission.SubmissionKind;
import org.dauys.server.submission.reader.ListQuery.Sort;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads pages of the register. A page begins after a key, not after so many rows, so that the thousandth is as fast as the
 * first and nothing is shown twice or left out when new submissions come. Of a campaign, one row is shown ({@link CampaignFirsts}).
 */
@Component
class Listing {
    static final int PAGE = 25;
    /** Nobody reads a longer list to its end, and to count it exactly takes longer than to show it. */
    static final int COUNTED = 500;

    /** Rows that are read at once: of some, others of the same campaign are shown. */
    private static final int CHUNK = 60;

    /** Of words, in a row. */
    private static final int BEGIN = 320;

    private final JdbcClient usual;
    private final JdbcClient searching;

    Listing(JdbcClient sql, DataSource database) {
        this.usual = sql;
        this.searching = JdbcClient.create(new CustomPlans(database));
    }

    /**
     * Which provision is asked for.
     *
     * @param article whether it is an article, with all that stands in it
     * @param labels of it and of all in it
     */
    record Provision(String label, boolean article, Set<String> labels) {}

    /**
     * A page of rows.
     *
     * @param total how many the list has, each of a campaign counted; {@link #COUNTED} + 1 for more, -1 when nobody counted
     */
    record Found(List<Row> rows, int total, boolean hasPrevious, boolean hasNext) {
        Found {
            rows = List.copyOf(rows);
        }

        static final Found NOTHING = new Found(List.of(), 0, false, false);
    }

    private JdbcClient by(ListConditions conditions) {
        return conditions.search() ? searching : usual;
    }

    /** A page, not counted. */
    Found page(Consultation consultation, long newest, ListQuery query, Optional<Provision> provision) {
        return walk(query, newest, ListConditions.of(consultation, newest, query, provision), -1);
    }

    /** A page, and how many there are in all. What is looked for is found once for both, if it is not too much. */
    Found counted(Consultation consultation, long newest, ListQuery query, Optional<Provision> provision) {
        ListConditions conditions = ListConditions.of(consultation, newest, query, provision);
        Matches begin = matches(query, conditions);
        boolean all = begin.all().size() <= COUNTED;
        Matches.Cut cut = begin.cut(query, PAGE);
        if (!all && !(query.isBegin() && cut.hasNext())) {
            return walk(query, newest, conditions, COUNTED + 1);
        }
        List<Row> rows = cut.numbers().isEmpty()
                ? List.of()
                : rows(usual, """
                    select s.* from submission.public s
                    where s.consultation_id = :consultation and s.number = any(:numbers)
                    """, order(query.sort(), false, "s"), newest)
                        .param("consultation", consultation.id())
                        .param("numbers", cut.numbers().toArray(Integer[]::new))
                        .query(Listing::row)
                        .list();
        return new Found(rows, begin.all().size(), cut.hasPrevious(), cut.hasNext());
    }

    /** Those at the begin of the list, up to one above {@link #COUNTED}. */
    private Matches matches(ListQuery query, ListConditions conditions) {
        return new Matches(by(conditions)
                .sql("""
                    select s.number, s.supporters, case when s.state = 'published' then s.campaign_id end as campaign
                    from submission.public s %s where %s order by %s limit :limit
                    """.formatted(conditions.join("p", "s"), conditions.text("s"), begin(query, conditions)))
                .params(conditions.values())
                .param("limit", COUNTED + 1)
                .query((row, i) -> new Matches.Match(
                        row.getInt("number"),
                        row.getInt("supporters"),
                        Optional.ofNullable(row.getObject("campaign", Long.class))))
                .list());
    }

    /**
     * The table whose numbers give the order: places have the numbers beside their labels, in an index, so that what speaks of a
     * provision is read in the order of the list.
     */
    private static String numbered(ListQuery query, ListConditions conditions) {
        return conditions.ofProvision() && query.sort() != Sort.SUPPORTED ? "p" : "s";
    }

    /** Of a theme, an index has the ids of submissions, which grow as their numbers do: both are given under one lock. */
    private static String begin(ListQuery query, ListConditions conditions) {
        if (conditions.ofTheme() && !conditions.ofProvision() && query.sort() != Sort.SUPPORTED) {
            return "pt.submission_id " + (query.sort() == Sort.NEWEST ? "desc" : "asc");
        }
        return order(query.sort(), false, numbered(query, conditions));
    }

    /** Goes along the list from the key, until the page is full. */
    private Found walk(ListQuery query, long newest, ListConditions conditions, int total) {
        boolean backwards = query.before().isPresent();
        Optional<ListQuery.Key> start = backwards ? query.before() : query.after();
        CampaignFirsts campaigns = new CampaignFirsts(by(conditions), query, conditions);
        List<Row> rows = new ArrayList<>();
        Optional<ListQuery.Key> key = start;
        boolean end = false;
        while (rows.size() <= PAGE && !end) {
            List<Row> chunk = chunk(query, newest, backwards, key, conditions, campaigns);
            campaigns.meet(chunk);
            chunk.stream().filter(campaigns::isShown).forEach(rows::add);
            end = chunk.size() < CHUNK;
            key = chunk.isEmpty() ? key : Optional.of(chunk.getLast().key());
        }
        boolean more = rows.size() > PAGE;
        List<Row> shown = new ArrayList<>(rows.subList(0, Math.min(PAGE, rows.size())));
        if (backwards) {
            Collections.reverse(shown);
        }
        return new Found(shown, total, backwards ? more : start.isPresent(), backwards || more);
    }

    private List<Row> chunk(
            ListQuery query,
            long newest,
            boolean backwards,
            Optional<ListQuery.Key> key,
            ListConditions conditions,
            CampaignFirsts campaigns) {
        String numbered = numbered(query, conditions);
        String some = """
            select s.* from submission.public s %s
            where %s %s
            order by %s limit :limit\
            """.formatted(
                        conditions.join("p", "s"),
                        campaigns.areKnown() ? conditions.text("s", CampaignFirsts.NEW_OR_FIRST) : conditions.text("s"),
                        key.isPresent() ? "and " + beyond(query.sort(), backwards, numbered) : "",
                        order(query.sort(), backwards, numbered));
        JdbcClient.StatementSpec asked = rows(by(conditions), some, order(query.sort(), backwards, "s"), newest)
                .params(conditions.values())
                .param("limit", CHUNK);
        if (key.isPresent()) {
            asked = asked.param("number", key.get().number());
            asked = query.sort() == Sort.SUPPORTED
                    ? asked.param("supporters", key.get().supporters())
                    : asked;
        }
        if (campaigns.areKnown()) {
            asked = asked.param("met", campaigns.met()).param("firsts", campaigns.firsts());
        }
        return asked.query(Listing::row).list();
    }

    /** What else is told of some submissions is read for those that are shown. */
    private JdbcClient.StatementSpec rows(JdbcClient sql, String some, String order, long newest) {
        return sql.sql("""
            select s.number, s.kind, s.action, s.source, s.language, s.state, s.hidden_reason, s.received_at, s.supporters,
              s.disposition, s.author, s.named, s.organisation, coalesce(p.label, s.label) as label,
              case when s.state = 'published' then left(s.quote, 160) else '' end as quote,
              case when s.state <> 'published' then '' when s.action is null then left(s.words, %1$d)
                when s.action = 'delete' then left(coalesce(nullif(s.words, ''), s.rationale), %1$d)
                else left(s.proposed, %1$d) end as begin,
              s.campaign_id, coalesce(c.members, 0) as members
            from (%2$s) s
            left join submission.place p on p.submission_id = s.id and p.version_id = :newest
            left join submission.campaign c on c.id = s.campaign_id
            order by %3$s
            """.formatted(BEGIN, some, order)).param("newest", newest);
    }

    static String order(Sort sort, boolean backwards, String alias) {
        String up = backwards ? "desc" : "asc";
        String down = backwards ? "asc" : "desc";
        return switch (sort) {
            case NEWEST -> alias + ".number " + down;
            case OLDEST -> alias + ".number " + up;
            case SUPPORTED -> alias + ".supporters " + down + ", " + alias + ".number " + down;
        };
    }

    /** Whether a row comes after the key, or, backwards, before it. */
    private static String beyond(Sort sort, boolean backwards, String alias) {
        return switch (sort) {
            case NEWEST -> alias + ".number " + (backwards ? ">" : "<") + " :number";
            case OLDEST -> alias + ".number " + (backwards ? "<" : ">") + " :number";
            case SUPPORTED ->
                "(%1$s.supporters, %1$s.number) %2$s (:supporters, :number)".formatted(alias, backwards ? ">" : "<");
        };
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        int members = row.getInt("members");
        return new Row(
                row.getInt("number"),
                new Row.Asked(
                        Codes.read(SubmissionKind.class, row.getString("kind")),
                        code(Amendment.Action.class, row.getString("action"))),
                new Row.Said(
                        row.getString("language"),
                        row.getString("label"),
                        row.getString("quote"),
                        row.getString("begin")),
                new Row.Stands(
                        Codes.read(State.class, row.getString("state")),
                        code(HiddenReason.class, row.getString("hidden_reason")),
                        code(Disposition.class, row.getString("disposition"))),
                new Row.Came(
                        Codes.read(Source.class, row.getString("source")),
                        row.getObject("received_at", OffsetDateTime.class).toInstant()),
                new Row.Who(
                        Optional.ofNullable(row.getObject("author", UUID.class)),
                        row.getBoolean("named"),
                        row.getString("organisation")),
                Optional.ofNullable(row.getObject("campaign_id", Long.class))
                        .map(campaign -> new Row.Alike(campaign, members)),
                row.getInt("supporters"));
    }

    private static <E extends Enum<E>> Optional<E> code(Class<E> codes, @Nullable String code) {
        return Optional.ofNullable(code).map(written -> Codes.read(codes, written));
    }
}
