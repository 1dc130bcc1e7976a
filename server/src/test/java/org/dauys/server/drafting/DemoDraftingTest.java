package org.dauys.server.drafting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dauys.server.TestSite;
import org.dauys.server.answer.Bodies;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.answer.TestCommission.Member;
import org.dauys.server.consultation.Acts;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Version;
import org.dauys.server.demo.DemoRoles;
import org.dauys.server.people.Role;
import org.dauys.server.people.Roles;
import org.dauys.server.people.Staff;
import org.dauys.server.site.Words;
import org.dauys.text.Language;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The draft law of the demo can be worked on, and its next version can be made. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoDraftingTest {
    private static final TestSite SITE = TestCommission.shared();
    private static TestCommission commission;

    @BeforeAll
    static void start() throws Exception {
        SITE.bean(DemoDrafting.class).fill();
        SITE.bean(DemoDrafting.class).fill();
        commission = TestCommission.of(SITE, DemoDrafting.SLUG);
    }

    private static List<Candidate> candidates() {
        return SITE.bean(Merges.class).candidates(commission.newest());
    }

    @Test
    @Order(1)
    void twelveAmendmentsInThreeLanguagesStandAndThreeCollide() {
        List<Candidate> all = candidates();
        assertEquals(12, all.size());
        assertTrue(all.stream().allMatch(Candidate::stands), all::toString);
        assertTrue(all.stream().allMatch(one -> one.article().equals("3")), all::toString);
        assertEquals(
                Map.of("kk", 4L, "ru", 6L, "en", 2L),
                all.stream()
                        .collect(Collectors.groupingBy(
                                one -> one.change().language().code(), Collectors.counting())));
        TreeSet<String> clashes = new TreeSet<>();
        SITE.bean(Merges.class)
                .drafts(commission.newest(), all)
                .values()
                .forEach(draft -> draft.clashes()
                        .forEach(clash -> clashes.add(
                                clash.first().number() + "–" + clash.second().number())));
        assertEquals(List.of("4–5", "6–4", "6–5"), List.copyOf(clashes));
    }

    @Test
    @Order(2)
    void listIsPublishedAndSoAreRecommendationsButForOne() {
        assertEquals(
                12,
                commission
                        .read(commission.pages() + "/v/2/amendments")
                        .select(".disposal")
                        .size());
        Document four = commission.read(commission.pages() + "/submissions/4");
        assertTrue(
                four.select(".recommendation").text().contains("Отправитель согласен на эту формулировку"), four::text);
        assertEquals(
                0,
                commission
                        .read(commission.pages() + "/submissions/7")
                        .select(".recommendation")
                        .size());
        Member editor = commission.editor();
        Document article = editor.page(commission.desk() + "/drafting/p/3");
        assertEquals(12, article.select("ol.cards > li").size());
        assertEquals(
                1,
                article.select("a[href=" + commission.desk() + "/recommendations/follow?body=housing]")
                        .size());
        assertTrue(article.select("#amendment-10 .choice").text().contains("Сәуле Мұратқызы"), article::text);
        assertEquals(2, article.select("#amendment-6 .opinions .said").size(), article::html);
    }

    @Test
    @Order(2)
    void whoTriesARoleHasItHereToo() {
        DemoRoles roles = SITE.bean(DemoRoles.class);
        roles.join("not-there", "", Role.RESPONDER);
        roles.join(DemoDrafting.SLUG, DemoDrafting.BODY, Role.RESPONDER);
        assertEquals(
                List.of(DemoDrafting.BODY),
                SITE.bean(Roles.class).staff(commission.id(), Role.RESPONDER).stream()
                        .map(Staff::body)
                        .toList());
    }

    @Test
    @Order(3)
    void nextVersionIsMadeAsRecommended() {
        Version base = commission.newest();
        Merges merges = SITE.bean(Merges.class);
        Map<Long, Recommendation> recommended = SITE.bean(Recommendations.class)
                .published(
                        base,
                        SITE.bean(Bodies.class)
                                .bySlug(commission.id(), DemoDrafting.BODY)
                                .orElseThrow());
        Member editor = commission.editor();
        for (Candidate one : candidates()) {
            Recommendation what = recommended.get(one.submission().id());
            if (one.isUndecided() && what != null) {
                merges.decide(
                        base,
                        new SeenAmendment(one.submission(), one.submission().revision(), 0),
                        what.choice(),
                        what.reason(),
                        what.wordings(),
                        editor.participant());
            }
        }
        NewVersion making = SITE.bean(NewVersion.class);
        assertEquals(
                3, making.make(commission.consultation(), base, new Words("", "Третий проект", ""), Optional.empty()));
        String text = String.join("\n", made());
        assertTrue(text.contains("а накануне выходного дня до часу ночи"), text);
        assertTrue(text.contains("Пәтерлерді жөндеуге жұмыс күндері таңғы сағат оннан кешкі алтыға дейін"), text);
        assertTrue(text.contains("lasts until ten in the morning"), text);
    }

    private static List<String> made() {
        Version made = SITE.bean(Consultations.class)
                .versions(commission.consultation())
                .getLast();
        return List.of("kk", "ru", "en").stream()
                .map(code -> SITE.bean(Acts.class)
                        .of(made.text(new Language(code)).orElseThrow())
                        .toString())
                .toList();
    }

    @Test
    @Order(4)
    void eachLanguageHasItsPages() {
        for (String language : List.of("kk", "ru", "en")) {
            for (String page : List.of("", "/v/2/p/3", "/submissions/6", "/v/2/amendments/4")) {
                assertEquals(
                        200,
                        SITE.get(commission.pages() + page, Locale.of(language)).statusCode(),
                        page);
            }
        }
    }
}
