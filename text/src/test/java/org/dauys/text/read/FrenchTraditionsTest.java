package org.dauys.text.read;

import static org.dauys.text.read.Trees.at;
import static org.dauys.text.read.Trees.causes;
import static org.dauys.text.read.Trees.labels;
import static org.dauys.text.read.Trees.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.UnreadableActException;
import org.dauys.text.write.ActWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How acts in French number their paragraphs beside France: in the European Union, Luxembourg and Belgium. */
class FrenchTraditionsTest {
    private static List<String> quiet(String text) throws UnreadableActException, IOException {
        Reading reading = text(text);
        assertEquals(List.of(), causes(reading.warnings()));
        assertReadBack(reading.act());
        return labels(reading.act());
    }

    private static void assertReadBack(Act act) throws UnreadableActException, IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        ActWriter.write(act, List.of(), Format.TEXT, written);
        Act back = ActReader.read("act.txt", written.toByteArray(), Format.TEXT, Optional.of(act.language()))
                .act();
        assertEquals(labels(act), labels(back));
        assertEquals(ActWriter.sha256(act), ActWriter.sha256(back));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%d. ", "(%d) "})
    void paragraphsHaveAStopOrBrackets(String mark) throws Exception {
        String one = mark.formatted(1);
        String two = mark.formatted(2);
        assertEquals(List.of("1", "1.1", "1.2", "1.2(a)", "1.2(b)", "2"), quiet("""
                        Règlement des étangs

                        Article premier
                        Objet
                        %sLe présent règlement protège les étangs.
                        %sIl ne couvre pas:
                        a) les mares;
                        b) les fossés.

                        Article 2
                        Entrée en vigueur
                        Le présent règlement entre en vigueur au printemps.
                        """.formatted(one, two)));
    }

    @Test
    void paragraphsPutInAndRepealedAreNoPartsOfTheOneBefore() throws Exception {
        Act act = text("""
                Code des étangs

                Article 4
                1. L'étang est curé.
                2. La vase est portée :
                a. aux champs ;
                b. aux jardins.
                2 bis. Elle ne l'est pas en hiver.
                3. Supprimé.

                Article 5
                I. – 1. Le garde ouvre la vanne.
                2. Il la ferme le soir.
                II. – Le maire en est averti.
                """).act();
        assertEquals(
                List.of("4", "4.1", "4.2", "4.2(a)", "4.2(b)", "4.2bis", "4.3", "5", "5.1", "5.1(1)", "5.1(2)", "5.2"),
                labels(act));
        assertEquals(true, at(act, "4.3").repealed());
    }

    @Test
    void signsAreParagraphsWhereAnArticleBeginsWithThem() throws Exception {
        assertEquals(
                List.of("chapter-1", "1", "2", "2.1", "2.2", "2.2(1)", "2.2(2)", "2.3", "2-1", "2-2", "2-2.1", "2-2.2"),
                quiet("""
                        Loi relative aux étangs

                        CHAPITRE Ier. Dispositions générales
                        Art. 1er. La présente loi règle la garde des étangs.
                        Art. 2. § 1er. L'étang est curé.
                        § 2. La vanne est :
                        1° fermée la nuit ;
                        2° ouverte le jour.
                        § 3. La digue est entretenue.
                        Art. 2/1. Le moine est de chêne.
                        Art. 2/2. § 1er. Le garde visite la digue.
                        § 2. Il en rend compte.
                        """));
    }

    @Test
    void signsAboveArticlesStayGroups() throws Exception {
        assertEquals(List.of("chapter-1", "subchapter-1", "1", "subchapter-2", "2"), quiet("""
                        Code des étangs

                        Chapitre Ier : Les étangs
                        § 1 : La digue
                        Article 1er
                        La digue est entretenue.
                        § 2 : La vanne
                        Article 2
                        La vanne est fermée la nuit.
                        """));
    }
}
