package org.dauys.tally.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dauys.tally.FictionalVote;
import org.dauys.tally.Found;
import org.dauys.tally.SharedData;
import org.dauys.tally.Tally;
import org.dauys.tally.check.Finding;
import org.dauys.tally.check.Rule;
import org.dauys.tally.decide.DecisionRule;
import org.dauys.tally.protocol.Area;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Origin;
import org.dauys.tally.read.CountReader;
import org.dauys.tally.read.Mapping;
import org.dauys.tally.read.SourceFile;
import org.dauys.tally.turnout.HourReport;
import org.dauys.tally.turnout.Turnout;
import org.junit.jupiter.api.Test;

/** The page of a count, and findings in three languages. */
class HtmlReportTest {
    private static final List<Locale> LANGUAGES = List.of(Locale.of("kk"), Locale.of("ru"), Locale.ENGLISH);

    @Test
    void everyRuleAndFigureHasWordsInThreeLanguages() {
        for (Locale language : LANGUAGES) {
            ReportWords words = ReportWords.in(language);
            for (Rule rule : Rule.values()) {
                assertFalse(words.rule(rule).isBlank());
                assertEquals(language.equals(Locale.ENGLISH), words.rule(rule).equals(rule.says()), rule.number());
            }
            for (Figure figure : Figure.values()) {
                assertNotEquals("", words.figure(figure));
            }
        }
    }

    @Test
    void findingIsASentenceInEachLanguageWithTheSameNumber() {
        Finding finding = Finding.of(
                Rule.OBSERVER_DIFFERS, "07-042", "", Origin.NONE, Finding.values("yes", "120, observed 119"));
        List<String> told = LANGUAGES.stream()
                .map(language -> ReportWords.in(language).sentence(finding))
                .toList();
        assertEquals(
                List.of(
                        "T39 07-042: бақылаушының көшірмесінде басқа сандар (жақтағандар: 120, бақылаушыда 119)",
                        "T39 07-042: в копии наблюдателя другие числа (за: 120, у наблюдателя 119)",
                        "T39 07-042: an observer's copy has other figures (for: 120, observed 119)"),
                told);
    }

    @Test
    void pageShowsDecisionTotalsAndTurnoutAndTakesNothingFromElsewhere() throws Exception {
        Tally tally = FictionalVote.of(9, 40, 50_000, 20_000, 9_000, 500, 100).tally();
        DecisionRule rule = DecisionRule.read("rule", SharedData.example("turkiye.rule.yaml"));
        String station = tally.stations().getFirst().code();
        Turnout turnout = Turnout.of(tally, List.of(new HourReport(station, "10:00", 7, Origin.NONE)));
        String page =
                HtmlReport.of(Report.of(tally, Optional.of(rule)), "A <vote>", Optional.of(turnout), Locale.ENGLISH);
        assertTrue(page.contains("<h1>A &lt;vote&gt;</h1>"), page);
        assertTrue(page.contains("<td>20,000<small>67.57% of those who took part</small></td>"), page);
        assertTrue(page.contains("Adopted."), page);
        assertTrue(page.contains("<th scope=\"col\">10:00</th>"), page);
        for (String from : List.of("http:", "https:", "src=", "href=", "<script", "url(")) {
            assertFalse(page.contains(from), from);
        }
    }

    @Test
    void turnoutIsAddedUpAndCheckedWhateverTheOrder() throws Exception {
        String stations = "station,area.region,registered\n1,A,100\n2,A,200\n3,B,50\n";
        String protocols = "station,registered,yes,no\n1,100,40,20\n2,200,100,50\n3,50,20,10\n";
        String hours =
                "station,hour,participants\n1,10:00,10\n1,14:00,30\n2,10:00,60\n2,14:00,40\n3,14:00,31\n9,10:00,5\n1,18:00,101\n";
        Tally tally = Tally.of(
                CountReader.read(
                                new CountReader.Files(
                                        List.of(file("protocols.csv", protocols)),
                                        List.of(file("stations.csv", stations)),
                                        List.of(),
                                        List.of()),
                                Mapping.OWN)
                        .count(),
                List.of());
        List<HourReport> reports = CountReader.turnout(List.of(file("turnout.csv", hours)), Mapping.OWN)
                .reports();
        Turnout turnout = Turnout.of(tally, reports);
        assertEquals(turnout, Turnout.of(tally, reports.reversed()));
        assertEquals(
                "{10:00=HourTotal[reported=2, voted=70, eligible=300], 14:00=HourTotal[reported=3, voted=101,"
                        + " eligible=350], 18:00=HourTotal[reported=1, voted=101, eligible=100]}",
                String.valueOf(turnout.hours().get(Area.NATION)));
        assertEquals(
                List.of(
                        "T45 2 (turnout.csv, row 5): turnout fell from one hour to a later one: hour 14:00, earlier 60, now 40",
                        "T46 1 (turnout.csv, row 8): more had voted than are registered: reported 101, registered 100",
                        "T47 1 (turnout.csv, row 8): more had voted by an hour than took part by the protocol: reported 101,"
                                + " participants 60",
                        "T47 3 (turnout.csv, row 6): more had voted by an hour than took part by the protocol: reported 31,"
                                + " participants 30",
                        "T48 9 (turnout.csv, row 7): turnout of a station that is not on the list; it is not counted"),
                turnout.findings().stream().map(Finding::toString).toList());
        assertEquals(List.of(), Found.of(Rule.TURNOUT_FELL, tally.findings()));
    }

    private static SourceFile file(String name, String text) {
        return new SourceFile(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
