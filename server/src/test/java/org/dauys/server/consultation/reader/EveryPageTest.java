package org.dauys.server.consultation.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dauys.server.TestSite;
import org.dauys.server.consultation.Imports;
import org.dauys.server.consultation.NewConsultation;
import org.dauys.server.consultation.NewConsultation.NewText;
import org.dauys.server.consultation.NewConsultation.NewVersion;
import org.dauys.server.site.Words;
import org.dauys.text.Format;
import org.dauys.text.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever changes between two versions is shown and counted on each page and in the API, and they all agree. */
@TestInstance(Lifecycle.PER_CLASS)
class EveryPageTest {
    private static final Locale RU = Locale.of("ru");
    private static final String ACT = """
        Закон о мостах
        Принят в Луге 5 мая 2026 года.

        Настоящий Закон бережёт мосты и тех, кто по ним ходит, от всякого вреда.
        Раздел 1. Мосты
        Глава 1. Доски
        Статья 1. Настил
        1. Доски меняют весной до половодья:
        1) плотник;
        2) его соседи, если они согласны.
        2. Перила красят после праздника.
        Примечание. Весной считается апрель.
        Статья 2. Осмотр
        Мост осматривают дважды в год.
        Осмотр ведёт община луга.
        Мост | Длина | Сбор
        Малый | Сажень | Грош
        Глава 2. Сборы
        Статья 3. Плата
        1. Плату берут в августе утром.
        2. Пеший ходит даром во всякое время.
        Статья 4. Исключена.
        Статья 5. Ярмарка
        Ярмарку проводят в первое воскресенье сентября на площади.
        Глава 3. Зима
        Статья 6. Лёд
        Зимой ездят по льду, и мост закрывают без спора.
        Статья 7. Снег
        Снег с моста убирает тот, кто живёт к нему ближе прочих.
        Президент Луга
        В. Лесной
        """;

    private final TestSite site = TestSite.empty();

    /**
     * A change, in a consultation of its own.
     *
     * @param slug of the consultation
     * @param kind of the number on the pages that grows
     * @param label of the provision whose page tells it; empty where none does
     * @param shown words that the table cannot lack
     */
    record Changed(String slug, String from, String to, String kind, String label, List<String> shown) {
        @Override
        public String toString() {
            return slug;
        }

        /** Whether words differ, which can be marked. */
        boolean isOfWords() {
            return !List.of("order", "division", "place").contains(slug) && !kind.equals("renumbered");
        }
    }

    static List<Changed> changes() {
        String fair = "Статья 5. Ярмарка\nЯрмарку проводят в первое воскресенье сентября на площади.\n";
        return List.of(
                change("title", "Закон о мостах", "Закон о паромах", "other", "", "мостах", "паромах"),
                change("act-note", "5 мая 2026", "7 июня 2026", "other", "", "мая", "июня"),
                change("preamble", "бережёт мосты", "чинит мосты", "reworded", "preamble", "бережёт", "чинит"),
                change("group-heading", "Глава 2. Сборы", "Глава 2. Дань", "other", "chapter-2", "Сборы", "Дань"),
                change("heading", "Статья 3. Плата", "Статья 3. Мыто", "other", "3", "Плата", "Мыто"),
                change("note", "считается апрель", "считается май", "other", "1.2", "апрель", "май"),
                change(
                        "repeal",
                        "4. Исключена.",
                        "4. Исключена Законом от 01.02.2026 № 5.",
                        "other",
                        "4",
                        "01.02.2026"),
                change("cell", "Сажень", "Верста", "reworded", "2", "Сажень", "Верста"),
                change("signature", "В. Лесной", "Г. Полевой", "other", "", "Лесной", "Полевой"),
                change("paragraph-gone", "2. Пеший ходит даром во всякое время.\n", "", "removed", "3", "даром"),
                change(
                        "order",
                        "1) плотник;\n2) его соседи, если они согласны.",
                        "2) его соседи, если они согласны.\n1) плотник;",
                        "other",
                        "1.1",
                        "порядок"),
                change("division", "в год.\nОсмотр", "в год. Осмотр", "other", "2", "деление"),
                change("place", fair + "Глава 3. Зима\n", "Глава 3. Зима\n" + fair, "other", "5", "Ярмарка"),
                change("article-number", "Статья 7. Снег", "Статья 8. Снег", "renumbered", "8", "Статья 8"),
                change("paragraph-number", "2. Пеший", "3. Пеший", "renumbered", "3.3", "3.3"));
    }

    private static Changed change(String slug, String from, String to, String kind, String label, String... shown) {
        return new Changed(slug, from, to, kind, label, List.of(shown));
    }

