package org.dauys.server.consultation.reader;

import org.dauys.server.people.Open;
import org.dauys.server.site.Shown;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** All versions of a draft, and what to compare them with. */
@Controller
@Open
class VersionsPage {
    @GetMapping("/c/{slug}/v")
    Shown versions(ReaderVisit visit) {
        return visit.show("consultation/reader/versions");
    }
}
