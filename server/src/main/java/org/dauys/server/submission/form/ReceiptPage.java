package org.dauys.server.submission.form;

import gg.jte.Content;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.dauys.server.consultation.reader.Frame;
import org.dauys.server.consultation.reader.Frames;
import org.dauys.server.people.Actor;
import org.dauys.server.people.Actors;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Open;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Page;
import org.dauys.server.site.SiteAddress;
import org.dauys.server.submission.CleanText;
import org.dauys.server.submission.Receipt;
import org.dauys.server.submission.ReceiptAddition;
import org.dauys.server.submission.Register.Registered;
import org.dauys.server.submission.SubjectNames;
import org.dauys.server.submission.Submission;
import org.dauys.server.submission.SubmissionSteps;
import org.dauys.server.submission.Submissions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The receipt, and what its holder can see and do. The code is in no address: addresses stay in histories and logs. */
@Controller
class ReceiptPage {
    /** The key of the form that was just sent: from it the code is made again. */
    static final String COOKIE = "receipt";
    /** So long the code can be seen and printed after sending. */
    static final Duration SHOWN = Duration.ofMinutes(15);

    private static final int LONGEST_OBJECTION = 5_000;
    private static final int LISTED = 500;

    private final Frames frames;
    private final Following following;
    private final Sending sending;
    private final Senders senders;
    private final SubmissionSteps steps;
    private final SubjectNames subjects;
    private final Actors actors;
    private final SiteAddress address;
    private final ObjectProvider<ReceiptAddition> additions;

    ReceiptPage(
            Frames frames,
            Following following,
            Sending sending,
            Senders senders,
            SubmissionSteps steps,
            SubjectNames subjects,
            Actors actors,
            SiteAddress address,
            ObjectProvider<ReceiptAddition> additions) {
        this.frames = frames;
        this.following = following;
        this.sending = sending;
        this.senders = senders;
        this.steps = steps;
        this.subjects = subjects;
        this.actors = actors;
        this.address = address;
        this.additions = additions;
    }

    /** Right after sending. Later there is only the form that asks for the code. */
    @Open
    @GetMapping("/c/{slug}/receipt/{number:[0-9]{1,9}}")
    String receipt(
            @PathVariable String slug,
            @PathVariable int number,
            @ModelAttribute(name = "page", binding = false) Page page,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Frame frame = frame(slug, page, response, model);
        Optional<Receipt> receipt = key(request)
                .flatMap(sending::before)
                .flatMap(Registered::receipt)
                .filter(made -> made.number() == number);
        Optional<Submission> submission =
                receipt.flatMap(made -> following.own(frame.consultation(), number, made.code()));
        if (submission.isEmpty()) {
            return "redirect:" + frame.base() + "/receipt?number=" + number;
        }
        model.addAttribute("receipt", receipt.orElseThrow());
        model.addAttribute("site", address.of(request));
        model.addAttribute("submission", submission.get());
        model.addAttribute("subject", subjects.of(frame, submission.get(), page));
        return "submission/form/receipt";
    }

