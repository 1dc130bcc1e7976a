package org.dauys.amend;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.Provision;
import org.dauys.text.UnreadableActException;
import org.dauys.text.read.ActReader;
import org.dauys.text.read.ReadingOptions;
import org.dauys.text.read.TrackedChanges;
import org.dauys.text.write.ActWriter;
import org.dauys.text.write.MarkedAkn;
import org.dauys.text.write.MarkedProvision;
import org.dauys.text.write.MarkedWords;

/** A base and the act that changes make of it as one file of Akoma Ntoso, in which each change is marked. */
public final class MarkedAct {
    private final OwnedEdits edits;
    private final TrackedMarks marks;

    private MarkedAct(OwnedEdits edits, TrackedMarks marks) {
        this.edits = edits;
        this.marks = marks;
    }

    /**
     * Makes the file. It is read again before it is handed out: with its changes it is the new act and without them the
     * base, by their SHA-256.
     *
     * @param base that the changes were computed on
     * @param changes that were made
     * @param applied what they gave
     * @param remarks what is said of the changes, by whose they are; may be empty
     * @throws IllegalArgumentException when an amendment is called as no author can be, or when Akoma Ntoso cannot have one
     *     of the two acts, as one with a paragraph in a paragraph; the message says which
     */
    public static byte[] akn(Act base, List<OwnedChange> changes, Applied applied, Map<Owner, Remark> remarks)
            throws IOException {
        MarkedAct marked = new MarkedAct(new OwnedEdits(changes), new TrackedMarks(changes, remarks));
        List<MarkedProvision> provisions = marked.children(
                "", base.provisions(), applied.act().provisions().iterator());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MarkedAkn.write(base, applied.act(), provisions, marked.marks.sources(), out);
        byte[] akn = out.toByteArray();
        check(akn, TrackedChanges.REJECT, base, "the base");
        check(akn, TrackedChanges.ACCEPT, applied.act(), "the new act");
        return akn;
    }

    private static void check(byte[] akn, TrackedChanges changes, Act wanted, String name) {
        String cause = "it is read as another text";
        try {
            ReadingOptions options = new ReadingOptions(Optional.of(wanted.language()), changes, 0);
            Act read = ActReader.read("marked.akn", akn, Format.AKN, options).act();
            if (ActWriter.sha256(read).equals(ActWriter.sha256(wanted))) {
                return;
            }
        } catch (UnreadableActException unreadable) {
            cause = String.valueOf(unreadable.getMessage());
        }
        throw new IllegalArgumentException("Akoma Ntoso cannot have " + name + " with its marks (" + cause
                + "); track the changes in a DOCX, or write the new act alone");
    }

    private List<MarkedProvision> children(String parent, List<Provision> base, Iterator<Provision> made) {
        List<MarkedProvision> all = new ArrayList<>();
        inserted(parent, "", made, all);
        for (Provision child : base) {
            Set<Owner> removers = edits.removers(child.label());
            all.add(removers.isEmpty() ? kept(child, made.next()) : whole(child, false, removers));
            inserted(parent, child.label(), made, all);
        }
        return all;
    }

    private void inserted(String parent, String after, Iterator<Provision> made, List<MarkedProvision> into) {
        edits.additions(parent, after).forEach((addition, owners) -> {
            for (int i = 0; i < addition.provisions().size(); i++) {
                into.add(whole(made.next(), true, owners));
            }
        });
    }

    private MarkedProvision whole(Provision one, boolean comes, Set<Owner> owners) {
        return new MarkedProvision(one, !comes, comes, marks.names(owners), List.of(), List.of(), List.of());
    }

    private MarkedProvision kept(Provision base, Provision made) {
        return new MarkedProvision(
                made,
                true,
                true,
                Set.of(),
                words(base, Field.HEADING),
                words(base, Field.TEXT),
                children(base.label(), base.children(), made.children().iterator()));
    }

    private List<MarkedWords> words(Provision base, Field field) {
        Map<WordEdit, Set<Owner>> words = edits.words(base.label(), field);
        if (words.isEmpty()) {
            return List.of();
        }
        return TrackedSpaces.printed(MergedWords.of(field.of(base), words).tracked()).stream()
                .map(piece -> new MarkedWords(piece.text(), piece.before(), piece.after(), marks.names(piece.owners())))
                .toList();
    }
}
