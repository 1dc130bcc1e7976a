package org.dauys.server.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.MeetingKind;
import org.dauys.server.meeting.TestHalls;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.AopProxyUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The attacker at the real addresses: 40 meetings with minutes and polls, published on two days; he takes pages and files of both
 * days over HTTP, knows of every meeting where and with whom it was and which were counted in when, and computes.
 */
class PublishedPagesAttackTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> KINDS = List.of("objection", "proposal", "question", "statement");
    private static final Thresholds THRESHOLDS = Thresholds.standard();
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final TestCommission commission = TestCommission.make();
    private final TestHalls halls = new TestHalls(commission);
    private final Random random = new Random(7);
    private final List<Meeting> meetings = new ArrayList<>();
    private final Map<String, Map<String, String>> known = new TreeMap<>();
    private final Map<String, Map<String, Long>> pollNumbers = new HashMap<>();
    private int visits;

    /** A meeting with three to five themes on its agenda, of which people spoke unevenly. */
    private Meeting hold(int number) {
        List<String> agenda = halls.themes().subList(number % 3, number % 3 + 3);
        String region = "region-" + number % 3;
        MeetingKind kind = number / 3 % 2 == 0 ? MeetingKind.VILLAGE : MeetingKind.HEARING;
        Meeting meeting = halls.held(region, kind, agenda);
        speak(meeting, 4);
        meetings.add(meeting);
        return meeting;
    }

    private void speak(Meeting meeting, int most) {
        for (String kind : KINDS) {
            for (int place = 0; place < 3; place++) {
                halls.say(meeting, kind, place, (long) (most * Math.pow(random.nextDouble(), 2) + .4));
            }
        }
    }

    private int publish(Meeting meeting) {
        int attended = 20 + (int) Math.pow(400, random.nextDouble());
        halls.publish(meeting, OptionalInt.of(attended));
        return attended;
    }

    private void poll(Meeting meeting, int more) {
        long agree = random.nextLong(60) + more;
        long disagree = random.nextInt(25);
        long undecided = random.nextInt(8);
        halls.recount(meeting);
        for (String teller : List.of("1", "2")) {
            halls.count(meeting, "Ясно ли вам", teller, agree, disagree, undecided);
        }
    }

    /** A day's figures as they are printed, and which cells are not. */
    private record Day(Instant at, List<Attacker.Printed> printed, List<Attacker.Sought> sought, Set<String> came) {}

    private Day day(Map<String, List<Long>> before) {
        String api = "/api/v1/consultations/" + commission.consultation().slug() + "/meetings/figures";
        JsonNode json = JSON.readTree(
                commission.site().get(api + ".json", Locale.of("ru")).body());
        String csv = commission.site().get(api + ".csv", Locale.of("ru")).body();
        Instant at = Instant.parse(json.get("released").asString());
        List<Attacker.Printed> printed = new ArrayList<>();
        List<Attacker.Sought> sought = new ArrayList<>();
        Set<String> lines = new TreeSet<>();
        for (JsonNode one : json.get("contributions")) {
            Map<String, String> coordinates = new HashMap<>();
            String level = one.get("level").asString();
            if (!level.equals("all")) {
                coordinates.put(level, one.get("place").asString());
            }
            for (String answer : List.of("kind", "theme")) {
                if (one.has(answer)) {
                    coordinates.put(answer, one.get(answer).asString());
                }
            }
            Cell cell = new Cell(coordinates);
            boolean total = !one.has("kind") && !one.has("theme");
            if (one.get("suppressed").asBoolean()) {
                sought.add(new Attacker.Sought(cell, at, total ? THRESHOLDS.total() : THRESHOLDS.answered()));
            } else {
                printed.add(new Attacker.Printed(
                        cell,
                        one.get("number").asLong(),
                        Instant.parse(one.get("asOf").asString())));
            }
            lines.add(String.join(
                    ",",
                    level,
                    one.path("place").asString(""),
                    one.path("kind").asString(""),
                    one.path("theme").asString(""),
                    "",
                    one.get("suppressed").asString(),
                    one.path("number").asString(""),
                    one.path("asOf").asString("")));
        }
        assertEquals(
                lines,
                csv.lines()
                        .skip(1)
                        .filter(line -> !line.startsWith("poll,"))
                        .collect(Collectors.toCollection(TreeSet::new)),
                "the two files say the same");
        pagePrintsNothingElse(json);
        Map<String, List<Long>> counted = counted();
        Set<String> came = counted.entrySet().stream()
                .filter(group -> !group.getValue().equals(before.get(group.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new Day(at, printed, sought, came);
    }

    /** Each number of people on the page is one of the file, of the same row. */
    private void pagePrintsNothingElse(JsonNode json) {
        Document page = commission.read(commission.pages() + "/meetings/figures?" + visits++);
        Map<String, Set<String>> ofPlace = new HashMap<>();
        for (JsonNode one : json.get("contributions")) {
            ofPlace.computeIfAbsent(one.path("place").asString(""), key -> new HashSet<>())
                    .add(one.path("number").asString(""));
        }
        int seen = 0;
        for (Element row : page.select("#regions ~ table tbody tr")) {
            String place = Objects.requireNonNull(row.selectFirst("th")).ownText();
            for (Element cell : row.select("td:gt(1)")) {
                if (cell.select(".kept").isEmpty()) {
                    String number = cell.ownText().replaceAll("\\D", "");
                    assertTrue(Objects.requireNonNull(ofPlace.get(place)).contains(number), place + ": " + cell);
                    seen++;
                }
            }
        }
        assertTrue(seen + page.select("#regions ~ table .kept").size() >= 15, page::text);
    }

    /** What minutes, reports and files say of polls; the attacker knows as much of each hall. */
    private List<String> polls(Instant day) {
        List<String> found = new ArrayList<>();
        String api = "/api/v1/consultations/" + commission.consultation().slug() + "/meetings/figures.json";
        JsonNode json =
                JSON.readTree(commission.site().get(api, Locale.of("ru")).body());
        for (JsonNode poll : json.get("polls")) {
            String code = poll.get("meeting").asString();
            Map<String, Long> numbers = new TreeMap<>();
            for (String answer : List.of("tookPart", "agree", "disagree", "undecided")) {
                if (!poll.get(answer).get("suppressed").asBoolean()) {
                    numbers.put(answer, poll.get(answer).get("number").asLong());
                }
            }
            boolean agree = poll.get("agree").get("suppressed").asBoolean();
            if (agree != poll.get("disagree").get("suppressed").asBoolean()) {
                found.add(code + " tells one side alone on " + day);
            }
            for (String what : List.of("minutes", "report")) {
                String text = commission
                        .read(commission.pages() + "/meetings/" + code + "/" + what + "?" + visits++)
                        .text();
                String sentence = text.substring(text.indexOf("Опрос: "), text.indexOf("Это опрос только тех"));
                Matcher number = NUMBER.matcher(sentence.replaceAll("(из примерно|меньше) \\d+", ""));
                while (number.find()) {
                    if (!numbers.containsValue(Long.parseLong(number.group()))) {
                        found.add(code + ": " + what + " prints " + number.group());
                    }
                }
            }
            Map<String, Long> before = pollNumbers.getOrDefault(code, Map.of());
            pollNumbers.put(code, numbers);
            numbers.forEach((answer, people) -> {
                long change = Math.abs(people - before.getOrDefault(answer, people));
                if (change != 0 && change < THRESHOLDS.answered()) {
                    found.add(code + ": " + answer + " changed by " + change);
                }
            });
        }
        return found;
    }

    /** Who was counted in, as the program keeps it: more than the attacker can know. */
    private Map<String, List<Long>> counted() {
        JsonNode kept = JSON.readTree(commission
                .site()
                .owner()
                .sql("select kept::text from meeting.release where consultation_id = :id")
                .param("id", commission.id())
                .query(String.class)
                .single());
        Map<String, List<Long>> counted = new HashMap<>();
        for (JsonNode one : kept.get("counted")) {
            List<Long> people = new ArrayList<>();
            one.get("people").forEach(number -> people.add(number.asLong()));
            counted.put(one.get("group").asString(), people);
            Map<String, String> attributes = new HashMap<>();
            one.get("attributes")
                    .properties()
                    .forEach(at -> attributes.put(at.getKey(), at.getValue().asString()));
            known.put(one.get("group").asString(), attributes);
        }
        return counted;
    }

    private List<String> themes() {
        JsonNode facts = JSON.readTree(commission
                .site()
                .owner()
                .sql("select facts::text from meeting.release where consultation_id = :id")
                .param("id", commission.id())
                .query(String.class)
                .single());
        return facts.get("themes").valueStream().map(JsonNode::asString).toList();
    }

    /** Two days of publications; all that the attacker finds out. */
    private List<String> recovered(boolean withPolls) {
        for (int number = 0; number < 34; number++) {
            Meeting meeting = hold(number);
            poll(meeting, number);
            publish(meeting);
        }
        halls.release();
        Map<String, List<Long>> before = Map.of();
        Day first = day(before);
        before = counted();
        List<String> found = new ArrayList<>(withPolls ? polls(first.at()) : List.of());
        for (int number = 34; number < 40; number++) {
            Meeting meeting = hold(number);
            poll(meeting, 20);
            publish(meeting);
        }
        for (int number = 0; number < 20; number++) {
            speak(meetings.get(number), number % 4 == 0 ? 1 : 60);
            poll(meetings.get(number), number % 3);
            publish(meetings.get(number));
        }
        halls.release();
        Day second = day(before);
        if (withPolls) {
            found.addAll(polls(second.at()));
        }
        assertTrue(second.came().size() > 2, "hardly anything came in on the second day: " + second.came());
        assertTrue(first.printed().size() > 20 && first.sought().size() > 10, "nothing to attack, or nothing told");

        Attacker attacker = new Attacker(List.of(new Answers("kind", KINDS), new Answers("theme", themes())));
        attacker.read(known, first.at(), first.printed(), first.came());
        attacker.read(known, second.at(), second.printed(), second.came());
        attacker.think();
        found.addAll(attacker.smallDifferences(THRESHOLDS));
        List<Attacker.Sought> sought = new ArrayList<>(first.sought());
        sought.addAll(second.sought());
        // Cells of nobody, such as those of themes that nobody can have, tell nothing by being suppressed.
        attacker.intervals(sought).forEach((cell, interval) -> {
            if (interval.tells(cell.threshold())) {
                found.add(cell + " is in " + interval);
            }
        });
        return found;
    }

    @Test
    void pagesAndFilesOfTwoDaysGiveNothingAway() {
        assertEquals(List.of(), recovered(true));
    }

    @Test
    void withoutComplementarySuppressionTheSameAttackerSucceeds() throws Exception {
        Object work = Objects.requireNonNull(AopProxyUtils.getSingletonTarget(halls.work()));
        Field checker = work.getClass().getDeclaredField("checker");
        checker.setAccessible(true);
        Object careful = checker.get(work);
        checker.set(work, new Checker(THRESHOLDS, false));
        try {
            assertFalse(recovered(false).isEmpty());
        } finally {
            checker.set(work, careful);
        }
    }
}
