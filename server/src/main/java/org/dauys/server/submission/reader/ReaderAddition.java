package org.dauys.server.submission.reader;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.server.consultation.ActPlace;
import org.dauys.server.consultation.Acts;
import org.dauys.server.consultation.Addition;
import org.dauys.server.consultation.Additions;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Version;
import org.dauys.server.site.Page;
import org.dauys.server.submission.Reckoning;
import org.dauys.server.submission.Reckonings;
import org.dauys.server.submission.Registers;
import org.dauys.text.Kind;
import org.dauys.text.Language;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;

/** What submissions add to the pages of a consultation. */
@Component
@Order(10)
class ReaderAddition implements Addition {
    private static final int NEWEST = 3;

    private final TemplateEngine templates;
    private final Listing listing;
    private final Reckonings reckonings;
    private final Registers registers;
    private final Acts acts;
    private final Additions additions;
    private final InstantSource clock;

    ReaderAddition(
            TemplateEngine templates,
            Listing listing,
            Reckonings reckonings,
            Registers registers,
            Acts acts,
            Additions additions,
            InstantSource clock) {
        this.templates = templates;
        this.listing = listing;
        this.reckonings = reckonings;
        this.registers = registers;
        this.acts = acts;
        this.additions = additions;
        this.clock = clock;
    }

    @Override
    public List<Link> inNavigation(Consultation consultation, Page page) {
        return List.of(new Link("/c/" + consultation.slug() + "/submissions", page.say("submission.nav")));
    }

    @Override
    public List<Link> besideSubmissions(Consultation consultation, Page page) {
        return List.of(new Link("/c/" + consultation.slug() + "/submissions", page.say("submission.all")));
    }

    @Override
    public Optional<Invitation> toTakePart(Consultation consultation, List<Version> versions, Page page) {
        if (versions.stream().allMatch(Version::isInForce)) {
            return Optional.empty();
        }
        Registers.Rules rules = registers.rules(consultation.id());
        return Optional.of(new Invitation(
                until(rules, consultation, page),
                rules.open()
                        ? Optional.of(new Link("/c/" + consultation.slug() + "/submit", page.say("submission.do")))
                        : Optional.empty()));
    }

    private String until(Registers.Rules rules, Consultation consultation, Page page) {
        if (!rules.open()) {
            return rules.closedAt()
                    .map(at -> page.say("submission.closed.at", page.day(at, consultation.zone())))
                    .orElseGet(() -> page.say("submission.closed.closed"));
        }
        if (rules.lastDay().isEmpty()) {
            return page.say("submission.front.open");
        }
        LocalDate last = rules.lastDay().get();
        LocalDate today = clock.instant().atZone(consultation.zone()).toLocalDate();
        // The last day is one of them, and so is today.
        int days = Math.toIntExact(today.until(last, ChronoUnit.DAYS)) + 1;
        return days > 1
                ? page.count("submission.front.until", days, page.day(last))
                : page.say("submission.front.today", page.day(last));
    }

    @Override
    public Optional<Link> afterTakingPart(Consultation consultation, List<Version> versions, Page page) {
        return Optional.of(new Link("/c/" + consultation.slug() + "/receipt", page.say("submission.front.receipt")));
    }

    @Override
    public Optional<Content> onFront(Consultation consultation, List<Version> versions, Page page) {
        if (versions.isEmpty()) {
            return Optional.empty();
        }
        Reckoning reckoning = reckonings.of(consultation.id());
        List<Row> rows = reckoning.received() == 0
                ? List.of()
                : listing.page(
                                consultation,
                                versions.getLast().id(),
                                ListQuery.of(new LinkedMultiValueMap<>(Map.of("state", List.of("published")))),
                                Optional.empty())
                        .rows();
        Map<String, Object> model = new HashMap<>();
        model.put("page", page);
        model.put("consultation", consultation);
        model.put("reckoning", reckoning);
        model.put("answered", reckonings.answered(consultation.id()));
        model.put("newest", newest(consultation, versions.getLast(), rows, page));
        model.put("links", additions.submissions(consultation, page));
        return Optional.of(output -> templates.render("submission/reader/onFront.jte", model, output));
    }

    /** The words of a draft can be chosen, to say something about them; those in force are not discussed. */
    @Override
    public Optional<Content> onText(Consultation consultation, Version version, Language language, Page page) {
        if (version.isInForce()) {
            return Optional.empty();
        }
        Map<String, Object> model = Map.of(
                "page", page, "slug", consultation.slug(), "version", version.number(), "language", language.code());
        return Optional.of(output -> templates.render("submission/reader/choosing.jte", model, output));
    }

    @Override
    public Optional<Content> onProvision(Consultation consultation, Version version, String label, Page page) {
        Optional<ActPlace> place = version.textFor(page.locale()).flatMap(text -> ActPlace.of(acts.of(text), label));
        if (version.isInForce() || place.isEmpty()) {
            return Optional.empty();
        }
        Listing.Provision provision = new Listing.Provision(
                label,
                place.get().provision().kind() == Kind.ARTICLE,
                place.get().labels());
        ListQuery query = ListQuery.of(new LinkedMultiValueMap<>());
        Listing.Found found = listing.counted(consultation, version.id(), query, Optional.of(provision));
        Map<String, Object> model = new HashMap<>();
        model.put("page", page);
        model.put("consultation", consultation);
        model.put("version", version);
        model.put("label", label);
        model.put("provision", place.get().provision());
        model.put("other", place.get().other().isPresent());
        model.put("others", place.get().others());
        model.put("language", place.get().act().language().code());
        model.put("total", found.total());
        model.put("most", Listing.COUNTED);
        model.put("rules", registers.rules(consultation.id()));
        model.put("newest", newest(consultation, version, found.rows(), page));
        return Optional.of(output -> templates.render("submission/reader/onProvision.jte", model, output));
    }

    private List<Brief> newest(Consultation consultation, Version version, List<Row> rows, Page page) {
        return rows.stream()
                .filter(row -> Lines.gap(row, page).isEmpty())
                .limit(NEWEST)
                .map(row -> brief(consultation, version, row, page))
                .toList();
    }

    private Brief brief(Consultation consultation, Version version, Row row, Page page) {
        String subject = row.said().label().isEmpty()
                ? page.say("submission.whole")
                : version.textFor(page.locale())
                        .flatMap(text -> ActPlace.of(acts.of(text), row.said().label()))
                        .map(place -> place.name(page))
                        .orElse(row.said().label());
        return new Brief(
                "/c/" + consultation.slug() + "/submissions/" + row.number(),
                row.number(),
                Lines.what(row, page),
                subject,
                row.said().begin().isEmpty() ? row.said().quote() : row.said().begin(),
                row.said().language());
    }
}
