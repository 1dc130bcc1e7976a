package org.dauys.server.consultation.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.dauys.compare.search.Wanted;
import org.dauys.server.TestSite;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Imports;
import org.dauys.server.consultation.NewConsultation;
import org.dauys.server.consultation.NewConsultation.NewText;
import org.dauys.server.consultation.NewConsultation.NewVersion;
import org.dauys.server.consultation.Search;
import org.dauys.server.consultation.Text;
import org.dauys.server.site.Words;
import org.dauys.text.Format;
import org.dauys.text.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A code of 1,500 articles in three sections, in Russian only. */
@TestInstance(Lifecycle.PER_CLASS)
class LongActTest {
    private static final int ARTICLES = 1500;
    private static final List<String> STOCK = List.of(
            "право",
            "обязанность",
            "договор",
            "срок",
            "суд",
            "решение",
            "закон",
            "собственность",
            "имущество",
            "сторона",
            "ответственность",
            "исполнение",
            "орган",
            "заявление",
            "гражданин",
            "земля",
            "перевозчик",
            "убытки",
            "лицо");

    private final TestSite site = TestSite.empty();

    @BeforeAll
    void publish() throws Exception {
        NewText text = new NewText(
                "code.txt", Format.TEXT, code().getBytes(StandardCharsets.UTF_8), Optional.of(Language.RUSSIAN));
        NewVersion version = new NewVersion(Words.NONE, Optional.empty(), List.of(text), List.of());
        site.bean(Imports.class)
                .run(new NewConsultation(
                        "long-code", new Words("", "Кодекс", ""), Words.NONE, List.of(), List.of(version), List.of()));
    }

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    void sectionIsAPageWithTheWayToTheNext() {
        Document first = page("/c/long-code/v/0");
        assertEquals(500 - 100, first.select(".act .article").size(), "the first chapter");
        assertEquals(0, first.select("[rel=prev]").size());
        assertEquals("page", first.select(".contents [aria-current]").attr("aria-current"));
        Document second = page(first.expectFirst("[rel=next]").attr("href"));
        assertEquals("Раздел I. Первый", second.expectFirst(".act h2").text());
        assertEquals(100, second.select(".act .article").size(), "the second chapter");
    }

    @Test
    void partIsFoundByAnyProvisionInIt() {
        Document page = page("/c/long-code/v/0?part=1200.2");
        assertEquals(1, page.select("[id='1200.2']").size());
        assertEquals(0, page.select("[id='1.1']").size());
        assertTrue(
                page.html().length() < 1_000_000,
                () -> "characters: " + page.html().length());
    }

    @Test
    void actOfOneLanguageIsReadInItByEveryone() {
        Document page =
                Jsoup.parse(site.get("/c/long-code/v/0", Locale.of("kk")).body());
        assertEquals("ru", page.expectFirst(".act").attr("lang"));
        assertEquals("kk", page.expectFirst("html").attr("lang"));
        assertEquals(0, page.select("header .chips").size(), "nothing to choose from");
        for (String address : List.of("/v/0", "", "/p/3.1", "/search", "/search?q=zzz")) {
            Document told = Jsoup.parse(
                    site.get("/c/long-code" + address, Locale.of("kk")).body());
            assertEquals(
                    "Қазақ тілінде мәтін жоқ. Актінің сөздері басқа тілде көрсетілген: орыс тілі.",
                    told.expectFirst(".other-language").text(),
                    address);
            Document own = Jsoup.parse(
                    site.get("/c/long-code" + address, Locale.of("ru")).body());
            assertEquals(0, own.select(".other-language").size(), address);
        }
    }

    @Test
    void searchAsksTheDatabaseForNothing() {
        Consultation consultation =
                site.bean(Consultations.class).publishedBySlug("long-code").orElseThrow();
        Text text = site.bean(Consultations.class)
                .versions(consultation)
                .getFirst()
                .readTexts()
                .getFirst();
        Search search = site.bean(Search.class);
        search.find(text, Wanted.of("право", Language.RUSSIAN, true));
        Long read = new TransactionTemplate(site.bean(PlatformTransactionManager.class)).execute(status -> {
            // Of this connection, with what it did before the transaction and has not told yet.
            long before = rowsRead();
            Random random = new Random(5);
            for (int i = 0; i < 200; i++) {
                Wanted wanted = Wanted.of(word(random) + " " + word(random), Language.RUSSIAN, true);
                assertFalse(search.find(text, wanted).isEmpty(), wanted::toString);
            }
            return rowsRead() - before;
        });
        assertEquals(0, read);
    }

    private long rowsRead() {
        return site.bean(JdbcClient.class)
                .sql(
                        "select coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0)::bigint from pg_stat_xact_user_tables")
                .query(Long.class)
                .single();
    }

    private Document page(String path) {
        var answer = site.get(path, Locale.of("ru"));
        assertEquals(200, answer.statusCode(), path);
        return Jsoup.parse(answer.body());
    }

    /** The first section is longer than a page may be, and has chapters of 400 and 100 articles. */
    private static String code() {
        Random random = new Random(7);
        StringBuilder code = new StringBuilder("Кодекс Республики Акдала\n");
        for (int article = 1; article <= ARTICLES; article++) {
            if (article % 500 == 1) {
                int section = article / 500;
                code.append("Раздел ")
                        .append(List.of("I. Первый", "II. Второй", "III. Третий")
                                .get(section))
                        .append('\n');
            }
            Optional.ofNullable(Map.of(1, "Глава 1. Начало\n", 401, "Глава 2. Конец\n")
                            .get(article))
                    .ifPresent(code::append);
            code.append("Статья ")
                    .append(article)
                    .append(". ")
                    .append(word(random))
                    .append('\n');
            for (int paragraph = 1; paragraph <= 3; paragraph++) {
                code.append(paragraph).append(". ").append(sentence(random)).append('\n');
            }
        }
        return code.toString();
    }

    private static String sentence(Random random) {
        StringBuilder sentence = new StringBuilder("Устанавливается");
        for (int i = 0; i < 25; i++) {
            sentence.append(' ').append(word(random));
        }
        return sentence.append('.').toString();
    }

    private static String word(Random random) {
        return STOCK.get(random.nextInt(STOCK.size()));
    }
}
