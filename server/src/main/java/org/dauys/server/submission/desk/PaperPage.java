package org.dauys.server.submission.desk;

import jakarta.servlet.http.HttpServletRequest;
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
import org.dauys.server.consultation.Version;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Participants.Sender;
import org.dauys.server.people.Role;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Form;
import org.dauys.server.site.Page;
import org.dauys.server.site.SiteAddress;
import org.dauys.server.submission.Anchor;
import org.dauys.server.submission.Attachment;
import org.dauys.server.submission.NewSubmission;
import org.dauys.server.submission.Register.Registered;
import org.dauys.server.submission.files.SentFile;
import org.dauys.server.submission.files.SentFiles;
import org.dauys.text.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Paper letters and what was said at meetings, typed in one after another by the keyboard alone. */
@Controller
@RequestMapping("/desk/c/{slug}/paper")
class PaperPage {
    private static final List<String> SCANS = List.of("application/pdf", "image/png", "image/jpeg");

    private final RegisterDesk desk;
    private final ProvisionLabels labels;
    private final SenderRegister register;
    private final KeptScans scans;
    private final SentFiles files;
    private final SiteAddress site;
    private final InstantSource clock;

    PaperPage(
            RegisterDesk desk,
            ProvisionLabels labels,
            SenderRegister register,
            KeptScans scans,
            SentFiles files,
            SiteAddress site,
            InstantSource clock) {
        this.desk = desk;
        this.labels = labels;
        this.register = register;
        this.scans = scans;
        this.files = files;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping
    @Needs({Role.CLERK})
    String ask(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> asked,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Consultation consultation = desk.consultation(slug);
        List<Version> versions = desk.versions(consultation);
        if (versions.isEmpty()) {
            model.addAttribute("consultation", consultation);
            return "submission/desk/nothingPublished";
        }
        MultiValueMap<String, String> settings = new org.springframework.util.LinkedMultiValueMap<>(asked);
        settings.putIfAbsent("language", List.of(page.language()));
        PaperForm form = PaperForm.read(new Form(settings), versions.getFirst().number());
        return show(model, consultation, versions, form, new Errors(page));
    }

    @PostMapping
    @Needs({Role.CLERK})
    ModelAndView take(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(name = "scan", required = false) Optional<MultipartFile> file,
            HttpServletRequest request,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page)
            throws IOException {
        Consultation consultation = desk.consultation(slug);
        List<Version> versions = desk.versions(consultation);
        Form form = new Form(sent);
        Errors errors = new Errors(page);
        Version newest = versions.stream().findFirst().orElseThrow(RegisterDesk::missing);
        PaperForm paper = PaperForm.read(form, newest.number());
        Version version = versions.stream()
                .filter(one -> one.number() == paper.version())
                .findFirst()
                .orElse(newest);
        Set<String> known = labels.of(version);
        Optional<LocalDate> day = form.day("date", errors);
        LocalDate today = LocalDate.ofInstant(clock.instant(), consultation.zone());
        paper.check(day, today, known, errors);
        Optional<Attachment> scan = scan(consultation, paper, file, errors);
        if (!errors.isEmpty() || day.isEmpty()) {
            PaperForm again = paper.withScan(kept(consultation, paper, file, scan));
            return new ModelAndView(
                    show(model, consultation, versions, again, errors),
                    model.asMap(),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String label = paper.label().isEmpty()
                ? ""
                : ProvisionLabels.meant(paper.label(), known).orElse("");
        Instant received = day.get().equals(today)
                ? clock.instant()
                : day.get().atStartOfDay(consultation.zone()).toInstant();
        Registered registered = register.once(
                consultation.id(),
                paper.key(),
                sender(paper),
                author -> submission(consultation, version, label, paper, author, received, scan));
        paper.scan().ifPresent(scans::forget);
        return receipt(model, consultation, paper, registered, request);
    }

    private ModelAndView receipt(
            Model model,
            Consultation consultation,
            PaperForm paper,
            Registered registered,
            HttpServletRequest request) {
        model.addAttribute("consultation", consultation);
        model.addAttribute("form", paper);
        model.addAttribute("registered", registered);
        model.addAttribute(
                "address", site.of(request) + "/c/" + consultation.slug() + "/submissions/" + registered.number());
        return new ModelAndView("submission/desk/receipt", model.asMap());
    }

    /** Who did not ask to be named leaves no name behind but the one on the scan. */
    private static Sender sender(PaperForm paper) {
        return new Sender(
                paper.named() ? Optional.of(paper.name()) : Optional.empty(),
                Optional.of(paper.email().toLowerCase(Locale.ROOT)).filter(email -> !email.isEmpty()),
                Locale.of(paper.language()));
    }

    private static NewSubmission submission(
            Consultation consultation,
            Version version,
            String label,
            PaperForm paper,
            UUID author,
            Instant received,
            Optional<Attachment> scan) {
        return new NewSubmission(
                consultation.id(),
                paper.source(),
                Optional.of(paper.key()),
                Optional.empty(),
                paper.kind(),
                new Language(paper.language()),
                Anchor.provision(version.id(), label),
                paper.amendment(),
                paper.words(),
                paper.rationale(),
                paper.organisation(),
                Optional.of(author),
                paper.named(),
                received,
                scan.stream().toList());
    }

    private Optional<Attachment> scan(
            Consultation consultation, PaperForm paper, Optional<MultipartFile> file, Errors errors)
            throws IOException {
        Optional<MultipartFile> chosen =
                file.filter(one -> !RegisterDesk.fileName(one).isEmpty());
        if (chosen.isEmpty()) {
            return paper.scan().flatMap(id -> scans.find(consultation.id(), id));
        }
        String name = RegisterDesk.fileName(chosen.get());
        if (chosen.get().getSize() > SentFile.MOST_BYTES) {
            errors.add("scan", "register.error.scan.large", name, SentFile.MOST_BYTES >> 20);
            return Optional.empty();
        }
        try {
            Attachment scan = files.of(name, chosen.get().getBytes(), false);
            if (SCANS.contains(scan.mediaType())) {
                return Optional.of(scan);
            }
            errors.add("scan", "register.error.scan.type", name);
        } catch (SentFile.RefusedException refused) {
            errors.add(
                    "scan",
                    switch (refused.refusal()) {
                        case BROKEN, EMPTY -> "register.error.scan.cut";
                        case LOCKED -> "register.error.scan.locked";
                        case TOO_HARD -> "register.error.scan.too-hard";
                        case BUSY -> "register.error.scan.busy";
                        default -> "register.error.scan.type";
                    },
                    name);
        }
        return Optional.empty();
    }

    /** The scan for the next try: the new one, or the one before. */
    private Optional<UUID> kept(
            Consultation consultation, PaperForm paper, Optional<MultipartFile> file, Optional<Attachment> scan) {
        boolean fresh =
                file.filter(one -> !RegisterDesk.fileName(one).isEmpty()).isPresent();
        return fresh && scan.isPresent()
                ? Optional.of(scans.keep(consultation.id(), scan.get()))
                : paper.scan().filter(id -> scan.isPresent());
    }

    private String show(Model model, Consultation consultation, List<Version> versions, PaperForm form, Errors errors) {
        Version version = versions.stream()
                .filter(one -> one.number() == form.version())
                .findFirst()
                .orElse(versions.getFirst());
        model.addAttribute("consultation", consultation);
        model.addAttribute("versions", versions);
        model.addAttribute("form", form);
        model.addAttribute("labels", List.copyOf(labels.of(version)));
        model.addAttribute(
                "scanName",
                form.scan()
                        .flatMap(id -> scans.find(consultation.id(), id))
                        .map(Attachment::fileName)
                        .orElse(""));
        model.addAttribute("errors", errors);
        return "submission/desk/paper";
    }
}
