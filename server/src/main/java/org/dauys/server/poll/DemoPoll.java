package org.dauys.server.poll;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.dauys.opinion.Vote;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.site.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A finished poll of the demonstration: invented people of three camps, who agree in four statements and differ in ten. */
@Component
public class DemoPoll {
    private static final String SEED = "5a8c1f2e9d7b4630a1c2e3f405162738";
    private static final int PERCENT = 100;
    private static final int PASS = 9;
    private static final int ANSWERED = 85;
    private static final int TOGETHER = 500;

    private final Consultations consultations;
    private final Polls polls;
    private final Statements statements;
    private final Voting.Writing writing;
    private final MakeResult making;
    private final InstantSource clock;
    private final JdbcClient sql;

    DemoPoll(
            Consultations consultations,
            Polls polls,
            Statements statements,
            Voting.Writing writing,
            MakeResult making,
            InstantSource clock,
            JdbcClient sql) {
        this.consultations = consultations;
        this.polls = polls;
        this.statements = statements;
        this.writing = writing;
        this.making = making;
        this.clock = clock;
        this.sql = sql;
    }

    /** Makes it in a consultation, unless it has a poll. */
    @Transactional
    public void fill(String slug) throws IOException {
        Consultation consultation = consultations.bySlug(slug).orElseThrow();
        if (!polls.of(consultation.id()).isEmpty()) {
            return;
        }
        JsonNode told = read();
        Poll poll = polls.add(
                consultation.id(),
                new Polls.Plan(
                        words(told.get("title")),
                        words(told.get("about")),
                        clock.instant().plus(1, ChronoUnit.DAYS),
                        true));
        for (JsonNode one : told.get("statements").values()) {
            statements.seed(
                    poll,
                    new NewStatement(
                            words(one),
                            one.get("label").asString(),
                            one.get("theme").asString(),
                            Optional.empty()));
        }
        polls.open(poll, SEED);
        vote(poll, told);
        polls.close(poll);
        making.run(String.valueOf(poll.id()));
    }

    private void vote(Poll poll, JsonNode told) {
        Random random = new Random(SEED.hashCode());
        List<VoteQueue.Sent> votes = new ArrayList<>();
        JsonNode camps = told.get("camps");
        for (int camp = 0; camp < camps.size(); camp++) {
            for (int person = 0; person < camps.get(camp).asInt(); person++) {
                String hash = PollCode.next().hash(poll);
                take(poll, hash, camp + "/" + person);
                int number = 0;
                for (JsonNode one : told.get("statements").values()) {
                    number++;
                    if (random.nextInt(PERCENT) < ANSWERED) {
                        Vote vote = random.nextInt(PERCENT) < PASS
                                ? Vote.PASS
                                : random.nextInt(PERCENT)
                                                < one.get("agree").get(camp).asInt()
                                        ? Vote.AGREE
                                        : Vote.DISAGREE;
                        votes.add(new VoteQueue.Sent(poll.id(), hash, number, vote.value(), UUID.randomUUID()));
                    }
                }
            }
        }
        for (int from = 0; from < votes.size(); from += TOGETHER) {
            writing.write(votes.subList(from, Math.min(votes.size(), from + TOGETHER)), Voting.Held.AWAITED);
        }
    }

    /** By its id a participant is numbered on the map: the same every time. */
    private void take(Poll poll, String hash, String name) {
        sql.sql("insert into poll.participant (id, poll_id, hash) values (:id, :poll, decode(:hash, 'hex'))")
                .param("id", UUID.nameUUIDFromBytes((poll.id() + SEED + name).getBytes(StandardCharsets.UTF_8)))
                .param("poll", poll.id())
                .param("hash", hash)
                .update();
    }

    private static Words words(JsonNode words) {
        return new Words(
                words.get("kk").asString(),
                words.get("ru").asString(),
                words.get("en").asString());
    }

    private static JsonNode read() throws IOException {
        try (InputStream file = Objects.requireNonNull(DemoPoll.class.getResourceAsStream("demo.json"))) {
            return new JsonMapper().readTree(file);
        }
    }
}
