package org.dauys.text.read;

import static org.dauys.text.read.Trees.at;
import static org.dauys.text.read.Trees.causes;
import static org.dauys.text.read.Trees.labels;
import static org.dauys.text.read.Trees.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.write.ActWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes on lines of their own, lists with dashes, headings that speak of other elements, quotations in single marks. */
class LinesOfOtherKindsTest {

    @ParameterizedTest
    @ValueSource(strings = {"Примечания.", "Примечания:", "Примечания"})
    void numberedNotesBelowTheirWordAreNoParagraphs(String word) throws Exception {
        Reading reading = text("""
                Закон о садах
                Статья 1. Сады
                1. Сады открыты весной.
                2. Сады закрыты зимой.
                %s
                1. Весной считается апрель.
                2. Зимой считается январь.
                Статья 2. Плата
                Плату не берут.
                """.formatted(word));
        assertEquals(List.of("1", "1.1", "1.2", "2"), labels(reading.act()));
        assertEquals(List.of(), causes(reading.warnings()));
        assertEquals(3, at(reading.act(), "1.2").notes().size());
    }

    @Test
    void wordsBelowTheWordForANoteAreTheNote() throws Exception {
        Act act = text("""
                Закон о садах
                Статья 1. Сады
                1. Сады открыты весной.
                Примечание
                Весной считается апрель.
                2. Сады закрыты зимой.
                """).act();
        assertEquals(List.of("1", "1.1", "1.2"), labels(act));
        assertEquals(
                List.of("Примечание. Весной считается апрель."), at(act, "1.1").notes());
    }

    @Test
    void listBelowAMemberWithADashStandsInIt() throws Exception {
        Act act = text("""
                Закон о садах
                Статья 1. Уход
                За садом смотрят:
                - садовник;
                - община:
                а) весной;
                б) осенью;
                - соседи.
                Остальные помогают.
                """).act();
        assertEquals(
                List.of("1:2", "1:3", "1:4", "1:5"),
                at(act, "1").children().stream().map(p -> p.label()).toList());
        assertEquals(
                List.of("1(а)", "1(б)"),
                at(act, "1:3").children().stream().map(p -> p.label()).toList());
    }

    @Test
    void headingThatSaysAnotherSectionIsRepealedIsAHeading() throws Exception {
        Act act = text("""
                Orchards Amendment Act

                1 Title
                This Act is the Orchards Amendment Act.

                2 Section 6A repealed
                Repeal section 6A.

                3 Schedule 2 revoked
                Revoke Schedule 2.
                """).act();
        assertEquals("Section 6A repealed", at(act, "2").heading());
        assertEquals("Revoke Schedule 2.", at(act, "3").text());
        assertEquals(false, at(act, "2").repealed());
    }

    @Test
    void sectionThatAScheduleBelongsToIsNoSectionOfIt() throws Exception {
        Act act = text("""
                Orchards Act

                Section 1. Hedges
                A hedge is cut as Schedule 1 says.

                Section 2. End
                This Act ends in the autumn.

                SCHEDULE 1
                Section 1
                HEDGES
                1 A hedge is of thorn.
                2 A hedge is cut in spring.
                """).act();
        assertEquals(List.of("1", "2", "annex-1", "annex-1.1", "annex-1.2"), labels(act));
        assertEquals("HEDGES", at(act, "annex-1").heading());
    }

    @Test
    void articleQuotedInSingleMarksIsOneChildOfItsItem() throws Exception {
        Act act = text("""
                Orchards Amendment Regulation

                Article 1
                Amendments
                The Regulation is amended as follows:
                (1) in Article 2, point (a) is replaced by the following:
                ‘(a) the village’s orchards;
                (b) the gardener’s hedge;’;
                (2) the following Article is inserted:
                ‘Article 2a
                Hedges
                1. Members’ hedges are cut in spring.
                2. A hedge called ‘high’ is cut in autumn.’;
                (3) in Article 5, the word ‘hedge’ is deleted.

                Article 2
                Entry into force
                This Regulation shall enter into force in April.
                """).act();
        assertEquals(List.of("1", "1.1", "1.1:2", "1.2", "1.2:2", "1.3", "2"), labels(act));
    }

    @Test
    void definitionsInSingleMarksAreNoQuotations() throws Exception {
        Act act = text("""
                Orchards Regulation

                Article 1
                For the purposes of this Regulation:
                (a) ‘hedges’ means what is planted around;
                (b) ‘members’ of the commune’ means those who live in it.

                Article 2
                This Regulation ends in the autumn.
                """).act();
        assertEquals(List.of("1", "1(a)", "1(b)", "2"), labels(act));
    }

    @Test
    void markBeforeEachQuotedParagraphOpensNothing() throws Exception {
        Act act = text("""
                Loi modifiant la loi sur les vergers

                Article 1er
                La loi est ainsi modifiée :
                1° L'article 3 est ainsi rédigé :
                « Art. 3. – I. – La haie dite « haute » est taillée. « II. – La haie basse ne l'est pas. » ;
                2° Après l'article 4, il est inséré un article 4 bis ainsi rédigé :
                « Art. 4 bis. – Le verger est ouvert. » ;
                3° L'article 5 est abrogé.
                """).act();
        assertEquals(List.of("1", "1(1)", "1(1):2", "1(2)", "1(2):2", "1(3)"), labels(act));
    }

    @Test
    void listsBelowTwoDefinitionsRepeatNoNumberInAnyFormat() throws Exception {
        Reading reading = text("""
                Orchards Act

                Section 1. Definitions
                In this Act—
                "hedge" means a row that—
                (a) is planted; and
                (b) is cut;
                "orchard" means a garden that—
                (a) is fenced; and
                (b) bears fruit.
                """);
        assertEquals(List.of(), causes(reading.warnings()));
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        ActWriter.write(reading.act(), List.of(), Format.AKN, written);
        assertEquals(
                List.of(),
                causes(ActReader.read("act.xml", written.toByteArray(), Format.AKN, Optional.empty())
                        .warnings()));
    }

    @Test
    void hyphensOfTheWriterStayAndThoseOfThePrinterGo() throws Exception {
        Act act = text("""
                Закон о садах

                Статья 1. Уход

                За садом смотрит его хозяин вместе с сосе-
                дями, которые гуляют в нём. Кто-
                нибудь из них поливает северо-
                западный угол. Если по-
                теряно ведро, его поку-
                пают по их вине.

                Статья 2. Плата

                Плату не берут, кроме осени.
                """).act();
        assertEquals(
                "За садом смотрит его хозяин вместе с соседями, которые гуляют в нём. Кто-нибудь из них поливает"
                        + " северо-западный угол. Если потеряно ведро, его покупают по их вине.",
                at(act, "1").text());
    }

    @Test
    void compoundAtOneEndOfALineDoesNotKeepTheHyphensOfOthers() throws Exception {
        Act act = text("""
                Orchards Act

                Section 1. Hedges

                The well-kept hedges are cut by the com-
                mune, and a well-
                kept hedge is low. The gar-
                dener cuts it.

                Section 2. Fees

                No fee is taken for the fruit.
                """).act();
        assertEquals(
                "The well-kept hedges are cut by the commune, and a well-kept hedge is low. The gardener cuts it.",
                at(act, "1").text());
    }
}
