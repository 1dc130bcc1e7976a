package org.dauys.amend;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.dauys.compare.words.TokenSpans;
import org.dauys.text.Act;
import org.dauys.text.Provision;

/**
 * A change with amendments to its wording made in it: edits of the base like any other, and for each of their letters
 * whether the change or a sub-amendment brings it or takes it away.
 */
final class SharedChange {
    /** Words of the base. */
    private record Spot(String label, Field field) {}

    /** Whose each letter is that an edit takes away, and each that it brings. */
    private record Share(List<Set<Owner>> takes, List<Set<Owner>> brings) {}

    private static final Set<Owner> BASE = Set.of(new Owner.Base());

    private final OwnedChange target;
    private final Set<Owner> own;
    private final Applied proposed;
    private final Applied amended;
    private final OwnedEdits targetEdits;
    private final OwnedEdits subEdits;
    private final List<Edit> edits = new ArrayList<>();
    private final Map<Spot, List<Share>> shares = new HashMap<>();
    /** Of the words of added provisions, in the order of the text. */
    private final List<Set<Owner>> added = new ArrayList<>();

    /**
     * Makes sub-amendments in what their target proposes.
     *
     * @param subs to the act as the target alone makes it
     * @throws CollisionException when some of them collide
     * @throws IllegalArgumentException when one was made for another wording
     */
    SharedChange(Act base, OwnedChange target, List<OwnedChange> subs) throws CollisionException {
        this.target = target;
        this.own = Set.of(target.owner());
        this.proposed = Application.of(base, List.of(target));
        this.amended = Application.of(proposed.act(), subs);
        this.targetEdits = new OwnedEdits(List.of(target));
        this.subEdits = new OwnedEdits(subs);
        Map<String, Provision> before = new HashMap<>();
        base.walk().forEach(provision -> before.put(provision.label(), provision));
        Map<String, String> labels = new HashMap<>();
        proposed.labels().forEach((was, is) -> labels.put(is, was));
        List<Provision> fresh = new ArrayList<>();
        // Words alone were changed: both acts have the same provisions in the same order.
        List<Provision> now = amended.act().walk().toList();
        List<Provision> asked = proposed.act().walk().toList();
        int at = 0;
        for (int i = 0; i < now.size(); i++) {
            String label = labels.get(asked.get(i).label());
            for (Field field : Field.values()) {
                if (label == null) {
                    added.addAll(letters(at));
                } else {
                    words(Objects.requireNonNull(before.get(label)), at, field.of(now.get(i)));
                }
                at++;
            }
            if (label == null) {
                fresh.add(now.get(i));
            }
        }
        others(fresh);
    }

    /** Whose each letter of a field is, should it not be the law's: what no sub-amendment brings is the target's. */
    private List<Set<Owner>> letters(int field) {
        return ownedBy(OwnedLetters.of(amended.fields().get(field).words()));
    }

    private static String text(OwnedField field) {
        StringBuilder text = new StringBuilder();
        field.words().forEach(run -> text.append(run.text()));
        return text.toString();
    }

    /** The edits of a field of the base: those of the target where nobody amends them. */
    private void words(Provision base, int at, String wanted) {
        OwnedField was = proposed.fields().get(at);
        Field field = was.field();
        if (subEdits.words(was.label(), field).isEmpty()) {
            edits.addAll(targetEdits.words(base.label(), field).keySet());
            return;
        }
        List<Set<Owner>> letters = letters(at);
        List<Set<Owner>> takers = takers(base, was);
        int kept = 0;
        int before = 0;
        List<Share> found = new ArrayList<>();
        for (Edit edit : Change.edits(base, field, wanted)) {
            WordEdit words = (WordEdit) edit;
            int start = before(field.of(base), words);
            int taken = OwnedLetters.count(words.was());
            int brought = OwnedLetters.count(words.becomes());
            kept += start - before;
            found.add(new Share(ownedBy(takers.subList(start, start + taken)), letters.subList(kept, kept + brought)));
            kept += brought;
            before = start + taken;
            edits.add(edit);
        }
        shares.put(new Spot(base.label(), field), found);
    }

    private static int before(String text, WordEdit edit) {
        return OwnedLetters.count(TokenSpans.of(text).between(0, edit.from()));
    }

    /** Who takes each letter of the base away: the target, or a sub-amendment of what the target left. */
    private List<Set<Owner>> takers(Provision base, OwnedField was) {
        List<Set<Owner>> takers = new ArrayList<>(
                OwnedLetters.takers(was.field().of(base), targetEdits.words(base.label(), was.field())));
        List<Set<Owner>> later = OwnedLetters.takers(text(was), subEdits.words(was.label(), was.field()));
        List<Set<Owner>> owners = OwnedLetters.of(was.words());
        int at = 0;
        for (int i = 0; i < takers.size(); i++) {
            if (takers.get(i).isEmpty()) {
                while (!owners.get(at).equals(BASE)) {
                    at++;
                }
                takers.set(i, later.get(at++));
            }
        }
        return takers;
    }

