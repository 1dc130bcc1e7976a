package org.dauys.server.referendum.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dauys.server.TestVisitor;
import org.dauys.server.answer.TestCommission.Member;
import org.dauys.server.referendum.AuditState;
import org.dauys.server.referendum.NewProtocol;
import org.dauys.server.referendum.Protocols;
import org.dauys.tally.Tally;
import org.dauys.tally.audit.AuditEvaluation;
import org.dauys.tally.audit.AuditMethod;
import org.dauys.tally.audit.AuditPlan;
import org.dauys.tally.audit.AuditSample;
import org.dauys.tally.decide.DecisionRule;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Figures;
import org.dauys.tally.protocol.Protocol;
import org.dauys.tally.read.CountReader;
import org.dauys.tally.read.Mapping;
import org.dauys.tally.read.SourceFile;
import org.dauys.tally.write.AuditCsv;
import org.junit.jupiter.api.Test;

/** Audits by their pages: one that confirms the outcome, one that finds a station whose protocol was false. */
class AuditWayTest {
    private static final Map<String, String> PLAN = Map.of("method", "macro", "risk-limit", "1/1000", "minimum", "2");

    private static Map<String, String> thrown(String digits) {
        return Map.of("seed", digits, "minutes", "Бросала А. Ким при трёх наблюдателях.", "confirm", "yes");
    }

    private static void done(HttpResponse<String> answer) {
        assertEquals(302, answer.statusCode(), answer.body());
    }

    private static void refused(HttpResponse<String> answer, String field) {
        assertEquals(422, answer.statusCode(), answer.body());
        assertTrue(
                TestVisitor.page(answer)
                                .select(".errors a[href=#" + field + "]")
                                .size()
                        == 1,
                answer.body());
    }

    private static List<String> events(ClosedVote vote) {
        return vote.commission()
                .sql()
                .sql(
                        "select type from record.event where consultation_id = :id and path like '%/referendum/audit' order by number")
                .param("id", vote.commission().id())
                .query((row, i) -> row.getString("type"))
                .list();
    }

