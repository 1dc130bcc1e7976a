package org.dauys.bench.register;

import static org.dauys.bench.register.CopyTable.NULL;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Fills the register of one consultation, as the database's owner, the same rows for the same seed. */
final class Filling {
    static final Instant START = Instant.parse("2026-09-20T00:00:00Z");
    static final int DAYS = 60;
    static final int THEMES = 8;
    private static final Set<String> HIDDEN = Set.of("personal-data", "insult", "advertising", "unreadable");

    private final Connection connection;
    private final Known known;
    private final int many;
    private final Random random;
    private final Vocabulary vocabulary;
    private final List<Subject> subjects;
    private final Zipf places;
    private final Campaigns campaigns;
    private final Answering answering;
    private final List<Wish> wishes = new ArrayList<>();
    private final Zipf voices = new Zipf(300, 1.1);

    /** What is in the database already. */
    record Known(
            long consultation,
            long version,
            long before,
            long submission,
            long campaign,
            long answer,
            long body,
            long theme) {
        static Known of(Connection connection, String slug) throws SQLException {
            try (ResultSet row = connection.createStatement().executeQuery("""
                select c.id, n.id, o.id, (select coalesce(max(id), 0) from submission.submission),
                  (select coalesce(max(id), 0) from submission.campaign), (select coalesce(max(id), 0) from answer.answer),
                  (select coalesce(max(id), 0) from answer.body),
                  (select min(id) from consultation.theme t where t.consultation_id = c.id)
                from consultation.consultation c
                join consultation.version o on o.consultation_id = c.id and o.number = 0
                join consultation.version n on n.consultation_id = c.id and n.number = 1
                where c.slug = '%s'\
                """.formatted(slug))) {
                row.next();
                return new Known(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8));
            }
        }
    }

    Filling(Connection connection, Known known, List<Subject> all, int many, long seed) {
        this.connection = connection;
        this.known = known;
        this.many = many;
        this.random = new Random(seed);
        this.subjects = new ArrayList<>(all);
        java.util.Collections.shuffle(subjects, random);
        this.places = new Zipf(subjects.size(), 0.9);
        this.vocabulary = new Vocabulary(all.stream()
                .flatMap(subject -> Stream.of(subject.text().split("[^\\p{L}]+")))
                .filter(word -> word.length() > 4)
                .distinct()
                .toList());
        this.campaigns = new Campaigns(many, many * 3 / DAYS, random);
        this.answering = new Answering(START, campaigns, random);
        for (int i = 0; i < campaigns.many(); i++) {
            wishes.add(Wish.next(subject(), vocabulary, random));
        }
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** A provision, the often named ones often. */
    Subject subject() {
        return subjects.get(places.next(random));
    }

    void fill() throws SQLException, IOException {
        Tables tables = new Tables(connection, known);
        tables.campaigns(campaigns);
        tables.bodies();
        tables.answers(answering);
        for (int i = 0; i < many; i++) {
            submission(tables, i);
        }
        tables.finish(many);
    }

    private void submission(Tables tables, int i) throws SQLException, IOException {
        int campaign = campaigns.of(i);
        Wish wish = campaign == Campaigns.NONE
                ? Wish.next(subject(), vocabulary, random)
                : campaigns.first(campaign) == i || random.nextInt(10) < 6
                        ? wishes.get(campaign)
                        : wishes.get(campaign).personal(vocabulary, random);
        Instant received = START.plus(Duration.ofDays(DAYS).multipliedBy(i).dividedBy(many))
                .plusSeconds(random.nextInt(60))
                .truncatedTo(ChronoUnit.SECONDS);
        int chance = random.nextInt(1000);
        String state = chance < 965
                ? "published"
                : chance < 980 ? "hidden" : chance < 987 ? "moderation" : chance < 995 ? "withdrawn" : "erased";
        Optional<UUID> author = random.nextInt(10) == 0 ? Optional.empty() : Optional.of(uuid());
        int body = Math.floorMod(wish.subject().article().hashCode(), Answering.BODIES.size());
        Optional<Answering.Given> answer =
                state.equals("published") ? answering.to(campaign, body, received) : Optional.empty();
        int supporters = state.equals("published") && random.nextInt(20) == 0 ? 1 + voices.next(random) : 0;
        // In this order the random numbers are drawn, so that a seed makes the same rows as ever.
        String source = Wish.pick(random, "web", 80, "meeting", 88, "paper", 95, "import");
        List<UUID> supported = Stream.generate(this::uuid).limit(supporters).toList();
        Came came = new Came(source, received, author, Column.sum("receipt", String.valueOf(random.nextLong())));
        tables.submission(new Row(
                i + 1,
                known.submission() + i + 1,
                wish,
                came,
                new Standing(
                        state,
                        state.equals("hidden")
                                ? HIDDEN.stream().sorted().toList().get(chance % HIDDEN.size())
                                : ""),
                campaign == Campaigns.NONE ? NULL : known.campaign() + campaign + 1,
                new Routed(body, answer),
                supported));
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    /** A submission on its way into the tables. */
    record Row(
            int number,
            long id,
            Wish wish,
            Came came,
            Standing standing,
            Object campaign,
            Routed routed,
            List<UUID> supporters) {}

    /** How it came. */
    record Came(String source, Instant received, Optional<UUID> author, String receipt) {}

    /**
     * Where it stands.
     *
     * @param reason why it is hidden; empty when it is not
     */
    record Standing(String state, String reason) {}

    /** Whose it is to answer, and what they did. */
    record Routed(int body, Optional<Answering.Given> answer) {}
}
