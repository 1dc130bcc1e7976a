package org.dauys.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Counting, auditing and counting again, from the command line. */
class TallyCommandTest {
    private static final String SEED = "12345678901234567890";

    @TempDir
    private Path folder;

    private Path vote = Path.of("");

    @BeforeEach
    void makeAVote() throws IOException {
        vote = Files.createDirectory(folder.resolve("vote"));
        StringBuilder stations = new StringBuilder("station,name,area.region,registered\n");
        StringBuilder protocols = new StringBuilder("station,kind,id,replaces,registered,inBox,yes,no,invalid\n");
        for (int i = 0; i < 60; i++) {
            stations.append("S%02d,School %d,R%d,%d%n".formatted(i, i, i % 3, 1000));
            protocols.append("S%02d,official,%d,,1000,705,%d,%d,5%n".formatted(i, i + 1, 500 + i, 200 - i));
        }
        protocols.append("S07,official,100,8,1000,705,508,192,5\n");
        write("stations.csv", stations.toString());
        write("protocols.csv", protocols.toString());
        write("rule.yaml", """
                quorum: {share: participants, moreThan: 1/2, of: eligible}
                adopted:
                  areas: 1
                  atLeast: 2/3
                  where: {share: yes, moreThan: 1/2, of: participants}
                """);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(vote.resolve(name), text.replace("\r\n", "\n"));
    }

    @Test
    void folderIsCountedCheckedAndDecided() {
        Run run = Run.of("tally", vote);
        assertEquals(0, run.code(), run.err());
        assertTrue(
                run.text().contains("\nAdopted.\nTook part: 42,300 of 60,000 eligible voters (70.50%).\n"), run.text());
        assertTrue(run.text().contains("Regions where this is so: 3 of 3; needed: 2; reached."), run.text());
        assertTrue(run.text().contains("T37 S07"), run.text());
        Run kazakh = Run.of("tally", vote, "--lang", "kk");
        assertTrue(
                kazakh.text().startsWith("Егер дауыс беруге құқығы барлардың жартысынан астамы қатысса"),
                kazakh.text());
    }

    @Test
    void whatIsUnusualIsToldWithItsLimitsWhereItIsWanted() {
        String text = Run.of("tally", vote, "--unusual").text();
        assertTrue(text.contains("can never be considered a direct proof of irregularities"), text);
        assertTrue(text.contains("\nwhole percentages of turnout: "), text);
        assertTrue(!Run.of("tally", vote).text().contains("whole percentages"), "only where it is asked for");
    }

    @Test
    void formatsAreWrittenAndTheSameTwice() throws Exception {
        JsonNode told = JsonMapper.shared()
                .readTree(Run.of("tally", vote, "--format", "json").text());
        assertEquals("adopted", told.at("/questions/0/decision/outcome").asString());
        assertEquals(
                Run.of("tally", vote, "--format", "csv").text(),
                Run.of("tally", vote, "--format", "csv").text());
        Run nist = Run.of("tally", vote, "--format", "nist", "--date", "2026-03-15", "--title", "Referendum");
        assertEquals(
                "ElectionResults.ElectionReport",
                JsonMapper.shared().readTree(nist.text()).get("@type").asString());
        assertEquals(2, Run.of("tally", vote, "--format", "nist").code());
        Path out = folder.resolve("result.json");
        assertEquals(0, Run.of("tally", vote, "--format", "json", "--out", out).code());
        assertTrue(Files.size(out) > 1000);
    }

    @Test
    void filesOfAnOfficeAreCountedByAMappingAsTheyAre() {
        Path examples = Path.of(System.getProperty("dauys.root", "..")).resolve("tally/examples");
        Run run = Run.of(
                "tally",
                Texts.shared("referendum/italy-2026/scrutini_flat.csv"),
                "--mapping",
                examples.resolve("italy-2026.mapping.yaml"),
                "--rule",
                examples.resolve("turkiye.rule.yaml"),
                "--lang",
                "ru");
        assertEquals(0, run.code(), run.err());
        assertTrue(
                run.text().startsWith("Порога явки нет. Вопрос считается принятым, если за подано более половины"),
                run.text());
        assertTrue(run.text().contains("\nНе принято.\n"), run.text());
        assertTrue(run.text().contains("T05 estero"), run.text());
        assertTrue(run.text().contains("T26 200730620"), run.text());
    }

