package org.dauys.amend.instruct;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dauys.amend.Addition;
import org.dauys.amend.Change;
import org.dauys.amend.Edit;
import org.dauys.amend.Field;
import org.dauys.amend.Removal;
import org.dauys.amend.Rewriting;
import org.dauys.amend.WordEdit;
import org.dauys.amend.instruct.AmendingActReader.Amending;
import org.dauys.amend.instruct.Instruction.Restated;
import org.dauys.amend.instruct.SentenceReader.Done;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Language;
import org.dauys.text.Provision;
import org.dauys.text.UnreadableActException;
import org.dauys.text.read.AmendingDocument;
import org.dauys.text.write.AmendingAkn;
import org.dauys.text.write.AmendingPiece;
import org.dauys.text.write.AmendingPiece.Role;
import org.dauys.text.write.AmendingSentence;
import org.dauys.text.write.AmendingSentence.Mark;

/** Writes a change as an amending act in Akoma Ntoso, each of its sentences with what it does as metadata. */
public final class AmendingAct {
    private static final Pattern QUOTED = Pattern.compile("⟦(\\d+)⟧");

    private final Act base;
    private final Language language;
    private final InstructionWriter writer;
    private final SentenceReader sentences;
    private final AmendingActReader reader;
    private final Blocks blocks;

    /**
     * Prepares to write.
     *
     * @param base on which the change was computed
     * @param language of the sentences: kk, ru or en
     * @throws IllegalArgumentException for any other language
     */
    public AmendingAct(Act base, Language language) {
        this.base = base;
        this.language = language;
        Grammar grammar = new Grammar(language, base);
        this.writer = new InstructionWriter(base, language);
        this.sentences = new SentenceReader(base, grammar, new Places(base));
        this.reader = new AmendingActReader(base, language);
        this.blocks = new Blocks(grammar, base);
    }

    /**
     * The file.
     *
     * @param akn the amending act
     * @param sentences how many it has
     * @param marked how many of them have a {@code textualMod}; the others are read by their words
     * @param unwritten edits that no sentence says; to be made by hand
     */
    public record File(byte[] akn, int sentences, int marked, List<Edit> unwritten) {
        public File {
            unwritten = List.copyOf(unwritten);
        }
    }

    /**
     * Writes a change. The file is read again before it is handed out, and does what its sentences do.
     *
     * @throws IllegalArgumentException when no sentence says any of it, or Akoma Ntoso cannot carry what is quoted
     */
    public File write(Change change) throws IOException {
        Written written = writer.write(change);
        if (written.sentences().isEmpty()) {
            throw new IllegalArgumentException("No sentence says any of the changes; make them by hand");
        }
        List<Edit> wanted =
                new InstructionReader(base, language).read(written.text()).edits();
        List<AmendingSentence> all = new ArrayList<>();
        for (String sentence : written.sentences()) {
            all.add(sentence(sentence));
        }
        byte[] akn = akn(all);
        Amending read = read(akn);
        if (!isSame(read, wanted)) {
            // Some mark is read otherwise than its sentence: then each is looked at by itself.
            all.replaceAll(one -> isReadBy(one) ? one : new AmendingSentence(one.pieces(), Optional.empty()));
            akn = akn(all);
            read = read(akn);
        }
        if (!isSame(read, wanted)) {
            throw new IllegalArgumentException(
                    "Akoma Ntoso cannot carry what the sentences quote; write them as plain text");
        }
        int marked = (int) all.stream().filter(one -> one.mark().isPresent()).count();
        return new File(akn, all.size(), marked, written.unwritten());
    }

