package org.dauys.opinion.similar;

import java.util.List;

/**
 * Texts that are the same or nearly so. Nobody is removed by it and nothing: who sent in what stays as it is.
 *
 * @param medoid the place of the text that is nearest to all others
 * @param members two at least, by their places
 */
public record Campaign(int medoid, List<Member> members) {
    /** Copies the members. */
    public Campaign {
        members = List.copyOf(members);
    }
}
