package org.dauys.amend.instruct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.validation.Schema;
import org.dauys.amend.Acts;
import org.dauys.amend.AknSchema;
import org.dauys.amend.Change;
import org.dauys.amend.Edit;
import org.dauys.amend.Rewriting;
import org.dauys.amend.instruct.AmendingActReader.Amending;
import org.dauys.compare.Revision;
import org.dauys.text.Act;
import org.dauys.text.Language;
import org.dauys.text.read.AmendingDocument;
import org.junit.jupiter.api.Test;

/** Made revisions of real acts as amending acts in Akoma Ntoso: valid, and read by their marks they give the same text. */
class AmendingActTest {
    private static final boolean LONG = Boolean.getBoolean("dauys.long");

    private int sentences;
    private int marked;
    private int edits;
    private int unwritten;

    @Test
    void russianAmendingActsGiveTheSameTextByTheirMarks() throws Exception {
        roundTrips(Language.RUSSIAN, Acts.shared("kz/constitution-1995.2023-01-01.ru.txt"));
        if (LONG) {
            roundTrips(Language.RUSSIAN, Acts.shared("kz/constitution-2026.ru.txt"));
            roundTrips(Language.RUSSIAN, Acts.shared("pairs/ru-belarus-plain/old.txt"));
        }
        assertShares();
    }

    @Test
    void kazakhAmendingActsGiveTheSameTextByTheirMarks() throws Exception {
        for (String version : LONG ? List.of("in-force", "draft-1", "draft-2") : List.of("draft-1")) {
            roundTrips(Language.KAZAKH, Acts.demo(version, "kk"));
        }
        assertShares();
    }

    @Test
    void englishAmendingActsGiveTheSameTextByTheirMarks() throws Exception {
        roundTrips(Language.ENGLISH, Acts.demo("draft-1", "en"));
        if (LONG) {
            roundTrips(Language.ENGLISH, Acts.shared("pairs/india-evidence/old.txt"));
        }
        assertShares();
    }

    private void assertShares() {
        System.out.printf("%d edits, %d unwritten, %d sentences, %d with marks%n", edits, unwritten, sentences, marked);
        assertTrue(unwritten < 0.05 * edits && marked > 0.95 * sentences, marked + " of " + sentences);
        AknSchema.assumeValidityWasAsserted();
    }

    private void roundTrips(Language language, Act base) throws Exception {
        Optional<Schema> schema = AknSchema.find();
        List<Revision.Strength> strengths = LONG
                ? List.of(Revision.Strength.LIGHT, Revision.Strength.USUAL, Revision.Strength.HEAVY)
                : List.of(Revision.Strength.USUAL);
        for (Revision.Strength strength : strengths) {
            Change change = RevisedChange.of(base, strength, 0);
            AmendingAct.File file = new AmendingAct(base, language).write(change);
            AknSchema.assertValid(schema, file.akn());
            Amending read = read(base, language, file.akn());
            assertEquals(List.of(), read.instructions().told());
            assertEquals(file.marked(), read.byMarks());
            List<Edit> wanted = new ArrayList<>(change.edits());
            wanted.removeAll(file.unwritten());
            assertTrue(Rewriting.giveTheSame(base, wanted, read.instructions().edits()), base.title());
            edits += change.edits().size();
            unwritten += file.unwritten().size();
            sentences += file.sentences();
            marked += file.marked();
        }
    }

    private static Amending read(Act base, Language language, byte[] akn) throws Exception {
        return new AmendingActReader(base, language).read(AmendingDocument.open("amending.akn", akn, base.language()));
    }

    static Amending read(Act base, String akn) throws Exception {
        return read(base, base.language(), akn.getBytes(StandardCharsets.UTF_8));
    }
}
