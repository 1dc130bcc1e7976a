package org.dauys.server.consultation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dauys.compare.Stems;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Provision;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The words of the texts that were read, by their stems, with their places in the provision. A heading's stems weigh A, a
 * provision's own words B; without weight (D) stand the words around it, from the article's heading down to the lead line
 * of a list, so that «Президент назначает судей» finds the subparagraph «назначает судей» of an article on the President.
 */
@Component
class SearchIndex {
    /** Rows of one statement. */
    private static final int BATCH = 500;
    /** No phrase reaches from one field into the next. */
    private static final int GAP = 10;

    private final JdbcClient sql;

    SearchIndex(JdbcClient sql) {
        this.sql = sql;
    }

    private record Entry(Provision provision, Optional<Provision> article, String around) {}

    /** Adds all elements of a text. */
    void add(long textId, Act act) {
        List<Entry> entries = new ArrayList<>();
        act.provisions().forEach(provision -> collect(provision, Optional.empty(), "", entries));
        Stems stems = Stems.of(act.language());
        for (int from = 0; from < entries.size(); from += BATCH) {
            insert(textId, from, entries.subList(from, Math.min(from + BATCH, entries.size())), stems);
        }
    }

    private static void collect(Provision provision, Optional<Provision> outer, String around, List<Entry> entries) {
        Optional<Provision> article = provision.kind() == Kind.ARTICLE ? Optional.of(provision) : outer;
        entries.add(new Entry(provision, article, around));
        // What groups are called says too little of what stands deep inside them.
        String inside = provision.kind().isGroup() ? "" : around + " " + provision.heading() + " " + provision.text();
        provision.children().forEach(child -> collect(child, article, inside, entries));
    }

    private void insert(long textId, int first, List<Entry> entries, Stems stems) {
        sql.sql("""
                        insert into consultation.provision (text_id, ordinal, label, kind, article, heading, words, stems)
                        select :text, :first + ordinal - 1, label, kind, article, heading, words, stems::tsvector
                        from unnest(:labels::text[], :kinds::text[], :articles::text[], :headings::text[], :words::text[],
                          :stems::text[]) with ordinality as p (label, kind, article, heading, words, stems, ordinal)
                        """)
                .param("text", textId)
                .param("first", first)
                .param("labels", column(entries, entry -> entry.provision().label()))
                .param(
                        "kinds",
                        column(entries, entry -> entry.provision().kind().jsonName()))
                .param("articles", articles(entries))
                .param("headings", column(entries, entry -> entry.provision().heading()))
                .param("words", column(entries, entry -> entry.provision().text()))
                .param("stems", column(entries, entry -> vector(entry, stems)))
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

    private static String vector(Entry entry, Stems stems) {
        StringBuilder vector = new StringBuilder();
        int at = append(stems.words(entry.provision().heading()), "A", 1, vector);
        at = append(stems.words(entry.provision().text()), "B", at, vector);
        append(stems.words(entry.around()), "", at, vector);
        return vector.toString();
    }

    private static int append(List<Stems.Word> words, String weight, int from, StringBuilder vector) {
        int at = from;
        for (Stems.Word word : words) {
            vector.append(Lexemes.quoted(word.stem()))
                    .append(':')
                    .append(at++)
                    .append(weight)
                    .append(' ');
        }
        return at + GAP;
    }
}
