package org.dauys.server.meeting.hold;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.MeetingState;
import org.dauys.server.meeting.Meetings;
import org.dauys.server.people.Open;
import org.dauys.server.site.NotKept;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.dauys.server.submission.Codes;
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
    private static final Duration WINDOW = Duration.ofMinutes(10);
    /** A hall of four hundred people shares one address; this slows down programs. */
    private static final int POSTS = 1_000;

    private final Meetings meetings;
    private final HallMessages messages;
    /** By address, in memory, and for ten minutes. */
    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(50_000).expireAfterAccess(WINDOW).build();

    HallPage(Meetings meetings, HallMessages messages) {
        this.meetings = meetings;
        this.messages = messages;
    }

    @GetMapping
    Shown show(@PathVariable String code, Visit visit) {
        return show(meeting(code), visit, "question", "", UUID.randomUUID());
    }

    private Shown show(Meeting meeting, Visit visit, String kind, String words, UUID key) {
        return visit.show("meeting/hold/hall")
                .with("meeting", meeting)
                .with("open", isOpen(meeting))
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
                                        message.supports()))
                                .toList());
    }

    @PostMapping
    ModelAndView send(@PathVariable String code, Visit visit, HttpServletRequest request) {
        Meeting meeting = open(code);
        String words = visit.form().text("words");
        String kind = visit.form().text("kind");
        UUID key = key(visit.form().text("key")).orElseGet(UUID::randomUUID);
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
        if (!visit.isFine()) {
            return show(meeting, visit, kind, words, key);
        }
        messages.add(meeting.id(), key, known.orElseThrow(), words);
        return visit.done("/m/" + code + "/hall", "hold.hall.sent");
    }

    @PostMapping("/support")
    ModelAndView support(
            @PathVariable String code, Visit visit, HttpServletRequest request, HttpServletResponse response) {
        Meeting meeting = open(code);
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
        return buckets.get(
                        request.getRemoteAddr(),
                        _ -> Bucket.builder()
                                .addLimit(limit -> limit.capacity(POSTS).refillGreedy(POSTS, WINDOW))
                                .build())
                .tryConsume(1);
    }

    private Meeting meeting(String code) {
        return meetings.byCode(code)
                .filter(meeting -> meeting.standing().isAnnounced())
                .orElseThrow(Visit::missing);
    }

    private Meeting open(String code) {
        return Optional.of(meeting(code)).filter(HallPage::isOpen).orElseThrow(Visit::missing);
    }

    /** Until the clerk ends it. */
    private static boolean isOpen(Meeting meeting) {
        return meeting.standing().state() == MeetingState.PLANNED;
    }
}
