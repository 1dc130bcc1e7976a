package org.dauys.server.drafting.recommend;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dauys.server.answer.Body;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.ProvisionLabels;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.drafting.Choice;
import org.dauys.server.drafting.Recommendation;
import org.dauys.server.drafting.Recommendations;
import org.dauys.server.drafting.RecommendedBlock;
import org.dauys.server.drafting.RecommendedBlock.Read;
import org.dauys.server.drafting.desk.OpenWork;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Shown;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** An editor decides a block of amendments as a body recommends, in one act. */
@Controller
@Needs(Role.EDITOR)
@RequestMapping("/desk/c/{slug}/recommendations/follow")
class FollowPage {
    private final RecommendDesk desk;
    private final Recommendations recommendations;
    private final RecommendedBlock block;
    private final ProvisionLabels labels;

    FollowPage(RecommendDesk desk, Recommendations recommendations, RecommendedBlock block, ProvisionLabels labels) {
        this.desk = desk;
        this.recommendations = recommendations;
        this.block = block;
        this.labels = labels;
    }

    @GetMapping
    Shown show(DeskVisit visit) {
        OpenWork work = desk.require(visit);
        Body body = desk.requireBody(visit);
        Map<Long, Recommendation> published = recommendations.published(work.base(), body);
        List<FollowRow> all = work.candidates().stream()
                .flatMap(one ->
                        Optional.ofNullable(published.get(one.submission().id()))
                                .map(recommendation -> new FollowRow(one, recommendation))
                                .stream())
                .filter(row -> !row.recommendation().isGone())
                .toList();
        List<FollowRow> open = all.stream()
                .filter(row -> row.candidate().isUndecided() && canBeFollowed(row))
                .limit(RecommendedBlock.MOST)
                .toList();
        return visit.show("drafting/recommend/follow")
                .with("work", work)
                .with("body", body)
                .with("rows", open)
                .with(
                        "seen",
                        open.stream()
                                .map(row -> row.recommendation().id() + ":"
                                        + row.candidate().decision().revision() + ":"
                                        + row.candidate().number())
                                .collect(Collectors.joining(" ")))
                .with(
                        "others",
                        all.stream()
                                .filter(row -> row.candidate().decision().choice() != Choice.OPEN
                                        && row.recommendation()
                                                .differsFrom(row.candidate().decision()))
                                .map(row -> row.candidate().number())
                                .toList())
                .with("names", labels.names(List.of(work.base()), visit.page()));
    }

    private static boolean canBeFollowed(FollowRow row) {
        return row.recommendation().choice() != Choice.TAKE || row.candidate().stands();
    }

    @PostMapping
    ModelAndView follow(DeskVisit visit) {
        OpenWork work = desk.require(visit);
        Body body = desk.requireBody(visit);
        Set<String> apart = new HashSet<>(visit.form().all("apart"));
        List<Read> seen = new ArrayList<>();
        for (String one : visit.form().text("seen").split(" ", -1)) {
            String[] parts = one.split(":", -1);
            if (one.matches("[0-9]{1,15}:[0-9]{1,9}:[0-9]{1,9}")
                    && !apart.contains(parts[2])
                    && seen.size() < RecommendedBlock.MOST) {
                seen.add(new Read(Long.parseLong(parts[0]), Integer.parseInt(parts[1])));
            }
        }
        try {
            int followed = block.follow(work.base(), seen, desk.self(visit)).size();
            String path = "/recommendations/follow?body=" + body.slug();
            return followed < seen.size()
                    ? visit.done(path, "recommend.followed.some", followed, seen.size() - followed)
                    : visit.doneMany(path, "recommend.followed", followed);
        } catch (ConflictException made) {
            visit.mistake("follow", "recommend.error.meanwhile");
            return show(visit).conflict();
        }
    }
}
