package org.dauys.server.people.codes;

import jakarta.servlet.http.HttpServletRequest;
import org.dauys.server.people.ConsultationIds;
import org.dauys.server.people.ConsultationIds.Named;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.people.session.LocalPath;
import org.dauys.server.site.Shown;
import org.dauys.server.site.SiteAddress;
import org.dauys.server.site.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** MeetingCodes for a meeting: made, printed at once, and counted. */
@Controller
@Needs({Role.CLERK, Role.EDITOR})
@RequestMapping("/desk/c/{slug}/codes")
class CodesPage {
    private static final int LONGEST_NOTE = 120;

    private final ConsultationIds consultations;
    private final MeetingCodes codes;
    private final SiteAddress address;

    CodesPage(ConsultationIds consultations, MeetingCodes codes, SiteAddress address) {
        this.consultations = consultations;
        this.codes = codes;
        this.address = address;
    }

    @GetMapping
    Shown show(Visit visit) {
        return show(visit, id(visit), "", "");
    }

    /** The slips are the answer itself: kept for another page, the codes would stand in the session. */
    @PostMapping
    ModelAndView make(Visit visit) {
        long consultation = id(visit);
        int number = visit.form().number("number");
        String note = visit.form().text("note");
        if (number < 1 || number > MeetingCodes.MOST) {
            visit.mistake("number", "people.codes.problem.number", MeetingCodes.MOST);
        }
        if (note.isEmpty() || note.length() > LONGEST_NOTE) {
            visit.mistake("note", "people.codes.problem.note", LONGEST_NOTE);
        }
        if (!visit.isFine()) {
            return show(visit, consultation, visit.form().text("number"), note);
        }
        return visit.show("people/codes/code-slips")
                .with("codes", codes.make(consultation, number, note))
                .with("note", note)
                .with("consultation", named(consultation))
                .with("where", base(visit.request()) + LocalPath.ACCOUNT);
    }

    @PostMapping("/withdraw")
    ModelAndView withdraw(@RequestParam long batch, Visit visit) {
        int gone = codes.withdraw(id(visit), batch);
        return visit.doneMany("/desk/c/" + visit.in("slug") + "/codes", "people.codes.withdrawn", gone);
    }

    private Shown show(Visit visit, long consultation, String number, String note) {
        return visit.show("people/codes/codes")
                .with("consultation", named(consultation))
                .with("batches", codes.of(consultation))
                .with("number", number)
                .with("note", note);
    }

    private long id(Visit visit) {
        return consultations.of(visit.in("slug")).orElseThrow(Visit::missing);
    }

    private Named named(long consultation) {
        return consultations.named(consultation).orElseThrow(Visit::missing);
    }

    private String base(HttpServletRequest request) {
        return address.of(request);
    }
}