    private byte[] akn(List<AmendingSentence> all) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AmendingAkn.write(base, language, all, out);
        return out.toByteArray();
    }

    private Amending read(byte[] akn) {
        try {
            return reader.read(AmendingDocument.open("amending.akn", akn, base.language()));
        } catch (UnreadableActException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    private boolean isSame(Amending read, List<Edit> wanted) {
        return read.instructions().told().isEmpty()
                && Rewriting.giveTheSame(base, read.instructions().edits(), wanted);
    }

    private boolean isReadBy(AmendingSentence one) {
        try {
            Amending read = read(akn(List.of(one)));
            return read.instructions().told().isEmpty() && read.byMarks() == 1;
        } catch (IOException | IllegalArgumentException cannot) {
            return false;
        }
    }

    private AmendingSentence sentence(String sentence) {
        Quotation quotation = Quotation.of(sentence).getFirst();
        String skeleton = quotation.skeleton();
        String name = sentences.sentence(skeleton).orElseThrow();
        Done done;
        try {
            done = sentences.read(skeleton, "", quotation.quoted(), Context.NONE);
        } catch (Refused impossible) {
            throw new IllegalStateException(sentence, impossible);
        }
        return new AmendingSentence(pieces(name, sentence, quotation, done), mark(name, done));
    }

    private List<AmendingPiece> pieces(String name, String sentence, Quotation quotation, Done done) {
        List<Role> roles = roles(name, quotation);
        List<AmendingPiece> pieces = new ArrayList<>();
        Matcher mark = QUOTED.matcher(quotation.skeleton());
        int at = 0;
        int in = 0;
        while (mark.find()) {
            if (mark.start() > at) {
                pieces.add(AmendingPiece.words(quotation.skeleton().substring(at, mark.start())));
            }
            int number = Integer.parseInt(mark.group(1));
            String quoted = quotation.quoted().get(number);
            in = sentence.indexOf(quoted, in + 1);
            String marks = "" + sentence.charAt(in - 1) + sentence.charAt(in + quoted.length());
            in += quoted.length();
            List<Provision> provisions = roles.get(number) == Role.NEW ? provisions(name, done, quoted) : List.of();
            pieces.add(new AmendingPiece(roles.get(number), provisions.isEmpty() ? quoted : "", marks, provisions));
            at = mark.end();
        }
        if (at < quotation.skeleton().length()) {
            pieces.add(AmendingPiece.words(quotation.skeleton().substring(at)));
        }
        return pieces;
    }

    /** Which quotation is what, in the order in which they stand. */
    private List<Role> roles(String name, Quotation quotation) {
        if (quotation.quoted().size() < 2) {
            return List.of(name.equals("delete") ? Role.OLD : Role.NEW);
        }
        Role first = switch (name) {
            case "after" -> Role.AFTER;
            case "before" -> Role.BEFORE;
            default -> Role.OLD;
        };
        return sentences.isInOrder(name, quotation.skeleton()) ? List.of(first, Role.NEW) : List.of(Role.NEW, first);
    }

    /** What a quotation has of provisions: all that is added, and a provision that is given anew with its number. */
    private List<Provision> provisions(String name, Done done, String quoted) {
        if (name.equals("add")) {
            return ((Addition) done.edits().getFirst()).provisions();
        }
        boolean isWhole = name.equals("restate")
                && done.restated().filter(one -> one.field().isEmpty()).isPresent();
        return isWhole ? blocks.read(quoted, kind(done.restated().orElseThrow())) : List.of();
    }

    private Kind kind(Restated restated) {
        return at(restated.label()).kind();
    }

    private Provision at(String label) {
        return base.walk().filter(one -> one.label().equals(label)).findFirst().orElseThrow();
    }

    private Optional<Mark> mark(String name, Done done) {
        if (name.equals("restate")) {
            return done.restated()
                    .map(restated -> new Mark(
                            "substitution",
                            restated.field()
                                    .map(field -> words(restated.label(), field))
                                    .orElseGet(() -> at(restated.label()).eId()),
                            ""));
        }
        if (name.equals("remove")) {
            return Optional.of(new Mark(
                    "repeal", at(((Removal) done.edits().getFirst()).label()).eId(), ""));
        }
        if (name.equals("add")) {
            return added((Addition) done.edits().getFirst());
        }
        Set<String> places = done.edits().stream()
                .map(WordEdit.class::cast)
                .map(edit -> words(edit.label(), edit.field()))
                .collect(Collectors.toSet());
        String type = switch (name) {
            case "replace" -> "substitution";
            case "delete" -> "repeal";
            default -> "insertion";
        };
        return places.size() == 1 ? Optional.of(new Mark(type, places.iterator().next(), "")) : Optional.empty();
    }

    private Optional<Mark> added(Addition addition) {
        if (!addition.after().isEmpty()) {
            return Optional.of(new Mark("insertion", at(addition.after()).eId(), "after"));
        }
        if (!addition.label().isEmpty()) {
            return Optional.of(new Mark("insertion", at(addition.label()).eId(), "start"));
        }
        return base.provisions().stream().findFirst().map(first -> new Mark("insertion", first.eId(), "before"));
    }

    private String words(String label, Field field) {
        Provision provision = at(label);
        boolean isLeaf = provision.children().isEmpty() && provision.heading().isEmpty();
        if (isLeaf && field == Field.TEXT) {
            return provision.eId();
        }
        return provision.eId() + (field == Field.HEADING ? MarkedInstruction.HEADING : MarkedInstruction.OWN);
    }
}
