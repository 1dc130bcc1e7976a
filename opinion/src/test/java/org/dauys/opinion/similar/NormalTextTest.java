package org.dauys.opinion.similar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** One form for all ways to write the same words. */
class NormalTextTest {
    private final NormalText normal = new NormalText();

    private String normal(String text) {
        normal.read(text);
        return new String(normal.chars(), 0, normal.length());
    }

    @Test
    void caseSignsSpacesAndLookAlikesDoNotCount() {
        assertEquals("еще 27 3 тілі", normal("  Ещё — «27.3»,\n\tтiлi !"));
        assertEquals("и и", normal("и и".toUpperCase(java.util.Locale.ROOT)));
        assertEquals("конституция", normal("кон\u00adсти\u200bтуция"));
        assertEquals("no 5 fi", normal("№ 5 ﬁ"));
        assertEquals("ios и", normal("iOS И"));
        assertEquals("", normal(" — !"));
    }

    @Test
    void composedAndDecomposedLettersAreTheSame() {
        Random random = new Random(9);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = 0; j < 12; j++) {
                text.append((char) random.nextInt(0x600));
            }
            String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
            assertEquals(normal(composed), normal(Normalizer.normalize(text, Normalizer.Form.NFD)));
            // A character that the quick way does not know makes all go the slow way.
            assertEquals((normal(composed) + " 字").strip(), normal(composed + " 字"));
        }
    }

    @Test
    void packedTextIsReadAsItWas() {
        PackedTexts texts = new PackedTexts();
        String[] all = {"конституция 27 3", "", "字字 a字", "zß ұ", "\ud83d\ude00 x", "ا ب"};
        for (String text : all) {
            texts.add(PackedTexts.pack(text.toCharArray(), text.length()));
        }
        for (int i = 0; i < all.length; i++) {
            char[] into = new char[texts.bytes(i)];
            assertEquals(all[i], new String(into, 0, texts.read(i, into)));
        }
    }
}
