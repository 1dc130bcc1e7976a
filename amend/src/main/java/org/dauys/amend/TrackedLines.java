package org.dauys.amend;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.dauys.text.Act;
import org.dauys.text.Provision;
import org.dauys.text.write.PrintedLine;
import org.dauys.text.write.PrintedLine.Role;
import org.dauys.text.write.TrackedLine;
import org.dauys.text.write.TrackedMark;
import org.dauys.text.write.TrackedWords;

/**
 * A base and the act that changes make of it, line beside line: words that stay, words and whole lines that are taken away,
 * and those that come, each by whom.
 */
public final class TrackedLines {
    /** What a line is of its provision. */
    private record Key(Role role, int note) {
        private static Key of(PrintedLine line) {
            return new Key(line.role(), line.note());
        }
    }

    private final OwnedEdits edits;
    private final IdentityHashMap<Provision, Map<Key, PrintedLine>> printed = new IdentityHashMap<>();
    private final TrackedMarks marks;
    private final List<TrackedLine> lines = new ArrayList<>();

    private TrackedLines(OwnedEdits edits, TrackedMarks marks) {
        this.edits = edits;
        this.marks = marks;
    }

    /**
     * All lines of both acts in order.
     *
     * @param base that the changes were computed on
     * @param changes that were made
     * @param applied what they gave
     * @param remarks what is said of the changes, by whose they are; may be empty
     * @throws IllegalArgumentException when an amendment is called as no author can be; the message names it
     */
    public static List<TrackedLine> of(
            Act base, List<OwnedChange> changes, Applied applied, Map<Owner, Remark> remarks) {
        TrackedLines tracked = new TrackedLines(new OwnedEdits(changes), new TrackedMarks(changes, remarks));
        PrintedLine.of(base).stream().filter(line -> line.of().isEmpty()).forEach(tracked::stays);
        tracked.print(base);
        tracked.print(applied.act());
        Iterator<Provision> made = applied.act().provisions().iterator();
        tracked.children("", base.provisions(), made);
        if (made.hasNext()) {
            throw new IllegalArgumentException(
                    "The changes do not give \"" + made.next().label() + "\" of the new act");
        }
        return List.copyOf(tracked.lines);
    }

    private void print(Act act) {
        for (PrintedLine line : PrintedLine.of(act)) {
            line.of()
                    .ifPresent(of -> printed.computeIfAbsent(of, none -> new LinkedHashMap<>())
                            .put(Key.of(line), line));
        }
    }

    private void children(String parent, List<Provision> base, Iterator<Provision> made) {
        inserted(parent, "", made);
        for (Provision child : base) {
            Set<Owner> removers = edits.removers(child.label());
            if (removers.isEmpty()) {
                kept(child, made.next());
            } else {
                child.walk().forEach(gone -> of(gone).values().forEach(line -> whole(line, false, removers)));
            }
            inserted(parent, child.label(), made);
        }
    }

    private void inserted(String parent, String after, Iterator<Provision> made) {
        edits.additions(parent, after).forEach((addition, owners) -> {
            for (int i = 0; i < addition.provisions().size(); i++) {
                made.next().walk().forEach(fresh -> of(fresh).values().forEach(line -> whole(line, true, owners)));
            }
        });
    }

    private Map<Key, PrintedLine> of(Provision provision) {
        return printed.getOrDefault(provision, Map.of());
    }

    private void kept(Provision base, Provision made) {
        Map<Key, PrintedLine> was = of(base);
        Map<Key, PrintedLine> is = of(made);
        Set<Key> keys = new LinkedHashSet<>();
        // A heading that comes or goes stands before the text.
        is.keySet().stream().filter(key -> key.role() == Role.HEADING).forEach(keys::add);
        was.keySet().stream().filter(key -> key.role() != Role.NOTE).forEach(keys::add);
        keys.addAll(is.keySet());
        for (Key key : keys) {
            Optional<PrintedLine> before = Optional.ofNullable(was.get(key));
            Optional<PrintedLine> after = Optional.ofNullable(is.get(key));
            if (before.isPresent() && after.isPresent()) {
                changed(base, before.get(), after.get());
            } else {
                whole(before.or(() -> after).orElseThrow(), after.isPresent(), owners(base, field(key.role())));
            }
        }
        children(base.label(), base.children(), made.children().iterator());
    }

    private static Field field(Role role) {
        return role == Role.HEADING ? Field.HEADING : Field.TEXT;
    }

    /** Of the edits of a field; of those of the other where it has none. */
    private Set<Owner> owners(Provision base, Field field) {
        Set<Owner> owners = new LinkedHashSet<>();
        edits.words(base.label(), field).values().forEach(owners::addAll);
        Field other = field == Field.TEXT ? Field.HEADING : Field.TEXT;
        return owners.isEmpty() && !edits.words(base.label(), other).isEmpty() ? owners(base, other) : owners;
    }

    private void changed(Provision base, PrintedLine before, PrintedLine after) {
        Field field = field(before.role());
        Map<WordEdit, Set<Owner>> words = before.role() == Role.NOTE ? Map.of() : edits.words(base.label(), field);
        if (before.text().equals(after.text()) && words.isEmpty()) {
            stays(after);
            return;
        }
        List<TrackedPiece> pieces = new ArrayList<>();
        if (before.mark().equals(after.mark())) {
            pieces.add(TrackedPiece.kept(before.mark()));
        } else {
            // A number stands before the heading where there is one.
            pieces.add(TrackedPiece.taken(before.mark(), owners(base, Field.HEADING)));
            pieces.add(TrackedPiece.put(after.mark(), owners(base, Field.HEADING)));
        }
        pieces.addAll(
                words.isEmpty()
                        ? List.of(TrackedPiece.kept(before.words()))
                        : MergedWords.of(field.of(base), words).tracked());
        List<TrackedPiece> spaced = TrackedSpaces.printed(pieces);
        check(before, spaced, TrackedPiece::before);
        check(after, spaced, TrackedPiece::after);
        lines.add(new TrackedLine(after, spaced.stream().map(this::words).toList(), true, true));
    }

    private static void check(PrintedLine line, List<TrackedPiece> pieces, Predicate<TrackedPiece> in) {
        StringBuilder text = new StringBuilder();
        pieces.stream().filter(in).map(TrackedPiece::text).forEach(text::append);
        if (!text.toString().equals(line.text())) {
            throw new IllegalStateException("The line \"" + line.text() + "\" would be printed as \"" + text + "\"");
        }
    }

    private TrackedWords words(TrackedPiece piece) {
        Optional<TrackedMark> mark =
                piece.before() && piece.after() ? Optional.empty() : Optional.of(marks.of(piece.owners()));
        return new TrackedWords(piece.text(), piece.before(), piece.after(), mark);
    }

    private void whole(PrintedLine line, boolean comes, Set<Owner> owners) {
        TrackedWords run = new TrackedWords(line.text(), !comes, comes, Optional.of(marks.of(owners)));
        lines.add(new TrackedLine(line, List.of(run), !comes, comes));
    }

    private void stays(PrintedLine line) {
        TrackedWords run = new TrackedWords(line.text(), true, true, Optional.empty());
        lines.add(new TrackedLine(line, List.of(run), true, true));
    }
}
