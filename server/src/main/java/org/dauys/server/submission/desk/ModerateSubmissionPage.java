package org.dauys.server.submission.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.ProvisionLabels;
import org.dauys.server.consultation.Theme;
import org.dauys.server.consultation.Themes;
import org.dauys.server.consultation.desk.Called;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Participants;
import org.dauys.server.people.PublicName;
import org.dauys.server.people.Role;
import org.dauys.server.site.Form;
import org.dauys.server.site.Headers;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.dauys.server.submission.Moderation;
import org.dauys.server.submission.Moderation.Seen;
import org.dauys.server.submission.PersonalWords;
import org.dauys.server.submission.Submission;
import org.dauys.server.submission.SubmissionSteps;
import org.dauys.server.submission.Submissions;
import org.dauys.server.submission.ThemeSorting;
import org.dauys.server.submission.ThemeSuggestions;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One submission before a moderator. */
@Controller
@RequestMapping("/desk/c/{slug}/register/{number:[0-9]{1,9}}")
public class ModerateSubmissionPage {
    private static final int LONGEST_REFUSAL = 5_000;

    private final ProvisionLabels labels;
    private final RegisterDesk desk;
    private final Submissions submissions;
    private final SubmissionFile file;
    private final SubmissionSteps steps;
    private final Moderation moderation;
    private final PersonalWords personal;
    private final Participants participants;
    private final Themes themes;
    private final ThemeSorting themeSorting;
    private final ThemeSuggestions suggestions;

    ModerateSubmissionPage(
            RegisterDesk desk,
            Submissions submissions,
            SubmissionFile file,
            SubmissionSteps steps,
            Moderation moderation,
            PersonalWords personal,
            Participants participants,
            ProvisionLabels labels,
            Themes themes,
            ThemeSorting themeSorting,
            ThemeSuggestions suggestions) {
        this.labels = labels;
        this.desk = desk;
        this.submissions = submissions;
        this.file = file;
        this.steps = steps;
        this.moderation = moderation;
        this.personal = personal;
        this.participants = participants;
        this.themes = themes;
        this.themeSorting = themeSorting;
        this.suggestions = suggestions;
    }

    /**
     * Its themes.
     *
     * @param themes all of the consultation
     * @param suggestion where no editor has sorted it, and it is in none
     * @param sorts whether who looks may sort it
     */
    public record Sorting(
            ThemeSorting.Standing standing,
            List<Theme> themes,
            Optional<ThemeSuggestions.Suggestion> suggestion,
            boolean sorts) {}

    /**
     * What the page shows.
     *
     * @param originals the words as they came, for moderators, where some are blacked out
     * @param next the number of the next that waits
     * @param sorting empty where there are no themes, and of what is gone
     */
    public record View(
            Submission submission,
            Optional<PublicName> author,
            Optional<String> version,
            Map<PersonalWords.Field, String> originals,
            List<SubmissionSteps.Step> steps,
            List<SubmissionFile.Objection> objections,
            List<SubmissionFile.Attached> files,
            Optional<Integer> next,
            boolean decides,
            Optional<Sorting> sorting) {

        /** The objection that waits for a decision. */
        public Optional<SubmissionFile.Objection> open() {
            return objections.stream().filter(one -> one.decidedAt().isEmpty()).findFirst();
        }
    }

    @GetMapping
    @Needs({Role.MODERATOR, Role.EDITOR, Role.CLERK})
    Shown show(DeskVisit visit) {
        return show(visit, "");
    }

    @PostMapping
    @Needs({Role.MODERATOR})
    ModelAndView decide(DeskVisit visit) {
        Form form = visit.form();
        try {
            decide(visit, submission(visit));
        } catch (ConflictException faster) {
            return show(visit, form.text("refusal")).conflict();
        }
        return visit.isFine()
                ? visit.done("/register/" + visit.number("number"), "register.done." + form.text("do"))
                : show(visit, form.text("refusal"));
    }

