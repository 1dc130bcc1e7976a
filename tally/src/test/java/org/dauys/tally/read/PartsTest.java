package org.dauys.tally.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.dauys.tally.Tally;
import org.dauys.tally.check.Rule;
import org.dauys.tally.source.UnreadableException;
import org.dauys.tally.write.CsvExport;
import org.dauys.tally.write.JsonExport;
import org.dauys.tally.write.Report;
import org.junit.jupiter.api.Test;

/** Files that are read in parts at the same time say what they say when they are read in one: a quotation mark makes them so. */
class PartsTest {
    private static final int STATIONS = 25_000;

    private static final String PROTOCOLS =
            "station,question,kind,id,replaces,registered,issued,cancelled,inBox,yes,no,invalid,extra.blank,closed,signed\n";

    private static final String STATION_LIST =
            "station,name,place,area.region,area.district,areaName.region,registered\n";

    /** A vote in which much is odd, of every kind that reading and checking tell. */
    private static String protocols(long seed) {
        Random random = new Random(seed);
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < STATIONS; i++) {
            int took = 100 + random.nextInt(900);
            int yes = random.nextInt(took);
            String station = random.nextInt(900) == 0 ? "" : "S" + (i * 7 % STATIONS);
            rows.append(station)
                    .append(",,")
                    .append(random.nextInt(50) == 0 ? "observer" : "official")
                    .append(',')
                    .append(random.nextInt(400) == 0 ? 1 + random.nextInt(i + 1) : i + 1)
                    .append(',')
                    .append(random.nextInt(300) == 0 ? String.valueOf(random.nextInt(STATIONS)) : "")
                    .append(',')
                    .append(odd(random, took + 50))
                    .append(',')
                    .append(odd(random, took))
                    .append(",50,")
                    .append(odd(random, took))
                    .append(',')
                    .append(yes)
                    .append(',')
                    .append(odd(random, took - yes))
                    .append(",0,")
                    .append(random.nextInt(20) == 0 ? "1" : "0")
                    .append(",20:00,'22:")
                    .append(10 + random.nextInt(40))
                    .append(random.nextInt(700) == 0 ? ",more" : "")
                    .append(random.nextInt(500) == 0 ? "\n\n" : "\n");
        }
        return rows.toString();
    }

    private static String odd(Random random, int number) {
        return switch (random.nextInt(600)) {
            case 0 -> "";
            case 1 -> "1 " + number;
            case 2 -> number + ",0".replace(',', '.');
            case 3 -> "-" + number;
            case 4 -> "many";
            case 5 -> "  " + number + " ";
            default -> String.valueOf(number);
        };
    }

    private static String stations(long seed) {
        Random random = new Random(seed);
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < STATIONS; i++) {
            int region = random.nextInt(20);
            rows.append("S")
                    .append(random.nextInt(1_000) == 0 ? random.nextInt(STATIONS) : i)
                    .append(",School of the village No. ")
                    .append(i)
                    .append(",'village,")
                    .append(region)
                    .append(',')
                    .append(random.nextInt(10))
                    .append(",Region ")
                    .append(region)
                    .append(',')
                    .append(100 + random.nextInt(900))
                    .append('\n');
        }
        return rows.toString();
    }

    private static CountReader.Read read(String protocols, String stations) throws UnreadableException {
        return CountReader.read(
                new CountReader.Files(
                        List.of(new SourceFile("protocols.csv", protocols.getBytes(StandardCharsets.UTF_8))),
                        stations.isEmpty()
                                ? List.of()
                                : List.of(new SourceFile("stations.csv", stations.getBytes(StandardCharsets.UTF_8))),
                        List.of(),
                        List.of()),
                Mapping.OWN);
    }

    private static List<String> exports(CountReader.Read read) throws IOException {
        Tally tally = Tally.of(read.count(), read.findings());
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        JsonExport.write(Report.of(tally, Optional.empty()), json);
        return List.of(
                json.toString(StandardCharsets.UTF_8),
                CsvExport.totals(tally),
                CsvExport.findings(tally),
                CsvExport.protocols(tally),
                CsvExport.stations(tally));
    }

    @Test
    void partsSayWhatTheFileSaysInOne() throws Exception {
        String protocols = protocols(1);
        String stations = stations(2);
        assertTrue(protocols.length() > CsvTable.PART && stations.length() > CsvTable.PART, "several parts");
        CountReader.Read parts = read(PROTOCOLS + protocols, STATION_LIST + stations);
        CountReader.Read one = read(
                PROTOCOLS.replaceFirst("station", "\"station\"") + protocols,
                STATION_LIST.replaceFirst("station", "\"station\"") + stations);
        for (Rule rule : List.of(Rule.ROW_WIDTH, Rule.NO_STATION, Rule.NOT_A_NUMBER, Rule.GROUPED_DIGITS, Rule.BLANK)) {
            assertTrue(one.findings().stream().anyMatch(found -> found.rule() == rule), rule::name);
        }
        assertEquals(one.findings(), parts.findings());
        assertEquals(one.count(), parts.count());
        assertEquals(exports(one), exports(parts));
    }

    @Test
    void stationsAreThoseOfTheProtocolsWhereThereIsNoList() throws Exception {
        String protocols = protocols(3);
        CountReader.Read parts = read(PROTOCOLS + protocols, "");
        CountReader.Read one = read(PROTOCOLS.replaceFirst("station", "\"station\"") + protocols, "");
        assertEquals(one.findings(), parts.findings());
        assertEquals(one.count(), parts.count());
    }
}
