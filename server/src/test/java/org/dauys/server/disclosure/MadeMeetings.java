package org.dauys.server.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Meetings from a seed: most of 20 to 500 people, hosts in one region and of one kind, some answers that hardly anybody gave. */
final class MadeMeetings {
    static final Answers OPTION = new Answers("option", List.of("agree", "disagree", "undecided"));
    static final Answers KIND = new Answers("contribution", List.of("objection", "proposal", "question", "statement"));
    static final Answers THEME = new Answers("theme", List.of("courts", "labour", "language", "land", "local"));

    private final Random random;
    private final List<Answers> answers;
    private final List<List<String>> combinations = new ArrayList<>();

    MadeMeetings(long seed, Answers... answers) {
        random = new Random(seed);
        this.answers = List.of(answers);
        combinations.add(List.of());
        for (Answers one : answers) {
            List<List<String>> longer = new ArrayList<>();
            combinations.forEach(begun -> one.values().forEach(value -> {
                List<String> next = new ArrayList<>(begun);
                next.add(value);
                longer.add(List.copyOf(next));
            }));
            combinations.clear();
            combinations.addAll(longer);
        }
    }

    List<Answers> answers() {
        return answers;
    }

    /** Meetings with these numbers. */
    List<Group> meetings(int from, int to) {
        List<Group> meetings = new ArrayList<>();
        for (int number = from; number < to; number++) {
            int host = random.nextInt(60);
            meetings.add(new Group(
                    "m%03d".formatted(number),
                    Map.of(
                            "region", "r" + host % 8,
                            "kind", "k" + host % 4 / 2 + host % 3 / 2,
                            "host", "h%02d".formatted(host)),
                    people(20 + (int) Math.pow(480, random.nextDouble()))));
        }
        return meetings;
    }

    /** The same meetings a day later: a third as they were, a third with a few more people, a third with many more. */
    List<Group> dayLater(List<Group> meetings) {
        List<Group> later = new ArrayList<>();
        for (Group meeting : meetings) {
            int more = switch (random.nextInt(3)) {
                case 0 -> 0;
                case 1 -> 1 + random.nextInt(6);
                default -> 60 + random.nextInt(200);
            };
            Map<List<String>, Long> people = new HashMap<>(meeting.people());
            people(more).forEach((given, count) -> people.merge(given, count, Long::sum));
            later.add(new Group(meeting.id(), meeting.attributes(), people));
        }
        return later;
    }

    private Map<List<String>, Long> people(int size) {
        double[] weights = new double[combinations.size()];
        double sum = 0;
        for (int at = 0; at < weights.length; at++) {
            weights[at] = Math.pow(random.nextDouble(), 3) + .02;
            sum += weights[at];
        }
        Map<List<String>, Long> people = new HashMap<>();
        for (int person = 0; person < size; person++) {
            double drawn = random.nextDouble() * sum;
            int at = 0;
            while (at < weights.length - 1 && drawn > weights[at]) {
                drawn -= weights[at++];
            }
            people.merge(combinations.get(at), 1L, Long::sum);
        }
        return people;
    }
}
