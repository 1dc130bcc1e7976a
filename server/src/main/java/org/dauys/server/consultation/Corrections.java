package org.dauys.server.consultation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dauys.compare.Comparison;
import org.dauys.compare.Correction;
import org.dauys.compare.CorrectionException;
import org.dauys.compare.Unit;
import org.dauys.compare.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What editors say about pairs of provisions; it wins over the machine, before publication and after it. A correction is
 * never changed: another one takes its place, so that its id tells whether someone else was faster.
 */
@Component
public class Corrections {
    private final JdbcClient sql;
    private final Acts acts;
    private final Comparisons comparisons;

    /** A correction that is in force; 0 is no id. */
    public record Kept(long id, Correction correction) {}

    /** Why a correction cannot be kept. */
    public sealed interface Fault {
        /** No text of the older version has this provision. */
        record UnknownOld(String label) implements Fault {}

        /** No text of the newer version has this provision. */
        record UnknownNew(String label) implements Fault {}

        /** An editor said of this old provision that it has no successor. */
        record SaidRemoved(String oldLabel) implements Fault {}

        /** An editor paired this old provision with that new one, so it has a successor. */
        record SaidPaired(String oldLabel, String newLabel) implements Fault {}
    }

    Corrections(JdbcClient sql, Acts acts, Comparisons comparisons) {
        this.sql = sql;
        this.acts = acts;
        this.comparisons = comparisons;
    }

    /** All of a pair of versions, in the order of their making. */
    public List<Kept> of(Version from, Version to) {
        return sql.sql("""
                        select id, new_label, old_labels from consultation.correction
                        where version_id = :to and against_id = :from order by id
                        """)
                .param("to", to.id())
                .param("from", from.id())
                .query((row, i) ->
                        new Kept(row.getLong("id"), new Correction(row.getString("new_label"), Arrays.asList((String[])
                                row.getArray("old_labels").getArray()))))
                .list();
    }

    /** The one whose place another correction of the same provision would take. */
    public static Optional<Kept> sameProvision(List<Kept> kept, Correction correction) {
        return kept.stream()
                .filter(other -> other.correction().newLabel().equals(correction.newLabel()))
                .filter(other -> !correction.newLabel().isEmpty()
                        || other.correction().oldLabels().stream().anyMatch(correction.oldLabels()::contains))
                .findFirst();
    }

    /** All that is wrong with a correction; empty when it can be kept. */
    public List<Fault> faults(Version from, Version to, Correction correction) {
        List<Fault> faults = new ArrayList<>();
        Set<String> olds = labels(from);
        if (!correction.newLabel().isEmpty() && !labels(to).contains(correction.newLabel())) {
            faults.add(new Fault.UnknownNew(correction.newLabel()));
        }
        for (String label : correction.oldLabels()) {
            if (olds.contains(label)) {
                contradiction(of(from, to), correction, label).ifPresent(faults::add);
            } else {
                faults.add(new Fault.UnknownOld(label));
            }
        }
        return faults;
    }

    /** What can be paired: the labels of all language texts of a version. */
    private Set<String> labels(Version version) {
        return version.readTexts().stream()
                .flatMap(text -> Units.of(acts.of(text)).provisions().stream())
                .map(Unit::label)
                .collect(Collectors.toSet());
    }

    private static Optional<Fault> contradiction(List<Kept> kept, Correction correction, String oldLabel) {
        boolean removes = correction.newLabel().isEmpty();
        Function<Correction, Fault> fault =
                other -> removes ? new Fault.SaidPaired(oldLabel, other.newLabel()) : new Fault.SaidRemoved(oldLabel);
        return kept.stream()
                .map(Kept::correction)
                .filter(other -> other.oldLabels().contains(oldLabel))
                .filter(other -> other.newLabel().isEmpty() != removes)
                .findFirst()
                .map(fault);
    }

    /** The comparison as it would be with a correction that has no faults; nothing is kept. */
    public Optional<Comparison> preview(Version from, Version to, Correction correction, Locale reader) {
        return comparisons.of(from, to, reader).flatMap(compared -> {
            List<Kept> kept = of(from, to);
            Optional<Kept> replaced = sameProvision(kept, correction);
            List<Correction> all = new ArrayList<>(kept.stream()
                    .filter(other -> replaced.isEmpty() || replaced.get().id() != other.id())
                    .map(Kept::correction)
                    .toList());
            all.add(correction);
            return comparisons.with(compared, all);
        });
    }

    /**
     * Keeps a correction in the place of the one that the editor saw.
     *
     * @param seen the id of the provision's correction that the editor saw, 0 for none
     * @throws ConflictException when someone else corrected the provision since
     * @throws CorrectionException when it has faults
     */
    @Transactional(rollbackFor = Exception.class)
    public void keep(Version from, Version to, Correction correction, long seen) throws CorrectionException {
        // First, since it also locks the consultation: two editors pass here one after the other.
        touch(to);
        Optional<Kept> present = sameProvision(of(from, to), correction);
        check(present, seen, correction);
        List<Fault> faults = faults(from, to, correction);
        if (!faults.isEmpty()) {
            throw new CorrectionException(faults.stream().map(Fault::toString).toList());
        }
        present.ifPresent(kept -> delete(to, kept.id()));
        sql.sql("""
                        insert into consultation.correction (version_id, against_id, new_label, old_labels)
                        values (:to, :from, :label, :olds)
                        """)
                .param("to", to.id())
                .param("from", from.id())
                .param("label", correction.newLabel())
                .param("olds", correction.oldLabels().toArray(String[]::new))
                .update();
    }

    /**
     * Takes a correction away: the machine's pair holds again.
     *
     * @throws ConflictException when it is gone, or another one has taken its place
     */
    @Transactional
    public void undo(Version to, long id) {
        touch(to);
        if (delete(to, id) == 0) {
            throw new ConflictException("Correction " + id);
        }
    }

    private static void check(Optional<Kept> present, long seen, Correction correction) {
        if (present.map(Kept::id).orElse(0L) != seen) {
            throw new ConflictException("The correction of " + correction.newLabel() + correction.oldLabels());
        }
    }

    private int delete(Version to, long id) {
        return sql.sql("delete from consultation.correction where id = :id and version_id = :version")
                .param("id", id)
                .param("version", to.id())
                .update();
    }

    private void touch(Version version) {
        sql.sql("update consultation.consultation set revision = revision + 1 where id = :id")
                .param("id", version.consultationId())
                .update();
    }
}
