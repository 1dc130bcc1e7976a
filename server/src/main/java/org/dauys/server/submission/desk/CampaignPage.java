package org.dauys.server.submission.desk;

import java.util.List;
import java.util.Optional;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Form;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.dauys.server.submission.Campaigns;
import org.dauys.server.submission.Campaigns.Campaign;
import org.dauys.server.submission.Submission;
import org.dauys.server.submission.Submissions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One campaign: its name, and what each member adds to the common text; split, joined, single members taken out. */
@Controller
@Needs(Role.EDITOR)
@RequestMapping("/desk/c/{slug}/campaigns/{id:[0-9]{1,18}}")
class CampaignPage {
    static final int PART = 40;
    private static final int LONGEST_NAME = 200;

    private final Campaigns campaigns;
    private final Submissions submissions;

    CampaignPage(Campaigns campaigns, Submissions submissions) {
        this.campaigns = campaigns;
        this.submissions = submissions;
    }

    @GetMapping
    Shown show(@PathVariable long id, @RequestParam(defaultValue = "0") int after, DeskVisit visit) {
        return show(visit, campaign(visit, id), after);
    }

    @PostMapping
    ModelAndView change(@PathVariable long id, DeskVisit visit) {
        Campaign campaign = campaign(visit, id);
        Form form = visit.form();
        if (form.number("revision") != campaign.revision()) {
            throw new ConflictException("Campaign " + id);
        }
        List<Long> chosen = form.all("chosen").stream()
                .filter(one -> one.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .toList();
        Optional<Long> shown = change(campaign, form, chosen, visit.errors());
        if (shown.isEmpty()) {
            return show(visit, campaign, Math.max(0, form.number("after")));
        }
        boolean there = campaigns.of(shown.get()).isPresent();
        return visit.done(there ? "/campaigns/" + shown.get() : "/campaigns", "desk.saved");
    }

    /** The campaign to show next; empty when something is wrong. */
    private Optional<Long> change(Campaign campaign, Form form, List<Long> chosen, Errors errors) {
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
                        .filter(other ->
                                other.consultationId() == campaign.consultationId() && other.id() != campaign.id());
                if (into.isEmpty()) {
                    errors.add("into", "register.campaign.into.none");
                    return Optional.empty();
                }
                campaigns.merge(campaign, into.get());
                return Optional.of(into.get().id());
            }
            default -> {
                checkName("name", form.text("name"), errors);
                if (!errors.isEmpty()) {
                    return Optional.empty();
                }
                campaigns.rename(campaign, form.text("name"));
            }
        }
        return Optional.of(campaign.id());
    }

    static void checkName(String field, String name, Errors errors) {
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

    private Campaign campaign(DeskVisit visit, long id) {
        return campaigns
                .of(id)
                .filter(one -> one.consultationId() == visit.id())
                .orElseThrow(Visit::missing);
    }

    private Shown show(DeskVisit visit, Campaign campaign, int after) {
        List<Submission> members = campaigns.members(campaign.id(), after, PART + 1);
        // An editor sees what is hidden, too.
        Submission common = campaign.common()
                .flatMap(id -> submissions.byIds(List.of(id)).stream().findFirst())
                .or(() -> campaigns.members(campaign.id(), 0, 1).stream().findFirst())
                .orElseThrow(Visit::missing);
        return visit.show("submission/desk/campaign")
                .with("campaign", campaign)
                .with("counts", campaigns.counts(campaign.id()))
                .with("common", common)
                .with("members", marked(common, members))
                .with("next", next(members))
                .with("after", after)
                .with(
                        "others",
                        campaigns.all(visit.id()).stream()
                                .filter(other -> other.id() != campaign.id())
                                .toList());
    }
}
