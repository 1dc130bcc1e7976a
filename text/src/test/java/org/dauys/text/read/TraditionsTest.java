package org.dauys.text.read;

import static org.dauys.text.read.Trees.at;
import static org.dauys.text.read.Trees.labels;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Language;
import org.junit.jupiter.api.Test;

/** Small acts in the way that each language numbers them. */
class TraditionsTest {

    private static Act act(String language, String text) throws Exception {
        Act act = Trees.text(text).act();
        assertEquals(new Language(language), act.language());
        return act;
    }

    @Test
    void russianSectionsChaptersArticlesAndListsNest() throws Exception {
        Act act = act("ru", """
                Закон о языках
                РАЗДЕЛ I
                ОБЩИЕ ПОЛОЖЕНИЯ
                И ПРИНЦИПЫ
                Глава 1. Предмет закона
                Статья 1. Государственный язык
                1. Государственным языком является казахский язык и его знает каждый:
                1) в органах власти;
                а) центральных;
                б) местных;
                2) в организациях.
                2. Язык не является предметом спора.
                Статья 1-1. Каждый имеет право:
                – на родной язык;
                – на выбор языка обучения.
                Глава 2. Заключение
                Статья 2
                Глава государства следит за исполнением закона.
                Статья 1 настоящего Закона применяется с 1 января.
                Статья 2 Конституции применяется непосредственно.
                """);
        assertEquals(
                List.of(
                        "section-1",
                        "chapter-1",
                        "1",
                        "1.1",
                        "1.1(1)",
                        "1.1(1)(а)",
                        "1.1(1)(б)",
                        "1.1(2)",
                        "1.2",
                        "1-1",
                        "1-1:2",
                        "1-1:3",
                        "chapter-2",
                        "2",
                        "2:2",
                        "2:3"),
                labels(act));
        assertEquals("ОБЩИЕ ПОЛОЖЕНИЯ И ПРИНЦИПЫ", at(act, "section-1").heading());
        assertEquals("Государственный язык", at(act, "1").heading());
        assertEquals("", at(act, "1-1").heading());
        assertEquals("Каждый имеет право:", at(act, "1-1").text());
        assertEquals(Kind.INDENT, at(act, "1-1:2").kind());
    }

    @Test
    void kazakhNumbersStandBeforeTheWords() throws Exception {
        Act act = act("kk", """
                Тілдер туралы заң
                І бөлім
                ЖАЛПЫ ЕРЕЖЕЛЕР
                1-тарау. Негізгі ұғымдар
                1-бап. Мемлекеттік тіл
                1. Мемлекеттік тіл – қазақ тілі және ол үшін:
                1) мемлекеттік органдарда;
                а) орталық;
                ә) жергілікті;
                2) ұйымдарда қолданылады.
                2. Осы заңның 5-бабы бойынша шешім қабылданады.
                1-1-бап
                Әркім тілін таңдауға құқылы.
                ЕКІНШІ БӨЛІМ
                Қорытынды ережелер
                2-бап. Күшіне енуі
                Осы заң жарияланған күнінен бастап күшіне енеді.
                """);
        assertEquals(
                List.of(
                        "section-1",
                        "chapter-1",
                        "1",
                        "1.1",
                        "1.1(1)",
                        "1.1(1)(а)",
                        "1.1(1)(ә)",
                        "1.1(2)",
                        "1.2",
                        "1-1",
                        "section-2",
                        "2"),
                labels(act));
        assertEquals("ЖАЛПЫ ЕРЕЖЕЛЕР", at(act, "section-1").heading());
        assertEquals("Қорытынды ережелер", at(act, "section-2").heading());
    }

    @Test
    void sectionsOfAnAmericanConstitutionAreParagraphsOfItsArticles() throws Exception {
        Act act = act("en", """
                Constitution of the United States
                We the People of the United States, in Order to form a more perfect Union, do ordain this Constitution.
                Article I
                Section 1. All legislative Powers herein granted shall be vested in a Congress.
                Section 2. The House of Representatives shall be composed of Members chosen by the People.
                No Person shall be a Representative who shall not have attained to the Age of twenty five Years.
                Article II
                Section 1. The executive Power shall be vested in a President.
                """);
        assertEquals(List.of("preamble", "1", "1.1", "1.2", "1.2:2", "2", "2.1"), labels(act));
        assertEquals(Kind.PARAGRAPH, at(act, "1.2").kind());
        assertEquals(
                "The executive Power shall be vested in a President.",
                at(act, "2.1").text());
    }

