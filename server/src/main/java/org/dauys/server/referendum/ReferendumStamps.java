package org.dauys.server.referendum;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dauys.server.site.KeptStamps;
import org.dauys.server.site.PageStamps;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How long pages of a consultation are good as far as its referendum goes. Those of the referendum are made from the newest count, so
 * its stamp is theirs; all others show only that there is one.
 */
@Component
class ReferendumStamps implements PageStamps {
    private static final Pattern PAGE = Pattern.compile("/c/([^/]+)(/referendum(?:/.*)?)?(?:/.*)?");
    /** Forms, and files that are made for who asks. */
    private static final Pattern OWN = Pattern.compile("/c/[^/]+/referendum/(?:observe|compare|send)(?:/.*)?");

    private final KeptStamps<String> states;
    private final Counts counts;

    /** @param millis how long a state that was read is believed, 0 = not at all */
    ReferendumStamps(JdbcClient sql, Counts counts, @Value("${dauys.pages.stamp-millis}") long millis) {
        this.states = new KeptStamps<>(millis, slug -> read(sql, slug));
        this.counts = counts;
    }

    @Override
    public Optional<String> of(String path) {
        Matcher page = PAGE.matcher(path);
        if (!page.matches()) {
            return Optional.of("");
        }
        if (OWN.matcher(path).matches()) {
            return Optional.empty();
        }
        String state = states.of(page.group(1));
        return Optional.of(
                state.isEmpty() || page.group(2) == null
                        ? state
                        : String.valueOf(counts.of(number(state)).stamp()));
    }

    /** The referendum's number and its state; empty where there is none. */
    private static String read(JdbcClient sql, String slug) {
        return sql.sql("""
            select r.id || ' ' || r.state from referendum.referendum r
            join consultation.consultation c on c.id = r.consultation_id where c.slug = :slug
            """).param("slug", slug).query(String.class).optional().orElse("");
    }

    private static long number(String state) {
        return Long.parseLong(state.substring(0, state.indexOf(' ')));
    }
}
