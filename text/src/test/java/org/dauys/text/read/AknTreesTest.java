package org.dauys.text.read;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.Kind;
import org.dauys.text.Language;
import org.dauys.text.Provision;
import org.dauys.text.SharedData;
import org.dauys.text.write.ActWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of element survives Akoma Ntoso and JSON. */
class AknTreesTest {

    @ParameterizedTest
    @EnumSource(names = {"AKN", "JSON"})
    void everyKindInEveryLanguageComesBack(Format format) throws Exception {
        Set<Kind> seen = EnumSet.noneOf(Kind.class);
        for (String language : Language.KNOWN.stream().sorted().toList()) {
            for (long seed = 1; seed <= 30; seed++) {
                Random random = new Random(seed);
                Act act = new GeneratedTrees(random, seed % 5 != 0).act(new Language(language));
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                ActWriter.write(act, List.of(), format, out);
                Act again = ActReader.read("act", out.toByteArray(), format, Optional.empty())
                        .act();
                String name = language + ", seed " + seed;
                assertEquals(act.walk().toList(), again.walk().toList(), name);
                assertEquals(act, again, name);
                act.walk().map(Provision::kind).forEach(seen::add);
            }
        }
        assertEquals(EnumSet.allOf(Kind.class), seen);
    }

    @Test
    void everyKindIsValidByTheSchema() throws Exception {
        Schema schema = SharedData.aknSchema();
        for (long seed = 1; seed <= 20; seed++) {
            Act act = new GeneratedTrees(new Random(seed), seed % 5 != 0).act(Language.KAZAKH);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ActWriter.write(act, List.of(), Format.AKN, out);
            StreamSource source = new StreamSource(new ByteArrayInputStream(out.toByteArray()));
            String name = "seed " + seed;
            assertDoesNotThrow(() -> schema.newValidator().validate(source), name);
        }
    }
}
