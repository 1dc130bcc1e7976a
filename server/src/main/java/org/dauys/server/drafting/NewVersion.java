package org.dauys.server.drafting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dauys.amend.Applied;
import org.dauys.amend.Edit;
import org.dauys.amend.Owner;
import org.dauys.server.answer.KnownTies;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.MadeTexts;
import org.dauys.server.consultation.Version;
import org.dauys.server.drafting.PlacedChange.Standing;
import org.dauys.server.jobs.Jobs;
import org.dauys.server.jobs.Work;
import org.dauys.server.site.Words;
import org.dauys.text.Language;
import org.dauys.text.write.ActWriter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a version that only editors see of what was decided, and has its words tied to their sources by a job. */
@Component
public class NewVersion implements Work {
    private static final String KIND = "tie-made-version";

    private final Consultations consultations;
    private final Merges merges;
    private final Changes changes;
    private final MadeTexts texts;
    private final KnownTies ties;
    private final Jobs jobs;

    NewVersion(
            Consultations consultations, Merges merges, Changes changes, MadeTexts texts, KnownTies ties, Jobs jobs) {
        this.consultations = consultations;
        this.merges = merges;
        this.changes = changes;
        this.texts = texts;
        this.ties = ties;
        this.jobs = jobs;
    }

    /** A text that lacks something for what was taken in another: its wording, or the provision. */
    public record Missing(Candidate candidate, Language language) {}

    /**
     * What stands in the way of making the version.
     *
     * @param open collisions that nobody decided
     * @param missing wordings in other languages
     * @param nowhere texts that have not the provision of what was taken
     * @param unplaced how many were taken that are being placed anew
     * @param nothing whether nothing was taken
     * @param later whether there is a version after the one that the work is on
     */
    public record Hindrance(
            List<Clash> open,
            List<Missing> missing,
            List<Missing> nowhere,
            int unplaced,
            boolean nothing,
            boolean later) {
        public Hindrance {
            open = List.copyOf(open);
            missing = List.copyOf(missing);
            nowhere = List.copyOf(nowhere);
        }

        /** Whether it can be made. */
        public boolean isNone() {
            return open.isEmpty() && missing.isEmpty() && nowhere.isEmpty() && unplaced == 0 && !nothing && !later;
        }
    }

    /** What stands in the way now. */
    public Hindrance hindrance(Consultation consultation, Version base, Map<Language, Draft> drafts) {
        List<Candidate> candidates =
                drafts.values().stream().findFirst().map(Draft::candidates).orElse(List.of());
        List<Clash> open = new ArrayList<>();
        List<Missing> missing = new ArrayList<>();
        List<Missing> nowhere = new ArrayList<>();
        drafts.forEach((language, draft) -> {
            draft.clashes().stream().filter(Clash::isOpen).forEach(open::add);
            for (Candidate candidate : candidates) {
                if (candidate.isNowhereIn(draft.base())) {
                    nowhere.add(new Missing(candidate, language));
                } else if (candidate.isMissingIn(language)) {
                    missing.add(new Missing(candidate, language));
                }
            }
        });
        boolean later = consultations.versions(consultation).stream().anyMatch(one -> one.number() > base.number());
        return new Hindrance(
                open,
                missing,
                nowhere,
                merges.takenUnplaced(base),
                candidates.stream()
                        .noneMatch(candidate -> candidate.decision().choice().isTaken()),
                later);
    }

