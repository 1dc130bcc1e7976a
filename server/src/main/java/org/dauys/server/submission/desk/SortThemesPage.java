package org.dauys.server.submission.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.dauys.server.consultation.ProvisionLabels;
import org.dauys.server.consultation.Theme;
import org.dauys.server.consultation.Themes;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Form;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.dauys.server.submission.Submission;
import org.dauys.server.submission.Submissions;
import org.dauys.server.submission.ThemeSorting;
import org.dauys.server.submission.ThemeSuggestions;
import org.dauys.server.submission.ThemeSuggestions.Suggestion;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Submissions that are in no theme, each with a suggestion; an editor accepts it, names others, or says that it is in none. */
@Controller
@Needs(Role.EDITOR)
@RequestMapping("/desk/c/{slug}/register")
public class SortThemesPage {
    private static final int PART = 20;

    private final Submissions submissions;
    private final Themes themes;
    private final ThemeSorting sorting;
    private final ThemeSuggestions suggestions;
    private final ProvisionLabels labels;

    SortThemesPage(
            Submissions submissions,
            Themes themes,
            ThemeSorting sorting,
            ThemeSuggestions suggestions,
            ProvisionLabels labels) {
        this.submissions = submissions;
        this.themes = themes;
        this.sorting = sorting;
        this.suggestions = suggestions;
        this.labels = labels;
    }

    /**
     * What the page shows.
     *
     * @param more the number to go on from; empty at the end
     */
    public record View(
            List<Submission> submissions,
            Map<Long, Suggestion> suggestions,
            List<Theme> themes,
            int waiting,
            OptionalInt more) {}

    @GetMapping("/themes")
    Shown show(DeskVisit visit) {
        List<Long> ids = sorting.unsorted(visit.id(), visit.form().number("after"), PART + 1);
        List<Submission> some = submissions.byIds(ids.subList(0, Math.min(PART, ids.size())));
        View view = new View(
                some,
                suggestions.of(visit.consultation(), some),
                themes.of(visit.consultation()),
                sorting.unsorted(visit.id()),
                ids.size() > PART ? OptionalInt.of(some.getLast().number()) : OptionalInt.empty());
        return visit.show("submission/desk/themes")
                .step()
                .with("provisions", labels.names(visit.consultation(), visit.page()))
                .with("view", view);
    }

    @PostMapping("/{number:[0-9]{1,9}}/themes")
    ModelAndView sort(DeskVisit visit) {
        Submission submission = submissions
                .byNumber(visit.id(), visit.number("number"))
                .filter(one -> !one.isGone())
                .orElseThrow(Visit::missing);
        Form form = visit.form();
        String back =
                form.has("list") ? "/register/themes?after=" + form.number("list") : "/register/" + submission.number();
        List<Long> chosen = chosen(visit);
        switch (form.text("do")) {
            case "set" -> {
                if (chosen.isEmpty()) {
                    return visit.done(back, "register.sort.error");
                }
                sorting.sort(submission, form.text("seen"), chosen);
            }
            case "none" -> sorting.sort(submission, form.text("seen"), List.of());
            case "follow" -> sorting.follow(submission, form.text("seen"));
            default -> throw Visit.missing();
        }
        return visit.done(back, "register.sort.done." + form.text("do"), submission.number());
    }

    /** The themes that a form names; one that is gone is another's change, and left out. */
    private List<Long> chosen(DeskVisit visit) {
        List<Long> chosen = new ArrayList<>();
        for (String slug : visit.form().all("theme")) {
            Optional<Theme> theme = themes.bySlug(visit.consultation(), slug);
            theme.ifPresent(known -> chosen.add(known.id()));
        }
        return chosen;
    }
}
