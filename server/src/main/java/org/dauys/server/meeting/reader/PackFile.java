package org.dauys.server.meeting.reader;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dauys.server.consultation.reader.ReaderVisit;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.Meetings;
import org.dauys.server.meeting.reader.PackView.Room;
import org.dauys.server.people.Open;
import org.dauys.server.site.Page;
import org.dauys.server.site.SiteAddress;
import org.dauys.server.site.Visit;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is taken along to a meeting: for print at most eight pages, and whole as a page that needs no network. */
@Controller
@Open
@RequestMapping("/c/{slug}/meetings/{code:[2-9a-z]{8}}")
class PackFile {
    static final int MOST_PAGES = 8;
    /** In characters, of what a page holds: measured with the demo's labour articles. */
    private static final int PAGE = 4_200;
    /** Each time a pack came out too long there is less room. */
    private static final double LESS = 0.8;

    private static final int TRIES = 6;

    private final Meetings meetings;
    private final PackContents contents;
    private final Printing printing;
    private final SiteAddress site;
    private final InstantSource clock;

    PackFile(Meetings meetings, PackContents contents, Printing printing, SiteAddress site, InstantSource clock) {
        this.meetings = meetings;
        this.contents = contents;
        this.printing = printing;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/pack-{language:kk|ru|en}.pdf")
    ResponseEntity<byte[]> pdf(ReaderVisit visit, HttpServletRequest request) {
        Meeting meeting = meeting(visit);
        Locale language = Locale.of(visit.in("language"));
        Pack pack = pack(visit, meeting, language);
        // The whole stands for all that it is made from.
        String whole = html(visit, request, pack, language, Room.ALL);
        byte[] pdf = printing.once(
                "pack " + UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8)),
                () -> fitting(visit, request, pack, language));
        return Printing.answer(pdf, MediaType.APPLICATION_PDF, name(meeting, language) + ".pdf", false);
    }

    @GetMapping("/pack-{language:kk|ru|en}.html")
    ResponseEntity<byte[]> page(ReaderVisit visit, HttpServletRequest request) {
        Meeting meeting = meeting(visit);
        Locale language = Locale.of(visit.in("language"));
        return Printing.answer(
                html(visit, request, pack(visit, meeting, language), language, Room.ALL)
                        .getBytes(StandardCharsets.UTF_8),
                new MediaType("text", "html", StandardCharsets.UTF_8),
                name(meeting, language) + ".html",
                true);
    }

    private Meeting meeting(ReaderVisit visit) {
        return meetings.announced(visit.id(), visit.in("code")).orElseThrow(Visit::missing);
    }

    private Pack pack(ReaderVisit visit, Meeting meeting, Locale language) {
        return contents.of(visit.consultation(), visit.frame().versions(), meeting, language);
    }

    private static String name(Meeting meeting, Locale language) {
        return "pack-" + meeting.code() + "-" + language.getLanguage();
    }

    private byte[] fitting(ReaderVisit visit, HttpServletRequest request, Pack pack, Locale language) {
        double room = MOST_PAGES * PAGE;
        for (int i = 0; i < TRIES; i++) {
            byte[] pdf = printing.pdf(html(visit, request, pack, language, room((int) room)), language.getLanguage());
            int pages = Printing.pages(pdf);
            if (pages <= MOST_PAGES) {
                return pdf;
            }
            room = Math.min(room * LESS, room * MOST_PAGES / pages * 0.95);
        }
        return printing.pdf(html(visit, request, pack, language, room(0)), language.getLanguage());
    }

    private static Room room(int characters) {
        return new Room(characters * 6 / 10, characters * 4 / 10);
    }

    private String html(ReaderVisit visit, HttpServletRequest request, Pack pack, Locale language, Room room) {
        Page page = new Page(language, "", "");
        LocalDate today = clock.instant().atZone(visit.consultation().zone()).toLocalDate();
        return printing.html(
                "meeting/reader/pack.jte",
                Map.of(
                        "page",
                        page,
                        "consultation",
                        visit.consultation(),
                        "pack",
                        new PackView(
                                pack, room, site.of(request) + visit.frame().base(), page),
                        "made",
                        page.day(today)));
    }
}