    @Test
    void sectionsAreTheUnitsOfAStatuteWithoutArticles() throws Exception {
        Act act = act("en", """
                Language Act
                PART ONE
                GENERAL
                SEC. 1. Short title.
                This Act may be cited as the Language Act and is the law of the land.
                SEC. 2. Definitions.
                (1) In this Act the following shall apply:
                (a) "office" means any office;
                (i) of the state; or
                (ii) of a city;
                (b) "court" means any court.
                (2) Words in this Act have the meaning of the Code.
                § 3 Penalties
                Section 2 applies to any person.
                SCHEDULE 1
                1. The first form.
                """);
        assertEquals(
                List.of(
                        "division-1",
                        "1",
                        "2",
                        "2.1",
                        "2.1(a)",
                        "2.1(a)(i)",
                        "2.1(a)(ii)",
                        "2.1(b)",
                        "2.2",
                        "3",
                        "annex-1",
                        "annex-1.1"),
                labels(act));
        assertEquals("Short title.", at(act, "1").heading());
        assertEquals("Penalties", at(act, "3").heading());
        assertEquals("Section 2 applies to any person.", at(act, "3").text());
    }

    @Test
    void sectionsThatHoldArticlesAreGroups() throws Exception {
        Act act = act("en", """
                Charter of the Union
                Section 1. General provisions
                Article 1. Members
                Any state may be a member of this Union.
                Section 2. Organs
                Article 2. The Council
                The Council shall be the organ of the Union.
                """);
        assertEquals(List.of("section-1", "1", "section-2", "2"), labels(act));
    }

    @Test
    void frenchCodesAreReadWithTheirLettersAndDegrees() throws Exception {
        Act act = act("fr", """
                Code de la langue
                Titre premier
                Dispositions générales
                Chapitre Ier : Du droit
                Article 1er
                La langue de la République est le français.
                Elle est la langue de l'enseignement.
                Article L. 121-1
                I. – Le droit est reconnu dans les cas suivants :
                1° Dans les services ;
                a) de l'Etat ;
                b) des communes ;
                2° Dans les écoles.
                II. – La loi en fixe les conditions.
                Article L. 121-2 bis
                Abrogé par la loi du 2 mai 2001.
                TITRE II
                DISPOSITIONS FINALES
                Article 3
                L'article 2 de la loi est abrogé.
                """);
        assertEquals(
                List.of(
                        "title-1",
                        "chapter-1",
                        "1",
                        "1:2",
                        "l.121-1",
                        "l.121-1.1",
                        "l.121-1.1(1)",
                        "l.121-1.1(1)(a)",
                        "l.121-1.1(1)(b)",
                        "l.121-1.1(2)",
                        "l.121-1.2",
                        "l.121-2bis",
                        "title-2",
                        "3"),
                labels(act));
        assertEquals("Dispositions générales", at(act, "title-1").heading());
        assertEquals(true, at(act, "l.121-2bis").repealed());
    }

    @Test
    void germanParagraphsAreInBracketsAndGroupsAreNumberedInWords() throws Exception {
        Act act = act("de", """
                Sprachengesetz
                Erster Abschnitt
                Allgemeine Vorschriften
                § 1 Amtssprache
                (1) Die Amtssprache ist durch das Gesetz bestimmt. Sie wird gebraucht
                1. in den Ämtern,
                a) des Bundes und
                b) der Länder,
                2. in den Schulen.
                (2) Das Nähere regelt ein Gesetz.
                § 2
                (weggefallen)
                Abschnitt 2 Schlussvorschriften
                § 2a Inkrafttreten
                Das Gesetz tritt am Tag nach der Verkündung in Kraft.
                Artikel 5 Absatz 2 des Grundgesetzes bleibt unberührt.
                """);
        assertEquals(
                List.of(
                        "section-1",
                        "1",
                        "1.1",
                        "1.1(1)",
                        "1.1(1)(a)",
                        "1.1(1)(b)",
                        "1.1(2)",
                        "1.2",
                        "2",
                        "section-2",
                        "2a",
                        "2a:2"),
                labels(act));
        assertEquals("Allgemeine Vorschriften", at(act, "section-1").heading());
        assertEquals(true, at(act, "2").repealed());
    }

