package org.dauys.server.drafting.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.ProvisionLabels;
import org.dauys.server.consultation.ProvisionNames;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.drafting.Candidate;
import org.dauys.server.drafting.Clash;
import org.dauys.server.drafting.NewVersion;
import org.dauys.server.drafting.NewVersion.Hindrance;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Form;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** All articles that amendments speak of, how far each is, and the making of the version. */
@Controller
@Needs(Role.EDITOR)
@RequestMapping("/desk/c/{slug}/drafting")
class DraftingPage {
    private static final int LONGEST_NAME = 200;

    private final DraftingDesk desk;
    private final NewVersion making;
    private final ProvisionLabels labels;

    DraftingPage(DraftingDesk desk, NewVersion making, ProvisionLabels labels) {
        this.desk = desk;
        this.making = making;
        this.labels = labels;
    }

    @GetMapping
    Shown list(DeskVisit visit) {
        return list(visit, Words.NONE, "");
    }

    private Shown list(DeskVisit visit, Words name, String day) {
        Optional<OpenWork> work = desk.work(visit);
        Shown shown = visit.show("drafting/desk/drafting")
                .with("work", work)
                .with("name", name)
                .with("day", day);
        return work.map(found -> list(visit, shown, found)).orElse(shown);
    }

    private Shown list(DeskVisit visit, Shown shown, OpenWork work) {
        ProvisionNames names = labels.names(List.of(work.base()), visit.page());
        Hindrance hindrance = making.hindrance(visit.consultation(), work.base(), work.drafts());
        return shown.with("waiting", desk.waiting(visit.consultation(), work.base()))
                .with("hindrance", hindrance)
                .with("rows", rows(visit, work, hindrance, names))
                .with("taken", taken(work.candidates()))
                .with("proposals", Proposal.of(desk.decided(visit.consultation(), work)));
    }

    private static int taken(List<Candidate> candidates) {
        return (int) candidates.stream()
                .filter(one -> one.decision().choice().isTaken())
                .count();
    }

    private List<ArticleRow> rows(DeskVisit visit, OpenWork work, Hindrance hindrance, ProvisionNames names) {
        Map<String, List<String>> colleagues = desk.colleagues(visit, work.base());
        Map<String, Integer> open = open(hindrance);
        Map<String, Integer> places = new HashMap<>();
        work.drafts().values().stream()
                .findFirst()
                .ifPresent(draft -> draft.base().walk().forEach(one -> places.putIfAbsent(one.label(), places.size())));
        return work.candidates().stream().collect(Collectors.groupingBy(Candidate::article)).entrySet().stream()
                .sorted(Comparator.comparing(entry -> places.getOrDefault(entry.getKey(), Integer.MAX_VALUE)))
                .map(entry -> new ArticleRow(
                        entry.getKey(),
                        names.in(work.base().id(), entry.getKey()),
                        entry.getValue().size(),
                        (int) entry.getValue().stream()
                                .filter(Candidate::isUndecided)
                                .count(),
                        open.getOrDefault(entry.getKey(), 0),
                        colleagues.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }

    /** How many are to be decided, by the articles that they are in. */
    private static Map<String, Integer> open(Hindrance hindrance) {
        Map<String, Integer> open = new HashMap<>();
        for (Clash clash : hindrance.open()) {
            Stream.of(clash.first().article(), clash.second().article())
                    .distinct()
                    .forEach(article -> open.merge(article, 1, Integer::sum));
        }
        return open;
    }

    @PostMapping("/version")
    ModelAndView make(DeskVisit visit) {
        OpenWork work = desk.require(visit);
        Form form = visit.form();
        Words name = form.words("name");
        Form.limit(name, "name", LONGEST_NAME, visit.errors());
        Optional<LocalDate> day = form.day("day", visit.errors());
        Hindrance hindrance = making.hindrance(visit.consultation(), work.base(), work.drafts());
        if (!hindrance.open().isEmpty()) {
            Clash first = hindrance.open().getFirst();
            visit.mistake(
                    "make",
                    "drafting.error.open",
                    hindrance.open().size(),
                    first.first().number(),
                    first.second().number());
        }
        if (!hindrance.missing().isEmpty()) {
            NewVersion.Missing first = hindrance.missing().getFirst();
            visit.mistake(
                    "make",
                    "drafting.error.missing",
                    hindrance.missing().size(),
                    first.candidate().number(),
                    visit.page().say("desk.language." + first.language().code()));
        }
        if (!hindrance.nowhere().isEmpty()) {
            NewVersion.Missing first = hindrance.nowhere().getFirst();
            visit.mistake(
                    "make",
                    "drafting.nowhere",
                    first.candidate().number(),
                    visit.page().say("desk.language." + first.language().code()));
        }
        if (hindrance.unplaced() > 0) {
            visit.mistake("make", "drafting.error.unplaced-yet", hindrance.unplaced());
        }
        if (hindrance.nothing()) {
            visit.mistake("make", "drafting.error.nothing");
        }
        if (hindrance.later()) {
            visit.mistake("make", "drafting.error.later");
        }
        if (!visit.isFine()) {
            return list(visit, name, form.text("day"));
        }
        try {
            int number = making.make(visit.consultation(), work.base(), name, day);
            return visit.done("/drafting", "drafting.made", number);
        } catch (ConflictException meanwhile) {
            visit.mistake("make", "drafting.error.meanwhile");
            return list(visit, name, form.text("day")).conflict();
        }
    }
}
