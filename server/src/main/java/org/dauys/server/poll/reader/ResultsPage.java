package org.dauys.server.poll.reader;

import org.dauys.server.consultation.Themes;
import org.dauys.server.consultation.reader.ReaderVisit;
import org.dauys.server.people.Open;
import org.dauys.server.poll.Poll;
import org.dauys.server.poll.Polls;
import org.dauys.server.poll.PrintedSheets;
import org.dauys.server.poll.Results;
import org.dauys.server.poll.Statements;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What people think: what all groups agree on, what tells them apart, the map. */
@Controller
@Open
class ResultsPage {
    private final Polls polls;
    private final Statements statements;
    private final Results results;
    private final PrintedSheets printed;
    private final Themes themes;

    ResultsPage(Polls polls, Statements statements, Results results, PrintedSheets printed, Themes themes) {
        this.polls = polls;
        this.statements = statements;
        this.results = results;
        this.printed = printed;
        this.themes = themes;
    }

    @GetMapping("/c/{slug}/polls/{number}/results")
    Shown show(ReaderVisit visit) {
        Poll poll = polls.of(visit.id(), visit.number("number"))
                .filter(one -> one.state().isPublic())
                .orElseThrow(Visit::missing);
        return visit.show("poll/reader/results")
                .with("view", new ResultView(poll, results.of(poll), statements.of(poll), visit.page()))
                .with("themes", themes.of(visit.consultation()))
                .with("printed", printed.figures(poll));
    }
}
