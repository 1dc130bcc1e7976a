package org.dauys.server.drafting.recommend;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dauys.server.answer.Body;
import org.dauys.server.consultation.ProvisionLabels;
import org.dauys.server.consultation.ProvisionNames;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.drafting.Candidate;
import org.dauys.server.drafting.Recommendation;
import org.dauys.server.drafting.Recommendations;
import org.dauys.server.drafting.desk.OpenWork;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Shown;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The articles that a body recommends on, how far each is, and the publishing. */
@Controller
@Needs({Role.EDITOR, Role.RESPONDER})
@RequestMapping("/desk/c/{slug}/recommendations")
class RecommendationsPage {
    private final RecommendDesk desk;
    private final Recommendations recommendations;
    private final ProvisionLabels labels;

    RecommendationsPage(RecommendDesk desk, Recommendations recommendations, ProvisionLabels labels) {
        this.desk = desk;
        this.recommendations = recommendations;
        this.labels = labels;
    }

    @GetMapping
    Shown show(DeskVisit visit) {
        Optional<Body> body = desk.body(visit);
        Optional<OpenWork> work = desk.work(visit);
        Map<Long, Recommendation> newest = body.flatMap(
                        one -> work.map(open -> recommendations.newest(open.base(), one)))
                .orElse(Map.of());
        List<Recommendation> waiting = newest.values().stream()
                .filter(one -> !one.isPublished() && !one.isGone())
                .toList();
        return visit.show("drafting/recommend/recommendations")
                .with("bodies", desk.bodies(visit.consultation()))
                .with("body", body)
                .with("base", work.map(OpenWork::base))
                .with("placing", work.map(open -> desk.placing(visit, open)).orElse(0))
                .with("made", work.flatMap(OpenWork::made))
                .with("editor", visit.may(Role.EDITOR))
                .with("rows", work.map(open -> rows(visit, open, newest)).orElse(List.of()))
                .with("waiting", waiting.size())
                .with(
                        "upto",
                        waiting.stream().mapToLong(Recommendation::id).max().orElse(0));
    }

    private List<RecommendRow> rows(DeskVisit visit, OpenWork work, Map<Long, Recommendation> newest) {
        ProvisionNames names = labels.names(List.of(work.base()), visit.page());
        Map<String, Integer> places = new HashMap<>();
        work.drafts().values().stream()
                .findFirst()
                .ifPresent(draft -> draft.base().walk().forEach(one -> places.putIfAbsent(one.label(), places.size())));
        return work.candidates().stream().collect(Collectors.groupingBy(Candidate::article)).entrySet().stream()
                .sorted(Comparator.comparing(entry -> places.getOrDefault(entry.getKey(), Integer.MAX_VALUE)))
                .map(entry -> {
                    List<Recommendation> here = entry.getValue().stream()
                            .flatMap(one -> Optional.ofNullable(
                                    newest.get(one.submission().id()))
                                    .stream())
                            .filter(one -> !one.isGone())
                            .toList();
                    return new RecommendRow(
                            entry.getKey(),
                            names.in(work.base().id(), entry.getKey()),
                            entry.getValue().size(),
                            here.size(),
                            (int) here.stream()
                                    .filter(one -> !one.isPublished())
                                    .count());
                })
                .toList();
    }

    @PostMapping("/publish")
    ModelAndView publish(DeskVisit visit) {
        OpenWork work = desk.require(visit);
        Body body = desk.requireBody(visit);
        if (work.made().isPresent()) {
            visit.mistake("publish", "recommend.error.made", work.made().get());
            return show(visit).conflict();
        }
        int many = recommendations.publish(work.base(), body, visit.form().number("upto"));
        return visit.doneMany("/recommendations?body=" + body.slug(), "recommend.published", many);
    }
}
