package org.dauys.server.drafting;

import org.dauys.server.submission.Codes;

/** Why an amendment has no words of an act that it would change: an editor reads it, and nothing is merged of it. */
public enum Unplaced {
    /** The version has no text in its language. */
    NO_TEXT,
    /** The text has not the provision that it speaks of. */
    NO_PROVISION,
    /** The words that it speaks of do not stand there. */
    NO_WORDS,
    /** It speaks of a title or a note, which are no words of a provision. */
    NO_WORDING,
    /** It speaks of a whole of several provisions without saying which words of them. */
    WHOLE,
    /** It asks for what is there already. */
    NOTHING_NEW,
    /** The law has no rule for the number of what it adds. */
    NO_NUMBER;

    /** As the database and phrases write it. */
    public String code() {
        return Codes.of(this);
    }
}
