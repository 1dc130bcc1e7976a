package org.dauys.server.meeting.plan;

import java.util.List;
import java.util.Optional;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.meeting.Region;
import org.dauys.server.meeting.Regions;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The regions by which meetings are counted, with their squares on the grid. */
@Controller
@Needs({Role.CLERK, Role.EDITOR})
@RequestMapping("/desk/c/{slug}/meetings/regions")
class RegionsPage {
    private final Regions regions;
    private final TransactionTemplate transaction;

    RegionsPage(Regions regions, TransactionTemplate transaction) {
        this.regions = regions;
        this.transaction = transaction;
    }

    @GetMapping
    Shown show(DeskVisit visit) {
        return show(visit, RegionForm.EMPTY);
    }

    @PostMapping
    ModelAndView add(DeskVisit visit) {
        if (visit.form().has("kazakhstan")) {
            return offer(visit);
        }
        RegionForm typed = RegionForm.read(visit.form());
        Optional<RegionForm.Square> square = typed.check(regions.of(visit.id()), visit);
        if (square.isPresent()) {
            try {
                regions.add(
                        visit.id(),
                        typed.slugOrProposal(),
                        typed.name(),
                        square.get().row(),
                        square.get().column());
                return visit.done("/meetings/regions", "meeting.plan.region.made", visit.said(typed.name()));
            } catch (DuplicateKeyException meanwhile) {
                visit.mistake("slug", "meeting.plan.error.region.taken");
            }
        }
        return show(visit, typed);
    }

    /** The regions of Kazakhstan, for a consultation that has none. */
    private ModelAndView offer(DeskVisit visit) {
        if (!regions.of(visit.id()).isEmpty()) {
            throw new ConflictException("Regions of " + visit.consultation().slug());
        }
        transaction.executeWithoutResult(status -> KazakhstanRegions.ALL.forEach(
                one -> regions.add(visit.id(), one.slug(), one.name(), one.row(), one.column())));
        return visit.doneMany("/meetings/regions", "meeting.plan.regions.made", KazakhstanRegions.ALL.size());
    }

    @GetMapping("/{region}")
    Shown edit(DeskVisit visit) {
        Region region = find(visit);
        return edit(visit, region, RegionForm.of(region), Optional.empty());
    }

    @PostMapping("/{region}")
    ModelAndView save(DeskVisit visit) {
        Region region = find(visit);
        RegionForm sent = RegionForm.read(visit.form());
        RegionForm typed = new RegionForm(region.slug(), sent.name(), sent.row(), sent.column(), sent.revision());
        Optional<RegionForm.Square> square = typed.check(others(visit, region), visit);
        if (square.isPresent()) {
            try {
                regions.change(
                        region,
                        typed.revision(),
                        typed.name(),
                        square.get().row(),
                        square.get().column());
                return visit.done("/meetings/regions", "meeting.plan.saved");
            } catch (ConflictException conflict) {
                Region now = find(visit);
                RegionForm again =
                        new RegionForm(typed.slug(), typed.name(), typed.row(), typed.column(), now.revision());
                return edit(visit, now, again, Optional.of(RegionForm.of(now))).conflict();
            } catch (DuplicateKeyException meanwhile) {
                visit.mistake("row", "meeting.plan.error.region.taken");
            }
        }
        return edit(visit, region, typed, Optional.empty());
    }

    @PostMapping("/{region}/remove")
    ModelAndView remove(DeskVisit visit) {
        Region region = find(visit);
        if (visit.form().text("confirm").isEmpty()) {
            visit.mistake("confirm", "desk.error.confirm");
        } else {
            try {
                regions.remove(region);
                return visit.done("/meetings/regions", "meeting.plan.region.removed", visit.said(region.name()));
            } catch (DataIntegrityViolationException used) {
                visit.mistake("confirm", "meeting.plan.error.region.used");
            }
        }
        return edit(visit, region, RegionForm.of(region), Optional.empty());
    }

    private List<Region> others(DeskVisit visit, Region region) {
        return regions.of(visit.id()).stream()
                .filter(other -> other.id() != region.id())
                .toList();
    }

    private Region find(DeskVisit visit) {
        return regions.bySlug(visit.id(), visit.in("region")).orElseThrow(Visit::missing);
    }

    private Shown show(DeskVisit visit, RegionForm form) {
        return visit.show("meeting/plan/regions")
                .with("regions", regions.of(visit.id()))
                .with("form", form);
    }

    private static Shown edit(DeskVisit visit, Region region, RegionForm form, Optional<RegionForm> other) {
        return visit.show("meeting/plan/region")
                .with("region", region)
                .with("form", form)
                .with("other", other);
    }
}
