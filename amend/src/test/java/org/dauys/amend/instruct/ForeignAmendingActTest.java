package org.dauys.amend.instruct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.dauys.amend.Acts;
import org.dauys.amend.Application;
import org.dauys.amend.Change;
import org.dauys.amend.Field;
import org.dauys.amend.OwnedChange;
import org.dauys.amend.Owner;
import org.dauys.amend.Removal;
import org.dauys.amend.instruct.AmendingActReader.Amending;
import org.dauys.amend.instruct.Told.Cause;
import org.dauys.text.Act;
import org.dauys.text.Language;
import org.dauys.text.write.AmendingAkn;
import org.junit.jupiter.api.Test;

/** Amending acts as other systems write them: done where their metadata are complete, and told where not. */
class ForeignAmendingActTest {
    private static final Act ACT = Acts.act(
            Language.ENGLISH,
            "ACT ON MILLS",
            "",
            "Article 1. Mills",
            "1. A mill is open to all who mill, and a mill is red.",
            "2. It is of wood.",
            "3. It is of stone.",
            "Article 2. Start",
            "1. It starts today.");

    private static String file(String modifications, String body) {
        return "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0/WD17\"><act contains=\"originalVersion\"><meta>"
                + "<analysis source=\"#x\"><activeModifications>" + modifications
                + "</activeModifications></analysis></meta><body>" + body + "</body></act></akomaNtoso>";
    }

    private static String mod(String type, String rest) {
        return "<textualMod type=\"" + type + "\" eId=\"a\"><source href=\"#m\"/>" + rest + "</textualMod>";
    }

    /** A sentence that only its metadata explain. */
    private static String sentence(String words) {
        return "<article eId=\"art_9\"><num>§ 9</num><content><p><mod eId=\"m\">" + words
                + "</mod></p></content></article>";
    }

    private static String text(String id) {
        return "<quotedText eId=\"" + id + "\" startQuote=\"„\" endQuote=\"“\">";
    }

    private static String made(Amending amending, String label) throws Exception {
        assertEquals(List.of(), amending.instructions().told());
        Change change = new Change(amending.instructions().edits());
        Act after = Application.of(ACT, List.of(new OwnedChange(new Owner.Amendment("1"), change)))
                .act();
        return Field.TEXT.of(Acts.at(after, label));
    }

    private static final String SWAP =
            text("o") + "mill</quotedText> wird durch " + text("n") + "house</quotedText> ersetzt";

    @Test
    void wordsAreFoundByTheirCharacters() throws Exception {
        String id = Acts.at(ACT, "1.1").eId();
        // "A mill is open to all who mill, and a mill is red.": the last of three.
        Amending amending = AmendingActTest.read(
                ACT,
                file(
                        mod("substitution", "<destination href=\"eli/a/deu/text-1/" + id + "/38-42.xml\"/>"),
                        sentence(SWAP)));
        assertEquals("A mill is open to all who mill, and a house is red.", made(amending, "1.1"));
        assertEquals(1, amending.byMarks());
    }

    @Test
    void wordsThatAreNotAtTheirCharactersAreTold() throws Exception {
        String id = Acts.at(ACT, "1.1").eId();
        Amending amending = AmendingActTest.read(
                ACT,
                file(
                        mod("substitution", "<destination href=\"eli/a/deu/text-1/" + id + "/37-41.xml\"/>"),
                        sentence(SWAP)));
        assertTold(Cause.NOT_UNDERSTOOD, amending);
        assertTrue(
                amending.notes().toString().contains("mill, characters 37 to 41"),
                amending.notes().toString());
    }

    private static void assertTold(Cause cause, Amending amending) {
        assertEquals(List.of(), amending.instructions().edits());
        assertEquals(
                List.of(cause),
                amending.instructions().told().stream().map(Told::cause).toList());
    }

    @Test
    void wordsThatStandTwiceWithoutTheirCharactersAreTold() throws Exception {
        String there = "<destination href=\"/a#" + Acts.at(ACT, "1.1").eId() + "\"/>";
        Amending amending = AmendingActTest.read(
                ACT, file(mod("substitution", there + "<old href=\"#o\"/><new href=\"#n\"/>"), sentence(SWAP)));
        assertTold(Cause.NOT_UNDERSTOOD, amending);
        assertEquals(0, amending.byMarks());
    }

