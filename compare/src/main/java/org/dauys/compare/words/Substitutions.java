package org.dauys.compare.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dauys.compare.Substitution;
import org.dauys.compare.WordChange;
import org.dauys.compare.WordChange.Cause;
import org.dauys.compare.WordChange.Op;

/**
 * Finds the wide substitutions of a comparison — the same words replaced by the same others throughout the act — and
 * marks each place. Forms of a word count as one, by their stems; an addition («Республики» → «Республики Казахстан»)
 * is told by the word before it.
 */
public final class Substitutions {
    /** From how many times on a substitution is called wide: this many, and one for so many provisions. */
    private static final int FEWEST = 5;

    private static final int PROVISIONS_FOR_EACH = 50;
    /** In how many provisions at least. */
    private static final int FEWEST_PROVISIONS = 4;

    private static final int MOST_WORDS = 4;
    private static final int STEM_LETTERS = 6;

    private final Stemmer stemmer;
    private final Map<String, Found> found = new HashMap<>();

    private static final class Found {
        private int count;
        private final java.util.Set<Integer> provisions = new java.util.HashSet<>();
        private final Map<String, Integer> forms = new HashMap<>();
    }

    /**
     * A place where a few words are replaced by others, or words are added after a word or cut after one.
     *
     * @param index of the first of its one or two changes
     * @param length one or two changes
     */
    private record Chunk(int index, int length, String key, String from, String to) {}

    private Substitutions(Stemmer stemmer) {
        this.stemmer = stemmer;
    }

    /** What {@link #mark} found. */
    public record Marked(List<List<WordChange>> texts, List<Substitution> substitutions) {}

    /** Marks the wide substitutions in the marked texts of all provisions; the result has them in the same order. */
    public static Marked mark(List<List<WordChange>> texts, Stemmer stemmer) {
        Substitutions substitutions = new Substitutions(stemmer);
        for (int provision = 0; provision < texts.size(); provision++) {
            for (Chunk chunk : substitutions.chunks(texts.get(provision))) {
                substitutions.count(chunk, provision);
            }
        }
        int fewest = Math.max(FEWEST, texts.size() / PROVISIONS_FOR_EACH);
        substitutions.found.values().removeIf(f -> f.count < fewest || f.provisions.size() < FEWEST_PROVISIONS);
        List<List<WordChange>> marked =
                texts.stream().map(substitutions::marked).toList();
        return new Marked(marked, substitutions.list());
    }

    private void count(Chunk chunk, int provision) {
        Found entry = found.computeIfAbsent(chunk.key(), key -> new Found());
        entry.count++;
        entry.provisions.add(provision);
        entry.forms.merge(chunk.from() + "\t" + chunk.to(), 1, Integer::sum);
    }

    private List<WordChange> marked(List<WordChange> text) {
        List<WordChange> result = new ArrayList<>(text);
        for (Chunk chunk : chunks(text)) {
            if (found.containsKey(chunk.key())) {
                for (int k = chunk.index(); k < chunk.index() + chunk.length(); k++) {
                    WordChange change = text.get(k);
                    result.set(k, new WordChange(change.op(), change.text(), Cause.SUBSTITUTION, ""));
                }
            }
        }
        return result;
    }

    private List<Substitution> list() {
        Comparator<Map.Entry<String, Integer>> commonest =
                Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey());
        return found.values().stream()
                .map(entry -> {
                    String form = entry.forms.entrySet().stream()
                            .max(commonest)
                            .orElseThrow()
                            .getKey();
                    int tab = form.indexOf('\t');
                    return new Substitution(form.substring(0, tab), form.substring(tab + 1), entry.count);
                })
                .sorted(Comparator.comparingInt(Substitution::count).reversed().thenComparing(Substitution::from))
                .toList();
    }

    private List<Chunk> chunks(List<WordChange> text) {
        List<Chunk> chunks = new ArrayList<>();
        for (int k = 0; k < text.size(); k++) {
            WordChange change = text.get(k);
            if (change.cause() != Cause.WORDING || change.op() == Op.EQUAL) {
                continue;
            }
            boolean pair = change.op() == Op.DELETE
                    && k + 1 < text.size()
                    && text.get(k + 1).op() == Op.INSERT
                    && text.get(k + 1).cause() == Cause.WORDING;
            String from = change.op() == Op.DELETE ? change.text() : "";
            String to = pair ? text.get(k + 1).text() : change.op() == Op.INSERT ? change.text() : "";
            String before = pair || k == 0 || text.get(k - 1).op() != Op.EQUAL
                    ? ""
                    : lastWord(text.get(k - 1).text() + Token.leadingSpace(change.text()));
            if (pair || !before.isEmpty()) {
                add(chunks, k, pair ? 2 : 1, before + from, before + to);
            }
            k += pair ? 1 : 0;
        }
        return chunks;
    }

    private void add(List<Chunk> chunks, int index, int length, String from, String to) {
        List<Token> was = Tokenizer.tokens(from);
        List<Token> is = Tokenizer.tokens(to);
        boolean words = was.size() <= MOST_WORDS
                && is.size() <= MOST_WORDS
                && allWords(was)
                && allWords(is)
                && !was.isEmpty()
                && !is.isEmpty();
        if (words) {
            chunks.add(new Chunk(index, length, stems(was) + "→" + stems(is), shown(was), shown(is)));
        }
    }

    private static String shown(List<Token> tokens) {
        return tokens.stream().map(Token::text).collect(Collectors.joining(" "));
    }

    private static boolean allWords(List<Token> tokens) {
        return tokens.stream().allMatch(token -> Character.isLetter(token.text().codePointAt(0)));
    }

    private String stems(List<Token> tokens) {
        return tokens.stream().map(this::stem).collect(Collectors.joining(" "));
    }

    /** Stems of names are cut once more, because stemmers take the ends of «Курултай» and «Курултая» off differently. */
    private String stem(Token token) {
        String stem = stemmer.stem(token.text());
        return stem.substring(0, Math.min(stem.length(), STEM_LETTERS));
    }

    private static String lastWord(String text) {
        List<Token> tokens = Tokenizer.tokens(text);
        Token last = tokens.isEmpty() ? new Token(".", "") : tokens.getLast();
        return last.isWord() && !last.space().isEmpty() ? last.text() + " " : "";
    }
}
