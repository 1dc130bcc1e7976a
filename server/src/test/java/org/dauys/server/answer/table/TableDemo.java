package org.dauys.server.answer.table;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.dauys.server.TestSite;
import org.dauys.server.answer.TestRegister;
import org.dauys.server.consultation.Imports;
import org.dauys.server.demo.DemoConsultation;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo's consultation with a register of a few dozen submissions, some of each sort; only read from it. */
final class TableDemo {
    static final String BASE = "/c/" + TestRegister.SLUG;
    static final String HOSTILE = "=HYPERLINK(\"http://evil\") <script>alert(1)</script> \u202e";
    static final String ADDED = "В нашем цехе это уже было.";
    private static final AtomicInteger ASKED = new AtomicInteger();

    final TestSite site;
    final TestRegister register;
    final int whole;
    final int amended;
    final int deleted;
    final int hidden;
    final int waiting;
    final int withdrawn;
    final int erased;
    final int hostile;
    final List<Integer> campaign;
    final int ofNewest;

    private static final class Shared {
        private static final TableDemo DEMO = new TableDemo(start());
    }

    static TableDemo shared() {
        return Shared.DEMO;
    }

    static TestSite start() {
        TestSite site = TestSite.empty();
        importInto(site);
        return site;
    }

    static void importInto(TestSite site) {
        try {
            site.bean(Imports.class).run(DemoConsultation.read());
            // The draft's own files take a minute, for which ours would wait.
            site.bean(JdbcClient.class).sql("""
                            delete from jobs.job where id in (
                              select id from jobs.job where kind = 'make-file' for update skip locked)
                            """).update();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    TableDemo(TestSite site) {
        this.site = site;
        this.register = new TestRegister(site);
        whole = register.question(1, "", "Когда начнёт действовать новая Конституция?", "Айгүл Сәтқызы");
        amended = register.amend(1, "16.2", "двадцати четырёх часов", "двенадцати часов");
        deleted = register.amend(1, "33.2", "", "");
        hidden = register.propose(1, "25", "Скрытые слова о человеке", "ru");
        waiting = register.propose(1, "25", "Слова на проверке", "ru");
        withdrawn = register.propose(1, "26", "Отозванные слова", "ru");
        erased = register.propose(1, "26", "Стёртые слова", "ru");
        hostile = register.propose(1, "25.1", HOSTILE, "ru");
        campaign = IntStream.range(0, 12)
                .mapToObj(i -> register.propose(
                        1, "23.2", "Сохранить право на забастовку." + (i == 3 ? " " + ADDED : ""), "ru"))
                .toList();
        ofNewest = register.propose(2, "24", "Ереуіл құқығын сақтау керек", "kk");
        register.state(hidden, "hidden", "personal-data");
        register.state(waiting, "moderation", "");
        register.state(withdrawn, "withdrawn", "");
        register.state(erased, "erased", "");
        register.group("Забастовка", campaign);
        long body = register.body("labour", "Рабочая группа по труду");
        register.answer(body, "accepted-in-part", "Срок сокращён, но не до двенадцати часов.", List.of(amended));
        register.answer(body, "accepted", "Право на забастовку записано в текст.", campaign.subList(0, 10));
    }

    /** Never from the cache of pages, whose stamp knows nothing of submissions while this room stands alone. */
    String get(String path, String language) {
        String fresh = path + (path.contains("?") ? "&" : "?") + "x=" + ASKED.incrementAndGet();
        return site.get(fresh, Locale.of(language)).body();
    }

    Document page(String path, String language) {
        return Jsoup.parse(get(path, language));
    }
}
