package org.dauys.server.meeting;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dauys.server.site.KeptStamps;
import org.dauys.server.site.PageStamps;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long pages of a consultation are good as far as its meetings go. */
@Component
class MeetingStamps implements PageStamps {
    private static final Pattern PAGE = Pattern.compile("/c/([^/]+)(?:/.*)?");
    /** What people do in the hall has forms; files and calendars keep what they are by themselves. */
    private static final Pattern OWN = Pattern.compile(
            "/c/[^/]+/meetings/[^/]+/(?:hall|remark)(?:/.*)?|.*/meetings[^/]*\\.ics|.*/meetings/.*\\.(?:pdf|svg|ics)");

    private final KeptStamps<String> stamps;

    /** @param millis how long a stamp that was read is believed, 0 = not at all */
    MeetingStamps(JdbcClient sql, @Value("${dauys.pages.stamp-millis}") long millis) {
        this.stamps = new KeptStamps<>(millis, slug -> read(sql, slug));
    }

    @Override
    public Optional<String> of(String path) {
        Matcher page = PAGE.matcher(path);
        if (!page.matches()) {
            return Optional.of("");
        }
        return OWN.matcher(path).matches() ? Optional.empty() : Optional.of(stamps.of(page.group(1)));
    }

    private static String read(JdbcClient sql, String slug) {
        return sql.sql("""
            select s.stamp::text from meeting.stamp s
            join consultation.consultation c on c.id = s.consultation_id where c.slug = :slug
            """).param("slug", slug).query(String.class).optional().orElse("");
    }
}
