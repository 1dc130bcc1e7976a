package org.dauys.server.submission;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dauys.server.site.KeptStamps;
import org.dauys.server.site.PageStamps;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How long pages are good as far as submissions and answers go. The stamp of a register is read at most once a second by each
 * node: while a hundred submissions a second come in, readers share one page a second instead of none. So a page may be one
 * second behind the register; what someone just sent shows on the page of their own receipt at once.
 */
@Component
class RegisterStamps implements PageStamps {
    private static final Pattern PAGE = Pattern.compile("/c/([^/]+)(?:/([^/]+)(/.*)?)?");
    /** Pages with forms, or of one person. */
    private static final Pattern OWN = Pattern.compile("submit|receipt|mine");
    /** Below a submission only its own page is the same for everyone. */
    private static final Pattern BELOW = Pattern.compile("/[0-9]+/.+");

    private final KeptStamps<String> stamps;

    /** @param millis how long a stamp that was read is believed, 0 = not at all */
    RegisterStamps(JdbcClient sql, @Value("${dauys.pages.stamp-millis}") long millis) {
        this.stamps = new KeptStamps<>(millis, slug -> read(sql, slug));
    }

    @Override
    public Optional<String> of(String path) {
        Matcher page = PAGE.matcher(path);
        if (!page.matches()) {
            return Optional.of("");
        }
        String room = page.group(2) == null ? "" : page.group(2);
        String below = page.group(3) == null ? "" : page.group(3);
        boolean own = OWN.matcher(room).matches()
                || (room.equals("submissions") && BELOW.matcher(below).matches());
        return own ? Optional.empty() : Optional.of(stamps.of(page.group(1)));
    }

    private static String read(JdbcClient sql, String slug) {
        return sql.sql("""
                        select r.stamp::text from submission.register r
                        join consultation.consultation c on c.id = r.consultation_id where c.slug = :slug
                        """).param("slug", slug).query(String.class).optional().orElse("");
    }
}
