package org.dauys.tally.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dauys.tally.Found;
import org.dauys.tally.check.Finding;
import org.junit.jupiter.api.Test;

/** What is unusual in a file's bytes is told wherever it stands, and what is read is the text. */
class FileTextTest {
    private static final Charset CYRILLIC = Charset.forName("windows-1251");

    private static void reads(String text, byte[] bytes, Charset charset, String... rules) {
        List<Finding> found = new ArrayList<>();
        byte[] read = FileText.of("a.csv", bytes, charset, found::add);
        assertEquals(text, new String(read, StandardCharsets.UTF_8));
        assertEquals(List.of(rules), Found.rules(found), text);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void oneUnusualSignIsSeenInEveryPlace() {
        for (int length = 1; length < 30; length++) {
            String plain = "\f,\u000e;0aZ~\t\n\u007f\u0001".repeat(3).substring(0, length);
            reads(plain, utf8(plain), StandardCharsets.UTF_8);
            for (int at = 0; at < length; at++) {
                String before = plain.substring(0, at);
                String after = plain.substring(at + 1);
                reads(before + "\r" + after, utf8(before + "\r" + after), StandardCharsets.UTF_8, "T01");
                reads(before + "ә" + after, utf8(before + "ә" + after), StandardCharsets.UTF_8);
                byte[] broken = utf8(plain);
                broken[at] = (byte) 0xe9;
                reads(before + "\ufffd" + after, broken, StandardCharsets.UTF_8, "T02");
            }
        }
    }

    @Test
    void markIsTakenAwayAndTold() {
        reads("a;b\n", utf8("\ufeffa;b\n"), StandardCharsets.UTF_8, "T03");
        reads("\ufeffa", utf8("\ufeff\ufeffa"), StandardCharsets.UTF_8, "T03");
        reads("", utf8("\ufeff"), StandardCharsets.UTF_8, "T03");
        reads("", utf8(""), StandardCharsets.UTF_8);
    }

    @Test
    void otherEncodingsAreRead() {
        reads("аул;1\n", "аул;1\n".getBytes(CYRILLIC), CYRILLIC);
        reads("a;1\r\n", "a;1\r\n".getBytes(CYRILLIC), CYRILLIC, "T01");
        reads("a\ufffd", new byte[] {'a', (byte) 0x98}, CYRILLIC, "T02");
        reads("a;ә", "a;ә".getBytes(StandardCharsets.UTF_16), StandardCharsets.UTF_16);
    }

    @Test
    void signForBrokenBytesThatWasWrittenIsNone() {
        reads("a\ufffd;1", utf8("a\ufffd;1"), StandardCharsets.UTF_8);
    }
}
