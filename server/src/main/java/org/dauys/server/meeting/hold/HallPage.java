package org.dauys.server.meeting.hold;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.MeetingState;
import org.dauys.server.meeting.Meetings;
import org.dauys.server.people.Open;
import org.dauys.server.site.NotKept;
import org.dauys.server.site.PlacePace;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.dauys.server.submission.Codes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What people in the hall do on their phones: plain pages and forms, which need no script and no secure context. */
@Open
@NotKept
@Controller
@RequestMapping("/m/{code}/hall")
class HallPage {
    private static final String PHONE = "hall";
    /** In ten minutes: a hall of four hundred people shares one address; this slows down programs. */
    static final int POSTS = 1_000;

    private final Meetings meetings;
    private final HallMessages messages;
    private final Afterwards afterwards;
    private final Ballots ballots;
    private final PlacePace pace;

    HallPage(Meetings meetings, HallMessages messages, Afterwards afterwards, Ballots ballots, PlacePace pace) {
        this.meetings = meetings;
        this.messages = messages;
        this.afterwards = afterwards;
        this.ballots = ballots;
        this.pace = pace;
    }

    @GetMapping
    Shown show(@PathVariable String code, Visit visit) {
        return show(meeting(code), visit, "question", "", UUID.randomUUID());
    }

    private Shown show(Meeting meeting, Visit visit, String kind, String words, UUID key) {
        return visit.show("meeting/hold/hall")
                .with("meeting", meeting)
                .with("open", isOpen(meeting))
                .with("poll", ballots.of(meeting).filter(Ballot::open).isPresent())
                .with("form", isOpen(meeting) ? Optional.empty() : afterwards.form(meeting, kind))
                .with("kind", kind)
                .with("words", words)
                .with("key", key.toString())
                .with(
                        "board",
                        messages.of(meeting.id()).stream()
                                .filter(HallMessages.Message::isAccepted)
                                .map(message -> new HeldView.HallLine(
                                        message.id(),
                                        Codes.of(message.kind()),
                                        message.words(),
                                        "accepted",
                                        message.told()))
                                .toList());
    }

    @PostMapping
    ModelAndView send(@PathVariable String code, Visit visit, HttpServletRequest request) {
        Meeting meeting = meeting(code);
        String words = visit.form().text("words");
        String kind = visit.form().text("kind");
        UUID key = key(visit.form().text("key")).orElseGet(UUID::randomUUID);
        if (!isOpen(meeting)) {
            return show(meeting, visit, kind, words, key).status(HttpStatus.GONE);
        }
        if (words.isBlank() || words.length() > HallMessages.LONGEST) {
            visit.mistake("words", "hold.hall.problem.words", HallMessages.LONGEST);
        }
        Optional<Body.Contribution.Kind> known = Arrays.stream(Body.Contribution.Kind.values())
                .filter(one -> Codes.of(one).equals(kind))
                .findFirst();
        if (known.isEmpty()) {
            visit.mistake("kind", "hold.hall.problem.kind");
        }
        if (visit.isFine() && !mayPost(request)) {
            visit.mistake("words", "hold.hall.problem.often");
        }
        if (visit.isFine() && !messages.add(meeting.id(), key, known.orElseThrow(), words)) {
            visit.mistake("words", "hold.hall.problem.many");
        }
        if (!visit.isFine()) {
            return show(meeting, visit, kind, words, key);
        }
        return visit.done("/m/" + code + "/hall", "hold.hall.sent");
    }

    @PostMapping("/support")
    ModelAndView support(
            @PathVariable String code, Visit visit, HttpServletRequest request, HttpServletResponse response) {
        Meeting meeting = meeting(code);
        if (!isOpen(meeting)) {
            return show(meeting, visit, "question", "", UUID.randomUUID()).status(HttpStatus.GONE);
        }
        UUID phone = phone(request).orElseGet(() -> {
            UUID made = UUID.randomUUID();
            Cookie cookie = new Cookie(PHONE, made.toString());
            cookie.setHttpOnly(true);
            cookie.setPath("/m/" + code);
            cookie.setAttribute("SameSite", "Strict");
            response.addCookie(cookie);
            return made;
        });
        if (mayPost(request)) {
            messages.support(meeting.id(), visit.form().number("message"), phone);
        }
        return visit.done("/m/" + code + "/hall", "hold.hall.supported");
    }

    private static Optional<UUID> phone(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(PHONE))
                        .findFirst()
                        .flatMap(cookie -> key(cookie.getValue()));
    }

    private static Optional<UUID> key(String written) {
        return written.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(written))
                : Optional.empty();
    }

    private boolean mayPost(HttpServletRequest request) {
        return pace.take(request, "hall", POSTS).isEmpty();
    }

    private Meeting meeting(String code) {
        return meetings.byCode(code)
                .filter(meeting -> meeting.standing().isAnnounced())
                .orElseThrow(Visit::missing);
    }

    /** Until the clerk ends it. */
    private static boolean isOpen(Meeting meeting) {
        return meeting.standing().state() == MeetingState.PLANNED;
    }
}
