package org.dauys.compare.table;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.dauys.compare.Comparison;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.Language;
import org.dauys.text.UnreadableActException;
import org.dauys.text.read.ActReader;

/**
 * A change of one kind in an act that has everything an act can have, and what a reader must find of it.
 *
 * @param name of the kind
 * @param from what stands in the act in force
 * @param to what stands there in the draft
 * @param shown words that a table cannot lack
 * @param number the name of the number that grows by one
 */
record Changed(String name, String from, String to, List<String> shown, String number) {
    private static final String ACT = """
        Закон о пасеках
        Принят в Луге 5 мая 2026 года.

        Настоящий Закон бережёт пчёл и тех, кто за ними ходит, от всякого вреда.
        Раздел 1. Пасека
        Глава 1. Ульи
        Статья 1. Место
        1. Ульи ставят весной на сухом лугу:
        1) пасечник;
        2) его соседи, если они согласны.
        2. Луг косят после цветения трав.
        Примечание. Весной считается апрель.
        Статья 2. Осмотр
        Улей осматривают дважды в год.
        Осмотр ведёт община луга.
        Ячейка | Мёд | Воск
        Первая | Липа | Белый
        Глава 2. Мёд
        Статья 3. Сбор
        1. Мёд собирают в августе утром.
        2. Воск топят осенью в котле.
        Статья 4. Исключена.
        Статья 5. Ярмарка
        Ярмарку проводят в первое воскресенье сентября на площади.
        Глава 3. Зима
        Статья 6. Покой
        Зимой ульи укрывают сеном и не открывают без нужды.
        Статья 7. Сон
        Пчёлы спят до первого тепла и не едят ничего, кроме своего запаса.
        Президент Луга
        В. Лесной
        Приложение 1. Клеймо
        Образец клейма пасеки.
        """;

    private static final String FAIR =
            "Статья 5. Ярмарка\nЯрмарку проводят в первое воскресенье сентября на площади.\n";
    private static final String WINTER = "Глава 3. Зима\n";

    /** One of each kind of place and of change. */
    static List<Changed> all() {
        return List.of(
                change("title", "Закон о пасеках", "Закон об ульях", "titles", "пасеках", "ульях"),
                change("group heading", "Глава 2. Мёд", "Глава 2. Соты", "headings", "Мёд", "Соты"),
                change("article heading", "Статья 3. Сбор", "Статья 3. Жатва", "headings", "Сбор", "Жатва"),
                change("annex heading", "Приложение 1. Клеймо", "Приложение 1. Печать", "headings", "Клеймо", "Печать"),
                change("note to the act", "5 мая 2026", "7 июня 2026", "notes", "5 мая", "7 июня"),
                change("note", "считается апрель", "считается май", "notes", "апрель", "май"),
                change(
                        "new note",
                        "сентября на площади.\n",
                        "сентября на площади.\nПримечание. Площадь подметают.\n",
                        "notes",
                        "подметают"),
                change(
                        "words of a repeal",
                        "Статья 4. Исключена.",
                        "Статья 4. Исключена Законом от 01.02.2026 № 5.",
                        "notes",
                        "01.02.2026"),
                change("preamble", "бережёт пчёл", "любит пчёл", "reworded", "бережёт", "любит"),
                change("paragraph", "в августе утром", "в июле утром", "reworded", "августе", "июле"),
                change("list", "его соседи", "его братья", "reworded", "соседи", "братья"),
                change("table cell", "Липа", "Гречиха", "reworded", "Липа", "Гречиха"),
                change("annex", "Образец клейма пасеки", "Рисунок клейма пасеки", "reworded", "Образец", "Рисунок"),
                change("signature", "В. Лесной", "Г. Полевой", "conclusions", "Лесной", "Полевой"),
                change("signature gone", "Президент Луга\nВ. Лесной\n", "", "conclusions", "Лесной"),
                change(
                        "new paragraph",
                        "осенью в котле.",
                        "осенью в котле.\n3. Соты сушат на крыше под рогожей.",
                        "added",
                        "рогожей"),
                change("paragraph gone", "2. Воск топят осенью в котле.\n", "", "removed", "котле"),
                change(
                        "order",
                        "1) пасечник;\n2) его соседи, если они согласны.",
                        "2) его соседи, если они согласны.\n1) пасечник;",
                        "places",
                        "2, 1"),
                change(
                        "division",
                        "Улей осматривают дважды в год.\nОсмотр",
                        "Улей осматривают дважды в год. Осмотр",
                        "places",
                        "год"),
                change("chapter", "Глава 3. Зима\n", "", "headings", "Зима"),
                change("article in another chapter", FAIR + WINTER, WINTER + FAIR, "places", "Ярмарка"),
                change("number of an article", "Статья 7. Сон", "Статья 8. Сон", "numbers", "7", "8"),
                change("number of a paragraph", "2. Воск топят", "3. Воск топят", "numbers", "3.2", "3.3"),
                change("number of a chapter", "Глава 3. Зима", "Глава 4. Зима", "numbers", "3", "4"));
    }

    private static Changed change(String name, String from, String to, String number, String... shown) {
        return new Changed(name, from, to, List.of(shown), number);
    }

    /** Whether the words of the change can be marked; of an order or a number nothing can. */
    boolean isOfWords() {
        return !number.equals("places") && !number.equals("numbers");
    }

    Comparison comparison() {
        if (!ACT.contains(from)) {
            throw new AssertionError("the act has no «" + from + "»");
        }
        return Comparison.of(act(ACT), act(ACT.replace(from, to)));
    }

    private static Act act(String text) {
        try {
            return ActReader.read(
                            "act.txt",
                            text.getBytes(StandardCharsets.UTF_8),
                            Format.TEXT,
                            Optional.of(Language.RUSSIAN))
                    .act();
        } catch (UnreadableActException broken) {
            throw new AssertionError(broken);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
