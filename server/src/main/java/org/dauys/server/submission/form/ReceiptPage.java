package org.dauys.server.submission.form;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import org.dauys.server.consultation.reader.ReaderVisit;
import org.dauys.server.people.Open;
import org.dauys.server.site.Headers;
import org.dauys.server.site.NotKept;
import org.dauys.server.site.Page;
import org.dauys.server.site.QrCode;
import org.dauys.server.site.Shown;
import org.dauys.server.site.SiteAddress;
import org.dauys.server.site.WrittenNumber;
import org.dauys.server.submission.CleanText;
import org.dauys.server.submission.Receipt;
import org.dauys.server.submission.Register.Registered;
import org.dauys.server.submission.SubjectNames;
import org.dauys.server.submission.Submission;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
    private final RecordedReceipt recorded;

    ReceiptPage(
            Following following,
            Sending sending,
            Senders senders,
            SubjectNames subjects,
            Statuses statuses,
            SiteAddress address,
            RecordedReceipt recorded) {
        this.following = following;
        this.sending = sending;
        this.senders = senders;
        this.subjects = subjects;
        this.statuses = statuses;
        this.address = address;
        this.recorded = recorded;
    }

    /** What the holder of a receipt asks for: says in a phrase what was done, or adds what is wrong. */
    private interface Deed {
        /** The key of the phrase; empty when nothing was asked for, or something is wrong. */
        String of(Submission own);
    }

    /** Right after sending. Later there is only the form that asks for the code. */
    @GetMapping("/{number:[0-9]{1,9}}")
    ModelAndView receipt(ReaderVisit visit) {
        Optional<Made> made = made(visit);
        if (made.isEmpty()) {
            return asking(visit);
        }
        Receipt receipt = made.get().receipt();
        String follow = follow(visit);
        return visit.show("submission/form/receipt")
                .with("receipt", receipt)
                .with("follow", follow)
                .with("qr", QrCode.svg(follow + "#" + receipt.number() + "-" + receipt.code()))
                .with("plain", plain(made.get(), visit))
                .with("submission", made.get().submission())
                .with("proof", recorded.standing(made.get().submission()))
                .with("subject", subject(made.get(), visit));
    }

    /** The same as a file of text, to keep. */
    @GetMapping("/{number:[0-9]{1,9}}/file")
    Object file(ReaderVisit visit) {
        Optional<Made> made = made(visit);
        if (made.isEmpty()) {
            return asking(visit);
        }
        return Headers.attached(
                "dauys-" + visit.in("slug") + "-" + visit.number("number") + ".txt",
                new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8),
                plain(made.get(), visit).getBytes(StandardCharsets.UTF_8));
    }

    /** The proof that it is in the public log, for whoever just sent it. */
    @GetMapping("/{number:[0-9]{1,9}}/proof")
    Object proof(ReaderVisit visit) throws IOException {
        Optional<Made> made = made(visit);
        return made.isEmpty() ? asking(visit) : proof(visit, made.get().submission());
    }

    /** The same for whoever has the code. */
    @PostMapping("/proof")
    Object proofByCode(ReaderVisit visit) throws IOException {
        Optional<Submission> own = own(visit);
        return own.isEmpty() ? ask(visit) : proof(visit, own.get());
    }

    private Object proof(ReaderVisit visit, Submission own) throws IOException {
        Optional<ResponseEntity<byte[]>> file = recorded.file(visit, own);
        return file.isPresent() ? file.get() : asking(visit);
    }

    /** What was just sent, and its receipt. */
    private record Made(Receipt receipt, Submission submission) {}

    private Optional<Made> made(ReaderVisit visit) {
        int number = visit.number("number");
        return ReceiptCookie.key(visit.request())
                .flatMap(sending::before)
                .flatMap(Registered::receipt)
                .filter(receipt -> receipt.number() == number)
                .flatMap(receipt -> following
                        .own(visit.consultation(), number, receipt.code())
                        .map(submission -> new Made(receipt, submission)));
    }

    private static ModelAndView asking(ReaderVisit visit) {
        return visit.to(visit.frame().base() + "/receipt?number=" + visit.number("number"));
    }

    private String follow(ReaderVisit visit) {
        return address.of(visit.request()) + visit.frame().base() + "/receipt";
    }

    private String subject(Made made, ReaderVisit visit) {
        return subjects.of(visit.frame(), made.submission(), visit.page());
    }

    private String plain(Made made, ReaderVisit visit) {
        Page page = visit.page();
        return String.join(
                "\n",
                visit.frame().title(page),
                line("submission.receipt.number", String.valueOf(made.receipt().number()), page),
                line("submission.receipt.code", made.receipt().code(), page),
                line("submission.receipt.about", subject(made, visit), page),
                line(
                        "submission.receipt.received",
                        page.moment(
                                made.submission().receivedAt(),
                                visit.consultation().zone()),
                        page),
                page.say("submission.receipt.paper") + " " + follow(visit),
                "");
    }

    private static String line(String key, String value, Page page) {
        return page.say(key) + ": " + value;
    }

    @GetMapping
    Shown ask(ReaderVisit visit) {
        String number = visit.form().text("number");
        return visit.show("submission/form/ask")
                .with("number", WrittenNumber.of(number).isPresent() ? number : "");
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

    /** What number and code open; adds what is wrong. */
    private Optional<Submission> own(ReaderVisit visit) {
        String code = visit.form().text("code");
        if (!code.isEmpty()
                && senders.take(visit.request(), Senders.Act.RECEIPT).isPresent()) {
            visit.mistake("code", "submission.receipt.many");
            return Optional.empty();
        }
        OptionalInt number = WrittenNumber.of(visit.form().text("number"));
        Optional<Submission> own =
                number.isPresent() ? following.own(visit.consultation(), number.getAsInt(), code) : Optional.empty();
        if (own.isEmpty()) {
            visit.mistake("code", "submission.receipt.wrong");
        }
        return own;
    }

    private Shown act(ReaderVisit visit, String typed, Deed deed) {
        String code = visit.form().text("code");
        Optional<Submission> own = own(visit);
        if (own.isEmpty()) {
            return ask(visit);
        }
        String done = deed.of(own.get());
        Optional<String> notice =
                done.isEmpty() ? Optional.empty() : Optional.of(visit.page().say(done));
        return statuses.show(visit, own.get().number(), code, visit.isFine() ? "" : typed, notice);
    }
}
