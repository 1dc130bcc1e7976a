package org.dauys.server.answer.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dauys.compare.Comparison;
import org.dauys.compare.Row;
import org.dauys.compare.Unit;
import org.dauys.compare.WordChange;
import org.dauys.compare.table.MarkedHtml;
import org.dauys.compare.trace.Change;
import org.dauys.server.answer.trace.Sourced.SourcedRow;
import org.dauys.server.consultation.Compared;
import org.dauys.server.consultation.Comparisons;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Version;
import org.dauys.server.submission.Submission;
import org.springframework.stereotype.Component;

/** From a submission: the words that it changed, in their context, and what became of them since. */
@Component
public class SubmissionTrace {
    private final Consultations consultations;
    private final Comparisons comparisons;
    private final Ties ties;

    SubmissionTrace(Consultations consultations, Comparisons comparisons, Ties ties) {
        this.consultations = consultations;
        this.comparisons = comparisons;
        this.ties = ties;
    }

    /**
     * Words that were changed because of a submission.
     *
     * @param html the provision, marked
     * @param language of the words
     * @param since what became of them in each later version
     */
    public record Changed(Version to, String label, boolean gone, String html, String language, List<Since> since) {
        public Changed {
            since = List.copyOf(since);
        }
    }

    /**
     * What became of changed words in a later version.
     *
     * @param label where they are now; empty when the provision is gone
     */
    public record Since(Version version, String label, boolean kept) {}

    /** The earliest version first. */
    List<Changed> of(Consultation consultation, Submission submission, Locale reader) {
        Map<Long, List<Tie>> byVersion = ties.ofSubmission(submission.id());
        List<Version> versions = byVersion.isEmpty() ? List.of() : consultations.publishedVersions(consultation);
        List<Changed> changed = new ArrayList<>();
        for (Version to : versions) {
            List<Tie> tied = byVersion.getOrDefault(to.id(), List.of());
            Optional<Step> step = tied.isEmpty() ? Optional.empty() : Step.to(consultation, versions, to.number());
            step.flatMap(found -> comparisons.of(found.from(), to, reader))
                    .ifPresent(compared -> Sourced.of(rows(compared, tied), compared, tied).rows().stream()
                            .filter(row -> !row.ties().isEmpty())
                            .map(row -> changed(row, compared, versions, reader))
                            .forEach(changed::add));
        }
        return changed;
    }

    private static List<ChangedRow> rows(Compared compared, List<Tie> tied) {
        Set<RowKey> keys = tied.stream().map(Tie::key).collect(Collectors.toSet());
        return ChangedRow.of(compared.comparison()).stream()
                .filter(row -> keys.contains(row.key()))
                .toList();
    }

    private Changed changed(SourcedRow row, Compared compared, List<Version> versions, Locale reader) {
        RowKey key = row.row().key();
        return new Changed(
                compared.to(),
                key.provision(),
                !key.isNew(),
                html(row),
                compared.language().code(),
                key.isNew() && !key.isHeading() ? since(row, compared, versions, reader) : List.of());
    }

    /** All of the row's changes, those of others as plain text: what the submission changed stands out. */
    private static String html(SourcedRow row) {
        List<WordChange> words = row.row().row().words();
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            int at = i;
            boolean own = row.changes().stream()
                    .filter(change -> !change.ties().isEmpty())
                    .map(Sourced.SourcedChange::change)
                    .anyMatch(change -> change.from() <= at && at < change.to());
            WordChange word = words.get(i);
            if (own) {
                html.append(MarkedHtml.of(List.of(word)));
                if (word.op() == WordChange.Op.DELETE) {
                    html.append(' ');
                }
            } else if (word.op() != WordChange.Op.DELETE) {
                html.append(MarkedHtml.of(
                        List.of(new WordChange(WordChange.Op.EQUAL, word.text(), WordChange.Cause.WORDING, ""))));
            }
        }
        return html.toString();
    }

    private List<Since> since(SourcedRow row, Compared compared, List<Version> versions, Locale reader) {
        List<Change> own = row.changes().stream()
                .filter(change -> !change.ties().isEmpty())
                .map(Sourced.SourcedChange::change)
                .toList();
        List<Since> since = new ArrayList<>();
        Version from = compared.to();
        String label = row.row().key().label();
        for (Version later : versions) {
            if (later.number() <= from.number() || label.isEmpty()) {
                continue;
            }
            Optional<Compared> next = comparisons
                    .of(from, later, reader)
                    .filter(found -> found.language().equals(compared.language()));
            if (next.isEmpty()) {
                break;
            }
            Optional<Unit> now = successor(next.get().comparison(), label);
            label = now.map(Unit::label).orElse("");
            since.add(new Since(
                    later, label, now.isPresent() && isKept(own, now.get().text())));
            from = later;
        }
        return since;
    }

    private static Optional<Unit> successor(Comparison comparison, String label) {
        return comparison.wordRows().stream()
                .filter(row ->
                        row.oldLabels().contains(label) && !RowKey.of(row).isHeading())
                .map(Row::newUnits)
                .flatMap(List::stream)
                .findFirst();
    }

    /** Whether all that was added still stands there, and all that was taken away is still away. */
    private static boolean isKept(List<Change> changes, String text) {
        String now = plain(text);
        return changes.stream()
                .allMatch(change -> change.added().isEmpty()
                        ? !now.contains(plain(change.removed()))
                        : now.contains(plain(change.added())));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
