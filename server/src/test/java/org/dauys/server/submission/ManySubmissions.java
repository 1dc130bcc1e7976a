package org.dauys.server.submission;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import org.dauys.server.TestSite;
import org.dauys.server.consultation.Acts;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Version;
import org.dauys.text.Act;
import org.dauys.text.Language;
import org.dauys.text.Provision;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills a register with many submissions, the same ones for the same seed: in three languages, four of ten in campaigns,
 * spread over the provisions of the newest version as people are (a few provisions get most), with words of the act itself.
 * Straight into the tables, a thousand rows a statement: a hundred thousand take about half a minute.
 */
public final class ManySubmissions {
    private static final List<SubmissionKind> KINDS = List.of(SubmissionKind.values());
    /** Four of seven are imported. */
    private static final List<Source> SOURCES = List.of(
            Source.WEB, Source.MEETING, Source.PAPER, Source.IMPORT, Source.IMPORT, Source.IMPORT, Source.IMPORT);

    private static final int BATCH = 1_000;
    private static final int CAMPAIGNS = 40;
    private static final double IN_CAMPAIGNS = 0.4;
    private static final Duration LONG = Duration.ofDays(60);

    private final TestSite site;
    private final JdbcClient sql;
    private final Consultation consultation;
    private final Version version;
    private final List<List<Provision>> provisions;
    private final SplittableRandom random;

    private ManySubmissions(TestSite site, String slug, long seed) {
        this.site = site;
        this.sql = site.owner();
        this.random = new SplittableRandom(seed);
        this.consultation = site.bean(Consultations.class).bySlug(slug).orElseThrow();
        this.version =
                site.bean(Consultations.class).publishedVersions(consultation).getLast();
        Acts acts = site.bean(Acts.class);
        this.provisions = version.readTexts().stream()
                .map(acts::of)
                .sorted((a, b) -> a.language().code().compareTo(b.language().code()))
                .map(ManySubmissions::withWords)
                .toList();
    }

    private static List<Provision> withWords(Act act) {
        return act.walk().filter(provision -> provision.text().length() > 20).toList();
    }

    /** Adds so many to the register of a consultation with at least one published version. */
    public static void fill(TestSite site, String slug, int many, long seed) {
        new ManySubmissions(site, slug, seed).fill(many);
    }

    private record Letter(SubmissionKind kind, int language, int provision, String words) {}

    private void fill(int many) {
        sql.sql("insert into submission.register (consultation_id) values (:id) on conflict do nothing")
                .param("id", consultation.id())
                .update();
        List<Letter> letters = new ArrayList<>();
        List<Long> campaigns = new ArrayList<>();
        for (int i = 0; i < CAMPAIGNS; i++) {
            letters.add(letter());
            campaigns.add(sql.sql("""
                            insert into submission.campaign (consultation_id, name) values (:consultation, :name) returning id
                            """)
                    .param("consultation", consultation.id())
                    .param("name", "Letter " + i)
                    .query(Long.class)
                    .single());
        }
        for (int from = 0; from < many; from += BATCH) {
            batch(Math.min(BATCH, many - from), from, many, letters, campaigns);
        }
        for (String table : List.of("submission", "place", "step", "themed", "campaign", "tally")) {
            sql.sql("vacuum analyze submission." + table).update();
        }
    }

    private Letter letter() {
        int language = random.nextInt(provisions.size());
        int size = provisions.get(language).size();
        // Squared: a tenth of the provisions get a third of the submissions.
        int provision = (int) (Math.pow(random.nextDouble(), 2) * size);
        SubmissionKind kind = KINDS.get(random.nextInt(KINDS.size()));
        return new Letter(kind, language, provision, words(language, 20 + random.nextInt(60)));
    }

    private String words(int language, int count) {
        List<Provision> all = provisions.get(language);
        StringBuilder words = new StringBuilder();
        while (count > 0) {
            String[] some = all.get(random.nextInt(all.size())).text().split(" ", -1);
            int at = random.nextInt(some.length);
            for (int i = at; i < some.length && i < at + 6 && count > 0; i++, count--) {
                words.append(some[i]).append(' ');
            }
        }
        return words.toString().strip();
    }

    private void batch(int size, int from, int many, List<Letter> letters, List<Long> campaigns) {
        List<NewSubmission> all = new ArrayList<>();
        List<Long> inCampaign = new ArrayList<>();
        Instant end = Instant.parse("2026-11-20T12:00:00Z");
        for (int i = 0; i < size; i++) {
            boolean copy = random.nextDouble() < IN_CAMPAIGNS;
            int campaign = (int) (Math.pow(random.nextDouble(), 3) * CAMPAIGNS);
            Letter letter = copy ? letters.get(campaign) : letter();
            inCampaign.add(copy ? campaigns.get(campaign) : -1L);
            all.add(submission(
                    letter, copy, end.minus(LONG.multipliedBy(many - from - i).dividedBy(many))));
        }
        insert(all, inCampaign);
    }

