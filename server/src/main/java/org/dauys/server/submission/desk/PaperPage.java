package org.dauys.server.submission.desk;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.ProvisionLabels;
import org.dauys.server.consultation.Version;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Participants.Sender;
import org.dauys.server.people.Role;
import org.dauys.server.site.Form;
import org.dauys.server.site.Shown;
import org.dauys.server.site.SiteAddress;
import org.dauys.server.site.Visit;
import org.dauys.server.submission.Anchor;
import org.dauys.server.submission.Arrival;
import org.dauys.server.submission.Attachment;
import org.dauys.server.submission.NewSubmission;
import org.dauys.server.submission.Register.Registered;
import org.dauys.server.submission.Said;
import org.dauys.server.submission.Who;
import org.dauys.text.Language;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Paper letters and what was said at meetings, typed in one after another by the keyboard alone. */
@Controller
@Needs(Role.CLERK)
@RequestMapping("/desk/c/{slug}/paper")
class PaperPage {
    private final RegisterDesk desk;
    private final ProvisionLabels labels;
    private final SenderRegister register;
    private final PaperScans scans;
    private final SiteAddress site;
    private final InstantSource clock;

    PaperPage(
            RegisterDesk desk,
            ProvisionLabels labels,
            SenderRegister register,
            PaperScans scans,
            SiteAddress site,
            InstantSource clock) {
        this.desk = desk;
        this.labels = labels;
        this.register = register;
        this.scans = scans;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping
    Shown ask(@RequestParam MultiValueMap<String, String> asked, DeskVisit visit) {
        List<Version> versions = desk.versions(visit.consultation());
        if (versions.isEmpty()) {
            return visit.show("submission/desk/nothingPublished");
        }
        MultiValueMap<String, String> settings = new LinkedMultiValueMap<>(asked);
        settings.putIfAbsent("language", List.of(visit.page().language()));
        return show(
                visit,
                versions,
                PaperForm.read(new Form(settings), versions.getFirst().number()));
    }

    @PostMapping
    ModelAndView take(@RequestParam(name = "scan", required = false) Optional<MultipartFile> file, DeskVisit visit)
            throws IOException {
        Consultation consultation = visit.consultation();
        List<Version> versions = desk.versions(consultation);
        Version newest = versions.stream().findFirst().orElseThrow(Visit::missing);
        PaperForm paper = PaperForm.read(visit.form(), newest.number());
        Version version = version(versions, paper);
        Set<String> known = labels.of(version);
        Optional<LocalDate> day = visit.form().day("date", visit.errors());
        LocalDate today = LocalDate.ofInstant(clock.instant(), consultation.zone());
        paper.check(day, today, known, visit.errors());
        Optional<Attachment> scan = scans.of(visit.id(), paper, file, visit.errors());
        if (!visit.isFine() || day.isEmpty()) {
            return show(visit, versions, scans.kept(visit.id(), paper, file, scan));
        }
        String label = paper.about().label().isEmpty()
                ? ""
                : ProvisionLabels.meant(paper.about().label(), known).orElse("");
        Instant received = day.get().equals(today)
                ? clock.instant()
                : day.get().atStartOfDay(consultation.zone()).toInstant();
        Registered registered = register.once(
                visit.id(),
                paper.key(),
                sender(paper),
                author -> submission(visit.id(), Anchor.provision(version.id(), label), paper, author, received, scan));
        scans.forget(paper);
        return visit.show("submission/desk/receipt")
                .with("form", paper)
                .with("registered", registered)
                .with(
                        "address",
                        site.of(visit.request()) + "/c/" + consultation.slug() + "/submissions/" + registered.number());
    }

    /** Who did not ask to be named leaves no name behind but the one on the scan. */
    private static Sender sender(PaperForm paper) {
        return new Sender(
                paper.writer().named() ? Optional.of(paper.writer().name()) : Optional.empty(),
                Optional.of(paper.writer().email().toLowerCase(Locale.ROOT)).filter(email -> !email.isEmpty()),
                Locale.of(paper.came().language()));
    }

    private static NewSubmission submission(
            long consultation,
            Anchor anchor,
            PaperForm paper,
            UUID author,
            Instant received,
            Optional<Attachment> scan) {
        return new NewSubmission(
                consultation,
                new Arrival(paper.came().source(), received, Optional.of(paper.key()), Optional.empty()),
                new Said(
                        paper.typed().kind(),
                        new Language(paper.came().language()),
                        paper.typed().amendment(),
                        paper.typed().words(),
                        paper.typed().rationale()),
                anchor,
                new Who(
                        Optional.of(author),
                        paper.writer().named(),
                        paper.writer().organisation()),
                scan.stream().toList());
    }

    private static Version version(List<Version> versions, PaperForm form) {
        return versions.stream()
                .filter(one -> one.number() == form.about().version())
                .findFirst()
                .orElse(versions.getFirst());
    }

    private Shown show(DeskVisit visit, List<Version> versions, PaperForm form) {
        return visit.show("submission/desk/paper")
                .with("versions", versions)
                .with("form", form)
                .with("labels", List.copyOf(labels.of(version(versions, form))))
                .with("scanName", scans.name(visit.id(), form));
    }
}
