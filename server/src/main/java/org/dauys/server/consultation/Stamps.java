package org.dauys.server.consultation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dauys.server.site.KeptStamps;
import org.dauys.server.site.PageStamps;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stamps that the database keeps of consultations: they grow with every change that readers can see. */
@Component
class Stamps implements PageStamps {
    private static final Pattern PAGE = Pattern.compile("/c/([^/]+)(/.*)?");
    /** Files and feeds keep caches of their own. */
    private static final Pattern FILE = Pattern.compile(".*/(text|table)\\.[a-z]+|.*/source|.*\\.atom");

    private final JdbcClient sql;
    private final KeptStamps<Optional<ReadStamp>> stamps;
    private final KeptStamps<String> ofAll;

    /** @param millis how long a stamp that was read is believed, 0 = not at all */
    Stamps(JdbcClient sql, @Value("${dauys.pages.stamp-millis}") long millis) {
        this.sql = sql;
        this.stamps = new KeptStamps<>(millis, this::read);
        this.ofAll = new KeptStamps<>(millis, all -> readAll());
    }

    @Override
    public Optional<String> of(String path) {
        if (path.equals("/")) {
            return Optional.of(ofAll.of(""));
        }
        Matcher page = PAGE.matcher(path);
        return page.matches() && !FILE.matcher(path).matches() ? of(page) : Optional.empty();
    }

    private Optional<String> of(Matcher page) {
        Optional<ReadStamp> stamp = stamps.of(page.group(1));
        stamp.ifPresent(ReadStamp::keep);
        return stamp.map(one -> String.valueOf(one.value()));
    }

    private Optional<ReadStamp> read(String slug) {
        return sql.sql("""
                        select c.slug, c.id, s.stamp from consultation.stamp s
                        join consultation.consultation c on c.id = s.consultation_id where c.slug = :slug
                        """)
                .param("slug", slug)
                .query((row, i) -> new ReadStamp(row.getString("slug"), row.getLong("id"), row.getLong("stamp")))
                .optional();
    }

    private String readAll() {
        return sql.sql("select count(*) || '-' || coalesce(sum(stamp), 0) from consultation.stamp")
                .query(String.class)
                .single();
    }
}