    @Test
    void countIsConfirmedByPaperOnly() throws Exception {
        ClosedVote vote = ClosedVote.with(0);
        TestVisitor editor = vote.commission().editor().visitor();
        TestVisitor reader = TestVisitor.of(vote.commission().site());
        Member first = vote.clerk();
        Member second = vote.clerk();
        String desk = vote.desk() + "/audit";

        assertEquals(404, reader.get(vote.page()).statusCode());
        refused(
                editor.submit(desk, desk + "/plan", Map.of("method", "macro", "risk-limit", "1/2", "minimum", "2")),
                "risk-limit");
        assertEquals(403, first.visitor().submit(desk, desk + "/plan", PLAN).statusCode());
        done(editor.submit(desk, desk + "/plan", PLAN));
        String planned = reader.get(vote.page()).body();
        assertTrue(planned.contains("Жеребе тасталған жоқ"), planned);

        refused(editor.submit(desk, desk + "/seed", thrown("1234567890123456789")), "seed");
        refused(editor.submit(desk, desk + "/seed", Map.of("seed", ClosedVote.SEED, "minutes", "x")), "confirm");
        done(editor.submit(desk, desk + "/seed", thrown(ClosedVote.SEED)));
        assertEquals(404, editor.get(desk + "/recounts/S999").statusCode());
        assertThrows(
                Protocols.NotTakenException.class,
                () -> vote.commission()
                        .bean(Protocols.class)
                        .take(
                                vote.one(),
                                new NewProtocol(
                                        "S001",
                                        Protocol.Kind.OFFICIAL,
                                        ClosedVote.protocol(2),
                                        "",
                                        "",
                                        List.of(),
                                        vote.commission().bean(Protocols.class).standing(vote.one(), "S001"),
                                        "after the seed"),
                                new Protocols.Sender(
                                        Protocols.Way.KEY, Optional.empty(), Optional.empty(), Optional.empty())));

        Round round = vote.round();
        assertTrue(round.stations().size() > 10 && round.stations().size() < ClosedVote.STATIONS, round::toString);
        String sheets = first.visitor().get(desk + "/sheets").body();
        assertEquals(
                round.stations().size(),
                TestVisitor.page(first.visitor().get(desk + "/sheets"))
                        .select(".recount-sheet")
                        .size());
        assertFalse(sheets.contains("601"), "no figure of a protocol is on a sheet");
        byte[] pdf = first.visitor().file(desk + "/sheets.pdf").body();
        assertEquals("%PDF-", new String(pdf, 0, 5, StandardCharsets.US_ASCII));

        recountsByTwoPeople(vote, round, first, second);
        refused(editor.submit(desk, desk + "/evaluate", Map.of()), "evaluate");
        for (String station : round.stations()) {
            if (!vote.commission().bean(Recounts.class).of(vote.audit()).containsKey(station)) {
                vote.recount(station, ClosedVote.protocol(Integer.parseInt(station.substring(1))), first, second);
            }
        }
        done(editor.submit(desk, desk + "/evaluate", Map.of()));
        assertEquals(AuditState.FINISHED, vote.audit().state());
        String page = reader.get(vote.page()).body();
        assertTrue(page.contains("қорытындыны растайды") && page.contains("20260315471108152342"), page);
        String risks = file(vote, reader, "evaluation.csv");
        assertTrue(risks.endsWith("all,,,stop,,\n"), risks);
        anyoneComputesTheSame(vote, reader);
        List<String> events = events(vote);
        assertEquals(List.of("audit-plan", "audit-seed", "audit-round-sample"), events.subList(0, 3));
        assertEquals(
                round.stations().size(),
                events.stream().filter("recount"::equals).count());
        assertEquals("audit-round-result", events.getLast());
    }

