package org.dauys.server.submission.desk;

import java.util.List;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.submission.Campaigns;
import org.dauys.server.submission.ProposedCampaigns;
import org.dauys.server.submission.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The campaigns of a consultation, and the groups that might become some. */
@Controller
@RequestMapping("/desk/c/{slug}/campaigns")
public class CampaignsPage {
    private static final int MOST = 100;
    private static final int HEAD = 240;

    private final RegisterDesk desk;
    private final Campaigns campaigns;
    private final ProposedCampaigns proposals;

    /** A proposal with the first words of what its members say. */
    public record Proposal(ProposedCampaigns.Proposed proposed, String head, String language) {}

    /** A campaign with how many belong to it. */
    public record Listed(Campaigns.Campaign campaign, Campaigns.Counts counts) {}

    CampaignsPage(RegisterDesk desk, Campaigns campaigns, ProposedCampaigns proposals) {
        this.desk = desk;
        this.campaigns = campaigns;
        this.proposals = proposals;
    }

    @GetMapping
    @Needs({Role.EDITOR})
    String show(@PathVariable String slug, Model model) {
        Consultation consultation = desk.consultation(slug);
        model.addAttribute("consultation", consultation);
        model.addAttribute("search", proposals.standing(consultation.id()));
        model.addAttribute(
                "proposals",
                proposals.of(consultation.id(), MOST).stream()
                        .map(this::proposal)
                        .toList());
        List<Listed> all = campaigns.all(consultation.id()).stream()
                .map(campaign -> new Listed(campaign, campaigns.counts(campaign.id())))
                .toList();
        model.addAttribute("campaigns", all);
        return "submission/desk/campaigns";
    }

    private Proposal proposal(ProposedCampaigns.Proposed proposed) {
        Submission common = proposals.common(proposed);
        String text = Campaigns.text(common);
        String head = text.length() > HEAD ? text.substring(0, HEAD) + "…" : text;
        return new Proposal(proposed, head, common.language().code());
    }

    @PostMapping("/search")
    @Needs({Role.EDITOR})
    String search(@PathVariable String slug) {
        proposals.search(desk.consultation(slug).id());
        return "redirect:/desk/c/" + slug + "/campaigns";
    }
}
