package org.dauys.server.publish.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dauys.compare.Level;
import org.dauys.compare.OtherUnit;
import org.dauys.compare.Row;
import org.dauys.server.consultation.ActPlace;
import org.dauys.server.consultation.Acts;
import org.dauys.server.consultation.Compared;
import org.dauys.server.consultation.Comparisons;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Text;
import org.dauys.server.consultation.Theme;
import org.dauys.server.consultation.Themes;
import org.dauys.server.consultation.Version;
import org.dauys.server.people.Open;
import org.dauys.server.publish.NotPublishedException;
import org.dauys.server.publish.Published;
import org.dauys.server.publish.api.History.Stage;
import org.dauys.text.Act;
import org.dauys.text.Language;
import org.dauys.text.Provision;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** One provision: its words, what changed in it, what it was before. */
@Controller
@Open
class ProvisionsApi {
    private final Published published;
    private final Acts acts;
    private final Comparisons comparisons;
    private final Themes themes;
    private final ApiRows rows;
    private final History history;

    /**
     * A provision of a version: the fields of its parts stand in it one after another.
     *
     * @param comparisons with the text in force and with the version before, as far as there are any
     */
    record ApiProvision(
            @JsonUnwrapped Where where,
            @JsonUnwrapped Own own,
            @JsonUnwrapped Tree tree,
            List<String> themes,
            List<Change> comparisons,
            List<Stage> history,
            Map<String, String> links) {}

    /**
     * Where it stands.
     *
     * @param text the language of the text
     * @param lang the language of the words about it
     */
    record Where(String label, int version, String text, String lang) {}

    /** What it says itself. */
    record Own(String kind, String number, String heading, List<String> words) {}

    /**
     * What stands around it and in it.
     *
     * @param within the elements around it, the outermost first
     * @param children labels of the elements right below
     */
    record Tree(List<Around> within, List<String> children) {}

    record Around(String label, String kind, String number, String heading) {}

    /** The row of the provision, or of the one that it is a part of, in a comparison with an older version. */
    record Change(int from, ApiRow row) {}

    ProvisionsApi(
            Published published, Acts acts, Comparisons comparisons, Themes themes, ApiRows rows, History history) {
        this.published = published;
        this.acts = acts;
        this.comparisons = comparisons;
        this.themes = themes;
        this.rows = rows;
        this.history = history;
    }

