package org.dauys.server.submission.form;

import java.util.Optional;
import org.dauys.server.consultation.reader.ReaderVisit;
import org.dauys.server.people.Open;
import org.dauys.server.site.NotKept;
import org.dauys.server.site.Shown;
import org.dauys.server.site.SiteAddress;
import org.dauys.server.submission.CleanText;
import org.dauys.server.submission.Receipt;
import org.dauys.server.submission.Register.Registered;
import org.dauys.server.submission.SubjectNames;
import org.dauys.server.submission.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The receipt, and what its holder can see and do. The code is in no address: addresses stay in histories and logs. */
@Controller
@Open
@NotKept
@RequestMapping("/c/{slug}/receipt")
class ReceiptPage {
    private static final int LONGEST_OBJECTION = 5_000;

    private final Following following;
    private final Sending sending;
    private final Senders senders;
    private final SubjectNames subjects;
    private final Statuses statuses;
    private final SiteAddress address;

    ReceiptPage(
            Following following,
            Sending sending,
            Senders senders,
            SubjectNames subjects,
            Statuses statuses,
            SiteAddress address) {
        this.following = following;
        this.sending = sending;
        this.senders = senders;
        this.subjects = subjects;
        this.statuses = statuses;
        this.address = address;
    }

    /** What the holder of a receipt asks for: says in a phrase what was done, or adds what is wrong. */
    private interface Deed {
        /** The key of the phrase; empty when nothing was asked for, or something is wrong. */
        String of(Submission own);
    }

    /** Right after sending. Later there is only the form that asks for the code. */
    @GetMapping("/{number:[0-9]{1,9}}")
    ModelAndView receipt(ReaderVisit visit) {
        int number = visit.number("number");
        Optional<Receipt> receipt = ReceiptCookie.key(visit.request())
                .flatMap(sending::before)
                .flatMap(Registered::receipt)
                .filter(made -> made.number() == number);
        Optional<Submission> submission =
                receipt.flatMap(made -> following.own(visit.consultation(), number, made.code()));
        if (submission.isEmpty()) {
            return visit.to(visit.frame().base() + "/receipt?number=" + number);
        }
        return visit.show("submission/form/receipt")
                .with("receipt", receipt.orElseThrow())
                .with("site", address.of(visit.request()))
                .with("submission", submission.get())
                .with("subject", subjects.of(visit.frame(), submission.get(), visit.page()));
    }

    @GetMapping
    Shown ask(ReaderVisit visit) {
        String number = visit.form().text("number");
        return visit.show("submission/form/ask").with("number", number.matches("[0-9]{1,9}") ? number : "");
    }

    @PostMapping
    Shown show(ReaderVisit visit) {
        return act(visit, "", own -> "");
    }

    @PostMapping("/withdraw")
    Shown withdraw(@RequestParam(defaultValue = "") String sure, ReaderVisit visit) {
        return act(visit, "", own -> {
            if (!sure.equals("yes")) {
                visit.mistake("sure", "submission.status.withdraw.unsure");
            } else if (!following.withdraw(own)) {
                visit.mistake("sure", "submission.status.withdraw.late");
            }
            return visit.isFine() ? "submission.status.withdrawn" : "";
        });
    }

    @PostMapping("/object")
    Shown object(@RequestParam(defaultValue = "") String objection, ReaderVisit visit) {
        String words = CleanText.lines(objection);
        return act(visit, words, own -> {
            if (words.isEmpty()) {
                visit.mistake("objection", "submission.status.object.empty");
            } else if (CleanText.length(words) > LONGEST_OBJECTION) {
                visit.mistake("objection", "submission.status.object.long", LONGEST_OBJECTION);
            } else if (!following.object(own, words)) {
                visit.mistake("objection", "submission.status.object.late");
            }
            return visit.isFine() ? "submission.status.objected" : "";
        });
    }

    private Shown act(ReaderVisit visit, String typed, Deed deed) {
        String code = visit.form().text("code");
        Optional<Submission> own = Optional.empty();
        if (!code.isEmpty()
                && senders.take(visit.request(), Senders.Act.RECEIPT).isPresent()) {
            visit.mistake("code", "submission.receipt.many");
        } else {
            own = Optional.of(visit.form().number("number"))
                    .filter(number -> number >= 0)
                    .flatMap(number -> following.own(visit.consultation(), number, code));
            if (own.isEmpty()) {
                visit.mistake("code", "submission.receipt.wrong");
            }
        }
        if (own.isEmpty()) {
            return ask(visit);
        }
        String done = deed.of(own.get());
        Optional<String> notice =
                done.isEmpty() ? Optional.empty() : Optional.of(visit.page().say(done));
        return statuses.show(visit, own.get().number(), code, visit.isFine() ? "" : typed, notice);
    }
}
