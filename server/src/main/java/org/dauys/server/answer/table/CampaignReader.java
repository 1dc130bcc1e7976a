package org.dauys.server.answer.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dauys.server.answer.table.Entry.Added;
import org.dauys.server.submission.Submission;
import org.dauys.server.submission.Submissions;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads a campaign at one provision: the text that most of its members sent, and what single members add to it. Members are
 * read part by part, so that one of any size takes the same memory.
 */
@Component
class CampaignReader {
    private static final int PART = 500;
    private static final int LONGEST_ADDED = 240;

    private final JdbcClient sql;
    private final Submissions submissions;
    private final Decisions decisions;

    private record Member(long id, int number, String language, String words, String rationale, Instant receivedAt) {}

    private record Common(long id, int many) {}

    CampaignReader(JdbcClient sql, Submissions submissions, Decisions decisions) {
        this.sql = sql;
        this.submissions = submissions;
        this.decisions = decisions;
    }

    /**
     * Reads it.
     *
     * @param provision the words that the provision has
     * @param shown how many of those who add something are told one by one
     * @return empty when none of its members is published any more
     */
    Optional<Entry> read(Pair pair, RowPlace place, String provision, int shown) {
        return common(pair, place).map(common -> {
            Submission most = submissions.shown(List.of(common.id())).getFirst();
            Set<String> said = sentences(most.words() + "\n" + most.rationale());
            Numbers numbers = new Numbers();
            List<Added> added = new ArrayList<>();
            int many = 0;
            int more = 0;
            Instant since = most.receivedAt();
            Instant until = since;
            for (List<Member> part = members(pair, place, 0);
                    !part.isEmpty();
                    part = members(pair, place, part.getLast().number())) {
                for (Member member : part) {
                    many++;
                    numbers.add(member.number());
                    since = member.receivedAt().isBefore(since) ? member.receivedAt() : since;
                    until = member.receivedAt().isAfter(until) ? member.receivedAt() : until;
                    Optional<String> own = own(member, said);
                    if (own.isPresent() && added.size() < shown) {
                        added.add(new Added(member.number(), member.language(), own.get()));
                    } else if (own.isPresent()) {
                        more++;
                    }
                }
            }
            return new Entry.Campaign(
                    place.label(),
                    place.campaign(),
                    many,
                    most.number(),
                    common.many(),
                    numbers.toString(),
                    Asked.of(most, provision),
                    added,
                    more,
                    since,
                    until,
                    decisions.ofCampaign(pair, place.campaign(), place.label()));
        });
    }

    /** The text that most members sent; of two that as many did, the one that came first. */
    private Optional<Common> common(Pair pair, RowPlace place) {
        return sql.sql("""
                        select min(s.id) as id, count(*)::int as many from submission.public s
                        left join submission.place p on p.submission_id = s.id and p.version_id = s.version_id
                        where s.campaign_id = :campaign and s.state = 'published' and s.version_id = :version
                          and coalesce(p.label, s.label) = :label
                        group by s.same_key order by count(*) desc, min(s.number) limit 1
                        """)
                .param("campaign", place.campaign())
                .param("version", pair.spoken().id())
                .param("label", place.label())
                .query(Common.class)
                .optional();
    }

    private List<Member> members(Pair pair, RowPlace place, int after) {
        return sql.sql("""
                        select s.id, s.number, s.language, s.words, s.rationale, s.received_at from submission.public s
                        left join submission.place p on p.submission_id = s.id and p.version_id = s.version_id
                        where s.campaign_id = :campaign and s.state = 'published' and s.version_id = :version
                          and coalesce(p.label, s.label) = :label and s.number > :after
                        order by s.number limit :most
                        """)
                .param("campaign", place.campaign())
                .param("version", pair.spoken().id())
                .param("label", place.label())
                .param("after", after)
                .param("most", PART)
                .query(DataClassRowMapper.newInstance(Member.class))
                .list();
    }

    /** The sentences that the common text has not; empty when there are none. */
    private static Optional<String> own(Member member, Set<String> said) {
        String own = Arrays.stream((member.words() + "\n" + member.rationale()).split("(?<=[.!?…])\\s+|\n+", -1))
                .map(String::strip)
                .filter(sentence -> !normal(sentence).isEmpty() && !said.contains(normal(sentence)))
                .collect(Collectors.joining(" "));
        return own.isEmpty()
                ? Optional.empty()
                : Optional.of(Asked.cut(own, LONGEST_ADDED).orElse(own));
    }

    private static Set<String> sentences(String text) {
        return Arrays.stream(text.split("(?<=[.!?…])\\s+|\n+", -1))
                .map(CampaignReader::normal)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String normal(String sentence) {
        return sentence.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
