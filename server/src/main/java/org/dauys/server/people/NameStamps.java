package org.dauys.server.people;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dauys.server.people.store.PeopleSchema;
import org.dauys.server.site.KeptStamps;
import org.dauys.server.site.PageStamps;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How long pages and files are good as far as the names of people on them go. The database keeps two numbers a consultation,
 * by triggers, whoever changes a name. For pages they are read at most once a second by each node, as those of a register are:
 * a name that was taken away may stand on a page for one second more.
 */
@Component
public class NameStamps implements PageStamps {
    private static final Pattern PAGE = Pattern.compile("/c/([^/]+)(?:/.*)?");

    private final PeopleSchema sql;
    private final KeptStamps<String> stamps;

    /** @param millis how long a stamp that was read is believed, 0 = not at all */
    NameStamps(PeopleSchema sql, ConsultationIds ids, @Value("${dauys.pages.stamp-millis}") long millis) {
        this.sql = sql;
        this.stamps = new KeptStamps<>(millis, slug -> {
            OptionalLong id = ids.of(slug);
            return id.isPresent() ? changed(id.getAsLong()) : "";
        });
    }

    @Override
    public Optional<String> of(String path) {
        Matcher page = PAGE.matcher(path);
        return Optional.of(page.matches() ? stamps.of(page.group(1)) : "");
    }

    /** Grows with every change of how someone appears in a consultation. */
    public String changed(long consultation) {
        return read("changed", consultation);
    }

    /** Grows when a name, or what stands under it, is to be shown no longer: what was made before may have it. */
    public String taken(long consultation) {
        return read("taken", consultation);
    }

    private String read(String which, long consultation) {
        return sql.sql("select " + which + "::text from people.name_stamp where consultation_id = :id")
                .param("id", consultation)
                .query(String.class)
                .optional()
                .orElse("0");
    }
}
