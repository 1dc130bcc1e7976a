package org.dauys.server.record.observer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dauys.ledger.log.FolderStorage;
import org.dauys.ledger.note.KeyFile;
import org.dauys.ledger.note.SignatureType;
import org.dauys.ledger.note.SigningKey;
import org.dauys.ledger.witness.Witness;
import org.dauys.ledger.witness.WitnessServer;
import org.dauys.server.TestSite;
import org.dauys.server.record.TestLog;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Of two witnesses one answers: the page tells who has seen the newest checkpoint, when, and who has not. */
class WitnessesOnPageTest {
    private static final List<String> SETTINGS =
            List.of("dauys.record.origin", "dauys.record.witnesses", "dauys.record.quorum");

    private static SigningKey key(String name, SignatureType type) {
        return SigningKey.generate(name, type, new SecureRandom());
    }

    @Test
    void pageTellsWhoHasSignedAndWhoHasNot() throws Exception {
        Path place = Files.createTempDirectory("dauys-witnesses");
        SigningKey log = key("log.example/acts", SignatureType.ED25519);
        SigningKey there = key("there.example/w", SignatureType.ED25519_COSIGNATURE);
        SigningKey away = key("away.example/w", SignatureType.ED25519_COSIGNATURE);
        KeyFile.write(place.resolve("log.key"), log);
        try (WitnessServer server = WitnessServer.start(
                new Witness(
                        List.of(there),
                        Map.of(log.verifier().name(), List.of(log.verifier())),
                        FolderStorage.open(place.resolve("witness")),
                        InstantSource.system()),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            System.setProperty("dauys.record.origin", log.verifier().name());
            System.setProperty("dauys.record.quorum", "1");
            System.setProperty(
                    "dauys.record.witnesses",
                    "http://127.0.0.1:" + server.address().getPort() + " " + there.verifier() + ", http://127.0.0.1:1 "
                            + away.verifier());
            try (TestLog site = TestLog.start(place.resolve("log"), TestSite::empty)) {
                site.site()
                        .bean(org.dauys.server.consultation.Imports.class)
                        .run(org.dauys.server.demo.DemoConsultation.read());
                site.awaitEntered();
                Document page =
                        Jsoup.parse(site.site().get("/log", Locale.ENGLISH).body());
                List<Element> witnesses = page.select("section[aria-labelledby=witnesses] li");
                assertEquals(2, witnesses.size(), page::text);
                assertTrue(witnesses.getFirst().text().startsWith("away.example/w has not signed"), page::text);
                assertTrue(witnesses.getLast().text().startsWith("there.example/w signed the newest"), page::text);
                assertFalse(witnesses.getLast().select("time[datetime]").isEmpty());
                Document verifier = Jsoup.parse(site.site()
                        .get("/log/check/verify.html", Locale.ENGLISH)
                        .body());
                assertEquals(2, verifier.select("#witnesses").text().split("\\s+", -1).length);
                assertEquals("1", verifier.select("#quorum").attr("value"));
            } finally {
                SETTINGS.forEach(System::clearProperty);
            }
        }
    }
}
