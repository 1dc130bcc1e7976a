package org.dauys.server.submission.reader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dauys.server.submission.State;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which row of a campaign stands for it in a list: the first, in the order of the list, of the published ones that are asked for.
 * Asked of the database once for each campaign that a page meets, not for each row: a page meets few campaigns, but may walk
 * over thousands of their rows.
 */
final class CampaignFirsts {
    /** Rows of campaigns that were not met before, and the first ones of those that were. */
    static final String NEW_OR_FIRST =
            "(s.campaign_id is null or s.state <> 'published' or s.campaign_id <> all(:met) or s.number ="
                    + " any(:firsts))";

    private final JdbcClient sql;
    private final ListQuery query;
    private final ListConditions conditions;
    private final Map<Long, Integer> first = new HashMap<>();

    private record First(long campaign, int number) {}

    CampaignFirsts(JdbcClient sql, ListQuery query, ListConditions conditions) {
        this.sql = sql;
        this.query = query;
        this.conditions = conditions;
    }

    boolean areKnown() {
        return !first.isEmpty();
    }

    Long[] met() {
        return first.keySet().toArray(Long[]::new);
    }

    Integer[] firsts() {
        return first.values().toArray(Integer[]::new);
    }

    /** Learns the first row of each campaign of these rows. */
    void meet(List<Row> rows) {
        if (!query.isGrouped()) {
            return;
        }
        if (query.isBegin()) {
            // Whoever goes along the list from its begin meets the first ones themselves.
            rows.stream()
                    .filter(CampaignFirsts::isGrouped)
                    .forEach(row -> first.putIfAbsent(row.campaign().orElseThrow(), row.number()));
            return;
        }
        Long[] unknown = rows.stream()
                .filter(CampaignFirsts::isGrouped)
                .flatMap(row -> row.campaign().stream())
                .filter(campaign -> !first.containsKey(campaign))
                .distinct()
                .toArray(Long[]::new);
        if (unknown.length > 0) {
            sql.sql("""
                select c.id, f.number from unnest(:unknown::bigint[]) as c (id), lateral (
                  select o.number from submission.public o %s
                  where o.campaign_id = c.id and o.state = 'published' and %s order by %s limit 1) f
                """.formatted(
                            conditions.join("po", "o"), conditions.text("o"), Listing.order(query.sort(), false, "o")))
                    .params(conditions.values())
                    .param("unknown", unknown)
                    .query((row, i) -> new First(row.getLong("id"), row.getInt("number")))
                    .list()
                    .forEach(found -> first.put(found.campaign(), found.number()));
        }
    }

    /** What is not published is a gap of its own. */
    private static boolean isGrouped(Row row) {
        return row.campaign().isPresent() && row.stands().state() == State.PUBLISHED;
    }

    boolean isShown(Row row) {
        return !query.isGrouped()
                || !isGrouped(row)
                || Objects.equals(first.get(row.campaign().orElseThrow()), row.number());
    }
}
