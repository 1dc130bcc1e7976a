package org.dauys.server.killed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;
import org.dauys.server.CutNetwork;
import org.dauys.server.TestSite;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.database.Database;
import org.dauys.server.database.DatabaseSettings;
import org.dauys.server.database.TestFolder;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.Meetings;
import org.dauys.server.meeting.TestMeetings;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A clerk's day in a village: the desk is opened at home, used without a network, the browser is killed, the network comes and
 * goes while the desk sends, and so does the server. In the end the server has everything, once.
 */
class KilledDeskTest {
    private static final int CONTRIBUTIONS = 40;
    private static final int PHOTOS = 3;
    private static final int ALL = CONTRIBUTIONS + PHOTOS;

    private final AtomicReference<KilledServer> server = new AtomicReference<>();

    /** What was made before anything was killed. */
    private record Made(String desk, String code, String name) {}

    @Test
    void fortyContributionsAndThreePhotographsArriveOnceWhateverIsKilled() throws Exception {
        Assumptions.assumeTrue(ProfileBrowser.chromium().isPresent(), "Skipped: Chromium is not installed");
        try (TestFolder folder = TestFolder.make();
                TestFolder profile = TestFolder.make()) {
            Made made = prepare(folder.path());
            server.set(KilledServer.start(folder.path()));
            try (CutNetwork network = new CutNetwork(() -> server.get().at("/").getPort())) {
                String site = "http://127.0.0.1:" + network.port();
                captureAndDie(network, profile.path(), site, made);
                sendThroughAll(network, profile.path(), site, made, folder.path());
            } finally {
                server.get().close();
            }
            assertHeldOnce(folder.path(), made.code());
        }
    }

    private static Made prepare(Path folder) {
        Database database = Database.open(DatabaseSettings.inFolder(folder));
        try (database;
                TestSite site = TestSite.over(database)) {
            TestCommission commission = TestCommission.make(site);
            Meetings meetings = commission.bean(Meetings.class);
            Meeting meeting = meetings.plan(
                    commission.id(), TestMeetings.plan(commission, 4), Optional.empty(), Optional.empty());
            meetings.announce(meeting);
            return new Made(
                    commission.desk() + "/meetings/" + meeting.code() + "/hold",
                    meeting.code(),
                    commission.member("CLERK", "").name());
        }
    }

    private static void captureAndDie(CutNetwork network, Path profile, String site, Made made) throws IOException {
        ProfileBrowser browser = ProfileBrowser.start(profile);
        Page page = browser.page();
        page.navigate(site + "/login");
        page.fill("#name", made.name());
        page.fill("#password", TestCommission.PASSWORD);
        page.click("main form button");
        page.waitForURL("**/desk**");
        page.navigate(site + made.desk());
        page.fill("#name", "ноутбук");
        page.click("form[action$='/hold/desks'] button");
        page.click("#open-desk");
        page.waitForSelector("#desk[data-ready=yes][data-state=open][data-net=sent]");
        network.goes();
        page.reload();
        page.waitForSelector("#desk[data-state=open]");
        for (int i = 0; i < CONTRIBUTIONS; i++) {
            page.fill("#words", "Сказано " + i);
            page.keyboard().press("Control+Enter");
            page.waitForSelector("#desk[data-here='" + (i + 1) + "']");
        }
        for (int i = 0; i < PHOTOS; i++) {
            page.setInputFiles("#photo", new FilePayload("sheet.png", "image/png", picture(i)));
            page.fill("#caption", "Лист " + i);
            page.click("#picture button");
            page.waitForSelector("#desk[data-here='" + (CONTRIBUTIONS + i + 1) + "']");
        }
        browser.kill();
    }

    private void sendThroughAll(CutNetwork network, Path profile, String site, Made made, Path folder)
            throws Exception {
        try (ProfileBrowser browser = ProfileBrowser.start(profile)) {
            Page page = browser.page();
            page.navigate(site + "/m/" + made.code() + "/desk/ru");
            page.waitForSelector("#desk[data-state=open][data-here='" + ALL + "']");
            // The plan's answer passes, then ever more of what follows; each time the next answer is lost.
            for (int answers = 0; answers < 5; answers++) {
                CountDownLatch cut = network.comesFor(answers);
                page.click("#send");
                cut.await();
                page.waitForSelector("#desk[data-net=waits]");
            }
            assertTrue(here(page) > 0, "something is left to send when the server is killed");
            CountDownLatch answered = network.comesFor(2);
            page.click("#send");
            answered.await();
            server.get().close();
            network.comes();
            page.click("#send");
            page.waitForSelector("#desk[data-net=waits]");
            server.set(KilledServer.start(folder));
            page.click("#send");
            page.waitForSelector("#desk[data-net=sent][data-here='0'][data-server='" + ALL + "']");
            assertEquals("0", page.getAttribute("#desk", "data-conflicts"));
        }
    }

    private static int here(Page page) {
        return Integer.parseInt(page.getAttribute("#desk", "data-here"));
    }

    private static void assertHeldOnce(Path folder, String code) {
        try (Database database = Database.open(DatabaseSettings.inFolder(folder))) {
            JdbcClient sql = JdbcClient.create(database.dataSource());
            List<String> words = sql.sql("""
                select w.body ->> 'words' from meeting.wording w join meeting.item i on i.id = w.item_id
                join meeting.meeting m on m.id = i.meeting_id
                where m.code = :code and i.kind = 'contribution' order by 1
                """)
                    .param("code", code)
                    .query((row, i) -> row.getString(1))
                    .list();
            assertEquals(
                    java.util.stream.IntStream.range(0, CONTRIBUTIONS)
                            .mapToObj(i -> "Сказано " + i)
                            .sorted()
                            .toList(),
                    words);
            List<String> photos = sql.sql("""
                select w.body ->> 'caption' from meeting.wording w join meeting.item i on i.id = w.item_id
                join meeting.meeting m on m.id = i.meeting_id
                join meeting.photo p on p.meeting_id = m.id and p.key = i.key
                where m.code = :code and i.kind = 'photo'
                  and length(p.bytes) = (w.body ->> 'size')::int order by 1
                """)
                    .param("code", code)
                    .query((row, i) -> row.getString(1))
                    .list();
            assertEquals(List.of("Лист 0", "Лист 1", "Лист 2"), photos);
            assertEquals(
                    PHOTOS,
                    sql.sql("select count(*)::int from meeting.photo")
                            .query(Integer.class)
                            .single());
        }
    }

    private static byte[] picture(int seed) throws IOException {
        Random random = new Random(seed);
        BufferedImage picture = new BufferedImage(2000, 1500, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 2000; x += 10) {
            for (int y = 0; y < 1500; y++) {
                picture.setRGB(x, y, random.nextInt(0x1000000));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }
}
