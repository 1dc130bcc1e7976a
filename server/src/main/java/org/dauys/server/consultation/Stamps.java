package org.dauys.server.consultation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dauys.server.site.PageStamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stamps that the database keeps of consultations: they grow with every change that readers can see. */
@Component
class Stamps implements PageStamps {
    private static final Pattern PAGE = Pattern.compile("/c/([^/]+)(/.*)?");
    /** Files and feeds keep caches of their own. */
    private static final Pattern FILE = Pattern.compile(".*/(text|table)\\.[a-z]+|.*/source|.*\\.atom");

    private final JdbcClient sql;

    Stamps(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<String> of(String path) {
        if (path.equals("/")) {
            return Optional.of(ofAll());
        }
        Matcher page = PAGE.matcher(path);
        return page.matches() && !FILE.matcher(path).matches() ? of(page) : Optional.empty();
    }

    private Optional<String> of(Matcher page) {
        Optional<ReadStamp> stamp = sql.sql("""
                        select c.slug, c.id, s.stamp from consultation.stamp s
                        join consultation.consultation c on c.id = s.consultation_id where c.slug = :slug
                        """)
                .param("slug", page.group(1))
                .query((row, i) -> new ReadStamp(row.getString("slug"), row.getLong("id"), row.getLong("stamp")))
                .optional();
        stamp.ifPresent(ReadStamp::keep);
        return stamp.map(one -> String.valueOf(one.value()));
    }

    private String ofAll() {
        return sql.sql("select count(*) || '-' || coalesce(sum(stamp), 0) from consultation.stamp")
                .query(String.class)
                .single();
    }
}
