package org.dauys.server.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** However much a parser prints, the log gets its last words. */
class PrintedTest {
    @Test
    void ofMegabytesOnlyTheEndIsKept() {
        byte[] much = ("x".repeat(999) + "\n").repeat(5_000).concat("the end").getBytes(StandardCharsets.UTF_8);
        Printed printed = new Printed();
        printed.read(new ByteArrayInputStream(much));
        assertEquals(much.length, printed.bytes());
        String words = printed.lastWords();
        assertTrue(words.endsWith("\n. the end"), words);
        assertTrue(words.length() < 2_100, words.length() + " signs");
    }

    @Test
    void nothingThatIsPrintedLooksLikeALineOfOurs() {
        Printed printed = new Printed();
        printed.read(new ByteArrayInputStream(
                "a\r\n2026-11-29 ERROR ours\u001b[31m\u0000".getBytes(StandardCharsets.UTF_8)));
        assertEquals("a?\n. 2026-11-29 ERROR ours?[31m?", printed.lastWords());
    }
}
