package org.dauys.opinion.similar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Finds campaigns among texts of any language: who sent the same, nearly the same, an edited letter, a template filled in. Texts are
 * given at once or one by one; the campaigns are the same sets, whatever the order and the number of threads.
 *
 * <p>Texts that may be alike meet by {@link Signature}s. Two that meet are linked when an exact comparison says so ({@link Rule}); what
 * hangs together by links is divided around medoids ({@link Division}). A text takes some 1.3 KB beside a byte for each of its
 * letters. Not for several threads at once.
 */
public final class CampaignIndex {
    private static final int AT_ONCE = 16384;
    private static final int PART = 128;

    private final Rule rule;
    private final Gathered gathered = new Gathered();
    private final KnownTexts texts = gathered.texts;
    private final Places places = gathered.places;
    private final Components components = gathered.components;
    private final Band[] bands = new Band[Signature.BANDS];
    private final Prepared.Desk desk = new Prepared.Desk();
    private final Comparer comparer = new Comparer(texts);
    private final Links links = new Links();
    private final Map<Integer, Division> divisions = new HashMap<>();

    /**
     * An index of no texts.
     *
     * @param threshold least similarity with the medoid, above 0 and at most 1: half of a text may be one's own at .5
     * @throws IllegalArgumentException if it is not in these bounds
     */
    public CampaignIndex(double threshold) {
        this.rule = new Rule(threshold);
        Arrays.setAll(bands, band -> new Band());
    }

    /** The campaigns of some texts, the largest first; see {@link #CampaignIndex(double)} for the threshold. */
    public static List<Campaign> campaigns(List<? extends CharSequence> texts, double threshold) {
        CampaignIndex index = new CampaignIndex(threshold);
        index.addAll(0, texts);
        return index.campaigns();
    }

    /** How many texts were given. */
    public int size() {
        return places.size();
    }

    /**
     * Adds a text.
     *
     * @param block only texts of the same block are compared
     * @return its place: how many were added before
     */
    public int add(int block, CharSequence text) {
        Prepared prepared = desk.prepare(block, text);
        int known = texts.size();
        int number = gathered.add(prepared);
        if (number == known) {
            links.begin(number);
            if (prepared.meetsOthers()) {
                for (int band = 0; band < bands.length; band++) {
                    int first = bands[band].first(number, prepared.keys[band]);
                    if (first != number) {
                        bands[band].add(number, first, links);
                    }
                }
            }
            links.end();
        } else if (number != Gathered.NOTHING_SAID) {
            int root = components.root(number);
            Division division = divisions.remove(root);
            if (division != null && division.takesCopy(comparer, number)) {
                divisions.put(root, division);
            }
        }
        return places.size() - 1;
    }

    /** Adds texts of one block, much faster than one by one. */
    public void addAll(int block, List<? extends CharSequence> all) {
        addAll(all, i -> block);
    }

    /**
     * Adds texts, much faster than one by one. After a failure the index is of no use.
     *
     * @param blocks tells the block of the text at a place of the list
     */
    public void addAll(List<? extends CharSequence> all, IntUnaryOperator blocks) {
        divisions.clear();
        Prepared[] some = {};
        int from = 0;
        do {
            Prepared[] before = some;
            Prepared[] next = new Prepared[Math.min(all.size() - from, AT_ONCE)];
            int first = from;
            // While some are linked, the next ones are prepared.
            Shares.work(1 + (next.length + PART - 1) / PART, () -> {
                Prepared.Desk own = new Prepared.Desk();
                return part -> {
                    if (part == 0) {
                        link(before);
                        return;
                    }
                    for (int i = (part - 1) * PART; i < Math.min(next.length, part * PART); i++) {
                        next[i] = own.prepare(blocks.applyAsInt(first + i), all.get(first + i));
                    }
                };
            });
            some = next;
            from += next.length;
        } while (some.length > 0);
    }

