package org.dauys.server.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dauys.amend.Applied;
import org.dauys.amend.Field;
import org.dauys.amend.OwnedChange;
import org.dauys.amend.OwnedField;
import org.dauys.amend.OwnedWords;
import org.dauys.amend.Owner;
import org.dauys.amend.Removal;
import org.dauys.amend.WordEdit;
import org.dauys.compare.words.TokenSpans;
import org.dauys.server.answer.KnownTies.Origin;
import org.dauys.server.answer.KnownTies.Range;
import org.dauys.server.answer.KnownTies.Source;
import org.dauys.server.site.Words;
import org.dauys.server.site.WordsJson;
import org.dauys.text.Act;
import org.dauys.text.Provision;

/** Whom each changed word of a made version is from, as the trace wants to know it. */
final class Origins {
    private final Draft draft;
    private final Applied applied;
    private final Map<String, Long> ids;
    private final Map<String, Provision> base;
    private final Map<String, String> before;
    private final List<Origin> found = new ArrayList<>();

    private Origins(Draft draft) {
        this.draft = draft;
        this.applied = draft.applied();
        this.ids = draft.candidates().stream()
                .collect(Collectors.toMap(
                        one -> String.valueOf(one.number()),
                        one -> one.submission().id()));
        this.base = byLabel(draft.base());
        this.before =
                applied.labels().entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    private static Map<String, Provision> byLabel(Act act) {
        return act.walk().collect(Collectors.toMap(Provision::label, Function.identity()));
    }

    /** All of a draft in one language. */
    static List<Origin> of(Draft draft) {
        Origins origins = new Origins(draft);
        origins.applied.fields().forEach(origins::came);
        origins.draft.byOwner().forEach(origins::went);
        origins.reworded();
        return List.copyOf(origins.found);
    }

    private void came(OwnedField field) {
        int at = 0;
        for (OwnedWords words : field.words()) {
            int end = at + words.text().length();
            int from = at + words.text().length() - words.text().stripLeading().length();
            for (Source source : sources(words.owners())) {
                add(
                        before.getOrDefault(field.label(), ""),
                        field.label(),
                        field.field(),
                        Range.none(),
                        new Range(from, end),
                        source);
            }
            at = end;
        }
    }

    private void went(OwnedChange change) {
        for (Source source : sources(Set.of(change.owner()))) {
            change.change().edits().forEach(edit -> {
                switch (edit) {
                    case WordEdit words -> {
                        Provision provision = provision(words.label());
                        TokenSpans spans = TokenSpans.of(words.field().of(provision));
                        Range old = words.from() == words.to()
                                ? Range.none()
                                : new Range(spans.start(words.from()), spans.end(words.to() - 1));
                        add(words.label(), now(words.label()), words.field(), old, Range.none(), source);
                    }
                    case Removal removal ->
                        provision(removal.label()).walk().forEach(gone -> {
                            for (Field field : Field.values()) {
                                add(
                                        gone.label(),
                                        "",
                                        field,
                                        new Range(0, field.of(gone).length()),
                                        Range.none(),
                                        source);
                            }
                        });
                    case org.dauys.amend.Addition _ -> {}
                }
            });
        }
    }

    /** An amendment of whose own words none were kept is still why the others came. */
    private void reworded() {
        for (Candidate candidate : draft.taken()) {
            boolean own = candidate.byOwner(draft.base()).stream()
                    .anyMatch(change -> change.owner().equals(candidate.owner()));
            if (own) {
                continue;
            }
            Source source = new Source(Optional.of(candidate.submission().id()), Words.NONE);
            candidate.edits(draft.base()).stream()
                    .filter(WordEdit.class::isInstance)
                    .map(WordEdit.class::cast)
                    .findFirst()
                    .ifPresent(edit -> List.copyOf(found).stream()
                            .filter(origin -> origin.oldLabel().equals(edit.label())
                                    && origin.source().submission().isEmpty())
                            .forEach(origin -> found.add(new Origin(
                                    origin.language(),
                                    origin.oldLabel(),
                                    origin.newLabel(),
                                    origin.heading(),
                                    origin.old(),
                                    origin.now(),
                                    source))));
        }
    }

    private List<Source> sources(Set<Owner> owners) {
        List<Source> sources = new ArrayList<>();
        for (Owner owner : owners) {
            switch (owner) {
                case Owner.Base _ -> {}
                case Owner.Amendment amendment ->
                    Optional.ofNullable(ids.get(amendment.number()))
                            .ifPresent(id -> sources.add(new Source(Optional.of(id), Words.NONE)));
                case Owner.Editor editor -> sources.add(new Source(Optional.empty(), WordsJson.read(editor.reason())));
            }
        }
        return sources;
    }

    private void add(String oldLabel, String newLabel, Field field, Range old, Range now, Source source) {
        found.add(new Origin(draft.language(), oldLabel, newLabel, field == Field.HEADING, old, now, source));
    }

    private Provision provision(String label) {
        Provision provision = base.get(label);
        if (provision == null) {
            throw new IllegalArgumentException("There is no \"" + label + "\"");
        }
        return provision;
    }

    private String now(String label) {
        return applied.labels().getOrDefault(label, "");
    }
}
