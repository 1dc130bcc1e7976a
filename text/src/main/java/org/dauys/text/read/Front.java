package org.dauys.text.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.text.Kind;

/** What stands before the first group or article: title, notes about the act, preamble. */
final class Front {
    private static final int SHORTEST_PREAMBLE = 80;
    private static final int LONGEST_TITLE = 400;

    private final Tradition tradition;
    private String title = "";
    private final List<String> notes = new ArrayList<>();
    private final List<String> preamble = new ArrayList<>();
    private String preambleHeading = "";
    private boolean inPreamble;
    private boolean inTitle;

    private Front(Tradition tradition) {
        this.tradition = tradition;
    }

    static Front of(List<Block> blocks, Tradition tradition) {
        Front front = new Front(tradition);
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
            notes.add(text);
        } else if (tradition.isPreambleHeading(text)) {
            inPreamble = true;
            preambleHeading = text.replaceFirst("[.:]$", "");
        } else if (inPreamble) {
            continuePreamble(text);
        } else if (tradition.beginsPreamble(text)) {
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
        return words && (kindOnly || (Headings.isCapitals(title) && Headings.isCapitals(text)));
    }

    private boolean isPreambleSentence(String text) {
        return text.length() >= SHORTEST_PREAMBLE
                && ".,:;".indexOf(text.charAt(text.length() - 1)) >= 0
                && !tradition.tellsAboutTheAct(text);
    }

    /** A preamble is often set line by line, as a poem: lines that end no sentence are one part. */
    private void continuePreamble(String text) {
        if (!preamble.isEmpty() && !Headings.endsSentence(preamble.getLast())) {
            preamble.set(preamble.size() - 1, preamble.getLast() + " " + text);
        } else {
            preamble.add(text);
        }
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
        preamble.stream().skip(1).forEach(part -> node.add(new Node(Kind.PART, "")).text = part);
        return Optional.of(node);
    }
}
