package org.dauys.server.meeting.reader;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.dauys.server.consultation.ProvisionLabels;
import org.dauys.server.consultation.Themes;
import org.dauys.server.consultation.reader.ReaderVisit;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.MeetingAddition;
import org.dauys.server.meeting.MeetingCode;
import org.dauys.server.meeting.Meetings;
import org.dauys.server.meeting.Told;
import org.dauys.server.people.Open;
import org.dauys.server.site.QrCode;
import org.dauys.server.site.Shown;
import org.dauys.server.site.SiteAddress;
import org.dauys.server.site.Visit;
import org.dauys.server.submission.Registers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One meeting: who, where, when, how to get in, what it is about, and what one can do now. */
@Controller
@Open
@RequestMapping("/c/{slug}/meetings/{code:[2-9a-z]{8}}")
class MeetingPage {
    private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);

    private final ProvisionLabels labels;
    private final Meetings meetings;
    private final Themes themes;
    private final Registers registers;
    private final ObjectProvider<MeetingAddition> additions;
    private final SiteAddress site;
    private final InstantSource clock;

    MeetingPage(
            Meetings meetings,
            Themes themes,
            Registers registers,
            ObjectProvider<MeetingAddition> additions,
            SiteAddress site,
            InstantSource clock,
            ProvisionLabels labels) {
        this.labels = labels;
        this.meetings = meetings;
        this.themes = themes;
        this.registers = registers;
        this.additions = additions;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping
    Shown show(ReaderVisit visit) {
        Meeting meeting = meeting(visit);
        return visit.show("meeting/reader/meeting")
                .with("provisions", labels.names(visit.frame().versions(), visit.page()))
                .with("told", new Told(visit.page()))
                .with("meeting", meeting)
                .with("stage", Stage.of(meeting, clock.instant()))
                .with("themes", themes.of(visit.consultation()))
                .with("open", registers.rules(visit.id()).open())
                .with("printed", MeetingCode.printed(meeting.code()))
                .with("address", shortAddress(meeting, site.of(visit.request())))
                .with("now", contents(addition -> addition.now(visit.consultation(), meeting, visit.page())))
                .with("below", contents(addition -> addition.below(visit.consultation(), meeting, visit.page())));
    }

    /** The short address as a code to scan. */
    @GetMapping("/qr.svg")
    ResponseEntity<byte[]> qr(ReaderVisit visit, HttpServletRequest request) {
        String svg = QrCode.svg(shortAddress(meeting(visit), site.of(request)));
        return ResponseEntity.ok()
                .contentType(SVG)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(svg.getBytes(StandardCharsets.UTF_8));
    }

    private Meeting meeting(ReaderVisit visit) {
        return meetings.announced(visit.id(), visit.in("code")).orElseThrow(Visit::missing);
    }

    static String shortAddress(Meeting meeting, String site) {
        return site + "/m/" + MeetingCode.printed(meeting.code());
    }

    private List<Content> contents(java.util.function.Function<MeetingAddition, java.util.Optional<Content>> part) {
        return additions
                .orderedStream()
                .flatMap(addition -> Stream.ofNullable(part.apply(addition).orElse(null)))
                .toList();
    }
}
