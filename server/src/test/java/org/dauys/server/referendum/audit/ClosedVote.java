package org.dauys.server.referendum.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.answer.TestCommission.Member;
import org.dauys.server.referendum.NewProtocol;
import org.dauys.server.referendum.Protocols;
import org.dauys.server.referendum.Referendum;
import org.dauys.server.referendum.ReferendumState;
import org.dauys.server.referendum.Referendums;
import org.dauys.server.referendum.StationLists;
import org.dauys.server.site.Words;
import org.dauys.tally.protocol.Count;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Figures;
import org.dauys.tally.protocol.Protocol;
import org.dauys.tally.read.CountReader;
import org.dauys.tally.read.Mapping;
import org.dauys.tally.read.SourceFile;

/** A referendum whose count is closed: forty stations in two regions, in each of which most voted for. */
final class ClosedVote {
    static final int STATIONS = 40;
    static final String SEED = "2026 0315 4711 0815 2342";

    private static final String RULE = """
            name: Test
            quorum: {share: participants, moreThan: 1/2, of: eligible}
            adopted: {share: yes, moreThan: 1/2, of: participants}
            """;

    private final TestCommission commission = TestCommission.make();

    private ClosedVote() {}

    /** @param silent how many stations do not report */
    static ClosedVote with(int silent) throws Exception {
        ClosedVote vote = new ClosedVote();
        Instant now = Instant.now().truncatedTo(ChronoUnit.HOURS);
        Referendums referendums = vote.commission.bean(Referendums.class);
        referendums.begin(
                vote.commission.id(),
                new Referendums.Plan(
                        new Words("Қабылдайсыз ба?", "Принимаете ли вы?", "Do you adopt it?"),
                        new Words("", "", ""),
                        now.minus(5, ChronoUnit.HOURS),
                        now.plus(5, ChronoUnit.HOURS),
                        RULE));
        referendums.announce(vote.one(), vote.commission.newest().id());
        vote.stations();
        referendums.go(vote.one(), ReferendumState.OPEN);
        for (int i = silent + 1; i <= STATIONS; i++) {
            vote.commission
                    .bean(Protocols.class)
                    .take(
                            vote.one(),
                            new NewProtocol(
                                    code(i),
                                    Protocol.Kind.OFFICIAL,
                                    protocol(i),
                                    "20:00",
                                    "22:40",
                                    List.of(),
                                    Optional.empty(),
                                    ""),
                            new Protocols.Sender(
                                    Protocols.Way.KEY, Optional.empty(), Optional.empty(), Optional.empty()));
        }
        String desk = vote.desk();
        assertEquals(
                302,
                vote.commission
                        .editor()
                        .visitor()
                        .submit(desk, desk + "/close", Map.of("confirm", "yes"))
                        .statusCode());
        return vote;
    }

    private void stations() throws Exception {
        StringBuilder csv = new StringBuilder("station,name,place,area.region,areaName.region,registered\n");
        for (int i = 1; i <= STATIONS; i++) {
            String region = i % 2 == 0 ? "02" : "01";
            csv.append(code(i))
                    .append(",School ")
                    .append(i)
                    .append(",town,")
                    .append(region)
                    .append(",Region ");
            csv.append(region).append(",1000\n");
        }
        byte[] bytes = csv.toString().getBytes(StandardCharsets.UTF_8);
        Count count = CountReader.read(
                        new CountReader.Files(
                                List.of(), List.of(new SourceFile("stations.csv", bytes)), List.of(), List.of()),
                        Mapping.OWN)
                .count();
        StationLists lists = commission.bean(StationLists.class);
        lists.prepare(one(), count, new Words("", "", ""));
        lists.publish(one(), lists.prepared(one().id()).orElseThrow());
    }

    static String code(int number) {
        return String.format(Locale.ROOT, "S%03d", number);
    }

    /** Of a station by its number. */
    static Figures protocol(int number) {
        long yes = 600L + number;
        long took = yes + 100 + 10;
        return new Figures.Builder()
                .set(Figure.REGISTERED_AT_OPENING, 1000)
                .set(Figure.REGISTERED, 1000)
                .set(Figure.RECEIVED, 1000)
                .set(Figure.ISSUED_AT_STATION, took)
                .set(Figure.ISSUED_AT_HOME, 0)
                .set(Figure.CANCELLED, 1000 - took)
                .set(Figure.IN_BOX_AT_STATION, took)
                .set(Figure.IN_BOX_AT_HOME, 0)
                .set(Figure.YES, yes)
                .set(Figure.NO, 100)
                .set(Figure.INVALID, 10)
                .set(Figure.APART, 0)
                .build();
    }

    /** What a sheet of a station says when its protocol is right, as it is typed. */
    static Map<String, String> sheet(String code) {
        Figures figures = protocol(Integer.parseInt(code.substring(1))).completed();
        Map<String, String> typed = new HashMap<>();
        RecountForm.ASKED.forEach(figure -> typed.put(figure.key(), String.valueOf(figures.orZero(figure))));
        return typed;
    }

    Referendum one() {
        return commission.bean(Referendums.class).of(commission.id()).orElseThrow();
    }

    TestCommission commission() {
        return commission;
    }

    Member clerk() {
        return commission.member("CLERK", "");
    }

    String desk() {
        return commission.desk() + "/referendum";
    }

    String page() {
        return commission.pages() + "/referendum/audit";
    }

    Audit audit() {
        return commission.bean(Audits.class).of(one()).orElseThrow();
    }

    /** The newest round. */
    Round round() {
        return commission.bean(Audits.class).rounds(audit()).getLast();
    }

    /** Enters and signs a recount without a page. */
    void recount(String station, Figures figures, Member first, Member second) {
        Recounts recounts = commission.bean(Recounts.class);
        long id = recounts.enter(one(), station, figures, "", first.participant());
        recounts.sign(audit(), recounts.waiting(one(), id).orElseThrow(), second.participant());
    }
}
