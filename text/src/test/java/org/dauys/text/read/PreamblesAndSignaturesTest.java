package org.dauys.text.read;

import static org.dauys.text.read.Trees.at;
import static org.dauys.text.read.Trees.labels;
import static org.dauys.text.read.Trees.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.dauys.text.Act;
import org.dauys.text.Provision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sentences by which an act begins, and the lines by which it ends. */
class PreamblesAndSignaturesTest {

    private static List<String> preamble(Act act) {
        return at(act, "preamble").walk().map(Provision::text).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Сход посёлка, храня свои сады, принимает настоящее Решение.",
                "На основании статьи 4 Устава посёлка сход РЕШИЛ:",
                "В целях охраны садов постановляю:",
                "Во исполнение решения схода ПРИКАЗЫВАЮ:"
            })
    void sentenceThatOpensADecisionIsItsPreamble(String sentence) throws Exception {
        Act act = text("""
                Решение о садах
                %s
                1. Сады открыты весной.
                2. Плату не берут.
                3. Решение действует с апреля.
                """.formatted(sentence)).act();
        assertEquals(List.of(sentence), preamble(act));
        assertEquals(List.of(), act.notes());
    }

    @Test
    void kazakhDecisionHasOneToo() throws Exception {
        Act act = text("""
                Бақтар туралы шешім
                Ауыл жарғысының 4-бабына сәйкес жиын ШЕШІМ ҚАБЫЛДАДЫ:
                1. Бақтар көктемде ашылсын.
                2. Ақы алынбасын.
                3. Шешім сәуірден бастап қолданылсын.
                """).act();
        assertEquals(List.of("Ауыл жарғысының 4-бабына сәйкес жиын ШЕШІМ ҚАБЫЛДАДЫ:"), preamble(act));
    }

    @Test
    void visasOfAFrenchDecreeAreItsPreamble() throws Exception {
        Act act = text("""
                Décret sur les vergers

                Le maire,
                Vu le code des vergers ;
                Vu l'avis du conseil,
                Décrète :

                Article 1er
                Le verger est ouvert au printemps.

                Article 2
                La haie est taillée en automne.
                """).act();
        assertEquals(
                List.of("Le maire,", "Vu le code des vergers ;", "Vu l'avis du conseil,", "Décrète :"), preamble(act));
    }

    @Test
    void whatAGermanOrdinanceIsBasedOnIsItsPreamble() throws Exception {
        Act act = text("""
                Gartenverordnung

                Auf Grund des § 4 des Gartengesetzes verordnet der Rat:

                § 1 Zweck
                Die Verordnung schützt die Gärten und ist im Dorf zu beachten.

                § 2 Dauer
                Die Verordnung gilt mit dem Frühling.
                """).act();
        assertEquals(List.of("Auf Grund des § 4 des Gartengesetzes verordnet der Rat:"), preamble(act));
    }

    @Test
    void eachRecitalIsAPartOfItsOwnAlsoBelowALongTitle() throws Exception {
        Act act = text("""
                Orchards Act

                An Act to protect orchards
                WHEREAS orchards are dear to the village;
                AND WHEREAS they are few;
                BE IT ENACTED by the Meeting as follows:

                Section 1. Orchards
                An orchard is open in spring.

                Section 2. Fees
                No fee is taken for the fruit.
                """).act();
        assertEquals(
                List.of(
                        "An Act to protect orchards",
                        "WHEREAS orchards are dear to the village;",
                        "AND WHEREAS they are few;",
                        "BE IT ENACTED by the Meeting as follows:"),
                preamble(act));
    }

    @Test
    void bodyThatAdoptsAndItsRecitalsAreThePreamble() throws Exception {
        Act act = text("""
                Regulation on orchards

                THE MEETING OF THE VILLAGE,
                Having regard to the Charter,
                Whereas:
                (1) Orchards are few.
                (2) They should be open to all.
                HAS ADOPTED THIS REGULATION:

                Article 1
                An orchard is open in spring.

                Article 2
                No fee is taken for the fruit.
                """).act();
        assertEquals(
                List.of("preamble", "preamble:2", "preamble:3", "preamble(1)", "preamble(2)", "preamble:4", "1", "2"),
                labels(act));
        assertEquals(List.of(), act.notes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Старейшина посёлка А. Садов", "Директор\nА.Б. Садов", "Садовник общины «Сад» Садов А. Б."})
    void whoeverSignsIsNoPartOfTheLastArticle(String signature) throws Exception {
        Act act = text("""
                Закон о садах
                Статья 1. Сады
                Сады открыты весной.
                Статья 2. Плата
                Плату не берут.
                %s
                """.formatted(signature)).act();
        assertEquals("conclusion", act.provisions().getLast().label());
        assertEquals(
                signature.lines().findFirst().orElseThrow(),
                at(act, "conclusion").text());
        assertEquals(0, at(act, "2").children().size());
    }

    @Test
    void membersOfAListAreNoSignatures() throws Exception {
        Act act = text("""
                Решение о садах
                1. Создать совет:
                А. Садов, садовник;
                Б. Лугов, сторож.
                2. Решение действует с апреля.
                """).act();
        assertEquals(List.of("1", "1:2", "1:3", "2"), labels(act));
    }

    @Test
    void linesBelowPlaceAndDateAreSignaturesWhateverTheyEndIn() throws Exception {
        Act act = text("""
                Décret sur les vergers

                Article 1er
                Le verger est ouvert au printemps.

                Article 2
                La haie est taillée en automne.

                Fait à Aqdala, le 3 avril 2026.
                Par le maire :
                La secrétaire,
                Jeanne POMMIER
                """).act();
        assertEquals(List.of("1", "2", "conclusion", "conclusion:2", "conclusion:3", "conclusion:4"), labels(act));
    }

    @Test
    void witnessOfATreatyBelongsToItsSignatures() throws Exception {
        Act act = text("""
                Договор о садах
                Стороны, любя сады, согласились о нижеследующем:
                Статья 1
                Сады открыты.
                Статья 2
                Договор вступает в силу в апреле.
                В удостоверение чего представители подписали настоящий Договор.
                Совершено в посёлке Сад 3 апреля 2026 года.
                За посёлок Сад
                За посёлок Луг
                """).act();
        assertEquals(
                "В удостоверение чего представители подписали настоящий Договор.",
                at(act, "conclusion").text());
    }
}
