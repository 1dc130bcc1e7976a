package org.dauys.server.meeting.hold;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dauys.server.TestBrowser;
import org.dauys.server.TestBrowser.Look;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.answer.TestCommission.Member;
import org.dauys.server.meeting.Meeting;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Polls on phones as everyone sees them; {@code -Ddauys.pictures=FOLDER} keeps pictures to be looked at. */
class BallotBrowserTest {
    private static final List<String> QUESTIONS = List.of(
            "Еңбек туралы баптағы денсаулыққа келген зиянды өтеу тәртібі мен мерзімдері маған түсінікті",
            "Десяти дней на замечания к проекту достаточно");

    private static TestCommission commission;
    private static Member clerk;
    private static Meeting before;
    private static Meeting during;
    private static Meeting after;

    @BeforeAll
    static void start() {
        commission = TestCommission.make();
        clerk = commission.member("CLERK", "");
        before = TestDesk.open(commission, 4).meeting();
        during = opened(5);
        after = opened(6);
        commission.bean(Ballots.class).close(after);
    }

    private static Meeting opened(int day) {
        Meeting meeting = TestDesk.open(commission, day).meeting();
        commission.bean(Ballots.class).open(meeting, QUESTIONS, Ballots.codes(200));
        return meeting;
    }

    static Stream<Look> looks() {
        return Look.all();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyoneCanAnswer(Look look) {
        try (BrowserContext window = TestBrowser.window(look)) {
            Page page = window.newPage();
            page.navigate(commission.site().at("/m/" + during.code() + "/poll").toString());
            seen(page, look, "paper");
            page.fill("#typed", "2222-2222");
            page.locator("input[value=agree]").first().check();
            page.click("main form button");
            assertThat(page.locator(".errors")).isVisible();
            seen(page, look, "paper-errors");
            page.navigate(commission.site().at("/m/" + after.code() + "/poll").toString());
            seen(page, look, "paper-over");
            page.navigate(commission.site().at("/m/" + during.code() + "/hall").toString());
            seen(page, look, "hall");
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyClerkCanAsk(Look look) {
        try (BrowserContext window = TestBrowser.window(look)) {
            Page page = window.newPage();
            page.navigate(commission.site().at("/login").toString());
            page.fill("#name", clerk.name());
            page.fill("#password", TestCommission.PASSWORD);
            page.click("main form button");
            page.waitForURL("**/desk");
            page.navigate(desk(before));
            seen(page, look, "desk-before");
            page.click("form[action$='/ballot'] button");
            assertThat(page.locator(".errors")).isVisible();
            seen(page, look, "desk-errors");
            page.navigate(desk(during));
            seen(page, look, "desk-during");
            page.navigate(desk(after));
            seen(page, look, "desk-after");
        }
    }

    private static String desk(Meeting meeting) {
        return commission
                .site()
                .at(commission.desk() + "/meetings/" + meeting.code() + "/hold/ballot")
                .toString();
    }

    private static void seen(Page page, Look look, String name) {
        // A picture of the whole page makes the window longer: what moves then moves under nobody's eyes.
        TestBrowser.assertCalm(page);
        String folder = System.getProperty("dauys.pictures", "");
        if (!folder.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(
                            folder,
                            "ballot-" + name + "-" + look.language() + "-" + look.width() + "-" + look.scheme()
                                    + ".png"))
                    .setFullPage(true));
        }
        TestBrowser.assertUsable(page);
    }
}
