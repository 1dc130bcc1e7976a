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
    void belowALineThatIsNoKnownPlaceNothingIsDoneUntilALineAsHighNamesOne() {
        for (String unknown : List.of(
                "2) в статьях 2 и 3:",
                "2) в статье 2 закона о рыбе:",
                "2) в статье 2",
                "2) примечания:",
                "2) В Закон «О рыбе»:",
                "в таблице:")) {
            Instructions read = new InstructionReader(RU, Language.RUSSIAN).read("""
                    1) в статье 1:
                    %s
                    подпункт 1) пункта 1 исключить;
                    в пункте 2:
                    слово «открыто» исключить;
                    в статье 1:
                    а) подпункт 2) пункта 1 статьи 1 исключить;
                    1. В статье 1:
                    подпункт 2) пункта 1 статьи 1 исключить;
                    дополнить статьёй 3 следующего содержания: «Статья 3. Пруд\nПруд мал.»;
                    3) подпункт 1) пункта 1 исключить;
                    4) в статье 1:
                    слова «весной и» исключить.
                    """.formatted(unknown));
            assertEquals(List.of("1.1"), labels(read.edits()), unknown);
            assertEquals(
                    List.of(2, 3, 5, 7, 9, 10, 12),
                    read.told().stream().map(Told::line).toList(),
                    unknown);
            assertTrue(read.told().stream().allMatch(Told::isLost));
            assertEquals(Cause.NOT_UNDERSTOOD, read.told().getFirst().cause());
            assertTrue(read.told().stream().skip(1).allMatch(told -> told.cause() == Cause.PLACE_UNKNOWN));
        }
    }

    @Test
    void anotherActIsNotThisOneAtAnyDepth() {
        Instructions read = new InstructionReader(RU, Language.RUSSIAN).read("""
                1. В Закон «О мельницах»:
                1) подпункт 1) пункта 1 статьи 1 исключить;
                2. В Закон «О рыбе»:
                1) в статье 1:
                а) в пункте 2 слово «открыто» исключить;
                2) в пункте 2 статьи 1 слово «Русло» исключить.
                3. В пункте 1 статьи 1 слово «Русло» исключить.
                4. В статье 2:
                1) слово «Осмотр» исключить.
                """);
        assertEquals(List.of("1.1", "2:2"), labels(read.edits()));
        assertEquals(
                List.of(1, 2, 3, 5, 6), read.told().stream().map(Told::line).toList());
        Instructions english = new InstructionReader(EN, Language.ENGLISH).read("""
                Paragraphs of the Fish Act:
                1. In Article 1:
                the word “open” is deleted;
                2. Paragraph 2 of Article 1 is deleted.
                """);
        assertEquals(List.of(), english.edits());
        assertEquals(List.of(1, 3, 4), english.told().stream().map(Told::line).toList());
        Instructions cut = new InstructionReader(RU, Language.RUSSIAN).read("""
                п. 2 ст. 1 удалить
                1) В Закон «О рыбе»:
                п. 2 ст. 1 удалить
                а) в статье 1:
                слово «открыто» исключить;
                """);
        assertEquals(List.of(), cut.edits());
    }

    @Test
    void listThatBeginsAgainInTheSameFormIsInsideTheLineThatIsNotUnderstood() {
        Instructions read = new InstructionReader(RU, Language.RUSSIAN).read("""
                1. В Закон «О рыбе»:
                1. В пункте 2 статьи 1 слово «открыто» исключить.
                2. В пункте 2 статьи 1 слово «Русло» исключить.
                2. В пункте 1 статьи 1 слово «Русло» исключить.
                """);
        assertEquals(List.of("1.1"), labels(read.edits()));
        assertEquals(List.of(1, 2, 3), read.told().stream().map(Told::line).toList());
        Instructions later = new InstructionReader(RU, Language.RUSSIAN).read("""
                3) в пункте 1 статьи 1 слово «Русло» исключить;
                9) В Закон «О рыбе»:
                б) в пункте 2 статьи 1 слово «открыто» исключить;
                а) в пункте 2 статьи 1 слово «Русло» исключить;
                5) в пункте 2 статьи 1 слово «всех» исключить;
                10) в части второй статьи 2 слово «Осмотр» исключить.
                """);
        assertEquals(List.of("1.1", "2:2"), labels(later.edits()));
        Instructions known = new InstructionReader(RU, Language.RUSSIAN).read("""
                1. В пункте 1 статьи 1 слово «Русло» исключить.
                1. В пункте 2 статьи 1 слово «открыто» исключить.
                """);
        assertEquals(List.of(), known.told());
    }

    @Test
    void twoPlacesAreNeverOneInsideTheOther() {
        assertNotUnderstood(
                RU,
                "Подпункт 1) и пункт 1 статьи 1 исключить",
                "Подпункт 1), пункт 1 статьи 1 исключить",
                "Пункт 2 и статью 1 исключить",
                "В пункте 2 и статье 1 слово «открыто» исключить",
                "Пункт 2, статью 1 изложить в следующей редакции: «2. Иное.»",
                "После пункта 2 и статьи 1 дополнить пунктом 3 следующего содержания: «3. Иное.»",
                "Пункт 2 и статью 1 дополнить пунктом 3 следующего содержания: «3. Иное.»",
                "в пункте 2 и статье 1:");
        assertNotUnderstood(
                KK,
                "1-бап және 2-тармақ алып тасталсын",
                "1-бап, 2-тармақ алып тасталсын",
                "1-баптағы және 2-тармақтағы «ашық» деген сөз алып тасталсын");
        assertNotUnderstood(
                EN,
                "Paragraph 2 and Article 1 are deleted",
                "Paragraph 2, Article 1 are deleted",
                "In paragraph 2 and Article 1, the word “open” is deleted");
        assertEquals(
                2,
                new InstructionReader(RU, Language.RUSSIAN)
                                .read(
                                        "Статью 1 дополнить пунктом 3 и пунктом 4 следующего содержания: «3. Три.\n4. Четыре.»")
                                .edits()
                                .stream()
                                .mapToInt(edit -> ((Addition) edit).provisions().size())
                                .sum());
    }

    private static void assertNotUnderstood(Act act, String... lines) {
        for (String line : lines) {
            Instructions read = new InstructionReader(act, act.language()).read(line);
            assertEquals(List.of(), read.edits(), line);
            assertEquals(
                    List.of(Cause.NOT_UNDERSTOOD),
                    read.told().stream().map(Told::cause).toList(),
                    line);
        }
    }

    @Test
    void instructionIsDoneAsAWholeOrNotAtAll() {
        Instructions read = new InstructionReader(RU, Language.RUSSIAN).read("""
                1. Пункт 1 статьи 1 изложить в следующей редакции:
                «1. Русло чистят весной:
                1) владелец мельницы;
                2) соседи мельницы.».
                2. В подпункте 1) пункта 1 статьи 1 слово «хозяин» заменить словом «мельник».
                3. В статье 2 слово «Осмотр» заменить словом «Надзор».
                """);
        assertEquals(List.of("2:2"), labels(read.edits()));
        assertEquals(List.of(1, 5), read.told().stream().map(Told::line).toList());
        assertEquals(
                List.of(Cause.COLLIDES, Cause.COLLIDES),
                read.told().stream().map(Told::cause).toList());
        assertTrue(read.told().getLast().instruction().startsWith("2. В подпункте 1)"));
    }

    @Test
    void newWordingAndAnyOtherChangeOfWhatItGivesCollide() {
        String wording = """
            Пункт 1 статьи 1 изложить в следующей редакции: «1. Русло чистят весной:
            1) хозяин мельницы;
            2) соседи мельницы.»
            """;
        for (String other : List.of(
                "В подпункте 2) пункта 1 статьи 1 слово «соседи» заменить словом «люди»",
                "Подпункт 2) пункта 1 статьи 1 исключить",
                "Пункт 1 статьи 1 дополнить подпунктом 3) следующего содержания: «3) община.»",
                "Подпункт 2) пункта 1 статьи 1 изложить в следующей редакции: «2) люди.»",
                "Абзац первый пункта 1 статьи 1 изложить в следующей редакции: «Русло чистят весной и осенью:»",
                "Статью 1 исключить")) {
            for (String text : List.of(wording + other, other + "\n" + wording)) {
                Instructions read = new InstructionReader(RU, Language.RUSSIAN).read(text);
                assertEquals(List.of(), read.edits(), text);
                assertEquals(
                        List.of(Cause.COLLIDES, Cause.COLLIDES),
                        read.told().stream().map(Told::cause).toList(),
                        text);
            }
        }
        for (String same : List.of(
                wording,
                "В пункте 1 статьи 1 слова « и осенью» исключить",
                "Подпункт 2) пункта 1 статьи 1 изложить в следующей редакции: «2) соседи мельницы.»",
                "В пункте 2 статьи 1 слово «открыто» исключить",
                "Статью 1 дополнить пунктом 3 следующего содержания: «3. Русло глубоко.»")) {
            assertEquals(
                    List.of(),
                    new InstructionReader(RU, Language.RUSSIAN)
                            .read(wording + same)
                            .told(),
                    same);
        }
        Instructions heading = new InstructionReader(RU, Language.RUSSIAN).read("""
                Заголовок статьи 2 изложить в следующей редакции: «Плотина»
                В статье 2 слово «Осмотр» заменить словом «Надзор»
                В заголовке статьи 2 слово «Плотина» заменить словом «Запруда»
                """);
        assertEquals(List.of("2:2"), labels(heading.edits()));
        assertEquals(List.of(1, 3), heading.told().stream().map(Told::line).toList());
    }

    @Test
    void newWordingGivesTheQuotedTextOrIsRefused() throws Exception {
        String start = "Пункт 1 статьи 1 изложить в следующей редакции: «1. Русло чистят:\n";
        for (String list : List.of(
                "1) хозяин мельницы;\n1) община;\n2) соседи мельницы.»",
                "2) соседи мельницы.\n1) хозяин мельницы;»",
                "1) хозяин мельницы;\n2) соседи мельницы;\n3) новая;\n2) община;\n4) старая.»",
                "1) хозяин мельницы;\n2) соседи мельницы;\n2) община.»")) {
            Instructions read = new InstructionReader(RU, Language.RUSSIAN).read(start + list);
            assertEquals(List.of(), read.edits(), list);
            assertEquals(
                    List.of(Cause.BLOCK_DIFFERS),
                    read.told().stream().map(Told::cause).toList(),
                    list);
        }
        Instructions read = new InstructionReader(RU, Language.RUSSIAN)
                .read(start + "0) все;\n1) хозяин воды;\n1-1) община;\nа) старая;\n3) новая.»");
        assertEquals(List.of(), read.told());
        Provision made = Acts.at(apply(RU, read.edits()), "1.1");
        assertEquals(
                List.of("0 все;", "1 хозяин воды;", "1-1 община;", "3 новая."),
                made.children().stream()
                        .map(one -> one.number() + " " + one.text())
                        .toList());
        assertEquals("старая;", made.children().get(2).children().getFirst().text());
    }

    @Test
    void lineThatNamesAPlaceOrQuotesIsNeverCalledNoInstruction() {
        assertNotUnderstood(
                RU,
                "В пункте 2 статьи 1 слово «открыто» заменяется словом «закрыто»",
                "Пункт 2 статьи 1 исключается",
                "Пункты 1 и 2 статьи 1 удалить",
                "Пункты 1 и 2 удалить",
                "П. 2 ст. 1 удалить",
                "Слово «открыто» заменяется словом «закрыто»",
                "Статья 1 утрачивает силу");
        assertNotUnderstood(
                KK, "1-баптың 2-тармағы күшін жояды", "«ашық» деген сөз алынсын", "1, 2-тармақтар жойылсын");
        assertNotUnderstood(
                EN,
                "In paragraph 2 of Article 1, strike out the word “open”",
                "Strike out paragraph 2 of Article 1",
                "Strike out paragraphs 1 and 2",
                "Strike out para. 2",
                "For “open” read “closed”");
        for (Act act : List.of(RU, KK, EN)) {
            Instructions title = new InstructionReader(act, act.language()).read(act.title() + "\n30.11.2026\n");
            assertEquals(
                    List.of(Cause.NO_INSTRUCTION, Cause.NO_INSTRUCTION),
                    title.told().stream().map(Told::cause).toList());
        }
    }

    @Test
    void behindAPartThatIsRefusedTheRestOfTheLineIsNotDone() {
        Instructions read = new InstructionReader(RU, Language.RUSSIAN).read("""
                В пункте 1 статьи 1 слово «весной» исключить, в пункте 9 слово «русло» исключить, \
                слово «чистят» исключить, слова «и осенью» заменить словом «летом»;
                в статье 2 слово «Осмотр» исключить
                """);
        assertEquals(List.of("1.1", "2:2"), labels(read.edits()));
        assertEquals(
                List.of(Cause.NO_SUCH_PLACE, Cause.BEHIND_REFUSED, Cause.BEHIND_REFUSED),
                read.told().stream().map(Told::cause).toList());
        assertEquals("слово «чистят» исключить", read.told().get(1).detail());
        assertTrue(read.told().stream().allMatch(told -> told.line() == 1 && told.isLost()));
    }

    @Test
    void wordsThatStandInTheHeadingTooAreSaidToBeThoseOfOne() throws Exception {
        Act act = Acts.act(Language.RUSSIAN, "Закон", "Статья 1. О плотине", "Заботу о плотине несёт община.");
        InstructionReader reader = new InstructionReader(act, Language.RUSSIAN);
        Instructions either = reader.read("В статье 1 слово «плотине» исключить");
        assertEquals(List.of(), either.edits());
        assertEquals(Cause.WORDS_REPEATED, either.told().getFirst().cause());
        Instructions heading = reader.read("В статье 1 слово «О» исключить");
        assertEquals(Cause.WORDS_ABSENT, heading.told().getFirst().cause());

        List<Edit> edits = words(act, "1", "Заботу о запруде несёт община.");
        assertEquals(
                List.of("В абзаце первом статьи 1 слово «плотине» заменить словом «запруде»"),
                sentences(act, List.of(edits)));
        edits = Change.edits(Acts.at(act, "1"), Field.HEADING, "О запруде");
        assertEquals(
                List.of("В заголовке статьи 1 слово «плотине» заменить словом «запруде»"),
                sentences(act, List.of(edits)));
        Instructions read = reader.read(sentences(act, List.of(edits)).getFirst());
        assertEquals("О запруде", Acts.at(apply(act, read.edits()), "1").heading());
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
    }

    private static List<String> labels(List<Edit> edits) {
        return edits.stream().map(Edit::label).toList();
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
