package org.dauys.server.submission;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dauys.opinion.similar.Campaign;
import org.dauys.opinion.similar.CampaignIndex;
import org.dauys.opinion.similar.Member;
import org.dauys.server.jobs.Jobs;
import org.dauys.server.jobs.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compares all submissions of a consultation and proposes campaigns. The subject is the consultation and the run; the first
 * part tells how many there are, the second compares them.
 */
@Component
class CampaignSearch implements Work {
    static final String KIND = "find-campaigns";
    /** Of a text so much is as in the middle of its campaign, or the whole letter is in it. */
    private static final double THRESHOLD = 0.5;

    private final JdbcClient sql;
    private final Jobs jobs;

    CampaignSearch(JdbcClient sql, Jobs jobs) {
        this.sql = sql;
        this.jobs = jobs;
    }

    private record Said(
            long id,
            String same,
            String block,
            String words,
            @Nullable Long campaign) {}

    private record Dismissed(long common, Optional<Long> campaign, int members) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String subject) {
        String[] parts = subject.split("/", -1);
        long consultation = Long.parseLong(parts[0]);
        int run = Integer.parseInt(parts[1]);
        boolean current = sql.sql("select run from submission.likeness where consultation_id = :id")
                .param("id", consultation)
                .query(Integer.class)
                .optional()
                .filter(newest -> newest == run)
                .isPresent();
        if (!current) {
            return;
        }
        if (parts.length == 2) {
            sql.sql("""
                            update submission.likeness set state = 'comparing', texts = (
                              select count(*) from submission.submission
                              where consultation_id = :id and state in ('moderation', 'published'))
                            where consultation_id = :id
                            """).param("id", consultation).update();
            jobs.add(KIND, subject + "/compare");
            return;
        }
        compare(consultation);
        sql.sql("update submission.likeness set state = 'done', ended_at = now() where consultation_id = :id")
                .param("id", consultation)
                .update();
    }

    private void compare(long consultation) {
        // Who asks for the same is one text, whatever else they write.
        Map<String, List<Said>> bySame = new LinkedHashMap<>();
        for (Said said : said(consultation)) {
            bySame.computeIfAbsent(said.same(), key -> new ArrayList<>()).add(said);
        }
        List<List<Said>> classes = List.copyOf(bySame.values());
        Set<Integer> grouped = new HashSet<>();
        List<Found> found = new ArrayList<>();
        for (Campaign campaign : alike(classes)) {
            List<Integer> places =
                    campaign.members().stream().map(Member::place).toList();
            grouped.addAll(places);
            List<Said> members =
                    places.stream().flatMap(i -> classes.get(i).stream()).toList();
            found.add(new Found(classes.get(campaign.medoid()).getFirst().id(), false, members));
        }
        for (int i = 0; i < classes.size(); i++) {
            if (!grouped.contains(i) && classes.get(i).size() > 1) {
                found.add(new Found(classes.get(i).getFirst().id(), true, classes.get(i)));
            }
        }
        keep(consultation, found);
    }

    /** What is asked of one provision in one way is compared, and all other words with each other. */
    private static List<Campaign> alike(List<List<Said>> classes) {
        Map<String, Integer> blocks = new HashMap<>();
        int[] block = classes.stream()
                .mapToInt(all -> blocks.computeIfAbsent(all.getFirst().block(), key -> blocks.size()))
                .toArray();
        CampaignIndex index = new CampaignIndex(THRESHOLD);
        index.addAll(classes.stream().map(all -> all.getFirst().words()).toList(), i -> block[i]);
        return index.campaigns();
    }

    private record Found(long common, boolean exact, List<Said> members) {}

    private List<Said> said(long consultation) {
        return sql.sql("""
                        select id, encode(same_key, 'hex') as same, action, label, campaign_id,
                          case when action is null then words when action = 'delete' then quote else proposed end as words
                        from submission.submission
                        where consultation_id = :id and state in ('moderation', 'published') order by number
                        """)
                .param("id", consultation)
                .query((row, i) -> new Said(
                        row.getLong("id"),
                        row.getString("same"),
                        row.getString("action") == null ? "" : row.getString("action") + " " + row.getString("label"),
                        Sameness.normal(row.getString("words")),
                        row.getObject("campaign_id", Long.class)))
                .list();
    }

    private void keep(long consultation, List<Found> all) {
        Map<Long, Set<Long>> apart = apart(consultation);
        List<Dismissed> dismissed = dismissed(consultation);
        sql.sql("delete from submission.proposed where consultation_id = :id and not dismissed")
                .param("id", consultation)
                .update();
        for (Found found : all) {
            Optional<Long> campaign = campaign(found.members());
            Set<Long> kept =
                    campaign.map(id -> apart.getOrDefault(id, Set.of())).orElse(Set.of());
            List<Long> fresh = found.members().stream()
                    .filter(said -> said.campaign() == null && !kept.contains(said.id()))
                    .map(Said::id)
                    .toList();
            boolean enough = campaign.isPresent() ? !fresh.isEmpty() : fresh.size() > 1;
            boolean decided = dismissed.stream()
                    .anyMatch(one -> one.common() == found.common()
                            && one.campaign().equals(campaign)
                            && one.members() >= fresh.size());
            if (enough && !decided) {
                insert(consultation, found, campaign, fresh);
            }
        }
    }

    /** The one that most of them belong to; empty when none does. */
    private static Optional<Long> campaign(Collection<Said> members) {
        Map<Long, Long> counts = members.stream()
                .map(Said::campaign)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        return counts.entrySet().stream()
                .min(Comparator.<Map.Entry<Long, Long>>comparingLong(one -> -one.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }

    private void insert(long consultation, Found found, Optional<Long> campaign, List<Long> members) {
        long id = sql.sql("""
                        insert into submission.proposed (consultation_id, exact, common_id, campaign_id)
                        values (:consultation, :exact, :common, :campaign) returning id
                        """)
                .param("consultation", consultation)
                .param("exact", found.exact())
                .param("common", found.common())
                .param("campaign", campaign.orElse(null))
                .query(Long.class)
                .single();
        sql.sql("insert into submission.proposed_member (proposed_id, submission_id) select :id, unnest(:members)")
                .param("id", id)
                .param("members", members.toArray(Long[]::new))
                .update();
    }

    private Map<Long, Set<Long>> apart(long consultation) {
        Map<Long, Set<Long>> apart = new HashMap<>();
        sql.sql("""
                        select k.campaign_id, array_agg(k.submission_id) as members from submission.kept_apart k
                        join submission.campaign c on c.id = k.campaign_id where c.consultation_id = :id
                        group by k.campaign_id
                        """)
                .param("id", consultation)
                .query((row, i) -> apart.put(row.getLong("campaign_id"), new HashSet<>(Arrays.asList((Long[])
                        row.getArray("members").getArray()))))
                .list();
        return apart;
    }

    private List<Dismissed> dismissed(long consultation) {
        return sql.sql("""
                        select p.common_id, p.campaign_id, count(m.submission_id)::int as members
                        from submission.proposed p left join submission.proposed_member m on m.proposed_id = p.id
                        where p.consultation_id = :id and p.dismissed group by p.id
                        """)
                .param("id", consultation)
                .query((row, i) -> new Dismissed(
                        row.getLong("common_id"),
                        Optional.ofNullable(row.getObject("campaign_id", Long.class)),
                        row.getInt("members")))
                .list();
    }
}