    @Test
    void rangeUpToAnElementIsRemoved() throws Exception {
        String there = "<destination href=\"/a#" + Acts.at(ACT, "1.2").eId() + "\" upTo=\"#"
                + Acts.at(ACT, "1.3").eId() + "\"/>";
        Amending amending =
                AmendingActTest.read(ACT, file(mod("repeal", there), sentence("§ 1 Abs. 2 und 3 entfallen")));
        assertEquals(
                List.of(new Removal("1.2"), new Removal("1.3")),
                amending.instructions().edits());
        assertEquals(List.of(), amending.instructions().told());
    }

    @Test
    void structureIsInsertedBehindItsSibling() throws Exception {
        String there = "<destination href=\"/a#" + Acts.at(ACT, "1.2").eId() + "\" pos=\"after\"/><new href=\"#s\"/>";
        String structure =
                "Es folgt: <quotedStructure eId=\"s\" startQuote=\"„\" endQuote=\"“\"><paragraph eId=\"p\"><num>2-1.</num>"
                        + "<content><p>It is white.</p></content></paragraph></quotedStructure>";
        Amending amending = AmendingActTest.read(ACT, file(mod("insertion", there), sentence(structure)));
        assertEquals("It is white.", made(amending, "1.2-1"));
        String taken = structure.replace("2-1.", "3.");
        Amending refused = AmendingActTest.read(ACT, file(mod("insertion", there), sentence(taken)));
        assertTold(Cause.NOT_UNDERSTOOD, refused);
    }

    @Test
    void modificationWithoutItsPlaceIsDoneByItsSentenceAndSaidSo() throws Exception {
        // As Normattiva writes them: a number in a file, and nothing of what is new.
        String modification =
                "<textualMod eId=\"amod_0\" type=\"repeal\"><source href=\"urn:nir:stato:legge:2023;36#226\"/>"
                        + "<destination href=\"urn:nir:stato:legge:2016;50#1\"/><new/></textualMod>";
        Amending amending =
                AmendingActTest.read(ACT, file(modification, sentence("Paragraph 2 of Article 1 is deleted")));
        assertEquals(List.of(new Removal("1.2")), amending.instructions().edits());
        assertEquals(1, amending.bySentences());
        assertTrue(
                amending.notes().toString().contains("no sentence of this file"),
                amending.notes().toString());
    }

    @Test
    void markThatContradictsItsSentenceIsNotDone() throws Exception {
        String there = "<destination href=\"/a#" + Acts.at(ACT, "1.3").eId() + "\"/>";
        Amending amending =
                AmendingActTest.read(ACT, file(mod("repeal", there), sentence("Paragraph 2 of Article 1 is deleted")));
        assertTold(Cause.MARKS_DIFFER, amending);
    }

    @Test
    void sentenceForAnotherActOrAnotherTextIsNotDone() throws Exception {
        String sentence = sentence("Paragraph 2 of Article 1 is deleted");
        String id = Acts.at(ACT, "1.2").eId();
        Amending text = AmendingActTest.read(
                ACT,
                file(
                        mod("repeal", "<destination href=\"/akn/zz/act/undated/0123456789abcdef#" + id + "\"/>"),
                        sentence));
        assertTold(Cause.OTHER_BASE, text);
        String both = mod("repeal", "<destination href=\"/a#" + id + "\"/>")
                + mod("repeal", "<destination href=\"/b#" + id + "\"/>").replace("#m", "#k");
        Amending acts = AmendingActTest.read(
                ACT, file(both, sentence + sentence.replace("\"m\"", "\"k\"").replace("art_9", "art_10")));
        assertEquals(List.of(), acts.instructions().edits());
        assertEquals(2, acts.instructions().told().size());
    }

