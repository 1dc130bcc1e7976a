package org.dauys.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class DemoTest {
    @Test
    void frontPageListsTheDemoInTheReadersLanguage() {
        var answer = TestSite.demo().get("/", Locale.of("ru"));
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("Проект новой Конституции Республики Акдала"), answer.body());
    }
}
