package org.dauys.server.meeting.minutes;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dauys.server.consultation.reader.ReaderVisit;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.MeetingState;
import org.dauys.server.meeting.Meetings;
import org.dauys.server.people.Open;
import org.dauys.server.site.NotKept;
import org.dauys.server.site.PlacePace;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * A remark on minutes, by whoever has the address; without a name and without an hour. The meeting's code stands in this address and on
 * the poster: it ties a remark to the meeting and keeps nobody out. What guards the page is the moderator, and the limits.
 */
@Open
@NotKept
@Controller
@RequestMapping("/c/{slug}/meetings/{code}/remark")
class RemarkPage {
    private static final int LONGEST = 4000;
    /** From one place in ten minutes: a hostel of shift workers has one address. */
    static final int OFTEN = 100;

    private final Meetings meetings;
    private final MinutesStore store;
    private final Remarks remarks;
    private final PlacePace pace;
    private final InstantSource clock;

    RemarkPage(Meetings meetings, MinutesStore store, Remarks remarks, PlacePace pace, InstantSource clock) {
        this.meetings = meetings;
        this.store = store;
        this.remarks = remarks;
        this.pace = pace;
        this.clock = clock;
    }

    @GetMapping
    Shown show(ReaderVisit visit) {
        return show(visit, meeting(visit), "", UUID.randomUUID());
    }

    @PostMapping
    ModelAndView file(ReaderVisit visit) {
        Meeting meeting = meeting(visit);
        String words = visit.form().text("words");
        UUID key = key(visit.form().text("key"));
        if (words.isEmpty()) {
            visit.mistake("words", "minutes.error.remark.words");
        } else if (words.length() > LONGEST) {
            visit.mistake("words", "desk.error.long", words.length(), LONGEST);
        }
        if (visit.isFine() && pace.take(visit.request(), "remark", OFTEN).isPresent()) {
            visit.mistake("words", "minutes.error.remark.often");
        }
        if (!visit.isFine()) {
            return show(visit, meeting, words, key);
        }
        List<Minutes> signed = store.of(meeting);
        LocalDate today = clock.instant().atZone(meeting.plan().times().zone()).toLocalDate();
        boolean kept = remarks.file(
                meeting, signed.getFirst().number(), key, visit.locale().getLanguage(), words, today);
        if (!kept) {
            visit.mistake("words", "minutes.error.remark.many");
            return show(visit, meeting, words, key);
        }
        return visit.done(
                "/c/" + visit.consultation().slug() + "/meetings/" + meeting.code() + "/minutes",
                "minutes.remark.filed");
    }

    private static UUID key(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
    }

    private static Shown show(ReaderVisit visit, Meeting meeting, String words, UUID key) {
        return visit.show("meeting/minutes/remark")
                .with("meeting", meeting)
                .with("words", words)
                .with("key", key.toString());
    }

    private Meeting meeting(ReaderVisit visit) {
        return meetings.announced(visit.id(), visit.in("code"))
                .filter(one -> one.standing().state() == MeetingState.PUBLISHED)
                .orElseThrow(Visit::missing);
    }
}