    /** What the difference of the two texts finds beside where it was asked for is the target's, too. */
    private List<Set<Owner>> ownedBy(List<Set<Owner>> letters) {
        return letters.stream()
                .map(owners -> owners.isEmpty() || owners.equals(BASE) ? own : owners)
                .toList();
    }

    /** What the target removes or adds as a whole; what it adds has its words as they were amended. */
    private void others(List<Provision> fresh) {
        Iterator<Provision> words = fresh.iterator();
        long additions = target.change().edits().stream()
                .filter(Addition.class::isInstance)
                .count();
        if (additions > 1) {
            throw new IllegalArgumentException("An amendment that adds at " + additions
                    + " points cannot be amended itself: write it as one amendment a point");
        }
        for (Edit edit : target.change().edits()) {
            switch (edit) {
                case WordEdit done -> {}
                case Removal removal -> edits.add(removal);
                case Addition addition ->
                    edits.add(new Addition(addition.label(), addition.after(), worded(addition.provisions(), words)));
            }
        }
    }

    private static List<Provision> worded(List<Provision> asked, Iterator<Provision> words) {
        List<Provision> worded = new ArrayList<>();
        for (Provision one : asked) {
            Provision now = words.next();
            worded.add(new Provision(
                    one.kind(),
                    one.number(),
                    "",
                    "",
                    now.heading(),
                    now.text(),
                    one.repealed(),
                    one.notes(),
                    worded(one.children(), words)));
        }
        return worded;
    }

    /** The change of the base in the target's name; none when the sub-amendments leave nothing of it. */
    Stream<OwnedChange> change() {
        return edits.isEmpty() ? Stream.empty() : Stream.of(new OwnedChange(target.owner(), new Change(edits)));
    }

    /** The same act, with the words of sub-amendments their own. */
    Applied owned(Applied made) {
        Map<String, String> labels = new HashMap<>();
        made.labels().forEach((was, is) -> labels.put(is, was));
        Iterator<Set<Owner>> fresh = added.iterator();
        List<OwnedField> fields = new ArrayList<>();
        for (OwnedField field : made.fields()) {
            String label = labels.get(field.label());
            List<Share> here =
                    label == null ? List.of() : shares.getOrDefault(new Spot(label, field.field()), List.of());
            Iterator<Set<Owner>> brings = label == null
                    ? fresh
                    : here.stream().flatMap(share -> share.brings().stream()).iterator();
            fields.add(label == null || !here.isEmpty() ? owned(field, brings) : field);
        }
        return new Applied(made.act(), made.labels(), fields, taken(made.taken()));
    }

    private OwnedField owned(OwnedField field, Iterator<Set<Owner>> brings) {
        List<Set<Owner>> letters = OwnedLetters.of(field.words()).stream()
                .map(owners -> owners.contains(target.owner()) ? instead(owners, brings.next()) : owners)
                .toList();
        List<OwnedWords> runs = OwnedLetters.runs(text(field), letters);
        return runs.isEmpty() ? field : new OwnedField(field.label(), field.field(), runs);
    }

    /** Others who asked for the very same own it too. */
    private Set<Owner> instead(Set<Owner> owners, Set<Owner> shared) {
        Set<Owner> all = new LinkedHashSet<>(owners);
        all.remove(target.owner());
        all.addAll(shared);
        return Owners.inOrder(all);
    }

    private List<Taken> taken(List<Taken> made) {
        Map<Spot, Iterator<Set<Owner>>> next = new HashMap<>();
        shares.forEach((spot, all) -> next.put(
                spot, all.stream().flatMap(share -> share.takes().stream()).iterator()));
        List<Taken> taken = new ArrayList<>();
        for (Taken one : made) {
            Iterator<Set<Owner>> takes = next.get(new Spot(one.label(), one.field()));
            if (takes == null || !one.owners().contains(target.owner())) {
                taken.add(one);
                continue;
            }
            List<Set<Owner>> letters = Collections.nCopies(OwnedLetters.count(one.words()), one.owners()).stream()
                    .map(owners -> instead(owners, takes.next()))
                    .toList();
            OwnedLetters.runs(one.words(), letters)
                    .forEach(run -> taken.add(
                            new Taken(one.label(), one.field(), run.text().strip(), run.owners())));
        }
        return taken;
    }
}
