package org.dauys.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Map;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.referendum.ProtocolForm;
import org.dauys.server.referendum.TestVote;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Figures;
import org.junit.jupiter.api.Test;

/** A protocol in browsers: typed from the paper with the checks told meanwhile, signed by another, read on a phone. */
class VoteWayTest {
    private static final TestVote VOTE = TestVote.open(TestCommission.make(), 4);

    @Test
    void protocolIsCheckedWhileItIsTypedSignedByAnotherAndReadOnAPhone() {
        TestCommission commission = VOTE.commission();
        TestCommission.Member first = commission.member("CLERK", "");
        TestCommission.Member second = commission.member("EDITOR", "");
        Figures figures = TestVote.figures(600, 100);
        try (TestSomeone clerk = TestSomeone.atADesk(commission.site())) {
            clerk.logIn(first.name(), TestCommission.PASSWORD);
            clerk.open(commission.desk());
            clerk.follow("Референдум");
            clerk.check();
            clerk.follow("S001");
            clerk.check();
            for (Figure figure : ProtocolForm.ASKED) {
                clerk.type("#" + figure.key(), String.valueOf(figures.orZero(figure)));
            }
            clerk.type("#inBoxAtStation", "800");
            assertThat(clerk.see("#checked")).containsText("T18");
            clerk.type("#inBoxAtStation", String.valueOf(figures.orZero(Figure.IN_BOX_AT_STATION)));
            assertThat(clerk.see("#checked")).containsText("Числа сходятся");
            clerk.press("Передать второму");
            assertThat(clerk.told()).containsText("ждёт второго");
        }
        try (TestSomeone other = TestSomeone.atADesk(commission.site())) {
            other.logIn(second.name(), TestCommission.PASSWORD);
            for (String page : Map.of("a", "", "b", "/stations", "c", "/keys", "d", "/table")
                    .values()) {
                other.open(VOTE.desk() + page);
                other.check();
            }
            other.open(VOTE.desk() + "/protocols");
            other.see("a[href*='/entered/']").click();
            other.check();
            other.press("Как в бумаге: подписать");
            assertThat(other.told()).containsText("опубликован под № 1");
        }
        try (TestSomeone reader = TestSomeone.onAPhone(commission.site())) {
            for (String page :
                    new String[] {"", "/areas/01", "/stations", "/stations/S001", "/booklet", "/compare", "/observe"}) {
                reader.open(VOTE.pages() + page);
                reader.check();
            }
            reader.open(VOTE.pages());
            assertThat(reader.see(".decision")).containsText("Пока не решено");
            assertThat(reader.see(".reported").first()).containsText("Сообщили 1 из 4");
        }
    }
}
