package org.dauys.server.submission.desk;

import java.util.List;
import java.util.Optional;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Form;
import org.dauys.server.site.Page;
import org.dauys.server.submission.Campaigns;
import org.dauys.server.submission.Campaigns.Campaign;
import org.dauys.server.submission.Submission;
import org.dauys.server.submission.Submissions;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
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

/** One campaign: its name, and what each member adds to the common text; split, joined, single members taken out. */
@Controller
@RequestMapping("/desk/c/{slug}/campaigns/{id:[0-9]{1,18}}")
class CampaignPage {
    static final int PART = 40;
    private static final int LONGEST_NAME = 200;

    private final RegisterDesk desk;
    private final Campaigns campaigns;
    private final Submissions submissions;

    CampaignPage(RegisterDesk desk, Campaigns campaigns, Submissions submissions) {
        this.desk = desk;
        this.campaigns = campaigns;
        this.submissions = submissions;
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
        return show(model, consultation, campaign(consultation, id), after, new Errors(page));
    }

    @PostMapping
    @Needs({Role.EDITOR})
    ModelAndView change(
            @PathVariable String slug,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Consultation consultation = desk.consultation(slug);
        Campaign campaign = campaign(consultation, id);
        Form form = new Form(sent);
        if (form.number("revision") != campaign.revision()) {
            throw new ConflictException("Campaign " + id);
        }
        Errors errors = new Errors(page);
        List<Long> chosen = form.all("chosen").stream()
                .filter(one -> one.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .toList();
        Optional<Long> shown = change(consultation, campaign, form, chosen, errors);
        if (shown.isEmpty()) {
            int after = Math.max(0, form.number("after"));
            return new ModelAndView(
                    show(model, consultation, campaign, after, errors),
                    model.asMap(),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String base = "/desk/c/" + slug + "/campaigns";
        String to = campaigns.of(shown.get()).isPresent() ? base + "/" + shown.get() : base;
        return new ModelAndView(RegisterDesk.done(flash, page.say("desk.saved"), to));
    }

    /** The campaign to show next; empty when something is wrong. */
    private Optional<Long> change(
            Consultation consultation, Campaign campaign, Form form, List<Long> chosen, Errors errors) {
        String what = form.text("do");
        if ((what.equals("out") || what.equals("split")) && chosen.isEmpty()) {
            errors.add("members", "register.batch.none");
            return Optional.empty();
        }
        switch (what) {
            case "out" -> campaigns.takeOut(campaign, chosen);
            case "split" -> {
                checkName("split-name", form.text("split-name"), errors);
                return errors.isEmpty()
                        ? Optional.of(campaigns.split(campaign, form.text("split-name"), chosen))
                        : Optional.empty();
            }
            case "merge" -> {
                Optional<Campaign> into = campaigns
                        .of(Math.max(0, form.number("into")))
                        .filter(other -> other.consultationId() == consultation.id() && other.id() != campaign.id());
                if (into.isEmpty()) {
                    errors.add("into", "register.campaign.into.none");
                    return Optional.empty();
                }
                campaigns.merge(campaign, into.get());
                return Optional.of(into.get().id());
            }
            default -> {
                checkName(form.text("name"), errors);
                if (!errors.isEmpty()) {
                    return Optional.empty();
                }
                campaigns.rename(campaign, form.text("name"));
            }
        }
        return Optional.of(campaign.id());
    }

    static void checkName(String name, Errors errors) {
        checkName("name", name, errors);
    }

    private static void checkName(String field, String name, Errors errors) {
        if (name.isEmpty()) {
            errors.add(field, "register.campaign.name.none");
        } else if (name.length() > LONGEST_NAME) {
            errors.add(field, "desk.error.long", name.length(), LONGEST_NAME);
        }
    }

    static List<CampaignMember> marked(Submission common, List<Submission> members) {
        return members.stream()
                .limit(PART)
                .map(member -> CampaignMember.of(common, member))
                .toList();
    }

    /** The number to go on from; 0 at the end. */
    static int next(List<Submission> members) {
        return members.size() > PART ? members.get(PART - 1).number() : 0;
    }

    private Campaign campaign(Consultation consultation, long id) {
        return campaigns
                .of(id)
                .filter(one -> one.consultationId() == consultation.id())
                .orElseThrow(RegisterDesk::missing);
    }

    private String show(Model model, Consultation consultation, Campaign campaign, int after, Errors errors) {
        List<Submission> members = campaigns.members(campaign.id(), after, PART + 1);
        // An editor sees what is hidden, too.
        Submission common = campaign.common()
                .flatMap(id -> submissions.byIds(List.of(id)).stream().findFirst())
                .or(() -> campaigns.members(campaign.id(), 0, 1).stream().findFirst())
                .orElseThrow(RegisterDesk::missing);
        model.addAttribute("consultation", consultation);
        model.addAttribute("campaign", campaign);
        model.addAttribute("counts", campaigns.counts(campaign.id()));
        model.addAttribute("common", common);
        model.addAttribute("members", marked(common, members));
        model.addAttribute("next", next(members));
        model.addAttribute("after", after);
        model.addAttribute(
                "others",
                campaigns.all(consultation.id()).stream()
                        .filter(other -> other.id() != campaign.id())
                        .toList());
        model.addAttribute("errors", errors);
        return "submission/desk/campaign";
    }
}
