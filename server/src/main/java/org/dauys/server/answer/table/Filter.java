package org.dauys.server.answer.table;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.server.consultation.Theme;

/**
 * Which submissions of a table are asked for; what is empty fits all.
 *
 * @param decided {@link #OPEN}, {@link #UNPUBLISHED}, or the code of a disposition
 * @param label of a provision; what stands in it is meant too
 */
record Filter(Optional<Theme> theme, String decided, String label) {
    static final String OPEN = "open";
    static final String UNPUBLISHED = "unpublished";
    /** In the order of the form. */
    static final List<String> DECISIONS =
            List.of("accepted", "accepted-in-part", "rejected", "already-covered", "out-of-scope", OPEN, UNPUBLISHED);

    static final Filter ALL = new Filter(Optional.empty(), "", "");
    private static final int LONGEST_LABEL = 60;

    /** As far as what an address says is known. */
    static Filter of(List<Theme> themes, String theme, String decided, String label) {
        String clean = label.strip();
        return new Filter(
                themes.stream().filter(one -> one.slug().equals(theme)).findFirst(),
                DECISIONS.contains(decided) ? decided : "",
                clean.length() > LONGEST_LABEL ? "" : clean);
    }

    boolean isAll() {
        return theme.isEmpty() && decided.isEmpty() && label.isEmpty();
    }

    /** The query of a page's address; part 1 is not named. */
    String query(int version, int part) {
        List<String> query = new ArrayList<>(List.of("v=" + version));
        theme.ifPresent(one -> query.add("theme=" + one.slug()));
        if (!decided.isEmpty()) {
            query.add("decided=" + decided);
        }
        if (!label.isEmpty()) {
            query.add("label=" + URLEncoder.encode(label, StandardCharsets.UTF_8));
        }
        if (part > 1) {
            query.add("part=" + part);
        }
        return String.join("&", query);
    }
}
