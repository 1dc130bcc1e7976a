package org.dauys.server.meeting.figures;

import java.util.Optional;
import org.dauys.server.consultation.Themes;
import org.dauys.server.consultation.reader.ReaderVisit;
import org.dauys.server.meeting.Regions;
import org.dauys.server.people.Open;
import org.dauys.server.site.Shown;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What was asked, objected to and promised at all meetings, and what was left out. */
@Controller
@Open
class FiguresPage {
    private static final int POLLS = 50;

    private final MeetingFigures figures;
    private final Regions regions;
    private final Themes themes;

    FiguresPage(MeetingFigures figures, Regions regions, Themes themes) {
        this.figures = figures;
        this.regions = regions;
        this.themes = themes;
    }

    @GetMapping("/c/{slug}/meetings/figures")
    Shown show(ReaderVisit visit) {
        Optional<Across> across = figures.of(visit.id(), POLLS);
        return visit.show("meeting/figures/figures")
                .with(
                        "tables",
                        across.map(one -> new FiguresTables(
                                one, regions.of(visit.id()), themes.of(visit.consultation()), visit.page())));
    }
}
