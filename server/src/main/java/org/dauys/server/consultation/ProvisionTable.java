package org.dauys.server.consultation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Provision;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The elements of the texts that were read, in their order, for lists that the database sorts by them. */
@Component
class ProvisionTable {
    /** Rows of one statement. */
    private static final int BATCH = 500;

    private final JdbcClient sql;

    ProvisionTable(JdbcClient sql) {
        this.sql = sql;
    }

    private record Entry(Provision provision, Optional<Provision> article) {}

    /** Adds all elements of a text. */
    void add(long textId, Act act) {
        List<Entry> entries = new ArrayList<>();
        act.provisions().forEach(provision -> collect(provision, Optional.empty(), entries));
        for (int from = 0; from < entries.size(); from += BATCH) {
            insert(textId, from, entries.subList(from, Math.min(from + BATCH, entries.size())));
        }
    }

    private static void collect(Provision provision, Optional<Provision> outer, List<Entry> entries) {
        Optional<Provision> article = provision.kind() == Kind.ARTICLE ? Optional.of(provision) : outer;
        entries.add(new Entry(provision, article));
        provision.children().forEach(child -> collect(child, article, entries));
    }

    private void insert(long textId, int first, List<Entry> entries) {
        sql.sql("""
                        insert into consultation.provision (text_id, ordinal, label, kind, article)
                        select :text, :first + ordinal - 1, label, kind, article
                        from unnest(:labels::text[], :kinds::text[], :articles::text[])
                          with ordinality as p (label, kind, article, ordinal)
                        """)
                .param("text", textId)
                .param("first", first)
                .param("labels", column(entries, entry -> entry.provision().label()))
                .param(
                        "kinds",
                        column(entries, entry -> entry.provision().kind().jsonName()))
                .param("articles", articles(entries))
                .update();
    }

    private static String[] column(List<Entry> entries, Function<Entry, String> value) {
        return entries.stream().map(value).toArray(String[]::new);
    }

    /** Null above articles. */
    @SuppressWarnings("NullAway")
    private static String[] articles(List<Entry> entries) {
        return column(entries, entry -> entry.article().map(Provision::label).orElse(null));
    }
}
