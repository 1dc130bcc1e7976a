package org.dauys.server.poll;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dauys.server.site.PageStamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long pages of a consultation are good as far as its polls go. What somebody votes on is their own, and made anew. */
@Component
class PollStamps implements PageStamps {
    private static final Pattern PAGE = Pattern.compile("/c/([^/]+)(/polls(?:/.*)?)?(?:/.*)?");
    private static final Pattern SHARED = Pattern.compile("/c/[^/]+/polls(?:/[0-9]+/results)?");

    private final JdbcClient sql;

    PollStamps(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<String> of(String path) {
        Matcher page = PAGE.matcher(path);
        if (!page.matches()) {
            return Optional.of("");
        }
        boolean here = page.group(2) != null;
        if (here && !SHARED.matcher(path).matches()) {
            return Optional.empty();
        }
        // Other pages show only which polls there are.
        return Optional.of(sql.sql(here ? """
            select coalesce(string_agg(p.id || ':' || n.stamp, ',' order by p.id), '') from poll.poll p
            join poll.counter n on n.poll_id = p.id join consultation.consultation c on c.id = p.consultation_id
            where c.slug = :slug
            """ : """
            select coalesce(string_agg(p.id || p.state, ',' order by p.id), '') from poll.poll p
            join consultation.consultation c on c.id = p.consultation_id where c.slug = :slug and p.state <> 'prepared'
            """)
                .param("slug", page.group(1))
                .query(String.class)
                .single());
    }
}
