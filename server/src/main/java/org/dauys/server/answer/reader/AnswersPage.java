package org.dauys.server.answer.reader;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dauys.server.answer.Answer;
import org.dauys.server.answer.Answers;
import org.dauys.server.answer.Bodies;
import org.dauys.server.answer.Body;
import org.dauys.server.answer.Lateness;
import org.dauys.server.answer.Thresholds;
import org.dauys.server.consultation.Theme;
import org.dauys.server.consultation.Themes;
import org.dauys.server.consultation.reader.ReaderVisit;
import org.dauys.server.people.Open;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.dauys.server.submission.Disposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All answers with their submissions, and how the bodies that give them keep to their days. */
@Controller
@Open
@RequestMapping("/c/{slug}/answers")
class AnswersPage {
    private static final int REACHED = 200;

    private final AnswerList list;
    private final Answers answers;
    private final Bodies bodies;
    private final Themes themes;
    private final Lateness lateness;
    private final Thresholds thresholds;
    private final InstantSource clock;

    AnswersPage(
            AnswerList list,
            Answers answers,
            Bodies bodies,
            Themes themes,
            Lateness lateness,
            Thresholds thresholds,
            InstantSource clock) {
        this.list = list;
        this.answers = answers;
        this.bodies = bodies;
        this.themes = themes;
        this.lateness = lateness;
        this.thresholds = thresholds;
        this.clock = clock;
    }

    @GetMapping
    Shown show(
            @RequestParam(defaultValue = "") String disposition,
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String before,
            ReaderVisit visit) {
        List<Theme> allThemes = themes.of(visit.consultation());
        List<Body> allBodies = bodies.of(visit.id());
        Optional<Long> wantedTheme = allThemes.stream()
                .filter(one -> one.slug().equals(theme))
                .map(Theme::id)
                .findFirst();
        Optional<Long> wantedBody = allBodies.stream()
                .filter(one -> one.slug().equals(body))
                .map(Body::id)
                .findFirst();
        List<Disposition> given = Arrays.stream(Disposition.values())
                .filter(one -> one != Disposition.WITHDRAWN)
                .toList();
        String known = given.stream().anyMatch(one -> one.code().equals(disposition)) ? disposition : "";
        List<Answer> found = list.page(
                visit.id(),
                new AnswerList.Wanted(known, wantedTheme, wantedBody),
                before.matches("[0-9]{1,15}") ? Long.parseLong(before) : 0);
        List<Answer> shown = found.subList(0, Math.min(AnswerList.PAGE, found.size()));
        return visit.show("answer/reader/answers")
                .with(
                        "filter",
                        new AnswerFilter(
                                known, wantedTheme.isPresent() ? theme : "", wantedBody.isPresent() ? body : ""))
                .with("dispositions", given)
                .with("themes", allThemes)
                .with("bodies", allBodies)
                .with("entries", list.entries(shown))
                .with(
                        "next",
                        found.size() > AnswerList.PAGE
                                ? Optional.of(shown.getLast().id())
                                : Optional.empty());
    }

    @GetMapping("/{id:[0-9]{1,15}}")
    Shown one(@PathVariable long id, @RequestParam(defaultValue = "0") String after, ReaderVisit visit) {
        Answer answer = answers.byId(visit.id(), id).orElseThrow(Visit::missing);
        List<Integer> found = list.numbers(id, after.matches("[0-9]{1,9}") ? Integer.parseInt(after) : 0);
        List<Integer> shown = found.subList(0, Math.min(AnswerList.NUMBERS_OF_A_PAGE, found.size()));
        return visit.show("answer/reader/one")
                .with("answer", answer)
                .with("correction", answers.correctionOf(answer))
                .with("numbers", shown)
                .with("next", found.size() > shown.size() ? Optional.of(shown.getLast()) : Optional.empty());
    }

    @GetMapping("/bodies")
    Shown bodies(ReaderVisit visit) {
        LocalDate today = clock.instant().atZone(visit.consultation().zone()).toLocalDate();
        return visit.show("answer/reader/bodies")
                .with("today", today)
                .with("lines", lateness.of(visit.id(), today))
                .with("thresholds", thresholds.of(visit.id()))
                .with("reached", thresholds.reachedIn(visit.id(), REACHED));
    }
}
