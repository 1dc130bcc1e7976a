package org.dauys.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** A log behind a network so slow that every command has begun to say how far it is before the first tile is there. */
record SlowLog(Path folder, HttpServer server) implements AutoCloseable {
    static SlowLog of(Path folder) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        SlowLog log = new SlowLog(folder, server);
        server.createContext("/", log::answer);
        server.start();
        return log;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            awaitProgress();
            Path file = folder.resolve(exchange.getRequestURI().getPath().substring(1));
            boolean found = Files.isRegularFile(file);
            byte[] bytes = found ? Files.readAllBytes(file) : new byte[0];
            exchange.sendResponseHeaders(found ? 200 : 404, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    /** The thread that waits until a command is worth a word ends when it speaks. */
    private static void awaitProgress() {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("progress")) {
                try {
                    thread.join();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
