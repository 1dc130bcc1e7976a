package org.dauys.tally.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.dauys.tally.FictionalVote;
import org.dauys.tally.SharedData;
import org.dauys.tally.Tally;
import org.dauys.tally.decide.DecisionRule;
import org.dauys.tally.protocol.Area;
import org.dauys.tally.protocol.Count;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Figures;
import org.dauys.tally.protocol.Origin;
import org.dauys.tally.protocol.Protocol;
import org.dauys.tally.protocol.PublishedTotal;
import org.dauys.tally.read.CountReader;
import org.dauys.tally.read.Mapping;
import org.dauys.tally.read.SourceFile;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is written can be read, is valid where there is a schema, and is the same byte for byte. */
class ExportsTest {
    private static final VoteFacts FACTS = new VoteFacts(
            "Referendum",
            "en",
            LocalDate.of(2026, 3, 15),
            "Commission",
            "C",
            Instant.parse("2026-03-16T02:00:00Z"),
            false);

    private static FictionalVote vote() {
        return FictionalVote.of(8, 200, 500_000, 250_000, 100_000, 5_000, 1_000);
    }

    private static Tally shuffled(FictionalVote vote, long seed) {
        Count count = vote.count();
        List<Protocol> protocols = new ArrayList<>(count.protocols());
        Collections.shuffle(protocols, new Random(seed));
        List<PublishedTotal> published = List.of(new PublishedTotal(
                Area.NATION, "", new Figures.Builder().set(Figure.YES, 250_000).build(), Origin.NONE));
        return Tally.of(new Count(count.levels(), count.stations(), true, protocols, published, Map.of()), List.of());
    }

    private static Report report(Tally tally) throws Exception {
        return Report.of(tally, Optional.of(DecisionRule.read("rule", SharedData.example("kazakhstan.rule.yaml"))));
    }

    private static String json(Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonExport.write(report, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String nist(Tally tally) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NistExport.write(tally, FACTS, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void sameCountGivesTheSameBytesWhateverTheOrder() throws Exception {
        Tally one = shuffled(vote(), 1);
        Tally other = shuffled(vote(), 2);
        assertEquals(json(report(one)), json(report(other)));
        assertEquals(nist(one), nist(other));
        assertEquals(CsvExport.protocols(one), CsvExport.protocols(other));
        assertEquals(CsvExport.totals(one), CsvExport.totals(other));
        assertEquals(CsvExport.findings(one), CsvExport.findings(other));
    }

    @Test
    void ownTablesAreReadBackToTheSameCount() throws Exception {
        FictionalVote vote = vote();
        vote.protocols().remove(5);
        Tally tally = shuffled(vote, 1);
        CountReader.Read read = CountReader.read(
                new CountReader.Files(
                        List.of(file("protocols.csv", CsvExport.protocols(tally))),
                        List.of(file("stations.csv", CsvExport.stations(tally))),
                        List.of(),
                        List.of(file("published.csv", CsvExport.published(tally)))),
                Mapping.OWN);
        assertEquals(List.of(), read.findings());
        Tally back = Tally.of(read.count(), read.findings());
        assertEquals(tally.totals(), back.totals());
        assertEquals(CsvExport.protocols(tally), CsvExport.protocols(back));
        assertEquals(
                json(report(tally)).replaceAll("\"file\":\"[^\"]*\",\"row\":\\d+", ""),
                json(report(back)).replaceAll("\"file\":\"[^\"]*\",\"row\":\\d+", ""));
    }

    @Test
    void wordsThatASpreadsheetWouldRunAreMarkedAndReadBack() throws Exception {
        CountReader.Read read = CountReader.read(
                CountReader.Files.of(file("p.csv", "station,name,yes,no,invalid\n'=A1,'+School,1,2,-3\n")),
                Mapping.OWN);
        Tally tally = Tally.of(read.count(), read.findings());
        assertEquals("=A1", tally.stations().getFirst().code());
        assertEquals("+School", tally.stations().getFirst().name());
        assertTrue(CsvExport.stations(tally).contains("\n'=A1,'+School,,"), CsvExport.stations(tally));
        assertTrue(CsvExport.protocols(tally).contains("\n'=A1,,official,,,1,2,-3,"), CsvExport.protocols(tally));
    }

    private static SourceFile file(String name, String text) {
        return new SourceFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void commonDataFormatIsValid() throws Exception {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                .getSchema(Files.readString(SharedData.path("referendum/NIST_V2_election_results_reporting.json")));
        String good = nist(shuffled(vote(), 1));
        assertEquals(List.of(), schema.validate(good, InputFormat.JSON));
        assertTrue(!schema.validate(good.replace("\"country\"", "\"kingdom\""), InputFormat.JSON)
                .isEmpty());
        JsonNode report = JsonMapper.shared().readTree(good);
        assertEquals("unofficial-complete", report.get("Status").asString());
        JsonNode votes = report.at("/Election/0/Contest/0/ContestSelection/0/VoteCounts/0");
        assertEquals(250_000, votes.get("Count").asLong());
        // The schema's pattern is not anchored; that of the XML schema is.
        assertTrue(report.get("GeneratedDate").asString().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"));
        assertEquals("2026-03-16T02:00:00Z", report.get("GeneratedDate").asString());
    }

    @Test
    void missingStationsMakeResultsPartial() throws Exception {
        FictionalVote vote = vote();
        vote.protocols().remove(5);
        JsonNode report = JsonMapper.shared().readTree(nist(vote.tally()));
        assertEquals("unofficial-partial", report.get("Status").asString());
    }

    @Test
    void jsonTellsTotalsDecisionAndFindings() throws Exception {
        JsonNode told = JsonMapper.shared().readTree(json(report(shuffled(vote(), 1))));
        JsonNode question = told.at("/questions/0");
        assertEquals("adopted", question.at("/decision/outcome").asString());
        assertTrue(question.at("/decision/kk/rule").asString().startsWith("Егер "));
        assertEquals(250_000, question.at("/totals/0/figures/yes").asLong());
        assertEquals(1 + 20 + 200, question.get("totals").size());
        assertEquals(0, told.at("/counts/error").asInt());
    }

    @Test
    void textBeginsWithTheRuleAndTheDecision() throws Exception {
        String text = TextReport.of(report(shuffled(vote(), 1)), Locale.ENGLISH);
        assertTrue(text.startsWith("The referendum is valid if more than half"), text);
        assertTrue(text.contains("\nAdopted.\n"), text);
        assertTrue(text.contains("\nFindings: 0 errors, 0 to look at, 0 notes.\n"), text);
    }
}
