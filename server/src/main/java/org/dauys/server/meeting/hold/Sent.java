package org.dauys.server.meeting.hold;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A wording as a desk sends it, and as its file has it.
 *
 * @param item the item's id
 * @param id the wording's own
 * @param over ids of the wordings whose place it takes
 * @param gone whether the clerk takes the item back
 */
record Sent(String item, ItemKind kind, String id, @Nullable List<String> over, boolean gone, JsonNode body) {
    private static final String KEY = "[0-9a-f]{32}";

    boolean hasKeys() {
        return isKey(item)
                && isKey(id)
                && overs().size() <= 100
                && overs().stream().allMatch(Sent::isKey);
    }

    static boolean isKey(@Nullable String key) {
        return key != null && key.matches(KEY);
    }

    List<String> overs() {
        return Objects.requireNonNullElse(over, List.of());
    }

    /**
     * What came of it.
     *
     * @param outcome {@link Decision.Outcome}'s code, or {@code refused}
     * @param turn the number of the item's last change; 0 when it was refused
     * @param open the item's wordings whose place no other has taken
     * @param problems names of fields, when it was refused: the desk keeps it and says so
     */
    record Receipt(String id, String item, String outcome, long turn, List<String> open, List<String> problems) {
        static Receipt refused(Sent sent, List<String> problems) {
            return new Receipt(
                    Objects.requireNonNullElse(sent.id(), ""),
                    Objects.requireNonNullElse(sent.item(), ""),
                    "refused",
                    0,
                    List.of(),
                    problems);
        }
    }
}
