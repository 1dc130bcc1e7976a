package org.dauys.server.submission.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.dauys.server.submission.BlackOut;
import org.dauys.server.submission.PersonalWords;
import org.dauys.server.submission.PersonalWords.Field;
import org.dauys.server.submission.Submission;
import org.dauys.server.submission.Submissions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Chooses the words of a submission that nobody else needs to read: names, addresses, telephone numbers of others. */
@Controller
@Needs(Role.MODERATOR)
@RequestMapping("/desk/c/{slug}/register/{number:[0-9]{1,9}}/black-out")
public class BlackOutPage {
    private static final int MOST_LINES = 200;

    private final Submissions submissions;
    private final PersonalWords personal;

    BlackOutPage(Submissions submissions, PersonalWords personal) {
        this.submissions = submissions;
        this.personal = personal;
    }

    /**
     * A field with what is to be taken out of it.
     *
     * @param typed a line for each phrase
     * @param after what readers would see; empty before anything was tried
     */
    public record Part(Field field, String text, String typed, String after) {
        public String name() {
            return field.code();
        }

        public boolean isLong() {
            return text.length() > 200;
        }
    }

    @GetMapping
    Shown ask(DeskVisit visit) {
        Submission submission = submission(visit);
        return show(
                visit,
                submission,
                fields(submission).stream()
                        .map(field -> new Part(field, field.of(submission), "", ""))
                        .toList());
    }

    @PostMapping
    ModelAndView take(DeskVisit visit) {
        Submission submission = submission(visit);
        Map<Field, List<BlackOut>> chosen = new LinkedHashMap<>();
        List<Part> parts = new ArrayList<>();
        for (Field field : fields(submission)) {
            String lines = visit.form().text(field.code());
            List<BlackOut> wanted = lines(lines);
            check(field, field.of(submission), wanted, visit.errors());
            chosen.put(field, wanted);
            String after = wanted.isEmpty() ? "" : BlackOut.of(field.of(submission), wanted);
            parts.add(new Part(field, field.of(submission), lines, after));
        }
        if (visit.isFine() && chosen.values().stream().allMatch(List::isEmpty)) {
            visit.mistake(parts.isEmpty() ? "main" : parts.getFirst().name(), "register.black-out.none");
        }
        if (visit.form().number("revision") != submission.revision()) {
            return show(visit, submission(visit), parts).conflict();
        }
        if (visit.isFine() && visit.form().has("save")) {
            try {
                personal.blackOut(submission, chosen);
                return visit.done("/register/" + submission.number(), "register.black-out.done");
            } catch (ConflictException faster) {
                return show(visit, submission(visit), parts).conflict();
            }
        }
        return show(visit, submission(visit), parts);
    }

    private static void check(Field field, String text, List<BlackOut> wanted, Errors errors) {
        if (wanted.size() > MOST_LINES) {
            errors.add(field.code(), "register.black-out.many", MOST_LINES);
        }
        wanted.stream()
                .filter(one -> !one.isIn(text))
                .forEach(one -> errors.add(
                        field.code(),
                        one.occurrence().isPresent()
                                ? "register.black-out.missing.place"
                                : "register.black-out.missing",
                        one.words(),
                        one.occurrence().orElse(1)));
    }

    private static List<BlackOut> lines(String typed) {
        return typed.lines()
                .filter(line -> !line.isBlank())
                .limit(MOST_LINES + 1L)
                .map(BlackOut::of)
                .toList();
    }

    private static List<Field> fields(Submission submission) {
        return List.of(Field.values()).stream()
                .filter(field -> !field.of(submission).isEmpty())
                .toList();
    }

    private Submission submission(DeskVisit visit) {
        return submissions
                .byNumber(visit.id(), visit.number("number"))
                .filter(one -> !one.isGone())
                .orElseThrow(Visit::missing);
    }

    private static Shown show(DeskVisit visit, Submission submission, List<Part> parts) {
        return visit.show("submission/desk/blackOut")
                .with("submission", submission)
                .with("parts", parts);
    }
}
