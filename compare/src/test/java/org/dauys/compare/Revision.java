package org.dauys.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Language;
import org.dauys.text.Provision;

/**
 * A made revision of a real act, with the correspondence that is known because it was made: provisions cut, split,
 * merged, moved, added, words renamed throughout, and each provision reworded, then all numbered anew; title, headings,
 * preamble and notes reworded too. Everything follows from the seed.
 */
public final class Revision {

    /**
     * How much is changed.
     *
     * @param reworded share of words in a provision that are replaced or cut, on average; 0..1
     * @param restructured share of paragraphs that are cut, split, merged, moved, or have a new one beside them; 0..1
     */
    public record Strength(double reworded, double restructured) {
        public static final Strength LIGHT = new Strength(0.05, 0.1);
        public static final Strength USUAL = new Strength(0.25, 0.25);
        public static final Strength HEAVY = new Strength(0.5, 0.4);
    }

    /** A paragraph on its way: its texts (own, then of its list) and the labels each came from. */
    private static final class Draft {
        private final List<String> texts = new ArrayList<>();
        private final List<Set<String>> sources = new ArrayList<>();
    }

    private final Random random;
    /** For what is no provision: apart, so that the provisions of a seed are always the same. */
    private final Random beside;

    private final Strength strength;
    private final List<String> vocabulary;
    private final Map<String, String> renamed = new HashMap<>();
    private final List<List<Draft>> articles = new ArrayList<>();
    /** What the paragraphs of an article stood in. */
    private final IdentityHashMap<List<Draft>, Provision> sources = new IdentityHashMap<>();

    private final Set<String> rewordedBeside = new LinkedHashSet<>();
    private final Language language;

    private final List<Scores.Gold> gold = new ArrayList<>();
    private final Act act;

    /** Revises an act. */
    public Revision(Act source, Strength strength, long seed) {
        this.random = new Random(seed);
        this.beside = new Random(seed);
        this.strength = strength;
        this.language = source.language();
        List<Unit> units = Units.of(source).provisions();
        this.vocabulary = units.stream()
                .flatMap(unit -> Arrays.stream(unit.text().split("[^\\p{L}-]+")))
                .filter(word -> word.length() > 3)
                .toList();
        for (int i = 0; i < 3; i++) {
            renamed.put(anyWord(), anyWord());
        }
        collect(units, source);
        restructure();
        this.act = number(source);
    }

    /** The revised act. */
    public Act act() {
        return act;
    }

    /** The correspondence: a row for each provision of the revised act; hard where structure changed. */
    public List<Scores.Gold> gold() {
        return gold;
    }

    /** Labels of articles whose heading is reworded; {@code title}; {@code note} and the label of an article. */
    public Set<String> rewordedBeside() {
        return Collections.unmodifiableSet(rewordedBeside);
    }

    private String anyWord() {
        return vocabulary.get(random.nextInt(vocabulary.size()));
    }

    private void collect(List<Unit> units, Act source) {
        Map<String, Provision> byLabel =
                source.walk().collect(Collectors.toMap(Provision::label, own -> own, (first, second) -> first));
        String article = "";
        List<Draft> drafts = new ArrayList<>();
        for (Unit unit : units) {
            if (unit.repealed() || unit.level() == Level.PREAMBLE || unit.text().isBlank()) {
                continue;
            }
            if (!unit.article().equals(article)) {
                drafts = new ArrayList<>();
                articles.add(drafts);
                Provision head = byLabel.get(unit.article());
                if (head != null) {
                    sources.put(drafts, head);
                }
                article = unit.article();
            }
            if (unit.level() != Level.SUBPARAGRAPH || drafts.isEmpty()) {
                drafts.add(new Draft());
            }
            drafts.getLast().texts.add(unit.text().replace('\n', ' '));
            drafts.getLast().sources.add(new LinkedHashSet<>(Set.of(unit.label().replaceFirst("~.*", ""))));
        }
    }

    private void restructure() {
        for (int a = 0; a < articles.size(); a++) {
            List<Draft> drafts = articles.get(a);
            for (int d = 0; d < drafts.size(); d++) {
                if (random.nextDouble() < strength.restructured()) {
                    switch (random.nextInt(5)) {
                        case 0 -> drafts.remove(d--);
                        case 1 -> split(drafts, d++);
                        case 2 -> merge(drafts, d);
                        case 3 -> {
                            if (moved(a, d)) {
                                d--;
                            }
                        }
                        default -> drafts.add(++d, fresh());
                    }
                }
            }
        }
        articles.removeIf(List::isEmpty);
    }

    private static void split(List<Draft> drafts, int at) {
        Draft draft = drafts.get(at);
        String text = draft.texts.getFirst();
        int cut = text.indexOf(". ", text.length() / 4);
        if (cut > 0 && cut < text.length() * 3 / 4 && draft.texts.size() == 1) {
            Draft second = new Draft();
            second.texts.add(text.substring(cut + 2));
            second.sources.add(new LinkedHashSet<>(draft.sources.getFirst()));
            draft.texts.set(0, text.substring(0, cut + 1));
            drafts.add(at + 1, second);
        }
    }

