package org.dauys.server.submission.form;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.server.consultation.reader.Frame;
import org.dauys.server.consultation.reader.Frames;
import org.dauys.server.people.Actor;
import org.dauys.server.people.Actors;
import org.dauys.server.people.Open;
import org.dauys.server.people.Participants;
import org.dauys.server.people.PublicName;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Page;
import org.dauys.server.site.Say;
import org.dauys.server.submission.Attachment;
import org.dauys.server.submission.CleanText;
import org.dauys.server.submission.Likenesses;
import org.dauys.server.submission.Likenesses.Like;
import org.dauys.server.submission.Register.Registered;
import org.dauys.server.submission.Registers;
import org.dauys.server.submission.Submission;
import org.dauys.server.submission.Submissions;
import org.dauys.server.submission.form.OwnWords.Range;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The form by which someone sends in a submission. */
@Controller
class SubmitPage {
    private final Frames frames;
    private final Subjects subjects;
    private final Registers registers;
    private final Actors actors;
    private final Participants participants;
    private final Seal seal;
    private final Senders senders;
    private final Sending sending;
    private final Likenesses likenesses;
    private final Submissions submissions;

    SubmitPage(
            Frames frames,
            Subjects subjects,
            Registers registers,
            Actors actors,
            Participants participants,
            Seal seal,
            Senders senders,
            Sending sending,
            Likenesses likenesses,
            Submissions submissions) {
        this.frames = frames;
        this.subjects = subjects;
        this.registers = registers;
        this.actors = actors;
        this.participants = participants;
        this.seal = seal;
        this.senders = senders;
        this.sending = sending;
        this.likenesses = likenesses;
        this.submissions = submissions;
    }

    /** What a request of the form knows. */
    private record Asked(
            Frame frame,
            Subject subject,
            Filled filled,
            Seal.Fields seal,
            Optional<Actor> actor,
            boolean files,
            Page page,
            Model model) {

        Asked with(Subject other, Filled typed) {
            return new Asked(frame, other, typed, seal, actor, files, page, model);
        }

        Asked with(Seal.Fields other) {
            return new Asked(frame, subject, filled, other, actor, files, page, model);
        }
    }

    @Open
    @GetMapping("/c/{slug}/submit")
    String form(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> asked,
            @ModelAttribute(name = "page", binding = false) Page page,
            CsrfToken csrf,
            HttpServletResponse response,
            Model model) {
        response.setHeader("Cache-Control", "no-store");
        Frame frame = frames.of(slug, page.locale());
        model.addAttribute("csrf", csrf);
        Optional<Subject> subject = subjects.of(frame, asked, page.locale());
        Optional<String> closed = closed(frame, subject, model);
        if (closed.isPresent()) {
            return closed.get();
        }
        Optional<Actor> actor = actors.in(frame.consultation().id());
        Choice kind = Optional.ofNullable(asked.getFirst("kind"))
                .flatMap(Choice::of)
                .filter(Choice.of(subject.orElseThrow())::contains)
                .orElse(Choice.of(subject.orElseThrow()).getFirst());
        String name = actor.flatMap(this::name).flatMap(PublicName::name).orElse("");
        model.addAttribute("fresh", true);
        Filled filled = Filled.fresh(kind, subject.orElseThrow(), page.locale(), name);
        return show(
                new Asked(frame, subject.orElseThrow(), filled, seal.fresh(), actor, false, page, model),
                new Errors(page),
                List.of(),
                false,
                List.of());
    }

    /** The page that is shown instead of the form; empty when it may be filled in. */
    private Optional<String> closed(Frame frame, Optional<Subject> subject, Model model) {
        Registers.Rules rules = registers.rules(frame.consultation().id());
        boolean stranger =
                !rules.anonymous() && actors.in(frame.consultation().id()).isEmpty();
        if (subject.isPresent() && rules.open() && !stranger) {
            return Optional.empty();
        }
        model.addAttribute("frame", frame);
        model.addAttribute("why", subject.isEmpty() ? "none" : rules.open() ? "account" : "closed");
        rules.closedAt().ifPresent(at -> model.addAttribute("closedAt", at));
        return Optional.of("submission/form/closed");
    }

