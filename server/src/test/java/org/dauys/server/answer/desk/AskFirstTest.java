package org.dauys.server.answer.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dauys.server.TestBrowser;
import org.dauys.server.TestBrowser.Look;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.answer.TestCommission.Member;
import org.dauys.server.people.Participants;
import org.dauys.server.site.Say;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be undone at the desk is asked once more, with all that was filled in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AskFirstTest {
    private static final Pattern BUTTON = Pattern.compile("\\?ask=([a-z-]+)");

    private final TestCommission commission = TestCommission.make();
    private final Member expert = commission.member("EXPERT", "");

    @BeforeAll
    void name() {
        commission.bean(Participants.class).name(expert.participant(), Optional.of("Алия Серікқызы"));
    }

    private int opinions() {
        return commission
                .sql()
                .sql("select count(*)::int from answer.opinion where consultation_id = :id")
                .param("id", commission.id())
                .query(Integer.class)
                .single();
    }

    @ParameterizedTest
    @MethodSource("org.dauys.server.TestBrowser$Look#all")
    void opinionIsReadOnceMoreBeforeItIsPublic(Look look) {
        try (BrowserContext window = TestBrowser.window(look.withoutScripts())) {
            Page page =
                    TestBrowser.logIn(window, commission.site().at("/login"), expert.name(), TestCommission.PASSWORD);
            page.navigate(commission
                    .site()
                    .at(commission.desk() + "/opinions/write?label=1.1")
                    .toString());
            page.check("[name=stance][value=mixed]");
            page.fill("#words-ru", "Отчасти.\n«Так» — <b>нет</b>.");
            int before = opinions();
            page.click("main form.form .button:not(.quiet)");
            assertEquals(before, opinions(), "nothing is done yet");
            assertEquals("Отчасти.\n«Так» — <b>нет</b>.", page.textContent("blockquote"));
            assertEquals(commission.desk() + "/opinions", page.getAttribute("main form.form .quiet", "href"));
            page.click("main form.form .button:not(.quiet)");
            assertTrue(page.isVisible("[role=status]"));
            assertEquals(before + 1, opinions());
        }
    }

    @ParameterizedTest
    @MethodSource("org.dauys.server.TestBrowser$Look#all")
    void everyoneCanUseThePageThatAsks(Look look) {
        try (BrowserContext window = TestBrowser.window(look)) {
            Page page =
                    TestBrowser.logIn(window, commission.site().at("/login"), expert.name(), TestCommission.PASSWORD);
            page.navigate(commission
                    .site()
                    .at(commission.desk() + "/opinions/write?label=1.1")
                    .toString());
            page.fill("#words-ru", "Отчасти.");
            page.click("main form.form .button:not(.quiet)");
            page.waitForSelector("blockquote");
            TestBrowser.assertUsable(page);
        }
    }

    @Test
    void whoMayNotDoItIsNotAskedEither() {
        Member other = commission.member("CLERK", "");
        assertEquals(
                403,
                other.post(commission.desk() + "/opinions/write?ask=opinion").statusCode());
    }

    @Test
    void everyButtonThatAsksHasWordsOfItsOwnInAllLanguages() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                BUTTON.matcher(Files.readString(template))
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .forEach(codes::add);
            }
        }
        assertFalse(codes.isEmpty());
        for (Locale language : Say.LANGUAGES) {
            for (String code : codes) {
                for (String key :
                        List.of("desk.ask." + code, "desk.ask." + code + ".what", "desk.ask." + code + ".do")) {
                    assertTrue(Say.in(language).has(key), key + " in " + language);
                }
            }
        }
    }
}
