package org.dauys.server.consultation.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dauys.compare.Correction;
import org.dauys.compare.Row;
import org.dauys.server.consultation.Corrections;
import org.dauys.server.consultation.Corrections.Kept;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Form;

/**
 * What an editor says about one provision, as it was typed.
 *
 * @param side whether the provision is of the new version or of the old one
 * @param label of the provision
 * @param how what is said: {@code from} or {@code new} of a new provision, {@code removed} or {@code to} of an old one
 * @param olds what the new provision comes from
 * @param successor the new provision that the old one goes on in
 * @param seen the id of the correction that the editor saw; 0 for none
 */
public record PairForm(String side, String label, String how, List<String> olds, String successor, long seen) {

    /** Before the label of one of those that were offered. */
    private static final String NEAR = "near:";

    public PairForm {
        olds = List.copyOf(olds);
    }

    /** What holds now. */
    static PairForm of(String side, String label, List<Row> rows, Optional<Kept> kept) {
        long seen = kept.map(Kept::id).orElse(0L);
        if (side.equals("new")) {
            List<String> olds = rows.stream()
                    .flatMap(row -> row.oldLabels().stream())
                    .distinct()
                    .toList();
            return new PairForm(side, label, olds.isEmpty() ? "new" : "from", olds, "", seen);
        }
        List<String> news = rows.stream()
                .flatMap(row -> row.newLabels().stream())
                .distinct()
                .toList();
        return new PairForm(side, label, news.isEmpty() ? "removed" : "to", List.of(), String.join(", ", news), seen);
    }

    static PairForm read(String side, String label, Form form) {
        List<String> olds = form.all("old").stream()
                .flatMap(typed -> Arrays.stream(typed.split("[,;+]")))
                .map(String::strip)
                .filter(old -> !old.isEmpty())
                .distinct()
                .toList();
        String how = form.text("how");
        long seen = Math.max(0, form.number("seen"));
        if (how.startsWith(NEAR)) {
            String near = how.substring(NEAR.length());
            return side.equals("old")
                    ? new PairForm(side, label, "to", List.of(), near, seen)
                    : new PairForm(side, label, "from", List.of(near), "", seen);
        }
        return new PairForm(side, label, how, olds, form.text("successor"), seen);
    }

    boolean isOld() {
        return side.equals("old");
    }

    PairForm withSeen(long id) {
        return new PairForm(side, label, how, olds, successor, id);
    }

    /** The correction that is meant; what is missing is added to the errors. */
    Optional<Correction> correction(List<Kept> kept, Errors errors) {
        return switch (how) {
            case "new" -> Optional.of(new Correction(label, List.of()));
            case "removed" -> Optional.of(new Correction("", List.of(label)));
            case "from" -> from(errors);
            case "to" -> to(kept, errors);
            default -> {
                errors.add("how-0", "desk.error.pair.how");
                yield Optional.empty();
            }
        };
    }

    private Optional<Correction> from(Errors errors) {
        if (olds.isEmpty()) {
            errors.add("old-0", "desk.error.pair.none");
            return Optional.empty();
        }
        return Optional.of(new Correction(label, olds));
    }

    private Optional<Correction> to(List<Kept> kept, Errors errors) {
        if (successor.isEmpty() || successor.matches(".*[,;+].*")) {
            errors.add("successor", "desk.error.pair.successor");
            return Optional.empty();
        }
        return Optional.of(new Correction(successor, joined(kept)));
    }

    /** What an editor said that the successor comes from, and this provision. */
    private List<String> joined(List<Kept> kept) {
        List<String> joined = new ArrayList<>(Corrections.sameProvision(kept, new Correction(successor, List.of()))
                .map(other -> other.correction().oldLabels())
                .orElse(List.of()));
        joined.remove(label);
        joined.add(label);
        return joined;
    }
}
