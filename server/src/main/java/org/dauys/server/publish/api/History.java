package org.dauys.server.publish.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.dauys.compare.Row;
import org.dauys.server.consultation.Comparisons;
import org.dauys.server.consultation.Version;
import org.dauys.text.Language;
import org.springframework.stereotype.Component;

/** What a provision was, and became, in the other versions: from version to version, as their comparisons pair them. */
@Component
class History {
    private final Comparisons comparisons;

    History(Comparisons comparisons) {
        this.comparisons = comparisons;
    }

    /** The labels of a provision in one version; none when it was not there yet, or is gone. */
    record Stage(int version, List<String> labels) {}

    /**
     * The stages in the order of versions.
     *
     * @param versions that have a text in the language
     * @param heading whether it is compared by its heading, as articles with paragraphs and groups are
     */
    List<Stage> of(String label, Version at, List<Version> versions, Language language, boolean heading) {
        List<Stage> stages = new ArrayList<>();
        stages.add(new Stage(at.number(), List.of(label)));
        int place = versions.indexOf(at);
        Set<String> labels = Set.of(label);
        for (int i = place; i > 0; i--) {
            labels = follow(labels, rows(versions.get(i - 1), versions.get(i), language, heading), true);
            stages.add(new Stage(versions.get(i - 1).number(), List.copyOf(labels)));
        }
        labels = Set.of(label);
        for (int i = place; i + 1 < versions.size(); i++) {
            labels = follow(labels, rows(versions.get(i), versions.get(i + 1), language, heading), false);
            stages.add(new Stage(versions.get(i + 1).number(), List.copyOf(labels)));
        }
        return stages.stream().sorted(Comparator.comparingInt(Stage::version)).toList();
    }

    private List<Row> rows(Version from, Version to, Language language, boolean heading) {
        return comparisons.of(from, to, Locale.of(language.code())).stream()
                .flatMap(compared -> compared.comparison().rows().stream())
                .filter(row -> row.level().isHead() == heading)
                .toList();
    }

    private static Set<String> follow(Set<String> labels, List<Row> rows, boolean back) {
        Function<Row, Collection<String>> here = back ? Row::newLabels : Row::oldLabels;
        Function<Row, Collection<String>> there = back ? Row::oldLabels : Row::newLabels;
        Set<String> followed = new LinkedHashSet<>();
        rows.stream()
                .filter(row -> here.apply(row).stream().anyMatch(labels::contains))
                .forEach(row -> followed.addAll(there.apply(row)));
        return followed;
    }
}