    private void decide(DeskVisit visit, Submission submission) {
        Consultation consultation = visit.consultation();
        Form form = visit.form();
        Seen seen = new Seen(submission.number(), form.number("revision"));
        switch (form.text("do")) {
            case "publish" -> moderation.publish(consultation, seen);
            case "show" -> moderation.show(consultation, seen);
            case "hide" ->
                ModerationQueuePage.reason(form.text("reason"))
                        .ifPresentOrElse(
                                known -> moderation.hide(consultation, seen, known),
                                () -> visit.mistake("reason", "register.error.reason"));
            case "refuse" -> {
                String why = form.text("refusal");
                if (why.isEmpty()) {
                    visit.mistake("refusal", "register.error.refusal");
                } else if (why.length() > LONGEST_REFUSAL) {
                    visit.mistake("refusal", "desk.error.long", why.length(), LONGEST_REFUSAL);
                } else {
                    moderation.refuseObjection(consultation, seen, why);
                }
            }
            case "open-file" -> moderation.openFile(consultation, seen, form.number("file"));
            case "close-file" -> moderation.closeFile(consultation, seen, form.number("file"));
            case "restore" -> {
                if (submission.revision() != seen.revision()) {
                    throw new ConflictException("Submission " + submission.number());
                }
                personal.restore(submission);
            }
            default -> throw Visit.missing();
        }
    }

    @GetMapping("/files/{id:[0-9]{1,18}}")
    @Needs({Role.MODERATOR, Role.EDITOR, Role.CLERK})
    ResponseEntity<byte[]> file(@PathVariable long id, DeskVisit visit) {
        Submission submission =
                Optional.of(submission(visit)).filter(one -> !one.isGone()).orElseThrow(Visit::missing);
        SubmissionFile.Attached attached = file.files(submission.id()).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(Visit::missing);
        return Headers.sent(attached.name(), attached.mediaType())
                .cacheControl(CacheControl.noStore())
                .body(file.bytes(submission.id(), id).orElseThrow(Visit::missing));
    }

    private Submission submission(DeskVisit visit) {
        return submissions.byNumber(visit.id(), visit.number("number")).orElseThrow(Visit::missing);
    }

    private Shown show(DeskVisit visit, String refusal) {
        Submission submission = submission(visit);
        boolean decides = visit.may(Role.MODERATOR);
        boolean gone = submission.isGone();
        View view = new View(
                submission,
                submission
                        .author()
                        .filter(author -> !gone)
                        .map(author -> participants.names(List.of(author)).get(author)),
                desk.versions(visit.consultation()).stream()
                        .filter(version -> version.id() == submission.anchor().versionId())
                        .findFirst()
                        .map(version -> Called.version(version, visit.page())),
                decides && !gone ? personal.originals(submission) : Map.of(),
                steps.of(submission.id()),
                gone ? List.of() : file.objections(submission.id()),
                gone ? List.of() : file.files(submission.id()),
                file.nextWaiting(visit.id(), submission.number()),
                decides,
                sorting(visit, submission));
        return visit.show("submission/desk/submission")
                .with("provisions", labels.names(visit.consultation(), visit.page()))
                .with("refusal", refusal)
                .with("view", view);
    }

    private Optional<Sorting> sorting(DeskVisit visit, Submission submission) {
        List<Theme> all = themes.of(visit.consultation());
        if (all.isEmpty() || submission.isGone()) {
            return Optional.empty();
        }
        ThemeSorting.Standing standing = themeSorting.of(submission.id());
        boolean suggests = !standing.byEditor() && standing.themes().isEmpty();
        return Optional.of(new Sorting(
                standing,
                all,
                Optional.ofNullable((suggests
                                ? suggestions.of(visit.consultation(), List.of(submission))
                                : Map.<Long, ThemeSuggestions.Suggestion>of())
                        .get(submission.id())),
                visit.may(Role.EDITOR)));
    }
}