    /** From what is downloaded, by the engine alone: the same plan, draw and risk. */
    private static void anyoneComputesTheSame(ClosedVote vote, TestVisitor reader) throws Exception {
        Map<String, byte[]> files = new HashMap<>();
        byte[] all = reader.file(vote.commission().pages() + "/referendum/files/all.zip")
                .body();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(all))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        CountReader.Read read = CountReader.read(
                new CountReader.Files(
                        List.of(source(files, "protocols.csv")),
                        List.of(source(files, "stations.csv")),
                        List.of(),
                        List.of()),
                Mapping.OWN);
        Tally tally = Tally.of(read.count(), read.findings());
        DecisionRule rule = DecisionRule.read(
                "rule.yaml", new String(source(files, "rule.yaml").bytes(), StandardCharsets.UTF_8));
        AuditPlan plan = AuditPlan.of(
                tally, "", rule.decide(tally.totalsOf("")), AuditMethod.MACRO, AuditPlan.USUAL_RISK_LIMIT, 2);
        String seed = "20260315471108152342";
        assertEquals(file(vote, reader, "plan.csv"), AuditCsv.plan(plan));
        assertEquals(file(vote, reader, "draws.csv"), AuditCsv.draws(AuditSample.of(plan, seed)));
        Map<String, Figures> recounts = new HashMap<>();
        CountReader.read(
                        CountReader.Files.of(new SourceFile(
                                "recounts.csv",
                                file(vote, reader, "recounts.csv").getBytes(StandardCharsets.UTF_8))),
                        Mapping.OWN)
                .count()
                .protocols()
                .forEach(one -> recounts.put(one.station(), one.figures()));
        assertEquals(
                file(vote, reader, "evaluation.csv"), AuditCsv.evaluation(AuditEvaluation.of(plan, seed, recounts)));
    }

    private static SourceFile source(Map<String, byte[]> files, String name) {
        return new SourceFile(name, Optional.ofNullable(files.get(name)).orElseThrow());
    }

    private static String file(ClosedVote vote, TestVisitor reader, String name) {
        return new String(reader.file(vote.page() + "/files/" + name).body(), StandardCharsets.UTF_8);
    }

    private static void recountsByTwoPeople(ClosedVote vote, Round round, Member first, Member second) {
        String desk = vote.desk() + "/audit";
        String station = round.stations().getFirst();
        String page = desk + "/recounts/" + station;
        Map<String, String> wrong = new HashMap<>(ClosedVote.sheet(station));
        wrong.put("yes", "1");
        refused(first.visitor().submit(page, page, wrong), "inBox");
        done(first.visitor().submit(page, page, ClosedVote.sheet(station)));
        assertTrue(vote.commission().bean(Recounts.class).of(vote.audit()).isEmpty(), "not before it is signed");
        String sign = TestVisitor.page(first.visitor().get(desk))
                .select("a[href*=/entered/]")
                .attr("href");
        assertEquals(422, first.visitor().submit(sign, sign, Map.of()).statusCode(), "nobody signs what they entered");
        done(second.visitor().submit(sign, sign, Map.of()));
        assertEquals(
                List.of(station),
                List.copyOf(
                        vote.commission().bean(Recounts.class).of(vote.audit()).keySet()));
        refused(first.visitor().submit(page, page, ClosedVote.sheet(station)), "reason");
        // It is not among the protocols that wait.
        assertEquals(
                0,
                TestVisitor.page(first.visitor().get(vote.desk() + "/protocols"))
                        .select("a[href*=/referendum/entered/]")
                        .size());
    }

    @Test
    void paperThatSaysOtherwiseEndsInACountOfEverything() throws Exception {
        ClosedVote vote = ClosedVote.with(0);
        TestVisitor editor = vote.commission().editor().visitor();
        Member first = vote.clerk();
        Member second = vote.clerk();
        String desk = vote.desk() + "/audit";
        done(editor.submit(desk, desk + "/plan", PLAN));
        done(editor.submit(desk, desk + "/seed", thrown(ClosedVote.SEED)));
        Figures false1 = new Figures.Builder()
                .set(Figure.IN_BOX, 711)
                .set(Figure.YES, 0)
                .set(Figure.NO, 711)
                .set(Figure.INVALID, 0)
                .set(Figure.APART, 0)
                .build();
        for (int rounds = 1; vote.audit().state() == AuditState.SEEDED; rounds++) {
            assertTrue(rounds <= 5, "rounds");
            Map<String, Figures> known = vote.commission().bean(Recounts.class).of(vote.audit());
            for (String station : vote.round().stations()) {
                if (!known.containsKey(station)) {
                    vote.recount(station, false1, first, second);
                }
            }
            done(editor.submit(desk, desk + "/evaluate", Map.of()));
        }
        List<Round> rounds = vote.commission().bean(Audits.class).rounds(vote.audit());
        assertEquals(
                Optional.of(AuditEvaluation.Verdict.FULL_COUNT),
                rounds.getLast().verdict());
        assertEquals(ClosedVote.STATIONS, rounds.getLast().stations().size());
        String page = TestVisitor.of(vote.commission().site()).get(vote.page()).body();
        assertTrue(page.contains("қорытындыны растамайды"), page);
    }

    @Test
    void noSeedIsThrownWhileAStationIsMissing() throws Exception {
        ClosedVote vote = ClosedVote.with(1);
        TestVisitor editor = vote.commission().editor().visitor();
        String desk = vote.desk() + "/audit";
        done(editor.submit(desk, desk + "/plan", PLAN));
        HttpResponse<String> told = editor.submit(desk, desk + "/seed", thrown(ClosedVote.SEED));
        refused(told, "seed");
        assertTrue(told.body().contains("Хаттамасы жоқ учаскелер: 1"), told.body());
        assertEquals(AuditState.PLANNED, vote.audit().state());
    }
}
