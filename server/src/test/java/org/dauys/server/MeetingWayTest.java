package org.dauys.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.Meetings;
import org.dauys.server.meeting.TestMeetings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From words spoken in a hall to the answer on the meeting's page: each person in a browser of their own. */
class MeetingWayTest {
    private static final String MINISTRY = "Министерство труда";
    private static final String PROPOSAL = "Вернуть слова о праве на забастовку.";
    private static final String QUESTION = "Кто отвечает за вентиляцию в цехе?";
    private static final String ON_THE_SPOT = "За вентиляцию отвечает работодатель.";
    private static final String REASON = "Слова возвращены в статью о труде, их просили на нескольких встречах.";

    private static TestCommission commission;
    private static Meeting meeting;
    private static TestCommission.Member clerk;
    private static TestCommission.Member responder;

    @BeforeAll
    static void announceTheMeeting() {
        commission = TestCommission.make();
        var ministry = commission.body("labour", MINISTRY);
        commission.route(ministry, "", "");
        Meetings meetings = commission.bean(Meetings.class);
        meeting = meetings.plan(commission.id(), TestMeetings.plan(commission, 4), Optional.empty(), Optional.empty());
        meetings.announce(meeting);
        clerk = commission.member("CLERK", "");
        responder = commission.responder(ministry);
    }

    private static String desk() {
        return commission.desk() + "/meetings/" + meeting.code();
    }

    private static String page() {
        return commission.pages() + "/meetings/" + meeting.code();
    }

    @Test
    void whatWasProposedInAHallIsAnsweredInTheRegisterAndTheMeetingsPageShowsTheAnswer() {
        workerAsksOnAPhone();
        clerkTakesDownAProposalShowsTheQuestionAndEndsTheMeeting();
        clerkSignsTheMinutes();
        int number = journalistReadsTheReportAndFindsTheProposalInTheRegister();
        responderAnswersWithAReason(number);
        workerReadsTheAnswerWhereTheMeetingIs(number);
    }

    private static void workerAsksOnAPhone() {
        try (TestSomeone worker = TestSomeone.onAPhone(commission.site())) {
            worker.open(page());
            worker.check();
            worker.follow("Спросить или предложить");
            worker.check();
            worker.type("#words", QUESTION);
            worker.press("Отправить");
            assertThat(worker.see("#hall-sent")).isVisible();
        }
    }

    private static void clerkTakesDownAProposalShowsTheQuestionAndEndsTheMeeting() {
        try (TestSomeone someone = TestSomeone.atADesk(commission.site())) {
            someone.logIn(clerk.name(), TestCommission.PASSWORD);
            someone.open(desk());
            someone.follow("Провести встречу");
            someone.check();
            someone.type("#name", "ноутбук");
            someone.press("Открыть стол для устройства");
            someone.see("#open-desk").click();
            someone.see("#desk[data-state=open][data-net=sent]").waitFor();
            someone.see("#kind-proposal").check();
            someone.type("#words", PROPOSAL);
            someone.press("Сохранить");
            someone.see("#desk[data-here='0'][data-server='1']").waitFor();

            someone.open(desk() + "/hold");
            assertThat(someone.read(QUESTION)).isVisible();
            someone.press("На доску");
            someone.press("Завершить встречу");
            assertThat(someone.told()).hasText("В реестр внесены 2 записи.");
        }
    }

    private static void clerkSignsTheMinutes() {
        try (TestSomeone someone = TestSomeone.atADesk(commission.site())) {
            someone.logIn(clerk.name(), TestCommission.PASSWORD);
            someone.open(desk());
            someone.follow("Протокол встречи");
            someone.check();
            someone.type("#attended", "280");
            someone.page().getByLabel("Ответ, данный на встрече").fill(ON_THE_SPOT);
            someone.page().getByLabel("Кто ответил").selectOption("д ким");
            someone.press("Подписать и опубликовать");
            someone.press("Да, опубликовать");
            assertThat(someone.told()).hasText("Протокол опубликован.");
        }
    }

    /** Without an account: from the meeting's page to the report, from it to the minutes, from these to the register. */
    private static int journalistReadsTheReportAndFindsTheProposalInTheRegister() {
        try (TestSomeone journalist = TestSomeone.atADesk(commission.site())) {
            journalist.open(page());
            journalist.check();
            assertThat(journalist.see(".said-answered")).hasCount(0);
            journalist.follow("Сообщение для печати");
            journalist.check();
            assertThat(journalist.see("article")).containsText("За проект пришедшие или против, не измеряли.");
            journalist.follow("Протокол встречи");
            journalist.check();
            assertThat(contribution(journalist, QUESTION)).containsText(ON_THE_SPOT);
            Locator proposal = contribution(journalist, PROPOSAL);
            Locator link = proposal.getByRole(
                    AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("№ \\d+ в реестре")));
            int number = Integer.parseInt(link.textContent().replaceAll("\\D+", ""));
            link.click();
            journalist.check();
            assertThat(journalist.see("h1")).hasText("Обращение № " + number);
            assertThat(journalist.see("main")).containsText("на встрече");
            assertThat(journalist.see("main")).containsText(PROPOSAL);
            assertEquals(1, journalist.read(PROPOSAL).count(), "once, in the one register");
            return number;
        }
    }

    private static Locator contribution(TestSomeone reader, String words) {
        return reader.see(".contribution").filter(new Locator.FilterOptions().setHasText(words));
    }

    private static void responderAnswersWithAReason(int number) {
        try (TestSomeone someone = TestSomeone.atADesk(commission.site())) {
            someone.logIn(responder.name(), TestCommission.PASSWORD);
            someone.open(commission.desk() + "/queue");
            someone.until(someone.read("2 обращения."));
            someone.page()
                    .locator("[name=number][value='" + number + "']")
                    .first()
                    .check();
            someone.press("Ответить");
            someone.page()
                    .getByLabel("Принято", new Page.GetByLabelOptions().setExact(true))
                    .check();
            someone.type("#reason-ru", REASON);
            someone.press("Дать ответ окончательно");
            assertThat(someone.told()).containsText("дан на 1 обращение");
        }
    }

    private static void workerReadsTheAnswerWhereTheMeetingIs(int number) {
        try (TestSomeone worker = TestSomeone.onAPhone(commission.site())) {
            worker.open(page());
            worker.check();
            Locator answered = worker.see(".said-answered .contribution");
            assertThat(answered).hasCount(1);
            assertAnswered(answered, number);
            worker.follow("Всё сказанное — в протоколе");
            worker.check();
            assertAnswered(contribution(worker, PROPOSAL), number);
            assertThat(contribution(worker, QUESTION)).not().containsText("Принято");
        }
    }

    private static void assertAnswered(Locator contribution, int number) {
        assertThat(contribution).containsText(PROPOSAL);
        assertThat(contribution).containsText("№ " + number + " в реестре: Принято");
        assertThat(contribution.locator(".answered")).containsText(MINISTRY);
        assertThat(contribution.locator(".answered")).containsText(REASON);
    }
}
