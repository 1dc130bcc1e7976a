package org.dauys.server.answer.desk;

import java.util.Optional;

/**
 * A rule that says which body answers. What it leaves empty fits all.
 *
 * @param theme the id of a theme
 * @param label of a provision of the newest version; an article's stands for all that is in it
 * @param kind a code of {@link org.dauys.server.submission.SubmissionKind}
 * @param body the id of the body
 */
public record Route(long id, Optional<Long> theme, String label, String kind, long body) {}
