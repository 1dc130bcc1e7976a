package org.dauys.server.drafting.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.amend.Applied;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.ProvisionLabels;
import org.dauys.server.consultation.ProvisionNames;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.drafting.Candidate;
import org.dauys.server.drafting.Choice;
import org.dauys.server.drafting.Clash;
import org.dauys.server.drafting.Draft;
import org.dauys.server.drafting.Merges;
import org.dauys.server.drafting.Recommendation;
import org.dauys.server.drafting.Recommendations;
import org.dauys.server.drafting.SeenAmendment;
import org.dauys.server.people.Needs;
import org.dauys.server.people.PublicName;
import org.dauys.server.people.Role;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The amendments to one article, what is decided of each, and the text that comes of it. */
@Controller
@Needs(Role.EDITOR)
@RequestMapping("/desk/c/{slug}/drafting/p/{label}")
class ArticlePage {
    private final DraftingDesk desk;
    private final Merges merges;
    private final Recommendations recommendations;
    private final ExpertOpinions experts;
    private final ProvisionLabels labels;

    ArticlePage(
            DraftingDesk desk,
            Merges merges,
            Recommendations recommendations,
            ExpertOpinions experts,
            ProvisionLabels labels) {
        this.desk = desk;
        this.merges = merges;
        this.recommendations = recommendations;
        this.experts = experts;
        this.labels = labels;
    }

    @GetMapping
    Shown show(@RequestParam(defaultValue = "0") int at, DeskVisit visit) {
        OpenWork work = desk.require(visit, visit.in("label"));
        Optional<Candidate> open =
                here(visit, work).stream().filter(one -> one.number() == at).findFirst();
        return show(visit, work, open, open.map(one -> DecisionForm.of(one, work.drafts())));
    }

    private static List<Candidate> here(DeskVisit visit, OpenWork work) {
        List<Candidate> here = work.candidates().stream()
                .filter(one -> one.article().equals(visit.in("label")))
                .toList();
        if (here.isEmpty()) {
            throw Visit.missing();
        }
        return here;
    }

    private Shown show(DeskVisit visit, OpenWork work, Optional<Candidate> open, Optional<DecisionForm> form) {
        String article = visit.in("label");
        List<Candidate> here = here(visit, work);
        desk.enter(visit, work.base(), article);
        ProvisionNames names = labels.names(List.of(work.base()), visit.page());
        Map<Integer, List<Clash>> clashes = clashes(work);
        Map<UUID, PublicName> editors = desk.names(visit.consultation(), here);
        Map<Long, List<Recommendation>> recommended = recommendations.published(
                work.base(), here.stream().map(one -> one.submission().id()).toList());
        Map<Integer, List<ExpertOpinion>> opinions = experts.onAmendments(here);
        return visit.show("drafting/desk/article")
                .with("work", work)
                .with("article", article)
                .with("name", names.in(work.base().id(), article))
                .with("colleagues", desk.colleagues(visit, work.base()).getOrDefault(article, List.of()))
                .with(
                        "cards",
                        here.stream()
                                .map(one -> card(
                                        work,
                                        one,
                                        clashes.getOrDefault(one.number(), List.of()),
                                        names,
                                        editors,
                                        recommended.getOrDefault(
                                                one.submission().id(), List.of()),
                                        opinions.getOrDefault(one.number(), List.of())))
                                .toList())
                .with("results", results(visit, work, article))
                .with("opinions", experts.onArticle(work, article, names))
                .with("open", open)
                .with("form", form);
    }

    /** By each of the two that collide. */
    private static Map<Integer, List<Clash>> clashes(OpenWork work) {
        Map<Integer, List<Clash>> clashes = new HashMap<>();
        work.drafts().values().stream()
                .flatMap(draft -> draft.clashes().stream())
                .forEach(clash -> {
                    clashes.computeIfAbsent(clash.first().number(), none -> new ArrayList<>())
                            .add(clash);
                    clashes.computeIfAbsent(clash.second().number(), none -> new ArrayList<>())
                            .add(clash);
                });
        return clashes;
    }

    private static CardView card(
            OpenWork work,
            Candidate candidate,
            List<Clash> clashes,
            ProvisionNames names,
            Map<UUID, PublicName> editors,
            List<Recommendation> recommended,
            List<ExpertOpinion> opinions) {
        Draft own = work.drafts().get(candidate.change().language());
        return new CardView(
                candidate,
                names.in(work.base().id(), candidate.change().label()),
                own == null || !candidate.stands() ? "" : CardView.html(candidate, own),
                clashes,
                candidate.decision().editor().map(who -> DraftingDesk.name(editors, who)),
                work.drafts().keySet().stream().filter(candidate::isMissingIn).toList(),
                recommended,
                opinions);
    }

    private static List<ArticleResult> results(DeskVisit visit, OpenWork work, String article) {
        List<ArticleResult> results = new ArrayList<>();
        work.drafts().forEach((language, draft) -> {
            Applied applied = draft.applied();
            boolean complete = draft.clashes().stream()
                    .noneMatch(clash -> clash.first().decision().choice().isTaken()
                            && clash.second().decision().choice().isTaken());
            ArticleResult result = new ArticleResult(
                    language,
                    ResultLine.of(draft, applied, article),
                    ResultLine.gone(draft, applied, article),
                    complete);
            // The reader's own language stands first.
            results.add(language.code().equals(visit.locale().getLanguage()) ? 0 : results.size(), result);
        });
        return results;
    }

    @PostMapping
    ModelAndView decide(@RequestParam int number, DeskVisit visit) {
        OpenWork work = desk.require(visit, visit.in("label"));
        Candidate candidate = here(visit, work).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(Visit::missing);
        boolean quick = visit.form().has("quick");
        DecisionForm typed = quick
                ? DecisionForm.taken(candidate, visit.form())
                : DecisionForm.read(visit.form(), work.drafts().keySet());
        Optional<Choice> chosen = typed.check(candidate, work.drafts(), visit.errors());
        // What was read on a page of another version says nothing of this one.
        if (visit.form().number("base") != work.base().number()) {
            visit.mistake("choice", "drafting.error.base", work.base().number());
            return show(
                            visit,
                            work,
                            Optional.of(candidate),
                            Optional.of(typed.seen(candidate.decision().revision())))
                    .conflict();
        }
        if (chosen.isEmpty()) {
            return show(visit, work, Optional.of(candidate), Optional.of(typed));
        }
        try {
            merges.decide(
                    work.base(),
                    new SeenAmendment(candidate.submission(), typed.shown(), typed.revision()),
                    chosen.get(),
                    typed.reason(),
                    typed.kept(candidate, chosen.get()),
                    desk.editor(visit));
            return visit.done(
                    "/drafting/p/" + visit.in("label") + "#amendment-" + number,
                    "drafting.decided." + chosen.get().code(),
                    number);
        } catch (ConflictException meanwhile) {
            OpenWork now = desk.require(visit, visit.in("label"));
            Candidate saved = now.candidates().stream()
                    .filter(one -> one.number() == number)
                    .findFirst()
                    .orElse(candidate);
            if (now.made().isPresent()) {
                visit.mistake("choice", "drafting.error.made", now.made().get());
            } else {
                visit.mistake("choice", typed.isOf(saved) ? "drafting.error.changed" : "drafting.error.shown");
            }
            return show(visit, now, Optional.of(saved), Optional.of(typed.over(saved, now.drafts())))
                    .conflict();
        }
    }
}
