package org.dauys.server.meeting.hold;

import java.util.List;

/**
 * A straw poll on people's phones.
 *
 * @param open whether it can be answered
 * @param printed how many codes were made
 * @param used how many of them were used; 0 once it is closed, when there are no codes any more
 * @param questions what is asked, in order
 */
public record Ballot(boolean open, int printed, int used, List<String> questions) {
    public Ballot {
        questions = List.copyOf(questions);
    }

    /** What one can say to a question. */
    public enum Answer {
        AGREE,
        DISAGREE,
        UNDECIDED
    }
}
