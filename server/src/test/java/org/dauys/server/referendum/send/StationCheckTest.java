package org.dauys.server.referendum.send;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.dauys.server.TestBrowser;
import org.dauys.server.TestBrowser.Look;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.referendum.ProtocolCheck;
import org.dauys.server.referendum.TestVote;
import org.dauys.server.site.Assets;
import org.dauys.tally.check.Finding;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Figures;
import org.dauys.tally.protocol.Station;
import org.junit.jupiter.api.Test;

/** The desk of a station says the engine's rules again, in a browser: for the same figures it finds the same. */
class StationCheckTest {
    private static final long SEED = 20261206;
    private static final int PROTOCOLS = 4_000;

    private static Figures figures(Random random) {
        Figures.Builder figures = new Figures.Builder();
        for (Figure figure : Figure.values()) {
            if (random.nextInt(10) < 6) {
                // Small ones agree by chance often enough.
                figures.set(figure, random.nextInt(4));
            }
        }
        if (random.nextInt(4) == 0) {
            figures.extra("blank", random.nextInt(3));
        }
        return figures.build();
    }

    private static Map<String, Object> sent(Figures figures) {
        Map<String, Object> stated = new LinkedHashMap<>();
        for (Figure figure : Figure.values()) {
            if (figures.has(figure)) {
                stated.put(figure.key(), (int) figures.orZero(figure));
            }
        }
        Map<String, Object> extra = new LinkedHashMap<>();
        figures.extra().forEach((name, value) -> extra.put(name, value.intValue()));
        return Map.of("stated", stated, "extra", extra);
    }

    private static String told(Finding finding) {
        return finding.rule().number() + " "
                + String.join(
                        ", ",
                        finding.values().entrySet().stream()
                                .map(value -> value.getKey() + " " + value.getValue())
                                .toList());
    }

    @Test
    void sameFiguresHaveTheSameFindingsAsInTheEngine() {
        TestVote vote = TestVote.open(TestCommission.make(), 2);
        Random random = new Random(SEED);
        List<Figures> all = new ArrayList<>();
        for (int i = 0; i < PROTOCOLS; i++) {
            all.add(figures(random));
        }
        Station station = vote.counted().list().orElseThrow().station("S001").orElseThrow();
        Set<String> rules = new TreeSet<>();
        try (BrowserContext window = TestBrowser.window(Look.desk("ru"))) {
            Page page = window.newPage();
            page.navigate(
                    vote.commission().site().at(vote.pages() + "/station/ru").toString());
            @SuppressWarnings("unchecked")
            List<List<String>> found = (List<List<String>>) page.evaluate(
                    "async ([module, all]) => { const { findings } = await import(module);"
                            + " return all.map(one => findings(one.stated, one.extra).map(({ rule, values }) =>"
                            + " rule + ' ' + values.map(pair => pair.join(' ')).join(', '))); }",
                    List.of(
                            Assets.at("station-check.js"),
                            all.stream().map(StationCheckTest::sent).toList()));
            for (int i = 0; i < PROTOCOLS; i++) {
                Figures figures = all.get(i);
                // That the list says otherwise only the server knows.
                List<String> engine = ProtocolCheck.of(station, figures).stream()
                        .filter(finding -> !finding.rule().number().equals("T38"))
                        .map(StationCheckTest::told)
                        .sorted()
                        .toList();
                assertEquals(engine, found.get(i).stream().sorted().toList(), () -> figures + ", seed " + SEED);
                engine.forEach(line -> rules.add(line.substring(0, 3)));
            }
        }
        assertTrue(
                rules.containsAll(Set.of(
                        "T14", "T15", "T16", "T17", "T18", "T19", "T20", "T21", "T22", "T23", "T24", "T25", "T26")),
                rules::toString);
    }
}
