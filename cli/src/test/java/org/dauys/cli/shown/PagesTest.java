package org.dauys.cli.shown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PagesTest {
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private Pages pages;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            asked.add(path);
            String words = path.startsWith("/long") ? path.substring(1).repeat(400_000) : path.substring(1);
            byte[] page = ("<!doctype html><title>A page</title><p>" + words).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        pages = new Pages(new SiteClient(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort())));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void read(String path) throws IOException {
        assertTrue(pages.read(path, "ru").orElseThrow().has(path.substring(1)));
    }

    @Test
    void lastPagesAreKept() throws IOException {
        for (int i = 10; i < 70; i++) {
            read("/" + i);
        }
        read("/10");
        assertEquals(60, asked.size());
        read("/70");
        // Longest not asked for.
        read("/11");
        assertEquals(List.of("/70", "/11"), asked.subList(60, asked.size()));
    }

    /** Twenty pages of some five million characters each would be 200 MB. */
    @Test
    void longPagesAreKeptAsFarAsThereIsRoom() throws IOException {
        for (int i = 10; i < 30; i++) {
            read("/long" + i);
        }
        asked.clear();
        read("/long29");
        assertEquals(List.of(), asked);
        read("/long10");
        assertEquals(List.of("/long10"), asked);
    }
}
