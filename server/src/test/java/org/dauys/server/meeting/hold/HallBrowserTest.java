package org.dauys.server.meeting.hold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.dauys.server.CutNetwork;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.meeting.HallPhones;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Phones in the hall's own network: a name that is no localhost and plain http, which browsers do not call secure. */
class HallBrowserTest {
    private static TestCommission commission;
    private static HallPhones phones;

    @BeforeAll
    static void start() {
        phones = HallPhones.start();
        commission = TestCommission.make();
    }

    @AfterAll
    static void stop() {
        if (phones != null) {
            phones.close();
        }
    }

    private static CutNetwork network() {
        return new CutNetwork(() -> commission.site().at("/").getPort());
    }

    @Test
    void formThatCouldNotBeSentKeepsItsTextInThePageAndOnThePhone() {
        TestDesk desk = TestDesk.open(commission, 4);
        try (CutNetwork network = network();
                BrowserContext window = phones.phone(true)) {
            String hall = "http://" + HallPhones.HOST + ":" + network.port() + "/m/"
                    + desk.meeting().code() + "/hall";
            Page page = window.newPage();
            page.navigate(hall);
            assertEquals(false, page.evaluate("isSecureContext"));
            network.goes();
            page.fill("#words", "Будет ли доплата?");
            page.click("#hall-form button");
            page.waitForSelector("#hall-lost:visible");
            assertEquals("Будет ли доплата?", page.inputValue("#words"));
            assertEquals(
                    "Будет ли доплата?",
                    page.evaluate(
                            "localStorage.getItem('dauys-hall-" + desk.meeting().code() + "')"));
            network.comes();
            Page again = window.newPage();
            again.navigate(hall);
            assertEquals("Будет ли доплата?", again.inputValue("#words"), "from the phone's store");
            again.click("#hall-form button");
            again.waitForSelector("#hall-sent");
            assertEquals("", again.inputValue("#words"));
            page.click("#hall-form button");
            page.waitForSelector("#hall-sent");
            assertTrue(commission.bean(HallMessages.class).of(desk.meeting().id()).stream()
                    .allMatch(message -> message.words().equals("Будет ли доплата?")));
        }
    }

    @Test
    void phoneWithoutScriptsAsksAndSeesTheBoard() {
        TestDesk desk = TestDesk.open(commission, 5);
        try (CutNetwork network = network();
                BrowserContext window = phones.phone(false)) {
            String hall = "http://" + HallPhones.HOST + ":" + network.port() + "/m/"
                    + desk.meeting().code() + "/hall";
            Page page = window.newPage();
            page.navigate(hall);
            page.check("input[value=proposal]");
            page.fill("#words", "Сохранить отпуск");
            page.click("#hall-form button");
            PlaywrightAssertions.assertThat(page.locator("#hall-sent")).isVisible();
            HallMessages messages = commission.bean(HallMessages.class);
            HallMessages.Message sent = messages.of(desk.meeting().id()).getFirst();
            assertEquals(Body.Contribution.Kind.PROPOSAL, sent.kind());
            messages.move(desk.meeting().id(), sent.id(), HallMessages.State.ACCEPTED);
            page.reload();
            page.click("form[action$='/support'] button");
            PlaywrightAssertions.assertThat(page.locator(".cards")).containsText("Поддержали: меньше 5");
            assertEquals(
                    false,
                    page.locator("body").evaluate("body => body.scrollWidth > innerWidth"),
                    "nobody scrolls sideways");
        }
    }

    @Test
    void deskInTheHallsNetworkSaysThatItMustStayOpenAndSavesAllTheSame() {
        TestDesk desk = TestDesk.open(commission, 6);
        try (CutNetwork network = network();
                BrowserContext window = phones.phone(true)) {
            String address = "http://" + HallPhones.HOST + ":" + network.port() + "/m/"
                    + desk.meeting().code() + "/desk/ru";
            Page page = window.newPage();
            page.navigate(address + "#token=" + desk.token());
            page.waitForSelector("#desk[data-state=open][data-context=plain][data-net=sent]");
            network.goes();
            page.fill("#words", "Записано без сети");
            page.click("#capture button");
            page.waitForSelector("#desk[data-here='1']");
            Page other = window.newPage();
            network.comes();
            other.navigate(address);
            other.waitForSelector("#desk[data-state=elsewhere]");
            page.click("#send");
            page.waitForSelector("#desk[data-here='0'][data-server='1']");
        }
    }
}
