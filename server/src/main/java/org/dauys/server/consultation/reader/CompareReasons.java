package org.dauys.server.consultation.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dauys.compare.Row;
import org.dauys.server.consultation.Rationale;
import org.dauys.server.consultation.Rationale.Side;
import org.dauys.server.consultation.Rationales;
import org.dauys.server.consultation.Version;
import org.dauys.server.consultation.reader.CompareCache.Prepared;
import org.dauys.server.site.Words;

/**
 * Why provisions changed, as the drafters said. Between two versions that are not neighbours every version on the way
 * has its own rationales, under its own labels: they are followed from pair to pair.
 */
final class CompareReasons {
    private final CompareSteps steps;
    private final Map<Of, Words> words = new HashMap<>();

    private record Of(int version, Side side, String label) {}

    /** What was said with the publication of a version. */
    record Reason(Version version, Words words) {}

    CompareReasons(CompareSteps steps, Rationales rationales) {
        this.steps = steps;
        for (Prepared step : steps.steps()) {
            Version to = step.compared().to();
            for (Rationale rationale : rationales.of(to)) {
                words.put(new Of(to.number(), rationale.side(), rationale.label()), rationale.words());
            }
        }
    }

    /** Whether the drafters said nothing at all. */
    boolean areNone() {
        return words.isEmpty();
    }

    /** Whether several versions lie on the way, so that it matters with which of them something was said. */
    boolean areOfSeveralVersions() {
        return steps.steps().size() > 1;
    }

    /** The rationales of a row from the first to the last version of the steps, the oldest first. */
    List<Reason> of(Row row) {
        if (words.isEmpty()) {
            return List.of();
        }
        Set<Reason> reasons = new LinkedHashSet<>();
        back(row.newLabels(), reasons);
        forward(row.oldLabels(), row.newUnits().isEmpty(), reasons);
        return reasons.stream()
                .sorted(Comparator.comparingInt(reason -> reason.version().number()))
                .toList();
    }

    private void back(List<String> newLabels, Set<Reason> reasons) {
        List<String> labels = newLabels;
        for (Prepared step : steps.steps().reversed()) {
            labels.forEach(label -> add(step.compared().to(), Side.NEW, label, reasons));
            labels = labels.stream()
                    .flatMap(label -> step.html().find(label).stream())
                    .flatMap(row -> row.oldLabels().stream())
                    .distinct()
                    .toList();
        }
    }

    /** @param withSuccessors whether what was said of the successors counts, or only of their removal */
    private void forward(List<String> oldLabels, boolean withSuccessors, Set<Reason> reasons) {
        List<String> labels = oldLabels;
        for (Prepared step : steps.steps()) {
            List<String> next = new ArrayList<>();
            for (String label : labels) {
                for (Row row : step.html().rowsFrom(label)) {
                    if (row.newUnits().isEmpty()) {
                        add(step.compared().to(), Side.OLD, label, reasons);
                    }
                    next.addAll(row.newLabels());
                }
            }
            if (withSuccessors) {
                next.forEach(label -> add(step.compared().to(), Side.NEW, label, reasons));
            }
            labels = next.stream().distinct().toList();
        }
    }

    private void add(Version version, Side side, String label, Set<Reason> reasons) {
        Words said = words.get(new Of(version.number(), side, label));
        if (said != null) {
            reasons.add(new Reason(version, said));
        }
    }
}
