package org.dauys.server.drafting.reader;

import java.util.List;
import java.util.Optional;
import org.dauys.server.consultation.Version;
import org.dauys.server.consultation.desk.Paging;
import org.dauys.server.drafting.ListRow;

/**
 * One amendment as a sitting has it before it.
 *
 * @param base the version that it changes
 * @param now the words of its provision; empty where it adds one or names none
 * @param html the same with what it asks for, marked; empty where it names none
 * @param collisions with which of the list it cannot come in together, by their numbers there
 * @param ordinal its place in the list, from 1
 * @param part the page of the list that it stands on
 * @param before the number in the list of the one before; empty for the first
 * @param after of the one after; empty for the last
 */
public record SittingView(
        Version base,
        ListRow row,
        String now,
        String html,
        List<String> collisions,
        int ordinal,
        Paging part,
        Optional<String> before,
        Optional<String> after) {
    public SittingView {
        collisions = List.copyOf(collisions);
    }
}