    @Test
    void sentenceThatQuotesMoreThanItsMarksNameIsTold() throws Exception {
        String there = "<destination href=\"/a#" + Acts.at(ACT, "1.2").eId() + "\"/><old href=\"#o\"/>";
        String words = text("o") + "wood</quotedText> entfällt, " + text("n") + "stone</quotedText> auch";
        assertTold(Cause.NOT_UNDERSTOOD, AmendingActTest.read(ACT, file(mod("repeal", there), sentence(words))));
        String one = text("o") + "wood</quotedText> entfällt";
        assertEquals("It is of.", made(AmendingActTest.read(ACT, file(mod("repeal", there), sentence(one))), "1.2"));
    }

    @Test
    void modificationUnderAConditionOrForATimeIsNotDoneAtAll() throws Exception {
        String there = "<destination href=\"/a#" + Acts.at(ACT, "1.2").eId() + "\"/>";
        for (String words : List.of("§ 1 Abs. 2 entfällt", "Paragraph 2 of Article 1 is deleted")) {
            for (String bound : List.of("<condition/>", "<duration period=\"#p\"/>", "<application period=\"#p\"/>")) {
                assertTold(Cause.BOUND, AmendingActTest.read(ACT, file(mod("repeal", there + bound), sentence(words))));
            }
            for (String bound : List.of("exclusion=\"true\"", "period=\"#p\"")) {
                String repeal = mod("repeal", there).replace("eId=\"a\"", "eId=\"a\" " + bound);
                assertTold(Cause.BOUND, AmendingActTest.read(ACT, file(repeal, sentence(words))));
            }
        }
    }

    @Test
    void sentenceThatIsUnderstoodAndDoesNotFitIsNotOverruledByItsMark() throws Exception {
        String there = "<destination href=\"/a#" + Acts.at(ACT, "1.2").eId() + "\"/>";
        assertTold(
                Cause.MARKS_DIFFER,
                AmendingActTest.read(ACT, file(mod("repeal", there), sentence("Paragraph 7 of Article 1 is deleted"))));
        String words =
                "In paragraph 1 of Article 1, the word <quotedText eId=\"o\" startQuote=\"“\" endQuote=\"”\">wood</quotedText>"
                        + " is replaced by the word <quotedText eId=\"n\" startQuote=\"“\" endQuote=\"”\">iron</quotedText>";
        String swap = mod("substitution", there + "<old href=\"#o\"/><new href=\"#n\"/>");
        assertEquals(
                List.of(),
                AmendingActTest.read(ACT, file(swap, sentence(words)))
                        .instructions()
                        .edits());
    }

    @Test
    void sourceOfSeveralSentencesIsNoneOfThem() throws Exception {
        String there = "<destination href=\"/a#" + Acts.at(ACT, "1.2").eId() + "\"/>";
        String article = "<article eId=\"m\"><num>§ 9</num><heading>Mills</heading><paragraph eId=\"x\"><content>"
                + "<p>Paragraph 3 of Article 1 is deleted</p></content></paragraph></article>";
        Amending amending = AmendingActTest.read(ACT, file(mod("repeal", there), article));
        assertEquals(List.of(new Removal("1.3")), amending.instructions().edits());
        assertEquals(0, amending.byMarks());
    }

    @Test
    void modificationOfAnotherTextWhoseSentenceIsNotFoundIsTold() throws Exception {
        String elsewhere = mod(
                        "repeal",
                        "<destination href=\"/akn/zz/act/undated/0123456789abcdef#"
                                + Acts.at(ACT, "1.2").eId() + "\"/>")
                .replace("#m", "#nowhere");
        Amending amending = AmendingActTest.read(ACT, file(elsewhere, sentence("Paragraph 2 of Article 1 is deleted")));
        assertEquals(
                List.of(Cause.OTHER_BASE),
                amending.instructions().told().stream().map(Told::cause).toList());
    }

    @Test
    void whichQuotedWordsAreOldIsNotGuessed() throws Exception {
        String there = "<destination href=\"/a#" + Acts.at(ACT, "1.2").eId() + "\"/>";
        String reversed = text("o") + "iron</quotedText> kommt statt " + text("n") + "wood</quotedText>";
        assertTold(
                Cause.NOT_UNDERSTOOD, AmendingActTest.read(ACT, file(mod("substitution", there), sentence(reversed))));
        String whole = "§ 1 Abs. 2 (" + text("o") + "wood</quotedText>) entfällt ganz";
        assertTold(Cause.NOT_UNDERSTOOD, AmendingActTest.read(ACT, file(mod("repeal", there), sentence(whole))));
        String beside = mod("insertion", there + "<destination href=\"#o\"/><new href=\"#n\"/>");
        String before = "Vor " + text("o") + "wood</quotedText> kommt " + text("n") + "hard</quotedText>";
        assertTold(Cause.NOT_UNDERSTOOD, AmendingActTest.read(ACT, file(beside, sentence(before))));
    }

