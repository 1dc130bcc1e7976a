package org.dauys.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The way from a laptop to the central server. On it a laptop dies when one of its requests has arrived, and before it hears so: the
 * worst moment there is.
 */
final class DeadlyRoad implements AutoCloseable {
    private final HttpServer door;
    private final URI server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger arrived = new AtomicInteger();
    private volatile Death death = new Death(0, () -> {}, new CompletableFuture<>());

    /** @param at how many requests have arrived then; 0: never */
    private record Death(int at, Runnable kill, CompletableFuture<Void> died) {}

    private DeadlyRoad(HttpServer door, URI server) {
        this.door = door;
        this.server = server;
    }

    static DeadlyRoad to(URI server) throws IOException {
        HttpServer door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        DeadlyRoad road = new DeadlyRoad(door, server);
        door.createContext("/", road::carry);
        door.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        door.start();
        return road;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + door.getAddress().getPort() + "/");
    }

    /** How many requests have arrived in all. */
    int arrived() {
        return arrived.get();
    }

    /** Kills when so many more requests have arrived; the answer says that it has happened. */
    CompletableFuture<Void> killsAfter(int requests, Runnable kill) {
        Death next = new Death(arrived.get() + requests, kill, new CompletableFuture<>());
        death = next;
        return next.died();
    }

    private void carry(HttpExchange asked) throws IOException {
        try (asked) {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            server.resolve(asked.getRequestURI().toString()))
                    .method(
                            asked.getRequestMethod(),
                            BodyPublishers.ofByteArray(asked.getRequestBody().readAllBytes()));
            for (String header : new String[] {"Authorization", "Content-Type"}) {
                String value = asked.getRequestHeaders().getFirst(header);
                if (value != null) {
                    request.header(header, value);
                }
            }
            HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
            Death now = death;
            if (arrived.incrementAndGet() == now.at()) {
                now.kill().run();
                now.died().complete(null);
                return;
            }
            asked.sendResponseHeaders(answer.statusCode(), answer.body().length);
            asked.getResponseBody().write(answer.body());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        door.stop(0);
    }
}
