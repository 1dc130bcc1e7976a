package org.dauys.server.publish;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dauys.compare.Row;
import org.dauys.server.consultation.Rationale;
import org.dauys.server.consultation.Rationale.Side;
import org.dauys.server.consultation.Version;
import org.dauys.server.site.Words;

/** Which rationale belongs to which row of a comparison. */
public final class RowRationales {
    private final Map<String, Words> ofNew;
    private final Map<String, Words> ofOld;

    private RowRationales(Map<String, Words> ofNew, Map<String, Words> ofOld) {
        this.ofNew = ofNew;
        this.ofOld = ofOld;
    }

    /**
     * Those for the rows of a comparison.
     *
     * @param rationales of the newer version; those of what is gone name labels of the version right before it
     */
    public static RowRationales of(List<Rationale> rationales, Version from, Version to) {
        boolean neighbours = from.number() == to.number() - 1;
        return new RowRationales(side(rationales, Side.NEW), neighbours ? side(rationales, Side.OLD) : Map.of());
    }

    private static Map<String, Words> side(List<Rationale> rationales, Side side) {
        return rationales.stream()
                .filter(rationale -> rationale.side() == side)
                .collect(Collectors.toUnmodifiableMap(Rationale::label, Rationale::words));
    }

    /** The rationale of a row; no words when it has none. */
    public Words of(Row row) {
        Function<String, Words> words =
                label -> (row.newUnits().isEmpty() ? ofOld : ofNew).getOrDefault(label, Words.NONE);
        return words.apply(row.label());
    }
}
