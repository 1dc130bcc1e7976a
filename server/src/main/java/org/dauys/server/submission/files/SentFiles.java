package org.dauys.server.submission.files;

import org.dauys.server.guard.Guard;
import org.dauys.server.guard.Lane;
import org.dauys.server.guard.TooMuchException;
import org.dauys.server.guard.TooMuchException.Limit;
import org.dauys.server.submission.Attachment;
import org.dauys.server.submission.files.SentFile.Refusal;
import org.dauys.server.submission.files.SentFile.RefusedException;
import org.springframework.stereotype.Component;

/** Takes files that someone sent, looked at where nothing can be harmed. */
@Component
public class SentFiles {
    private static final int LONGEST_NAME = 1_000;

    private final Guard guard;

    SentFiles(Guard guard) {
        this.guard = guard;
    }

    /**
     * The file as it will be kept; see {@link SentFile}.
     *
     * @throws RefusedException when it is not taken
     */
    public Attachment of(String name, byte[] bytes, boolean isPublic) throws RefusedException {
        if (bytes.length > SentFile.MOST_BYTES) {
            throw new RefusedException(Refusal.TOO_LARGE);
        }
        String end = name.substring(Math.max(0, name.length() - LONGEST_NAME));
        try {
            return FileChecking.answer(
                    guard.run(FileChecking.NAME, FileChecking.asked(end, bytes), Lane.VISITORS), isPublic);
        } catch (TooMuchException tooMuch) {
            throw new RefusedException(tooMuch.limit() == Limit.BUSY ? Refusal.BUSY : Refusal.TOO_HARD);
        }
    }
}
