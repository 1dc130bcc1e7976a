package org.dauys.server.submission;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dauys.compare.WordChange;
import org.dauys.server.consultation.ConflictException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Near-identical submissions in groups that an editor confirmed. Grouping never removes anything: each member keeps its
 * number, its words and its answer.
 */
@Component
public class Campaigns {
    private final JdbcClient sql;

    Campaigns(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A group.
     *
     * @param common the submission that says what they have in common; readers are shown {@link #common} instead
     */
    public record Campaign(
            long id, long consultationId, String name, Optional<Long> common, Instant madeAt, int revision) {}

    /**
     * How many belong to a campaign.
     *
     * @param members of every state
     * @param published that readers see
     * @param exact published ones that say word for word what the common text says
     */
    public record Counts(int members, int published, int exact) {}

    /**
     * A group with how many are in it.
     *
     * @param members of every state
     * @param published that readers see
     */
    public record Sized(Campaign campaign, int members, int published) {}

    public Optional<Campaign> of(long id) {
        return sql.sql("select * from submission.campaign where id = :id")
                .param("id", id)
                .query((row, i) -> campaign(row))
                .optional();
    }

    /** Those of a consultation, the newest first. */
    public List<Campaign> all(long consultation) {
        return sql.sql("select * from submission.campaign where consultation_id = :id order by id desc")
                .param("id", consultation)
                .query((row, i) -> campaign(row))
                .list();
    }

    /** Those of a consultation with how many are in each, the largest first, of equal ones the newest. */
    public List<Sized> bySize(long consultation) {
        return sql.sql("""
                        select c.*, counted.members, counted.published from submission.campaign c
                        cross join lateral (select count(*)::int as members,
                            count(*) filter (where s.state = 'published')::int as published
                          from submission.submission s where s.campaign_id = c.id) counted
                        where c.consultation_id = :id order by counted.members desc, c.id desc
                        """)
                .param("id", consultation)
                .query((row, i) -> new Sized(campaign(row), row.getInt("members"), row.getInt("published")))
                .list();
    }

    private static Campaign campaign(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Campaign(
                row.getLong("id"),
                row.getLong("consultation_id"),
                row.getString("name"),
                Optional.ofNullable(row.getObject("common_id", Long.class)),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getInt("revision"));
    }

    public Counts counts(long campaign) {
        return sql.sql("""
                        select count(*) as members, count(*) filter (where s.state = 'published') as published,
                          count(*) filter (where s.state = 'published' and s.same_key = (
                            select o.same_key from submission.campaign c join submission.submission o on o.id = c.common_id
                            where c.id = :id)) as exact
                        from submission.submission s where s.campaign_id = :id
                        """).param("id", campaign).query(Counts.class).single();
    }

    /**
     * Members in the order of their numbers, of every state.
     *
     * @param after the last number that was seen; 0 to begin
     */
    public List<Submission> members(long campaign, int after, int most) {
        return sql.sql(Submissions.ALL + """
                        where s.campaign_id = :id and s.number > :after order by s.number limit :most
                        """)
                .param("id", campaign)
                .param("after", after)
                .param("most", most)
                .query(Submissions::submission)
                .list();
    }

    /** A published member that says what they have in common; empty when none is published. */
    public Optional<Submission> common(Campaign campaign) {
        return sql.sql(Submissions.ALL + """
                        where s.campaign_id = :id and s.state = 'published'
                        order by s.id is distinct from :common, s.number limit 1
                        """)
                .param("id", campaign.id())
                .param("common", campaign.common().orElse(0L))
                .query(Submissions::submission)
                .optional();
    }

    /** All that a submission says, in one text. */
    public static String text(Submission submission) {
        return Stream.of(
                        submission.amendment().map(Amendment::proposed).orElse(""),
                        submission.words(),
                        submission.rationale())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    /** What a member adds to the common text, and what it leaves out. */
    public static List<WordChange> difference(Submission common, Submission member) {
        return org.dauys.compare.Wording.difference(text(common), text(member));
    }

    /** Makes a campaign of submissions of one consultation that belong to none. */
    @Transactional
    public long make(long consultation, String name, long common, Collection<Long> members) {
        long id = sql.sql("""
                        insert into submission.campaign (consultation_id, name, common_id)
                        values (:consultation, :name, :common) returning id
                        """)
                .param("consultation", consultation)
                .param("name", name)
                .param("common", common)
                .query(Long.class)
                .single();
        add(consultation, id, members);
        return id;
    }

    /** Adds submissions that belong to no campaign; others stay where they are. */
    @Transactional
    public void join(Campaign seen, Collection<Long> members) {
        touch(seen);
        add(seen.consultationId(), seen.id(), members);
    }

    @Transactional
    public void rename(Campaign seen, String name) {
        touch(seen);
        sql.sql("update submission.campaign set name = :name where id = :id")
                .param("name", name)
                .param("id", seen.id())
                .update();
    }

    /** Takes members out; they are not proposed for this campaign again. */
    @Transactional
    public void takeOut(Campaign seen, Collection<Long> members) {
        touch(seen);
        Long[] gone = leave(seen, members);
        sql.sql("insert into submission.kept_apart (campaign_id, submission_id) select :id, unnest(:gone)"
                        + " on conflict do nothing")
                .param("id", seen.id())
                .param("gone", gone)
                .update();
        note(gone, "ungrouped", "");
        mend(seen.id());
    }

    /** Makes a campaign of its own of some members. */
    @Transactional
    public long split(Campaign seen, String name, Collection<Long> members) {
        touch(seen);
        Long[] gone = leave(seen, members);
        if (gone.length == 0) {
            throw new ConflictException("Campaign " + seen.id());
        }
        long made = make(seen.consultationId(), name, gone[0], List.of(gone));
        mend(seen.id());
        return made;
    }

    /** Puts all members of one into another, and the empty one away. */
    @Transactional
    public void merge(Campaign seen, Campaign into) {
        touch(seen);
        touch(into);
        List<Long> all = sql.sql("select id from submission.submission where campaign_id = :id order by number")
                .param("id", seen.id())
                .query((row, i) -> row.getLong("id"))
                .list();
        leave(seen, all);
        add(into.consultationId(), into.id(), all);
        sql.sql("delete from submission.campaign where id = :id")
                .param("id", seen.id())
                .update();
    }

    private void touch(Campaign seen) {
        int touched = sql.sql("""
                        update submission.campaign set revision = revision + 1 where id = :id and revision = :revision
                        """)
                .param("id", seen.id())
                .param("revision", seen.revision())
                .update();
        if (touched == 0) {
            throw new ConflictException("Campaign " + seen.id());
        }
    }

    private void add(long consultation, long campaign, Collection<Long> members) {
        Long[] added = sql.sql("""
                        update submission.submission set campaign_id = :campaign
                        where id = any(:ids) and consultation_id = :consultation and campaign_id is null returning id
                        """)
                .param("campaign", campaign)
                .param("ids", members.toArray(Long[]::new))
                .param("consultation", consultation)
                .query((row, i) -> row.getLong(1))
                .list()
                .toArray(Long[]::new);
        sql.sql("delete from submission.kept_apart where campaign_id = :campaign and submission_id = any(:ids)")
                .param("campaign", campaign)
                .param("ids", added)
                .update();
        note(added, "grouped", String.valueOf(campaign));
    }

    private Long[] leave(Campaign campaign, Collection<Long> members) {
        return sql.sql("""
                        with gone as (
                          update submission.submission set campaign_id = null
                          where campaign_id = :id and id = any(:ids) returning id, number)
                        select id from gone order by number
                        """)
                .param("id", campaign.id())
                .param("ids", members.toArray(Long[]::new))
                .query((row, i) -> row.getLong(1))
                .list()
                .toArray(Long[]::new);
    }

    private void note(Long[] ids, String kind, String detail) {
        sql.sql("""
                        insert into submission.step (submission_id, kind, detail) select unnest(:ids), :kind, :detail
                        """)
                .param("ids", ids)
                .param("kind", kind)
                .param("detail", detail)
                .update();
    }

    /** Whoever said what they have in common may have gone: then the words that most of them share speak for them. */
    private void mend(long campaign) {
        sql.sql("""
                        update submission.campaign c set common_id = coalesce(
                          (select id from submission.submission s where s.id = c.common_id and s.campaign_id = c.id),
                          (select (array_agg(id order by number))[1] from submission.submission s
                           where s.campaign_id = c.id group by same_key order by count(*) desc, min(number) limit 1))
                        where c.id = :id
                        """).param("id", campaign).update();
        sql.sql("""
                        delete from submission.campaign c where id = :id
                          and not exists (select from submission.submission s where s.campaign_id = c.id)
                        """).param("id", campaign).update();
    }
}
