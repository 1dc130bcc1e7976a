package org.dauys.amend;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Provision;

/** Amendments to an act, made from a seed: words replaced, cut and inserted, provisions removed and added. */
final class MadeChanges {
    private final Random random;
    private final List<Provision> all;
    private final List<String> vocabulary;
    private final List<OwnedChange> changes = new ArrayList<>();

    private MadeChanges(Act act, long seed) {
        this.random = new Random(seed);
        this.all = act.walk().toList();
        this.vocabulary = all.stream()
                .flatMap(one -> Stream.of(one.text().split("[^\\p{L}-]+")))
                .filter(word -> word.length() > 2)
                .toList();
    }

    /**
     * Amendments that often collide, for many meet in few provisions.
     *
     * @param count how many
     * @param provisions among how many neighbours they are made
     */
    static List<OwnedChange> of(Act act, long seed, int count, int provisions) {
        MadeChanges made = new MadeChanges(act, seed);
        int first = made.random.nextInt(Math.max(1, made.all.size() - provisions));
        for (int i = 0; i < count; i++) {
            Provision at = made.all.get(first + made.random.nextInt(Math.min(provisions, made.all.size())));
            List<Edit> edits = made.edits(at);
            if (!edits.isEmpty()) {
                Owner owner = made.random.nextInt(8) == 0
                        ? new Owner.Editor("reads better " + i)
                        : new Owner.Amendment(String.valueOf(i + 1));
                made.changes.add(new OwnedChange(owner, new Change(edits)));
            }
        }
        return made.changes;
    }

    /** As many of the changes as do not collide with those taken before, in an order from the seed. */
    static List<OwnedChange> apart(Act act, List<OwnedChange> changes, Random random) {
        List<OwnedChange> order = new ArrayList<>(changes);
        Collections.shuffle(order, random);
        List<Collision> collisions = Collisions.of(act, order);
        Set<Owner> taken = new LinkedHashSet<>();
        for (OwnedChange change : order) {
            Owner own = change.owner();
            boolean collides = collisions.stream().anyMatch(one -> {
                boolean first = one.first().equals(own) && with(one.second(), change, taken);
                boolean second = one.second().equals(own) && with(one.first(), change, taken);
                return first || second;
            });
            if (!collides) {
                taken.add(own);
            }
        }
        return order.stream().filter(change -> taken.contains(change.owner())).toList();
    }

    private static boolean with(Owner other, OwnedChange change, Set<Owner> taken) {
        return other.equals(change.owner()) || taken.contains(other);
    }

    private List<Edit> edits(Provision at) {
        return switch (random.nextInt(12)) {
            case 0 -> List.of(new Removal(at.label()));
            case 1 -> List.of(addition(at));
            case 2 -> {
                // The very same as an earlier one, by another owner.
                List<Edit> earlier = changes.isEmpty()
                        ? List.of()
                        : changes.get(random.nextInt(changes.size())).change().edits();
                yield earlier;
            }
            case 3 -> Change.edits(at, Field.HEADING, edited(at.heading()));
            default -> Change.edits(at, Field.TEXT, edited(at.text()));
        };
    }

    private Addition addition(Provision at) {
        List<Provision> children = at.children();
        String after = children.isEmpty() || random.nextInt(3) == 0
                ? ""
                : children.get(random.nextInt(children.size())).label();
        List<Provision> fresh = new ArrayList<>();
        for (int n = random.nextInt(2); n >= 0; n--) {
            Kind kind = List.of(Kind.PART, Kind.PARAGRAPH, Kind.SUBPARAGRAPH).get(random.nextInt(3));
            fresh.add(new Provision(
                    kind, "7-" + (random.nextInt(5) + 1), "", "", "", words(3), false, List.of(), List.of()));
        }
        return new Addition(at.label(), after, fresh);
    }

    private String words(int most) {
        StringBuilder words = new StringBuilder();
        for (int n = random.nextInt(most); n >= 0; n--) {
            words.append(words.isEmpty() ? "" : random.nextInt(4) == 0 ? ", " : " ")
                    .append(vocabulary.get(random.nextInt(vocabulary.size())));
        }
        return words.toString();
    }

    /** One to three places of the text changed, at times inside a word. */
    private String edited(String text) {
        String edited = text;
        for (int n = random.nextInt(3); n >= 0; n--) {
            int cut = random.nextInt(edited.length() + 1);
            int from = random.nextInt(5) == 0 ? cut : edited.lastIndexOf(' ', cut) + 1;
            int to = Math.min(edited.length(), from + random.nextInt(4) * random.nextInt(14));
            String instead = random.nextInt(4) == 0 ? "" : words(3) + (random.nextBoolean() ? " " : "");
            edited = (edited.substring(0, from) + instead + edited.substring(to)).replaceAll(" +", " ");
        }
        // Texts of acts have no space at their ends.
        return random.nextInt(25) == 0 ? "" : edited.strip();
    }
}
