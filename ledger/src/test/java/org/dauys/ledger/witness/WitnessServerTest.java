package org.dauys.ledger.witness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.dauys.ledger.log.Batching;
import org.dauys.ledger.log.FolderStorage;
import org.dauys.ledger.log.LogIdentity;
import org.dauys.ledger.log.LogStorage;
import org.dauys.ledger.log.LogWriter;
import org.dauys.ledger.log.Recorded;
import org.dauys.ledger.note.Checkpoint;
import org.dauys.ledger.note.CheckpointPolicy;
import org.dauys.ledger.note.Keys;
import org.dauys.ledger.note.LogProof;
import org.dauys.ledger.note.SignedNote;
import org.dauys.ledger.note.VerifierKey;
import org.dauys.ledger.tile.FolderSource;
import org.dauys.ledger.tile.LogReader;
import org.dauys.ledger.tree.Hash;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log and its witnesses, over HTTP. */
class WitnessServerTest {
    private static final LogIdentity IDENTITY = new LogIdentity(Keys.ORIGIN, Keys.ed25519());

    @TempDir
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<AutoCloseable> toClose = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable closeable : toClose.reversed()) {
            closeable.close();
        }
        http.close();
    }

    @Test
    void entriesAreSignedByEnoughWitnessesAndProvedByReceipts() throws Exception {
        List<WitnessClient> clients = List.of(client(1, start(1)), client(2, start(2)), client(3, nowhere()));
        List<VerifierKey> keys = clients.stream().map(WitnessClient::key).toList();
        CheckpointPolicy policy =
                new CheckpointPolicy(Keys.ORIGIN, List.of(Keys.ed25519().verifier()), keys, 2);
        try (LogWriter writer = writer(clients, 2)) {
            for (int i = 0; i < 20; i++) {
                byte[] entry = ("entry " + i).getBytes(StandardCharsets.UTF_8);
                Recorded recorded = writer.add(entry).get();
                assertEquals(2, policy.verify(recorded.checkpoint()).witnesses().size());
                LogReader reader = new LogReader(new FolderSource(folder.resolve("log")), policy);
                LogProof receipt = reader.receipt(reader.checkpoint(), recorded.index());
                LogProof.parse(receipt.toBytes()).verify(Hash.leaf(entry), policy);
            }
        }
    }

    @Test
    void withOneOfTwoAwayTwoOfTwoHoldBackAndOneOfTwoDoesNot() throws Exception {
        URI first = start(1);
        try (LogWriter writer = writer(List.of(client(1, first), client(2, nowhere())), 1)) {
            assertEquals(0, writer.add(new byte[] {1}).get().index());
        }
        String message;
        try (LogWriter writer = writer(List.of(client(1, first), client(2, nowhere())), 2)) {
            message = assertThrows(
                            ExecutionException.class,
                            () -> writer.add(new byte[] {2}).get())
                    .getMessage();
        }
        assertTrue(String.valueOf(message).contains("witness.example/w2"), message);
        // The second comes back: it has seen nothing yet, the first has seen more.
        try (LogWriter writer = writer(List.of(client(1, first), client(2, start(2))), 2)) {
            assertEquals(2, writer.add(new byte[] {3}).get().index());
        }
    }

    @Test
    void witnessRefusesALogThatWasSetBackAndTheMessageSaysSo() throws Exception {
        URI address = start(1);
        try (LogWriter writer = writer(List.of(client(1, address)), 1)) {
            writer.add(new byte[] {1}).get();
            writer.add(new byte[] {2}).get();
        }
        LogIdentity identity = IDENTITY;
        try (LogWriter other = LogWriter.open(
                FolderStorage.open(folder.resolve("another")),
                identity,
                new WitnessQuorum(List.of(client(1, address)), 1, Duration.ofSeconds(30), Duration.ZERO),
                Batching.USUAL,
                Optional.empty())) {
            String message = assertThrows(
                            ExecutionException.class,
                            () -> other.add(new byte[] {9}).get())
                    .getMessage();
            assertTrue(
                    String.valueOf(message).contains("set back")
                            || String.valueOf(message).contains("two histories"),
                    message);
        }
    }

    @Test
    void otherAddressesMethodsAndTooLongRequestsAreRefused() throws Exception {
        URI address = start(1);
        assertEquals(404, send(HttpRequest.newBuilder(address.resolve("/other")).GET()));
        assertEquals(
                405,
                send(HttpRequest.newBuilder(address.resolve("/add-checkpoint")).GET()));
        assertEquals(
                413,
                send(HttpRequest.newBuilder(address.resolve("/add-checkpoint"))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[300 * 1024]))));
    }

    @Test
    void addressThatAsksTooOftenWaitsUntilTheMinuteIsOver() throws Exception {
        Instant[] now = {Instant.ofEpochSecond(600)};
        URI address = start(1, new WitnessLimits(3, 1, 1, 1), () -> now[0]);
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/add-checkpoint"))
                .POST(HttpRequest.BodyPublishers.ofString("nonsense"))
                .build();
        for (int i = 0; i < 3; i++) {
            assertEquals(
                    400,
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
        }
        now[0] = now[0].plusSeconds(20);
        HttpResponse<String> refused = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(429, refused.statusCode());
        assertEquals("40", refused.headers().firstValue("Retry-After").orElseThrow());
        assertEquals("Too many requests came from your address within a minute. Ask again in 40 s.\n", refused.body());
        now[0] = now[0].plusSeconds(40);
        assertEquals(
                400, http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
    }

    @Test
    void addressesOfOneNetworkAreCountedTogetherAndThoseBeyondTheListToo() throws Exception {
        Pace pace = new Pace(new WitnessLimits(2, 1, 1, 2), () -> Instant.ofEpochSecond(60));
        for (String one : List.of("2001:db8::1", "2001:db8::2", "192.0.2.1", "192.0.2.2", "192.0.2.3")) {
            assertEquals(0, pace.secondsToWait(InetAddress.ofLiteral(one)), one);
        }
        for (String one : List.of("2001:db8::3", "192.0.2.4")) {
            assertEquals(60, pace.secondsToWait(InetAddress.ofLiteral(one)), one);
        }
        assertEquals(0, pace.secondsToWait(InetAddress.ofLiteral("192.0.2.1")), "whoever was there first goes on");
    }

    @Test
    void proxiesWitnessAnswersAnyNumberOfOneAddress() throws Exception {
        URI address = start(1, WitnessLimits.ofPace(0), InstantSource.system());
        for (int i = 0; i < WitnessLimits.USUAL.aMinute() + 1; i++) {
            assertEquals(400, send(nonsense(address)));
        }
    }

    /** Whoever sends half of a body and stops takes no place from others, and is not waited for. */
    @Test
    void requestsThatStopKeepNobodyOutAndAreGivenUp() throws Exception {
        URI address = start(1, new WitnessLimits(1000, 1, 10, 10), InstantSource.system());
        List<Socket> stopped = new ArrayList<>();
        try {
            for (int i = 0; i < 3; i++) {
                stopped.add(sendHalf(address));
            }
            for (Socket socket : stopped) {
                assertEquals(400, send(nonsense(address)));
                assertTrue(isClosed(socket), "answered, though its request is not there");
                assertEquals(400, send(nonsense(address)));
            }
        } finally {
            for (Socket socket : stopped) {
                socket.close();
            }
        }
    }

    /** The two bodies that may be in memory are on their way, and do not come. */
    @Test
    void noMoreBodiesAreReadAtOnceThanMemoryIsFor() throws Exception {
        URI address = start(1, new WitnessLimits(0, 1, 2, 10), InstantSource.system());
        List<Socket> stopped = new ArrayList<>();
        try {
            for (int i = 0; i < 2; i++) {
                stopped.add(sendHalf(address));
            }
            HttpResponse<String> refused = sendUntil(503, address);
            assertEquals("1", refused.headers().firstValue("Retry-After").orElseThrow());
            for (Socket socket : stopped) {
                assertTrue(isClosed(socket), "answered, though its request is not there");
            }
            sendUntil(400, address);
        } finally {
            for (Socket socket : stopped) {
                socket.close();
            }
        }
    }

    /** Asks again and again: when the server comes to read what another connection sent is its own affair. */
    private HttpResponse<String> sendUntil(int status, URI address) throws IOException, InterruptedException {
        HttpResponse<String> answer;
        long end = System.nanoTime() + Duration.ofSeconds(8).toNanos();
        do {
            answer = http.send(nonsense(address).build(), HttpResponse.BodyHandlers.ofString());
        } while (answer.statusCode() != status && System.nanoTime() < end);
        assertEquals(status, answer.statusCode());
        return answer;
    }

    private static Socket sendHalf(URI address) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort());
        socket.setSoTimeout(60_000);
        socket.getOutputStream()
                .write("POST /add-checkpoint HTTP/1.1\r\nHost: w\r\nContent-Length: 100\r\n\r\nold"
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static boolean isClosed(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketException reset) {
            return true;
        }
    }

    /** One is being signed, on a disk that is slow: the only place is taken. */
    @Test
    void moreThanSomeAtOnceAreToldToComeAgain() throws Exception {
        CountDownLatch isReading = new CountDownLatch(1);
        CountDownLatch goesOn = new CountDownLatch(1);
        FolderStorage folderStorage = FolderStorage.open(folder.resolve("slow"));
        toClose.add(folderStorage);
        LogStorage slow = (LogStorage) Proxy.newProxyInstance(
                LogStorage.class.getClassLoader(), new Class<?>[] {LogStorage.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("read")) {
                        isReading.countDown();
                        goesOn.await();
                    }
                    return method.invoke(folderStorage, arguments);
                });
        URI address = start(1, slow, new WitnessLimits(1000, 1, 10, 10), InstantSource.system());
        String empty = new Checkpoint(Keys.ORIGIN, 0, Hash.EMPTY_TREE).text();
        SignedNote checkpoint = new SignedNote(empty, List.of(Keys.ed25519().sign(empty, 0)));
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/add-checkpoint"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(new AddCheckpoint(0, List.of(), checkpoint).toBytes()))
                .build();
        CompletableFuture<HttpResponse<String>> first = http.sendAsync(request, HttpResponse.BodyHandlers.ofString());
        isReading.await();
        HttpResponse<String> refused = http.send(nonsense(address).build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(503, refused.statusCode());
        assertEquals("1", refused.headers().firstValue("Retry-After").orElseThrow());
        goesOn.countDown();
        assertEquals(200, first.get().statusCode());
        assertEquals(400, send(nonsense(address)));
    }

    private static HttpRequest.Builder nonsense(URI address) {
        return HttpRequest.newBuilder(address.resolve("/add-checkpoint"))
                .POST(HttpRequest.BodyPublishers.ofString("nonsense"));
    }

    private int send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private URI start(int number) throws IOException {
        return start(number, WitnessLimits.USUAL, InstantSource.system());
    }

    private URI start(int number, WitnessLimits limits, InstantSource clock) throws IOException {
        FolderStorage storage = FolderStorage.open(folder.resolve("witness" + number));
        toClose.add(storage);
        return start(number, storage, limits, clock);
    }

    private URI start(int number, LogStorage storage, WitnessLimits limits, InstantSource clock) throws IOException {
        Witness witness = new Witness(
                List.of(Keys.witness(number)),
                Map.of(Keys.ORIGIN, List.of(Keys.ed25519().verifier())),
                storage,
                InstantSource.system());
        WitnessServer server =
                WitnessServer.start(witness, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), limits, clock);
        toClose.add(server);
        return URI.create("http://127.0.0.1:" + server.address().getPort());
    }

    /** An address where nobody answers: its port was free a moment ago. */
    private static URI nowhere() throws IOException {
        try (var socket = new java.net.ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
    }

    private WitnessClient client(int number, URI address) {
        return new WitnessClient(address, Keys.witness(number).verifier(), http, Duration.ofMinutes(1));
    }

    private LogWriter writer(List<WitnessClient> clients, int quorum) throws IOException {
        return LogWriter.open(
                FolderStorage.open(folder.resolve("log")),
                IDENTITY,
                new WitnessQuorum(clients, quorum, Duration.ofMinutes(1), Duration.ofMinutes(1)),
                Batching.USUAL,
                Optional.empty());
    }
}
