package org.dauys.ledger.log;

import java.io.IOException;
import java.util.List;
import org.dauys.ledger.note.NoteSignature;
import org.dauys.ledger.note.SignedNote;
import org.dauys.ledger.tree.Subtrees;

/** Who signs a checkpoint before it is published. */
@FunctionalInterface
public interface Cosigners {
    /** Nobody: a log without witnesses. */
    Cosigners NONE = (checkpoint, tree) -> List.of();

    /**
     * Their signatures, which were verified.
     *
     * @param checkpoint signed by the log
     * @param tree from which the checkpoint's consistency with older ones can be proved
     * @throws NotCosignedException when too few sign; then the checkpoint is not published, and they are asked again later
     * @throws IOException when the tree cannot be read
     */
    List<NoteSignature> cosign(SignedNote checkpoint, Subtrees tree) throws IOException;
}
