package org.dauys.server.poll.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.ProvisionLabels;
import org.dauys.server.consultation.Themes;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.poll.NewStatement;
import org.dauys.server.poll.Poll;
import org.dauys.server.poll.Polls;
import org.dauys.server.poll.Statements;
import org.dauys.server.site.Form;
import org.dauys.server.site.Say;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.dauys.server.site.Words;
import org.dauys.server.submission.CleanText;
import org.dauys.server.submission.HiddenReason;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The statements of a poll: those that wait for a moderator first, then all; new ones, one by one or as a list. */
@Controller
@Needs({Role.EDITOR, Role.MODERATOR})
@RequestMapping("/desk/c/{slug}/polls/{number}/statements")
class StatementsDeskPage {
    private static final int MOST_LINES = 200;

    private final Polls polls;
    private final Statements statements;
    private final ProvisionLabels labels;
    private final Themes themes;

    StatementsDeskPage(Polls polls, Statements statements, ProvisionLabels labels, Themes themes) {
        this.polls = polls;
        this.statements = statements;
        this.labels = labels;
        this.themes = themes;
    }

    @GetMapping
    Shown show(DeskVisit visit) {
        return show(visit, poll(visit), TypedStatements.EMPTY);
    }

    private Shown show(DeskVisit visit, Poll poll, TypedStatements typed) {
        return visit.show("poll/desk/statements")
                .with("poll", poll)
                .with("statements", statements.of(poll))
                .with("themes", themes.of(visit.consultation()))
                .with("reasons", List.of(HiddenReason.values()))
                .with("typed", typed)
                .with("editor", visit.may(Role.EDITOR));
    }

    @PostMapping
    @Needs(Role.EDITOR)
    ModelAndView add(DeskVisit visit) {
        Poll poll = poll(visit);
        TypedStatements typed = TypedStatements.read(visit.form());
        Words words = new Words(
                CleanText.line(typed.words().kk()),
                CleanText.line(typed.words().ru()),
                CleanText.line(typed.words().en()));
        if (words.isEmpty()) {
            visit.mistake("words-kk", "polls.desk.error.words");
        }
        Form.limit(words, "words", NewStatement.LONGEST, visit.errors());
        Optional<String> label = label(visit, typed.label());
        if (!typed.theme().isEmpty()
                && themes.bySlug(visit.consultation(), typed.theme()).isEmpty()) {
            visit.mistake("theme", "polls.desk.error.theme");
        }
        if (visit.isFine()) {
            try {
                statements.seed(poll, new NewStatement(words, label.orElse(""), typed.theme(), Optional.empty()));
                return visit.done(path(poll), "polls.desk.statement.added");
            } catch (ConflictException closed) {
                visit.mistake("words-kk", "polls.desk.error.full", Statements.MOST);
            }
        }
        return show(visit, poll, typed);
    }

    @PostMapping("/list")
    @Needs(Role.EDITOR)
    ModelAndView addList(DeskVisit visit) {
        Poll poll = poll(visit);
        TypedStatements typed = TypedStatements.read(visit.form());
        List<String> lines = typed.list()
                .lines()
                .map(CleanText::line)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            visit.mistake("list", "polls.desk.error.list", MOST_LINES);
        }
        for (String line : lines) {
            if (CleanText.length(line) > NewStatement.LONGEST) {
                visit.mistake(
                        "list",
                        "polls.desk.error.line",
                        line.substring(0, 40),
                        CleanText.length(line),
                        NewStatement.LONGEST);
            }
        }
        if (Say.LANGUAGES.stream().noneMatch(one -> one.getLanguage().equals(typed.language()))) {
            visit.mistake("language", "polls.desk.error.language");
        }
        if (visit.isFine()) {
            try {
                statements.seed(
                        poll,
                        lines.stream()
                                .map(line -> NewStatement.of(Words.of(Map.of(typed.language(), line))))
                                .toList());
                return visit.doneMany(path(poll), "polls.desk.statements.added", lines.size());
            } catch (ConflictException closed) {
                visit.mistake("list", "polls.desk.error.full", Statements.MOST);
            }
        }
        return show(visit, poll, typed);
    }

    @PostMapping("/{statement}/publish")
    ModelAndView publish(DeskVisit visit) {
        if (statements.isFull(poll(visit))) {
            visit.mistake("reason-" + visit.number("statement"), "polls.desk.error.full", Statements.MOST);
            return show(visit, poll(visit), TypedStatements.EMPTY);
        }
        return move(
                visit, poll -> statements.publish(poll, visit.number("statement")), "polls.desk.statement.published");
    }

    @PostMapping("/{statement}/hide")
    ModelAndView hide(DeskVisit visit) {
        Optional<HiddenReason> reason = Arrays.stream(HiddenReason.values())
                .filter(one -> one.code().equals(visit.form().text("reason")))
                .findFirst();
        if (reason.isEmpty()) {
            visit.mistake("reason-" + visit.number("statement"), "polls.desk.error.reason");
            return show(visit, poll(visit), TypedStatements.EMPTY);
        }
        return move(
                visit,
                poll -> statements.hide(poll, visit.number("statement"), reason.get()),
                "polls.desk.statement.hidden");
    }

    @PostMapping("/{statement}/remove")
    @Needs(Role.EDITOR)
    ModelAndView remove(DeskVisit visit) {
        return move(visit, poll -> statements.remove(poll, visit.number("statement")), "polls.desk.statement.removed");
    }

    private interface Move {
        void make(Poll poll);
    }

    private ModelAndView move(DeskVisit visit, Move move, String done) {
        Poll poll = poll(visit);
        try {
            move.make(poll);
        } catch (ConflictException meanwhile) {
            return visit.done(path(poll), "polls.desk.statement.meanwhile");
        }
        return visit.done(path(poll), done);
    }

    private Optional<String> label(DeskVisit visit, String typed) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        Set<String> known =
                labels.newest(visit.consultation()).map(labels::ofProvisions).orElse(Set.of());
        Optional<String> meant = typed.length() > 100 ? Optional.empty() : ProvisionLabels.meant(typed, known);
        if (meant.isEmpty()) {
            visit.mistake("label", "polls.desk.error.label");
        }
        return meant;
    }

    private Poll poll(DeskVisit visit) {
        return polls.of(visit.id(), visit.number("number")).orElseThrow(Visit::missing);
    }

    private static String path(Poll poll) {
        return "/polls/" + poll.number() + "/statements";
    }
}
