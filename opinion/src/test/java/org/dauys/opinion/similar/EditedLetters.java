package org.dauys.opinion.similar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.dauys.opinion.similar.RealTexts.Tongue;

/**
 * Submissions as campaigns make them, the same for the same seed, with what is true of each. A letter is a run of some 300 to 700
 * characters of sentences of a real text, or, when there are no more of them, of made sentences; no two letters share more than a
 * tenth of their rows of five words, so that laws that say the same twice do not make two campaigns of one letter.
 * Each campaign has one kind of edit, in turn; how many send its letter follows Zipf (0.7). Whoever belongs to no campaign writes
 * sentences of words drawn from the same real text by their frequency.
 */
public final class EditedLetters {
    private final Random random;
    private final List<Letter> letters = new ArrayList<>();
    private final List<Tongue> tongues;
    private final double[] shares;
    private final double shareOfCampaigns;

    /** What senders do to a letter before they send it. */
    public enum Edit {
        /** Nothing but other spaces, signs and capitals. */
        COPY,
        /** One to four letters of it are mistyped. */
        TYPOS,
        /** A greeting before it and a name after it. */
        GREETING,
        /** One or two sentences of one's own, before, within or after it. */
        ADDED,
        /** A sentence is left out that is less than a third of it. */
        DROPPED,
        /** Its sentences are in another order. */
        REORDERED,
        /** Of its words 5 % are others. */
        REPLACED_5,
        /** Of its words 10 % are others. */
        REPLACED_10,
        /** Of its words 15 % are others. */
        REPLACED_15,
        /** Four blanks at the same places, one to six words in each. */
        TEMPLATE,
        /** Any of these, one for each sender. */
        ANY
    }

    private record Letter(Tongue tongue, List<String> sentences, Edit edit) {}

    /**
     * A submission.
     *
     * @param campaign whose letter it is, from 0; −1 for none
     * @param edit what was done to the letter; of others, {@link Edit#COPY}
     * @param text as it is sent in
     */
    public record Made(int campaign, Edit edit, String text) {}

    /**
     * A generator.
     *
     * @param campaigns how many letters there are
     * @param shareOfCampaigns of the submissions, from 0 to 1
     * @param edits those that campaigns have, in turn
     */
    public EditedLetters(long seed, RealTexts real, int campaigns, double shareOfCampaigns, List<Edit> edits) {
        this.random = new Random(seed);
        this.tongues = real.tongues();
        this.shareOfCampaigns = shareOfCampaigns;
        this.shares = new double[campaigns];
        List<Letter> fromReal = new ArrayList<>();
        for (Tongue tongue : tongues) {
            runs(tongue).forEach(run -> fromReal.add(new Letter(tongue, run, Edit.COPY)));
        }
        Collections.shuffle(fromReal, random);
        Set<String> used = new HashSet<>();
        fromReal.removeIf(letter -> isLikeAnother(letter, used));
        double sum = 0;
        for (int i = 0; i < campaigns; i++) {
            Tongue tongue = tongues.get(i % tongues.size());
            Letter letter = i < fromReal.size() ? fromReal.get(i) : new Letter(tongue, made(tongue, 5), Edit.COPY);
            letters.add(new Letter(letter.tongue(), letter.sentences(), edits.get(i % edits.size())));
            sum += Math.pow(i + 1, -0.7);
            shares[i] = sum;
        }
    }

    /** The next submission. */
    public Made next() {
        if (random.nextDouble() >= shareOfCampaigns) {
            Tongue tongue = tongues.get(random.nextInt(tongues.size()));
            return new Made(-1, Edit.COPY, String.join(" ", made(tongue, 2 + random.nextInt(6))));
        }
        int found = Arrays.binarySearch(shares, random.nextDouble() * shares[shares.length - 1]);
        int campaign = Math.min(found < 0 ? -found - 1 : found, shares.length - 1);
        Letter letter = letters.get(campaign);
        return new Made(campaign, letter.edit(), edited(letter, letter.edit(), campaign));
    }

    /** Several submissions. */
    public List<Made> next(int many) {
        List<Made> all = new ArrayList<>(many);
        for (int i = 0; i < many; i++) {
            all.add(next());
        }
        return all;
    }

