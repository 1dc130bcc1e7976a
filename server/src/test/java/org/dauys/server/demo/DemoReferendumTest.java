package org.dauys.server.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.dauys.server.TestSite;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.referendum.Counted;
import org.dauys.server.referendum.Counts;
import org.dauys.server.referendum.Referendums;
import org.dauys.server.referendum.audit.DemoAudit;
import org.dauys.tally.check.Finding;
import org.dauys.tally.check.Rule;
import org.dauys.tally.check.Severity;
import org.dauys.tally.decide.Decision;
import org.junit.jupiter.api.Test;

/** The demo's referendum is finished, and just the faults are found that were put into it. */
class DemoReferendumTest {
    @Test
    void finishedReferendumHasThePlantedFaultsAndNoOthers() throws Exception {
        try (TestSite site = TestSite.empty()) {
            site.bean(DemoReferendum.class).fill();
            site.bean(DemoReferendum.class).fill();
            long consultation = site.bean(Consultations.class)
                    .bySlug(DemoReferendum.SLUG)
                    .orElseThrow()
                    .id();
            Counted counted = site.bean(Counts.class)
                    .of(site.bean(Referendums.class).of(consultation).orElseThrow());
            assertEquals(40, counted.nation().reported());
            assertEquals(Decision.Outcome.ADOPTED, counted.decision().outcome());
            List<Finding> errors = counted.tally().findings().stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .toList();
            assertEquals(
                    List.of(Rule.CATEGORIES_NOT_BOX, Rule.OBSERVER_DIFFERS, Rule.TOTAL_NOT_RECOMPUTED),
                    errors.stream().map(Finding::rule).toList(),
                    errors::toString);
            assertEquals(
                    DemoReferendum.DIFFERING,
                    errors.stream()
                            .filter(finding -> finding.rule() == Rule.OBSERVER_DIFFERS)
                            .findFirst()
                            .orElseThrow()
                            .subject());
            site.bean(DemoAudit.class).fill(DemoReferendum.SLUG);
            site.bean(DemoAudit.class).fill(DemoReferendum.SLUG);
            String audit =
                    site.get("/c/aqdala-lake/referendum/audit", Locale.of("en")).body();
            assertTrue(audit.contains("too close for a sample"), audit);
            assertTrue(audit.contains("not counted yet") && audit.contains("Invalid ballots: +1"), audit);
            for (String language : List.of("kk", "ru", "en")) {
                String page = site.get("/c/aqdala-lake/referendum", Locale.of(language))
                        .body();
                assertTrue(page.contains("T39") && page.contains("Qumsai"), page);
            }
        }
    }
}
