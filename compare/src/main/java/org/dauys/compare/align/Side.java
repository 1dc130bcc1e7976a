package org.dauys.compare.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dauys.compare.Unit;
import org.dauys.compare.words.Stemmer;
import org.dauys.compare.words.Token;
import org.dauys.compare.words.Tokenizer;
import org.dauys.text.Kind;

/** One version of the act, prepared for alignment: its units as stems, bags and sentences, and where they stand. */
final class Side {
    private static final String SENTENCE_ENDS = ".;:!?";
    /** Articles in a stretch: about as many as a chapter of a law has. */
    private static final int STRETCH = 8;

    final List<Unit> units;
    /** The stems of each unit, in order. */
    final int[][] stems;
    /** The stems of each sentence of each unit. */
    final int[][][] sentenceStems;

    final Bag[] bags;
    /** For each article the stems of its heading. */
    private final int[][] headingStems;

    /** For each article its heading. */
    final Bag[] headings;

    final Bag[][] sentences;
    /** For each unit the number of its article, counted from 0; units outside articles count as one article each. */
    final int[] articleOf;

    final int articles;
    /** For each unit its innermost group, and for each group a number. */
    final int[] groupOf;

    final int groups;
    /** For each unit the one whose list it stands in, or -1. */
    final int[] parentOf;
    /** For each unit those that stand in its list. */
    final List<List<Integer>> childrenOf;

    Side(List<Unit> units, Map<String, String> headingOf, Vocabulary vocabulary, Stemmer stemmer) {
        this.units = units;
        int n = units.size();
        stems = new int[n][];
        sentenceStems = new int[n][][];
        bags = new Bag[n];
        sentences = new Bag[n][];
        articleOf = new int[n];
        parentOf = new int[n];
        childrenOf = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            read(i, vocabulary, stemmer);
        }
        articles = countArticles();
        groupOf = groups();
        groups = Arrays.stream(groupOf).max().orElse(0) + 1;
        headings = new Bag[articles];
        headingStems = headingStems(headingOf, vocabulary, stemmer);
        findParents();
    }

    /** The groups as the act has them; where it has none, stretches of articles stand in for them. */
    private int[] groups() {
        Map<String, Integer> ids = new HashMap<>();
        int[] result = units.stream()
                .mapToInt(unit -> ids.computeIfAbsent(unit.group(), group -> ids.size()))
                .toArray();
        if (ids.size() <= 1) {
            Arrays.setAll(result, i -> articleOf[i] / STRETCH);
        }
        return result;
    }

    private int[][] headingStems(Map<String, String> headingOf, Vocabulary vocabulary, Stemmer stemmer) {
        int[][] result = new int[articles][];
        for (int i = size() - 1; i >= 0; i--) {
            String heading = headingOf.getOrDefault(units.get(i).article(), "");
            result[articleOf[i]] = Tokenizer.tokens(heading).stream()
                    .filter(Token::isWord)
                    .mapToInt(token -> vocabulary.id(stemmer.stem(token.text()), token.text()))
                    .toArray();
        }
        return result;
    }

    int size() {
        return units.size();
    }

    /** Stems a unit and cuts it into sentences: a sign that ends one, or a line of its own, closes it. */
    private void read(int unit, Vocabulary vocabulary, Stemmer stemmer) {
        List<Integer> all = new ArrayList<>();
        List<int[]> ranges = new ArrayList<>();
        int start = 0;
        for (Token token : Tokenizer.tokens(units.get(unit).text())) {
            if (token.isWord()) {
                all.add(vocabulary.id(stemmer.stem(token.text()), token.text()));
            }
            boolean ends = token.space().indexOf('\n') >= 0 || SENTENCE_ENDS.contains(token.text());
            if (ends && all.size() > start) {
                ranges.add(new int[] {start, all.size()});
                start = all.size();
            }
        }
        if (all.size() > start) {
            ranges.add(new int[] {start, all.size()});
        }
        stems[unit] = all.stream().mapToInt(Integer::intValue).toArray();
        sentenceStems[unit] = ranges.stream()
                .map(range -> Arrays.copyOfRange(stems[unit], range[0], range[1]))
                .toArray(int[][]::new);
    }

    /** Weighs the words, once those of both sides are known. */
    void weigh(double[] weights) {
        for (int a = 0; a < articles; a++) {
            headings[a] = Bag.of(headingStems[a], weights);
        }
        for (int i = 0; i < size(); i++) {
            bags[i] = Bag.of(stems[i], weights);
            sentences[i] = new Bag[sentenceStems[i].length];
            for (int s = 0; s < sentences[i].length; s++) {
                sentences[i][s] = Bag.of(sentenceStems[i][s], weights);
            }
        }
    }

    private int countArticles() {
        int count = 0;
        for (int i = 0; i < size(); i++) {
            boolean same = i > 0
                    && !units.get(i).article().isEmpty()
                    && units.get(i).article().equals(units.get(i - 1).article());
            count += same ? 0 : 1;
            articleOf[i] = count - 1;
        }
        return count;
    }

    /** The parent is told from the label: 46.1(13) stands in 46.1, 46(2) in 46. */
    private void findParents() {
        Map<String, Integer> byLabel = new HashMap<>();
        for (int i = 0; i < size(); i++) {
            childrenOf.add(new ArrayList<>());
            Unit unit = units.get(i);
            parentOf[i] = -1;
            if (unit.kind() == Kind.SUBPARAGRAPH) {
                String label = unit.label();
                int cut = label.lastIndexOf('(');
                parentOf[i] = cut < 0 ? -1 : byLabel.getOrDefault(label.substring(0, cut), -1);
            } else if (unit.kind() == Kind.PARAGRAPH && !unit.article().isEmpty()) {
                parentOf[i] = byLabel.getOrDefault(unit.article(), -1);
            }
            if (parentOf[i] >= 0) {
                childrenOf.get(parentOf[i]).add(i);
            }
            byLabel.put(unit.label(), i);
        }
    }
}
