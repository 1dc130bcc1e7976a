package org.dauys.server.people.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class LoginLimitsTest {
    private LoginLimits limits = limits();

    @BeforeEach
    void start() {
        limits = limits();
    }

    private static LoginLimits limits() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("time", TestTime.meter());
        return new LoginLimits(beans.getBeanProvider(TimeMeter.class));
    }

    @Test
    void clientMayTryAnAccountFiveTimesAndThenOnceInThreeMinutes() {
        assertEquals(5, tries("here", "editor", 20));
        Duration wait = limits.take("here", "editor").orElseThrow();
        assertTrue(wait.toSeconds() > 170 && wait.toSeconds() <= 180, "" + wait);
        TestTime.pass(Duration.ofMinutes(3));
        assertEquals(1, tries("here", "editor", 5));
        TestTime.pass(LoginLimits.WINDOW);
        assertEquals(5, tries("here", "editor", 20));
    }

    @Test
    void clientMayNotGoOnWithOtherNames() {
        int passed = 0;
        for (int i = 0; i < 100; i++) {
            passed += tries("here", "name" + i, 1);
        }
        assertEquals(30, passed);
        assertEquals(5, tries("there", "editor", 20));
    }

    @Test
    void manyClientsCannotLockTheEditorOutOfTheUsualPlaceNorForLong() {
        assertEquals(1, tries("office", "editor", 1));
        limits.passed("office", "editor");
        int passed = 0;
        for (int i = 0; i < 1_000; i++) {
            passed += tries("client" + i, "editor", 1);
        }
        assertEquals(100, passed);
        assertTrue(limits.take("new place", "editor").orElseThrow().toSeconds() <= 9);
        assertEquals(5, tries("office", "editor", 20));
        TestTime.pass(Duration.ofSeconds(10));
        assertEquals(1, tries("new place", "editor", 20));
    }

    @Test
    void triesThatWereRightDoNotCount() {
        for (int i = 0; i < 200; i++) {
            assertEquals(1, tries("office", "editor", 1));
            limits.passed("office", "editor");
        }
    }

    private int tries(String client, String account, int count) {
        int passed = 0;
        for (int i = 0; i < count; i++) {
            passed += limits.take(client, account).isEmpty() ? 1 : 0;
        }
        return passed;
    }
}
