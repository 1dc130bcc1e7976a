package org.dauys.server.referendum.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.dauys.server.consultation.reader.ReaderVisit;
import org.dauys.server.people.Open;
import org.dauys.server.publish.Keeping;
import org.dauys.server.publish.Served;
import org.dauys.server.referendum.Referendums;
import org.dauys.server.site.Shown;
import org.dauys.server.site.SiteAddress;
import org.dauys.server.site.Visit;
import org.dauys.tally.write.AuditCsv;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An audit as anyone can follow it: plan, seed, what it draws, what was found, how it stands, what it does not show. */
@Controller
@Open
class AuditPage {
    private final Referendums referendums;
    private final AuditViews views;
    private final SiteAddress address;

    AuditPage(Referendums referendums, AuditViews views, SiteAddress address) {
        this.referendums = referendums;
        this.views = views;
        this.address = address;
    }

    @GetMapping("/c/{slug}/referendum/audit")
    Shown show(ReaderVisit visit, HttpServletRequest request) {
        return visit.show("referendum/audit/audit").with("view", view(visit)).with("site", address.of(request));
    }

    @GetMapping("/c/{slug}/referendum/audit/files/{name}")
    ResponseEntity<byte[]> file(ReaderVisit visit, @PathVariable String name, HttpServletRequest request) {
        String csv = csv(view(visit), name).orElseThrow(Visit::missing);
        return new Served(
                        csv.getBytes(StandardCharsets.UTF_8),
                        MediaType.parseMediaType("text/csv;charset=UTF-8"),
                        Keeping.READER,
                        Optional.empty(),
                        Optional.empty())
                .to(request);
    }

    private static Optional<String> csv(AuditView view, String name) {
        return switch (name) {
            case "plan.csv" -> Optional.of(AuditCsv.plan(view.plan()));
            case "draws.csv" -> view.sample().map(AuditCsv::draws);
            case "evaluation.csv" -> view.evaluation().map(AuditCsv::evaluation);
            case "recounts.csv" -> view.sample().map(_ -> RecountForm.csv(view.recounts()));
            default -> Optional.empty();
        };
    }

    private AuditView view(ReaderVisit visit) {
        return referendums
                .announced(visit.id())
                .flatMap(one -> views.of(one, visit.page()))
                .orElseThrow(Visit::missing);
    }
}