    @Open
    @PostMapping("/c/{slug}/submit")
    String send(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            @ModelAttribute(name = "page", binding = false) Page page,
            CsrfToken csrf,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setHeader("Cache-Control", "no-store");
        Frame frame = frames.of(slug, page.locale());
        model.addAttribute("csrf", csrf);
        Optional<Subject> found = subjects.of(frame, sent, page.locale());
        Optional<String> closed = closed(frame, found, model);
        if (closed.isPresent()) {
            return closed.get();
        }
        List<MultipartFile> chosen = Optional.ofNullable(files).orElse(List.of());
        Asked asked = new Asked(
                frame,
                found.orElseThrow(),
                Filled.of(sent),
                Seal.of(sent),
                actors.in(frame.consultation().id()),
                chosen.stream().anyMatch(file -> !file.isEmpty()),
                page,
                model);
        return switch (Optional.ofNullable(sent.getFirst("do")).orElse("send")) {
            case "find" -> find(asked);
            case "all" -> {
                Subject all = asked.subject().choosing(OwnWords.NONE);
                yield show(
                        asked.with(all, asked.filled().choosing(asked.subject(), all)),
                        new Errors(page),
                        List.of(),
                        false,
                        List.of());
            }
            case "difference" -> show(asked, new Errors(page), List.of(), true, List.of());
            default ->
                send(asked, chosen, Optional.ofNullable(sent.getFirst("work")).orElse(""), request, response);
        };
    }

    /** Chooses words by typing them. */
    private String find(Asked asked) {
        Errors errors = new Errors(asked.page());
        List<Range> places = asked.filled().place().isEmpty()
                ? OwnWords.find(asked.subject().own(), asked.filled().chosen())
                : place(asked);
        if (places.size() == 1) {
            Subject now = asked.subject().choosing(places.getFirst());
            Asked chosen = asked.with(now, asked.filled().choosing(asked.subject(), now));
            return show(chosen, errors, List.of(), false, List.of());
        }
        if (places.isEmpty()) {
            errors.add("chosen", "submission.error.chosen");
        }
        return show(asked, errors, places, false, List.of());
    }

    private static List<Range> place(Asked asked) {
        String[] ends = asked.filled().place().split("-", 2);
        boolean numbers = ends.length == 2 && ends[0].matches("[0-9]{1,7}") && ends[1].matches("[0-9]{1,7}");
        Range range = numbers
                ? OwnWords.range(asked.subject().own(), Integer.parseInt(ends[0]), Integer.parseInt(ends[1]))
                : OwnWords.NONE;
        return range.isEmpty() ? List.of() : List.of(range);
    }

