package org.dauys.server.poll;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dauys.server.site.KeptStamps;
import org.dauys.server.site.PageStamps;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long pages of a consultation are good as far as its polls go. What somebody votes on is their own, and made anew. */
@Component
class PollStamps implements PageStamps {
    private static final Pattern PAGE = Pattern.compile("/c/([^/]+)(/polls(?:/.*)?)?(?:/.*)?");
    private static final Pattern SHARED = Pattern.compile("/c/[^/]+/polls(?:/[0-9]+/results)?");

    private static final String OF_RESULTS = """
            select coalesce(string_agg(p.id || ':' || n.stamp, ',' order by p.id), '') from poll.poll p
            join poll.counter n on n.poll_id = p.id join consultation.consultation c on c.id = p.consultation_id
            where c.slug = :slug
            """;
    private static final String OF_LIST = """
            select coalesce(string_agg(p.id || p.state, ',' order by p.id), '') from poll.poll p
            join consultation.consultation c on c.id = p.consultation_id where c.slug = :slug and p.state <> 'prepared'
            """;

    private final KeptStamps<String> results;
    private final KeptStamps<String> list;

    /** @param millis how long a stamp that was read is believed, 0 = not at all */
    PollStamps(JdbcClient sql, @Value("${dauys.pages.stamp-millis}") long millis) {
        this.results = new KeptStamps<>(millis, slug -> read(sql, OF_RESULTS, slug));
        this.list = new KeptStamps<>(millis, slug -> read(sql, OF_LIST, slug));
    }

    private static String read(JdbcClient sql, String stamp, String slug) {
        return sql.sql(stamp).param("slug", slug).query(String.class).single();
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
        return Optional.of((here ? results : list).of(page.group(1)));
    }
}
