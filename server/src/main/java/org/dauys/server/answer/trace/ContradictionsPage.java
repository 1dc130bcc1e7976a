package org.dauys.server.answer.trace;

import org.dauys.server.consultation.reader.ReaderVisit;
import org.dauys.server.people.Open;
import org.dauys.server.site.Shown;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Answers that the words of the next version do not bear out. */
@Controller
@Open
class ContradictionsPage {
    private final Contradictions contradictions;

    ContradictionsPage(Contradictions contradictions) {
        this.contradictions = contradictions;
    }

    @GetMapping("/c/{slug}/contradictions")
    Shown show(ReaderVisit visit) {
        return visit.show("answer/trace/contradictions")
                .with("missing", contradictions.acceptedAndMissing(visit.consultation()))
                .with("there", contradictions.rejectedAndThere(visit.consultation()));
    }
}
