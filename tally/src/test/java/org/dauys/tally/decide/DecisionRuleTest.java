package org.dauys.tally.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.SortedMap;
import org.dauys.tally.SharedData;
import org.dauys.tally.protocol.Area;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Figures;
import org.dauys.tally.protocol.Origin;
import org.dauys.tally.protocol.Protocol;
import org.dauys.tally.protocol.Station;
import org.dauys.tally.source.UnreadableException;
import org.dauys.tally.total.AreaTotal;
import org.dauys.tally.total.Totals;
import org.junit.jupiter.api.Test;

/** Rules of several countries, as data, on real totals. */
class DecisionRuleTest {
    private static DecisionRule rule(String name) throws UnreadableException {
        return DecisionRule.read(name, SharedData.example(name));
    }

    /**
     * One station for each region.
     *
     * @param regions code; registered, yes, no, other ballots; −1 for a station that has not reported
     */
    private static SortedMap<Area, AreaTotal> totals(Map<String, long[]> regions) {
        List<Station> stations = new ArrayList<>();
        Map<String, Protocol> standing = new HashMap<>();
        regions.forEach((code, figures) -> {
            stations.add(new Station(code, "", new Area(List.of(code)), "", OptionalLong.of(figures[0]), Origin.NONE));
            if (figures[1] >= 0) {
                standing.put(
                        code,
                        Protocol.official(
                                "",
                                code,
                                "",
                                new Figures.Builder()
                                        .set(Figure.REGISTERED, figures[0])
                                        .set(Figure.YES, figures[1])
                                        .set(Figure.NO, figures[2])
                                        .set(Figure.INVALID, figures[3])
                                        .build()));
            }
        });
        return Totals.of("", stations, standing);
    }

    private static SortedMap<Area, AreaTotal> nation(long eligible, long yes, long no, long invalid, long apart) {
        Station station = new Station("all", "", Area.NATION, "", OptionalLong.of(eligible), Origin.NONE);
        Figures figures = new Figures.Builder()
                .set(Figure.REGISTERED, eligible)
                .set(Figure.YES, yes)
                .set(Figure.NO, no)
                .set(Figure.INVALID, invalid)
                .set(Figure.APART, apart)
                .build();
        return Totals.of("", List.of(station), Map.of("all", Protocol.official("", "all", "", figures)));
    }

    private static List<String> english(Decision decision) {
        return DecisionText.in(Locale.ENGLISH).decision(decision, true);
    }