    @BeforeAll
    void publish() throws Exception {
        for (Changed change : changes()) {
            assertTrue(ACT.contains(change.from()), change.slug());
            site.bean(Imports.class)
                    .run(new NewConsultation(
                            change.slug(),
                            new Words("", "Проект", ""),
                            Words.NONE,
                            List.of(),
                            List.of(version(ACT), version(ACT.replace(change.from(), change.to()))),
                            List.of()));
        }
    }

    private static NewVersion version(String act) {
        NewText text = new NewText(
                "act.txt", Format.TEXT, act.getBytes(StandardCharsets.UTF_8), Optional.of(Language.RUSSIAN));
        return new NewVersion(Words.NONE, Optional.empty(), List.of(text), List.of());
    }

    @AfterAll
    void close() {
        site.close();
    }

    private String body(String path) {
        HttpResponse<String> answer = site.get(path, RU);
        assertEquals(200, answer.statusCode(), path);
        return answer.body();
    }

    private Document page(String path) {
        return Jsoup.parse(body(path), "http://site" + path);
    }

    private JsonNode json(String path) {
        return JsonMapper.shared().readTree(body(path));
    }

    private static void assertHas(Changed change, Element where, String what) {
        String text = (change.isOfWords() ? where.select("ins, del") : where.select("*")).text();
        for (String word : change.shown()) {
            assertTrue(text.contains(word), () -> what + " lacks «" + word + "»: " + where.text());
        }
    }

    private static String number(Document page, String kind) {
        return page.select(".five ." + kind + " b").text();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void tableShowsAndCountsIt(Changed change) {
        String path = "/c/" + change.slug() + "/compare";
        for (String view : List.of("", "view=merged")) {
            Document all = page(path + "?" + view);
            assertEquals("1", number(all, change.kind()));
            boolean renumbered = change.kind().equals("renumbered");
            if (renumbered) {
                // The table is quiet about numbers, and says so.
                Element link = all.expectFirst("#table [role=status] a[href*=kind=renumbered]");
                assertTrue(link.text().contains("1"), link.text());
            } else {
                assertHas(change, all.expectFirst("#table .comparison"), path);
            }
            Document own = page(path + "?kind=" + change.kind() + "&" + view);
            assertHas(change, own.expectFirst("#table .comparison"), path + " " + change.kind());
            String status = own.expectFirst("#table [role=status]").text();
            assertTrue(status.matches(".*: 1( из \\d+)?\\..*"), status);
            assertTrue(own.select(".nothing").isEmpty(), own::text);
        }
    }

    @ParameterizedTest
    @MethodSource("changes")
    void frontPageCountsItAndLeadsToIt(Changed change) {
        Document front = page("/c/" + change.slug());
        assertEquals("1", number(front, change.kind()));
        String href = front.expectFirst(".five ." + change.kind()).attr("href");
        assertHas(change, page(href).expectFirst("#table .comparison"), href);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void provisionsPageTellsIt(Changed change) {
        if (change.label().isEmpty()) {
            return;
        }
        Document page = page("/c/" + change.slug() + "/p/" + change.label());
        Element told = page.expectFirst(".change");
        if (change.slug().endsWith("heading")) {
            // In plain words above the rows.
            change.shown().forEach(word -> assertTrue(told.text().contains(word), told::text));
        } else if (change.isOfWords()) {
            assertHas(change, told, change.label());
        } else {
            assertFalse(told.text().matches(".*Без изменений\\.$"), told.text());
            assertTrue(
                    told.text().matches(".*(порядок|деление|Перенос|прежни[йея]|прежде).*"),
                    () -> "nothing is told: " + told.text());
        }
    }

    @ParameterizedTest
    @MethodSource("changes")
    void programsAreToldTheSame(Changed change) {
        JsonNode api = json("/api/v1/consultations/" + change.slug() + "/comparisons/0/1?text=ru&lang=ru");
        JsonNode counts = api.path("counts");
        assertEquals(
                counts,
                json("/c/" + change.slug() + "/compare/0/1/table.json?text=ru&lang=ru")
                        .path("counts"));
        JsonNode own = json(
                "/api/v1/consultations/" + change.slug() + "/comparisons/0/1?text=ru&lang=ru&kind=" + change.kind());
        assertEquals(1, own.path("total").asInt(), own::toString);
        Document page = page("/c/" + change.slug() + "/compare");
        for (String kind : List.of("kept", "reworded", "moved", "added", "removed")) {
            assertEquals(counts.path(kind).asString(), number(page, kind), kind);
        }
        int besides = page.select(".five :is(.other, .renumbered) b").eachText().stream()
                .mapToInt(Integer::parseInt)
                .sum();
        assertEquals(counts.path("other").asInt(), besides);
    }
}
