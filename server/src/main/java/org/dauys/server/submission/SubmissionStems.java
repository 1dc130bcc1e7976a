package org.dauys.server.submission;

import java.util.List;
import org.dauys.compare.Stems;
import org.dauys.text.Language;

/** The words of a submission by their stems, for search: PostgreSQL's {@code tsvector}. */
final class SubmissionStems {
    /** No phrase reaches from one field into the next. */
    private static final int GAP = 10;
    /** PostgreSQL counts places no further. */
    private static final int LAST_PLACE = 16_383;

    private SubmissionStems() {}

    static String of(NewSubmission submission) {
        return of(
                submission.said().language(),
                List.of(
                        submission.said().words(),
                        submission.said().amendment().map(Amendment::proposed).orElse(""),
                        submission.said().rationale(),
                        submission.who().organisation()));
    }

    static String of(Language language, List<String> fields) {
        Stems stems = Stems.of(language);
        StringBuilder vector = new StringBuilder();
        int at = 1;
        for (String field : fields) {
            for (Stems.Word word : stems.words(field)) {
                vector.append(quoted(word.stem()))
                        .append(':')
                        .append(Math.min(at++, LAST_PLACE))
                        .append(' ');
            }
            at += GAP;
        }
        return vector.toString();
    }

    /** As {@code tsvector} and {@code tsquery} write it. */
    static String quoted(String stem) {
        return "'" + stem.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
