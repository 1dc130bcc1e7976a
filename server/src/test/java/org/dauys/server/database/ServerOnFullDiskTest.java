package org.dauys.server.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.dauys.server.TestSite;
import org.dauys.server.consultation.Drafting;
import org.dauys.server.site.Words;
import org.dauys.text.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A disk that is full stops what is new, and loses nothing of what was acknowledged. */
@Timeout(900)
class ServerOnFullDiskTest {
    private static final int MEGABYTE = 1 << 20;
    private static final int BALLAST = 100 * MEGABYTE;
    /** More than the disk has. */
    private static final int MOST = 400;

    private final Random random = new Random(1);

    private byte[] noise(int bytes) {
        byte[] noise = new byte[bytes];
        random.nextBytes(noise);
        return noise;
    }

    private static Database open(Path folder, CountDownLatch lost) {
        return Database.embedded(
                DataFolder.open(folder),
                new EmbeddedPostgres.Options(Optional.of(TestFolders.binaries()), true, lastWords -> lost.countDown()));
    }

    private List<Long> uploadUntilFull(TestSite site, long version) {
        List<Long> acknowledged = new ArrayList<>();
        try {
            for (int i = 0; i < MOST; i++) {
                acknowledged.add(site.bean(Drafting.class)
                        .upload(version, i + ".txt", Format.TEXT, noise(MEGABYTE), Optional.empty()));
            }
        } catch (RuntimeException full) {
            return acknowledged;
        }
        throw new AssertionError("The disk is not full");
    }

    private static void mustHave(TestSite site, List<Long> texts) {
        assertEquals(
                texts.size(),
                site.owner()
                        .sql("select count(*) from consultation.text where id in (:ids)")
                        .param("ids", texts)
                        .query(Integer.class)
                        .single());
    }

    @Test
    void whatWasAcknowledgedIsThereWhenRoomIsMade() throws IOException {
        assumeTrue(ServerUser.weAreRoot(), "Only root can make a small disk");
        Path disk = TestFolders.make();
        assumeTrue(
                Tools.run(List.of("mount", "-t", "tmpfs", "-o", "size=360m,mode=0711", "tmpfs", disk.toString()))
                        .succeeded(),
                "This system lets nobody mount a small disk");
        try {
            fill(disk);
        } finally {
            Tools.run(List.of("umount", "-l", disk.toString()));
            Trees.deleteQuietly(disk);
        }
    }

    private void fill(Path disk) throws IOException {
        Path ballast = disk.resolve("ballast");
        Files.write(ballast, new byte[BALLAST]);
        Path folder = disk.resolve("data");
        CountDownLatch lost = new CountDownLatch(1);
        List<Long> acknowledged;
        long version;
        try (Database database = open(folder, lost);
                TestSite site = TestSite.over(database)) {
            Drafting drafting = site.bean(Drafting.class);
            long consultation = drafting.create("full", new Words("", "Черновик", ""), Words.NONE, List.of());
            version = drafting.addVersion(consultation, new Words("", "Проект", ""), Optional.empty());
            assertEquals(200, site.get("/health", Locale.ENGLISH).statusCode());
            acknowledged = uploadUntilFull(site, version);
            assertTrue(acknowledged.size() > 10, "Only " + acknowledged.size());
            assertEquals(503, site.get("/health", Locale.ENGLISH).statusCode());
            Files.delete(ballast);
        }
        // The database may have ended for want of a journal, and the program with it: whoever runs it starts it again.
        System.out.println("The database " + (lost.getCount() == 0 ? "ended" : "went on") + " after "
                + acknowledged.size() + " MB.");
        try (Database database = open(folder, new CountDownLatch(1));
                TestSite site = TestSite.over(database)) {
            mustHave(site, acknowledged);
            long next = site.bean(Drafting.class)
                    .upload(version, "next.txt", Format.TEXT, noise(MEGABYTE), Optional.empty());
            mustHave(site, List.of(next));
            assertEquals(200, site.get("/health", Locale.ENGLISH).statusCode());
        }
    }
}
