package org.dauys.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.dauys.server.database.Database;
import org.dauys.server.database.DatabaseSettings;
import org.dauys.server.people.Accounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A clerk's laptop dies twice while it sends, and all that was said in the hall is at the central server once. */
@Timeout(600)
class KilledLaptopTest {
    private static final String WORDS = "Сказано в зале";
    /** Three times what is sent at once, the last not full. */
    private static final int CONTRIBUTIONS = 120;

    private static final int PHOTOGRAPHS = 3;

    @TempDir
    private Path folder;

    @Test
    void everythingArrivesOnceThoughTheLaptopIsKilledInTheMiddleOfSending() throws Exception {
        // As root, the database runs as another user, who must get through to its folder.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        Path data = folder.resolve("laptop");
        try (CentralServer central = CentralServer.start(folder.resolve("central"));
                DeadlyRoad road = DeadlyRoad.to(central.address())) {
            Path file = Files.writeString(folder.resolve("hall.dauys-meeting"), central.laptopFile(road.address()));
            // Photographs' words and all else come in three requests, their bytes in one each.
            try (Laptop laptop = Laptop.start(file, data)) {
                clerkOf(data);
                laptop.capture(WORDS, 0, CONTRIBUTIONS);
                for (int i = 0; i < PHOTOGRAPHS; i++) {
                    laptop.photograph(i);
                }
                dies(laptop, road, central, 2);
                int there = central.words(WORDS).size();
                assertTrue(there > 50 && there <= 100, there + " have arrived before it died");
            }
            try (Laptop laptop = Laptop.start(file, data)) {
                dies(laptop, road, central, 4);
                assertEquals(1, central.photographs());
            }
            int before = road.arrived();
            try (Laptop laptop = Laptop.start(file, data)) {
                HttpResponse<byte[]> sent = send(laptop, central);
                assertEquals(302, sent.statusCode());
                assertTrue(laptop.isAlive());
            }
            assertEquals(before + 3 + PHOTOGRAPHS, road.arrived(), "all was sent once more");
            assertEquals(said(), central.words(WORDS));
            assertEquals(PHOTOGRAPHS, central.photographs());
        }
    }

    private static List<String> said() {
        return IntStream.range(0, CONTRIBUTIONS)
                .mapToObj(i -> WORDS + " " + i)
                .sorted()
                .toList();
    }

    private static void clerkOf(Path data) {
        try (Database database = Database.join(DatabaseSettings.inFolder(data))) {
            Accounts.over(database.dataSource()).create(CentralServer.NAME, CentralServer.PASSWORD);
        }
    }

    /** Sends until so many requests have arrived. */
    private static void dies(Laptop laptop, DeadlyRoad road, CentralServer central, int requests) throws Exception {
        CompletableFuture<Void> died = road.killsAfter(requests, laptop::kill);
        try {
            send(laptop, central);
        } catch (IOException noAnswer) {
            died.get(2, TimeUnit.MINUTES);
        }
        assertTrue(died.isDone());
        assertFalse(laptop.isAlive());
    }

    /** As the clerk does who does not wait. */
    private static HttpResponse<byte[]> send(Laptop laptop, CentralServer central)
            throws IOException, InterruptedException {
        return Browsing.logIn(laptop.address(), CentralServer.NAME, CentralServer.PASSWORD)
                .submit(central.holdPage(), central.holdPage() + "/send", Map.of());
    }
}
