package org.dauys.text.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.Language;
import org.dauys.text.Problem.Cause;
import org.dauys.text.UnreadableActException;
import org.dauys.text.write.ActWriter;
import org.junit.jupiter.api.Test;

/** Akoma Ntoso with marks of changes is two texts, as others write it too. */
class AknMarksTest {
    private static final String FILE = """
            <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><meta>
            <identification source="#x"><FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression></identification>
            <lifecycle source="#x"><eventRef date="2021-05-01" source="#ro1" type="amendment"/></lifecycle>
            <analysis source="#x"><passiveModifications>
            MODIFICATIONS
            </passiveModifications></analysis>
            <references source="#x"><passiveRef eId="ro1" href="/akn/zz/act/2021/5" showAs="Act 5 of 2021"/></references>
            <notes source="#x"><note eId="c1"><p>Words inserted by Act 7.</p></note></notes>
            </meta><preface><p><docTitle>Mills Act</docTitle></p></preface><body>
            BODY
            </body></act></akomaNtoso>
            """;

    private static String article(String number, String attributes, String inside) {
        return "<article eId=\"art_" + number + "\"" + attributes + "><num>Article " + number + "</num><content><p>"
                + inside + "</p></content></article>\n";
    }

    private static String modification(String type, String inside) {
        return "<textualMod type=\"" + type + "\" eId=\"m1\"><source href=\"#ro1\"/><destination href=\"#art_1\"/>"
                + inside + "</textualMod>";
    }

