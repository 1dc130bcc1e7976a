package org.dauys.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server of files that breaks off the first answer for an archive in its middle, and goes on where it is asked to. */
final class BrokenSource implements AutoCloseable {
    private final Path folder;
    private final HttpServer server;
    private final List<String> ranges = new CopyOnWriteArrayList<>();
    private volatile boolean isBroken = true;

    private BrokenSource(Path folder, HttpServer server) {
        this.folder = folder;
        this.server = server;
    }

    static BrokenSource of(Path folder) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        BrokenSource source = new BrokenSource(folder, server);
        server.createContext("/", source::answer);
        server.start();
        return source;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] bytes = Files.readAllBytes(
                    folder.resolve(exchange.getRequestURI().getPath().substring(1)));
            String range = exchange.getRequestHeaders().getFirst("Range");
            if (range != null) {
                ranges.add(range);
                int from = Integer.parseInt(range.replaceAll("\\D", ""));
                exchange.getResponseHeaders()
                        .add("Content-Range", "bytes " + from + "-" + (bytes.length - 1) + "/" + bytes.length);
                exchange.sendResponseHeaders(206, bytes.length - from);
                exchange.getResponseBody().write(bytes, from, bytes.length - from);
            } else {
                exchange.sendResponseHeaders(200, bytes.length);
                boolean isCut = isBroken && exchange.getRequestURI().getPath().endsWith(".tar.gz");
                isBroken = isBroken && !isCut;
                exchange.getResponseBody().write(isCut ? Arrays.copyOf(bytes, bytes.length / 2) : bytes);
                exchange.getResponseBody().flush();
            }
        }
    }

    String address(Path file) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + file.getFileName();
    }

    /** What was asked for in parts. */
    List<String> ranges() {
        return List.copyOf(ranges);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
