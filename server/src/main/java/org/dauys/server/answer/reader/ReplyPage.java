package org.dauys.server.answer.reader;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.dauys.server.answer.Replies;
import org.dauys.server.consultation.reader.Frame;
import org.dauys.server.consultation.reader.Frames;
import org.dauys.server.people.Actor;
import org.dauys.server.people.Actors;
import org.dauys.server.people.Open;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Form;
import org.dauys.server.site.Page;
import org.dauys.server.submission.Receipt;
import org.dauys.server.submission.Register;
import org.dauys.server.submission.Submission;
import org.dauys.server.submission.Submissions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The sender replies to the answer, once: whoever has the receipt's code, or the author who is logged in. A page of its own,
 * since pages that everyone sees are kept and hold no forms.
 */
@Controller
@RequestMapping("/c/{slug}/submissions/{number:[0-9]{1,9}}/reply")
class ReplyPage {
    private final Frames frames;
    private final Submissions submissions;
    private final Register register;
    private final Replies replies;
    private final Actors actors;

    ReplyPage(Frames frames, Submissions submissions, Register register, Replies replies, Actors actors) {
        this.frames = frames;
        this.submissions = submissions;
        this.register = register;
        this.replies = replies;
        this.actors = actors;
    }

    @GetMapping
    @Open
    ModelAndView show(
            @PathVariable String slug,
            @PathVariable int number,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page,
            Locale locale) {
        Frame frame = frames.of(slug, locale);
        Submission submission = submission(frame, number);
        return show(frame, submission, "", new Errors(page), request, response, model, HttpStatus.OK);
    }

    @PostMapping
    @Open
    ModelAndView send(
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page,
            Locale locale) {
        Frame frame = frames.of(slug, locale);
        Submission submission = submission(frame, number);
        Form form = new Form(sent);
        String words = form.text("words");
        Errors errors = new Errors(page);
        if (!isAuthor(submission) && !hasReceipt(submission, form.text("code"))) {
            errors.add("code", "answer.error.code");
        }
        if (words.isEmpty()) {
            errors.add("words", "answer.error.reply");
        }
        if (words.length() > Replies.LONGEST) {
            errors.add("words", "desk.error.long", words.length(), Replies.LONGEST);
        }
        if (errors.isEmpty() && !replies.add(submission, words)) {
            errors.add("words", "answer.error.reply.once");
        }
        if (!errors.isEmpty()) {
            return show(frame, submission, words, errors, request, response, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView("redirect:/c/" + slug + "/submissions/" + number);
    }

    private Submission submission(Frame frame, int number) {
        return submissions
                .byNumber(frame.consultation().id(), number)
                .filter(Submission::isPublished)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private boolean isAuthor(Submission submission) {
        Optional<Actor> actor = actors.in(submission.consultationId());
        return actor.map(Actor::participant).isPresent() && submission.author().equals(actor.map(Actor::participant));
    }

    private boolean hasReceipt(Submission submission, String code) {
        return register.byReceipt(submission.consultationId(), new Receipt(submission.number(), code))
                .isPresent();
    }

    private ModelAndView show(
            Frame frame,
            Submission submission,
            String words,
            Errors errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            HttpStatus status) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("frame", frame);
        model.addAttribute("csrf", (CsrfToken) Objects.requireNonNull(request.getAttribute(CsrfToken.class.getName())));
        model.addAttribute("number", submission.number());
        model.addAttribute("author", isAuthor(submission));
        model.addAttribute("replied", replies.of(submission.id()).isPresent());
        model.addAttribute("words", words);
        model.addAttribute("errors", errors);
        return new ModelAndView("answer/reader/reply", model.asMap(), status);
    }
}
