package org.dauys.server.meeting.minutes;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.server.consultation.Addition;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.DeskDoor;
import org.dauys.server.consultation.Waits;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.MeetingAddition;
import org.dauys.server.meeting.MeetingState;
import org.dauys.server.people.Role;
import org.dauys.server.people.Roles;
import org.dauys.server.site.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What minutes and promises add to other pages. */
@Component
@Order(40)
class MinutesOnPages implements MeetingAddition, Addition {
    /** Of those that stand in the minutes. */
    static final int MOST_ANSWERED = 10;

    private final TemplateEngine templates;
    private final Roles roles;
    private final Remarks remarks;
    private final MinutesStore minutes;
    private final Lines lines;
    private final Promises promises;
    private final InstantSource clock;

    MinutesOnPages(
            TemplateEngine templates,
            Roles roles,
            Remarks remarks,
            MinutesStore minutes,
            Lines lines,
            Promises promises,
            InstantSource clock) {
        this.templates = templates;
        this.roles = roles;
        this.remarks = remarks;
        this.minutes = minutes;
        this.lines = lines;
        this.promises = promises;
        this.clock = clock;
    }

    @Override
    public Optional<Content> now(Consultation consultation, Meeting meeting, Page page) {
        if (meeting.standing().state() != MeetingState.PUBLISHED) {
            return Optional.empty();
        }
        Map<String, Object> values = Map.of(
                "page",
                page,
                "address",
                "/c/" + consultation.slug() + "/meetings/" + meeting.code(),
                "promises",
                "/c/" + consultation.slug() + "/promises",
                "figures",
                "/c/" + consultation.slug() + "/meetings/figures");
        return Optional.of(output -> templates.render("meeting/minutes/links.jte", values, output));
    }

    /** What was said and has got its answer in the register, in the order of the minutes. */
    @Override
    public Optional<Content> below(Consultation consultation, Meeting meeting, Page page) {
        if (meeting.standing().state() != MeetingState.PUBLISHED) {
            return Optional.empty();
        }
        MinutesContent newest = minutes.of(meeting).getFirst().content();
        List<Lines.Line> answered = lines.of(meeting, newest).stream()
                .flatMap(section -> section.lines().stream())
                .filter(line -> line.shown() && line.answer().isPresent())
                .toList();
        Map<String, Object> values = Map.of(
                "page",
                page,
                "base",
                "/c/" + consultation.slug(),
                "meeting",
                meeting,
                "lines",
                answered.subList(0, Math.min(answered.size(), MOST_ANSWERED)),
                "more",
                answered.size() > MOST_ANSWERED);
        return answered.isEmpty()
                ? Optional.empty()
                : Optional.of(output -> templates.render("meeting/minutes/answered.jte", values, output));
    }

    @Override
    public List<Link> onDesk(Consultation consultation, Meeting meeting, Page page) {
        String address = "/desk/c/" + consultation.slug() + "/meetings/" + meeting.code();
        return switch (meeting.standing().state()) {
            case CANCELLED -> List.of();
            case PLANNED, HELD ->
                List.of(
                        new Link(address + "/minutes", page.say("minutes.link")),
                        new Link(address + "/promises", page.say("minutes.promises")));
            case PUBLISHED ->
                List.of(
                        new Link(address + "/minutes", page.say("minutes.link")),
                        new Link(address + "/promises", page.say("minutes.promises")),
                        new Link(address + "/report", page.say("report.link")));
        };
    }

    @Override
    public List<DeskDoor> onDesk(Consultation consultation, Page page) {
        return settles(consultation)
                ? List.of(new DeskDoor(
                        DeskDoor.Matter.MEETINGS,
                        "/desk/c/" + consultation.slug() + "/promises",
                        page.say("minutes.promises")))
                : List.of();
    }

    private boolean settles(Consultation consultation) {
        return roles.any(consultation.id(), Role.CLERK, Role.EDITOR, Role.RESPONDER);
    }

    /** Promises whose day has passed; to a moderator the minutes with remarks that wait. */
    @Override
    public List<Waits> waiting(Consultation consultation, Page page) {
        String desk = "/desk/c/" + consultation.slug();
        List<Waits> waits = new ArrayList<>();
        if (settles(consultation)) {
            promises.late(
                            consultation.id(),
                            clock.instant().atZone(consultation.zone()).toLocalDate())
                    .ifPresent(late -> waits.add(new Waits(
                            late.many(),
                            desk + "/promises",
                            page.say("minutes.wait.promises"),
                            page.say("minutes.wait.promises.oldest", page.day(late.oldest())),
                            page.say("minutes.wait.promises.do"),
                            true)));
        }
        if (roles.any(consultation.id(), Role.MODERATOR)) {
            remarks.waiting(consultation.id())
                    .forEach(one -> waits.add(new Waits(
                            one.many(),
                            desk + "/meetings/" + one.code() + "/remarks",
                            page.say("minutes.wait.remarks"),
                            page.say("minutes.wait.remarks.of", one.host().in(page.locale()), page.day(one.day())),
                            page.say("minutes.wait.remarks.do"),
                            false)));
        }
        return waits;
    }
}
