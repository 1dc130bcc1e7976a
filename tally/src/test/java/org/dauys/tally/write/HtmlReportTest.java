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
        Tally tally = tally(stations, protocols);
        List<HourReport> reports = CountReader.turnout(List.of(file("turnout.csv", hours)), Mapping.OWN)
                .reports();
        Turnout turnout = Turnout.of(tally, reports);
        assertEquals(turnout, Turnout.of(tally, reports.reversed()));
        assertEquals(
                "{10:00=HourTotal[reported=2, voted=70, eligible=300, eligibleUnknown=0], 14:00=HourTotal[reported=3, voted=101,"
                        + " eligible=350, eligibleUnknown=0], 18:00=HourTotal[reported=1, voted=101, eligible=100, eligibleUnknown=0]}",
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

    @Test
    void hoursAreReadAsTimesAndWhatIsNoneIsToldAndKeptOut() throws Exception {
        String hours = """
                station,hour,participants
                1,10:00,10
                1,9:00,5
                1,9.30,7
                1,2026-03-15 8:00,3
                1,,4
                1,noon,4
                1,25:00,4
                1,11:00,-2
                """;
        CountReader.ReadTurnout read = CountReader.turnout(List.of(file("turnout.csv", hours)), Mapping.OWN);
        assertEquals(
                List.of("10:00", "09:00", "09:30", "2026-03-15 08:00"),
                read.reports().stream().map(HourReport::hour).toList());
        assertEquals(
                List.of(
                        "T49 1 (turnout.csv, row 6): the row names no hour such as 9:00; it is not counted: hour ",
                        "T49 1 (turnout.csv, row 7): the row names no hour such as 9:00; it is not counted: hour noon",
                        "T49 1 (turnout.csv, row 8): the row names no hour such as 9:00; it is not counted: hour 25:00",
                        "T13 1 (turnout.csv, row 9): a figure is negative: hour 11:00, participants -2"),
                read.findings().stream().map(Finding::toString).toList());
        Tally tally = tally("station,registered\n1,100\n", "station,participants,yes,no\n1,40,20,20\n");
        assertEquals(
                List.of(),
                Turnout.of(tally, read.reports().subList(0, 3)).findings(),
                "nine comes before ten, and turnout did not fall");
    }

    @Test
    void percentageIsShownOnlyWhereItsBaseIsWhole() throws Exception {
        Tally tally = tally(
                "station,area.region,registered\n1,A,100\n2,A,\n3,B,200\n4,B,100\n5,C,100\n",
                "station,participants,yes,no\n1,40,20,20\n2,90,45,45\n3,100,50,50\n4,,20,\n5,50,30,20\n");
        Turnout turnout = Turnout.of(
                tally,
                List.of(
                        new HourReport("1", "10:00", 30, Origin.NONE),
                        new HourReport("2", "10:00", 80, Origin.NONE),
                        new HourReport("3", "10:00", 50, Origin.NONE),
                        new HourReport("5", "10:00", 101, Origin.NONE)));
        String page = HtmlReport.of(Report.of(tally, Optional.empty()), "", Optional.of(turnout), Locale.ENGLISH);
        assertTrue(
                page.contains(
                        "<th scope=\"row\">A</th><td>2 of 2</td><td>100<small>not known of stations: 1</small></td>"
                                + "<td>130</td><td>65<small>50.00% of those who took part</small></td>"),
                page);
        assertTrue(
                page.contains(
                        "<th scope=\"row\">B</th><td>2 of 2</td><td>300</td>"
                                + "<td>100<small>not stated by stations: 1</small></td><td>70</td><td>50<small>not stated by stations: 1</small></td>"),
                page);
        assertTrue(
                page.contains("<td>100</td><td>50<small>50.00% of the eligible</small></td>"
                        + "<td>30<small>60.00% of those who took part</small></td>"),
                page);
        assertTrue(
                page.contains("<th scope=\"row\">A</th><td>110<small>– (2); not known of stations: 1</small></td>"),
                page);
        assertTrue(page.contains("<th scope=\"row\">B</th><td>50<small>25.00% (1)</small></td>"), page);
        assertTrue(page.contains("<th scope=\"row\">C</th><td>101<small>– (1)</small></td>"), page);
    }

    private static Tally tally(String stations, String protocols) throws Exception {
        return Tally.of(
                CountReader.read(
                                new CountReader.Files(
                                        List.of(file("protocols.csv", protocols)),
                                        List.of(file("stations.csv", stations)),
                                        List.of(),
                                        List.of()),
                                Mapping.OWN)
                        .count(),
                List.of());
    }

    private static SourceFile file(String name, String text) {
        return new SourceFile(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
