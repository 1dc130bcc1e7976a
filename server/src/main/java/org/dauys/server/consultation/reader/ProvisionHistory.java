package org.dauys.server.consultation.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dauys.compare.Level;
import org.dauys.compare.Row;
import org.dauys.compare.table.ComparisonHtml;
import org.dauys.server.consultation.Version;
import org.dauys.text.Act;

/**
 * The way of a provision through the versions, followed from pair to pair in both directions. Where it was split or merged
 * it has several labels in a version.
 */
final class ProvisionHistory {
    private final List<Version> versions;
    private final CompareSteps steps;
    /** By the place of the version in {@link #versions}. */
    private final List<List<String>> labels = new ArrayList<>();
    /** By the place of the newer version; none for the first. */
    private final List<List<Row>> rows = new ArrayList<>();

    private ProvisionHistory(List<Version> versions, CompareSteps steps) {
        this.versions = List.copyOf(versions);
        this.steps = steps;
        versions.forEach(version -> {
            labels.add(List.of());
            rows.add(List.of());
        });
    }

    /**
     * The way of a provision.
     *
     * @param versions all that have the language; the steps are those between them
     * @param version of which the label is
     */
    static ProvisionHistory of(List<Version> versions, CompareSteps steps, Version version, String label) {
        ProvisionHistory history = new ProvisionHistory(versions, steps);
        int start = versions.indexOf(version);
        history.labels.set(start, List.of(label));
        boolean heading = history.isHeading(start, label);
        for (int i = start; i > 0; i--) {
            history.back(i);
        }
        for (int i = start + 1; i < versions.size(); i++) {
            history.forward(i, heading);
        }
        return history;
    }

    private ComparisonHtml step(int newer) {
        return steps.steps().get(newer - 1).html();
    }

    private boolean isHeading(int at, String label) {
        Optional<Row> row =
                at > 0 ? step(at).find(label) : versions.size() > 1 ? step(1).findOld(label) : Optional.empty();
        return row.filter(ProvisionHistory::isHeading).isPresent();
    }

    private static boolean isHeading(Row row) {
        return row.level() == Level.ARTICLE || row.level() == Level.SECTION;
    }

    private void back(int newer) {
        List<Row> found = labels.get(newer).stream()
                .flatMap(label -> step(newer).find(label).stream())
                .distinct()
                .toList();
        rows.set(newer, found);
        labels.set(newer - 1, labels(found.stream().flatMap(row -> row.oldLabels().stream())));
    }

    private void forward(int newer, boolean heading) {
        List<Row> found = labels.get(newer - 1).stream()
                .flatMap(label -> step(newer).rowsFrom(label).stream())
                .filter(row -> isHeading(row) == heading)
                .distinct()
                .toList();
        rows.set(newer, found);
        labels.set(newer, labels(found.stream().flatMap(row -> row.newLabels().stream())));
    }

    private static List<String> labels(Stream<String> labels) {
        return labels.distinct().toList();
    }

    /** The versions from the first in which it is found to the last, or to the one that removed it. */
    List<Version> versions() {
        return versions.stream()
                .filter(version -> !labels(version).isEmpty() || !rows(version).isEmpty())
                .toList();
    }

    /** Its labels in a version; none when it does not have it. */
    List<String> labels(Version version) {
        return labels.get(versions.indexOf(version));
    }

    /** What happened to it from the version before; none for the first. */
    List<Row> rows(Version version) {
        return rows.get(versions.indexOf(version));
    }

    /** The comparison of a version, not the first, with the one before. */
    CompareCache.Prepared step(Version version) {
        return steps.steps().get(versions.indexOf(version) - 1);
    }

    boolean isFirst(Version version) {
        return versions.indexOf(version) == 0;
    }

    /** The text of a version, of which there are several. */
    Act act(Version version) {
        int at = versions.indexOf(version);
        return at == 0 ? step(1).comparison().oldAct() : step(at).comparison().newAct();
    }

    /** The version after this one, if there is one. */
    Optional<Version> after(Version version) {
        int at = versions.indexOf(version) + 1;
        return at < versions.size() ? Optional.of(versions.get(at)) : Optional.empty();
    }

    Version newest() {
        return versions.getLast();
    }
}
