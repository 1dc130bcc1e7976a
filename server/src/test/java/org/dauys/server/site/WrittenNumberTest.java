package org.dauys.server.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenNumberTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "301",
                "№301",
                "№ 301",
                " 301 ",
                "№\u00a0301",
                "No. 301",
                "no 301",
                "N°301",
                "nº 301",
                "Nr. 301",
                "#301",
                "301.",
                "0301",
                "3\u202f01"
            })
    void aNumberIsReadAsPeopleWriteIt(String typed) {
        assertEquals(OptionalInt.of(301), WrittenNumber.of(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "№", "-301", "27.3", "30l", "301-302", "1234567890", "№№301", "301 №"})
    void whatIsNoNumberIsNotTakenForOne(String typed) {
        assertTrue(WrittenNumber.of(typed).isEmpty(), typed);
    }
}
