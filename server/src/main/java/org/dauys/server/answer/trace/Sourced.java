package org.dauys.server.answer.trace;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dauys.compare.Stems;
import org.dauys.compare.trace.Change;
import org.dauys.server.answer.trace.Tie.TiedWords;
import org.dauys.server.consultation.Compared;

/**
 * The changed words of a version, in one language, with their sources.
 *
 * @param rows all changed rows, in the order of the comparison
 */
record Sourced(List<SourcedRow> rows) {

    /** A row with the sources of each of its changes. */
    record SourcedRow(ChangedRow row, List<SourcedChange> changes) {
        SourcedRow {
            changes = List.copyOf(changes);
        }

        /** Each source once, in the order of the changes. */
        List<Tie> ties() {
            return changes.stream()
                    .flatMap(change -> change.ties().stream())
                    .distinct()
                    .toList();
        }

        boolean hasGap() {
            return changes.stream().anyMatch(change -> change.ties().isEmpty());
        }
    }

    /** A change; without ties no source was given. */
    record SourcedChange(Change change, List<Tie> ties) {
        SourcedChange {
            ties = List.copyOf(ties);
        }
    }

    Sourced {
        rows = List.copyOf(rows);
    }

    /**
     * Puts sources to changes.
     *
     * @param ties those that are to be shown: confirmed ones
     */
    static Sourced of(Compared compared, List<Tie> ties) {
        return of(ChangedRow.of(compared.comparison()), compared, ties);
    }

    /** The same of some of the changed rows. */
    static Sourced of(List<ChangedRow> some, Compared compared, List<Tie> ties) {
        Map<RowKey, List<Tie>> byRow = ties.stream().collect(Collectors.groupingBy(Tie::key));
        List<SourcedRow> rows = some.stream()
                .map(row -> tied(row, byRow.getOrDefault(row.key(), List.of()), compared))
                .toList();
        boolean open = rows.stream().flatMap(row -> row.changes().stream()).anyMatch(Sourced::isOpenSubstitution);
        return new Sourced(open ? spread(rows, substitutions(byRow, compared), Stems.of(compared.language())) : rows);
    }

    private static SourcedRow tied(ChangedRow row, List<Tie> ties, Compared compared) {
        String language = compared.language().code();
        int many = row.changes().size();
        return new SourcedRow(
                row,
                row.changes().stream()
                        .map(change -> new SourcedChange(
                                change,
                                ties.stream()
                                        .filter(tie -> covers(tie, change, many, language))
                                        .toList()))
                        .toList());
    }

    private static boolean isOpenSubstitution(SourcedChange change) {
        return change.change().substitution() && change.ties().isEmpty();
    }

    /** Wide substitutions that someone asked for, anywhere in the comparison. */
    private static List<SourcedChange> substitutions(Map<RowKey, List<Tie>> byRow, Compared compared) {
        return ChangedRow.of(compared.comparison()).stream()
                .filter(row -> byRow.containsKey(row.key()))
                .map(row -> tied(row, byRow.getOrDefault(row.key(), List.of()), compared))
                .flatMap(row -> row.changes().stream())
                .filter(change ->
                        change.change().substitution() && !change.ties().isEmpty())
                .toList();
    }

    /**
     * Whether a tie speaks of a change. Words are tied in the language of the submission; in another language the change of
     * the same place is meant when the row has as many changes there, else the whole row.
     */
    private static boolean covers(Tie tie, Change change, int changes, String language) {
        if (tie.words().isEmpty()) {
            return true;
        }
        List<TiedWords> own = tie.words().stream()
                .filter(words -> words.language().equals(language))
                .toList();
        if (!own.isEmpty()) {
            return own.stream()
                    .anyMatch(words -> words.removed().equals(change.removed())
                            && words.added().equals(change.added()));
        }
        return tie.words().stream().anyMatch(words -> words.of() != changes || words.ordinal() == change.ordinal());
    }

    /** Who asked for a wide substitution once asked for all its places. */
    private static List<SourcedRow> spread(List<SourcedRow> rows, List<SourcedChange> given, Stems stems) {
        Alike alike = new Alike(stems);
        return rows.stream()
                .map(row -> new SourcedRow(
                        row.row(),
                        row.changes().stream()
                                .map(change -> isOpenSubstitution(change)
                                        ? new SourcedChange(change.change(), alike.ties(change.change(), given))
                                        : change)
                                .toList()))
                .toList();
    }

    /** Finds changes that are the same substitution: with a stem in common in what they add, and in what they remove. */
    private static final class Alike {
        private final Stems stems;
        /** A substitution stands in many places with the same few words. */
        private final Map<String, Set<String>> known = new HashMap<>();

        private Alike(Stems stems) {
            this.stems = stems;
        }

        private List<Tie> ties(Change change, List<SourcedChange> given) {
            return given.stream()
                    .filter(other -> share(change.added(), other.change().added())
                            && share(change.removed(), other.change().removed()))
                    .flatMap(other -> other.ties().stream())
                    .distinct()
                    .toList();
        }

        private boolean share(String one, String other) {
            return !Collections.disjoint(words(one), words(other)) || (one.isEmpty() && other.isEmpty());
        }

        private Set<String> words(String text) {
            return known.computeIfAbsent(
                    text,
                    unknown -> stems.words(unknown.toLowerCase(Locale.ROOT)).stream()
                            .map(Stems.Word::stem)
                            .collect(Collectors.toSet()));
        }
    }

    /** How many words were added or removed. */
    int words() {
        return rows.stream()
                .flatMap(row -> row.changes().stream())
                .mapToInt(change -> change.change().words())
                .sum();
    }

    /** How many of these have a source. */
    int wordsWithSource() {
        return rows.stream()
                .flatMap(row -> row.changes().stream())
                .filter(change -> !change.ties().isEmpty())
                .mapToInt(change -> change.change().words())
                .sum();
    }
}
