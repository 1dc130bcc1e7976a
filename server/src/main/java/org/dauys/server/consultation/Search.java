package org.dauys.server.consultation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dauys.server.invariants.Impossible;
import org.dauys.text.Kind;
import org.dauys.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds provisions by the words of their text, in any of their forms. First come those with a word in the heading, then
 * those that have all words themselves (and not in the lines around them), then those that have more of them and closer
 * together (PostgreSQL's {@code ts_rank}), then in the order of the text.
 */
@Component
public class Search {
    private final JdbcClient sql;

    Search(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A provision that was found.
     *
     * @param article the heading of the article that it stands in; empty for an article itself and where there is none
     */
    public record Hit(String label, Kind kind, String heading, String words, String article) {}

    /**
     * Some of the provisions that were found.
     *
     * @param total how many there are in all
     */
    public record Found(int total, List<Hit> hits) {
        public Found {
            hits = List.copyOf(hits);
        }
    }

    private record Row(Hit hit, int total) {}

    /**
     * Searches one text.
     *
     * @param text that was read
     * @param from position of the first hit to return, from 0
     * @param size how many to return, at least 1
     */
    public Found find(Text text, SearchQuery query, int from, int size) {
        Language language = language(text);
        if (query.isEmpty(language)) {
            return new Found(0, List.of());
        }
        List<Row> rows = sql.sql("""
                        select p.label, p.kind, p.heading, p.words, count(*) over () as total,
                          case when p.article <> p.label then a.heading else '' end as article
                        from consultation.provision p
                        left join consultation.provision a on a.text_id = p.text_id and a.label = p.article
                        where p.text_id = :text and p.stems @@ :words::tsquery and p.stems @@ :own::tsquery
                        order by p.stems @@ :heading::tsquery desc, p.stems @@ :complete::tsquery desc,
                          ts_rank('{0.1, 0.1, 1, 1}', p.stems, :words::tsquery) desc, p.ordinal
                        limit :size offset :from
                        """)
                .param("text", text.id())
                .param("words", query.all(language))
                .param("own", query.any(language, "AB"))
                .param("heading", query.any(language, "A"))
                .param("complete", query.all(language, "AB"))
                .param("size", size)
                .param("from", from)
                .query((row, i) -> new Row(
                        new Hit(
                                row.getString("label"),
                                Kind.ofJsonName(row.getString("kind")).orElseThrow(),
                                row.getString("heading"),
                                row.getString("words"),
                                Optional.ofNullable(row.getString("article")).orElse("")),
                        row.getInt("total")))
                .list();
        int total = rows.isEmpty() ? 0 : rows.getFirst().total();
        return new Found(total, rows.stream().map(Row::hit).toList());
    }

    /** How many provisions of a text have the words. */
    public int count(Text text, SearchQuery query) {
        Language language = language(text);
        return query.isEmpty(language)
                ? 0
                : sql.sql("""
                                select count(*) from consultation.provision
                                where text_id = :text and stems @@ :words::tsquery and stems @@ :own::tsquery
                                """)
                        .param("text", text.id())
                        .param("words", query.all(language))
                        .param("own", query.any(language, "AB"))
                        .query(Integer.class)
                        .single();
    }

    /** The first of these labels that a text has. */
    public Optional<String> label(Text text, Collection<String> labels) {
        List<String> had = sql.sql("""
                        select label from consultation.provision where text_id = :text and label = any(:labels)
                        """)
                .param("text", text.id())
                .param("labels", labels.toArray(String[]::new))
                .query((row, i) -> row.getString("label"))
                .list();
        return labels.stream().filter(had::contains).findFirst();
    }

    private static Language language(Text text) {
        return text.language().orElseThrow(() -> Impossible.in(Search.class, "text " + text.id() + " was not read"));
    }
}
