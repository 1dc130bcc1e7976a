package org.dauys.server.answer.dashboard;

import java.util.List;
import java.util.Locale;
import org.dauys.compare.Level;
import org.dauys.compare.Row;
import org.dauys.server.consultation.Comparisons;
import org.dauys.server.consultation.Version;
import org.dauys.server.consultation.reader.Frame;
import org.dauys.server.consultation.reader.ReaderVisit;
import org.dauys.server.people.Open;
import org.dauys.server.site.Shown;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** How the consultation goes, in numbers. */
@Controller
class OverviewPage {
    private final FiguresCache figures;
    private final Comparisons comparisons;

    OverviewPage(FiguresCache figures, Comparisons comparisons) {
        this.figures = figures;
        this.comparisons = comparisons;
    }

    @Open
    @GetMapping("/c/{slug}/overview")
    Shown show(ReaderVisit visit) {
        Frame frame = visit.frame();
        int changed = changed(frame.versions(), visit.locale());
        return visit.show("answer/dashboard/overview")
                .with("overview", new OverviewView(frame, figures.of(frame.consultation()), changed, visit.page()));
    }

    /** How many provisions the drafts changed from one to the next; what the first changes, nobody was asked about before. */
    private int changed(List<Version> versions, Locale locale) {
        int changed = 0;
        for (int i = 1; i < versions.size(); i++) {
            Version from = versions.get(i - 1);
            if (!from.isInForce()) {
                changed += changed(from, versions.get(i), locale);
            }
        }
        return changed;
    }

    private int changed(Version from, Version to, Locale locale) {
        return comparisons
                .of(from, to, locale)
                .map(compared -> (int) compared.comparison().rows().stream()
                        .filter(OverviewPage::isChangedProvision)
                        .count())
                .orElse(0);
    }

    private static boolean isChangedProvision(Row row) {
        return row.changed() && row.level() != Level.ARTICLE && row.level() != Level.SECTION;
    }
}
