package org.dauys.server.meeting.reader;

import java.util.Optional;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.meeting.AnnouncedMeetings;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.MeetingCode;
import org.dauys.server.people.Open;
import org.dauys.server.site.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The address on posters and sheets, scanned or typed: leads to the meeting's page. */
@Controller
@Open
class ShortAddress {
    private final AnnouncedMeetings meetings;
    private final Consultations consultations;

    ShortAddress(AnnouncedMeetings meetings, Consultations consultations) {
        this.meetings = meetings;
        this.consultations = consultations;
    }

    /** Capitals, spaces and a missing dash are forgiven. */
    @GetMapping("/m/{code}")
    ModelAndView find(Visit visit) {
        Optional<Meeting> meeting = MeetingCode.typed(visit.in("code")).flatMap(meetings::byCode);
        return meeting.flatMap(found -> consultations.published().stream()
                        .filter(consultation -> consultation.id() == found.consultationId())
                        .map(Consultation::slug)
                        .map(slug -> visit.to("/c/" + slug + "/meetings/" + found.code()))
                        .findFirst())
                .orElseThrow(Visit::missing);
    }
}
