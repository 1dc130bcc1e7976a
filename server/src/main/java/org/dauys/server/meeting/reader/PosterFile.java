package org.dauys.server.meeting.reader;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dauys.server.consultation.Theme;
import org.dauys.server.consultation.Themes;
import org.dauys.server.consultation.reader.ReaderVisit;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.Meetings;
import org.dauys.server.meeting.Told;
import org.dauys.server.people.Open;
import org.dauys.server.site.Page;
import org.dauys.server.site.QrCode;
import org.dauys.server.site.Say;
import org.dauys.server.site.SiteAddress;
import org.dauys.server.site.Visit;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A meeting's poster for print: a page of A4 in each language. */
@Controller
@Open
@RequestMapping("/c/{slug}/meetings/{code:[2-9a-z]{8}}")
class PosterFile {
    private static final int SCALE = 12;

    private final Meetings meetings;
    private final Themes themes;
    private final SiteAddress site;
    private final Printing printing;

    PosterFile(Meetings meetings, Themes themes, SiteAddress site, Printing printing) {
        this.meetings = meetings;
        this.themes = themes;
        this.site = site;
        this.printing = printing;
    }

    /** In all three languages. */
    @GetMapping("/poster.pdf")
    ResponseEntity<byte[]> all(ReaderVisit visit, HttpServletRequest request) {
        return answer(visit, request, Say.LANGUAGES, "poster");
    }

    @GetMapping("/poster-{language:kk|ru|en}.pdf")
    ResponseEntity<byte[]> one(ReaderVisit visit, HttpServletRequest request) {
        Locale language = Locale.of(visit.in("language"));
        return answer(visit, request, List.of(language), "poster-" + language.getLanguage());
    }

    private ResponseEntity<byte[]> answer(
            ReaderVisit visit, HttpServletRequest request, List<Locale> languages, String name) {
        Meeting meeting = meetings.announced(visit.id(), visit.in("code")).orElseThrow(Visit::missing);
        String address = MeetingPage.shortAddress(meeting, site.of(request));
        String key = String.join(
                " ",
                name,
                meeting.code(),
                String.valueOf(meeting.revision()),
                String.valueOf(visit.consultation().revision()),
                address);
        byte[] pdf = printing.once(key, () -> poster(visit, meeting, address, languages));
        return Printing.answer(pdf, MediaType.APPLICATION_PDF, name + "-" + meeting.code() + ".pdf", false);
    }

    /** Long names make small letters: a language never takes a second page. */
    private byte[] poster(ReaderVisit visit, Meeting meeting, String address, List<Locale> languages) {
        Map<String, Object> values = new HashMap<>();
        List<Theme> concerned = concerned(visit, meeting);
        values.put("consultation", visit.consultation());
        values.put("meeting", meeting);
        values.put("address", address);
        values.put("qr", QrCode.png(address, SCALE));
        values.put(
                "sheets",
                languages.stream()
                        .map(language -> new PosterSheet(new Told(new Page(language, "", "")), concerned))
                        .toList());
        byte[] pdf = new byte[0];
        for (PosterSheet.Size size : PosterSheet.Size.values()) {
            values.put("size", size);
            pdf = printing.pdf(
                    printing.html("meeting/reader/poster.jte", values),
                    languages.getFirst().getLanguage());
            if (Printing.pages(pdf) <= languages.size()) {
                return pdf;
            }
        }
        return pdf;
    }

    private List<Theme> concerned(ReaderVisit visit, Meeting meeting) {
        return themes.of(visit.consultation()).stream()
                .filter(theme -> meeting.plan().audience().themes().contains(theme.id())
                        || meeting.plan().agenda().stream()
                                .anyMatch(item -> item.themes().contains(theme.id())))
                .toList();
    }
}
