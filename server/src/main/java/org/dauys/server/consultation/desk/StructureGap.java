package org.dauys.server.consultation.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dauys.compare.Unit;
import org.dauys.compare.Units;
import org.dauys.text.Act;
import org.dauys.text.Language;

/**
 * Provisions that one language text of a version has and another lacks: a translation that lost a paragraph, or a reader's
 * mistake.
 *
 * @param labels at least one
 */
public record StructureGap(Language has, Language lacks, List<String> labels) {

    public StructureGap {
        labels = List.copyOf(labels);
    }

    /** All gaps between the first text and each of the others, in both directions. */
    static List<StructureGap> of(List<Act> acts) {
        List<StructureGap> gaps = new ArrayList<>();
        for (int i = 1; i < acts.size(); i++) {
            add(acts.getFirst(), acts.get(i), gaps);
            add(acts.get(i), acts.getFirst(), gaps);
        }
        return gaps;
    }

    private static void add(Act has, Act lacks, List<StructureGap> gaps) {
        Set<String> known = labels(lacks).stream().collect(Collectors.toSet());
        List<String> missing =
                labels(has).stream().filter(label -> !known.contains(label)).toList();
        if (!missing.isEmpty()) {
            gaps.add(new StructureGap(has.language(), lacks.language(), missing));
        }
    }

    private static List<String> labels(Act act) {
        return Units.of(act).provisions().stream().map(Unit::label).toList();
    }
}
