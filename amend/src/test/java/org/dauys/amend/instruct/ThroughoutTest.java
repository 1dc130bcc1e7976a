package org.dauys.amend.instruct;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.dauys.amend.Acts;
import org.dauys.amend.Application;
import org.dauys.amend.Change;
import org.dauys.amend.Field;
import org.dauys.amend.OwnedChange;
import org.dauys.amend.Owner;
import org.dauys.amend.instruct.Told.Cause;
import org.dauys.text.Act;
import org.dauys.text.Language;
import org.junit.jupiter.api.Test;

/** Words that are replaced throughout a text, or a part of it. */
class ThroughoutTest {
    private static final Act RU = Acts.act(
            Language.RUSSIAN,
            "ЗАКОН О МЕЛЬНИЦАХ",
            "",
            "Статья 1. Совет реки",
            "1. Совет реки собирает Совет реки.",
            "Статья 2. Начало",
            "1. Начало назначает Совет реки.",
            "2. Советы не в счёт.");

    private static Act made(Act base, String sentence) throws Exception {
        Instructions read = new InstructionReader(base, base.language()).read(sentence);
        assertEquals(List.of(), read.told());
        Change change = new Change(read.edits());
        return Application.of(base, List.of(new OwnedChange(new Owner.Amendment("1"), change)))
                .act();
    }

    @Test
    void everyOccurrenceIsReplacedAlsoInHeadings() throws Exception {
        Act act = made(RU, "1. По всему тексту слова «Совет реки» заменить словами «Сход округа».");
        assertEquals("Сход округа", Field.HEADING.of(Acts.at(act, "1")));
        assertEquals("Сход округа собирает Сход округа.", Field.TEXT.of(Acts.at(act, "1.1")));
        assertEquals("Начало назначает Сход округа.", Field.TEXT.of(Acts.at(act, "2.1")));
        assertEquals("Советы не в счёт.", Field.TEXT.of(Acts.at(act, "2.2")));
    }

    @Test
    void placeBoundsThem() throws Exception {
        for (String sentence : List.of(
                "В статье 2 по всему тексту слова «Совет реки» заменить словами «Сход округа».",
                "В статье 2:\nпо всему тексту слова «Совет реки» заменить словами «Сход округа».")) {
            Act act = made(RU, sentence);
            assertEquals("Совет реки", Field.HEADING.of(Acts.at(act, "1")), sentence);
            assertEquals("Начало назначает Сход округа.", Field.TEXT.of(Acts.at(act, "2.1")), sentence);
        }
    }

    @Test
    void otherLanguagesSayItToo() throws Exception {
        Act kazakh =
                Acts.act(Language.KAZAKH, "ДИІРМЕН ТУРАЛЫ ЗАҢ", "", "1-бап. Арна", "1. Арна ашық.", "2. Арна таза.");
        assertEquals(
                "Өзен таза.",
                Field.TEXT.of(Acts.at(
                        made(kazakh, "1. Бүкіл мәтін бойынша «Арна» деген сөз «Өзен» деген сөзбен ауыстырылсын."),
                        "1.2")));
        Act english = Acts.act(Language.ENGLISH, "MILLS ACT", "", "Article 1. Mills", "1. A mill.", "2. Each mill.");
        assertEquals(
                "Each wheel.",
                Field.TEXT.of(Acts.at(
                        made(english, "Throughout the text, the word “mill” is replaced by the word “wheel”."),
                        "1.2")));
    }

    @Test
    void wordsThatStandNowhereOrAreAlsoChangedOtherwiseAreTold() {
        Instructions absent = new InstructionReader(RU, Language.RUSSIAN)
                .read("По всему тексту слово «вода» заменить словом «река».");
        assertEquals(Cause.WORDS_ABSENT, absent.told().getFirst().cause());
        Instructions twice = new InstructionReader(RU, Language.RUSSIAN)
                .read("1. По всему тексту слова «Совет реки» заменить словами «Сход округа».\n"
                        + "2. В пункте 1 статьи 2 слово «Совет» заменить словом «Дума».");
        assertEquals(List.of(), twice.edits());
        assertEquals(
                List.of(Cause.COLLIDES, Cause.COLLIDES),
                twice.told().stream().map(Told::cause).toList());
    }
}
