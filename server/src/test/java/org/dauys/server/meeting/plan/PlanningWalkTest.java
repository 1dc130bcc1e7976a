package org.dauys.server.meeting.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dauys.server.TestBrowser;
import org.dauys.server.TestBrowser.Look;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.answer.TestCommission.Member;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A clerk plans meetings in a real browser: from an empty list to a cancelled meeting, on a phone and at a desk. */
class PlanningWalkTest {
    private static final String TABLE = "вид;кто принимает;день;начало;конец;город\n";

    static List<Look> looks() {
        return Look.all()
                .filter(look -> !look.language().equals(Locale.of("en")))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void clerkPlansErrsMendsImportsAnnouncesAndCancels(Look look) {
        TestCommission commission = TestCommission.make();
        Member clerk = commission.member("CLERK", "");
        String at = URI.create(commission.site().at(commission.desk()) + "/meetings")
                .toString();
        try (BrowserContext window = TestBrowser.window(look)) {
            Page page = TestBrowser.logIn(
                    window,
                    URI.create(commission.site().at("/login").toString()),
                    clerk.name(),
                    TestCommission.PASSWORD);
            page.navigate(at + "/regions");
            page.click("[name=kazakhstan]");
            assertEquals(20, page.locator("tbody tr").count());
            seen(page, look, "regions");

            page.navigate(at + "/new");
            seen(page, look, "new");
            type(page, "#host-kk", "«Кеңтау» мыс балқыту зауыты");
            type(page, "#host-ru", "Медеплавильный завод «Кеңтау»");
            page.keyboard().press("Enter");
            page.waitForSelector(".errors");
            seen(page, look, "errors");
            assertEquals("Медеплавильный завод «Кеңтау»", page.inputValue("#host-ru"));
            page.fill("#day", "2098-09-01");
            page.fill("#begins", "10:00");
            page.fill("#ends", "12:00");
            page.selectOption("#region", "ulytau");
            page.fill("#settlement-kk", "Ақдала");
            page.fill("#settlement-ru", "Акдала");
            page.fill("#address-ru", "Дом культуры, большой зал");
            page.check("#kind");
            page.fill("#delegate-0-name", "С. Ахметова");
            page.click("button[name=add][value=delegate]");
            assertEquals("С. Ахметова", page.inputValue("#delegate-0-name"), "a row more loses nothing");
            page.fill("#delegate-2-name", "Д. Ким");
            page.fill("#item-0-title-ru", "Что меняет проект в статье о труде");
            page.fill("#item-0-minutes", "30");
            page.fill("#item-0-provisions", "26.1; 999");
            page.click("form.plan .actions button.button");
            assertTrue(page.textContent("#item-0-provisions-error").contains("999"));
            page.fill("#item-0-provisions", "26.1");
            page.click("form.plan .actions button.button");
            page.waitForSelector(".notice");
            String first = page.url();

            page.navigate(at + "/series");
            seen(page, look, "series");
            for (int i = 0; i < 3; i++) {
                String stop = "#stop-" + i + "-";
                page.fill(stop + "host-ru", "Рудник " + (i + 1));
                page.fill(stop + "settlement-ru", "Акдала");
                page.fill(stop + "address-ru", i == 0 ? "Дом культуры, большой зал" : "Нарядная, шахта " + i);
                page.fill(stop + "day", "2098-09-01");
                page.fill(stop + "begins", (11 + 2 * i) + ":30");
                page.fill(stop + "ends", (13 + 2 * i) + ":00");
            }
            page.check("#kind");
            page.fill("#delegate-0-name", "С. Ахметова");
            page.click("form.plan .actions button.button");
            page.waitForSelector(".notice");
            assertEquals(2, page.locator(".clashes li").count(), "the person and the place are told");
            seen(page, look, "clash");

            page.navigate(at + "/import");
            upload(page, TABLE + "село;Село;01.13.2098;9:30;11:00;\n" + "village;Село;2098-10-01;9:30;11:00;Бұлақ\n");
            page.waitForSelector(".errors");
            assertEquals(3, page.locator("table tbody tr").count());
            seen(page, look, "import");
            upload(page, TABLE + "village;Село;01.10.2098;9:30;11:00;Бұлақ\n");
            page.waitForSelector(".notice");
            seen(page, look, "list");
            assertEquals(5, page.locator(".meetings > li").count());
            page.locator(".meetings [name=code]").first().check();
            page.click("button[value=announce]");
            seen(page, look, "asked");
            page.click("main form.form .button:not(.quiet)");
            page.waitForSelector(".notice");
            assertEquals(4, page.locator(".meetings > li").count(), "one is announced");

            page.navigate(first);
            page.fill("#reason-kk", "Боран");
            page.fill("#reason-ru", "Буран");
            page.click("form[action$=cancel] button");
            page.click("main form.form .button:not(.quiet)");
            page.waitForSelector(".notice");
            seen(page, look, "cancelled");
            page.navigate(commission.site().at(commission.desk()).toString());
            assertTrue(page.locator(".wait span a[href*='show=unannounced']").isVisible(), "what waits is told");
        }
    }

    private static void upload(Page page, String csv) {
        page.setInputFiles("#file", new FilePayload("список.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        page.click("button[value=take]");
    }

    /** By the keyboard alone. */
    private static void type(Page page, String field, String text) {
        Locator wanted = page.locator(field);
        for (int i = 0; i < 60 && !Boolean.TRUE.equals(wanted.evaluate("e => e === document.activeElement")); i++) {
            page.keyboard().press("Tab");
        }
        assertTrue((Boolean) wanted.evaluate("e => e === document.activeElement"), field + " cannot be reached");
        page.keyboard().type(text);
    }

    /** Usable and calm; and keeps a picture where someone asks for it: -Ddauys.shots=folder. */
    private static void seen(Page page, Look look, String name) {
        TestBrowser.assertUsable(page);
        TestBrowser.assertCalm(page);
        Optional.ofNullable(System.getProperty("dauys.shots"))
                .ifPresent(folder -> page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of(
                                folder,
                                "%s-%s-%s-%d.png"
                                        .formatted(
                                                name,
                                                look.language().getLanguage(),
                                                look.scheme().name().toLowerCase(Locale.ROOT),
                                                look.width())))));
    }
}