    private static byte[] file(String modifications, String body) {
        return FILE.replace("MODIFICATIONS", modifications)
                .replace("BODY", body)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Reading read(byte[] akn, TrackedChanges changes) throws UnreadableActException {
        return ActReader.read(
                "act.akn", akn, Format.AKN, new ReadingOptions(Optional.of(Language.ENGLISH), changes, 0));
    }

    private static List<String> texts(byte[] akn, TrackedChanges changes) throws UnreadableActException {
        return read(akn, changes)
                .act()
                .walk()
                .map(one -> one.number() + " " + one.text())
                .toList();
    }

    private static void assertBoth(byte[] akn, List<String> accepted, List<String> rejected)
            throws UnreadableActException {
        assertEquals(accepted, texts(akn, TrackedChanges.ACCEPT), "accepted");
        assertEquals(rejected, texts(akn, TrackedChanges.REJECT), "rejected");
    }

    @Test
    void wordsThatComeAndGoAreOfTheModificationOfTheElementAroundThem() throws Exception {
        byte[] akn = file(
                "<textualMod type=\"substitution\" eId=\"m1\"><source href=\"#ro1\"/><destination href=\"#art_1\"/></textualMod>"
                        + "<textualMod type=\"insertion\" eId=\"m2\"><source href=\"#c1\"/><destination href=\"#art_2\"/></textualMod>",
                article("1", "", "A mill is <del>open</del><ins>closed</ins> at night.")
                        + article("2", "", "A mill <ins>of stone </ins>stands."));
        assertBoth(
                akn,
                List.of("1 A mill is closed at night.", "2 A mill of stone stands."),
                List.of("1 A mill is open at night.", "2 A mill stands."));
        List<TrackedAuthor> authors =
                TrackedDocument.open("act.akn", akn, Format.AKN).authors();
        assertEquals(
                List.of("Act 5 of 2021", "c1"),
                authors.stream().map(TrackedAuthor::name).toList());
        assertEquals(
                "2021-05-01T00:00:00Z", authors.getFirst().date().orElseThrow().toString());
        assertEquals(List.of("Words inserted by Act 7."), authors.getLast().comments());
    }

    @Test
    void elementsThatComeAndGoAsAWholeDoSoInEachText() throws Exception {
        byte[] akn = file(
                "<textualMod type=\"repeal\" eId=\"m1\"><source href=\"/akn/zz/act/2021/5\"/>"
                        + "<destination href=\"/akn/zz/act/2020/1#art_1\"/><old href=\"#art_1\"/></textualMod>"
                        + "<textualMod type=\"insertion\" eId=\"m2\"><source href=\"/akn/zz/act/2021/6\"/>"
                        + "<destination href=\"#art_1\" pos=\"after\"/><new href=\"#art_1a\"/></textualMod>",
                article("1", " status=\"removed\"", "A mill is open.")
                        + article("1a", "", "A mill is closed.")
                        + article("2", "", "It stands.")
                        + article("3", " status=\"removed\"", "Repealed."));
        assertBoth(
                akn,
                List.of("1a A mill is closed.", "2 It stands.", "3 Repealed."),
                List.of("1 A mill is open.", "2 It stands.", "3 Repealed."));
        TrackedDocument document = TrackedDocument.open("act.akn", akn, Format.AKN);
        Act first = document.read(ReadingOptions.USUAL, "/akn/zz/act/2021/5"::equals)
                .act();
        assertEquals(
                List.of("2", "3"),
                first.provisions().stream().map(one -> one.number()).toList());
        assertTrue(read(akn, TrackedChanges.ACCEPT).warnings().stream()
                .anyMatch(one -> one.cause() == Cause.CHANGES_ACCEPTED));
    }

    @Test
    void changeOfWhichTheFileDoesNotHaveTheWordsBeforeIsToldWithItsLineAndNotUndone() throws Exception {
        for (String[] one : new String[][] {
            {"substitution", "", "A mill is <ins>closed</ins>."},
            {"substitution", "<new href=\"#art_1\"/>", "A mill is closed."},
            {"repeal", "<old href=\"/akn/zz/act/2020/1/eng@2020-01-01#art_9\"/>", "A mill is closed."},
            {"renumbering", "<new href=\"#art_1\"/>", "A mill is closed."},
            {"insertion", "<new href=\"#art_77\"/>", "A mill is closed."},
            {"substitution", "", "A mill is <del>open</del> closed."},
            {"substitution", "<old href=\"#d1\"/><new href=\"#i1\"/>", "A mill is <del eId=\"d1\">open</del> closed."},
            {"repeal", "<old href=\"#d1\"/><old href=\"#d2\"/>", "A mill is closed<del eId=\"d1\"> again</del>."},
            {"insertion", "<new href=\"#i1\"/><new href=\"#i2\"/>", "A mill is <ins eId=\"i1\">closed</ins>."}
        }) {
            byte[] akn = file(modification(one[0], one[1]), article("1", "", one[2]));
            assertEquals(List.of("1 A mill is closed."), texts(akn, TrackedChanges.ACCEPT));
            String told = refusal(akn);
            assertTrue(
                    told.startsWith("line 5: the file says that its act was changed (" + one[0]
                            + " in art_1, by Act 5 of 2021)"),
                    told);
        }
    }

    private static String refusal(byte[] akn) {
        return assertThrows(UnreadableActException.class, () -> read(akn, TrackedChanges.REJECT)).problems().stream()
                .map(one -> one.message(Locale.ENGLISH))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void markThatTwoModificationsFitProvesNeitherOfThem() throws Exception {
        String alone = modification("substitution", "");
        byte[] akn = file(alone + "\n" + alone, article("1", "", "A mill is <del>open</del><ins>closed</ins> daily."));
        assertEquals(List.of("1 A mill is closed daily."), texts(akn, TrackedChanges.ACCEPT));
        assertEquals(2, refusal(akn).lines().count());
        assertBoth(
                file(
                        alone + "\n" + modification("substitution", "<old href=\"#d1\"/><new href=\"#i1\"/>"),
                        article(
                                "1",
                                "",
                                "A mill is <del>open</del><ins>closed</ins> <del eId=\"d1\">weekly</del>"
                                        + "<ins eId=\"i1\">daily</ins>.")),
                List.of("1 A mill is closed daily."),
                List.of("1 A mill is open weekly."));
        assertBoth(
                file(
                        modification("insertion", "") + "\n" + modification("repeal", ""),
                        article("1", "", "A <del>big </del>mill <ins>always </ins>stands.")),
                List.of("1 A mill always stands."),
                List.of("1 A big mill stands."));
    }

    @Test
    void repealIsUndoneOnlyWhereTheFileHasAllThatItNames() throws Exception {
        String both = modification("repeal", "<old href=\"#art_1\"/><old href=\"#art_2\"/>");
        String first = article("1", " status=\"removed\"", "A mill is open.");
        String third = article("3", "", "It stands.");
        assertTrue(refusal(file(both, first + third)).contains("(repeal in art_1"));
        assertBoth(
                file(both, first + article("2", " status=\"removed\"", "It falls.") + third),
                List.of("3 It stands."),
                List.of("1 A mill is open.", "2 It falls.", "3 It stands."));
    }

    @Test
    void elementThatCameAndWentLaterIsInNeitherText() throws Exception {
        byte[] akn = file(
                "<textualMod type=\"insertion\" eId=\"m1\"><source href=\"/5\"/><new href=\"#art_2\"/></textualMod>"
                        + "<textualMod type=\"repeal\" eId=\"m2\"><source href=\"/6\"/><old href=\"#art_2\"/></textualMod>",
                article("1", "", "A mill stands.") + article("2", " status=\"removed\"", "It falls."));
        assertBoth(akn, List.of("1 A mill stands."), List.of("1 A mill stands."));
        TrackedDocument document = TrackedDocument.open("act.akn", akn, Format.AKN);
        ReadingOptions english = ReadingOptions.in(Optional.of(Language.ENGLISH));
        assertEquals(2, document.read(english, "/5"::equals).act().provisions().size());
        assertEquals(1, document.read(english, "/6"::equals).act().provisions().size());
        assertEquals(
                List.of("/5", "/6"),
                document.authors().stream().map(TrackedAuthor::name).toList());
    }

    @Test
    void elementAllOfWhoseWordsCameByAModificationOfItCameItself() throws Exception {
        String inserted = "<textualMod type=\"insertion\" eId=\"m2\"><source href=\"#ro1\"/>"
                + "<destination href=\"#art_2\"/>%s</textualMod>";
        String first = article("1", "", "A mill stands.");
        assertBoth(
                file(inserted.formatted(""), first + article("2", "", "<ins>It is tall.</ins>")),
                List.of("1 A mill stands.", "2 It is tall."),
                List.of("1 A mill stands."));
        assertBoth(
                file(
                        inserted.formatted("<new href=\"#i1\"/>"),
                        first + article("2", "", "<ins eId=\"i1\">It is tall.</ins>")),
                List.of("1 A mill stands.", "2 It is tall."),
                List.of("1 A mill stands.", "2 "));
        String chapter =
                "<chapter eId=\"c\"><num>Chapter 1</num>" + article("2", "", "<ins>It is tall.</ins>") + "</chapter>";
        assertBoth(
                file(inserted.formatted(""), first + chapter),
                List.of("1 A mill stands.", "1 ", "2 It is tall."),
                List.of("1 A mill stands.", "1 "));
    }

    @Test
    void numberWithoutWordsIsThePlaceOfWhatWentAndDoesNotGo() throws Exception {
        byte[] akn = file(
                modification("repeal", "<old href=\"#art_1\"/>"),
                "<article eId=\"art_1\" status=\"removed\"><num>Article 1</num><heading>Mills</heading></article>"
                        + article("2", "", "It stands."));
        assertEquals(List.of("1 ", "2 It stands."), texts(akn, TrackedChanges.ACCEPT));
        assertTrue(refusal(akn).contains("(repeal in art_1"));
    }

    @Test
    void onlyModificationsOfTheTextCount() throws Exception {
        for (String name : List.of("forceMod", "meaningMod", "scopeMod", "efficacyMod", "legalSystemMod")) {
            String other = modification("entryIntoForce", "").replace("textualMod", name);
            byte[] akn = file(other, article("1", "", "A mill <ins>always </ins>stands."));
            assertBoth(akn, List.of("1 A mill always stands."), List.of("1 A mill stands."));
            assertEquals(
                    "",
                    TrackedDocument.open("act.akn", akn, Format.AKN)
                            .authors()
                            .getFirst()
                            .name());
        }
    }

    @Test
    void sourcesAreFoundByTheOldNameOfTheirIdsToo() throws Exception {
        byte[] akn = new String(
                        file(
                                modification("insertion", "").replace("#ro1", "#c1")
                                        + modification("insertion", "<new href=\"#art_2\"/>"),
                                article("1", "", "A mill <ins>always </ins>stands.")
                                        + article("2", "", "It is <ins>tall</ins>.")
                                        + article("3", "", "It is <ins>red</ins>.")),
                        StandardCharsets.UTF_8)
                .replace("passiveRef eId", "passiveRef id")
                .replace("<note eId=", "<note><p>Of nobody.</p></note><note id=")
                .getBytes(StandardCharsets.UTF_8);
        List<TrackedAuthor> authors =
                TrackedDocument.open("act.akn", akn, Format.AKN).authors();
        assertEquals(
                List.of("c1 [Words inserted by Act 7.]", "Act 5 of 2021 []", " []"),
                authors.stream()
                        .map(author -> author.name() + " " + author.comments())
                        .toList());
    }

    @Test
    void elementAllOfWhoseWordsCameWithoutAModificationCameItself() throws Exception {
        assertBoth(
                file(
                        "",
                        article("1", "", "A mill is <del>open</del><ins>closed</ins>.")
                                + article("2", "", "<ins>It stands.</ins>")
                                + article("3", "", "<del>It falls.</del><ins>It lies.</ins>")),
                List.of("1 A mill is closed.", "2 It stands.", "3 It lies."),
                List.of("1 A mill is open.", "3 It falls."));
    }

    @Test
    void elementThatCameAndWasChangedLaterComesWithOneAndIsChangedByTheOther() throws Exception {
        byte[] akn = file(
                "<textualMod type=\"insertion\" eId=\"m1\"><source href=\"/5\"/><destination href=\"#art_1\" pos=\"after\"/>"
                        + "<new href=\"#art_2\"/></textualMod>"
                        + "<textualMod type=\"insertion\" eId=\"m2\"><source href=\"/6\"/><destination href=\"#art_2\"/>"
                        + "<new href=\"#i1\"/></textualMod>"
                        + "<textualMod type=\"insertion\" eId=\"m3\"><source href=\"/7\"/><destination href=\"#art_1\"/>"
                        + "<new href=\"#art_1\"/></textualMod>",
                article("1", "", "A mill <ins>always </ins>stands.")
                        + article("2", "", "A dam <ins eId=\"i1\">of stone </ins>stands."));
        assertBoth(akn, List.of("1 A mill always stands.", "2 A dam of stone stands."), List.of("1 A mill stands."));
        Act first = TrackedDocument.open("act.akn", akn, Format.AKN)
                .read(ReadingOptions.in(Optional.of(Language.ENGLISH)), "/5"::equals)
                .act();
        assertEquals("A dam stands.", first.provisions().getLast().text());
    }

    @Test
    void amendingActIsReadWithTheStructuresThatItQuotesInBothWays() throws Exception {
        byte[] akn = file(
                "",
                article(
                        "1",
                        "",
                        "In article 5 <mod eId=\"mod_1\">for <quotedText startQuote=\"“\" endQuote=\"”\">open</quotedText> put"
                                + " <quotedText startQuote=\"“\" endQuote=\"”\">closed</quotedText></mod>, and add: <mod eId=\"mod_2\">"
                                + "<quotedStructure startQuote=\"“\" endQuote=\"”\"><article eId=\"q\"><num>Article 6</num>"
                                + "<content><p>It stands.</p></content></article></quotedStructure></mod>"));
        String sum = ActWriter.sha256(read(akn, TrackedChanges.ACCEPT).act());
        assertEquals(sum, ActWriter.sha256(read(akn, TrackedChanges.REJECT).act()));
        String text = String.join("\n", texts(akn, TrackedChanges.REJECT));
        assertTrue(text.contains("for “open” put “closed”, and add:"), text);
        assertTrue(text.contains("“Article 6 It stands.”"), text);
    }

    /** Each mark by each modification would take minutes. */
    @Test
    void manyMarksInAnElementWithManyModificationsTakeTimeForEachOnce() throws Exception {
        int many = 20_000;
        byte[] akn = file(modification("insertion", "").repeat(many), article("1", "", "<ins>a </ins>".repeat(many)));
        String text = assertTimeout(
                Duration.ofSeconds(10), () -> texts(akn, TrackedChanges.ACCEPT).getFirst());
        assertEquals("1 " + "a ".repeat(many).strip(), text);
    }
}
