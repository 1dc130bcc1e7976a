package org.dauys.compare.trace;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dauys.compare.Comparison;
import org.dauys.compare.trace.MadeRequests.Kind;
import org.dauys.compare.trace.MadeRequests.Made;

/** How well {@link Attribution} finds what was done for requests whose answer is known. */
public final class TraceScore {
    private int right;
    private int wrong;
    private int missed;
    private int rightChanges;
    private int foundChanges;
    private int askedChanges;
    private final Map<Kind, int[]> byKind = new EnumMap<>(Kind.class);

    private TraceScore() {}

    /** Scores the requests made from a comparison with these seeds. */
    public static TraceScore of(Comparison comparison, int seeds) {
        Attribution attribution = Attribution.of(comparison);
        TraceScore score = new TraceScore();
        for (int seed = 0; seed < seeds; seed++) {
            MadeRequests.of(comparison, seed).forEach(made -> score.add(made, attribution));
        }
        return score;
    }

    private void add(Made made, Attribution attribution) {
        List<Match> matches = attribution.matches(made.request());
        Optional<Match> best = matches.stream().findFirst();
        int[] ofKind = byKind.computeIfAbsent(made.kind(), kind -> new int[2]);
        ofKind[1]++;
        if (made.row().isEmpty()) {
            wrong += best.isPresent() ? 1 : 0;
            ofKind[0] += best.isPresent() ? 0 : 1;
            return;
        }
        boolean found =
                best.filter(match -> match.row().equals(made.row().get())).isPresent();
        right += found ? 1 : 0;
        ofKind[0] += found ? 1 : 0;
        missed += found ? 0 : 1;
        wrong += best.isPresent() && !found ? 1 : 0;
        askedChanges += made.changes().size();
        if (found) {
            Set<Integer> changes = new HashSet<>();
            best.get().changes().forEach(change -> changes.add(change.ordinal()));
            foundChanges += changes.size();
            changes.retainAll(made.changes());
            rightChanges += changes.size();
        }
    }

    public double precision() {
        return (double) right / (right + wrong);
    }

    public double recall() {
        return (double) right / (right + missed);
    }

    public double changePrecision() {
        return (double) rightChanges / foundChanges;
    }

    public double changeRecall() {
        return (double) rightChanges / askedChanges;
    }

    /** Of each kind the share that was answered rightly, with how many there were. */
    public String kinds() {
        StringBuilder text = new StringBuilder();
        byKind.forEach((kind, counts) ->
                text.append(String.format("  %-15s %.3f of %d%n", kind, (double) counts[0] / counts[1], counts[1])));
        return text.toString();
    }

    @Override
    public String toString() {
        return String.format(
                "rows: precision %.3f, recall %.3f; changes: precision %.3f, recall %.3f",
                precision(), recall(), changePrecision(), changeRecall());
    }
}
