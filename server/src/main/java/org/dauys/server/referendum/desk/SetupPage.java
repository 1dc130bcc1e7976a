package org.dauys.server.referendum.desk;

import java.util.List;
import java.util.Optional;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Version;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.referendum.Closings;
import org.dauys.server.referendum.Referendum;
import org.dauys.server.referendum.ReferendumState;
import org.dauys.server.referendum.Referendums;
import org.dauys.server.referendum.StationList;
import org.dauys.server.referendum.StationLists;
import org.dauys.server.site.Shown;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is asked, when, and how it is decided; and the steps: announce, open, close. */
@Controller
@Needs(Role.EDITOR)
@RequestMapping("/desk/c/{slug}/referendum")
class SetupPage {
    private static final String HERE = "/referendum";

    private final Referendums referendums;
    private final StationLists lists;
    private final Consultations consultations;
    private final Closings closings;
    private final TransactionTemplate transaction;

    SetupPage(
            Referendums referendums,
            StationLists lists,
            Consultations consultations,
            Closings closings,
            TransactionTemplate transaction) {
        this.referendums = referendums;
        this.lists = lists;
        this.consultations = consultations;
        this.closings = closings;
        this.transaction = transaction;
    }

    @GetMapping
    Shown show(DeskVisit visit) {
        Optional<Referendum> one = referendums.of(visit.id());
        SetupForm form = one.map(
                        known -> SetupForm.of(known, visit.consultation().zone()))
                .orElse(SetupForm.EMPTY);
        return show(visit, one, form);
    }

    @PostMapping
    ModelAndView save(DeskVisit visit) {
        SetupForm typed = SetupForm.read(visit.form());
        Optional<Referendum> one = referendums.of(visit.id());
        Optional<Referendums.Plan> plan = typed.check(
                visit,
                visit.consultation().zone(),
                one.filter(known -> known.state().isPublic()));
        if (plan.isEmpty()) {
            return show(visit, one, typed);
        }
        try {
            if (one.isPresent()) {
                referendums.change(one.get(), typed.revision(), plan.get());
            } else {
                referendums.begin(visit.id(), plan.get());
            }
            return visit.done(HERE, "referendum.desk.saved");
        } catch (ConflictException | DuplicateKeyException conflict) {
            Optional<Referendum> now = referendums.of(visit.id());
            return show(visit, now, typed.seen(now.map(Referendum::revision).orElse(0)))
                    .conflict();
        }
    }

    @PostMapping("/announce")
    ModelAndView announce(DeskVisit visit) {
        Optional<Referendum> one = referendums.of(visit.id());
        Optional<Version> version = versions(visit).stream()
                .filter(known ->
                        String.valueOf(known.number()).equals(visit.form().text("version")))
                .findFirst();
        if (version.isEmpty()) {
            visit.mistake("version", "referendum.desk.error.version");
        }
        if (!visit.consultation().isPublished()) {
            visit.mistake("version", "referendum.desk.error.unpublished");
        }
        return step(
                visit,
                one,
                () -> referendums.announce(
                        one.orElseThrow(), version.orElseThrow().id()),
                "announced");
    }

    @PostMapping("/open")
    ModelAndView open(DeskVisit visit) {
        Optional<Referendum> one = referendums.of(visit.id());
        if (one.flatMap(known -> lists.published(known.id())).isEmpty()) {
            visit.mistake("confirm", "referendum.desk.error.no-list");
        }
        return step(visit, one, () -> referendums.go(one.orElseThrow(), ReferendumState.OPEN), "opened");
    }

    @PostMapping("/close")
    ModelAndView close(DeskVisit visit) {
        Optional<Referendum> one = referendums.of(visit.id());
        return step(
                visit,
                one,
                () -> transaction.executeWithoutResult(status -> {
                    referendums.go(one.orElseThrow(), ReferendumState.CLOSED);
                    closings.add(one.orElseThrow());
                }),
                "closed");
    }

    /** A step that cannot be taken back: it is confirmed first. */
    private ModelAndView step(DeskVisit visit, Optional<Referendum> one, Runnable step, String name) {
        if (visit.form().text("confirm").isEmpty()) {
            visit.mistake("confirm", "desk.error.confirm");
        }
        if (visit.isFine() && one.isPresent()) {
            try {
                step.run();
                return visit.done(HERE, "referendum.desk." + name);
            } catch (ConflictException meanwhile) {
                visit.mistake("confirm", "referendum.desk.error.meanwhile");
            }
        }
        return show(
                visit,
                one,
                one.map(known -> SetupForm.of(known, visit.consultation().zone()))
                        .orElse(SetupForm.EMPTY));
    }

    /** Those that can be voted on. */
    private List<Version> versions(DeskVisit visit) {
        return consultations.publishedVersions(visit.consultation()).stream()
                .filter(version -> !version.isInForce() && !version.readTexts().isEmpty())
                .toList();
    }

    private Shown show(DeskVisit visit, Optional<Referendum> one, SetupForm form) {
        Optional<StationList> list = one.flatMap(known -> lists.published(known.id()));
        return visit.show("referendum/desk/setup")
                .with("referendum", one)
                .with("form", form)
                .with("versions", versions(visit))
                .with("listed", list.map(known -> known.stations().size()).orElse(0));
    }
}
