package org.dauys.server.people.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.dauys.server.TestSite;
import org.dauys.server.invariants.Impossible;
import org.junit.jupiter.api.Test;

/** The figures are for whoever knows the token; what can never happen is counted there with its place. */
class MetricsGateTest {
    private static final String TOKEN = "seven herons over Balkhash";
    private static final String IMPOSSIBLE = "/metrics/" + Impossible.METER;

    private static HttpResponse<String> get(TestSite site, String path, String authorization) {
        return site.send(HttpRequest.newBuilder(site.at(path)).header("Authorization", authorization));
    }

    private static double count(TestSite site, String query) {
        HttpResponse<String> answer = get(site, IMPOSSIBLE + query, "Bearer " + TOKEN);
        assertEquals(200, answer.statusCode(), answer.body());
        String value = answer.body().replaceAll("(?s).*\"value\":([0-9.E]+).*", "$1");
        return Double.parseDouble(value);
    }

    @Test
    void figuresAreShownToWhoeverKnowsTheTokenAndWhatIsImpossibleIsCountedByItsPlace() {
        System.setProperty("dauys.metrics.token", TOKEN);
        try (TestSite site = TestSite.empty()) {
            for (String other : List.of("Bearer", "Bearer ", "Bearer wrong", "Basic " + TOKEN, TOKEN)) {
                for (String path : List.of("/metrics", "/metrics/", "/%6detrics", IMPOSSIBLE)) {
                    assertEquals(404, get(site, path, other).statusCode(), path + " with " + other);
                }
            }
            double before = count(site, "");
            assertEquals(0, count(site, "?tag=place:none"), "it is there before anything happened");
            Impossible.noted(MetricsGateTest.class, "the test says so");
            Impossible.noted(MetricsGateTest.class, "the test says so again");
            assertEquals(before + 2, count(site, ""));
            assertEquals(2, count(site, "?tag=place:people.gate.MetricsGateTest"));
            assertFalse(get(site, "/metrics", "Bearer " + TOKEN)
                    .headers()
                    .firstValue("Set-Cookie")
                    .isPresent());
            assertTrue(get(site, "/metrics", "Bearer " + TOKEN).body().contains("jvm.memory.used"));
            assertEquals(404, get(site, "/env", "Bearer " + TOKEN).statusCode());
        } finally {
            System.clearProperty("dauys.metrics.token");
        }
    }

    @Test
    void tokenThatCanBeTriedOutIsNone() {
        System.setProperty("dauys.metrics.token", "short");
        try (TestSite site = TestSite.empty()) {
            assertEquals(404, get(site, "/metrics", "Bearer short").statusCode());
        } finally {
            System.clearProperty("dauys.metrics.token");
        }
    }
}
