package org.dauys.amend.instruct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.dauys.amend.Acts;
import org.dauys.amend.Addition;
import org.dauys.amend.Application;
import org.dauys.amend.Change;
import org.dauys.amend.CollisionException;
import org.dauys.amend.Edit;
import org.dauys.amend.Field;
import org.dauys.amend.OwnedChange;
import org.dauys.amend.Owner;
import org.dauys.amend.Removal;
import org.dauys.amend.instruct.Told.Cause;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Language;
import org.dauys.text.Provision;
import org.junit.jupiter.api.Test;

class InstructionsTest {
    private static final Act RU = Acts.act(
            Language.RUSSIAN,
            "Закон о мельницах",
            "Статья 1. Русло",
            "1. Русло чистят весной и осенью:",
            "1) хозяин мельницы;",
            "2) соседи мельницы.",
            "2. Русло открыто для всех, и всех ждут.",
            "Статья 2. Плотина",
            "Плотину осматривают дважды в год.",
            "Осмотр ведёт община.");
    private static final Act KK = Acts.act(
            Language.KAZAKH,
            "Диірмен туралы заң",
            "1-бап. Арна",
            "1. Арна көктемде және күзде тазаланады:",
            "1) диірмен иесі;",
            "2) диірменнің көршілері.",
            "2. Арна баршаға ашық.",
            "2-бап. Бөгет",
            "Бөгет жылына екі рет тексеріледі.");
    private static final Act EN = Acts.act(
            Language.ENGLISH,
            "Mills Act",
            "Article 1. The bed",
            "1. The bed is cleaned in spring and in autumn:",
            "1) by the owner;",
            "2) by the neighbours.",
            "2. The bed is open to all.",
            "Article 2. The dam",
            "The dam is inspected twice a year.");

    @Test
    void russianSentencesAreThoseOfAnAmendingAct() {
        assertEquals(
                List.of(
                        "В пункте 1 статьи 1 слова «весной и осенью» заменить словом «ежегодно»",
                        "В пункте 2 статьи 1 после слова «открыто» дополнить словом «днём»",
                        "В подпункте 2) пункта 1 статьи 1 слово «мельницы» исключить",
                        "В заголовке статьи 2 слово «Плотина» заменить словом «Запруда»",
                        "В части второй статьи 2 слово «община» заменить словом «округ»",
                        "Подпункт 1) пункта 1 статьи 1 исключить",
                        "Статью 1 дополнить пунктом 1-1 следующего содержания:\n«1-1. Русло не засыпают.»"),
                sentences(
                        RU,
                        List.of(
                                words(RU, "1.1", "Русло чистят ежегодно:"),
                                words(RU, "1.2", "Русло открыто днём для всех, и всех ждут."),
                                words(RU, "1.1(2)", "соседи."),
                                Change.edits(Acts.at(RU, "2"), Field.HEADING, "Запруда"),
                                words(RU, "2:2", "Осмотр ведёт округ."),
                                List.of(new Removal("1.1(1)")),
                                List.of(addition("1", "1.1", Kind.PARAGRAPH, "1-1", "Русло не засыпают.")))));
    }

    @Test
    void kazakhSentencesAreThoseOfAnAmendingAct() {
        assertEquals(
                List.of(
                        "1-баптың 1-тармағындағы «көктемде және күзде» деген сөздер «жыл сайын» деген сөздермен ауыстырылсын",
                        "1-баптың 1-тармағының 1) тармақшасы алып тасталсын",
                        "1-бап мынадай мазмұндағы 1-1-тармақпен толықтырылсын:\n«1-1. Арна көмілмейді.»"),
                sentences(
                        KK,
                        List.of(
                                words(KK, "1.1", "Арна жыл сайын тазаланады:"),
                                List.of(new Removal("1.1(1)")),
                                List.of(addition("1", "1.1", Kind.PARAGRAPH, "1-1", "Арна көмілмейді.")))));
    }

    @Test
    void englishSentencesAreThoseOfAnAmendingAct() {
        assertEquals(
                List.of(
                        "In paragraph 1 of Article 1, the words “in spring and in autumn” are replaced by the word “yearly”",
                        "Point (1) of paragraph 1 of Article 1 is deleted",
                        "In Article 1 the following paragraph 1-1 is inserted:\n“1-1. The bed is not filled.”"),
                sentences(
                        EN,
                        List.of(
                                words(EN, "1.1", "The bed is cleaned yearly:"),
                                List.of(new Removal("1.1(1)")),
                                List.of(addition("1", "1.1", Kind.PARAGRAPH, "1-1", "The bed is not filled.")))));
    }

