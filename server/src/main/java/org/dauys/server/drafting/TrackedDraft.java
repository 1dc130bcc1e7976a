package org.dauys.server.drafting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dauys.amend.Applied;
import org.dauys.amend.OwnedChange;
import org.dauys.amend.Owner;
import org.dauys.amend.Remark;
import org.dauys.amend.TrackedLines;
import org.dauys.text.write.TrackedDocx;

/**
 * The next version so far as a DOCX with tracked changes: each by the number of its amendment, with the sender's reason as a
 * comment. Accepted it is the text that comes of what was decided, rejected the version that it is made from.
 */
public final class TrackedDraft {
    private TrackedDraft() {}

    /** What was taken and collides with nothing taken. */
    public static byte[] docx(Draft draft) {
        List<OwnedChange> changes = draft.byOwner();
        Applied applied = draft.applied();
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        try {
            TrackedDocx.write(
                    draft.base(), applied.act(), TrackedLines.of(draft.base(), changes, applied, remarks(draft)), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static Map<Owner, Remark> remarks(Draft draft) {
        return draft.taken().stream()
                .collect(Collectors.toMap(
                        Candidate::owner,
                        one -> new Remark(
                                one.submission().rationale(),
                                Optional.of(one.submission().receivedAt().truncatedTo(ChronoUnit.MINUTES)))));
    }
}