    private static Optional<UUID> key(HttpServletRequest request) {
        Cookie[] cookies = Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]);
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .findFirst()
                .flatMap(cookie -> new Seal.Fields(cookie.getValue(), "", "").requestKey());
    }

    @Open
    @GetMapping("/c/{slug}/receipt")
    String ask(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String number,
            @ModelAttribute(name = "page", binding = false) Page page,
            CsrfToken csrf,
            HttpServletResponse response,
            Model model) {
        frame(slug, page, response, model);
        return ask(number, new Errors(page), csrf, model);
    }

    private static String ask(String number, Errors errors, CsrfToken csrf, Model model) {
        model.addAttribute("csrf", csrf);
        model.addAttribute("number", number.matches("[0-9]{1,9}") ? number : "");
        model.addAttribute("errors", errors);
        return "submission/form/ask";
    }

    @Open
    @PostMapping("/c/{slug}/receipt")
    String show(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String code,
            @ModelAttribute(name = "page", binding = false) Page page,
            CsrfToken csrf,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return act(slug, number, code, page, csrf, request, response, model, submission -> "", "");
    }

    @Open
    @PostMapping("/c/{slug}/receipt/withdraw")
    String withdraw(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String sure,
            @ModelAttribute(name = "page", binding = false) Page page,
            CsrfToken csrf,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return act(
                slug,
                number,
                code,
                page,
                csrf,
                request,
                response,
                model,
                submission -> {
                    if (!sure.equals("yes")) {
                        return "!submission.status.withdraw.unsure";
                    }
                    return following.withdraw(submission)
                            ? "submission.status.withdrawn"
                            : "!submission.status.withdraw.late";
                },
                "");
    }

    @Open
    @PostMapping("/c/{slug}/receipt/object")
    String object(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String objection,
            @ModelAttribute(name = "page", binding = false) Page page,
            CsrfToken csrf,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String words = CleanText.lines(objection);
        return act(
                slug,
                number,
                code,
                page,
                csrf,
                request,
                response,
                model,
                submission -> {
                    if (words.isEmpty()) {
                        return "!submission.status.object.empty";
                    }
                    if (CleanText.length(words) > LONGEST_OBJECTION) {
                        return "!submission.status.object.long";
                    }
                    return following.object(submission, words)
                            ? "submission.status.objected"
                            : "!submission.status.object.late";
                },
                words);
    }

    /** @param action answers the key of a phrase: of a notice, after "!" of an error, or nothing */
    private String act(
            String slug,
            String number,
            String code,
            Page page,
            CsrfToken csrf,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Function<Submission, String> action,
            String typed) {
        Frame frame = frame(slug, page, response, model);
        Errors errors = new Errors(page);
        Optional<Submission> own = Optional.empty();
        if (!code.isEmpty() && senders.take(request, Senders.Act.RECEIPT).isPresent()) {
            errors.add("code", "submission.receipt.many");
        } else {
            own = number.strip().matches("[0-9]{1,9}")
                    ? following.own(frame.consultation(), Integer.parseInt(number.strip()), code)
                    : Optional.empty();
            if (own.isEmpty()) {
                errors.add("code", "submission.receipt.wrong");
            }
        }
        if (own.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return ask(number.strip(), errors, csrf, model);
        }
        String said = action.apply(own.get());
        boolean failed = said.startsWith("!");
        if (failed) {
            String field = said.contains("object") ? "objection" : "sure";
            errors.add(field, said.substring(1), LONGEST_OBJECTION);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        Optional<String> notice = failed || said.isEmpty() ? Optional.empty() : Optional.of(page.say(said));
        return status(frame, own.get().number(), code, errors, failed ? typed : "", notice, csrf, page, model);
    }

    private String status(
            Frame frame,
            int number,
            String code,
            Errors errors,
            String typed,
            Optional<String> notice,
            CsrfToken csrf,
            Page page,
            Model model) {
        Submission submission =
                following.own(frame.consultation(), number, code).orElseThrow(Submissions::missing);
        ReceiptAddition.Holder holder =
                new ReceiptAddition.Holder(code.isEmpty() ? Optional.empty() : Optional.of(code));
        List<Content> added = additions
                .orderedStream()
                .flatMap(room -> room.of(frame.consultation(), submission, holder, csrf, page).stream())
                .toList();
        model.addAttribute("csrf", csrf);
        model.addAttribute(
                "view",
                new StatusView(
                        frame,
                        submission,
                        code,
                        subjects.of(frame, submission, page),
                        steps.of(submission.id()),
                        following.objection(submission.id()),
                        added,
                        errors,
                        typed,
                        notice,
                        page));
        return "submission/form/status";
    }

    @Needs({})
    @GetMapping("/c/{slug}/mine")
    String mine(
            @PathVariable String slug,
            @ModelAttribute(name = "page", binding = false) Page page,
            HttpServletResponse response,
            Model model) {
        Frame frame = frame(slug, page, response, model);
        Optional<Actor> actor = actors.in(frame.consultation().id());
        if (actor.isEmpty()) {
            return "redirect:/login";
        }
        List<Submission> own =
                following.all(frame.consultation().id(), actor.get().participant(), LISTED);
        model.addAttribute("submissions", own);
        model.addAttribute(
                "subjects",
                own.stream().map(one -> subjects.of(frame, one, page)).toList());
        return "submission/form/mine";
    }

    @Needs({})
    @GetMapping("/c/{slug}/mine/{number:[0-9]{1,9}}")
    String mineOne(
            @PathVariable String slug,
            @PathVariable int number,
            @ModelAttribute(name = "page", binding = false) Page page,
            CsrfToken csrf,
            HttpServletResponse response,
            Model model) {
        Frame frame = frame(slug, page, response, model);
        return actors.in(frame.consultation().id()).isEmpty()
                ? "redirect:/login"
                : status(frame, number, "", new Errors(page), "", Optional.empty(), csrf, page, model);
    }

    private Frame frame(String slug, Page page, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        Frame frame = frames.of(slug, page.locale());
        model.addAttribute("frame", frame);
        return frame;
    }
}
