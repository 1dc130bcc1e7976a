package org.dauys.server.answer.reader;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dauys.server.answer.Answer;
import org.dauys.server.answer.Answers;
import org.dauys.server.answer.Bodies;
import org.dauys.server.answer.Body;
import org.dauys.server.answer.Lateness;
import org.dauys.server.answer.Thresholds;
import org.dauys.server.consultation.Theme;
import org.dauys.server.consultation.Themes;
import org.dauys.server.consultation.reader.Frame;
import org.dauys.server.consultation.reader.Frames;
import org.dauys.server.people.Open;
import org.dauys.server.submission.Disposition;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** All answers with their submissions, and how the bodies that give them keep to their days. */
@Controller
@RequestMapping("/c/{slug}/answers")
class AnswersPage {
    private static final int REACHED = 200;

    private final Frames frames;
    private final AnswerList list;
    private final Answers answers;
    private final Bodies bodies;
    private final Themes themes;
    private final Lateness lateness;
    private final Thresholds thresholds;
    private final InstantSource clock;

    AnswersPage(
            Frames frames,
            AnswerList list,
            Answers answers,
            Bodies bodies,
            Themes themes,
            Lateness lateness,
            Thresholds thresholds,
            InstantSource clock) {
        this.frames = frames;
        this.list = list;
        this.answers = answers;
        this.bodies = bodies;
        this.themes = themes;
        this.lateness = lateness;
        this.thresholds = thresholds;
        this.clock = clock;
    }

    @GetMapping
    @Open
    String show(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String disposition,
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String before,
            Locale locale,
            Model model) {
        Frame frame = frames.of(slug, locale);
        List<Theme> allThemes = themes.of(frame.consultation());
        List<Body> allBodies = bodies.of(frame.consultation().id());
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
                frame.consultation().id(),
                new AnswerList.Wanted(known, wantedTheme, wantedBody),
                before.matches("[0-9]{1,15}") ? Long.parseLong(before) : 0);
        List<Answer> shown = found.subList(0, Math.min(AnswerList.PAGE, found.size()));
        model.addAttribute("frame", frame);
        model.addAttribute(
                "filter",
                new AnswerFilter(known, wantedTheme.isPresent() ? theme : "", wantedBody.isPresent() ? body : ""));
        model.addAttribute("dispositions", given);
        model.addAttribute("themes", allThemes);
        model.addAttribute("bodies", allBodies);
        model.addAttribute("entries", list.entries(shown));
        model.addAttribute(
                "next",
                found.size() > AnswerList.PAGE ? Optional.of(shown.getLast().id()) : Optional.empty());
        return "answer/reader/answers";
    }

    @GetMapping("/{id:[0-9]{1,15}}")
    @Open
    String one(
            @PathVariable String slug,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") String after,
            Locale locale,
            Model model) {
        Frame frame = frames.of(slug, locale);
        Answer answer = answers.byId(frame.consultation().id(), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Integer> found = list.numbers(id, after.matches("[0-9]{1,9}") ? Integer.parseInt(after) : 0);
        List<Integer> shown = found.subList(0, Math.min(AnswerList.NUMBERS_OF_A_PAGE, found.size()));
        model.addAttribute("frame", frame);
        model.addAttribute("answer", answer);
        model.addAttribute("correction", answers.correctionOf(answer));
        model.addAttribute("numbers", shown);
        model.addAttribute("next", found.size() > shown.size() ? Optional.of(shown.getLast()) : Optional.empty());
        return "answer/reader/one";
    }

    @GetMapping("/bodies")
    @Open
    String bodies(@PathVariable String slug, Locale locale, Model model) {
        Frame frame = frames.of(slug, locale);
        long consultation = frame.consultation().id();
        var today = clock.instant().atZone(frame.consultation().zone()).toLocalDate();
        model.addAttribute("frame", frame);
        model.addAttribute("today", today);
        model.addAttribute("lines", lateness.of(consultation, today));
        model.addAttribute("thresholds", thresholds.of(consultation));
        model.addAttribute("reached", thresholds.reachedIn(consultation, REACHED));
        return "answer/reader/bodies";
    }
}
