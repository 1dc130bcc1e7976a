package org.dauys.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class FirstPagesTest {
    private final List<String> asked = new ArrayList<>();

    @Test
    void comparisonThatIsNotReadyIsAskedForAgain() throws Exception {
        HttpServer site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", this::answer);
        site.start();
        try {
            FirstPages.await(URI.create("http://127.0.0.1:" + site.getAddress().getPort() + "/c/law"));
        } finally {
            site.stop(0);
        }
        assertEquals(
                List.of(
                        "kk /c/law",
                        "kk /c/law/compare",
                        "ru /c/law",
                        "ru /c/law/compare",
                        "ru /c/law/compare",
                        "en /c/law",
                        "en /c/law/compare"),
                asked);
    }

    /** The comparison in Russian comes the second time; the one in English fails, which is no reason to wait. */
    private void answer(HttpExchange exchange) throws IOException {
        String language = exchange.getRequestHeaders().getFirst("Accept-Language");
        String request = language + " " + exchange.getRequestURI().getPath();
        boolean again = asked.contains(request);
        asked.add(request);
        int status = switch (request) {
            case "ru /c/law/compare" -> again ? 200 : 503;
            case "en /c/law/compare" -> 500;
            default -> 200;
        };
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }
}
