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
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.dauys.ledger.log.FolderStorage;
import org.dauys.ledger.note.CheckpointPolicy;
import org.dauys.ledger.note.KeyFile;
import org.dauys.ledger.note.SignatureType;
import org.dauys.ledger.note.SignedNote;
import org.dauys.ledger.note.SigningKey;
import org.dauys.ledger.note.VerifierKey;
import org.dauys.ledger.witness.Witness;
import org.dauys.ledger.witness.WitnessServer;
import org.dauys.server.TestSite;
import org.dauys.server.database.Database;
import org.dauys.server.database.DatabaseSettings;
import org.dauys.server.database.TestFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two whole servers, each with a data folder and a log of its own; each one's operator also runs a witness for the other's log. */
class WitnessingServersTest {
    private static final List<String> SETTINGS = List.of(
            "dauys.record.origin", "dauys.record.witnesses", "dauys.record.quorum", "dauys.record.grace-seconds");

    private final Operator astana = new Operator("astana.example");
    private final Operator aqdala = new Operator("aqdala.example");
    private final Operator third = new Operator("third.example");

    /** A site with its data folder, and a witness of the same operator. */
    private static final class Operator implements AutoCloseable {
        private final TestFolder folder = TestFolder.make();
        private final String name;
        private final SigningKey log;
        private final SigningKey witness;

        Operator(String name) {
            this.name = name;
            this.log = SigningKey.generate(name + "/log", SignatureType.ED25519, new SecureRandom());
            this.witness =
                    SigningKey.generate(name + "/witness", SignatureType.ED25519_COSIGNATURE, new SecureRandom());
        }

        void keepKey() throws IOException {
            KeyFile.write(folder.path().resolve("log.key"), log);
        }

        WitnessServer witness(VerifierKey other, int port) throws IOException {
            return WitnessServer.start(
                    new Witness(
                            List.of(witness),
                            Map.of(other.name(), List.of(other)),
                            FolderStorage.open(Files.createTempDirectory("dauys-witness")),
                            InstantSource.system()),
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        }

        String asked(WitnessServer server) {
            return "http://127.0.0.1:" + server.address().getPort() + " " + witness.verifier();
        }

        Database open() {
            return Database.open(DatabaseSettings.inFolder(folder.path()));
        }

        /** The settings are read while it starts. */
        TestSite serve(Database database, String witnesses, int quorum) {
            System.setProperty("dauys.record.origin", name + "/log");
            System.setProperty("dauys.record.witnesses", witnesses);
            System.setProperty("dauys.record.quorum", String.valueOf(quorum));
            System.setProperty("dauys.record.grace-seconds", "1");
            try {
                return TestSite.over(database);
            } finally {
                SETTINGS.forEach(System::clearProperty);
            }
        }

        Path logFolder() {
            return folder.path().resolve("log");
        }

        /** How many witnesses have signed what a reader is given now; the rest of it is verified, too. */
        int signed(TestSite site, VerifierKey... witnesses) throws Exception {
            String note = site.get("/log/checkpoint", Locale.ENGLISH).body();
            return new CheckpointPolicy(name + "/log", List.of(log.verifier()), List.of(witnesses), 1)
                    .verify(SignedNote.parse(note.getBytes(StandardCharsets.UTF_8)))
                    .witnesses()
                    .size();
        }

        @Override
        public void close() {
            folder.close();
        }
    }

    @BeforeEach
    void keepKeys() throws IOException {
        astana.keepKey();
        aqdala.keepKey();
    }

    @AfterEach
    void close() {
        astana.close();
        aqdala.close();
        third.close();
    }

    private static boolean isStopped(TestSite site) {
        return site.bean(LogStanding.class).now().stopped().isPresent();
    }

    @Test
    void twoServersWitnessEachOtherAndOneThatIsAwayHoldsBackTwoOfTwoButNotOneOfTwo() throws Exception {
        try (Database here = astana.open();
                Database there = aqdala.open();
                WitnessServer ofThird = third.witness(astana.log.verifier(), 0);
                WitnessServer ofAstana = astana.witness(aqdala.log.verifier(), 0)) {
            WitnessServer ofAqdala = aqdala.witness(astana.log.verifier(), 0);
            String both = aqdala.asked(ofAqdala) + ", " + third.asked(ofThird);
            VerifierKey[] keys = {aqdala.witness.verifier(), third.witness.verifier()};
            TrialEvents events;
            try (TestSite first = astana.serve(here, both, 2);
                    TestSite second = aqdala.serve(there, astana.asked(ofAstana), 1)) {
                events = new TrialEvents(here, astana.logFolder());
                TrialEvents others = new TrialEvents(there, aqdala.logFolder());
                events.publish("here");
                others.publish("there");
                events.awaitEntered();
                others.awaitEntered();
                assertEquals(2, astana.signed(first, keys));
                assertEquals(1, aqdala.signed(second, astana.witness.verifier()));
                assertEquals(List.of(), others.wrong());

                ofAqdala.close();
                long size = events.checkpoint().size();
                events.publish("held-back");
                Awaitility.await().until(() -> isStopped(first));
                assertEquals(1, events.waiting());
                assertEquals(size, events.checkpoint().size(), "nothing is published with one signature");
                assertTrue(first.get("/log", Locale.ENGLISH).body().contains("aqdala.example/witness"));
            }
            try (TestSite first = astana.serve(here, both, 1)) {
                events.awaitEntered();
                assertEquals(1, astana.signed(first, keys));
                Awaitility.await().until(() -> !isStopped(first));
                events.publish("goes-on");
                events.awaitEntered();
                assertEquals(List.of(), events.wrong());
            }
        }
    }
}