    /**
     * Makes it.
     *
     * @return its number
     * @throws ConflictException when something stands in the way, or another made it meanwhile
     */
    @Transactional
    public int make(Consultation consultation, Version base, Words name, Optional<LocalDate> day) {
        merges.lock(base);
        changes.hold(base);
        List<Candidate> candidates = merges.candidates(base);
        Map<Language, Draft> drafts = merges.drafts(base, candidates);
        if (!hindrance(consultation, base, drafts).isNone()) {
            throw new ConflictException("The version after " + base.number());
        }
        Map<Language, Applied> applied = new LinkedHashMap<>();
        drafts.forEach((language, draft) -> applied.put(language, draft.applied()));
        long id = texts.add(
                consultation,
                name,
                day,
                applied.values().stream().map(Applied::act).toList());
        Map<Language, String> sums = applied.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> ActWriter.sha256(entry.getValue().act())));
        merges.end(base, id, sums);
        Map<Integer, org.dauys.amend.Standing> left = new HashMap<>();
        drafts.values().forEach(draft -> left.putAll(draft.left()));
        Map<Language, Set<Edit>> edits = new HashMap<>();
        drafts.forEach((language, draft) -> edits.put(language, draft.edits()));
        changes.keep(candidates.stream()
                .map(candidate -> placed(
                        candidate,
                        id,
                        applied,
                        edits.getOrDefault(candidate.change().language(), Set.of()),
                        left))
                .toList());
        jobs.add(KIND, consultation.slug() + ":" + id);
        return consultations.versions(consultation).stream()
                .filter(version -> version.id() == id)
                .findFirst()
                .orElseThrow()
                .number();
    }

    private static PlacedChange placed(
            Candidate candidate,
            long version,
            Map<Language, Applied> applied,
            Set<Edit> made,
            Map<Integer, org.dauys.amend.Standing> standings) {
        PlacedChange change = candidate.change();
        Applied text = applied.get(change.language());
        String label = text == null ? change.label() : text.labels().getOrDefault(change.label(), change.label());
        Optional<Standing> taken = taken(candidate, made);
        if (taken.isPresent()) {
            return new PlacedChange(
                    change.submission(),
                    version,
                    change.language(),
                    label,
                    taken.get(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty());
        }
        org.dauys.amend.Standing left = standings.get(candidate.number());
        if (left == null) {
            return new PlacedChange(
                    change.submission(),
                    version,
                    change.language(),
                    label,
                    change.standing(),
                    change.overtakenBy(),
                    Optional.empty(),
                    change.why());
        }
        return new PlacedChange(
                change.submission(),
                version,
                change.language(),
                label,
                switch (left.state()) {
                    case UNCHANGED -> Standing.STANDS;
                    case OVERTAKEN -> Standing.OVERTAKEN;
                    case GONE -> Standing.GONE;
                },
                left.by().stream()
                        .filter(Owner.Amendment.class::isInstance)
                        .map(owner -> Integer.valueOf(((Owner.Amendment) owner).number()))
                        .sorted()
                        .toList(),
                left.state() == org.dauys.amend.Standing.State.UNCHANGED ? left.onNew() : Optional.empty(),
                Optional.empty());
    }

    /** How what was taken stands, and what asks for the same; empty for what is left. */
    private static Optional<Standing> taken(Candidate candidate, Set<Edit> made) {
        Choice choice = candidate.decision().choice();
        if (choice == Choice.TAKE || (candidate.stands() && made.containsAll(candidate.edits()))) {
            return Optional.of(Standing.MADE);
        }
        if (choice != Choice.REWORD) {
            return Optional.empty();
        }
        return Optional.of(candidate.edits().stream().anyMatch(made::contains) ? Standing.MADE : Standing.REWORDED);
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** @param subject the consultation's slug and the id of the version that was made */
    @Override
    public void run(String subject) {
        String[] parts = subject.split(":", 2);
        Optional<Consultation> consultation = consultations.bySlug(parts[0]);
        if (consultation.isEmpty()) {
            return;
        }
        List<Version> versions = consultations.versions(consultation.get());
        versions.stream()
                .filter(version -> version.id() == Long.parseLong(parts[1]) && merges.isAsMade(version))
                .findFirst()
                .ifPresent(made -> merges.source(versions, made).ifPresent(base -> {
                    Map<Language, Draft> drafts = merges.drafts(base, merges.candidates(base));
                    ties.confirm(
                            consultation.get(),
                            base,
                            made,
                            drafts.values().stream()
                                    .flatMap(draft -> Origins.of(draft).stream())
                                    .toList());
                }));
    }
}
