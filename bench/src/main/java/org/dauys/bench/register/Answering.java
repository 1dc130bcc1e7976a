package org.dauys.bench.register;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Some hundreds of answers: one for each campaign that is answered, others for many of a body with the same decision. */
final class Answering {
    static final List<String> BODIES =
            List.of("secretariat", "labour", "justice", "education", "health", "environment", "finance", "language");
    static final List<String> DISPOSITIONS =
            List.of("accepted", "accepted-in-part", "rejected", "already-covered", "out-of-scope");
    /** Of a body with the same decision. */
    private static final int ROUNDS = 10;

    private static final int SHARE = 70;

    private final Instant start;
    private final List<Given> all = new ArrayList<>();
    private final List<Optional<Given>> ofCampaigns = new ArrayList<>();
    private final RandomGenerator random;

    /** @param ordinal from 0, the order in which they were given */
    record Given(int ordinal, int body, String disposition, Instant at) {}

    Answering(Instant start, Campaigns campaigns, RandomGenerator random) {
        this.start = start;
        this.random = random;
        for (int round = 0; round < ROUNDS; round++) {
            for (int body = 0; body < BODIES.size(); body++) {
                for (String disposition : DISPOSITIONS) {
                    all.add(new Given(all.size(), body, disposition, start.plus(Duration.ofDays(17 + 5L * round))));
                }
            }
        }
        for (int campaign = 0; campaign < campaigns.many(); campaign++) {
            ofCampaigns.add(random.nextInt(100) < SHARE + 10 ? Optional.of(ofCampaign(campaign)) : Optional.empty());
        }
    }

    private Given ofCampaign(int campaign) {
        Given given = new Given(all.size(), campaign % BODIES.size(), disposition(), start.plus(Duration.ofDays(62)));
        all.add(given);
        return given;
    }

    List<Given> all() {
        return all;
    }

    /** The answer to one, if it has one; given after it came. */
    Optional<Given> to(int campaign, int body, Instant received) {
        if (campaign != Campaigns.NONE) {
            return ofCampaigns.get(campaign);
        }
        if (random.nextInt(100) >= SHARE + 2) {
            return Optional.empty();
        }
        int earliest = (int) Math.max(0, (Duration.between(start, received).toDays() - 16) / 5 + 1);
        int round = earliest >= ROUNDS ? ROUNDS - 1 : earliest + random.nextInt(ROUNDS - earliest);
        int at = (round * BODIES.size() + body) * DISPOSITIONS.size() + DISPOSITIONS.indexOf(disposition());
        return Optional.of(all.get(at)).filter(given -> given.at().isAfter(received));
    }

    private String disposition() {
        return Wish.pick(
                random, "accepted", 8, "accepted-in-part", 23, "rejected", 68, "already-covered", 88, "out-of-scope");
    }
}
