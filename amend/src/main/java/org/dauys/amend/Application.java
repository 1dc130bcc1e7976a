package org.dauys.amend;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dauys.text.Act;
import org.dauys.text.Provision;
import org.dauys.text.read.Relabelled;

/** Makes changes that do not collide, all at once: the same set gives the same act whatever the order. */
public final class Application {

    private static final Set<Owner> BASE = Set.of(new Owner.Base());

    /** A provision of the new act before it has its label. */
    private record Made(Provision provision, String from, Map<Field, List<OwnedWords>> owned) {}

    private final OwnedEdits edits;
    /** In the order of the text, as the new provisions are. */
    private final List<Made> made = new ArrayList<>();

    private final List<Taken> taken = new ArrayList<>();

    private Application(OwnedEdits edits) {
        this.edits = edits;
    }

    /**
     * Makes the changes.
     *
     * @param base with unique labels, as readers give them
     * @param changes in any order; none gives the base itself
     * @throws CollisionException with all collisions, when there are any
     * @throws IllegalArgumentException when a change was made for another base
     */
    public static Applied of(Act base, List<OwnedChange> changes) throws CollisionException {
        List<Collision> collisions = Collisions.of(base, changes);
        if (!collisions.isEmpty()) {
            throw new CollisionException(collisions);
        }
        return new Application(new OwnedEdits(changes)).apply(base, changes.isEmpty());
    }

    private Applied apply(Act base, boolean unchanged) {
        List<Provision> raw = children("", base.provisions());
        List<Provision> provisions = unchanged ? base.provisions() : Relabelled.of(raw);
        Act act = new Act(base.title(), base.language(), base.date(), base.notes(), provisions, base.words());
        Map<String, String> labels = new LinkedHashMap<>();
        List<OwnedField> fields = new ArrayList<>();
        List<Provision> inOrder = act.walk().toList();
        for (int i = 0; i < inOrder.size(); i++) {
            String label = inOrder.get(i).label();
            if (!made.get(i).from().isEmpty()) {
                labels.put(made.get(i).from(), label);
            }
            for (Field field : Field.values()) {
                fields.add(new OwnedField(label, field, made.get(i).owned().getOrDefault(field, List.of())));
            }
        }
        return new Applied(act, labels, fields, taken);
    }

    private List<Provision> children(String parent, List<Provision> of) {
        List<Provision> children = new ArrayList<>();
        insert(parent, "", children);
        for (Provision child : of) {
            Set<Owner> removers = edits.removers(child.label());
            if (removers.isEmpty()) {
                children.add(kept(child));
            } else {
                child.walk().forEach(gone -> take(gone, removers));
            }
            insert(parent, child.label(), children);
        }
        return children;
    }

    private void take(Provision gone, Set<Owner> owners) {
        for (Field field : Field.values()) {
            if (!field.of(gone).isBlank()) {
                taken.add(new Taken(gone.label(), field, field.of(gone).strip(), owners));
            }
        }
    }

    /** The place in {@link #made} is taken before the children have theirs. */
    private Provision kept(Provision base) {
        Map<Field, List<OwnedWords>> owned = new EnumMap<>(Field.class);
        Map<Field, String> texts = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            Map<WordEdit, Set<Owner>> words = edits.words(base.label(), field);
            String text = field.of(base);
            if (words.isEmpty()) {
                owned.put(field, text.isEmpty() ? List.of() : List.of(new OwnedWords(text, BASE)));
                texts.put(field, text);
                continue;
            }
            MergedWords merged = MergedWords.of(text, words);
            owned.put(field, merged.owned());
            texts.put(field, merged.text());
            words.entrySet().stream()
                    .filter(entry -> !entry.getKey().was().isBlank())
                    .sorted(Map.Entry.comparingByKey(MergedWords.BY_RANGE))
                    .forEach(entry -> taken.add(
                            new Taken(base.label(), field, entry.getKey().was().strip(), entry.getValue())));
        }
        made.add(new Made(base, base.label(), owned));
        return new Provision(
                base.kind(),
                base.number(),
                base.label(),
                base.eId(),
                texts.getOrDefault(Field.HEADING, ""),
                texts.getOrDefault(Field.TEXT, ""),
                base.repealed(),
                base.notes(),
                children(base.label(), base.children()));
    }

    private void insert(String parent, String after, List<Provision> children) {
        edits.additions(parent, after).forEach((addition, owners) -> {
            children.addAll(addition.provisions());
            addition.provisions().stream().flatMap(Provision::walk).forEach(one -> {
                Map<Field, List<OwnedWords>> owned = new EnumMap<>(Field.class);
                for (Field field : Field.values()) {
                    String text = field.of(one);
                    owned.put(field, text.isEmpty() ? List.of() : List.of(new OwnedWords(text, owners)));
                }
                made.add(new Made(one, "", owned));
            });
        });
    }
}
