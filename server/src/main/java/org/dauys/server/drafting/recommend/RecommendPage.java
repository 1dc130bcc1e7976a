package org.dauys.server.drafting.recommend;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.compare.table.MarkedHtml;
import org.dauys.server.answer.Body;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.ProvisionLabels;
import org.dauys.server.consultation.ProvisionNames;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.drafting.Candidate;
import org.dauys.server.drafting.Choice;
import org.dauys.server.drafting.Decision;
import org.dauys.server.drafting.Draft;
import org.dauys.server.drafting.MarkedAmendment;
import org.dauys.server.drafting.Recommendation;
import org.dauys.server.drafting.Recommendations;
import org.dauys.server.drafting.SeenAmendment;
import org.dauys.server.drafting.desk.DecisionForm;
import org.dauys.server.drafting.desk.OpenWork;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.dauys.server.site.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The amendments to one article, and what a body recommends on each. */
@Controller
@Needs({Role.EDITOR, Role.RESPONDER})
@RequestMapping("/desk/c/{slug}/recommendations/p/{label}")
class RecommendPage {
    private final RecommendDesk desk;
    private final Recommendations recommendations;
    private final ProvisionLabels labels;

    RecommendPage(RecommendDesk desk, Recommendations recommendations, ProvisionLabels labels) {
        this.desk = desk;
        this.recommendations = recommendations;
        this.labels = labels;
    }

    @GetMapping
    Shown show(@RequestParam(defaultValue = "0") int at, DeskVisit visit) {
        OpenWork work = desk.require(visit);
        List<RecommendCard> cards = cards(visit, work);
        Optional<DecisionForm> form = card(cards, at).map(one -> DecisionForm.of(one.candidate(), work.drafts()));
        return show(visit, work, cards, at, form);
    }

    private static Optional<RecommendCard> card(List<RecommendCard> cards, int number) {
        return cards.stream().filter(one -> one.candidate().number() == number).findFirst();
    }

    private Shown show(
            DeskVisit visit, OpenWork work, List<RecommendCard> cards, int open, Optional<DecisionForm> form) {
        return visit.show("drafting/recommend/article")
                .with("work", work)
                .with("body", desk.requireBody(visit))
                .with("article", visit.in("label"))
                .with(
                        "name",
                        labels.names(List.of(work.base()), visit.page())
                                .in(work.base().id(), visit.in("label")))
                .with("cards", cards)
                .with("open", open)
                .with("form", form);
    }

    private List<RecommendCard> cards(DeskVisit visit, OpenWork work) {
        Body body = desk.requireBody(visit);
        ProvisionNames names = labels.names(List.of(work.base()), visit.page());
        Map<Long, Recommendation> newest = recommendations.newest(work.base(), body);
        List<RecommendCard> cards = work.candidates().stream()
                .filter(one -> one.article().equals(visit.in("label")))
                .map(one -> card(
                        one,
                        Optional.ofNullable(newest.get(one.submission().id())),
                        work,
                        names.in(work.base().id(), one.change().label())))
                .toList();
        if (cards.isEmpty()) {
            throw Visit.missing();
        }
        return cards;
    }

    private static RecommendCard card(
            Candidate candidate, Optional<Recommendation> recommendation, OpenWork work, String place) {
        Decision recommended = recommendation
                .map(one -> one.isGone() ? blank(one.edition()) : one.asDecision())
                .orElseGet(() -> blank(0));
        Candidate with = new Candidate(candidate.submission(), candidate.change(), recommended);
        Draft own = work.drafts().get(candidate.change().language());
        boolean reworded = recommended.choice() == Choice.REWORD;
        return new RecommendCard(
                with,
                place,
                own == null ? "" : MarkedHtml.of(MarkedAmendment.of(candidate, own.base())),
                own == null || !reworded ? "" : RecommendedWords.html(with, own.base()),
                recommendation);
    }

    private static Decision blank(int edition) {
        return new Decision(Choice.OPEN, Words.NONE, Map.of(), Optional.empty(), Optional.empty(), edition);
    }

    @PostMapping
    ModelAndView record(@RequestParam int number, DeskVisit visit) {
        OpenWork work = desk.require(visit);
        Body body = desk.requireBody(visit);
        List<RecommendCard> cards = cards(visit, work);
        Candidate candidate = card(cards, number).orElseThrow(Visit::missing).candidate();
        DecisionForm typed = DecisionForm.read(visit.form(), work.drafts().keySet());
        Optional<Choice> chosen = typed.check(candidate, work.drafts(), visit.errors());
        if (visit.form().number("base") != work.base().number()) {
            visit.mistake("choice", "recommend.error.base", work.base().number());
        } else if (work.made().isPresent()) {
            visit.mistake("choice", "recommend.error.made", work.made().get());
        } else {
            chosen.ifPresent(choice -> check(visit, work, candidate, choice, typed));
        }
        if (!visit.isFine() || chosen.isEmpty()) {
            return show(visit, work, cards, number, Optional.of(typed));
        }
        try {
            recommendations.record(
                    work.base(),
                    new SeenAmendment(candidate.submission(), typed.shown(), typed.revision()),
                    body,
                    chosen.get(),
                    typed.reason(),
                    typed.kept(candidate, chosen.get()),
                    desk.self(visit));
            return visit.done(
                    "/recommendations/p/" + visit.in("label") + "?body=" + body.slug() + "#amendment-" + number,
                    "recommend.recorded",
                    number);
        } catch (ConflictException meanwhile) {
            OpenWork now = desk.require(visit);
            List<RecommendCard> changed = cards(visit, now);
            Candidate saved =
                    card(changed, number).map(RecommendCard::candidate).orElse(candidate);
            visit.mistake("choice", typed.isOf(saved) ? "recommend.error.changed" : "drafting.error.shown");
            return show(visit, now, changed, number, Optional.of(typed.over(saved, now.drafts())))
                    .conflict();
        }
    }

    private static void check(DeskVisit visit, OpenWork work, Candidate candidate, Choice choice, DecisionForm typed) {
        if (choice == Choice.OPEN) {
            visit.mistake("choice", "recommend.error.choice");
        }
        if (typed.reason().isEmpty() && choice == Choice.TAKE) {
            visit.mistake("reason-kk", "recommend.error.reason");
        }
        Draft own = work.drafts().get(candidate.change().language());
        if (choice == Choice.REWORD
                && own != null
                && candidate.stands()
                && typed.kept(candidate, choice)
                        .getOrDefault(own.language().code(), "")
                        .equals(MarkedAmendment.wanted(candidate, own.base()))) {
            visit.mistake("wording-" + own.language().code(), "recommend.error.same");
        }
    }
}
