package org.dauys.server.referendum;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dauys.server.TestVisitor;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.site.Words;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Figures;
import org.dauys.tally.protocol.Protocol;

/** A referendum of a consultation of its own, with a few stations in two regions. */
public final class TestVote {
    /** More than half take part, and more than half of those say yes. */
    public static final String RULE = """
            name: Test
            quorum: {share: participants, moreThan: 1/2, of: eligible}
            adopted: {share: yes, moreThan: 1/2, of: participants}
            """;

    /** A key that nobody has. */
    private static final Protocols.Sender KEY =
            new Protocols.Sender(Protocols.Way.KEY, Optional.empty(), Optional.empty(), Optional.empty());

    private final TestCommission commission;

    private TestVote(TestCommission commission) {
        this.commission = commission;
    }

    /** One that was set up by others. */
    public static TestVote of(TestCommission commission) {
        return new TestVote(commission);
    }

    /** One that is only set up. */
    public static TestVote prepared(TestCommission commission) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.HOURS);
        commission
                .bean(Referendums.class)
                .begin(
                        commission.id(),
                        new Referendums.Plan(
                                new Words(
                                        "Конституцияны қабылдайсыз ба?",
                                        "Принимаете ли вы Конституцию?",
                                        "Do you adopt it?"),
                                new Words("", "Граждане с восемнадцати лет.", ""),
                                now.minus(5, ChronoUnit.HOURS),
                                now.plus(5, ChronoUnit.HOURS),
                                RULE));
        return new TestVote(commission);
    }

    /** One whose stations report. */
    public static TestVote open(TestCommission commission, int stations) {
        TestVote vote = prepared(commission);
        vote.bean(Referendums.class).announce(vote.one(), commission.newest().id());
        try {
            vote.publish(stations(stations));
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
        vote.bean(Referendums.class).go(vote.one(), ReferendumState.OPEN);
        return vote;
    }

    /** Publishes a list of stations, in our own form. */
    public void publish(String csv) throws Exception {
        var count = org.dauys.tally.read.CountReader.read(
                        new org.dauys.tally.read.CountReader.Files(
                                List.of(),
                                List.of(new org.dauys.tally.read.SourceFile(
                                        "stations.csv", csv.getBytes(StandardCharsets.UTF_8))),
                                List.of(),
                                List.of()),
                        org.dauys.tally.read.Mapping.OWN)
                .count();
        bean(StationLists.class).prepare(one(), count, new Words("", "", "a change"));
        bean(StationLists.class)
                .publish(one(), bean(StationLists.class).prepared(one().id()).orElseThrow());
    }

    /** A list: S001, S002 … by turns in two regions with two districts each, 1000 voters in each. */
    public static String stations(int many) {
        StringBuilder csv = new StringBuilder(
                "station,name,place,area.region,area.district,areaName.region,areaName.district,registered\n");
        for (int i = 1; i <= many; i++) {
            String region = i % 2 == 0 ? "02" : "01";
            String district = region + "-" + (i % 4 < 2 ? "a" : "b");
            csv.append(code(i))
                    .append(",School ")
                    .append(i)
                    .append(",town,")
                    .append(region)
                    .append(',')
                    .append(district)
                    .append(",Region ")
                    .append(region)
                    .append(",District ")
                    .append(district)
                    .append(",1000\n");
        }
        return csv.toString();
    }

    /** The code of a station. */
    public static String code(int number) {
        return String.format(Locale.ROOT, "S%03d", number);
    }

    /** Figures without a fault: everyone who took part voted for, against or spoiled the ballot. */
    public static Figures figures(long yes, long no) {
        long invalid = 10;
        long took = yes + no + invalid;
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
                .set(Figure.NO, no)
                .set(Figure.INVALID, invalid)
                .set(Figure.APART, 0)
                .build();
    }

    /** A first official protocol. */
    public static NewProtocol official(String station, long yes, long no) {
        return new NewProtocol(
                station, Protocol.Kind.OFFICIAL, figures(yes, no), "20:00", "22:40", List.of(), Optional.empty(), "");
    }

    /** A correction. */
    public static NewProtocol correction(long replaces, String station, long yes, long no) {
        return new NewProtocol(
                station,
                Protocol.Kind.OFFICIAL,
                figures(yes, no),
                "20:00",
                "22:40",
                List.of(),
                Optional.of(replaces),
                "a slip");
    }

    /** An observer's copy. */
    public static NewProtocol copy(String station, long yes, long no) {
        return new NewProtocol(
                station, Protocol.Kind.OBSERVER, figures(yes, no), "20:00", "22:40", List.of(), Optional.empty(), "");
    }

    /** The key of a new observer. */
    public Protocols.Sender observer(String name) {
        String secret =
                bean(SenderKeys.class).ofObservers(one(), name, 1).getFirst().secret();
        return Protocols.Sender.key(
                bean(SenderKeys.class).of(one(), secret).orElseThrow().id());
    }

    /** Takes one in with the station's own key. */
    public long take(NewProtocol protocol) {
        return take(protocol, KEY).number();
    }

    /** Takes one in. */
    public Protocols.Taken take(NewProtocol protocol, Protocols.Sender sender) {
        return bean(Protocols.class).take(one(), protocol, sender);
    }

    public TestCommission commission() {
        return commission;
    }

    public <T> T bean(Class<T> type) {
        return commission.bean(type);
    }

    /** As it is now. */
    public Referendum one() {
        return bean(Referendums.class).of(commission.id()).orElseThrow();
    }

    /** The newest count. */
    public Counted counted() {
        return bean(Counts.class).of(one());
    }

    public String desk() {
        return commission.desk() + "/referendum";
    }

    public String pages() {
        return commission.pages() + "/referendum";
    }

    /** The secret of a new key for one station. */
    public String key(String station) {
        var listed = bean(StationLists.class).published(one().id()).orElseThrow();
        return bean(SenderKeys.class)
                .ofStations(one(), List.of(listed.station(station).orElseThrow()))
                .getFirst()
                .secret();
    }

    /** Sends with a key. */
    public HttpResponse<String> put(String path, String key, String body) {
        return TestVisitor.of(commission.site())
                .send(HttpRequest.newBuilder(commission.site().at(pages() + "/send/" + path))
                        .header("Authorization", "Bearer " + key)
                        .header("Accept-Language", "en")
                        .PUT(BodyPublishers.ofString(body)));
    }

    /** Sends a form with a file. */
    public static HttpResponse<String> upload(
            TestVisitor visitor, String page, String action, Map<String, String> fields, String name, byte[] bytes) {
        String boundary = "------------------------dauys";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((field, value) -> body.writeBytes(("--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + value + "\r\n")
                .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n"
                        + visitor.token(page) + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name
                        + "\"; filename=\"file.csv\"\r\nContent-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return visitor.send(visitor.request(action)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }
}
