package org.dauys.amend.instruct;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dauys.amend.Edit;
import org.dauys.amend.Rewriting;
import org.dauys.amend.instruct.SentenceReader.Done;
import org.dauys.amend.instruct.Told.Cause;
import org.dauys.text.Act;
import org.dauys.text.Language;
import org.dauys.text.read.ActiveModification;
import org.dauys.text.read.ActiveModification.Destination;
import org.dauys.text.read.AmendingDocument;
import org.dauys.text.write.AmendingAkn;

/**
 * Reads an amending act in Akoma Ntoso against its base: what its metadata say that a sentence does, where they say it
 * completely, and the sentence itself otherwise. Where a sentence that is marked is understood, too, both must do the same.
 */
public final class AmendingActReader {
    /** How an amending act of ours names its base: with the first characters of its sum. */
    private static final Pattern OURS = Pattern.compile("/akn/zz/act/[^/]+/[0-9a-f]{16}");

    private final Act base;
    private final String name;
    private final InstructionReader sentences;
    private final MarkedInstruction marks;

    /**
     * Prepares to read.
     *
     * @param base the act that is changed
     * @param language of the sentences: kk, ru or en
     * @throws IllegalArgumentException for any other language
     */
    public AmendingActReader(Act base, Language language) {
        this.base = base;
        this.name = AmendingAkn.name(base);
        this.sentences = new InstructionReader(base, language);
        this.marks = new MarkedInstruction(base, new Places(base));
    }

    /**
     * What an amending act does.
     *
     * @param instructions its edits, and what could not be applied, with the lines of the file
     * @param byMarks how many modifications were applied by the metadata
     * @param bySentences how many instructions by their sentences
     * @param notes what else must be known: which modifications were not complete, and what was taken for granted
     */
    public record Amending(Instructions instructions, int byMarks, int bySentences, List<String> notes) {
        public Amending {
            notes = List.copyOf(notes);
        }
    }

    /** What a sentence of which all is understood, but that does not fit this act, must not be overruled by its marks. */
    private static final Set<Cause> CONTRADICTS =
            Set.of(Cause.NO_SUCH_PLACE, Cause.WORDS_ABSENT, Cause.BLOCK_DIFFERS, Cause.NUMBER_TAKEN);

    /** Everything on one line. */
    private static final class Line {
        private final List<Done> marked = new ArrayList<>();
        /** How many quotations its modifications name. */
        private int named;

        private final List<ActiveModification> refused = new ArrayList<>();
        private final List<Told> other = new ArrayList<>();
        private final List<Instruction> said = new ArrayList<>();
        private final List<Told> told = new ArrayList<>();
    }

    /** Reads an amending act. */
    public Amending read(AmendingDocument document) {
        List<String> notes = new ArrayList<>();
        if (document.hasSeveralVersions()) {
            notes.add("it says that it has several versions of its elements side by side; all of them are read");
        }
        Map<Integer, Line> lines = new LinkedHashMap<>();
        List<Instruction> said = new ArrayList<>();
        List<Told> told = new ArrayList<>();
        sentences.read(document.text(), said, told);
        said.forEach(one -> line(lines, one.line()).said.add(one));
        told.forEach(one -> line(lines, one.line()).told.add(one));
        Set<String> documents = document.modifications().stream()
                .flatMap(one -> one.destinations().stream())
                .map(Destination::document)
                .filter(act -> !act.isEmpty())
                .collect(Collectors.toSet());
        if (documents.size() == 1 && !documents.contains(name)) {
            notes.add("all its modifications name " + documents.iterator().next()
                    + "; that is taken for the act that is changed");
        }
        List<Told> elsewhere = new ArrayList<>();
        for (ActiveModification one : document.modifications()) {
            mark(one, documents, lines, notes, elsewhere);
        }
        List<Instruction> all = new ArrayList<>();
        List<Told> lost = new ArrayList<>();
        int byMarks = 0;
        int bySentences = 0;
        Map<Integer, Quotation> texts = new HashMap<>();
        Quotation.of(document.text()).forEach(one -> texts.put(one.line(), one));
        for (Map.Entry<Integer, Line> entry : lines.entrySet()) {
            Line line = entry.getValue();
            if (!line.other.isEmpty()) {
                lost.addAll(line.other);
            } else if (line.marked.isEmpty() || !line.refused.isEmpty()) {
                all.addAll(line.said);
                lost.addAll(line.told);
                bySentences += line.said.size();
            } else {
                Quotation text =
                        Objects.requireNonNull(texts.get(entry.getKey()), "A line that was read is in the text");
                boolean isSilent = !isUnderstood(line)
                        && (line.named < text.quoted().size() || line.marked.size() < document.marked(entry.getKey()));
                boolean differs = differs(line);
                if (isSilent || differs) {
                    Cause cause = differs ? Cause.MARKS_DIFFER : Cause.NOT_UNDERSTOOD;
                    lost.add(new Told(entry.getKey(), text.text(), cause, ""));
                    continue;
                }
                line.marked.forEach(
                        one -> all.add(new Instruction(entry.getKey(), text.text(), one.edits(), one.restated())));
                byMarks += line.marked.size();
            }
        }
        Instructions together = InstructionReader.withoutContradictions(base, all, lost);
        List<Told> atFile = Stream.concat(
                        elsewhere.stream(), together.told().stream().map(one -> one.at(document.fileLine(one.line()))))
                .toList();
        return new Amending(new Instructions(together.edits(), atFile), byMarks, bySentences, notes);
    }

