package org.dauys.server.submission.desk;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Form;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.dauys.server.submission.Campaigns;
import org.dauys.server.submission.ProposedCampaigns;
import org.dauys.server.submission.ProposedCampaigns.Proposed;
import org.dauys.server.submission.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A group that the program found: an editor looks at each member beside the common text, names it, or says no. */
@Controller
@Needs(Role.EDITOR)
@RequestMapping("/desk/c/{slug}/campaigns/proposed/{id:[0-9]{1,18}}")
class ProposedCampaignPage {
    private final Campaigns campaigns;
    private final ProposedCampaigns proposals;
    private final TransactionTemplate transaction;

    ProposedCampaignPage(Campaigns campaigns, ProposedCampaigns proposals, TransactionTemplate transaction) {
        this.campaigns = campaigns;
        this.proposals = proposals;
        this.transaction = transaction;
    }

    @GetMapping
    Shown show(@PathVariable long id, @RequestParam(defaultValue = "0") int after, DeskVisit visit) {
        return show(visit, proposed(visit, id), after, "");
    }

    @PostMapping
    ModelAndView decide(@PathVariable long id, DeskVisit visit) {
        Proposed proposed = proposed(visit, id);
        Form form = visit.form();
        if (form.has("dismiss")) {
            proposals.dismiss(id);
            return visit.done("/campaigns", "register.campaign.dismissed");
        }
        String name = form.text("name");
        Set<String> out = new HashSet<>(form.all("out"));
        List<Long> members = proposals.ids(id).stream()
                .filter(one -> !out.contains(String.valueOf(one)))
                .toList();
        if (proposed.campaign().isEmpty()) {
            CampaignPage.checkName("name", name, visit.errors());
            if (members.size() < 2) {
                visit.mistake("members", "register.campaign.few");
            }
        }
        if (!visit.isFine()) {
            return show(visit, proposed, Math.max(0, form.number("after")), name);
        }
        Long campaign = transaction.execute(status -> confirm(visit.consultation(), proposed, name, members));
        return visit.done("/campaigns/" + campaign, "register.campaign.made");
    }

    private long confirm(Consultation consultation, Proposed proposed, String name, List<Long> members) {
        long common = members.contains(proposed.common()) ? proposed.common() : members.getFirst();
        Optional<Campaigns.Campaign> known = proposed.campaign().flatMap(campaigns::of);
        proposals.taken(proposed.id());
        if (known.isEmpty()) {
            return campaigns.make(consultation.id(), name, common, members);
        }
        campaigns.join(known.get(), members);
        return known.get().id();
    }

    private Proposed proposed(DeskVisit visit, long id) {
        return proposals
                .find(id)
                .filter(one -> one.consultationId() == visit.id())
                .orElseThrow(Visit::missing);
    }

    private Shown show(DeskVisit visit, Proposed proposed, int after, String name) {
        Submission common = proposals.common(proposed);
        List<Submission> members = proposals.members(proposed.id(), after, CampaignPage.PART + 1);
        return visit.show("submission/desk/proposed")
                .with("proposed", proposed)
                .with("common", common)
                .with("campaign", proposed.campaign().flatMap(campaigns::of))
                .with("members", CampaignPage.marked(common, members))
                .with("next", CampaignPage.next(members))
                .with("after", after)
                .with("name", name);
    }
}
