package org.dauys.server.referendum;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dauys.server.site.PageStamps;
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

    private final JdbcClient sql;
    private final Counts counts;

    ReferendumStamps(JdbcClient sql, Counts counts) {
        this.sql = sql;
        this.counts = counts;
    }

    private record Known(long id, String state) {}

    @Override
    public Optional<String> of(String path) {
        Matcher page = PAGE.matcher(path);
        if (!page.matches()) {
            return Optional.of("");
        }
        if (OWN.matcher(path).matches()) {
            return Optional.empty();
        }
        Optional<Known> known = sql.sql("""
            select r.id, r.state from referendum.referendum r join consultation.consultation c on c.id = r.consultation_id
            where c.slug = :slug
            """)
                .param("slug", page.group(1))
                .query((row, i) -> new Known(row.getLong("id"), row.getString("state")))
                .optional();
        if (known.isEmpty()) {
            return Optional.of("");
        }
        return Optional.of(
                page.group(2) == null
                        ? known.get().state()
                        : String.valueOf(counts.of(known.get().id()).stamp()));
    }
}