    private void link(Prepared[] some) {
        Prepared[] fresh = new Prepared[some.length];
        int first = texts.size();
        int many = 0;
        for (Prepared text : some) {
            int known = texts.size();
            if (gathered.add(text) == known) {
                fresh[many++] = text;
            }
        }
        int[] meeting = IntStream.range(0, many)
                .filter(i -> fresh[i].meetsOthers())
                .map(i -> first + i)
                .toArray();
        // Band by band, so that what one band knows is near at hand.
        int[] firsts = new int[meeting.length * bands.length];
        for (int i = 0; i < meeting.length; i++) {
            int[] keys = fresh[meeting[i] - first].keys;
            for (int band = 0; band < bands.length; band++) {
                firsts[band * meeting.length + i] = keys[band];
            }
        }
        for (int band = 0; band < bands.length; band++) {
            bands[band].firsts(meeting, firsts, band * meeting.length);
        }
        meetEarliest(meeting, firsts);
        for (int band = 0; band < bands.length; band++) {
            for (int i = 0; i < meeting.length; i++) {
                int one = firsts[band * meeting.length + i];
                if (one != meeting[i]) {
                    bands[band].add(meeting[i], one, links);
                }
            }
        }
    }

    /** Lets each meet the earliest of whom it has a key: those who meet the same one do so in a row, for which that is read once. */
    private void meetEarliest(int[] meeting, int[] firsts) {
        long[] pairs = new long[meeting.length];
        for (int i = 0; i < pairs.length; i++) {
            int earliest = meeting[i];
            for (int at = i; at < firsts.length; at += meeting.length) {
                earliest = Math.min(earliest, firsts[at]);
            }
            pairs[i] = ((long) earliest << 32) | meeting[i];
        }
        Arrays.sort(pairs);
        for (long pair : pairs) {
            int one = (int) (pair >>> 32);
            int other = (int) pair;
            if (one != other && !links.hangTogether(one, other)) {
                links.meet(one, other);
            }
        }
    }

    /** The campaign that a text belongs to; empty when nobody else sent anything like it. */
    public Optional<Placement> placement(int place) {
        int number = places.text(place);
        if (number == Gathered.NOTHING_SAID) {
            return Optional.empty();
        }
        Division division = divisions.computeIfAbsent(
                components.root(number),
                root -> Division.of(texts, rule, comparer, components.members(root), (round, text, nearness) -> {}));
        Division.At at = division.at(comparer, number);
        return at.round().size() < 2
                ? Optional.empty()
                : Optional.of(new Placement(
                        places.first(at.round().medoid()),
                        at.round().size(),
                        at.nearness().similarity(),
                        at.nearness().likeness()));
    }

    /** All campaigns, the largest first. */
    public List<Campaign> campaigns() {
        int[] roots = gathered.roots();
        List<List<Campaign>> found = new ArrayList<>(Collections.nCopies(roots.length, List.of()));
        Shares.work(roots.length, () -> {
            Comparer own = new Comparer(texts);
            return part -> found.set(part, campaignsOf(roots[part], own));
        });
        return found.stream().flatMap(Collection::stream).sorted(Gathered.ORDER).toList();
    }

    private List<Campaign> campaignsOf(int root, Comparer own) {
        return components.size(root) == 1
                ? List.of(gathered.ofCopies(root))
                : gathered.of(Divided.of(texts, rule, own, components.members(root)));
    }

    /** Links those who are alike, and keeps divisions as long as they hold. */
    private final class Links implements Band.Meeting {
        private int fresh;
        private int joined;
        private Optional<Division> division = Optional.empty();

        void begin(int text) {
            fresh = text;
            joined = 0;
            division = Optional.empty();
        }

        void end() {
            if (joined == 1) {
                division.filter(one -> one.takes(comparer, fresh))
                        .ifPresent(one -> divisions.put(components.root(fresh), one));
            }
        }

        @Override
        public boolean hangTogether(int one, int other) {
            return components.root(one) == components.root(other);
        }

        @Override
        public boolean meet(int one, int other) {
            boolean alike = rule.alike(texts, comparer, one, other);
            if (alike) {
                divisions.remove(components.root(one));
                division = Optional.ofNullable(divisions.remove(components.root(other)));
                joined++;
                components.join(one, other);
            }
            return alike;
        }
    }
}