    @Test
    void errorsEndWithThreeWhereThatIsWanted() throws Exception {
        assertEquals(0, Run.of("tally", vote, "--fail-on", "error").code());
        write("protocols.csv", "station,yes,no,inBox\nS01,1,2,9\n");
        assertEquals(0, Run.of("tally", vote).code());
        assertEquals(3, Run.of("tally", vote, "--fail-on", "error").code());
        write("protocols.csv", "place,yes,no\nS01,1,2\n");
        Run broken = Run.of("tally", vote);
        assertEquals(2, broken.code());
        assertTrue(broken.err().contains("there is no column \"station\""), broken.err());
    }

    @Test
    void auditIsPlannedDrawnRecountedAndEvaluated() throws Exception {
        Run plan = Run.of("audit", "plan", vote);
        assertEquals(0, plan.code(), plan.err());
        assertTrue(plan.text().startsWith("claim,margin,bound,draws,stations,ballots,fullCount\nquorum,"), plan.text());
        assertTrue(plan.err().contains("It does not find paper that was put into the box"), plan.err());
        assertEquals(
                Run.of("audit", "draw", vote, "--seed", SEED).text(),
                Run.of("audit", "draw", vote, "--seed", SEED).text());
        assertEquals(2, Run.of("audit", "draw", vote, "--seed", "7").code());
        assertTrue(Run.of("audit", "sheets", vote, "--seed", SEED).text().startsWith("RECOUNT SHEET 1 of "));
        String sheet = Run.of("audit", "sheets", vote, "--seed", SEED, "--csv").text();
        Path recounts = folder.resolve("recounts.csv");
        Files.writeString(recounts, filled(sheet, sheet.lines().count()));
        Run evaluated = Run.of("audit", "evaluate", vote, "--seed", SEED, "--recounts", recounts);
        assertEquals(0, evaluated.code(), evaluated.err());
        assertTrue(evaluated.text().endsWith("all,,,stop,,\n"), evaluated.text());
        Files.writeString(recounts, filled(sheet, 2));
        Run half = Run.of("audit", "evaluate", vote, "--seed", SEED, "--recounts", recounts);
        assertTrue(half.text().endsWith("all,,,go-on,,\n"), half.text());
    }

    /** A sheet with the true figures in its first rows. */
    private static String filled(String sheet, long rows) {
        StringBuilder filled = new StringBuilder();
        int row = 0;
        for (String line : sheet.lines().toList()) {
            if (row++ == 0 || row > rows) {
                filled.append(line).append('\n');
                continue;
            }
            int station = Integer.parseInt(line.substring(1, 3));
            long yes = station == 7 ? 508 : 500 + station;
            filled.append("%s,705,%d,%d,5,%n".formatted(line.substring(0, 3), yes, 700 - yes));
        }
        return filled.toString().replace("\r\n", "\n");
    }

    @Test
    void resultReplacesNothingThatIsRead() throws Exception {
        write("turnout.csv", "station,hour,participants\nS01,9:00,5\n");
        for (String name : List.of("protocols.csv", "stations.csv", "turnout.csv", "rule.yaml")) {
            String before = Files.readString(vote.resolve(name));
            Run run = Run.of("tally", vote, "--out", vote.resolve(name));
            assertEquals(2, run.code(), name);
            assertTrue(run.err().contains("would replace the file that is read"), run.err());
            assertEquals(before, Files.readString(vote.resolve(name)));
        }
        String before = Files.readString(vote.resolve("protocols.csv"));
        Path out = folder.resolve("out.txt");
        Run tables = Run.of("tally", vote, "--out", out, "--tables", vote);
        assertEquals(2, tables.code());
        assertTrue(tables.err().contains("would replace the file that is read"), tables.err());
        assertEquals(before, Files.readString(vote.resolve("protocols.csv")));
        assertTrue(!Files.exists(vote.resolve("totals.csv")) && !Files.exists(out), "nothing was written");
        assertTrue(Run.of("tally", vote, "--tables", vote.resolve("rule.yaml"))
                .err()
                .contains("this is a file"));
    }

