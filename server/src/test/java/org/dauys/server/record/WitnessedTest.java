package org.dauys.server.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.dauys.ledger.log.FolderStorage;
import org.dauys.ledger.note.KeyFile;
import org.dauys.ledger.note.LogProof;
import org.dauys.ledger.note.SignatureType;
import org.dauys.ledger.note.SignedNote;
import org.dauys.ledger.note.SigningKey;
import org.dauys.ledger.note.VerifierKey;
import org.dauys.ledger.tree.Hash;
import org.dauys.ledger.witness.Witness;
import org.dauys.ledger.witness.WitnessServer;
import org.dauys.server.database.TestPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two sites whose operators witness each other's logs, and a third witness. */
class WitnessedTest {
    private Path place = Path.of("");
    private final SigningKey firstLog = log("first.example/log");
    private final SigningKey secondLog = log("second.example/log");
    private final SigningKey third = witness("third.example/witness");

    private static SigningKey log(String name) {
        return SigningKey.generate(name, SignatureType.ED25519, new SecureRandom());
    }

    private static SigningKey witness(String name) {
        return SigningKey.generate(name, SignatureType.ED25519_COSIGNATURE, new SecureRandom());
    }

    @BeforeEach
    void make() throws IOException {
        place = Files.createTempDirectory("dauys-witnessed");
        KeyFile.write(place.resolve("first.key"), firstLog);
        KeyFile.write(place.resolve("second.key"), secondLog);
    }

    private WitnessServer serve(SigningKey key, VerifierKey log, int port) throws IOException {
        return WitnessServer.start(
                new Witness(
                        List.of(key),
                        Map.of(log.name(), List.of(log)),
                        FolderStorage.open(place.resolve(key.verifier().name().replace('/', '-') + "-of-"
                                + log.name().replace('/', '-'))),
                        InstantSource.system()),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    private static String named(WitnessServer server, SigningKey key) {
        return "http://127.0.0.1:" + server.address().getPort() + " " + key.verifier();
    }

    private Map<String, Object> settings(String folder, SigningKey log, String witnesses, int quorum) {
        return Map.of(
                "dauys.record.folder",
                place.resolve(folder).toString(),
                "dauys.record.origin",
                log.verifier().name(),
                "dauys.record.witnesses",
                witnesses,
                "dauys.record.quorum",
                quorum,
                "dauys.record.grace-seconds",
                1);
    }

    private static int signatures(WriterNode node) throws Exception {
        return SignedNote.parse(node.bean(LogStanding.class).now().checkpoint().getBytes(StandardCharsets.UTF_8))
                .signatures()
                .size();
    }

    @Test
    void twoSitesWitnessEachOther() throws Exception {
        SigningKey ofFirst = witness("first.example/witness");
        SigningKey ofSecond = witness("second.example/witness");
        try (WitnessServer atFirst = serve(ofFirst, secondLog.verifier(), 0);
                WitnessServer atSecond = serve(ofSecond, firstLog.verifier(), 0)) {
            var one = TestPostgres.newMigratedDatabase();
            var other = TestPostgres.newMigratedDatabase();
            TrialEvents here = new TrialEvents(one, place.resolve("first"));
            TrialEvents there = new TrialEvents(other, place.resolve("second"));
            try (WriterNode first = WriterNode.start(one, settings("first", firstLog, named(atSecond, ofSecond), 1));
                    WriterNode second =
                            WriterNode.start(other, settings("second", secondLog, named(atFirst, ofFirst), 1))) {
                here.publish("here");
                there.publish("there");
                here.awaitEntered();
                there.awaitEntered();
                assertEquals(2, signatures(first));
                assertEquals(2, signatures(second));
                // What is shown as recorded is proved with the witness's signature.
                Proofs.Proof proof = first.bean(Proofs.class).proof(0).orElseThrow();
                LogProof.parse(proof.proof())
                        .verify(
                                Hash.leaf(proof.entry()),
                                first.bean(Proofs.class).policy().orElseThrow());
            }
            assertEquals(List.of(), here.wrong());
            assertEquals(List.of(), there.wrong());
        }
    }

    @Test
    void withOneOfTwoAwayTwoOfTwoHoldsBackAndOneOfTwoDoesNot() throws Exception {
        SigningKey other = witness("fourth.example/witness");
        try (WitnessServer stays = serve(third, firstLog.verifier(), 0)) {
            WitnessServer goes = serve(other, firstLog.verifier(), 0);
            int port = goes.address().getPort();
            String both = named(stays, third) + ", " + named(goes, other);
            var database = TestPostgres.newMigratedDatabase();
            TrialEvents events = new TrialEvents(database, place.resolve("first"));
            try (WriterNode node = WriterNode.start(database, settings("first", firstLog, both, 2))) {
                events.awaitEntered();
                assertEquals(3, signatures(node));
                goes.close();
                events.publish("held-back");
                Awaitility.await()
                        .until(() ->
                                node.bean(LogStanding.class).now().stopped().isPresent());
                assertEquals(1, events.waiting());
                assertTrue(node.bean(LogStanding.class)
                        .now()
                        .stopped()
                        .orElseThrow()
                        .contains("fourth.example/witness"));
            }
            // The same log with a policy of one of two goes on, and what was held back is there first.
            try (WriterNode node = WriterNode.start(database, settings("first", firstLog, both, 1))) {
                events.awaitEntered();
                assertEquals(2, signatures(node));
                Awaitility.await()
                        .until(() ->
                                node.bean(LogStanding.class).now().stopped().isEmpty());
                events.publish("goes-on");
                events.awaitEntered();
            }
            try (WitnessServer back = WitnessServer.start(
                            new Witness(
                                    List.of(other),
                                    Map.of("first.example/log", List.of(firstLog.verifier())),
                                    FolderStorage.open(place.resolve("fourth.example-witness-of-first.example-log-2")),
                                    InstantSource.system()),
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                    WriterNode node = WriterNode.start(database, settings("first", firstLog, both, 2))) {
                events.publish("both-again");
                events.awaitEntered();
                assertEquals(port, back.address().getPort());
                assertEquals(3, signatures(node));
            }
            assertEquals(List.of(), events.wrong());
        }
    }
}
