package org.dauys.text.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.Language;
import org.dauys.text.SharedData;
import org.dauys.text.read.ActReader;
import org.junit.jupiter.api.Test;

/** What is written is Akoma Ntoso by its published schema. */
class AknSchemaTest {

    @Test
    void writtenActsAreValid() throws Exception {
        Schema schema = SharedData.aknSchema();
        for (String source : List.of(
                "kz/constitution-1995.2023-01-01.ru.scraped.txt",
                "kz/constitution-2026.ru.txt",
                "pairs/constitution-fr.2008-07-25.0ad9a6c96.md",
                "akn/eu_COM(2013)0619_EN-8.xml",
                "akn/it_senato_ddl_2013.xml",
                "akn/us_Act_2011-11-29.xml",
                "akn/us_Title9-Chap3-eng.xml")) {
            assertValid(
                    schema,
                    ActReader.read(SharedData.file(source), Optional.empty()).act());
        }
        for (String language : Language.KNOWN) {
            for (long seed = 1; seed <= 5; seed++) {
                assertValid(schema, GeneratedActs.act(seed, language));
            }
        }
    }

    @Test
    void foreignExamplesKeepTheirTreeWhenWrittenAgain() throws Exception {
        for (String source : List.of(
                "akn/eu_COM(2013)0619_EN-8.xml",
                "akn/it_senato_ddl_2013.xml",
                "akn/us_Act_2011-11-29.xml",
                "akn/us_Title9-Chap3-eng.xml")) {
            Act act = ActReader.read(SharedData.file(source), Optional.empty()).act();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ActWriter.write(act, List.of(), Format.AKN, out);
            Act again = ActReader.read(source, out.toByteArray(), Format.AKN, Optional.empty())
                    .act();
            assertEquals(TextActs.write(act), TextActs.write(again));
            assertEquals(act, again);
        }
    }

    @Test
    void preambleAloneIsValid() throws Exception {
        Schema schema = SharedData.aknSchema();
        Act act = ActReader.read(
                        "act",
                        "<akomaNtoso><act><preamble><p>We, the people.</p></preamble><body/></act></akomaNtoso>"
                                .getBytes(StandardCharsets.UTF_8),
                        Format.AKN,
                        Optional.of(Language.ENGLISH))
                .act();
        assertValid(schema, act);
    }

    private static void assertValid(Schema schema, Act act) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AknActs.write(act, out);
        schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(out.toByteArray())));
        assertTrue(out.size() > 0);
    }
}
