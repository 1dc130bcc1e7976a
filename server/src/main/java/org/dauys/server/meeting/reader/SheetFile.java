package org.dauys.server.meeting.reader;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.dauys.server.consultation.reader.ReaderVisit;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.MeetingState;
import org.dauys.server.meeting.Meetings;
import org.dauys.server.meeting.Told;
import org.dauys.server.people.Open;
import org.dauys.server.site.Page;
import org.dauys.server.site.QrCode;
import org.dauys.server.site.SiteAddress;
import org.dauys.server.site.Visit;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * A sheet to write on, for a hall without a network. It has the meeting's code and nothing that tells one sheet from another: all
 * that are printed are the same.
 */
@Controller
@Open
@RequestMapping("/c/{slug}/meetings/{code:[2-9a-z]{8}}")
class SheetFile {
    private static final int SCALE = 8;

    private final Meetings meetings;
    private final SiteAddress site;
    private final Printing printing;

    SheetFile(Meetings meetings, SiteAddress site, Printing printing) {
        this.meetings = meetings;
        this.site = site;
        this.printing = printing;
    }

    /** Two sheets of A5 on a page of A4, to be cut. */
    @GetMapping("/sheet-{language:kk|ru|en}.pdf")
    ResponseEntity<byte[]> halves(ReaderVisit visit, HttpServletRequest request) {
        return answer(visit, request, SheetPaper.HALVES);
    }

    /** One sheet of A4, with more room. */
    @GetMapping("/sheet-{language:kk|ru|en}-a4.pdf")
    ResponseEntity<byte[]> whole(ReaderVisit visit, HttpServletRequest request) {
        return answer(visit, request, SheetPaper.WHOLE);
    }

    private ResponseEntity<byte[]> answer(ReaderVisit visit, HttpServletRequest request, SheetPaper paper) {
        Meeting meeting = meetings.announced(visit.id(), visit.in("code"))
                .filter(one -> one.standing().state() != MeetingState.CANCELLED)
                .orElseThrow(Visit::missing);
        Locale language = Locale.of(visit.in("language"));
        String address = MeetingPage.shortAddress(meeting, site.of(request));
        String name = "sheet-" + language.getLanguage() + paper.ending();
        String key = String.join(
                " ",
                name,
                meeting.code(),
                String.valueOf(meeting.revision()),
                String.valueOf(visit.consultation().revision()),
                address);
        byte[] pdf = printing.once(key, () -> sheet(visit, meeting, address, language, paper));
        return Printing.answer(pdf, MediaType.APPLICATION_PDF, name + "-" + meeting.code() + ".pdf", false);
    }

    /** What the meeting's names and agenda leave of the page is room to write in. */
    private byte[] sheet(ReaderVisit visit, Meeting meeting, String address, Locale language, SheetPaper paper) {
        Map<String, Object> values = new HashMap<>();
        values.put("consultation", visit.consultation());
        values.put("meeting", meeting);
        values.put("address", address);
        values.put("qr", QrCode.png(address, SCALE));
        values.put("told", new Told(new Page(language, "", "")));
        values.put("paper", paper);
        byte[] pdf = new byte[0];
        for (SheetPaper.Room room : paper.rooms()) {
            values.put("room", room);
            pdf = printing.pdf(printing.html("meeting/reader/sheet.jte", values), language.getLanguage());
            if (Printing.pages(pdf) <= 1) {
                return pdf;
            }
        }
        return pdf;
    }
}
