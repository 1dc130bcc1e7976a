package org.dauys.server.drafting.recommend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dauys.compare.Wording;
import org.dauys.compare.table.MarkedHtml;
import org.dauys.server.consultation.Acts;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Version;
import org.dauys.server.drafting.Candidate;
import org.dauys.server.drafting.Changes;
import org.dauys.server.drafting.Choice;
import org.dauys.server.drafting.PlacedChange;
import org.dauys.server.drafting.Recommendation;
import org.dauys.server.drafting.Recommendations;
import org.dauys.server.submission.Submission;
import org.dauys.text.Act;
import org.dauys.text.Language;
import org.springframework.stereotype.Component;

/** Finds what readers and the sender see of the recommendations on an amendment. */
@Component
class RecommendedOn {
    private final Recommendations recommendations;
    private final FinalDecisions decisions;
    private final Changes changes;
    private final Consultations consultations;
    private final Acts acts;

    RecommendedOn(
            Recommendations recommendations,
            FinalDecisions decisions,
            Changes changes,
            Consultations consultations,
            Acts acts) {
        this.recommendations = recommendations;
        this.decisions = decisions;
        this.changes = changes;
        this.consultations = consultations;
        this.acts = acts;
    }

    /** Of each body on each version, the newest version first; none where the amendment itself is not shown. */
    List<Recommended> of(Consultation consultation, Submission submission) {
        if (!submission.isPublished() || submission.amendment().isEmpty()) {
            return List.of();
        }
        List<Recommendation> all = recommendations.published(submission.id());
        if (all.isEmpty()) {
            return List.of();
        }
        Map<Long, Version> versions = consultations.publishedVersions(consultation).stream()
                .collect(Collectors.toMap(Version::id, Function.identity()));
        Map<Long, PlacedChange> placed = changes.of(submission.id()).stream()
                .collect(Collectors.toMap(PlacedChange::version, Function.identity()));
        List<Recommended> shown = new ArrayList<>();
        all.stream()
                .collect(Collectors.groupingBy(
                        one -> one.version() + " " + one.slug(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(editions -> Optional.ofNullable(
                                versions.get(editions.getFirst().version()))
                        .ifPresent(version -> shown.add(
                                one(submission, editions, version, Optional.ofNullable(placed.get(version.id()))))));
        shown.sort(Comparator.comparingInt((Recommended one) -> one.version().number())
                .reversed());
        return shown;
    }

    private Recommended one(
            Submission submission, List<Recommendation> editions, Version version, Optional<PlacedChange> change) {
        Recommendation newest = editions.getFirst();
        Language language = change.map(PlacedChange::language)
                .or(() -> submission.anchor().textLanguage())
                .orElse(submission.language());
        Map<Language, String> others = new LinkedHashMap<>();
        newest.wordings().forEach((code, words) -> {
            if (newest.choice().isTaken() && !code.equals(language.code())) {
                others.put(new Language(code), words);
            }
        });
        return new Recommended(
                newest,
                editions.subList(1, editions.size()),
                version,
                language,
                newest.choice() == Choice.REWORD ? html(submission, newest, version, change, language) : "",
                others,
                decisions.of(submission, newest));
    }

    private String html(
            Submission submission,
            Recommendation newest,
            Version version,
            Optional<PlacedChange> change,
            Language language) {
        Optional<Act> act = version.text(language).map(acts::of);
        if (act.isEmpty() || change.isEmpty() || newest.isGone()) {
            return newest.wording(language)
                    .map(words -> MarkedHtml.of(Wording.difference(words, words)))
                    .orElse("");
        }
        Candidate candidate = new Candidate(submission, change.get(), newest.asDecision());
        return RecommendedWords.html(candidate, act.get());
    }
}
