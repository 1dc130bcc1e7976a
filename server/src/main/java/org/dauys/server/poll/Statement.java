package org.dauys.server.poll;

import org.dauys.server.site.Words;

/**
 * A sentence to agree or disagree with.
 *
 * @param number in its poll, from 1
 * @param label of the provision that it is about, in the newest version; empty for none
 * @param theme the slug of the theme that it is about; empty for none
 * @param byParticipant whether a participant added it; otherwise an editor
 * @param reason why it is hidden, by its code; empty while it is not
 * @param wasPublished whether readers have ever seen it
 */
public record Statement(
        long id,
        int number,
        Words words,
        String label,
        String theme,
        boolean byParticipant,
        StatementState state,
        String reason,
        boolean wasPublished) {}