    @Test
    void kazakhReferendumsComeOutAsPublished() throws Exception {
        DecisionRule rule = rule("kazakhstan.rule.yaml");
        List<String> rows = Files.readAllLines(SharedData.path("referendum/kz-referendums-national.csv"));
        Map<String, List<String>> expected = Map.of(
                "2022-06-05",
                List.of(
                        "Adopted.",
                        "Took part: 7,985,769 of 11,734,642 eligible voters (68.05%).",
                        "Voted for: 6,163,516 of 7,985,769 who took part (77.18%).",
                        "Regions where this is so: 17 of 17; needed: 12; reached."),
                "2024-10-06",
                List.of(
                        "Not decided yet.",
                        "Took part: 7,820,204 of 12,284,487 eligible voters (63.66%).",
                        "Voted for: 5,561,937 of 7,820,204 who took part (71.12%).",
                        "In how many of the 20 regions this is so was not published; needed: 14; open."),
                "2026-03-15",
                List.of(
                        "Adopted.",
                        "Took part: 9,127,192 of 12,482,613 eligible voters (73.12%).",
                        "Voted for: 7,954,667 of 9,127,192 who took part (87.15%).",
                        "Regions where this is so: 20 of 20; needed: 14; reached."));
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(",", -1);
            SortedMap<Area, AreaTotal> totals =
                    nation(number(cells[2]), number(cells[4]), number(cells[5]), number(cells[6]), number(cells[7]));
            assertEquals(number(cells[3]), Base.PARTICIPANTS.of(Evaluator.total(totals, Area.NATION)), row);
            OptionalInt met = cells[10].isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(cells[10]));
            Decision decision =
                    rule.decide(totals, Optional.of(new DecisionRule.KnownAreas(Integer.parseInt(cells[9]), met)));
            assertEquals(
                    expected.get(cells[0]),
                    english(decision).stream()
                            .filter(one -> !one.startsWith("Needed"))
                            .toList());
        }
    }

    private static long number(String cell) {
        return Long.parseLong(cell);
    }

    @Test
    void rulesAreSentencesInThreeLanguages() throws Exception {
        DecisionRule rule = rule("kazakhstan.rule.yaml");
        assertEquals(
                "The referendum is valid if more than half of the eligible voters took part. The question is adopted if in"
                        + " at least two thirds of the regions more than half of those who took part voted for.",
                DecisionText.in(Locale.ENGLISH).rule(rule));
        assertEquals(
                "Референдум считается состоявшимся, если участие приняло более половины имеющих право голоса. Вопрос"
                        + " считается принятым, если не менее чем в двух третях регионов за проголосовало более половины"
                        + " принявших участие.",
                DecisionText.in(Locale.of("ru")).rule(rule));
        assertEquals(
                "Егер дауыс беруге құқығы барлардың жартысынан астамы қатысса, референдум өтті деп саналады. Егер"
                        + " өңірлердің кемінде үштен екісінде қатысқандардың жартысынан астамы жақтап дауыс берсе, мәселе"
                        + " қабылданды деп саналады.",
                DecisionText.in(Locale.of("kk")).rule(rule));
        assertEquals(
                "There is no quorum. The question is adopted if more than half of the valid votes are for.",
                DecisionText.in(Locale.ENGLISH).rule(rule("turkiye.rule.yaml")));
        assertEquals(
                "Порога явки нет. Вопрос считается принятым, если за подано более половины действительных голосов и более"
                        + " чем в половине регионов за подано более половины действительных голосов (вес регионов не"
                        + " одинаков).",
                DecisionText.in(Locale.of("ru")).rule(rule("switzerland.rule.yaml")));
    }

    @Test
    void sharesWithoutAWordAreSaidInPerCent() throws Exception {
        DecisionRule rule = DecisionRule.read("rule", "adopted: {share: yes, atLeast: 40 %, of: eligible}");
        for (Map.Entry<String, String> said : Map.of(
                        "en",
                        "at least two fifths of the eligible",
                        "ru",
                        "не менее двух пятых",
                        "kk",
                        "кемінде бестен екісі")
                .entrySet()) {
            String text = DecisionText.in(Locale.of(said.getKey())).rule(rule);
            assertTrue(text.contains(said.getValue()), text);
        }
        DecisionRule other = DecisionRule.read("rule", "adopted: {share: yes, moreThan: 55 %, of: eligible}");
        assertTrue(DecisionText.in(Locale.ENGLISH).rule(other).contains("more than 55% of the eligible"));
        assertTrue(DecisionText.in(Locale.of("ru")).rule(other).contains("более 55\u00a0% имеющих"));
        assertTrue(DecisionText.in(Locale.of("kk")).rule(other).contains("барлардың 55 пайызынан астамы"));
    }

    @Test
    void denominatorsChangeTheOutcome() throws Exception {
        // 49 % of those who took part and 54 % of the valid votes.
        SortedMap<Area, AreaTotal> totals = nation(1000, 294, 250, 56, 0);
        assertEquals(
                Decision.Outcome.ADOPTED,
                rule("turkiye.rule.yaml").decide(totals).outcome());
        assertEquals(
                Decision.Outcome.ADOPTED,
                rule("italy-abrogative.rule.yaml").decide(totals).outcome());
        DecisionRule participants = DecisionRule.read("rule", "adopted: {share: yes, moreThan: 1/2, of: participants}");
        assertEquals(Decision.Outcome.NOT_ADOPTED, participants.decide(totals).outcome());
        SortedMap<Area, AreaTotal> few = nation(1200, 350, 249, 1, 0);
        assertEquals(
                Decision.Outcome.NOT_VALID,
                rule("italy-abrogative.rule.yaml").decide(few).outcome());
        assertEquals(
                Decision.Outcome.ADOPTED, rule("turkiye.rule.yaml").decide(few).outcome());
    }

    @Test
    void halfCantonsCountHalf() throws Exception {
        DecisionRule rule = rule("switzerland.rule.yaml");
        Map<String, long[]> cantons = new HashMap<>();
        for (String half : List.of("OW", "NW", "BS", "BL", "AR", "AI")) {
            cantons.put(half, new long[] {100, 60, 40, 0});
        }
        for (int i = 0; i < 20; i++) {
            cantons.put("C" + i, new long[] {100, i < 9 ? 90 : 45, i < 9 ? 10 : 55, 0});
        }
        Decision decision = rule.decide(totals(cantons));
        assertEquals(Decision.Outcome.ADOPTED, decision.outcome());
        assertTrue(
                english(decision).contains("Regions where this is so: 12 of 23; needed: 12; reached."),
                english(decision)::toString);
        cantons.put("OW", new long[] {100, 40, 60, 0});
        assertTrue(english(rule.decide(totals(cantons)))
                .contains("Regions where this is so: 11.5 of 23; needed: 12; not reached."));
    }

    @Test
    void openIsWhatTheRestCouldTurnAndTheWorstCaseIsTold() throws Exception {
        DecisionRule rule = rule("turkiye.rule.yaml");
        Decision open =
                rule.decide(totals(Map.of("1", new long[] {1000, 500, 300, 0}, "2", new long[] {200, -1, 0, 0})));
        assertEquals(Decision.Outcome.OPEN, open.outcome());
        assertEquals(
                List.of(
                        "Not decided yet.",
                        "Voted for: 500 of 800 valid votes (62.50%).",
                        "Needed: more than half; open. With all that can still come it is between 50.00% and 70.00%.",
                        "Counted: 1 of 2 stations. At most 200 ballots can still come."),
                english(open));
        Decision decided =
                rule.decide(totals(Map.of("1", new long[] {1000, 500, 300, 0}, "2", new long[] {199, -1, 0, 0})));
        assertEquals(Decision.Outcome.ADOPTED, decided.outcome());
    }

    @Test
    void shareIsOpenWhereAProtocolDoesNotSayWhatItIsComputedFrom() throws Exception {
        Station station = new Station("all", "", Area.NATION, "", OptionalLong.empty(), Origin.NONE);
        Figures figures =
                new Figures.Builder().set(Figure.YES, 60).set(Figure.NO, 40).build();
        Map<String, Protocol> standing = Map.of("all", Protocol.official("", "all", "", figures));
        SortedMap<Area, AreaTotal> totals = Totals.of("", List.of(station), standing);
        Decision decision = rule("italy-abrogative.rule.yaml").decide(totals);
        assertEquals(Decision.Outcome.OPEN, decision.outcome());
        assertTrue(
                english(decision)
                        .contains("Needed: more than half; open. What it is computed from is not known everywhere."),
                english(decision)::toString);
        assertEquals(
                Decision.Outcome.ADOPTED,
                rule("turkiye.rule.yaml").decide(totals).outcome());
    }

    @Test
    void whatIsDecidedNeverChangesWhateverComes() throws Exception {
        List<DecisionRule> rules = List.of(
                rule("kazakhstan.rule.yaml"), rule("italy-abrogative.rule.yaml"), rule("switzerland.rule.yaml"));
        int decided = 0;
        for (long seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            Map<String, long[]> all = new HashMap<>();
            Map<String, long[]> some = new HashMap<>();
            int regions = 3 + random.nextInt(6);
            for (int i = 0; i < regions; i++) {
                long registered = random.nextLong(1, 61);
                long took = random.nextLong(registered + 1);
                long yes = random.nextLong(took + 1);
                long no = random.nextLong(took - yes + 1);
                all.put("R" + i, new long[] {registered, yes, no, took - yes - no});
                some.put("R" + i, random.nextInt(4) > 0 ? all.get("R" + i) : new long[] {registered, -1, 0, 0});
            }
            for (DecisionRule rule : rules) {
                Decision.Outcome before = rule.decide(totals(some)).outcome();
                Decision.Outcome after = rule.decide(totals(all)).outcome();
                assertTrue(after != Decision.Outcome.OPEN, "all is there, seed " + seed);
                if (before != Decision.Outcome.OPEN) {
                    decided++;
                    assertEquals(after, before, rule.name() + ", seed " + seed);
                }
            }
        }
        assertTrue(decided > 300, "decided early: " + decided);
    }

    @Test
    void everyProblemOfARuleIsTold() {
        UnreadableException wrong = assertThrows(UnreadableException.class, () -> DecisionRule.read("r.yaml", """
                        quorum: {share: voters, moreThan: 1/2, of: eligible}
                        adopted: {share: yes, moreThan: 3/2, of: participants}
                        colour: red
                        """));
        assertEquals(3, wrong.problems().size(), wrong::getMessage);
    }
}