    @Test
    void spanishTitlesChaptersArticlesAndApartadosNest() throws Exception {
        Act act = act("es", """
                Constitución
                TÍTULO PRELIMINAR
                Artículo 1.
                1. España se constituye en un Estado social y democrático de Derecho, que propugna:
                a) la libertad;
                b) la justicia.
                2. La soberanía nacional reside en el pueblo.
                Artículo 2.º
                Las leyes se publican en los plazos:
                1.º de un mes;
                2.º de un año.
                TÍTULO I. De los derechos
                CAPÍTULO PRIMERO
                De los españoles
                Sección 1.ª De los derechos fundamentales
                Artículo 3 bis. Igualdad
                Los españoles son iguales ante la ley.
                Artículo 4. Derogado.
                """);
        assertEquals(
                List.of(
                        "title-0",
                        "1",
                        "1.1",
                        "1.1(a)",
                        "1.1(b)",
                        "1.2",
                        "2",
                        "2(1)",
                        "2(2)",
                        "title-1",
                        "chapter-1",
                        "section-1",
                        "3bis",
                        "4"),
                labels(act));
        assertEquals("De los españoles", at(act, "chapter-1").heading());
        assertEquals("De los derechos fundamentales", at(act, "section-1").heading());
        assertEquals(true, at(act, "4").repealed());
    }

    @Test
    void italianPartsTitlesAndCommasNest() throws Exception {
        Act act = act("it", """
                Costituzione della lingua
                PARTE PRIMA
                Diritti e doveri
                TITOLO I
                RAPPORTI CIVILI
                Capo I. Principi
                Art. 1.
                La sovranità appartiene al popolo, che la esercita nelle forme della Costituzione.
                Art. 2-bis. Lingue
                1. La legge tutela le lingue:
                a) nelle scuole;
                b) negli uffici.
                1-bis. Il Governo ne riferisce alle Camere.
                Art. 3. Abrogato.
                """);
        assertEquals(
                List.of(
                        "division-1",
                        "title-1",
                        "chapter-1",
                        "1",
                        "2-bis",
                        "2-bis.1",
                        "2-bis.1(a)",
                        "2-bis.1(b)",
                        "2-bis.1-bis",
                        "3"),
                labels(act));
        assertEquals("Lingue", at(act, "2-bis").heading());
        assertEquals(true, at(act, "3").repealed());
    }

    @Test
    void yearOrCitationAtTheHeadOfAWrappedLineIsNoItem() throws Exception {
        Act act = act("ru", """
                Статья 1
                1. Конституция принята на республиканском референдуме, который был проведён в
                1995. Она имеет высшую юридическую силу и прямое действие на всей территории
                страны. Порядок введения её в действие установлен статьями и пунктами законов:
                5. Настоящий пункт применяется, если иное не установлено законом, принятым до
                12) исключения, которое действует на всей территории страны и признано судами.
                2. Законы не могут противоречить Конституции, и это относится ко всем законам
                Республики, которые приняты до введения её в действие, согласно правилам и ст.
                1. Закона о введении её в действие, который принят и опубликован до того, как
                указано в законе.
                """);
        assertEquals(List.of("1", "1.1", "1.2"), labels(act));
    }

    @Test
    void itemsWithoutPunctuationOnLinesOfTheirOwnStayApart() throws Exception {
        Act act = act("ru", """
                Статья 1. Органы
                1. В систему органов входят и действуют на основе закона
                а) суд
                б) прокуратура
                в) министерство, которое не подчинено суду, и все его подразделения на местах
                2. Иные органы образуются законом.
                """);
        assertEquals(List.of("1", "1.1", "1.1(а)", "1.1(б)", "1.1(в)", "1.2"), labels(act));
    }

    @Test
    void dateOfAdoptionIsReadInEveryLanguage() {
        List<String> heads = List.of(
                "ru:принята 30 августа 1995 года",
                "kk:1995 жылғы 30 тамыз",
                "fr:du 30 août 1995",
                "de:vom 30. August 1995",
                "es:de 30 de agosto de 1995",
                "it:30 agosto 1995",
                "en:August 30, 1995",
                "en:30 August 1995",
                "ru:30.08.1995");
        for (String head : heads) {
            Tradition tradition = Tradition.of(new Language(head.substring(0, 2)));
            assertEquals(
                    Optional.of(java.time.LocalDate.of(1995, 8, 30)), Dates.first(head.substring(3), tradition), head);
        }
    }
}
