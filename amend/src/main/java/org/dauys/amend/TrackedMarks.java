package org.dauys.amend;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dauys.text.write.MarkSource;
import org.dauys.text.write.TrackedMark;

/**
 * By which names a document calls those who change it: an amendment by its number, editors as {@code Editor}, {@code Editor
 * 2} and so on by their reasons. Words of several are of an author whose name is all of theirs.
 */
final class TrackedMarks {
    /** Between the names of those who ask for the same. */
    static final String BETWEEN = "; ";

    static final String EDITOR = "Editor";

    /** What such a document calls editors. */
    static final Pattern EDITORS = Pattern.compile(EDITOR + "( \\d+)?");

    private final Map<Owner, String> names = new LinkedHashMap<>();
    private final Map<Owner, Remark> remarks;
    private final Map<Set<Owner>, TrackedMark> made = new HashMap<>();

    TrackedMarks(List<OwnedChange> changes, Map<Owner, Remark> remarks) {
        this.remarks = remarks;
        int editors = 0;
        for (Owner owner :
                Owners.inOrder(changes.stream().map(OwnedChange::owner).toList())) {
            if (owner instanceof Owner.Amendment amendment) {
                names.put(owner, name(amendment.number()));
            } else {
                editors++;
                names.put(owner, editors == 1 ? EDITOR : EDITOR + " " + editors);
            }
        }
    }

    /** Read again it must be the one amendment that it was. */
    private static String name(String number) {
        if (number.contains(BETWEEN) || EDITORS.matcher(number).matches()) {
            throw new IllegalArgumentException("Amendment \"" + number
                    + "\" cannot be an author of tracked changes: there \"" + BETWEEN
                    + "\" parts several authors, and \""
                    + EDITOR + "\" is an editor; give the amendment another number");
        }
        return number;
    }

    Set<String> names(Set<Owner> owners) {
        return owners.stream().map(owner -> names.getOrDefault(owner, "")).collect(Collectors.toUnmodifiableSet());
    }

    /** All that have a name. */
    List<MarkSource> sources() {
        List<MarkSource> sources = new ArrayList<>();
        names.forEach((owner, name) -> sources.add(new MarkSource(
                name,
                owner instanceof Owner.Amendment,
                remark(owner).date(),
                owner instanceof Owner.Editor editor
                        ? editor.reason()
                        : remark(owner).reason())));
        return sources;
    }

    TrackedMark of(Set<Owner> owners) {
        return made.computeIfAbsent(Owners.inOrder(owners), this::make);
    }

    private TrackedMark make(Set<Owner> owners) {
        List<String> reasons = new ArrayList<>();
        for (Owner owner : owners) {
            reasons.add(
                    owner instanceof Owner.Editor editor
                            ? editor.reason()
                            : remark(owner).reason());
        }
        Optional<Instant> date =
                owners.stream().flatMap(owner -> remark(owner).date().stream()).max(Comparator.naturalOrder());
        return new TrackedMark(
                owners.stream().map(owner -> names.getOrDefault(owner, "")).collect(Collectors.joining(BETWEEN)),
                date,
                reasons.stream().filter(reason -> !reason.isBlank()).collect(Collectors.joining("\n")));
    }

    private Remark remark(Owner owner) {
        return remarks.getOrDefault(owner, Remark.NONE);
    }
}
