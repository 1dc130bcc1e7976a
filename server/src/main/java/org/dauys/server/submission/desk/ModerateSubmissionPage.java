package org.dauys.server.submission.desk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.desk.Called;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Participants;
import org.dauys.server.people.PublicName;
import org.dauys.server.people.Role;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Form;
import org.dauys.server.site.Page;
import org.dauys.server.submission.HiddenReason;
import org.dauys.server.submission.Moderation;
import org.dauys.server.submission.Moderation.Seen;
import org.dauys.server.submission.PersonalWords;
import org.dauys.server.submission.Submission;
import org.dauys.server.submission.Submissions;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One submission before a moderator. */
@Controller
@RequestMapping("/desk/c/{slug}/register/{number:[0-9]{1,9}}")
public class ModerateSubmissionPage {
    private static final int LONGEST_REFUSAL = 5_000;

    private final RegisterDesk desk;
    private final Submissions submissions;
    private final SubmissionFile file;
    private final Moderation moderation;
    private final PersonalWords personal;
    private final Participants participants;

    /**
     * What the page shows.
     *
     * @param originals the words as they came, for moderators, where some are blacked out
     * @param next the number of the next that waits
     */
    public record View(
            Submission submission,
            Optional<PublicName> author,
            Optional<String> version,
            Map<PersonalWords.Field, String> originals,
            List<SubmissionFile.Step> steps,
            List<SubmissionFile.Objection> objections,
            List<SubmissionFile.Attached> files,
            Optional<Integer> next,
            boolean decides) {

        /** The objection that waits for a decision. */
        public Optional<SubmissionFile.Objection> open() {
            return objections.stream().filter(one -> one.decidedAt().isEmpty()).findFirst();
        }
    }

    ModerateSubmissionPage(
            RegisterDesk desk,
            Submissions submissions,
            SubmissionFile file,
            Moderation moderation,
            PersonalWords personal,
            Participants participants) {
        this.desk = desk;
        this.submissions = submissions;
        this.file = file;
        this.moderation = moderation;
        this.personal = personal;
        this.participants = participants;
    }

    @GetMapping
    @Needs({Role.MODERATOR, Role.EDITOR, Role.CLERK})
    String show(
            @PathVariable String slug,
            @PathVariable int number,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page) {
        return show(slug, number, "", new Errors(page), false, model, page);
    }

    @PostMapping
    @Needs({Role.MODERATOR})
    ModelAndView decide(
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Consultation consultation = desk.consultation(slug);
        Submission submission = submissions.byNumber(consultation.id(), number).orElseThrow(RegisterDesk::missing);
        Form form = new Form(sent);
        Errors errors = new Errors(page);
        boolean conflict = false;
        try {
            String done = decide(consultation, submission, form, errors);
            if (errors.isEmpty()) {
                return new ModelAndView(RegisterDesk.done(flash, page.say(done), page.path()));
            }
        } catch (ConflictException faster) {
            conflict = true;
        }
        String view = show(slug, number, form.text("refusal"), errors, conflict, model, page);
        return new ModelAndView(view, model.asMap(), conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The key of the phrase that says what was done. */
    private String decide(Consultation consultation, Submission submission, Form form, Errors errors) {
        Seen seen = new Seen(submission.number(), form.number("revision"));
        switch (form.text("do")) {
            case "publish" -> moderation.publish(consultation, seen);
            case "show" -> moderation.show(consultation, seen);
            case "hide" -> {
                Optional<HiddenReason> reason = ModerationQueuePage.reason(form.text("reason"));
                reason.ifPresentOrElse(
                        known -> moderation.hide(consultation, seen, known),
                        () -> errors.add("reason", "register.error.reason"));
            }
            case "refuse" -> {
                String why = form.text("refusal");
                if (why.isEmpty()) {
                    errors.add("refusal", "register.error.refusal");
                } else if (why.length() > LONGEST_REFUSAL) {
                    errors.add("refusal", "desk.error.long", why.length(), LONGEST_REFUSAL);
                } else {
                    moderation.refuseObjection(consultation, seen, why);
                }
            }
            case "open-file" -> moderation.openFile(consultation, seen, form.number("file"), true);
            case "close-file" -> moderation.openFile(consultation, seen, form.number("file"), false);
            case "restore" -> {
                if (submission.revision() != seen.revision()) {
                    throw new ConflictException("Submission " + submission.number());
                }
                personal.restore(submission);
            }
            default -> throw RegisterDesk.missing();
        }
        return "register.done." + form.text("do");
    }

    @GetMapping("/files/{id:[0-9]{1,18}}")
    @Needs({Role.MODERATOR, Role.EDITOR, Role.CLERK})
    ResponseEntity<byte[]> file(@PathVariable String slug, @PathVariable int number, @PathVariable long id) {
        Submission submission = submissions
                .byNumber(desk.consultation(slug).id(), number)
                .filter(one -> !one.isGone())
                .orElseThrow(RegisterDesk::missing);
        SubmissionFile.Attached attached = file.files(submission.id()).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(RegisterDesk::missing);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attached.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(attached.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                // Whatever opens it all the same may do nothing.
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .body(file.bytes(submission.id(), id).orElseThrow(RegisterDesk::missing));
    }

    private String show(
            String slug, int number, String refusal, Errors errors, boolean conflict, Model model, Page page) {
        Consultation consultation = desk.consultation(slug);
        Submission submission = submissions.byNumber(consultation.id(), number).orElseThrow(RegisterDesk::missing);
        boolean decides = desk.may(consultation, Role.MODERATOR);
        boolean gone = submission.isGone();
        model.addAttribute("consultation", consultation);
        model.addAttribute("errors", errors);
        model.addAttribute("conflict", conflict);
        model.addAttribute("refusal", refusal);
        model.addAttribute(
                "view",
                new View(
                        submission,
                        submission
                                .author()
                                .filter(author -> !gone)
                                .map(author ->
                                        participants.names(List.of(author)).get(author)),
                        desk.versions(consultation).stream()
                                .filter(version ->
                                        version.id() == submission.anchor().versionId())
                                .findFirst()
                                .map(version -> Called.version(version, page)),
                        decides && !gone ? personal.originals(submission) : Map.of(),
                        file.steps(submission.id()),
                        gone ? List.of() : file.objections(submission.id()),
                        gone ? List.of() : file.files(submission.id()),
                        file.nextWaiting(consultation.id(), number),
                        decides));
        return "submission/desk/submission";
    }
}
