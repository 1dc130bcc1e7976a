package org.dauys.ledger.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.dauys.ledger.note.SignedNote;

/**
 * A witness behind an address: {@code POST /add-checkpoint}, over plain HTTP; TLS is a proxy's business, and behind a proxy all ask from
 * one address. A request must be there within ten seconds, and its answer be taken within ten; else the connection is closed.
 */
public final class WitnessServer implements AutoCloseable {
    private static final Logger LOG = System.getLogger(WitnessServer.class.getName());
    private static final int MAX_BODY = SignedNote.MAX_BYTES + 8 * 1024;
    private static final int SOME_CONNECTIONS = 64;
    /** For a request, from its first byte to its last, and for an answer. */
    private static final int SECONDS = 10;

    static {
        // The only door to them, read once, before the first server of a process is made; what the operator set stays.
        for (String side : List.of("sun.net.httpserver.maxReqTime", "sun.net.httpserver.maxRspTime")) {
            System.setProperty(side, System.getProperty(side, Integer.toString(SECONDS)));
        }
    }

    private final Witness witness;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Pace pace;
    private final Semaphore bodies;
    private final Semaphore places;

    private WitnessServer(Witness witness, HttpServer server, WitnessLimits limits, InstantSource clock) {
        this.witness = witness;
        this.server = server;
        this.pace = new Pace(limits, clock);
        this.bodies = new Semaphore(limits.bodies());
        this.places = new Semaphore(limits.atOnce());
    }

    /**
     * Starts to answer, within the usual limits.
     *
     * @param address to listen at; port 0 takes a free one
     */
    public static WitnessServer start(Witness witness, InetSocketAddress address) throws IOException {
        return start(witness, address, WitnessLimits.USUAL);
    }

    /** Starts to answer, within these limits. */
    public static WitnessServer start(Witness witness, InetSocketAddress address, WitnessLimits limits)
            throws IOException {
        return start(witness, address, limits, InstantSource.system());
    }

    static WitnessServer start(Witness witness, InetSocketAddress address, WitnessLimits limits, InstantSource clock)
            throws IOException {
        WitnessServer started = new WitnessServer(witness, HttpServer.create(address, SOME_CONNECTIONS), limits, clock);
        started.server.createContext("/", started::handle);
        started.server.setExecutor(started.threads);
        started.server.start();
        return started;
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return server.getAddress();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, answer(exchange));
        }
    }

    private WitnessAnswer answer(HttpExchange exchange) throws IOException {
        int wait = pace.secondsToWait(exchange.getRemoteAddress().getAddress());
        if (wait > 0) {
            return later(exchange, 429, wait, "Too many requests came from your address within a minute.");
        }
        if (!exchange.getRequestURI().getPath().equals("/add-checkpoint")) {
            return WitnessAnswer.refused(404, "There is only /add-checkpoint here.");
        }
        if (!exchange.getRequestMethod().equals("POST")) {
            exchange.getResponseHeaders().set("Allow", "POST");
            return WitnessAnswer.refused(405, "Only POST is answered here.");
        }
        if (!bodies.tryAcquire()) {
            return later(exchange, 503, 1, "The witness is being sent too many other requests now.");
        }
        try {
            return answerBody(exchange);
        } finally {
            bodies.release();
        }
    }

    private WitnessAnswer answerBody(HttpExchange exchange) throws IOException {
        byte[] body;
        try (InputStream input = exchange.getRequestBody()) {
            body = input.readNBytes(MAX_BODY + 1);
        }
        if (body.length > MAX_BODY) {
            return WitnessAnswer.refused(
                    413,
                    "A request has at most " + MAX_BODY + " bytes: an old size, at most 63 hashes and a checkpoint.");
        }
        // Not before the body is there: whoever sends slowly, or stops, must take none of these few places.
        if (!places.tryAcquire()) {
            return later(exchange, 503, 1, "The witness answers too many others now.");
        }
        try {
            return witness.addCheckpoint(body);
        } catch (IOException e) {
            LOG.log(Logger.Level.ERROR, "The witness cannot read or store its state, and signs nothing.", e);
            return WitnessAnswer.refused(500, "The witness cannot read or store its state.");
        } finally {
            places.release();
        }
    }

    private static WitnessAnswer later(HttpExchange exchange, int status, int seconds, String why) {
        exchange.getResponseHeaders().set("Retry-After", Integer.toString(seconds));
        return WitnessAnswer.refused(status, why + " Ask again in " + seconds + " s.");
    }

    private static void send(HttpExchange exchange, WitnessAnswer answer) throws IOException {
        byte[] bytes = answer.toBytes();
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** Answers what is being answered, and stops. */
    @Override
    public void close() {
        server.stop(1);
        threads.close();
    }
}
