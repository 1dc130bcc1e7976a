package org.dauys.cli.shown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.ledger.check.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** A table of protocols that says something else than the pages and the log. */
class CountCheckTest {
    private static final String HEAD =
            "station,question,kind,id,replaces,yes,no,extra.blank,closed,signed,photographs\n";
    private static final String ROW = "S1,,official,1,,600,100,,20:00,22:40,\n";
    private static final String LOGGED = """
            {"protocol": 1, "station": "S1", "kind": "official", "figures": {"yes": 600, "no": 100}, "closed": "20:00",
             "signed": "22:40", "photographs": [], "reason": "", "way": "key"}
            """;

    private static List<String> faults(String csv) throws Exception {
        HttpServer site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/c/a/referendum/files/protocols.csv", exchange -> {
            byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        site.start();
        try {
            List<Finding> found = new ArrayList<>();
            CountCheck check = new CountCheck(
                    new SiteClient(
                            URI.create("http://127.0.0.1:" + site.getAddress().getPort())),
                    found);
            JsonMapper json = JsonMapper.shared();
            check.add(new ShownObject(
                    "protocol",
                    "1/1",
                    Optional.of("/c/a/referendum/stations/S1"),
                    json.readTree("{\"protocol\": 1}"),
                    json.readTree(LOGGED),
                    Optional.empty(),
                    List.of(1L),
                    0));
            check.check();
            return found.stream().map(Finding::toString).toList();
        } finally {
            site.stop(0);
        }
    }

    @Test
    void tableOfWhatWasLoggedHasNoFault() throws Exception {
        assertEquals(List.of(), faults(HEAD + ROW));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            S1,,official,1,,600,100,5,20:00,22:40,  | with extra.blank 5, and it was logged with (nothing)
            S1,,official,1,,601,100,,20:00,22:40,   | with yes 601, and it was logged with 600
            S1,,official,1,,600,100,,21:00,22:40,   | with closed 21:00, and it was logged with 20:00
            S1,,official,1,,600,100,,20:00,22:40,ab | with photographs ab, and it was logged with (nothing)
            S1,,official,1,,600,,,20:00,22:40,      | with no (nothing), and it was logged with 100
            """)
    void eachCellThatWasNotLoggedSoIsNamed(String row, String fault) throws Exception {
        List<String> found = faults(HEAD + row + "\n");
        assertEquals(1, found.size(), found::toString);
        assertTrue(found.getFirst().contains("has protocol 1 " + fault), found::toString);
    }
}