    private static boolean isLikeAnother(Letter letter, Set<String> used) {
        String[] words = String.join(" ", letter.sentences()).split(" ", -1);
        Set<String> rows = new HashSet<>();
        for (int i = 0; i + 5 <= words.length; i++) {
            rows.add(String.join(" ", Arrays.copyOfRange(words, i, i + 5)));
        }
        long known = rows.stream().filter(used::contains).count();
        if (10 * known > rows.size()) {
            return true;
        }
        used.addAll(rows);
        return false;
    }

    private List<List<String>> runs(Tongue tongue) {
        List<List<String>> runs = new ArrayList<>();
        List<String> run = new ArrayList<>();
        Set<String> used = new HashSet<>();
        int length = 0;
        int enough = 300 + random.nextInt(300);
        for (String sentence : tongue.sentences()) {
            if (used.add(sentence)) {
                run.add(sentence);
                length += sentence.length() + 1;
            }
            if (length >= enough && run.size() >= 3) {
                runs.add(List.copyOf(run));
                run.clear();
                length = 0;
                enough = 300 + random.nextInt(300);
            }
        }
        return runs;
    }

    private List<String> made(Tongue tongue, int sentences) {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < sentences; i++) {
            made.add(words(tongue, 10 + random.nextInt(12)) + ".");
        }
        return made;
    }

    private String words(Tongue tongue, int many) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            words.add(tongue.word(random));
        }
        return String.join(" ", words);
    }

    private String edited(Letter letter, Edit edit, int campaign) {
        List<String> sentences = new ArrayList<>(letter.sentences());
        switch (edit) {
            case COPY -> {}
            case TYPOS -> {
                return typos(String.join(" ", sentences));
            }
            case GREETING -> {
                sentences.addFirst(words(letter.tongue(), 2 + random.nextInt(3)) + "!");
                sentences.add(words(letter.tongue(), 2 + random.nextInt(2)));
            }
            case ADDED ->
                made(letter.tongue(), 1 + random.nextInt(2))
                        .forEach(own -> sentences.add(random.nextInt(sentences.size() + 1), own));
            case DROPPED -> drop(sentences);
            case REORDERED -> Collections.shuffle(sentences, random);
            case REPLACED_5 -> {
                return replaced(letter, 0.05);
            }
            case REPLACED_10 -> {
                return replaced(letter, 0.10);
            }
            case REPLACED_15 -> {
                return replaced(letter, 0.15);
            }
            case TEMPLATE -> {
                return filled(letter, new Random(campaign));
            }
            case ANY -> {
                Edit[] all = Edit.values();
                return edited(letter, all[random.nextInt(all.length - 1)], campaign);
            }
        }
        return spaced(String.join(" ", sentences));
    }

    private void drop(List<String> sentences) {
        int whole = sentences.stream().mapToInt(String::length).sum();
        List<String> droppable =
                sentences.stream().filter(one -> 3 * one.length() < whole).toList();
        sentences.remove(droppable.get(random.nextInt(droppable.size())));
    }

    private String spaced(String text) {
        return switch (random.nextInt(4)) {
            case 0 -> text.toUpperCase(Locale.ROOT);
            case 1 -> text.replace(", ", " , ").replace(". ", ".\n");
            case 2 -> "  " + text + " !!";
            default -> text;
        };
    }

    private String typos(String text) {
        StringBuilder typed = new StringBuilder(text);
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(typed.length());
            if (random.nextBoolean()) {
                typed.deleteCharAt(at);
            } else {
                typed.setCharAt(at, typed.charAt(random.nextInt(typed.length())));
            }
        }
        return typed.toString();
    }

    private String replaced(Letter letter, double share) {
        String[] words = String.join(" ", letter.sentences()).split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            if (random.nextDouble() < share) {
                words[i] = letter.tongue().word(random);
            }
        }
        return String.join(" ", words);
    }

    private String filled(Letter letter, Random blanks) {
        List<String> words =
                new ArrayList<>(List.of(String.join(" ", letter.sentences()).split(" ", -1)));
        for (int i = 0; i < 4; i++) {
            int at = blanks.nextInt(words.size() - 4);
            int gap = 1 + blanks.nextInt(3);
            words.subList(at, at + gap).clear();
            words.add(at, words(letter.tongue(), 1 + random.nextInt(6)));
        }
        return String.join(" ", words);
    }
}
