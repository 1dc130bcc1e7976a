package org.dauys.server.meeting.minutes;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dauys.server.consultation.Addition;
import org.dauys.server.consultation.Consultation;
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

    MinutesOnPages(TemplateEngine templates, Roles roles, Remarks remarks, MinutesStore minutes, Lines lines) {
        this.templates = templates;
        this.roles = roles;
        this.remarks = remarks;
        this.minutes = minutes;
        this.lines = lines;
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

    /** The promises; to a moderator the minutes with remarks that wait. */
    @Override
    public List<Link> onDesk(Consultation consultation, Page page) {
        Set<Role> mine = roles.in(consultation.id());
        String desk = "/desk/c/" + consultation.slug();
        List<Link> links = new ArrayList<>();
        if (mine.contains(Role.CLERK) || mine.contains(Role.EDITOR) || mine.contains(Role.RESPONDER)) {
            links.add(new Link(desk + "/promises", page.say("minutes.promises")));
        }
        if (mine.contains(Role.MODERATOR)) {
            remarks.waiting(consultation.id())
                    .forEach(one -> links.add(new Link(
                            desk + "/meetings/" + one.code() + "/remarks",
                            page.say("minutes.remarks.heading", one.host().in(page.locale()), page.day(one.day())))));
        }
        return links;
    }
}