    private static void merge(List<Draft> drafts, int at) {
        if (at + 1 < drafts.size()
                && drafts.get(at).texts.size() == 1
                && drafts.get(at + 1).texts.size() == 1) {
            Draft second = drafts.remove(at + 1);
            Draft first = drafts.get(at);
            first.texts.set(0, first.texts.getFirst() + " " + second.texts.getFirst());
            first.sources.getFirst().addAll(second.sources.getFirst());
        }
    }

    /** Moves a paragraph to a later article, so that it is not met again. */
    private boolean moved(int article, int at) {
        int target = article + 1 + random.nextInt(articles.size());
        if (target >= articles.size() || articles.get(target).isEmpty()) {
            return false;
        }
        List<Draft> there = articles.get(target);
        there.add(random.nextInt(there.size()), articles.get(article).remove(at));
        return true;
    }

    /** A new paragraph in the act's own words, so that it shares their boilerplate. */
    private Draft fresh() {
        Draft draft = new Draft();
        int length = 12 + random.nextInt(20);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(i == 0 ? "" : " ").append(anyWord());
        }
        draft.texts.add(text.append('.').toString());
        draft.sources.add(Set.of());
        return draft;
    }

    private String reworded(String text) {
        double rate = Math.min(0.9, strength.reworded() * 2 * random.nextDouble());
        return Arrays.stream(text.split(" "))
                .map(word -> renamed.getOrDefault(word, word))
                .flatMap(word -> random.nextDouble() >= rate
                        ? Optional.of(word).stream()
                        : random.nextInt(3) == 0 ? Optional.<String>empty().stream() : Optional.of(anyWord()).stream())
                .collect(Collectors.joining(" "));
    }

    private Act number(Act source) {
        List<Provision> provisions = new ArrayList<>();
        source.provisions().stream()
                .filter(provision -> provision.kind() == Kind.PREAMBLE
                        && provision.children().isEmpty()
                        && !provision.text().isBlank())
                .findFirst()
                .ifPresent(preamble -> provisions.add(preamble(preamble)));
        for (int a = 0; a < articles.size(); a++) {
            String article = String.valueOf(a + 1);
            List<Provision> paragraphs = new ArrayList<>();
            List<Draft> drafts = articles.get(a);
            for (int d = 0; d < drafts.size(); d++) {
                paragraphs.add(paragraph(drafts.get(d), article, d + 1));
            }
            provisions.add(article(article, Optional.ofNullable(sources.get(drafts)), paragraphs));
        }
        return new Act(words(source.title(), "title"), language, Optional.empty(), List.of(), provisions);
    }

    private Provision preamble(Provision preamble) {
        gold.add(new Scores.Gold(preamble.label(), Set.of(preamble.label()), false));
        return provision(Kind.PREAMBLE, "", preamble.label(), words(preamble.text(), preamble.label()), List.of());
    }

    private Provision article(String number, Optional<Provision> source, List<Provision> paragraphs) {
        return new Provision(
                Kind.ARTICLE,
                number,
                number,
                "e_" + number,
                source.map(head -> words(head.heading(), number)).orElse(""),
                "",
                false,
                source.map(head -> head.notes().stream()
                                .map(note -> words(note, "note " + number))
                                .toList())
                        .orElse(List.of()),
                paragraphs);
    }

    /** In some texts, more the stronger, one word is replaced by one that the act does not have. */
    private String words(String text, String what) {
        if (text.isBlank() || beside.nextDouble() >= strength.restructured() * 2) {
            return text;
        }
        rewordedBeside.add(what);
        List<String> words = new ArrayList<>(List.of(text.split(" ", -1)));
        words.set(beside.nextInt(words.size()), vocabulary.get(beside.nextInt(vocabulary.size())) + "ица");
        return String.join(" ", words);
    }

    private Provision paragraph(Draft draft, String article, int number) {
        String label = article + "." + number;
        List<Provision> items = new ArrayList<>();
        String lead = taken(draft, 0, label);
        for (int t = 1; t < draft.texts.size(); t++) {
            String itemLabel = label + "(" + t + ")";
            items.add(
                    provision(Kind.SUBPARAGRAPH, String.valueOf(t), itemLabel, taken(draft, t, itemLabel), List.of()));
        }
        return provision(Kind.PARAGRAPH, String.valueOf(number), label, lead, items);
    }

    private String taken(Draft draft, int index, String label) {
        Set<String> sources = draft.sources.get(index);
        gold.add(new Scores.Gold(label, sources, sources.size() != 1));
        return reworded(draft.texts.get(index));
    }

    private static Provision provision(Kind kind, String number, String label, String text, List<Provision> children) {
        return new Provision(kind, number, label, "e_" + label, "", text, false, List.of(), children);
    }
}
