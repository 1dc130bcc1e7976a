package org.dauys.server.answer.desk;

import java.util.List;
import java.util.stream.Stream;
import org.dauys.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Near-identical submissions that wait together, so that one answer can be given to each group: campaigns that an editor made,
 * and groups that were found and nobody has decided on yet. An answer needs no campaign: each keeps its own number and words.
 */
@Component
public class QueueGroups {
    /** The largest come first. */
    private static final int SHOWN = 10;

    private final JdbcClient sql;

    QueueGroups(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A group, as far as it waits.
     *
     * @param campaign its id; 0 for a group that was only found
     * @param alike its id when it was only found; else 0
     * @param name of the campaign; empty for a group that was only found
     * @param words the first ones of what they have in common
     * @param many how many of it wait
     */
    public record Group(long campaign, long alike, String name, String words, Language language, int many) {}

    /** Those of which at least two are in the queue that is asked for, the largest first. */
    List<Group> of(Queue.Asked asked) {
        return Stream.concat(campaigns(asked).stream(), found(asked).stream())
                .sorted((one, other) -> Integer.compare(other.many(), one.many()))
                .limit(SHOWN)
                .toList();
    }

    private List<Group> campaigns(Queue.Asked asked) {
        return groups(
                "t.campaign_id as campaign, 0::bigint as alike, g.name, g.common_id",
                """
             join submission.campaign g on g.id = t.campaign_id\
            """,
                " group by t.campaign_id, g.name, g.common_id",
                asked);
    }

    private List<Group> found(Queue.Asked asked) {
        return groups(
                "0::bigint as campaign, g.id as alike, '' as name, g.common_id",
                """
             join submission.proposed_member m on m.submission_id = t.submission_id
             join submission.proposed g on g.id = m.proposed_id and not g.dismissed and g.consultation_id = :consultation\
            """,
                " group by g.id, g.common_id",
                asked);
    }

    private List<Group> groups(String columns, String join, String group, Queue.Asked asked) {
        return sql.sql("select g.*, coalesce(s.language, 'ru') as language, " + """
                          coalesce(left(coalesce(nullif(s.words, ''), nullif(s.proposed, ''), nullif(s.quote, ''),
                            s.rationale), 160), '') as words
                        from (select\s""" + columns
                        + ", count(*)::int as many from answer.task t" + join + " where "
                        + asked.where() + group + " having count(*) > 1 order by many desc limit :most) g"
                        + " left join submission.submission s on s.id = g.common_id and s.state = 'published'")
                .params(asked.values())
                .param("most", SHOWN)
                .query((row, i) -> new Group(
                        row.getLong("campaign"),
                        row.getLong("alike"),
                        row.getString("name"),
                        row.getString("words"),
                        new Language(row.getString("language")),
                        row.getInt("many")))
                .list();
    }
}