    @Test
    void publishedTablesDecideAsTheFilesThatTheyWereMadeOf() throws Exception {
        write("turnout.csv", "station,hour,participants\nS02,10:00,70\nS01,9:00,5\nS01,10:00,4\n");
        write("rule.yaml", Files.readString(vote.resolve("rule.yaml")) + "decimals: 3\n");
        Path tables = folder.resolve("published");
        Run first = Run.of("tally", vote, "--tables", tables);
        assertEquals(0, first.code(), first.err());
        assertEquals(
                "station,hour,participants\nS01,09:00,5\nS01,10:00,4\nS02,10:00,70\n",
                Files.readString(tables.resolve("turnout.csv")));
        Run again = Run.of("tally", tables);
        assertEquals(0, again.code(), again.err());
        assertTrue(again.text().contains("(70.500%)") && again.text().contains("T45 S01"), again.text());
        assertEquals(decisionAndCounts(first), decisionAndCounts(again));
    }

    @Test
    void tablesOfAnotherCountInTheFolderAreNotTakenForThisOnes() throws Exception {
        Path tables = folder.resolve("used");
        assertEquals(0, Run.of("tally", vote, "--tables", tables).code());
        assertEquals(0, Run.of("tally", vote, "--tables", tables).code(), "the same count again");
        Files.delete(vote.resolve("rule.yaml"));
        String before = Files.readString(tables.resolve("tally.json"));
        Run other = Run.of("tally", vote, "--tables", tables);
        assertEquals(2, other.code());
        assertTrue(other.err().contains("rule.json: this file is not of this count"), other.err());
        assertEquals(before, Files.readString(tables.resolve("tally.json")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"protocols", "stations", "observers", "published", "turnout"})
    void tableOfAnotherCountAsJsonIsNotTakenForThisOnesEither(String name) throws Exception {
        Path tables = Files.createDirectory(folder.resolve("used"));
        Files.writeString(tables.resolve(name + ".json"), "[]");
        Run run = Run.of("tally", vote, "--tables", tables);
        assertEquals(2, run.code(), run.err());
        assertTrue(run.err().contains(name + ".json: this file is not of this count"), run.err());
        assertTrue(!Files.exists(tables.resolve("tally.json")), "nothing was written");
    }

    private static String decisionAndCounts(Run run) {
        return run.text().substring(0, run.text().indexOf("note  T37"));
    }

    @Test
    void verifierThatSharesNoCodeCountsTheSame() throws Exception {
        Path tables = folder.resolve("tables");
        assertEquals(0, Run.of("tally", vote, "--tables", tables).code());
        Verified same = verify(tables);
        assertEquals(0, same.code(), same.said());
        assertTrue(same.said().contains("Outcome: adopted"), same.said());
        assertTrue(same.said().contains("Everything is the same."), same.said());
        Path totals = tables.resolve("totals.csv");
        Files.writeString(totals, Files.readString(totals).replaceFirst("42300", "42301"));
        assertEquals(1, verify(tables).code());
        Files.delete(totals);
        assertEquals(2, verify(tables).code());
    }

    @Test
    void verifierCountsTheSameWhereProtocolsAreInDoubtAndStationsMissing() throws Exception {
        List<String> lines = new ArrayList<>(Files.readAllLines(vote.resolve("protocols.csv")));
        lines.remove(30);
        lines.add("S10,official,100,,1000,705,400,300,5");
        lines.add("S11,official,9,77,1000,705,400,300,5");
        lines.add("S12,official,13,,1000,705,400,300,5");
        lines.add("S13,official,201,14,1000,705,410,290,5");
        lines.add("S13,official,202,14,1000,705,420,280,5");
        lines.add("S14,official,203,204,1000,705,420,280,5");
        lines.add("S14,official,204,203,1000,705,430,270,5");
        lines.add("S99,official,300,,1000,705,430,270,5");
        lines.add("S20,observer,,,1000,705,1,1,1");
        write("protocols.csv", String.join("\n", lines) + "\n");
        Path tables = folder.resolve("tables");
        assertEquals(0, Run.of("tally", vote, "--tables", tables).code());
        Verified same = verify(tables);
        assertEquals(0, same.code(), same.said());
        JsonNode told = JsonMapper.shared().readTree(Files.readString(tables.resolve("tally.json")));
        assertTrue(told.at("/counts/error").asInt() > 4, told.get("counts").toString());
    }

    private record Verified(int code, String said) {}

    private static Verified verify(Path tables) throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path recount = Path.of(System.getProperty("dauys.root", "..")).resolve("verifier/Recount.java");
        Process process = new ProcessBuilder(java.toString(), "--source", "17", recount.toString(), tables.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Verified(process.waitFor(), said);
    }
}
