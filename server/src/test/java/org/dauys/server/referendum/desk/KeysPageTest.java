package org.dauys.server.referendum.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.dauys.server.TestBrowser;
import org.dauys.server.TestBrowser.Look;
import org.dauys.server.TestVisitor;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.referendum.TestVote;
import org.dauys.server.site.SiteAddress;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** A slip is cut off and handed over: whoever holds it alone knows where to send. */
class KeysPageTest {
    private static final TestVote VOTE = TestVote.open(TestCommission.make(), 2);
    private static final TestCommission.Member EDITOR = VOTE.commission().editor();
    private static final String KEYS = VOTE.desk() + "/keys";
    private static final String PAGES = VOTE.bean(SiteAddress.class).usual() + VOTE.pages();

    /** On the screen of the editor, as on paper: its picture is scanned by a phone, which has nothing to type then. */
    @Test
    void scannedSlipOpensItsPageWithTheCodeFilledIn() throws Exception {
        try (BrowserContext desk = TestBrowser.window(Look.desk("ru"));
                BrowserContext phone = TestBrowser.window(Look.phone("kk"))) {
            Page editor = TestBrowser.logIn(
                    desk, VOTE.commission().site().at("/login"), EDITOR.name(), TestCommission.PASSWORD);
            editor.navigate(VOTE.commission().site().at(KEYS).toString());
            editor.fill("#many", "3");
            editor.click("form[action$='/observers'] button");
            Locator slip = editor.locator(".slips li").nth(1);
            String code = slip.locator("code").textContent();
            assertTrue(slip.textContent().contains(PAGES + "/observe"), slip.textContent());
            String address = scanned(slip.locator("img").screenshot());
            assertEquals(PAGES + "/observe#" + code, address);
            TestBrowser.assertUsable(editor);
            Page observer = phone.newPage();
            observer.navigate(address);
            assertEquals(code, observer.inputValue("#code"));
            assertEquals(PAGES + "/observe", observer.url(), "the code stays in no history");
        }
    }

    /** A slip of a station opens its desk: the address and, where no server sees them, station and key. */
    @Test
    void slipOfAStationOpensItsDesk() throws Exception {
        Element slip = TestVisitor.page(EDITOR.post(KEYS + "/stations"))
                .select(".slips li:contains(S002)")
                .getFirst();
        String address = PAGES + "/station/en";
        assertTrue(slip.text().contains(address), slip::text);
        byte[] png =
                Base64.getDecoder().decode(slip.select("img").attr("src").replaceFirst("^data:image/png;base64,", ""));
        assertEquals(address + "#S002/" + slip.select("code").text(), scanned(png));
        assertTrue(png.length < 2_000, "ten thousand are one page: " + png.length);
    }

    private static String scanned(byte[] picture) throws Exception {
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(picture));
        int width = seen.getWidth();
        int height = seen.getHeight();
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(
                        new RGBLuminanceSource(width, height, seen.getRGB(0, 0, width, height, null, 0, width)))))
                .getText();
    }
}
