package org.dauys.server.meeting.reader;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.dauys.server.CutNetwork;
import org.dauys.server.TestSite;
import org.dauys.server.TestVisitor;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.answer.TestCommission.Member;
import org.dauys.server.meeting.HallPhones;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.Meetings;
import org.dauys.server.meeting.TestMeetings;
import org.junit.jupiter.api.Test;

/** From the code on the printed poster to a question on the board, on a phone in the hall's network over plain http. */
class QrWalkTest {
    private static final String ASKED = "Кто возместит вред здоровью?";
    private static final String OWN = "Останется ли отпуск за вредность?";

    @Test
    void phoneScansThePosterAsksSupportsAnotherAndSeesTheBoard() throws Exception {
        TestSite[] site = new TestSite[1];
        try (HallPhones phones = HallPhones.start();
                CutNetwork network = new CutNetwork(() -> site[0].at("/").getPort())) {
            String hall = "http://" + HallPhones.HOST + ":" + network.port();
            System.setProperty("dauys.address", hall);
            try {
                site[0] = TestSite.empty();
            } finally {
                System.clearProperty("dauys.address");
            }
            try (TestSite open = site[0];
                    BrowserContext window = phones.phone(true)) {
                walk(TestCommission.make(open), network, hall, window.newPage());
            }
        }
    }

    private static void walk(TestCommission commission, CutNetwork network, String hall, Page page) throws Exception {
        Meetings meetings = commission.bean(Meetings.class);
        Meeting meeting =
                meetings.plan(commission.id(), TestMeetings.plan(commission, 4), Optional.empty(), Optional.empty());
        meetings.announce(meeting);
        Member clerk = commission.member("CLERK", "");
        askedBefore(commission, meeting);
        show(commission, clerk, meeting, ASKED);

        page.navigate(scanned(commission, meeting));
        assertEquals(hall + commission.pages() + "/meetings/" + meeting.code(), page.url());
        assertEquals(false, page.evaluate("window.isSecureContext"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Спросить или предложить"))
                .click();
        assertThat(page.locator("#hall-form")).isVisible();

        network.goes();
        page.fill("#words", OWN);
        send(page);
        page.waitForSelector("#hall-lost:visible");
        assertEquals(OWN, page.inputValue("#words"));
        assertEquals(OWN, kept(page, meeting));
        network.comes();
        send(page);
        page.waitForSelector("#hall-sent");
        assertEquals("", page.inputValue("#words"));
        assertNull(kept(page, meeting), "nothing stays on a phone that others may use");

        card(page, ASKED).getByText("Поддерживаю").click();
        assertThat(card(page, ASKED)).containsText("Поддержали: 5");
        assertThat(card(page, OWN)).hasCount(0);
        show(commission, clerk, meeting, OWN);
        page.reload();
        assertThat(card(page, OWN)).isVisible();
        assertEquals(false, page.evaluate("document.body.scrollWidth > innerWidth"), "nobody scrolls sideways");
    }

    private static void send(Page page) {
        page.click("#hall-form button");
    }

    private static Object kept(Page page, Meeting meeting) {
        return page.evaluate("localStorage.getItem('dauys-hall-" + meeting.code() + "')");
    }

    private static Locator card(Page page, String words) {
        return page.locator(".cards .card").filter(new Locator.FilterOptions().setHasText(words));
    }

    /** What another phone asked. */
    private static void askedBefore(TestCommission commission, Meeting meeting) {
        String hall = "/m/" + meeting.code() + "/hall";
        TestVisitor other = TestVisitor.of(commission.site());
        String key = TestVisitor.page(other.get(hall)).select("input[name=key]").attr("value");
        assertEquals(
                302,
                other.submit(hall, hall, Map.of("kind", "question", "words", ASKED, "key", key))
                        .statusCode());
    }

    /** The clerk puts it on the board; four phones support it there. */
    private static void show(TestCommission commission, Member clerk, Meeting meeting, String words) {
        String hold = commission.desk() + "/meetings/" + meeting.code() + "/hold";
        String message = clerk.page(hold)
                .select(".card:contains(" + words + ") [name=message]")
                .attr("value");
        clerk.done(hold + "/hall", "message", message, "accept", "true");
        String hall = "/m/" + meeting.code() + "/hall";
        for (int i = 0; i < 4; i++) {
            assertEquals(
                    302,
                    TestVisitor.of(commission.site())
                            .submit(hall, hall + "/support", Map.of("message", message))
                            .statusCode());
        }
    }

    /** The address in the code of the first page. */
    private static String scanned(TestCommission commission, Meeting meeting) throws Exception {
        BufferedImage poster = poster(commission, meeting);
        int width = poster.getWidth();
        int height = poster.getHeight();
        int[] colours = poster.getRGB(0, 0, width, height, null, 0, width);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, colours))))
                .getText();
    }

    private static BufferedImage poster(TestCommission commission, Meeting meeting) throws IOException {
        TestVisitor reader = TestVisitor.of(commission.site());
        byte[] pdf = reader.file(reader.request(commission.pages() + "/meetings/" + meeting.code() + "/poster.pdf"))
                .body();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, 110);
        }
    }
}
