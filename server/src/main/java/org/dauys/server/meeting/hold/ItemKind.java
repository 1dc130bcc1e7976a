package org.dauys.server.meeting.hold;

import org.dauys.server.submission.Codes;

/** What a desk captures. */
enum ItemKind {
    /** What someone said. */
    CONTRIBUTION,
    /** How many are in the hall, as a number. */
    ATTENDANCE,
    /** That someone speaks, or waits to, and for how long. */
    TURN,
    /** What a photograph shows; its bytes go by themselves. */
    PHOTO,
    /** What one teller counted at a straw poll. */
    POLL,
    /** When an item of the agenda began or ended. */
    MARK;

    String code() {
        return Codes.of(this);
    }
}
