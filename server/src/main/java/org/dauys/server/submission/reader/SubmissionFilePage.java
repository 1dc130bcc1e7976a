package org.dauys.server.submission.reader;

import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.people.Open;
import org.dauys.server.site.Headers;
import org.dauys.server.submission.Submissions;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Files that came along with published submissions. They are someone's, not ours: taken away, never shown within our pages,
 * and whatever opens them all the same may do nothing.
 */
@Controller
class SubmissionFilePage {
    private final JdbcClient sql;
    private final Consultations consultations;

    SubmissionFilePage(JdbcClient sql, Consultations consultations) {
        this.sql = sql;
        this.consultations = consultations;
    }

    private record SentAlong(String name, String type, byte[] bytes) {}

    @Open
    @GetMapping("/c/{slug}/submissions/{number:[0-9]{1,9}}/files/{id:[0-9]{1,15}}")
    ResponseEntity<byte[]> file(@PathVariable String slug, @PathVariable int number, @PathVariable long id) {
        Consultation consultation = consultations.publishedBySlug(slug).orElseThrow(Submissions::missing);
        SentAlong file = sql.sql("""
                        select a.file_name, a.media_type, a.bytes
                        from submission.attachment a join submission.public s on s.id = a.submission_id
                        where a.id = :id and a.public and s.consultation_id = :consultation and s.number = :number
                          and s.state = 'published'
                        """)
                .param("id", id)
                .param("consultation", consultation.id())
                .param("number", number)
                .query((row, i) ->
                        new SentAlong(row.getString("file_name"), row.getString("media_type"), row.getBytes("bytes")))
                .optional()
                .orElseThrow(Submissions::missing);
        return Headers.sent(file.name(), file.type())
                .cacheControl(CacheControl.noCache())
                .body(file.bytes());
    }
}