    @Test
    void placeOfWhatIsInsertedIsNeverGuessed() throws Exception {
        InstructionReader reader = new InstructionReader(RU, Language.RUSSIAN);
        Instructions none = reader.read("Дополнить пунктом 1-1 следующего содержания: «1-1. Где?»");
        assertEquals(Cause.SEVERAL_PLACES, none.told().getFirst().cause());
        assertEquals(List.of(), none.edits());
        Instructions article =
                reader.read("Дополнить статьей 1-1 следующего содержания:\n«Статья 1-1. Пруд\nПруд мал.»");
        assertEquals(
                List.of("1", "1-1", "2"),
                apply(RU, article.edits()).provisions().stream()
                        .map(Provision::number)
                        .toList());
        Instructions first = reader.read(
                "Перед статьей 1 дополнить статьей 0 следующего содержания:\n«Статья 0. Вода\nВода чиста.»");
        assertEquals("0", apply(RU, first.edits()).provisions().getFirst().number());
        Instructions part = reader.read("Статью 2 дополнить частью второй следующего содержания: «Плотина ничья.»");
        assertEquals(
                List.of("Плотина ничья.", "Осмотр ведёт община."),
                Acts.at(apply(RU, part.edits()), "2").children().stream()
                        .map(Provision::text)
                        .toList());
    }

    @Test
    void lineThatNamesAPlaceIsThatOfTheLinesBelowIt() throws Exception {
        Instructions read = new InstructionReader(RU, Language.RUSSIAN).read("""
                1) в статье 1:
                в пункте 1:
                слово «весной» исключить;
                подпункт 1) изложить в следующей редакции:
                «1) владелец мельницы;»;
                дополнить подпунктом 3) следующего содержания:
                «3) община.»;
                в пункте 2 слова «, и всех ждут» исключить;
                дополнить пунктом 3 следующего содержания:
                «3. Русло глубоко.»;
                2) заголовок статьи 2 изложить в следующей редакции: «Запруда».
                """);
        assertEquals(List.of(), read.told());
        Act act = apply(RU, read.edits());
        assertEquals("Русло чистят и осенью:", Acts.at(act, "1.1").text());
        assertEquals("владелец мельницы;", Acts.at(act, "1.1(1)").text());
        assertEquals("община.", Acts.at(act, "1.1(3)").text());
        assertEquals("Русло открыто для всех.", Acts.at(act, "1.2").text());
        assertEquals("Русло глубоко.", Acts.at(act, "1.3").text());
        assertEquals("Запруда", Acts.at(act, "2").heading());
    }

    @Test
    void wordsThatStandInTheListTooAreSaidToBeThoseAboveIt() {
        Act act = Acts.act(
                Language.RUSSIAN,
                "Закон",
                "Статья 1. Русло",
                "1. Хозяин чистит:",
                "1) русло;",
                "2) пруд, чистит и колодец.");
        assertEquals(
                List.of("В абзаце первом пункта 1 статьи 1 слово «чистит» заменить словом «бережёт»"),
                sentences(act, List.of(words(act, "1.1", "Хозяин бережёт:"))));
        Instructions read =
                new InstructionReader(act, Language.RUSSIAN).read("В пункте 1 статьи 1 слово «чистит» исключить");
        assertEquals(Cause.WORDS_REPEATED, read.told().getFirst().cause());
    }

    @Test
    void lineWithoutAnEndIsToldAtOnce() {
        InstructionReader reader = new InstructionReader(RU, Language.RUSSIAN);
        Instructions read = reader.read("статью 1 после дополнить ".repeat(20_000));
        assertEquals(
                List.of(Cause.NOT_UNDERSTOOD),
                read.told().stream().map(Told::cause).toList());
        Instructions unclosed = reader.read("слово «вода исключить\n".repeat(200));
        assertEquals(200, unclosed.told().size());
        assertEquals(200, unclosed.told().getLast().line());
    }