    private String send(
            Asked asked,
            List<MultipartFile> chosen,
            String work,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<UUID> key = asked.seal().requestKey();
        Optional<Registered> before = key.flatMap(sending::before);
        if (before.isPresent()) {
            return again(asked, before.get(), key.orElseThrow(), request, response);
        }
        Errors errors = new Errors(asked.page());
        Checking.check(asked.subject(), asked.filled(), asked.actor().isPresent(), errors);
        List<Attachment> files = sending.files(chosen, errors);
        Seal.Worth worth = seal.worth(asked.seal(), work);
        boolean stranger = asked.actor().isEmpty();
        if (key.isEmpty() || (stranger && (worth == Seal.Worth.SOON || worth == Seal.Worth.NONE))) {
            errors.add("send", worth == Seal.Worth.SOON ? "submission.error.soon" : "submission.error.seal");
        }
        if (errors.isEmpty() && stranger) {
            Senders.Act act = worth == Seal.Worth.DONE ? Senders.Act.SEND : Senders.Act.SEND_WITHOUT_WORK;
            senders.take(request, act).ifPresent(wait -> errors.add("send", "submission.error.many", minutes(wait)));
        }
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(asked, errors, List.of(), false, List.of());
        }
        List<Like> likes = asked.filled().seen() ? List.of() : likes(asked);
        if (!likes.isEmpty()) {
            return show(asked, errors, List.of(), true, likes);
        }
        Registered made = sending.send(
                asked.frame().consultation(),
                asked.subject(),
                asked.filled(),
                files,
                key.orElseThrow(),
                asked.actor(),
                stranger && worth != Seal.Worth.DONE);
        // Another form with the same key was being taken while this one was looked at.
        return made.again()
                ? again(asked, made, key.orElseThrow(), request, response)
                : receipt(asked, made, key.orElseThrow(), request, response);
    }

    private static long minutes(Duration wait) {
        return wait.toMinutes() + 1;
    }

    /** The same form, sent again: its receipt; another one with the key of the first: a new one must be sent on purpose. */
    private String again(
            Asked asked, Registered before, UUID key, HttpServletRequest request, HttpServletResponse response) {
        Submission kept = submissions
                .byNumber(asked.frame().consultation().id(), before.number())
                .filter(submission -> submission.id() == before.id())
                .orElseThrow(Submissions::missing);
        boolean same = kept.rationale().equals(asked.filled().rationale())
                && (kept.amendment().isPresent()
                        ? kept.amendment()
                                .get()
                                .proposed()
                                .equals(asked.filled().asked())
                        : kept.words().equals(asked.filled().words()));
        if (same) {
            return receipt(asked, before, key, request, response);
        }
        Errors errors = new Errors(asked.page());
        errors.add("send", "submission.error.sent", String.valueOf(before.number()));
        response.setStatus(HttpStatus.CONFLICT.value());
        return show(asked.with(seal.fresh()), errors, List.of(), false, List.of());
    }

    /** The code is in no address: the browser keeps the form's key for some minutes, by which the receipt can be shown. */
    private static String receipt(
            Asked asked, Registered made, UUID key, HttpServletRequest request, HttpServletResponse response) {
        String path = asked.frame().base() + "/receipt/" + made.number();
        Cookie cookie = new Cookie(ReceiptPage.COOKIE, key.toString());
        cookie.setPath(path);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge((int) ReceiptPage.SHOWN.toSeconds());
        cookie.setAttribute("SameSite", "Strict");
        response.addCookie(cookie);
        return "redirect:" + path;
    }

    private List<Like> likes(Asked asked) {
        return likenesses.of(sending.submission(
                asked.frame().consultation(),
                asked.subject(),
                asked.filled(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false));
    }

    private Optional<PublicName> name(Actor actor) {
        return Optional.ofNullable(
                participants.names(List.of(actor.participant())).get(actor.participant()));
    }

    /** What the page shows while one writes: the difference, and others who ask for the same. Part of a page. */
    @Open
    @PostMapping("/c/{slug}/submit/look")
    String look(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "page", binding = false) Page page,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setHeader("Cache-Control", "no-store");
        Frame frame = frames.of(slug, locale);
        Optional<Subject> subject = subjects.of(frame, sent, locale);
        Filled filled = Filled.of(sent);
        boolean readable = subject.isPresent()
                && Choice.of(filled.kind())
                        .filter(Choice.of(subject.get())::contains)
                        .isPresent()
                && CleanText.length(filled.asked()) <= Checking.LONGEST
                && Say.LANGUAGES.stream()
                        .anyMatch(language -> language.getLanguage().equals(filled.language()))
                && senders.take(request, Senders.Act.LOOK).isEmpty();
        Asked asked = readable
                ? new Asked(frame, subject.orElseThrow(), filled, Seal.of(sent), Optional.empty(), false, page, model)
                : null;
        model.addAttribute("frame", frame);
        model.addAttribute(
                "language", subject.map(Subject::language).map(String::valueOf).orElse(""));
        model.addAttribute(
                "difference", asked == null || unchanged(asked) ? "" : FormView.difference(asked.subject(), filled));
        model.addAttribute("likes", asked == null || unchanged(asked) ? List.of() : likes(asked));
        return "submission/form/looked";
    }

    private static boolean unchanged(Asked asked) {
        return asked.filled().kind().equals(Choice.MODIFY.code())
                && asked.filled()
                        .proposed()
                        .equals(CleanText.lines(asked.subject().present()));
    }

    private String show(Asked asked, Errors errors, List<Range> places, boolean marked, List<Like> likes) {
        // A form whose seal is too old or not ours gets a new one; one that is good keeps its time.
        boolean fine = seal.worth(asked.seal(), "") != Seal.Worth.NONE
                && asked.seal().requestKey().isPresent();
        Seal.Fields fields = fine
                ? asked.seal()
                : asked.seal()
                        .requestKey()
                        .map(key -> seal.fresh(key.toString()))
                        .orElseGet(seal::fresh);
        asked.model()
                .addAllAttributes(Map.of(
                        "view",
                        new FormView(
                                asked.frame(),
                                asked.subject(),
                                asked.filled(),
                                fields,
                                errors,
                                asked.actor().isPresent(),
                                asked.actor()
                                        .flatMap(this::name)
                                        .map(PublicName::alias)
                                        .orElse(""),
                                places,
                                marked,
                                likes,
                                asked.files(),
                                asked.page())));
        return "submission/form/form";
    }
}
