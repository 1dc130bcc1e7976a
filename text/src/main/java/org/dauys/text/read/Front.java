package org.dauys.text.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.text.Kind;

/** What stands before the first group or article: title, notes about the act, preamble. */
final class Front {
    private static final int SHORTEST_PREAMBLE = 80;
    private static final int LONGEST_TITLE = 400;
    private static final int FEWEST_RECITALS = 2;

    private final Tradition tradition;
    private String title = "";
    private final List<String> notes = new ArrayList<>();
    private final List<String> preamble = new ArrayList<>();
    /** By the part of the preamble that they stand behind. */
    private final Map<Integer, List<String>> preambleNotes = new HashMap<>();

    private String preambleHeading = "";
    /** Whether a line says that the preamble begins: no other sentence is its beginning then. */
    private boolean begun;

    private boolean inPreamble;
    private boolean inTitle;

    private Front(Tradition tradition) {
        this.tradition = tradition;
    }

    static Front of(List<Block> blocks, Tradition tradition) {
        Front front = new Front(tradition);
        front.begun = blocks.stream()
                .skip(1)
                .map(Block::text)
                .anyMatch(text -> tradition.isPreambleHeading(text) || tradition.beginsPreamble(text));
        boolean first = true;
        for (Block block : blocks) {
            front.take(block, first);
            first = false;
        }
        return front;
    }

    private void take(Block block, boolean first) {
        String text = block.text();
        if (tradition.isNote(text) || block.form() == Block.Form.NOTE) {
            if (preamble.isEmpty()) {
                notes.add(text);
            } else {
                preambleNotes
                        .computeIfAbsent(preamble.size() - 1, part -> new ArrayList<>())
                        .add(text);
            }
        } else if (tradition.isPreambleHeading(text)) {
            inPreamble = true;
            preambleHeading = text.replaceFirst("[.:]$", "");
        } else if (inPreamble) {
            continuePreamble(text);
        } else if (tradition.beginsPreamble(text) && !(first && tradition.isLongTitle(text))) {
            inPreamble = true;
            preamble.add(text);
        } else if (first && text.length() <= LONGEST_TITLE) {
            title = text;
            inTitle = true;
            return;
        } else if (inTitle && continuesTitle(block)) {
            title += " " + text;
            return;
        } else if (isPreambleSentence(text)) {
            inPreamble = true;
            preamble.add(text);
        } else {
            notes.add(text);
        }
        inTitle = false;
    }

    /** A title over several lines: in capitals throughout, or below the kind of the document. */
    private boolean continuesTitle(Block block) {
        String text = block.text();
        boolean words = block.form() != Block.Form.ROW
                && text.length() + title.length() <= LONGEST_TITLE
                && !tradition.tellsAboutTheAct(text)
                && Dates.first(text, tradition).isEmpty()
                && !Headings.endsSentence(text);
        boolean kindOnly = tradition.isKindOfDocument(title) && (title.indexOf(' ') < 0 || tradition.isSubject(text));
        boolean subject = tradition.namesADocument(title) && tradition.isSubject(text) && !hasSubject(title);
        return words && (kindOnly || subject || (Headings.isCapitals(title) && Headings.isCapitals(text)));
    }

    /** «Закон о воде»; not «Приказ от 5 мая 2026 года № 7», below which the subject has a line of its own. */
    private boolean hasSubject(String words) {
        for (int space = words.indexOf(' '); space > 0; space = words.indexOf(' ', space + 1)) {
            if (tradition.isSubject(words.substring(space + 1))) {
                return true;
            }
        }
        return false;
    }

    private boolean isPreambleSentence(String text) {
        return !begun
                && text.length() >= SHORTEST_PREAMBLE
                && ".,:;".indexOf(text.charAt(text.length() - 1)) >= 0
                && !tradition.tellsAboutTheAct(text);
    }

    /** A preamble is often set line by line, as a poem: lines that end no sentence are one part. */
    private void continuePreamble(String text) {
        if (!preamble.isEmpty()
                && goesOn(preamble.getLast(), text)
                && !isRecital(text)
                && !tradition.beginsPartOfPreamble(text)) {
            preamble.set(preamble.size() - 1, preamble.getLast() + " " + text);
        } else {
            preamble.add(text);
        }
    }

    /** «Having regard to the Treaty, / Having regard to the proposal, …»: what begins anew behind a comma is a part of its own. */
    private static boolean goesOn(String before, String text) {
        boolean anew = before.endsWith(",") && !Character.isLowerCase(text.codePointAt(0));
        return !Headings.endsSentence(before) && !anew;
    }

    String title() {
        return title;
    }

    List<String> notes() {
        return notes;
    }

    /** The first date that the head of the act names. */
    Optional<LocalDate> date() {
        List<String> lines = new ArrayList<>(notes);
        lines.addFirst(title);
        return lines.stream()
                .flatMap(line -> Dates.first(line, tradition).stream())
                .findFirst();
    }

    Optional<Node> preamble() {
        if (preamble.isEmpty()) {
            return Optional.empty();
        }
        Node node = new Node(Kind.PREAMBLE, "");
        node.heading = preambleHeading;
        node.text = preamble.getFirst();
        node.notes.addAll(preambleNotes.getOrDefault(0, List.of()));
        boolean numbered = preamble.stream().skip(1).filter(this::isRecital).count() >= FEWEST_RECITALS;
        for (int i = 1; i < preamble.size(); i++) {
            Node part = node.add(part(preamble.get(i), numbered));
            part.notes.addAll(preambleNotes.getOrDefault(i, List.of()));
        }
        return Optional.of(node);
    }

    private Node part(String text, boolean numbered) {
        Optional<Tradition.Mark> mark = numbered && isRecital(text) ? tradition.mark(text) : Optional.empty();
        Node part =
                mark.map(found -> new Node(Kind.SUBPARAGRAPH, found.number())).orElseGet(() -> new Node(Kind.PART, ""));
        part.text = mark.map(Tradition.Mark::rest).orElse(text);
        return part;
    }

    /** «(1) New substances can pose risks …»: why an act is made, by numbers. */
    private boolean isRecital(String text) {
        return tradition
                .mark(text)
                .filter(mark -> ListNumber.isDigits(mark.number()) && !mark.strict())
                .isPresent();
    }
}
