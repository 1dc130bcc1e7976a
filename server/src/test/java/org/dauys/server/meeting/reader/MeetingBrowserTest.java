package org.dauys.server.meeting.reader;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dauys.server.TestBrowser;
import org.dauys.server.TestBrowser.Look;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.Meetings;
import org.dauys.server.meeting.Plan;
import org.dauys.server.meeting.Region;
import org.dauys.server.meeting.Regions;
import org.dauys.server.meeting.TestMeetings;
import org.dauys.server.site.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Meetings with long Kazakh names, on phones and desks; {@code -Ddauys.pictures=FOLDER} keeps pictures to be looked at. */
class MeetingBrowserTest {
    private static final List<Words> REGIONS = List.of(
            new Words("Солтүстік Қазақстан облысы", "Северо-Казахстанская область", "North Kazakhstan"),
            new Words("Қостанай облысы", "Костанайская область", "Kostanay"),
            new Words("Ақмола облысы", "Акмолинская область", "Akmola"),
            new Words("Павлодар облысы", "Павлодарская область", "Pavlodar"),
            new Words("Батыс Қазақстан облысы", "Западно-Казахстанская область", "West Kazakhstan"),
            new Words("Ақтөбе облысы", "Актюбинская область", "Aktobe"),
            new Words("Ұлытау облысы", "Область Улытау", "Ulytau"),
            new Words("Қарағанды облысы", "Карагандинская область", "Karaganda"),
            new Words("Маңғыстау облысы", "Мангистауская область", "Mangystau"),
            new Words("Қызылорда облысы", "Кызылординская область", "Kyzylorda"),
            new Words("Түркістан облысы", "Туркестанская область", "Turkistan"),
            new Words("Жетісу облысы", "Область Жетысу", "Zhetysu"));
    private static final String LONG =
            "«Құрмет белгісі» орденді Жезқазған кен байыту және мыс қорыту өндірістік бірлестігінің "
                    + "№ 65 кеніші мен жанындағы кәсіптік-техникалық колледжі";

    private static TestCommission commission;
    private static List<String> pages;

    @BeforeAll
    static void start() {
        commission = TestCommission.make();
        Meetings meetings = commission.bean(Meetings.class);
        Regions regions = commission.bean(Regions.class);
        String first = "";
        for (int i = 0; i < REGIONS.size(); i++) {
            Region region = regions.add(commission.id(), "region-" + i, REGIONS.get(i), i / 4, i % 4);
            for (int many = 0; many < 1 + i * 5 % 7; many++) {
                Plan plan = TestMeetings.plan(
                        commission, LocalDateTime.of(2061, 5, 1 + (i * 5 + many) % 28, 9 + many, 0), "Завод");
                Meeting made = meetings.plan(
                        commission.id(),
                        new Plan(
                                plan.kind(),
                                new Words(LONG, "Медеплавильный завод «Кеңтау», смена " + many, ""),
                                new Plan.Venue(
                                        Optional.of(region),
                                        plan.venue().settlement(),
                                        plan.venue().address(),
                                        "",
                                        plan.venue().accessibility()),
                                plan.times(),
                                plan.audience(),
                                plan.delegation(),
                                plan.agenda()),
                        Optional.empty(),
                        Optional.empty());
                meetings.announce(made);
                first = first.isEmpty() ? made.code() : first;
                if (i == 1 && many == 0) {
                    meetings.cancel(made, new Words("Боранға байланысты жол жабық", "Дорога закрыта из-за бурана", ""));
                }
            }
        }
        String list = commission.pages() + "/meetings";
        pages = List.of(list, list + "?region=region-1&month=2061-05", list + "/" + first, list + "?kind=village");
        // Until the comparison is there, a page of a provision says that it waits.
        TestCommission.await(
                "the comparison",
                () -> !commission
                        .read(commission.pages() + "/p/26.3")
                        .select("article.provision")
                        .isEmpty());
    }

    static Stream<Look> looks() {
        return Look.all();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyoneCanUseEveryPage(Look look) {
        try (BrowserContext window = TestBrowser.window(look)) {
            Page page = window.newPage();
            for (int i = 0; i < pages.size(); i++) {
                page.navigate(commission.site().at(pages.get(i)).toString());
                // What is opened below moves the rest: that is no shift under the reader's eyes.
                TestBrowser.assertCalm(page);
                page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
                picture(page, "page-" + i + "-" + look.language() + "-" + look.width() + "-" + look.scheme());
                TestBrowser.assertUsable(page);
            }
            for (String other : List.of(commission.pages(), commission.pages() + "/p/26.3")) {
                page.navigate(commission.site().at(other).toString());
                TestBrowser.assertUsable(page);
                TestBrowser.assertCalm(page);
            }
        }
    }

    @Test
    void nothingSticksOutOnTheSmallestPhone() {
        for (String language : List.of("kk", "ru")) {
            try (BrowserContext window =
                    TestBrowser.window(new Look(Locale.of(language), ColorScheme.LIGHT, 320, true))) {
                Page page = window.newPage();
                for (String path : pages) {
                    page.navigate(commission.site().at(path).toString());
                    TestBrowser.assertCalm(page);
                }
            }
        }
    }

    @Test
    void fromTheSquareOfARegionToItsMeetingWithoutScripts() {
        try (BrowserContext window = TestBrowser.window(Look.phone("kk").withoutScripts())) {
            Page page = window.newPage();
            page.navigate(commission.site().at(commission.pages() + "/meetings").toString());
            page.locator("svg.tiles a[aria-label^='Маңғыстау облысы']").click();
            assertEquals("region=region-8", page.url().replaceFirst(".*\\?", ""));
            page.locator(".meetings .host a").first().click();
            assertThat(page.locator("h1")).containsText("Жезқазған");
            assertThat(page.locator(".meeting-facts")).containsText("Маңғыстау облысы");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".meeting-code img")).isVisible();
            assertThat(page.locator(".meeting .doors")).isHidden();
            picture(page, "print");
        }
    }

    private static void picture(Page page, String name) {
        String folder = System.getProperty("dauys.pictures", "");
        if (!folder.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, name + ".png"))
                    .setFullPage(true));
        }
    }
}