    @Test
    void quotationInTheWordsIsKept() throws Exception {
        Act act = Acts.act(Language.RUSSIAN, "Закон", "Статья 1. Имена", "1. Река зовётся «Дол», озеро – «Луг».");
        List<Edit> edits = words(act, "1.1", "Река зовётся «Дол и «Луг», озеро – «Бор».");
        Written written = new InstructionWriter(act, Language.RUSSIAN).write(new Change(edits));
        assertEquals(List.of(), written.unwritten());
        Instructions read = new InstructionReader(act, Language.RUSSIAN).read(written.text());
        assertEquals(
                "Река зовётся «Дол и «Луг», озеро – «Бор».",
                Acts.at(apply(act, read.edits()), "1.1").text());
    }

    @Test
    void severalInstructionsOfOneSentenceAreRead() throws Exception {
        Instructions read = new InstructionReader(RU, Language.RUSSIAN)
                .read(
                        "1) В пункте 2 статьи 1 слова «и всех ждут» исключить, слово «открыто» заменить словом «закрыто»;");
        assertEquals(List.of(), read.told());
        assertEquals(
                "Русло закрыто для всех,.",
                Acts.at(apply(RU, read.edits()), "1.2").text());
    }

    @Test
    void wholeProvisionInANewWordingChangesOnlyWhatDiffers() throws Exception {
        Instructions read = new InstructionReader(RU, Language.RUSSIAN).read("""
                Пункт 1 статьи 1 изложить в следующей редакции:
                «1. Русло чистят весной:
                1) хозяин мельницы;
                2-1) община.».
                """);
        assertEquals(List.of(), read.told());
        assertEquals(3, read.edits().size(), () -> read.edits().toString());
        assertEquals(
                "Русло чистят весной:", Acts.at(apply(RU, read.edits()), "1.1").text());
        assertEquals("община.", Acts.at(apply(RU, read.edits()), "1.1(2-1)").text());
    }

    @Test
    void whatCannotBeAppliedIsToldWithItsLine() {
        Instructions read = new InstructionReader(RU, Language.RUSSIAN).read("""
                Закон о поправках
                1. В статье 9 слова «русло» исключить.
                2. В пункте 1 статьи 1 слова «зимой» исключить.
                3. В пункте 2 статьи 1 слова «всех» исключить.
                4. Статью 1 дополнить пунктом 2 следующего содержания:
                «2. Ещё раз.».
                5. Статью 1 дополнить пунктом 3 следующего содержания:
                «4. Не то.».
                6. В статье 2 слова «Осмотр ведёт» исключить.
                7. В статье 2 слова «Осмотр ведёт община» заменить словами «Осмотра нет».
                8. В статье 2 слова «Осмотр исключить.
                """);
        assertEquals(
                List.of(
                        Cause.NO_INSTRUCTION,
                        Cause.NO_SUCH_PLACE,
                        Cause.WORDS_ABSENT,
                        Cause.WORDS_REPEATED,
                        Cause.NUMBER_TAKEN,
                        Cause.BLOCK_DIFFERS,
                        Cause.NOT_UNDERSTOOD,
                        Cause.COLLIDES,
                        Cause.COLLIDES),
                read.told().stream().map(Told::cause).toList());
        assertEquals(
                List.of(1, 2, 3, 4, 5, 7, 11, 9, 10),
                read.told().stream().map(Told::line).toList());
        assertEquals(List.of(), read.edits());
        assertTrue(
                read.told().get(2).message().startsWith("line 3: "), read.told().get(2)::message);
    }

    private static List<Edit> words(Act act, String label, String wanted) {
        return Change.edits(Acts.at(act, label), Field.TEXT, wanted);
    }

    private static Edit addition(String parent, String after, Kind kind, String number, String text) {
        return new Addition(
                parent, after, List.of(new Provision(kind, number, "", "", "", text, false, List.of(), List.of())));
    }

    private static List<String> sentences(Act act, List<List<Edit>> edits) {
        List<Edit> all = edits.stream().flatMap(List::stream).toList();
        Written written = new InstructionWriter(act, act.language()).write(new Change(all));
        assertEquals(List.of(), written.unwritten());
        return written.sentences();
    }

    private static Act apply(Act base, List<Edit> edits) throws CollisionException {
        return Application.of(base, List.of(new OwnedChange(new Owner.Amendment("1"), new Change(edits))))
                .act();
    }
}
