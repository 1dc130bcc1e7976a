package org.dauys.server.meeting.minutes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.consultation.reader.ReaderVisit;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.MeetingState;
import org.dauys.server.meeting.Meetings;
import org.dauys.server.meeting.disclosed.ReleasedPolls;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Open;
import org.dauys.server.people.Role;
import org.dauys.server.site.Page;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The report for the press: made from the newest minutes in the page's language; what a person changed in it is marked. */
@Controller
class ReportPage {
    private static final int LONGEST = 4000;

    private final Meetings meetings;
    private final MinutesStore store;
    private final Promises promises;
    private final ReportEdits edits;
    private final ReleasedPolls polls;

    ReportPage(Meetings meetings, MinutesStore store, Promises promises, ReportEdits edits, ReleasedPolls polls) {
        this.meetings = meetings;
        this.store = store;
        this.promises = promises;
        this.edits = edits;
        this.polls = polls;
    }

    @Open
    @GetMapping("/c/{slug}/meetings/{code}/report")
    Shown show(ReaderVisit visit) {
        Meeting meeting = meetings.announced(visit.id(), visit.in("code"))
                .filter(one -> one.standing().state() == MeetingState.PUBLISHED)
                .orElseThrow(Visit::missing);
        return visit.show("meeting/minutes/report")
                .with("meeting", meeting)
                .with(
                        "paragraphs",
                        ReportText.of(
                                made(meeting, visit.page()),
                                edits.of(meeting, visit.page().language())));
    }

    @Needs({Role.CLERK, Role.EDITOR})
    @GetMapping("/desk/c/{slug}/meetings/{code}/report")
    Shown edit(DeskVisit visit) {
        Meeting meeting = published(visit);
        return edit(
                visit,
                meeting,
                ReportText.of(
                        made(meeting, visit.page()),
                        edits.of(meeting, visit.page().language())));
    }

    @Needs({Role.CLERK, Role.EDITOR})
    @PostMapping("/desk/c/{slug}/meetings/{code}/report")
    ModelAndView save(DeskVisit visit) {
        Meeting meeting = published(visit);
        List<Report.Paragraph> made = made(meeting, visit.page());
        Map<String, String> typed = new LinkedHashMap<>();
        for (Report.Paragraph one : made) {
            String words = visit.form().text(one.key());
            if (words.length() > LONGEST) {
                visit.mistake(one.key(), "desk.error.long", words.length(), LONGEST);
            }
            if (!words.equals(one.words())) {
                typed.put(one.key(), words);
            }
        }
        if (!visit.isFine()) {
            return edit(visit, meeting, ReportText.of(made, typed));
        }
        edits.save(meeting, visit.page().language(), typed);
        return visit.done("/meetings/" + meeting.code() + "/report", "report.saved");
    }

    private static Shown edit(DeskVisit visit, Meeting meeting, List<ReportText> paragraphs) {
        return visit.show("meeting/minutes/reportDesk").with("meeting", meeting).with("paragraphs", paragraphs);
    }

    private List<Report.Paragraph> made(Meeting meeting, Page page) {
        return Report.of(meeting, store.of(meeting).getFirst(), promises.of(meeting), polls.of(meeting), page);
    }

    private Meeting published(DeskVisit visit) {
        return meetings.byCode(visit.id(), visit.in("code"))
                .filter(one -> one.standing().state() == MeetingState.PUBLISHED)
                .orElseThrow(Visit::missing);
    }
}
