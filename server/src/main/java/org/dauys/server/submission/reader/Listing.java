package org.dauys.server.submission.reader;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.site.Say;
import org.dauys.server.submission.Amendment;
import org.dauys.server.submission.Codes;
import org.dauys.server.submission.Disposition;
import org.dauys.server.submission.HiddenReason;
import org.dauys.server.submission.Source;
import org.dauys.server.submission.State;
import org.dauys.server.submission.SubmissionKind;
import org.dauys.server.submission.reader.ListQuery.Sort;
import org.dauys.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads pages of the register. A page begins after a key, not after so many rows, so that the thousandth is as fast as the
 * first and nothing is shown twice or left out when new submissions come. Of a campaign, one row is shown ({@link Campaigns}).
 */
@Component
class Listing {
    static final int PAGE = 25;
    /** Nobody reads a longer list to its end, and to count it exactly takes longer than to show it. */
    static final int COUNTED = 1_000;

    /** Rows that are read at once: of some, others of the same campaign are shown. */
    private static final int CHUNK = 60;

    /** Of words, in a row. */
    private static final int BEGIN = 320;

    private final JdbcClient sql;

    Listing(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Which provision is asked for.
     *
     * @param article whether it is an article, with all that stands in it
     * @param labels of it and of all in it
     */
    record Provision(String label, boolean article, Set<String> labels) {}

    /** A page of rows. */
    record Found(List<Row> rows, boolean hasPrevious, boolean hasNext) {}

    /** What all statements of one question share. */
    static final class Conditions {
        final List<String> parts = new ArrayList<>();
        final Map<String, Object> values = new HashMap<>();

        void add(String condition, String name, Object value) {
            parts.add(condition);
            values.put(name, value);
        }

        /** @param alias of the table of submissions */
        String text(String alias) {
            return parts.stream().map(part -> part.replace("$", alias)).collect(Collectors.joining(" and "));
        }
    }

    Found page(Consultation consultation, long newest, ListQuery query, Optional<Provision> provision) {
        Conditions conditions = conditions(consultation, newest, query, provision);
        boolean backwards = query.before().isPresent();
        Optional<ListQuery.Key> start = backwards ? query.before() : query.after();
        Campaigns campaigns = new Campaigns(sql, query, conditions, provision);
        List<Row> rows = new ArrayList<>();
        Optional<ListQuery.Key> key = start;
        boolean end = false;
        while (rows.size() <= PAGE && !end) {
            List<Row> chunk = chunk(query, backwards, key, conditions, provision, campaigns);
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
        return new Found(shown, backwards ? more : start.isPresent(), backwards || more);
    }

    private List<Row> chunk(
            ListQuery query,
            boolean backwards,
            Optional<ListQuery.Key> key,
            Conditions conditions,
            Optional<Provision> provision,
            Campaigns campaigns) {
        // Places have the numbers beside their labels, in an index: what speaks of a provision is read in the order of
        // the list.
        String numbered = provision.isPresent() && query.sort() != Sort.SUPPORTED ? "p" : "s";
        // What else is told of a row is read for those that are shown.
        String statement = """
                select s.number, s.kind, s.action, s.source, s.language, s.state, s.hidden_reason, s.received_at, s.supporters,
                  s.disposition, s.author, s.named, s.organisation, coalesce(p.label, s.label) as label,
                  case when s.state = 'published' then left(s.quote, 160) else '' end as quote,
                  case when s.state <> 'published' then '' when s.action is null then left(s.words, %1$d)
                    else left(s.proposed, %1$d) end as begin,
                  s.campaign_id, coalesce(c.members, 0) as members
                from (
                  select s.* from submission.submission s %2$s
                  where %3$s %4$s %5$s
                  order by %6$s limit :limit) s
                left join submission.place p on p.submission_id = s.id and p.version_id = :newest
                left join submission.campaign c on c.id = s.campaign_id
                order by %7$s
                """.formatted(
                        BEGIN,
                        provision.map(asked -> in(asked, "p", "s")).orElse(""),
                        conditions.text("s"),
                        key.isPresent() ? "and " + beyond(query.sort(), backwards, numbered) : "",
                        campaigns.areKnown() ? "and " + Campaigns.NEW_OR_FIRST : "",
                        order(query.sort(), backwards, numbered),
                        order(query.sort(), backwards, "s"));
        JdbcClient.StatementSpec asked =
                sql.sql(statement).params(conditions.values).param("limit", CHUNK);
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

    /** How many there are, each of a campaign counted; {@link #COUNTED} + 1 for more. */
    int count(Consultation consultation, long newest, ListQuery query, Optional<Provision> provision) {
        Conditions conditions = conditions(consultation, newest, query, provision);
        return sql.sql("""
                        select count(*) from (
                          select 1 from submission.submission s %s where %s limit :limit) found
                        """.formatted(provision.map(asked -> in(asked, "p", "s")).orElse(""), conditions.text("s")))
                .params(conditions.values)
                .param("limit", COUNTED + 1)
                .query(Integer.class)
                .single();
    }

    private static Conditions conditions(
            Consultation consultation, long newest, ListQuery query, Optional<Provision> provision) {
        Conditions all = new Conditions();
        all.add("$.consultation_id = :consultation", "consultation", consultation.id());
        Optional<State> state = query.get(ListQuery.STATE, State.class);
        state.ifPresentOrElse(
                only -> all.add("$.state = :state", "state", only.code()),
                // What waits for a moderator is counted on top of the page, and has nothing to show.
                () -> all.parts.add("$.state <> 'moderation'"));
        query.get(ListQuery.KIND, SubmissionKind.class)
                .ifPresent(kind -> all.add("$.kind = :kind", "kind", kind.code()));
        query.get(ListQuery.SOURCE, Source.class)
                .ifPresent(source -> all.add("$.source = :source", "source", source.code()));
        if (query.get(ListQuery.LANGUAGE).matches("[a-z]{2,3}")) {
            all.add("$.language = :language", "language", query.get(ListQuery.LANGUAGE));
        }
        if (query.get(ListQuery.DECISION).equals("none")) {
            all.parts.add("$.disposition is null");
        } else {
            query.get(ListQuery.DECISION, Disposition.class)
                    .ifPresent(one -> all.add("$.disposition = :disposition", "disposition", one.code()));
        }
        if (query.get(ListQuery.CAMPAIGN).matches("[0-9]{1,15}")) {
            all.add("$.campaign_id = :campaign", "campaign", Long.valueOf(query.get(ListQuery.CAMPAIGN)));
        }
        if (!query.get(ListQuery.THEME).isEmpty()) {
            all.add("""
                    exists (select 1 from submission.themed t join consultation.theme th on th.id = t.theme_id
                      where t.submission_id = $.id and th.consultation_id = :consultation and th.slug = :theme)""", "theme", query.get(ListQuery.THEME));
        }
        provision.ifPresent(asked -> {
            all.values.put("label", asked.label());
            all.values.put("labels", asked.labels().toArray(String[]::new));
        });
        all.values.put("newest", newest);
        days(consultation.zone(), query, all);
        words(query, all);
        return all;
    }

    /**
     * Days are also said as numbers, which grow with the days but for letters that were entered late: the list is read in the
     * order of numbers, and would else be walked through from its end to those days. The sum with 0 keeps the database from
     * walking through all numbers for the smallest; it has an index of the days.
     */
    private static void days(ZoneId zone, ListQuery query, Conditions all) {
        List<String> within = new ArrayList<>();
        query.day(ListQuery.FROM).ifPresent(day -> {
            all.values.put("from", startOf(day, zone));
            within.add("$.received_at >= :from");
        });
        query.day(ListQuery.TO).ifPresent(day -> {
            all.values.put("to", startOf(day.plusDays(1), zone));
            within.add("$.received_at < :to");
        });
        if (!within.isEmpty()) {
            String days = String.join(" and ", within);
            all.parts.add(days);
            String some = "d.number + 0) from submission.submission d where d.consultation_id = :consultation and "
                    + days.replace("$", "d");
            all.parts.add("$.number >= (select min(" + some + ")");
            all.parts.add("$.number <= (select max(" + some + ")");
        }
    }

    private static OffsetDateTime startOf(LocalDate day, ZoneId zone) {
        Instant start = day.atStartOfDay(zone).toInstant();
        return start.atOffset(ZoneOffset.UTC);
    }

    /** In whatever language it was written: the forms of the words in each of them. */
    private static void words(ListQuery query, Conditions all) {
        if (query.number().isPresent()) {
            all.add("$.number = :wanted", "wanted", query.number().getAsInt());
            return;
        }
        String terms = Say.LANGUAGES.stream()
                .map(Locale::getLanguage)
                .map(Language::new)
                .filter(language -> !query.words().isEmpty(language))
                .map(language -> "(" + query.words().all(language) + ")")
                .distinct()
                .collect(Collectors.joining(" | "));
        if (!terms.isEmpty()) {
            all.add("$.stems @@ :words::tsquery", "words", terms);
        }
    }

    /** A join with what speaks of a provision now. */
    static String in(Provision asked, String place, String submission) {
        // Of one label, or of one article, an index gives them in their order.
        String of = asked.article()
                ? "%1$s.article = :label"
                : asked.labels().size() == 1 ? "%1$s.label = :label" : "%1$s.label = any(:labels)";
        return ("join submission.place %1$s on %1$s.submission_id = %2$s.id and %1$s.version_id = :newest and " + of)
                .formatted(place, submission);
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
        return new Row(
                row.getInt("number"),
                Codes.read(SubmissionKind.class, row.getString("kind")),
                Optional.ofNullable(row.getString("action")).map(code -> Codes.read(Amendment.Action.class, code)),
                Codes.read(Source.class, row.getString("source")),
                row.getString("language"),
                Codes.read(State.class, row.getString("state")),
                Optional.ofNullable(row.getString("hidden_reason")).map(code -> Codes.read(HiddenReason.class, code)),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getInt("supporters"),
                Optional.ofNullable(row.getString("disposition")).map(code -> Codes.read(Disposition.class, code)),
                Optional.ofNullable(row.getObject("author", UUID.class)),
                row.getBoolean("named"),
                row.getString("organisation"),
                row.getString("label"),
                row.getString("quote"),
                row.getString("begin"),
                Optional.ofNullable(row.getObject("campaign_id", Long.class)),
                row.getInt("members"));
    }
}
