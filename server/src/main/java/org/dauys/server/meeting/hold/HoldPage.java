package org.dauys.server.meeting.hold;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Version;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.MeetingState;
import org.dauys.server.meeting.Meetings;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Headers;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A meeting that is held, for the clerk who is logged in: its desks, what they captured, the hall's questions, the end. */
@Controller
@Needs({Role.CLERK, Role.EDITOR})
@RequestMapping("/desk/c/{slug}/meetings/{code}/hold")
class HoldPage {
    private static final int LONGEST_NAME = 60;
    private static final long MOST_FILE = 64_000_000;
    /** Fields whose names a clerk knows; others are told as the entry. */
    private static final List<String> FIELDS =
            List.of("words", "language", "provisions", "speaker", "sheet", "people", "caption", "size", "id");

    private final Meetings meetings;
    private final Consultations consultations;
    private final Desks desks;
    private final Items items;
    private final Photos photos;
    private final HallMessages hall;
    private final ToRegister register;
    private final Endings endings;
    private final DeskFiles files;
    private final Named named;
    private final NodeMeeting node;
    private final NodeSending sending;
    private final InstantSource clock;

    HoldPage(
            Meetings meetings,
            Consultations consultations,
            Desks desks,
            Items items,
            Photos photos,
            HallMessages hall,
            ToRegister register,
            Endings endings,
            DeskFiles files,
            Named named,
            NodeMeeting node,
            NodeSending sending,
            InstantSource clock) {
        this.meetings = meetings;
        this.consultations = consultations;
        this.desks = desks;
        this.items = items;
        this.photos = photos;
        this.hall = hall;
        this.register = register;
        this.endings = endings;
        this.files = files;
        this.named = named;
        this.node = node;
        this.sending = sending;
        this.clock = clock;
    }

    @GetMapping
    Shown show(DeskVisit visit) {
        Meeting meeting = meeting(visit);
        return visit.show("meeting/hold/hold")
                .with("meeting", meeting)
                .with("node", node.is(meeting) ? sending.status() : Optional.empty())
                .with(
                        "held",
                        HeldView.of(
                                items.all(meeting.id()),
                                desks.of(meeting),
                                hall.of(meeting.id()),
                                photos.keys(meeting.id()),
                                clock.instant()));
    }

    /** The desk's address is the answer itself: kept for another page, the token would stand in the session. */
    @PostMapping("/desks")
    ModelAndView open(DeskVisit visit) {
        Meeting meeting = meeting(visit);
        String name = visit.form().text("name");
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            visit.mistake("name", "hold.problem.name", LONGEST_NAME);
        } else if (desks.of(meeting).size() >= Desks.MOST) {
            visit.mistake("name", "hold.problem.many", Desks.MOST);
        }
        if (!visit.isFine()) {
            return show(visit);
        }
        return visit.show("meeting/hold/opened")
                .with("meeting", meeting)
                .with("name", name)
                .with(
                        "address",
                        "/m/" + meeting.code() + "/desk/" + visit.page().language() + "#token="
                                + desks.open(meeting, name));
    }

    @PostMapping("/desks/revoke")
    ModelAndView revoke(@RequestParam long desk, DeskVisit visit) {
        desks.revoke(meeting(visit), desk);
        return done(visit, "hold.revoked");
    }

    @PostMapping("/end")
    ModelAndView end(DeskVisit visit) {
        endings.end(meeting(visit));
        return register(visit);
    }

    /** A laptop in a hall has no register: what is said there gets its numbers at the central server. */
    @PostMapping("/register")
    ModelAndView register(DeskVisit visit) {
        if (node.is(meeting(visit))) {
            return done(visit, "hold.node.ended");
        }
        return visit.doneMany(path(visit), "hold.registered", registered(visit));
    }

    /** Once it was held, whatever came home late is dealt among the rest first. */
    private int registered(DeskVisit visit) {
        Meeting meeting = meeting(visit);
        if (meeting.standing().state() == MeetingState.HELD) {
            endings.end(meeting);
        }
        List<Version> versions = consultations.publishedVersions(visit.consultation());
        return versions.isEmpty() ? 0 : register.register(meeting, versions.getLast());
    }

    @PostMapping("/hall")
    ModelAndView hall(@RequestParam long message, @RequestParam boolean accept, DeskVisit visit) {
        hall.move(meeting(visit).id(), message, accept ? HallMessages.State.ACCEPTED : HallMessages.State.REFUSED);
        return done(visit, accept ? "hold.hall.accepted" : "hold.hall.refused");
    }

    /** Whoever was named does not want to be any more. */
    @PostMapping("/consent")
    ModelAndView withdraw(@RequestParam UUID who, DeskVisit visit) {
        boolean ours = items.all(meeting(visit).id()).stream()
                .flatMap(item -> item.open().stream())
                .anyMatch(wording -> wording.who().equals(Optional.of(who)));
        if (!ours) {
            throw Visit.missing();
        }
        named.withdraw(who);
        return done(visit, "hold.withdrawn");
    }

    @PostMapping("/file")
    ModelAndView file(@RequestParam("file") MultipartFile file, DeskVisit visit) throws IOException {
        Meeting meeting = meeting(visit);
        if (file.isEmpty() || file.getSize() > MOST_FILE) {
            visit.mistake("file", "hold.problem.file");
            return show(visit);
        }
        try {
            Optional<DeskFileTaken> taken = files.take(meeting, file.getBytes());
            if (taken.isPresent() && taken.get().problems().isEmpty()) {
                return visit.to(path(visit), told(visit, taken.get()));
            }
            taken.ifPresentOrElse(some -> tell(visit, some), () -> visit.mistake("file", "hold.problem.other"));
        } catch (IllegalArgumentException none) {
            visit.mistake("file", "hold.problem.file.at", String.valueOf(none.getMessage()));
        }
        return show(visit);
    }

    private static String told(DeskVisit visit, DeskFileTaken taken) {
        return visit.page()
                .say(
                        "hold.file.taken",
                        taken.of("kept"),
                        taken.of("known"),
                        taken.of("conflict"),
                        taken.photos(),
                        taken.problems().size());
    }

    /** What was taken, and each thing that was not. */
    private static void tell(DeskVisit visit, DeskFileTaken taken) {
        visit.mistake("file", "hold.file.partly", told(visit, taken));
        taken.problems()
                .forEach(problem -> visit.mistake(
                        "file",
                        "hold.file.problem",
                        problem.place(),
                        visit.page().say("hold.file.problem." + known(problem))));
    }

    private static String known(DeskFileTaken.Problem problem) {
        return List.of("missing", "empty", "base64", "refused", "other").contains(problem.what())
                ? problem.what()
                : "field." + (FIELDS.contains(problem.what()) ? problem.what() : "body");
    }

    @GetMapping("/photos/{item}")
    ResponseEntity<byte[]> photo(DeskVisit visit) {
        String item = visit.in("item");
        byte[] bytes = photos.of(meeting(visit).id(), item).orElseThrow(Visit::missing);
        return Headers.attached(item + ".jpg", MediaType.IMAGE_JPEG, bytes);
    }

    private Meeting meeting(DeskVisit visit) {
        return meetings.byCode(visit.id(), visit.in("code")).orElseThrow(Visit::missing);
    }

    private static ModelAndView done(DeskVisit visit, String key) {
        return visit.done(path(visit), key);
    }

    private static String path(DeskVisit visit) {
        return "/meetings/" + visit.in("code") + "/hold";
    }
}
