package org.dauys.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * One change of a text's lines: a word or a line, replaced, cut, put in or swapped.
 *
 * @param what was done, for a reader who looks for it
 * @param text all lines after the change
 */
record LineChange(String what, String text) {
    private static final int KINDS = 11;

    /** Changes the line at a place; what is done follows from the random numbers. */
    static LineChange at(int at, List<String> lines, Random random) {
        List<String> changed = new ArrayList<>(lines);
        String line = lines.get(at);
        String what = switch (random.nextInt(KINDS)) {
            case 0 -> {
                changed.remove(at);
                yield "line cut";
            }
            case 1 -> {
                changed.add(at, "Сказанное здесь прибавлено нарочно.");
                yield "line put in before";
            }
            case 2 -> {
                changed.add(at, lines.get(random.nextInt(lines.size())));
                yield "line of the same text put in before";
            }
            case 3 -> {
                int other = random.nextInt(lines.size());
                changed.set(at, lines.get(other));
                changed.set(other, line);
                yield "line swapped with «" + lines.get(other) + "»";
            }
            case 4 -> {
                int next = Math.min(at + 1, lines.size() - 1);
                changed.set(at, lines.get(next));
                changed.set(next, line);
                yield "line swapped with the next";
            }
            case 5 -> {
                int cut = line.indexOf(' ', line.length() / 2);
                if (cut > 0) {
                    changed.set(at, line.substring(0, cut));
                    changed.add(at + 1, line.substring(cut + 1));
                }
                yield "line divided";
            }
            case 6 -> {
                if (at + 1 < lines.size()) {
                    changed.set(at, line + " " + changed.remove(at + 1));
                }
                yield "line joined with the next";
            }
            default -> word(at, changed, random);
        };
        return new LineChange(what + ": " + line, String.join("\n", changed) + "\n");
    }

    private static String word(int at, List<String> changed, Random random) {
        List<String> words = new ArrayList<>(List.of(changed.get(at).split(" ", -1)));
        int place = random.nextInt(words.size());
        String word = words.get(place);
        String what = switch (random.nextInt(4)) {
            case 0 -> {
                words.set(place, "иное");
                yield "replaced";
            }
            case 1 -> {
                words.set(place, word + "ъ");
                yield "given a letter";
            }
            case 2 -> {
                words.remove(place);
                yield "cut";
            }
            default -> {
                words.set(place, words.getLast());
                words.set(words.size() - 1, word);
                yield "swapped with the last of the line";
            }
        };
        changed.set(at, String.join(" ", words));
        return "word «" + word + "» " + what;
    }
}
