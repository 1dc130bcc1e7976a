package org.dauys.server.submission.desk;

import java.util.List;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.consultation.desk.Paging;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Shown;
import org.dauys.server.submission.Campaigns;
import org.dauys.server.submission.ProposedCampaigns;
import org.dauys.server.submission.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The campaigns of a consultation, and the groups that might become some. */
@Controller
@Needs(Role.EDITOR)
@RequestMapping("/desk/c/{slug}/campaigns")
public class CampaignsPage {
    private static final int MOST = 100;
    private static final int HEAD = 240;

    private final Campaigns campaigns;
    private final ProposedCampaigns proposals;

    CampaignsPage(Campaigns campaigns, ProposedCampaigns proposals) {
        this.campaigns = campaigns;
        this.proposals = proposals;
    }

    /** A proposal with the first words of what its members say. */
    public record Proposal(ProposedCampaigns.Proposed proposed, String head, String language) {}

    @GetMapping
    Shown show(DeskVisit visit) {
        List<Campaigns.Sized> all = campaigns.bySize(visit.id());
        Paging paging = Paging.of(all, visit.form().number("part"));
        return visit.show("submission/desk/campaigns")
                .with("search", proposals.standing(visit.id()))
                .with(
                        "proposals",
                        proposals.of(visit.id(), MOST).stream()
                                .map(this::proposal)
                                .toList())
                .with("campaigns", paging.of(all))
                .with("paging", paging);
    }

    private Proposal proposal(ProposedCampaigns.Proposed proposed) {
        Submission common = proposals.common(proposed);
        String text = Campaigns.text(common);
        String head = text.length() > HEAD ? text.substring(0, HEAD) + "…" : text;
        return new Proposal(proposed, head, common.language().code());
    }

    @PostMapping("/search")
    ModelAndView search(DeskVisit visit) {
        proposals.search(visit.id());
        return visit.to("/campaigns");
    }
}
