package org.dauys.text.write;

import java.util.List;
import java.util.Set;
import org.dauys.text.Provision;

/**
 * A provision of one or both of two versions of an act.
 *
 * @param provision as the version after has it, else as the version before does
 * @param before whether the version before has it
 * @param after whether the version after has it
 * @param sources the names of those from whom it comes or goes as a whole ({@link MarkSource}); none where it stays
 * @param heading its heading in runs; none where it comes or goes as a whole
 * @param text likewise
 * @param children of both versions, in order; none where it comes or goes as a whole
 */
public record MarkedProvision(
        Provision provision,
        boolean before,
        boolean after,
        Set<String> sources,
        List<MarkedWords> heading,
        List<MarkedWords> text,
        List<MarkedProvision> children) {
    public MarkedProvision {
        sources = Set.copyOf(sources);
        heading = List.copyOf(heading);
        text = List.copyOf(text);
        children = List.copyOf(children);
    }
}