    @Test
    void whatIsTakenForTheActThatIsChangedIsSaid() throws Exception {
        String id = Acts.at(ACT, "1.2").eId();
        Amending foreign = AmendingActTest.read(
                ACT, file(mod("repeal", "<destination href=\"/akn/gb/act/1990/ships#" + id + "\"/>"), sentence("§ 1")));
        assertTrue(foreign.notes().toString().contains("all its modifications name /akn/gb/act/1990/ships"));
        Amending own = AmendingActTest.read(
                ACT, file(mod("repeal", "<destination href=\"#" + id + "\"/>"), sentence("§ 1 entfällt")));
        assertEquals(List.of(), own.instructions().edits());
        assertFalse(own.notes().toString().contains("all its modifications name"), "it names none");
        Amending beside = AmendingActTest.read(
                ACT,
                file(
                        mod("repeal", "<destination href=\"#" + id + "\"/>")
                                + mod(
                                                "repeal",
                                                "<destination href=\"" + AmendingAkn.name(ACT) + "#"
                                                        + Acts.at(ACT, "1.3").eId() + "\"/>")
                                        .replace("#m", "#k"),
                        sentence("Paragraph 2 of Article 1 is deleted")
                                + sentence("Paragraph 3 of Article 1 is deleted")
                                        .replace("\"m\"", "\"k\"")
                                        .replace("art_9", "art_10")));
        assertEquals(
                List.of(new Removal("1.2"), new Removal("1.3")),
                beside.instructions().edits(),
                "one that names no act is done by its sentence, not taken for one of another act");
    }

    @Test
    void secondMarkedSentenceOfALineIsNotLost() throws Exception {
        String there = "<destination href=\"/a#" + Acts.at(ACT, "1.2").eId() + "\"/>";
        String two = sentence("§ 1 Abs. 2 entfällt</mod>; <mod eId=\"k\">§ 1 Abs. 3 auch");
        assertTold(Cause.NOT_UNDERSTOOD, AmendingActTest.read(ACT, file(mod("repeal", there), two)));
    }

    @Test
    void newWordingIsNotEmptyAndHasNoNumber() throws Exception {
        String there = "<destination href=\"/a#" + Acts.at(ACT, "1.2").eId() + "\"/><new href=\"#n\"/>";
        for (String words : List.of("", "2. It is of iron.", "2) It is of iron.")) {
            String sentence = sentence("§ 1 Abs. 2: " + text("n") + words + "</quotedText>");
            assertEquals(
                    List.of(),
                    AmendingActTest.read(ACT, file(mod("substitution", there), sentence))
                            .instructions()
                            .edits(),
                    words);
        }
        String sentence = sentence("§ 1 Abs. 2: " + text("n") + "It is of iron.</quotedText>");
        assertEquals(
                "It is of iron.", made(AmendingActTest.read(ACT, file(mod("substitution", there), sentence)), "1.2"));
    }

    @Test
    void typeThatIsNotKnownIsTold() throws Exception {
        String there = "<destination href=\"/a#" + Acts.at(ACT, "1.3").eId() + "\"/>";
        assertTold(
                Cause.NOT_UNDERSTOOD,
                AmendingActTest.read(ACT, file(mod("renumbering", there), sentence("§ 1 Abs. 3 wird Absatz 4: „4“"))));
    }

    @Test
    void severalVersionsSideBySideAreTold() throws Exception {
        String file = file(
                        mod(
                                "repeal",
                                "<destination href=\"/a#" + Acts.at(ACT, "1.3").eId() + "\"/>"),
                        sentence("§ 1"))
                .replace("originalVersion", "multipleVersions");
        assertTrue(AmendingActTest.read(ACT, file).notes().toString().contains("several versions"));
    }
}
