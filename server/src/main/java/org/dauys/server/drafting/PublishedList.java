package org.dauys.server.drafting;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.server.consultation.Version;
import org.dauys.server.drafting.DisposalLists.Line;

/**
 * The list in order of disposal as everyone may know it: without codes, decisions and what has no number yet.
 *
 * @param base the version that it is of
 * @param edition how many times numbers were given, from 1
 * @param at when they were given last
 * @param lines in the order of their numbers
 * @param withdrawn by number in the register, the number in this list
 */
public record PublishedList(Version base, int edition, Instant at, List<Line> lines, Map<Integer, String> withdrawn) {
    public PublishedList {
        lines = List.copyOf(lines);
        withdrawn = Collections.unmodifiableMap(new LinkedHashMap<>(withdrawn));
    }

    /** The line with this number in the list. */
    public Optional<Line> line(String number) {
        return lines.stream()
                .filter(line -> line.number().filter(number::equals).isPresent())
                .findFirst();
    }
}