    private static Line line(Map<Integer, Line> lines, int number) {
        return lines.computeIfAbsent(number, none -> new Line());
    }

    /** @param elsewhere what must not be done and has no sentence here that could be left out, with the lines of the file */
    private void mark(
            ActiveModification one,
            Set<String> documents,
            Map<Integer, Line> lines,
            List<String> notes,
            List<Told> elsewhere) {
        Optional<Integer> at = one.sentence();
        Optional<Told> other = another(one, documents, at.orElse(one.line()))
                .or(() -> one.isBound()
                        ? Optional.of(new Told(at.orElse(one.line()), one.type(), Cause.BOUND, ""))
                        : Optional.empty());
        if (at.isEmpty() && other.isPresent()) {
            // Which of the sentences is not to be done is not known: none of this act can be trusted.
            Told told = other.get();
            Cause cause = told.isLost() ? told.cause() : Cause.OTHER_BASE;
            elsewhere.add(new Told(told.line(), told.instruction(), cause, told.detail()));
            return;
        }
        if (at.isEmpty()) {
            notes.add(
                    "line " + one.line() + ": its source is no sentence of this file; the sentences were read instead");
            return;
        }
        Line line = line(lines, at.get());
        if (other.isPresent()) {
            line.other.add(other.get());
            return;
        }
        try {
            line.marked.add(marks.read(one));
            line.named += one.olds().size() + one.news().size() + (one.anchor().isPresent() ? 1 : 0);
        } catch (Refused refused) {
            line.refused.add(one);
            String detail = refused.detail().isEmpty() ? "" : " (" + refused.detail() + ")";
            notes.add("line " + one.line() + ": the textualMod is not complete, or not so in this act" + detail
                    + "; its sentence was read instead");
        }
    }

    /** Of a modification of another act, or of another text of this one; not of one that names no act. */
    private Optional<Told> another(ActiveModification one, Set<String> documents, int line) {
        Set<String> its = one.destinations().stream().map(Destination::document).collect(Collectors.toSet());
        its.removeAll(Set.of(name, ""));
        if (its.isEmpty()) {
            return Optional.empty();
        }
        String first = its.iterator().next();
        if (documents.contains(name)) {
            return Optional.of(new Told(line, first, Cause.OTHER_ACT, first));
        }
        if (documents.size() > 1 || OURS.matcher(first).matches()) {
            return Optional.of(new Told(line, first, Cause.OTHER_BASE, first));
        }
        // One act only is changed; what it is called cannot be compared with this one.
        return Optional.empty();
    }

    private static boolean isUnderstood(Line line) {
        return !line.said.isEmpty() && line.told.stream().noneMatch(Told::isLost);
    }

    /** Whether a sentence is understood, and does not do what its marks say, or not all of it. */
    private boolean differs(Line line) {
        boolean isPartly = !line.said.isEmpty() && line.told.stream().anyMatch(Told::isLost);
        if (isPartly || line.told.stream().anyMatch(one -> CONTRADICTS.contains(one.cause()))) {
            return true;
        }
        if (!isUnderstood(line)) {
            return false;
        }
        List<Edit> marked =
                line.marked.stream().flatMap(one -> one.edits().stream()).toList();
        List<Edit> said =
                line.said.stream().flatMap(one -> one.edits().stream()).toList();
        return !new HashSet<>(marked).equals(new HashSet<>(said)) && !Rewriting.giveTheSame(base, marked, said);
    }
}
