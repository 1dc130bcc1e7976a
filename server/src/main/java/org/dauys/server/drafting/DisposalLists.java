package org.dauys.server.drafting;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dauys.server.consultation.Acts;
import org.dauys.server.consultation.Version;
import org.dauys.server.drafting.DisposalOrder.Listed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list in order of disposal as it is kept: editors' codes, and numbers that were given. */
@Component
public class DisposalLists {
    private static final int MOST_LISTS = 8;

    private final JdbcClient sql;
    private final Merges merges;
    private final Acts acts;
    /** Each page of a list, each file and each page of a sitting has all of it. */
    private final Cache<Version, Kept> kept = Caffeine.newBuilder()
            .maximumSize(MOST_LISTS)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    /** @param stamp of the register, which grows with all that the list is made from: amendments, their changes, numbers */
    private record Kept(long stamp, Optional<PublishedList> list) {}

    DisposalLists(JdbcClient sql, Merges merges, Acts acts) {
        this.sql = sql;
        this.merges = merges;
        this.acts = acts;
    }

    /**
     * A line of the list.
     *
     * @param number in the list; empty before it is given
     * @param fresh whether the newest edition of the list, not the first, has it as new
     * @param code an editor's, for the order at one place; often empty
     */
    public record Line(Listed listed, Optional<String> number, boolean fresh, String code) {}

    private record Given(String number, int edition, Instant at) {}

    /** The lines in order. */
    public List<Line> of(Version base, List<Candidate> candidates) {
        return of(base, candidates, given(base));
    }

    private List<Line> of(Version base, List<Candidate> candidates, Map<Integer, Given> given) {
        Map<Integer, String> codes = codes(base);
        int newest = given.values().stream().mapToInt(Given::edition).max().orElse(0);
        return order(base, candidates, codes).stream()
                .map(listed -> {
                    Optional<Given> number =
                            Optional.ofNullable(given.get(listed.candidate().number()));
                    return new Line(
                            listed,
                            number.map(Given::number),
                            newest > 1
                                    && number.filter(one -> one.edition() == newest)
                                            .isPresent(),
                            codes.getOrDefault(listed.candidate().number(), ""));
                })
                .toList();
    }

    /** The list as everyone may know it; empty before it is published. */
    public Optional<PublishedList> published(Version base) {
        // Read before the list: what changes in between is made anew the next time.
        Optional<Long> stamp = sql.sql("select stamp from submission.register where consultation_id = :id")
                .param("id", base.consultationId())
                .query(Long.class)
                .optional();
        if (stamp.isEmpty()) {
            return make(base);
        }
        Kept known = kept.getIfPresent(base);
        if (known == null || known.stamp() != stamp.get()) {
            known = new Kept(stamp.get(), make(base));
            kept.put(base, known);
        }
        return known.list();
    }

    private Optional<PublishedList> make(Version base) {
        Map<Integer, Given> given = given(base);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        List<Candidate> candidates =
                merges.candidates(base).stream().map(Candidate::undecided).toList();
        List<Line> lines = of(base, candidates, given).stream()
                .filter(line -> line.number().isPresent())
                .sorted(Comparator.comparing(line -> line.number().orElseThrow(), ListNumbers.ORDER))
                .toList();
        Map<Integer, String> withdrawn = new TreeMap<>(withdrawn(base));
        withdrawn.values().removeIf(String::isEmpty);
        return Optional.of(new PublishedList(
                base,
                given.values().stream().mapToInt(Given::edition).max().orElseThrow(),
                given.values().stream()
                        .map(Given::at)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                lines,
                withdrawn));
    }

    /** The newest of these versions whose list is published. */
    public Optional<Version> newest(List<Version> versions) {
        Set<Long> listed =
                Set.copyOf(sql.sql("select distinct version_id from drafting.numbered where version_id = any(:ids)")
                        .param("ids", versions.stream().map(Version::id).toArray(Long[]::new))
                        .query(Long.class)
                        .list());
        return versions.reversed().stream()
                .filter(version -> listed.contains(version.id()))
                .findFirst();
    }

    /** What was taken for this text is disposed of. */
    private List<Listed> order(Version base, List<Candidate> candidates, Map<Integer, String> codes) {
        return DisposalOrder.of(
                base.readTexts().stream().map(acts::of).toList(),
                candidates.stream()
                        .filter(one -> !one.change().standing().isTaken())
                        .toList(),
                codes);
    }