    private NewSubmission submission(Letter letter, boolean copy, Instant received) {
        Provision provision = provisions.get(letter.language()).get(letter.provision());
        Language language = version.readTexts().stream()
                .map(text -> text.language().orElseThrow())
                .sorted((a, b) -> a.code().compareTo(b.code()))
                .toList()
                .get(letter.language());
        boolean amends = letter.kind() == SubmissionKind.AMENDMENT;
        String own = copy && random.nextInt(4) == 0 ? " " + words(letter.language(), 8) : "";
        return new NewSubmission(
                consultation.id(),
                new Arrival(SOURCES.get(random.nextInt(SOURCES.size())), received, Optional.empty(), Optional.empty()),
                new Said(
                        letter.kind(),
                        language,
                        amends
                                ? Optional.of(
                                        new Amendment(Amendment.Action.MODIFY, provision.text() + " " + letter.words()))
                                : Optional.empty(),
                        amends ? "" : letter.words() + own,
                        random.nextInt(3) == 0 ? words(letter.language(), 30) : own.strip()),
                new Anchor(
                        version.id(),
                        provision.label(),
                        amends ? Optional.of(language) : Optional.empty(),
                        "",
                        OptionalInt.empty()),
                new Who(Optional.empty(), false, random.nextInt(20) == 0 ? "Aqdala Copper" : ""),
                List.of());
    }

    private void insert(List<NewSubmission> all, List<Long> campaigns) {
        int first = sql.sql("""
                        update submission.register set last_number = last_number + :many where consultation_id = :id
                        returning last_number - :many + 1
                        """)
                .param("many", all.size())
                .param("id", consultation.id())
                .query(Integer.class)
                .single();
        site.unnoted(owner -> owner.sql("""
                        with made as (
                          insert into submission.submission (consultation_id, number, source, kind, language, version_id, label,
                            text_language, action, proposed, words, rationale, organisation, author, state, hidden_reason,
                            received_at, published_at, receipt_hash, campaign_id, same_key, stems, supporters, disposition,
                            answered_at)
                          select :consultation, :first + ordinal - 1, source, kind, language, :version, label,
                            case kind when 'amendment' then language end, case kind when 'amendment' then 'modify' end,
                            proposed, words, rationale, organisation, author,
                            case when dice < 2 then 'hidden' when dice = 2 then 'withdrawn' when dice = 3 then 'moderation'
                              else 'published' end,
                            case when dice = 0 then 'insult' when dice = 1 then 'personal-data' end,
                            received, received, decode(md5(ordinal::text), 'hex'), nullif(campaign, -1), decode(same, 'hex'), stems::tsvector,
                            case when dice > 90 then dice * dice / 20 - 400 else 0 end,
                            case when dice % 3 = 0 and dice > 3 then (array['accepted', 'accepted-in-part', 'rejected',
                              'already-covered', 'out-of-scope'])[1 + dice % 5] end,
                            case when dice % 3 = 0 and dice > 3 then received + interval '10 days' end
                          from unnest(:sources::text[], :kinds::text[], :languages::text[], :labels::text[],
                            :proposed::text[], :words::text[], :rationales::text[], :organisations::text[],
                            :authors::uuid[], :received::timestamptz[], :campaigns::bigint[], :same::text[], :stems::text[],
                            :dice::integer[]) with ordinality
                            as p (source, kind, language, label, proposed, words, rationale, organisation, author, received,
                              campaign, same, stems, dice, ordinal)
                          returning id, number, version_id, label, received_at),
                        steps as (
                          insert into submission.step (submission_id, at, kind) select id, received_at, 'received' from made),
                        themes as (
                          insert into submission.themed (submission_id, theme_id)
                          select distinct m.id, t.theme_id from made m join consultation.tag t on t.version_id = m.version_id
                            and t.label in (m.label, regexp_replace(m.label, '[.(:].*', '')))
                        insert into submission.place (submission_id, version_id, number, label, article, state)
                        select id, version_id, number, label, regexp_replace(label, '[.(:].*', ''), 'there' from made
                        """)
                .param("consultation", consultation.id())
                .param("first", first)
                .param("version", version.id())
                .param("sources", column(all, s -> s.arrival().source().code()))
                .param("kinds", column(all, s -> s.said().kind().code()))
                .param("languages", column(all, s -> s.said().language().code()))
                .param("labels", column(all, s -> s.anchor().label()))
                .param(
                        "proposed",
                        column(
                                all,
                                s -> s.said()
                                        .amendment()
                                        .map(Amendment::proposed)
                                        .orElse("")))
                .param("words", column(all, s -> s.said().words()))
                .param("rationales", column(all, s -> s.said().rationale()))
                .param("organisations", column(all, s -> s.who().organisation()))
                .param("authors", authors(all.size()))
                .param("received", column(all, s -> s.arrival().received().toString()))
                .param("campaigns", campaigns.toArray(Long[]::new))
                .param("same", column(all, s -> HexFormat.of().formatHex(Sameness.key(s))))
                .param("stems", column(all, SubmissionStems::of))
                .param("dice", all.stream().map(s -> random.nextInt(100)).toArray(Integer[]::new))
                .update());
    }

    /** Half of them have a pseudonym. */
    private UUID[] authors(int many) {
        List<UUID> some = sql.sql("""
                        insert into people.participant (consultation_id, alias)
                        select :consultation, upper(left(md5(random()::text), 10)) from generate_series(1, :many) returning id
                        """)
                .param("consultation", consultation.id())
                .param("many", many / 2)
                .query((row, i) -> row.getObject(1, UUID.class))
                .list();
        UUID[] authors = new UUID[many];
        for (int i = 0; i < some.size(); i++) {
            authors[2 * i] = some.get(i);
        }
        return authors;
    }

    private static String[] column(List<NewSubmission> all, Function<NewSubmission, String> value) {
        return all.stream().map(value).toArray(String[]::new);
    }
}
