package org.dauys.compare.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dauys.compare.Level;
import org.dauys.compare.OtherUnit;
import org.dauys.compare.Stems;
import org.dauys.compare.search.Wanted.Term;
import org.dauys.text.Act;
import org.dauys.text.Provision;

/**
 * An inverted index of an act's words by their stems. An element is found by the words of its heading and of its text; those of
 * what holds it, from the article's heading down to the lead line of a list, count where at least one term stands in the element
 * itself, so that «Президент назначает судей» finds the subparagraph «назначает судей» of an article on the President. Title and
 * notes are places of their own. Immutable; takes about as much room as the act's words.
 */
public final class ActSearch {
    private final WordFamily family;
    private final Stems stems;
    private final List<Place> places = new ArrayList<>();
    private final Map<String, Integer> ids = new HashMap<>();
    /** The ids of the places that have a stem, by the stem. */
    private final TreeMap<String, List<Integer>> having = new TreeMap<>();

    /**
     * What can be found.
     *
     * @param around the place that holds it, -1 at the top and in groups, whose headings say too little of what stands inside
     */
    private record Place(String label, int around, int[] heading, int[] text) {}

    private ActSearch(Act act) {
        this.family = new WordFamily(act.language());
        this.stems = Stems.of(act.language())
                .knowing(Stream.concat(
                        OtherUnit.of(act).stream().map(OtherUnit::text),
                        act.walk().map(Provision::text)));
        Map<String, List<OtherUnit>> others = new HashMap<>();
        for (OtherUnit unit : OtherUnit.of(act)) {
            if (unit.level() != Level.HEADING) {
                others.computeIfAbsent(unit.element(), element -> new ArrayList<>())
                        .add(unit);
            }
        }
        addOthers(others, "", -1);
        act.provisions().forEach(provision -> add(provision, -1, others));
    }

    public static ActSearch of(Act act) {
        return new ActSearch(act);
    }

    /** Stems in the act's language, which know its words. */
    public Stems stems() {
        return stems;
    }

    private void add(Provision provision, int around, Map<String, List<OtherUnit>> others) {
        int own = add(provision.label(), around, provision.heading(), provision.text());
        addOthers(others, provision.label(), own);
        int inside = provision.kind().isGroup() ? -1 : own;
        provision.children().forEach(child -> add(child, inside, others));
    }

    private void addOthers(Map<String, List<OtherUnit>> others, String element, int around) {
        others.getOrDefault(element, List.of()).forEach(unit -> add(unit.label(), around, "", unit.text()));
    }

    private int add(String label, int around, String heading, String text) {
        int position = places.size();
        places.add(new Place(label, around, known(heading, position), known(text, position)));
        return position;
    }

    private int[] known(String words, int position) {
        List<Stems.Word> found = stems.words(words);
        int[] known = new int[found.size()];
        for (int i = 0; i < known.length; i++) {
            String stem = found.get(i).stem();
            known[i] = ids.computeIfAbsent(stem, s -> ids.size());
            List<Integer> there = having.computeIfAbsent(stem, s -> new ArrayList<>());
            if (there.isEmpty() || there.getLast() != position) {
                there.add(position);
            }
        }
        return known;
    }

    /** All places that have what is wanted, in the order of the text. */
    public List<Found> find(Wanted wanted) {
        List<Hits> terms = wanted.terms().stream().map(this::hits).toList();
        BitSet candidates = new BitSet(places.size());
        terms.forEach(term -> candidates.or(term.own));
        return candidates.stream()
                .filter(place -> !wanted.all() || terms.stream().allMatch(term -> term.isAt(place)))
                .mapToObj(place -> found(place, terms))
                .toList();
    }

    private Found found(int place, List<Hits> terms) {
        double weight = 0;
        boolean inHeading = false;
        for (Hits term : terms) {
            weight += term.weight(place);
            inHeading |= term.heading.get(place);
        }
        return new Found(
                places.get(place).label(),
                place,
                terms.stream().allMatch(term -> term.isExactAt(place)),
                inHeading,
                terms.stream().allMatch(term -> term.own.get(place)),
                weight);
    }

