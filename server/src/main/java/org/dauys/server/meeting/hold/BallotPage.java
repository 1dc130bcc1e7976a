package org.dauys.server.meeting.hold;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.disclosure.Thresholds;
import org.dauys.server.guard.Guard;
import org.dauys.server.guard.Lane;
import org.dauys.server.guard.PdfWriting;
import org.dauys.server.guard.TooMuchException;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.MeetingCode;
import org.dauys.server.meeting.MeetingState;
import org.dauys.server.meeting.Meetings;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Headers;
import org.dauys.server.site.Page;
import org.dauys.server.site.Say;
import org.dauys.server.site.Shown;
import org.dauys.server.site.SiteAddress;
import org.dauys.server.site.Visit;
import org.dauys.server.site.WrittenNumber;
import org.dauys.text.Language;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The clerk's page of a straw poll on phones: questions, codes to cut and draw from a hat, the end. */
@Controller
@Needs({Role.CLERK, Role.EDITOR})
@RequestMapping("/desk/c/{slug}/meetings/{code}/hold/ballot")
class BallotPage {
    /** What the sheet of codes has room for in the time that a page may take. */
    static final int MOST_CODES = 600;

    private final Meetings meetings;
    private final Ballots ballots;
    private final TemplateEngine templates;
    private final Guard guard;
    private final SiteAddress site;

    BallotPage(Meetings meetings, Ballots ballots, TemplateEngine templates, Guard guard, SiteAddress site) {
        this.meetings = meetings;
        this.ballots = ballots;
        this.templates = templates;
        this.guard = guard;
        this.site = site;
    }

    @GetMapping
    Shown show(DeskVisit visit) {
        return show(visit, "", "");
    }

    private Shown show(DeskVisit visit, String questions, String codes) {
        Meeting meeting = meeting(visit);
        return visit.show("meeting/hold/ballot")
                .with("meeting", meeting)
                .with("ballot", ballots.of(meeting))
                .with("questions", questions)
                .with("codes", codes)
                .with("address", address(visit, meeting));
    }

    /**
     * Answers with the sheet of codes, which are kept nowhere: who loses it takes the poll back and opens another. Nothing is open
     * before the sheet is there, so that whatever keeps it from being made leaves no poll whose codes nobody has.
     */
    @PostMapping
    Object open(DeskVisit visit) {
        Meeting meeting = meeting(visit);
        String typed = visit.form().text("questions");
        List<String> questions =
                typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        String many = visit.form().text("codes");
        OptionalInt codes = WrittenNumber.of(many);
        if (questions.isEmpty() || questions.size() > Ballots.MOST_QUESTIONS) {
            visit.mistake("questions", "hold.ballot.problem.questions", Ballots.MOST_QUESTIONS);
        } else if (questions.stream().distinct().count() < questions.size()) {
            visit.mistake("questions", "hold.ballot.problem.twice");
        } else if (questions.stream().anyMatch(one -> one.length() > Ballots.LONGEST_QUESTION)) {
            visit.mistake("questions", "hold.ballot.problem.long", Ballots.LONGEST_QUESTION);
        }
        if (codes.isEmpty() || codes.getAsInt() < Thresholds.LEAST_TOOK_PART || codes.getAsInt() > MOST_CODES) {
            visit.mistake("codes", "hold.ballot.problem.codes", Thresholds.LEAST_TOOK_PART, MOST_CODES);
        }
        if (visit.isFine()
                && (meeting.standing().state() != MeetingState.PLANNED
                        || !meeting.standing().isAnnounced())) {
            visit.mistake("questions", "hold.ballot.problem.over");
        }
        if (!visit.isFine()) {
            return show(visit, typed, many);
        }
        if (ballots.of(meeting).isPresent()) {
            throw new ConflictException("Ballot of meeting " + meeting.code());
        }
        List<String> made = Ballots.codes(codes.getAsInt());
        byte[] sheet;
        try {
            sheet = sheet(visit, meeting, made);
        } catch (TooMuchException unmade) {
            visit.mistake("codes", "hold.ballot.problem.sheet");
            return show(visit, typed, many);
        }
        ballots.open(meeting, questions, made);
        return Headers.attached("codes-" + meeting.code() + ".pdf", MediaType.APPLICATION_PDF, sheet);
    }

    private byte[] sheet(DeskVisit visit, Meeting meeting, List<String> codes) {
        Map<String, Object> values = new HashMap<>();
        values.put("page", visit.page());
        values.put("cards", cards(visit, meeting));
        values.put("address", address(visit, meeting));
        values.put("codes", codes.stream().map(MeetingCode::printed).toList());
        StringOutput html = new StringOutput();
        templates.render("meeting/hold/codes.jte", values, html);
        return PdfWriting.write(
                guard, html.toString(), new Language(visit.page().language()), Lane.VISITORS);
    }

    /** What a slip says, in each language that is spoken there. */
    private static List<String> cards(DeskVisit visit, Meeting meeting) {
        List<String> spoken = meeting.plan().audience().languages();
        List<String> cards = Say.LANGUAGES.stream()
                .filter(language -> spoken.contains(language.getLanguage()))
                .map(language -> new Page(language, "", "").say("hold.ballot.card"))
                .toList();
        return cards.isEmpty() ? List.of(visit.page().say("hold.ballot.card")) : cards;
    }

    private String address(DeskVisit visit, Meeting meeting) {
        return site.of(visit.request()) + "/m/" + MeetingCode.printed(meeting.code()) + "/poll";
    }

    @PostMapping("/close")
    ModelAndView close(DeskVisit visit) {
        ballots.close(meeting(visit));
        return visit.done(path(visit), "hold.ballot.closed");
    }

    @PostMapping("/discard")
    ModelAndView discard(DeskVisit visit) {
        ballots.discard(meeting(visit));
        return visit.done(path(visit), "hold.ballot.discarded");
    }

    private Meeting meeting(DeskVisit visit) {
        return meetings.byCode(visit.id(), visit.in("code")).orElseThrow(Visit::missing);
    }

    private static String path(DeskVisit visit) {
        return "/meetings/" + visit.in("code") + "/hold/ballot";
    }
}
