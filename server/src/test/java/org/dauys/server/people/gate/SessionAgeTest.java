package org.dauys.server.people.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.dauys.server.TestSite;
import org.dauys.server.TestVisitor;
import org.dauys.server.people.Accounts;
import org.dauys.server.people.store.PeopleSchema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long one stays logged in, also where the clock is set. What is in the database is moved instead of the clock. */
class SessionAgeTest {
    private static final String PASSWORD = "seven herons over Balkhash";
    private static TestSite site;
    private TestVisitor editor;

    @BeforeAll
    static void start() {
        site = TestSite.empty();
        site.bean(Accounts.class).create("asel", PASSWORD);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @BeforeEach
    void logIn() {
        site.bean(PeopleSchema.class).sql("delete from people.session").update();
        editor = TestVisitor.editor(site, "asel", PASSWORD);
        assertTrue(isIn());
    }

    private boolean isIn() {
        return editor.get("/desk").statusCode() == 200;
    }

    /** As if it had begun, and had been used last, so much later. */
    private static void move(Duration began, Duration used) {
        int moved = site.bean(PeopleSchema.class)
                .sql("""
                    update people.session set creation_time = creation_time + :began,
                      last_access_time = last_access_time + :used, expiry_time = expiry_time + :used
                    """)
                .param("began", began.toMillis())
                .param("used", used.toMillis())
                .update();
        assertEquals(1, moved);
    }

    @Test
    void aSessionInUseEndsAfterTwelveHours() {
        move(Duration.ofHours(-11), Duration.ZERO);
        assertTrue(isIn());
        move(Duration.ofHours(-2), Duration.ZERO);
        assertFalse(isIn());
    }

    @Test
    void aSessionThatRestsEndsAfterAnHour() {
        move(Duration.ofMinutes(-50), Duration.ofMinutes(-50));
        assertTrue(isIn());
        move(Duration.ofMinutes(-70), Duration.ofMinutes(-70));
        assertFalse(isIn());
    }

    @Test
    void aSessionOfADayThatIsYetToComeEndsAndOneMayLogInAnew() {
        move(Duration.ofDays(1), Duration.ofDays(1));
        assertFalse(isIn());
        editor = TestVisitor.editor(site, "asel", PASSWORD);
        assertTrue(isIn());
    }

    @Test
    void clocksOfTwoNodesMayDifferALittle() {
        move(Duration.ofMinutes(2), Duration.ofMinutes(2));
        assertTrue(isIn());
    }

    /** Else it would not idle before it is that late again. */
    @Test
    void useIsNotedAlsoWhenTheClockWasSetBackByHours() {
        move(Duration.ofHours(-5), Duration.ofHours(4));
        assertTrue(isIn());
        long ahead = site.bean(PeopleSchema.class)
                .sql("select max(last_access_time) - (extract(epoch from now()) * 1000)::bigint from people.session")
                .query(Long.class)
                .single();
        assertTrue(ahead < Duration.ofMinutes(1).toMillis(), "noted as " + Duration.ofMillis(ahead) + " from now");
    }
}