    /** Numbers in the register and, where one was given, in the list, of those that their senders took back. */
    public Map<Integer, String> withdrawn(Version base) {
        Map<Integer, String> withdrawn = new TreeMap<>();
        sql.sql("""
                        select s.number, coalesce(n.number, '') as listed from submission.submission s
                        left join drafting.numbered n on n.submission_id = s.id and n.version_id = :version
                        where (s.version_id = :version or n.number is not null) and s.kind = 'amendment' and s.state = 'withdrawn' order by s.number
                        """)
                .param("version", base.id())
                .query((row, i) -> Map.entry(row.getInt("number"), row.getString("listed")))
                .list()
                .forEach(entry -> withdrawn.put(entry.getKey(), entry.getValue()));
        return withdrawn;
    }

    private Map<Integer, String> codes(Version base) {
        Map<Integer, String> codes = new HashMap<>();
        sql.sql("""
                        select s.number, c.code from drafting.place_code c
                        join submission.submission s on s.id = c.submission_id where c.version_id = :id
                        """)
                .param("id", base.id())
                .query((row, i) -> Map.entry(row.getInt("number"), row.getString("code")))
                .list()
                .forEach(entry -> codes.put(entry.getKey(), entry.getValue()));
        return codes;
    }

    private Map<Integer, Given> given(Version base) {
        Map<Integer, Given> given = new HashMap<>();
        sql.sql("""
                        select s.number, n.number as listed, n.edition, n.given_at from drafting.numbered n
                        join submission.submission s on s.id = n.submission_id where n.version_id = :id
                        """)
                .param("id", base.id())
                .query((row, i) -> Map.entry(
                        row.getInt("number"),
                        new Given(
                                row.getString("listed"),
                                row.getInt("edition"),
                                row.getObject("given_at", OffsetDateTime.class).toInstant())))
                .list()
                .forEach(entry -> given.put(entry.getKey(), entry.getValue()));
        return given;
    }

    /** Keeps an editor's codes: those that are named, by number; an empty one is taken away. */
    @Transactional
    public void code(Version base, List<Candidate> candidates, Map<Integer, String> codes) {
        for (Candidate candidate : candidates) {
            String code = codes.get(candidate.number());
            if (code == null) {
                continue;
            }
            sql.sql(
                            code.isEmpty()
                                    ? "delete from drafting.place_code where version_id = :version and submission_id = :submission"
                                    : """
                            insert into drafting.place_code (version_id, submission_id, code) values (:version, :submission, :code)
                            on conflict (version_id, submission_id) do update set code = excluded.code
                            """)
                    .param("version", base.id())
                    .param("submission", candidate.submission().id())
                    .param("code", code)
                    .update();
        }
    }

    /**
     * Gives numbers to those that have none, for good.
     *
     * @return to how many
     */
    @Transactional
    public int number(Version base, List<Candidate> candidates) {
        sql.sql("select id from consultation.version where id = :id for update")
                .param("id", base.id())
                .query(Long.class)
                .single();
        Map<Integer, Given> given = given(base);
        Map<Integer, String> known = new HashMap<>();
        given.forEach((number, one) -> known.put(number, one.number()));
        int edition = 1 + given.values().stream().mapToInt(Given::edition).max().orElse(0);
        Map<Integer, Long> ids = new HashMap<>();
        candidates.forEach(one -> ids.put(one.number(), one.submission().id()));
        List<Integer> order = order(base, candidates, codes(base)).stream()
                .map(listed -> listed.candidate().number())
                .toList();
        Map<Integer, String> fresh = ListNumbers.next(order, known);
        sql.sql("""
                        insert into drafting.numbered (version_id, submission_id, number, edition)
                        select :version, submission, number, :edition
                        from unnest(:submissions::bigint[], :numbers::text[]) as fresh (submission, number)
                        """)
                .param("version", base.id())
                .param("edition", edition)
                .param("submissions", fresh.keySet().stream().map(ids::get).toArray(Long[]::new))
                .param("numbers", fresh.values().toArray(String[]::new))
                .update();
        return fresh.size();
    }
}
