package org.dauys.server.submission.desk;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Form;
import org.dauys.server.site.Page;
import org.dauys.server.submission.Campaigns;
import org.dauys.server.submission.ProposedCampaigns;
import org.dauys.server.submission.ProposedCampaigns.Proposed;
import org.dauys.server.submission.Submission;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A group that the program found: an editor looks at each member beside the common text, names it, or says no. */
@Controller
@RequestMapping("/desk/c/{slug}/campaigns/proposed/{id:[0-9]{1,18}}")
class ProposedCampaignPage {
    private final RegisterDesk desk;
    private final Campaigns campaigns;
    private final ProposedCampaigns proposals;
    private final TransactionTemplate transaction;

    ProposedCampaignPage(
            RegisterDesk desk, Campaigns campaigns, ProposedCampaigns proposals, TransactionTemplate transaction) {
        this.desk = desk;
        this.campaigns = campaigns;
        this.proposals = proposals;
        this.transaction = transaction;
    }

    @GetMapping
    @Needs({Role.EDITOR})
    String show(
            @PathVariable String slug,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int after,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Consultation consultation = desk.consultation(slug);
        return show(model, consultation, proposed(consultation, id), after, "", new Errors(page));
    }

    @PostMapping
    @Needs({Role.EDITOR})
    ModelAndView decide(
            @PathVariable String slug,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Consultation consultation = desk.consultation(slug);
        Proposed proposed = proposed(consultation, id);
        Form form = new Form(sent);
        String base = "/desk/c/" + slug + "/campaigns";
        if (form.has("dismiss")) {
            proposals.dismiss(id);
            return new ModelAndView(RegisterDesk.done(flash, page.say("register.campaign.dismissed"), base));
        }
        Errors errors = new Errors(page);
        String name = form.text("name");
        Set<String> out = new HashSet<>(form.all("out"));
        List<Long> members = proposals.ids(id).stream()
                .filter(one -> !out.contains(String.valueOf(one)))
                .toList();
        if (proposed.campaign().isEmpty()) {
            CampaignPage.checkName(name, errors);
            if (members.size() < 2) {
                errors.add("members", "register.campaign.few");
            }
        }
        if (!errors.isEmpty()) {
            return new ModelAndView(
                    show(model, consultation, proposed, Math.max(0, form.number("after")), name, errors),
                    model.asMap(),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Long campaign = transaction.execute(status -> confirm(consultation, proposed, name, members));
        return new ModelAndView(RegisterDesk.done(flash, page.say("register.campaign.made"), base + "/" + campaign));
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

    private Proposed proposed(Consultation consultation, long id) {
        return proposals
                .find(id)
                .filter(one -> one.consultationId() == consultation.id())
                .orElseThrow(RegisterDesk::missing);
    }

    private String show(
            Model model, Consultation consultation, Proposed proposed, int after, String name, Errors errors) {
        Submission common = proposals.common(proposed);
        List<Submission> members = proposals.members(proposed.id(), after, CampaignPage.PART + 1);
        model.addAttribute("consultation", consultation);
        model.addAttribute("proposed", proposed);
        model.addAttribute("common", common);
        model.addAttribute("campaign", proposed.campaign().flatMap(campaigns::of));
        model.addAttribute("members", CampaignPage.marked(common, members));
        model.addAttribute("next", CampaignPage.next(members));
        model.addAttribute("after", after);
        model.addAttribute("name", name);
        model.addAttribute("errors", errors);
        return "submission/desk/proposed";
    }
}
