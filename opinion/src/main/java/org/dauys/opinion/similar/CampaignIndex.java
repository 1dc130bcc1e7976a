package org.dauys.opinion.similar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
    private static final int AT_ONCE = 8192;
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
                    meet(band, number, prepared.keys[band]);
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
     * Adds texts, much faster than one by one.
     *
     * @param blocks tells the block of the text at a place of the list
     */
    public void addAll(List<? extends CharSequence> all, IntUnaryOperator blocks) {
        divisions.clear();
        CompletableFuture<Prepared[]> next = prepared(all, blocks, 0);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            Prepared[] some = got(next);
            // While these are linked, the next ones are prepared.
            next = prepared(all, blocks, from + AT_ONCE);
            link(some);
        }
    }

    /** What was prepared; where that failed, the failure itself, as lack of memory is told in other words than a fault is. */
    private static Prepared[] got(CompletableFuture<Prepared[]> prepared) {
        try {
            return prepared.join();
        } catch (CompletionException wrapped) {
            switch (wrapped.getCause()) {
                case Error error -> throw error;
                case RuntimeException failure -> throw failure;
                case null, default -> throw wrapped;
            }
        }
    }

    private static CompletableFuture<Prepared[]> prepared(
            List<? extends CharSequence> all, IntUnaryOperator blocks, int from) {
        return CompletableFuture.supplyAsync(() -> {
            Prepared[] prepared = new Prepared[Math.clamp(all.size() - from, 0, AT_ONCE)];
            IntStream.range(0, (prepared.length + PART - 1) / PART).parallel().forEach(part -> {
                Prepared.Desk own = new Prepared.Desk();
                for (int i = part * PART; i < Math.min(prepared.length, part * PART + PART); i++) {
                    prepared[i] = own.prepare(blocks.applyAsInt(from + i), all.get(from + i));
                }
            });
            return prepared;
        });
    }

    private void link(Prepared[] some) {
        int first = texts.size();
        List<Prepared> fresh = new ArrayList<>();
        for (Prepared text : some) {
            int known = texts.size();
            if (gathered.add(text) == known) {
                fresh.add(text);
            }
        }
        link(first, fresh);
    }

    private void link(int first, List<Prepared> fresh) {
        int[] texts = IntStream.range(0, fresh.size())
                .filter(i -> fresh.get(i).meetsOthers())
                .toArray();
        // Band by band, so that one band's chains are near at hand.
        int[] keys = new int[texts.length * bands.length];
        for (int i = 0; i < texts.length; i++) {
            for (int band = 0; band < bands.length; band++) {
                keys[band * texts.length + i] = fresh.get(texts[i]).keys[band];
            }
        }
        for (int band = 0; band < bands.length; band++) {
            for (int i = 0; i < texts.length; i++) {
                meet(band, first + texts[i], keys[band * texts.length + i]);
            }
        }
    }

    private void meet(int band, int number, int key) {
        bands[band].add(number, key, links);
        if (bands[band].full()) {
            bands[band].widen(links);
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
        ThreadLocal<Comparer> comparers = ThreadLocal.withInitial(() -> new Comparer(texts));
        return IntStream.of(gathered.roots())
                .parallel()
                .mapToObj(root -> campaignsOf(root, comparers.get()))
                .flatMap(Collection::stream)
                .sorted(Gathered.ORDER)
                .toList();
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
        public void meet(int one, int other) {
            if (rule.alike(texts, comparer, one, other)) {
                divisions.remove(components.root(one));
                division = Optional.ofNullable(divisions.remove(components.root(other)));
                joined++;
                components.join(one, other);
            }
        }
    }
}
