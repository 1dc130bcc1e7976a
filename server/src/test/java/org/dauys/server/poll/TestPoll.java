package org.dauys.server.poll;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dauys.opinion.Vote;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.site.Words;
import org.springframework.transaction.support.TransactionTemplate;

/** A poll of a consultation of its own, in which made people vote: two camps who differ in the first statements and agree in the last. */
public final class TestPoll {
    /** Statements on which camps differ, and on which all agree. */
    public static final int DIFFERING = 8;

    private static final int COMMON = 4;
    private static final long SEED = 16;

    private final TestCommission commission;
    private final Poll poll;

    private TestPoll(TestCommission commission, Poll poll) {
        this.commission = commission;
        this.poll = poll;
    }

    /** One with twelve statements that only the desk sees. */
    public static TestPoll prepared(TestCommission commission, boolean rows) {
        Poll poll = commission
                .bean(Polls.class)
                .add(
                        commission.id(),
                        new Polls.Plan(
                                new Words("Су мен жер", "Вода и земля", "Water and land"),
                                new Words("", "О чём опрос.", ""),
                                Instant.now().plus(2, ChronoUnit.DAYS),
                                rows));
        for (int i = 1; i <= DIFFERING + COMMON; i++) {
            commission.bean(Statements.class).seed(poll, NewStatement.of(new Words("", texts().get(i - 1), "")));
        }
        return new TestPoll(commission, poll);
    }

    /** The same, open. */
    public static TestPoll open(TestCommission commission, boolean rows) {
        TestPoll made = prepared(commission, rows);
        commission.bean(Polls.class).open(made.poll());
        return made;
    }

    /** What the statements say. */
    public static List<String> texts() {
        return List.of(
                "Вода в домах важнее, чем вода для полей",
                "Берег озера нужно закрыть для машин",
                "Землю у реки нельзя продавать",
                "Пастбища должны быть общими",
                "Плату за полив следует повысить",
                "Рыбу в озере можно ловить сетью",
                "Новые дома строить только на холме",
                "Дорогу через степь пора закрыть зимой",
                "Каждый колодец проверяют раз в год",
                "О решениях района сообщают заранее",
                "Деревья вдоль канала остаются",
                "Школе нужен свой кран с питьевой водой");
    }

    /** As it is now. */
    public Poll poll() {
        return commission.bean(Polls.class).byId(poll.id()).orElseThrow();
    }

    public String pages() {
        return commission.pages() + "/polls/" + poll.number();
    }

    public String desk() {
        return commission.desk() + "/polls/" + poll.number();
    }

    /** So many people vote on about three quarters of the statements; returns their codes. */
    public List<PollCode> vote(int people, long seed) {
        Random random = new Random(SEED + seed);
        List<PollCode> codes = new ArrayList<>();
        List<Future<Voting.Outcome>> votes = new ArrayList<>();
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < people; i++) {
                PollCode code = PollCode.next();
                codes.add(code);
                for (int j = 1; j <= DIFFERING + COMMON; j++) {
                    if (random.nextInt(100) < 75) {
                        Vote vote = said(i % 2 == 0, j, random);
                        int statement = j;
                        votes.add(many.submit(() -> vote(code, statement, vote, UUID.randomUUID())));
                    }
                }
            }
            for (Future<Voting.Outcome> vote : votes) {
                vote.get();
            }
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
        return codes;
    }

    /** What somebody of a camp says. */
    public static Vote said(boolean first, int statement, Random random) {
        int chance = random.nextInt(100);
        if (chance < 10) {
            return Vote.PASS;
        }
        boolean agrees = statement > DIFFERING || (statement % 2 == 0) == first;
        return (chance < 20) != agrees ? Vote.AGREE : Vote.DISAGREE;
    }

    public Voting.Outcome vote(PollCode code, int statement, Vote vote, UUID request) {
        return commission.bean(Voting.class).vote(poll, code, statement, vote, request);
    }

    /** Has no result made until all of it is done. */
    public void together(Runnable votes) {
        together(commission, poll, votes);
    }

    /** The same of any poll. */
    static void together(TestCommission commission, Poll poll, Runnable votes) {
        commission.bean(TransactionTemplate.class).executeWithoutResult(_ -> {
            commission.bean(Polls.class).lockResult(poll);
            votes.run();
        });
    }

    /** Has a result made now. */
    public Result count() {
        commission.bean(MakeResult.class).run(String.valueOf(poll.id()));
        return result().orElseThrow();
    }

    public Optional<Result> result() {
        return commission.bean(Results.class).of(poll);
    }

    public void close() {
        commission.bean(Polls.class).close(poll());
    }
}
