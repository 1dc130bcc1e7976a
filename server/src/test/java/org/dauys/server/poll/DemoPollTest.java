package org.dauys.server.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Locale;
import org.dauys.server.TestSite;
import org.dauys.server.TestVisitor;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Imports;
import org.dauys.server.demo.DemoConsultation;
import org.junit.jupiter.api.Test;

/** The poll of the demonstration shows what a poll is for. */
class DemoPollTest {
    @Test
    void groupsAreFoundThatAgreeInFourStatements() throws Exception {
        try (TestSite site = TestSite.empty()) {
            site.bean(Imports.class).run(DemoConsultation.read());
            site.bean(DemoPoll.class).fill("aqdala-constitution");
            site.bean(DemoPoll.class).fill("aqdala-constitution");
            long consultation = site.bean(Consultations.class)
                    .bySlug("aqdala-constitution")
                    .orElseThrow()
                    .id();
            Poll poll = site.bean(Polls.class).shown(consultation).getFirst();
            Result result = site.bean(Results.class).of(poll).orElseThrow();
            assertTrue(result.isFinal());
            assertEquals(210L, result.participants());
            assertEquals(
                    Result.Outcome.GROUPS, result.outcome(), result.trials().toString());
            assertTrue(result.groups().size() >= 2, result.trials().toString());
            assertTrue(
                    result.common(true, said -> said.least(true, result.groups())).stream()
                            .allMatch(said -> said.number() <= 4),
                    result.toString());
            assertFalse(result.common(true, said -> said.least(true, result.groups()))
                    .isEmpty());
            assertTrue(result.groups().stream().noneMatch(group -> group.tells().isEmpty()), result.toString());
            assertTrue(site.bean(Results.class).rows(poll).isPresent());
            HttpResponse<String> page = site.get("/c/aqdala-constitution/polls/1/results", Locale.of("ru"));
            assertTrue(TestVisitor.page(page)
                    .select("a[href$='/themes/labour']")
                    .eachText()
                    .contains("Труд"));
        }
    }
}
