package org.dauys.text.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dauys.text.Kind;

/**
 * What stands behind the last provision and is no law: who signed, where and when. Lines in a row at the end that end no
 * sentence and have no mark, from the first that names an office, a place with a date, or a person on.
 */
final class Conclusion {
    /** In characters: the name of an office can be long, the line of a name is short. */
    private static final int LONGEST_LINE = 200;
    /** «Совершено в городе Дол … причём оба текста имеют одинаковую силу.» */
    private static final int LONGEST_DONE = 600;
    /** «Le maire,» stands above the name. */
    private static final int LONGEST_OFFICE = 60;
    /** Lines with an office and a person, and a place, a date and a number behind them. */
    private static final int MOST_BEHIND_A_PERSON = 6;
    /** Signatures of a treaty's many parties. */
    private static final int MOST_LINES = 24;

    /** «А. Иванов», «Н. НАЗАРБАЕВ», «Иванов А. И.» */
    private static final String NAME =
            "(?:\\p{Lu}\\. ?){1,2}\\p{Lu}[\\p{L}-]{1,40}|\\p{Lu}[\\p{L}-]{1,40} (?:\\p{Lu}\\. ?){1,2}";

    private static final Pattern PERSON = Pattern.compile(NAME);
    /** «Староста деревни И. Лесной»: an office and who holds it. */
    private static final Pattern OFFICE_AND_PERSON =
            Pattern.compile("\\p{Lu}[\\p{L}-]{1,40}(?:\\s[\\p{L}«»\"“”-]{1,40}){0,12}\\s(?:" + NAME + ")");
    /** «Астана, 5 мая 2026 года», «Berlin, den 5. Mai 2026» */
    private static final Pattern PLACE_AND_DATE = Pattern.compile("\\p{Lu}[\\p{L}-]{1,40}, [^.]{0,12}\\d.{0,40}");

    private Conclusion() {}

    /** Where the conclusion begins among the paragraphs of the last article; their number when there is none. */
    static int start(List<Block> blocks, SectionRole sections) {
        int last = blocks.size();
        while (last > 0 && isNote(blocks.get(last - 1), sections.tradition())) {
            last--;
        }
        int first = last;
        while (first > 0 && last - first < MOST_LINES && canStandIn(blocks.get(first - 1), sections)) {
            first--;
        }
        for (int i = first; i < last; i++) {
            String text = blocks.get(i).text();
            if (sections.tradition().beginsConclusion(text)
                    || sections.tradition().tellsWhereItWasDone(text)
                    || isPerson(blocks, i, last)
                    || PLACE_AND_DATE.matcher(text).matches()) {
                return i == first + 1 && isOffice(blocks, first) ? first : i;
            }
        }
        return belowPlaceAndDate(blocks, last, sections);
    }

    /** «Начальник отдела» above a name, behind a sentence: there are more offices than anybody can list. */
    private static boolean isOffice(List<Block> blocks, int at) {
        String text = blocks.get(at).text();
        return at > 0
                && text.length() <= LONGEST_OFFICE
                && Character.isUpperCase(text.codePointAt(0))
                && text.chars().noneMatch(Character::isDigit)
                && PERSON.matcher(blocks.get(at + 1).text()).matches();
    }

    /** «Fait à Aqdala, le 5 mai 2026. / Par le maire : / Le secrétaire, / …»: nothing but short lines stands behind such a sentence. */
    private static int belowPlaceAndDate(List<Block> blocks, int last, SectionRole sections) {
        for (int i = last - 1; i >= Math.max(0, last - MOST_LINES); i--) {
            Block block = blocks.get(i);
            if (block.form() != Block.Form.PLAIN
                    || !sections.marks(block.text()).isEmpty()) {
                break;
            }
            if (sections.tradition().tellsWhereItWasDone(block.text())) {
                return i;
            }
            boolean colon = block.text().endsWith(":") && i < last - 1;
            if (block.text().length() > LONGEST_OFFICE || !(colon || canStandIn(block, sections))) {
                break;
            }
        }
        return blocks.size();
    }

    /** A person; with an office on the same line only where all behind it can be a place, a date and a number. */
    private static boolean isPerson(List<Block> blocks, int at, int last) {
        String text = blocks.get(at).text();
        return PERSON.matcher(text).matches()
                || (OFFICE_AND_PERSON.matcher(text).matches() && last - at <= MOST_BEHIND_A_PERSON);
    }

    /** Whether it says where or when the act was made. */
    static boolean isDated(List<Block> conclusion, Tradition tradition) {
        return conclusion.stream()
                .map(Block::text)
                .anyMatch(text -> tradition.tellsWhereItWasDone(text)
                        || PLACE_AND_DATE.matcher(text).matches()
                        || Dates.first(text, tradition).isPresent());
    }

    private static boolean isNote(Block block, Tradition tradition) {
        return block.form() == Block.Form.NOTE || tradition.isNote(block.text());
    }

    private static boolean canStandIn(Block block, SectionRole sections) {
        String text = block.text();
        return block.form() == Block.Form.PLAIN
                && (text.length() <= LONGEST_LINE
                        || (text.length() <= LONGEST_DONE
                                && sections.tradition().tellsWhereItWasDone(text)))
                && !isNote(block, sections.tradition())
                && sections.marks(text).isEmpty()
                && (sections.tradition().tellsWhereItWasDone(text)
                        || !(text.endsWith(";") || text.endsWith(":") || endsWords(text)))
                && !(text.endsWith(",") && text.length() > LONGEST_OFFICE);
    }

    /** A sentence ends in a full stop behind a word in lower case; «А. Иванов.» and «2026 г.» do not end one. */
    private static boolean endsWords(String text) {
        if (!text.endsWith(".")) {
            return Headings.endsSentence(text);
        }
        int end = text.length() - 1;
        int start = end;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return end - start > 2 && Character.isLowerCase(text.codePointAt(start));
    }

    /** The conclusion as an element: the first line is its text, each further one a part. */
    static Node node(List<Block> lines) {
        Node conclusion = new Node(Kind.CONCLUSION, "");
        List<String> notes = new ArrayList<>();
        for (Block line : lines) {
            if (line.form() == Block.Form.NOTE) {
                notes.add(line.text());
            } else if (conclusion.text.isEmpty()) {
                conclusion.text = line.text();
            } else {
                conclusion.add(new Node(Kind.PART, "")).text = line.text();
            }
        }
        conclusion.notes.addAll(notes);
        return conclusion;
    }
}
