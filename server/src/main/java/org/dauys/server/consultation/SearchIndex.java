package org.dauys.server.consultation;

import java.util.List;
import java.util.Locale;
import org.dauys.text.Act;
import org.dauys.text.Provision;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words of the texts that were read, by their stems. */
@Component
class SearchIndex {
    private final JdbcClient sql;

    SearchIndex(JdbcClient sql) {
        this.sql = sql;
    }

    /** Adds all elements of a text. */
    void add(long textId, Act act) {
        int ordinal = 0;
        for (Provision top : act.provisions()) {
            for (Provision provision : top.walk().toList()) {
                add(textId, ordinal++, provision);
            }
        }
    }

    private void add(long textId, int ordinal, Provision provision) {
        sql.sql("""
                        insert into consultation.provision (text_id, ordinal, label, kind, heading, words, stems)
                        values (:text, :ordinal, :label, :kind, :heading, :words, array_to_tsvector(:stems))
                        """)
                .param("text", textId)
                .param("ordinal", ordinal)
                .param("label", provision.label())
                .param("kind", provision.kind().jsonName())
                .param("heading", provision.heading())
                .param("words", provision.text())
                .param("stems", stems(provision.heading() + " " + provision.text()))
                .update();
    }

    private static String[] stems(String words) {
        return List.of(words.toLowerCase(Locale.ROOT).split("\\P{L}+", -1)).stream()
                .filter(word -> !word.isEmpty())
                .distinct()
                .toArray(String[]::new);
    }
}
