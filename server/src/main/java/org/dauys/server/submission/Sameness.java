package org.dauys.server.submission;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Locale;
import org.dauys.server.invariants.Impossible;

/** What a submission asks, in a normal form: the same for the same words with other spaces, signs and cases. */
final class Sameness {
    private Sameness() {}

    static byte[] key(NewSubmission submission) {
        String asked = String.join(
                "\u0001",
                String.valueOf(submission.anchor().versionId()),
                submission.anchor().label(),
                submission.said().amendment().map(a -> a.action().code()).orElse(""),
                submission.said().amendment().map(a -> normal(a.proposed())).orElse(""),
                // Who proposes the same wording asks for the same, whatever else they write.
                submission.said().amendment().isPresent()
                        ? normal(submission.anchor().quote())
                        : normal(submission.said().words()));
        try {
            return MessageDigest.getInstance("SHA-256").digest(asked.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw Impossible.in(Sameness.class, impossible);
        }
    }

    /** What it asks for, in the normal form: its wording, else its words. */
    static String asked(NewSubmission submission) {
        return normal(submission
                .said()
                .amendment()
                .map(Amendment::proposed)
                .orElse(submission.said().words()));
    }

    /** Letters and digits alone, composed, in lower case; ё as е, a Latin i in Cyrillic words as і. */
    static String normal(String words) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return plain.replace('ё', 'е')
                .replaceAll("(?<=\\p{IsCyrillic})i|i(?=\\p{IsCyrillic})", "і")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
