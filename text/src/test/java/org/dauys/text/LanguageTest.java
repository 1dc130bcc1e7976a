package org.dauys.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
    @Test
    void codesAndTagsAreUnderstood() {
        assertEquals(Optional.of(Language.RUSSIAN), Language.ofCode("ru"));
        assertEquals(Optional.of(Language.RUSSIAN), Language.ofCode("ru-KZ"));
        assertEquals(Optional.of(Language.KAZAKH), Language.ofCode("kaz"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "11", "a1", "қа", "Kazakhwords", "-", "--"})
    void whatIsNoCodeIsNone(String typed) {
        assertEquals(Optional.empty(), Language.ofCode(typed));
    }
}
