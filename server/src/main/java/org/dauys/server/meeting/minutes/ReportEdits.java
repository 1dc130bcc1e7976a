package org.dauys.server.meeting.minutes;

import java.util.HashMap;
import java.util.Map;
import org.dauys.server.meeting.Meeting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people wrote in the place of paragraphs of a report that were made from the minutes. */
@Component
class ReportEdits {
    private final JdbcClient sql;

    ReportEdits(JdbcClient sql) {
        this.sql = sql;
    }

    /** By the key of the paragraph; empty words leave the paragraph out. */
    Map<String, String> of(Meeting meeting, String language) {
        Map<String, String> edits = new HashMap<>();
        sql.sql("""
            select paragraph, words from meeting.report_edit where meeting_id = :meeting and language = :language
            """).param("meeting", meeting.id()).param("language", language).query(row -> {
            edits.put(row.getString("paragraph"), row.getString("words"));
        });
        return edits;
    }

    /** Puts these in the place of all edits of that language. */
    @Transactional
    void save(Meeting meeting, String language, Map<String, String> edits) {
        sql.sql("delete from meeting.report_edit where meeting_id = :meeting and language = :language")
                .param("meeting", meeting.id())
                .param("language", language)
                .update();
        edits.forEach((paragraph, words) -> sql.sql("""
            insert into meeting.report_edit (meeting_id, language, paragraph, words)
            values (:meeting, :language, :paragraph, :words)
            """)
                .param("meeting", meeting.id())
                .param("language", language)
                .param("paragraph", paragraph)
                .param("words", words)
                .update());
    }
}
