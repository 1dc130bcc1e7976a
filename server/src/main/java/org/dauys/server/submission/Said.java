package org.dauys.server.submission;

import java.util.Optional;
import org.dauys.text.Language;

/**
 * What someone says in a submission.
 *
 * @param amendment of the law's words; there for amendments, and for nothing else
 * @param words may be empty for an amendment
 * @param rationale why; often empty
 */
public record Said(
        SubmissionKind kind, Language language, Optional<Amendment> amendment, String words, String rationale) {}
