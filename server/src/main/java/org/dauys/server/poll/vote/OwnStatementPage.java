package org.dauys.server.poll.vote;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.ProvisionLabels;
import org.dauys.server.consultation.reader.ReaderVisit;
import org.dauys.server.people.Open;
import org.dauys.server.poll.NewStatement;
import org.dauys.server.poll.Poll;
import org.dauys.server.poll.SimilarStatements;
import org.dauys.server.poll.Statement;
import org.dauys.server.poll.Statements;
import org.dauys.server.site.NotKept;
import org.dauys.server.site.PlacePace;
import org.dauys.server.site.Say;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Words;
import org.dauys.server.submission.CleanText;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A statement of one's own: those that say nearly the same are shown first, a moderator looks at it afterwards. */
@Open
@NotKept
@Controller
@RequestMapping("/c/{slug}/polls/{number}/own")
class OwnStatementPage {
    private static final int POSTS = 60;

    private final Standings standings;
    private final Statements statements;
    private final ProvisionLabels labels;
    private final PlacePace pace;

    OwnStatementPage(Standings standings, Statements statements, ProvisionLabels labels, PlacePace pace) {
        this.standings = standings;
        this.statements = statements;
        this.labels = labels;
        this.pace = pace;
    }

    @GetMapping
    Shown show(ReaderVisit visit) {
        TypedStatement empty = new TypedStatement(
                "", visit.page().language(), "", UUID.randomUUID().toString());
        return show(visit, standings.poll(visit), empty, List.of());
    }

    private Shown show(ReaderVisit visit, Poll poll, TypedStatement typed, List<Statement> similar) {
        return visit.show("poll/vote/own")
                .with("poll", poll)
                .with("open", standings.isOpen(poll))
                .with("typed", typed)
                .with("similar", similar);
    }

    @PostMapping
    ModelAndView add(ReaderVisit visit) {
        Poll poll = standings.poll(visit);
        TypedStatement typed = new TypedStatement(
                CleanText.line(visit.form().text("words")),
                visit.form().text("language"),
                visit.form().text("label"),
                visit.form().text("request"));
        Optional<String> label = check(visit, poll, typed);
        if (!visit.isFine()) {
            return show(visit, poll, typed, List.of());
        }
        List<Statement> similar = SimilarStatements.of(typed.words(), statements.published(poll));
        if (!similar.isEmpty() && !visit.form().has("sure")) {
            return show(visit, poll, typed, similar).step();
        }
        try {
            boolean taken = statements.propose(
                    poll,
                    new NewStatement(
                            Words.of(Map.of(typed.language(), typed.words())),
                            label.orElse(""),
                            "",
                            Requests.read(typed.request())));
            if (!taken) {
                visit.mistake("words", "polls.own.problem.waiting", Statements.MOST_WAITING);
                return show(visit, poll, typed, List.of());
            }
        } catch (ConflictException closed) {
            visit.mistake("words", "polls.own.problem.closed");
            return show(visit, poll, typed, List.of());
        }
        return visit.done(visit.frame().base() + "/polls/" + poll.number(), "polls.own.done");
    }

    /** Adds what is wrong; returns the label that is meant. */
    private Optional<String> check(ReaderVisit visit, Poll poll, TypedStatement typed) {
        if (!standings.isOpen(poll)) {
            visit.mistake("words", "polls.own.problem.closed");
        } else if (typed.words().isEmpty()) {
            visit.mistake("words", "polls.own.problem.empty");
        } else if (CleanText.length(typed.words()) > NewStatement.LONGEST) {
            visit.mistake("words", "polls.own.problem.long", CleanText.length(typed.words()), NewStatement.LONGEST);
        }
        if (Say.LANGUAGES.stream().noneMatch(one -> one.getLanguage().equals(typed.language()))
                || Requests.read(typed.request()).isEmpty()) {
            visit.mistake("language", "polls.own.problem.form");
        }
        Optional<String> label = typed.label().isEmpty() ? Optional.empty() : label(visit, typed.label());
        if (!typed.label().isEmpty() && label.isEmpty()) {
            visit.mistake("label", "polls.own.problem.label");
        }
        if (visit.isFine()
                && pace.take(visit.request(), "poll statement", POSTS).isPresent()) {
            visit.mistake("words", "polls.vote.problem.often");
        }
        return label;
    }

    private Optional<String> label(ReaderVisit visit, String typed) {
        Set<String> known =
                labels.newest(visit.consultation()).map(labels::ofProvisions).orElse(Set.of());
        return typed.length() > 100 ? Optional.empty() : ProvisionLabels.meant(typed, known);
    }
}
