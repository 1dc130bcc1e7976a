package org.dauys.server.submission.similar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Finds texts that are the same but for a few words. Candidates come from {@link MinHash} bands; a link is made where the
 * exact Jaccard similarity of the shingles reaches the threshold. A member of a bucket is compared with the first ones in it
 * only, since a campaign of 10,000 would make 50 million pairs. What hangs together by such links is looked at once more:
 * only who is near the medoid itself belongs to its group, so that no chain of small changes joins what differs.
 *
 * <p>The same texts in the same order make the same groups, on any number of threads. 100,000 texts of 500 characters take
 * a few seconds, and some 300 bytes beside two for each character.
 */
public final class NearIdentical {
    /** Shorter texts are equal or not. */
    private static final int SHORTEST = 40;
    /** Of a bucket, whom others are compared with. */
    private static final int FIRST = 4;
    /** Among so many, evenly chosen, is the medoid of a large group sought. */
    private static final int SAMPLE = 100;

    private final List<Text> distinct;
    private final List<List<Integer>> owners;
    private final double threshold;
    private final int[][] shingles;
    private final int[] parents;

    /**
     * A text in a normal form.
     *
     * @param block only texts of the same block are compared
     */
    public record Text(String block, String words) {}

    /**
     * Near-identical texts.
     *
     * @param medoid who is nearest to all others
     * @param members places in the list that was given, ascending; two at least
     */
    public record Group(int medoid, List<Integer> members) {
        public Group {
            members = List.copyOf(members);
        }
    }

    private NearIdentical(Map<Text, List<Integer>> byText, double threshold) {
        this.distinct = List.copyOf(byText.keySet());
        this.owners = List.copyOf(byText.values());
        this.threshold = threshold;
        this.shingles = new int[distinct.size()][];
        this.parents = IntStream.range(0, distinct.size()).toArray();
    }

    /**
     * The groups of the texts, the largest first.
     *
     * @param threshold least Jaccard similarity of character 5-shingles with the medoid, such as 0.5
     */
    public static List<Group> groups(List<Text> texts, double threshold) {
        Map<Text, List<Integer>> byText = new LinkedHashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            // Whoever says nothing says nothing alike.
            if (!texts.get(i).words().isEmpty()) {
                byText.computeIfAbsent(texts.get(i), text -> new ArrayList<>()).add(i);
            }
        }
        return new NearIdentical(byText, threshold).groups();
    }

    private List<Group> groups() {
        link();
        Map<Integer, List<Integer>> components = new LinkedHashMap<>();
        for (int i = 0; i < distinct.size(); i++) {
            components.computeIfAbsent(root(i), root -> new ArrayList<>()).add(i);
        }
        List<Group> groups = new ArrayList<>();
        components.values().forEach(component -> split(component, groups));
        groups.sort(Comparator.<Group>comparingInt(group -> -group.members().size())
                .thenComparing(group -> group.members().getFirst()));
        return groups;
    }

    private void link() {
        int[] longer = IntStream.range(0, distinct.size())
                .filter(i -> distinct.get(i).words().length() >= SHORTEST)
                .toArray();
        int[][] signatures = new int[distinct.size()][];
        IntStream.of(longer).parallel().forEach(i -> {
            shingles[i] = Shingles.of(distinct.get(i).words());
            signatures[i] = MinHash.signature(shingles[i]);
        });
        Map<Long, int[]> buckets = new HashMap<>();
        for (int band = 0; band < MinHash.BANDS; band++) {
            buckets.clear();
            for (int i : longer) {
                long key = MinHash.band(
                        signatures[i], band, distinct.get(i).block().hashCode());
                meet(i, buckets, key);
            }
        }
    }

    private void meet(int text, Map<Long, int[]> buckets, long key) {
        int[] first = buckets.get(key);
        if (first == null) {
            buckets.put(key, new int[] {text});
            return;
        }
        for (int other : first) {
            if (root(other) == root(text)) {
                return;
            }
            if (distinct.get(other).block().equals(distinct.get(text).block()) && jaccard(other, text) >= threshold) {
                parents[Math.max(root(other), root(text))] = Math.min(root(other), root(text));
                return;
            }
        }
        if (first.length < FIRST) {
            int[] more = java.util.Arrays.copyOf(first, first.length + 1);
            more[first.length] = text;
            buckets.put(key, more);
        }
    }

    private int root(int text) {
        int at = text;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    /** Around its medoid; those who are not near it, around theirs. */
    private void split(List<Integer> component, List<Group> groups) {
        List<Integer> left = component;
        while (!left.isEmpty()) {
            int medoid = medoid(left);
            List<Integer> near = new ArrayList<>();
            List<Integer> far = new ArrayList<>();
            for (int text : left) {
                (text == medoid || jaccard(text, medoid) >= threshold ? near : far).add(text);
            }
            List<Integer> members = near.stream()
                    .flatMap(text -> owners.get(text).stream())
                    .sorted()
                    .toList();
            if (members.size() > 1) {
                groups.add(new Group(owners.get(medoid).getFirst(), members));
            }
            left = far;
        }
    }

    private int medoid(List<Integer> texts) {
        if (texts.size() <= 2) {
            // Equally near to each other: the one that more people sent, else the first.
            return texts.stream()
                    .min(Comparator.<Integer>comparingInt(
                                    text -> -owners.get(text).size())
                            .thenComparing(text -> text))
                    .orElseThrow();
        }
        int step = Math.max(1, texts.size() / SAMPLE);
        int best = texts.getFirst();
        double nearest = -1;
        for (int i = 0; i < texts.size(); i += step) {
            double sum = owners.get(texts.get(i)).size();
            for (int j = 0; j < texts.size(); j += step) {
                if (i != j) {
                    sum += jaccard(texts.get(i), texts.get(j))
                            * owners.get(texts.get(j)).size();
                }
            }
            if (sum > nearest) {
                nearest = sum;
                best = texts.get(i);
            }
        }
        return best;
    }

    private double jaccard(int a, int b) {
        return Shingles.jaccard(shingles[a], shingles[b]);
    }
}