    /** Of the last version that is published, if none is named. */
    @GetMapping("/api/v1/consultations/{slug}/provisions/{label}")
    ResponseEntity<byte[]> provision(ApiVisit visit) {
        Consultation consultation = visit.consultation();
        List<Version> versions = published.versions(consultation);
        Version at = visit.asked("version")
                .map(number -> published.version(consultation, number))
                .or(() -> versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast()))
                .orElseThrow(() -> new NotPublishedException("publish.missing.version"));
        Text found = published.text(at, visit.text(), visit.locale());
        List<Provision> path = path(acts.of(found), visit.in("label"));
        ApiProvision answer = tell(consultation, versions, at, found, path, visit.locale());
        return ApiJson.answer(answer, visit.namesLanguages(), visit.request());
    }

    private ApiProvision tell(
            Consultation consultation, List<Version> all, Version at, Text text, List<Provision> path, Locale reader) {
        Language language = text.language().orElseThrow();
        Provision provision = path.getLast();
        List<Version> versions = all.stream()
                .filter(version -> version.text(language).isPresent())
                .toList();
        List<Change> changes = new ArrayList<>();
        for (Version older : older(versions, at)) {
            Compared compared =
                    comparisons.of(older, at, Locale.of(language.code())).orElseThrow();
            row(compared, path)
                    .map(rows.of(consultation, compared, reader)::tell)
                    .ifPresent(row -> changes.add(new Change(older.number(), row)));
        }
        String self = ApiAddresses.provision(consultation, provision.label());
        return new ApiProvision(
                new Where(provision.label(), at.number(), language.code(), reader.getLanguage()),
                own(acts.of(text), provision),
                tree(path),
                themes.of(consultation).stream()
                        .filter(theme -> theme.has(at.id(), provision.label()))
                        .map(Theme::slug)
                        .toList(),
                changes,
                stages(provision.label(), at, versions, language, isHeading(changes)),
                Map.of(
                        "self",
                        self + "?version=" + at.number() + "&text=" + language.code() + "&lang="
                                + reader.getLanguage()));
    }

    /** A title, heading or note is where its element is, as long as there is one of the name. */
    private List<Stage> stages(String label, Version at, List<Version> versions, Language language, boolean heading) {
        boolean other = ActPlace.of(acts.of(at.text(language).orElseThrow()), label)
                .flatMap(ActPlace::other)
                .isPresent();
        if (!other) {
            return history.of(label, at, versions, language, heading);
        }
        String element = OtherUnit.element(label);
        String what = label.substring(element.length());
        List<Stage> stages = element.isEmpty()
                ? versions.stream()
                        .map(version -> new Stage(version.number(), List.of("")))
                        .toList()
                : history.of(element, at, versions, language, heading);
        return stages.stream()
                .map(stage -> new Stage(
                        stage.version(),
                        stage.labels().stream()
                                .map(one -> one + what)
                                .filter(one -> has(versions, stage.version(), language, one))
                                .toList()))
                .toList();
    }

    private boolean has(List<Version> versions, int number, Language language, String label) {
        return versions.stream()
                .filter(version -> version.number() == number)
                .flatMap(version -> version.text(language).stream())
                .anyMatch(text -> OtherUnit.of(acts.of(text), label).isPresent());
    }

    /** A title, heading or note is of no kind of element; a note's number is its place among those of its element. */
    private static Own own(Act act, Provision provision) {
        return ActPlace.of(act, provision.label())
                .flatMap(ActPlace::other)
                .map(unit -> new Own(
                        unit.level().jsonName(),
                        unit.level() == Level.NOTE ? String.valueOf(unit.ordinal()) : "",
                        "",
                        List.of(unit.text())))
                .orElseGet(() -> new Own(
                        provision.kind().jsonName(), provision.number(), provision.heading(), words(provision)));
    }

    private static Tree tree(List<Provision> path) {
        return new Tree(
                path.subList(0, path.size() - 1).stream()
                        .map(around ->
                                new Around(around.label(), around.kind().jsonName(), around.number(), around.heading()))
                        .toList(),
                path.getLast().children().stream().map(Provision::label).toList());
    }

    private static boolean isHeading(List<Change> changes) {
        return !changes.isEmpty()
                && List.of("article", "section")
                        .contains(changes.getFirst().row().what().level());
    }

    /** The text in force and the version before, each once. */
    private static List<Version> older(List<Version> versions, Version at) {
        List<Version> older = versions.stream()
                .filter(version -> version.number() < at.number())
                .toList();
        return older.size() < 2 ? older : List.of(older.getFirst(), older.getLast());
    }

    /** The row of the provision by its words, else by its heading, else of the one around it. */
    private static Optional<Row> row(Compared compared, List<Provision> path) {
        for (Provision around : path.reversed()) {
            List<Row> own = compared.comparison().wordRows().stream()
                    .filter(row -> row.newLabels().contains(around.label()))
                    .toList();
            if (!own.isEmpty()) {
                return own.stream()
                        .filter(row -> !row.level().isHead())
                        .findFirst()
                        .or(() -> Optional.of(own.getFirst()));
            }
        }
        return Optional.empty();
    }

    /** Its own words and those of all unnumbered parts, one string a part. */
    private static List<String> words(Provision provision) {
        List<String> words = new ArrayList<>();
        if (!provision.text().isEmpty()) {
            words.add(provision.text());
        }
        provision.children().stream()
                .filter(child -> child.kind().isUnnumbered())
                .forEach(child -> words.addAll(words(child)));
        return words;
    }

    /** The provision with all around it, the outermost first. */
    private static List<Provision> path(Act act, String label) {
        return act.provisions().stream()
                .map(top -> path(top, label))
                .filter(path -> !path.isEmpty())
                .findFirst()
                .or(() -> ActPlace.of(act, label).map(ProvisionsApi::path))
                .orElseThrow(() -> new NotPublishedException("publish.missing.provision", label));
    }

    private static List<Provision> path(ActPlace place) {
        List<Provision> path = new ArrayList<>(place.above());
        path.add(place.provision());
        return path;
    }

    private static List<Provision> path(Provision from, String label) {
        if (from.label().equals(label)) {
            return List.of(from);
        }
        for (Provision child : from.children()) {
            List<Provision> below = path(child, label);
            if (!below.isEmpty()) {
                List<Provision> path = new ArrayList<>(List.of(from));
                path.addAll(below);
                return path;
            }
        }
        return List.of();
    }
}