    /** Where a term stands. */
    private final class Hits {
        /** In a form of its own, or by a word of its family. */
        final BitSet own = new BitSet(places.size());

        final BitSet exact = new BitSet(places.size());
        final BitSet heading = new BitSet(places.size());
        private final Map<Integer, Integer> often = new HashMap<>();

        void add(int place, boolean isExact, boolean inHeading, int times) {
            own.set(place);
            exact.set(place, exact.get(place) || isExact);
            heading.set(place, heading.get(place) || inHeading);
            often.merge(place, times, Integer::sum);
        }

        boolean isAt(int place) {
            return isIn(own, place);
        }

        boolean isExactAt(int place) {
            return isIn(exact, place);
        }

        private boolean isIn(BitSet there, int place) {
            for (int at = place; at >= 0; at = places.get(at).around()) {
                if (there.get(at)) {
                    return true;
                }
            }
            return false;
        }

        /** The rarer the term and the oftener it stands there, the more; as BM25 has it without the length of the text. */
        double weight(int place) {
            double rare = Math.log(1 + (double) places.size() / (1 + own.cardinality()));
            int times = often.getOrDefault(place, 0);
            return rare * (exact.get(place) ? 1 : 0.5) * times / (times + 1.2);
        }
    }

    private Hits hits(Term term) {
        Hits hits = new Hits();
        if (term.isWord()) {
            addWord(term.stems().getFirst(), hits);
            addStem(term.typed(), true, hits);
        } else {
            addTogether(term.stems(), hits);
        }
        term.label().ifPresent(label -> addLabels(label, hits));
        term.range().ifPresent(range -> addRange(range, hits));
        return hits;
    }

    private void addWord(String stem, Hits hits) {
        String beginning = WordFamily.beginning(stem);
        addStem(stem, true, hits);
        having.tailMap(beginning, true).keySet().stream()
                .takeWhile(other -> other.startsWith(beginning))
                .filter(other -> family.isRelated(stem, other))
                .forEach(other -> addStem(other, WordFamily.isSameWord(stem, other), hits));
    }

    private void addStem(String stem, boolean exact, Hits hits) {
        for (int place : having.getOrDefault(stem, List.of())) {
            int id = ids.getOrDefault(stem, -1);
            int inHeading = count(places.get(place).heading(), id);
            hits.add(
                    place,
                    exact,
                    inHeading > 0,
                    inHeading + count(places.get(place).text(), id));
        }
    }

    private static int count(int[] words, int id) {
        return (int) IntStream.of(words).filter(word -> word == id).count();
    }

    private void addTogether(List<String> stems, Hits hits) {
        int[] wanted =
                stems.stream().mapToInt(stem -> ids.getOrDefault(stem, -1)).toArray();
        for (int place : having.getOrDefault(stems.getFirst(), List.of())) {
            boolean inHeading = together(places.get(place).heading(), wanted);
            if (inHeading || together(places.get(place).text(), wanted)) {
                hits.add(place, true, inHeading, 1);
            }
        }
    }

    private static boolean together(int[] words, int[] wanted) {
        return IntStream.rangeClosed(0, words.length - wanted.length)
                .anyMatch(from -> IntStream.range(0, wanted.length).allMatch(i -> words[from + i] == wanted[i]));
    }

    /** The element of this number, what belongs to it and all that stands in it: «27» is no «27-1». */
    private void addLabels(String label, Hits hits) {
        Pattern inIt = Pattern.compile(Pattern.quote(label) + "(?:[.(].*|-\\D.*)?");
        for (int i = 0; i < places.size(); i++) {
            if (inIt.matcher(places.get(i).label()).matches()) {
                hits.add(i, true, false, 1);
            }
        }
    }

    private void addRange(Wanted.Range range, Hits hits) {
        for (int i = 0; i < places.size(); i++) {
            String label = places.get(i).label();
            int end = 0;
            while (end < label.length() && end < 4 && Character.isDigit(label.charAt(end))) {
                end++;
            }
            int number = end == 0 ? -1 : Integer.parseInt(label.substring(0, end));
            if (number >= range.first() && number <= range.last()) {
                hits.add(i, true, false, 1);
            }
        }
    }
}
