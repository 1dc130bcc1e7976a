package org.dauys.server.consultation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.dauys.server.guard.Guard;
import org.dauys.server.guard.Lane;
import org.dauys.server.guard.TooMuchException;
import org.dauys.server.jobs.LargeWork;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.Language;
import org.dauys.text.Place;
import org.dauys.text.Problem;
import org.dauys.text.Problem.Cause;
import org.dauys.text.UnreadableActException;
import org.dauys.text.read.ReaderEdition;
import org.dauys.text.read.Reading;
import org.dauys.text.write.ActWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads an uploaded text: the act, its doubts, and the table of its elements. */
@Component
class ReadText implements LargeWork {
    static final String KIND = "read-text";

    private final JdbcClient sql;
    private final ProvisionTable provisions;
    private final Guard guard;

    private record Upload(long versionId, String fileName, String format, byte[] source, Optional<String> language) {}

    ReadText(JdbcClient sql, ProvisionTable provisions, Guard guard) {
        this.sql = sql;
        this.provisions = provisions;
        this.guard = guard;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String textId) throws IOException {
        read(textId, Lane.JOBS);
    }

    /** The last try: a file that is too much for it as well is told to be unreadable. */
    @Override
    public void runLarge(String textId) throws IOException {
        try {
            read(textId, Lane.LARGE);
        } catch (TooMuchException tooMuch) {
            refuse(
                    Long.parseLong(textId),
                    List.of(Problem.of(
                            Cause.TOO_HARD,
                            Place.FILE,
                            tooMuch.budget().time().toSeconds(),
                            tooMuch.budget().megabytes())));
        }
    }

    /** While someone waits for it. */
    void runNow(String textId) throws IOException {
        try {
            run(textId);
        } catch (TooMuchException tooMuch) {
            runLarge(textId);
        }
    }

    /** Keeps an act that the program made itself as a text that was read: it is no file from outside. */
    void keepMade(long version, String fileName, Act act) {
        try {
            ByteArrayOutputStream json = new ByteArrayOutputStream();
            ActWriter.write(act, List.of(), Format.JSON, json);
            byte[] source = json.toByteArray();
            long id = sql.sql("""
                            insert into consultation.text (version_id, file_name, format, source, asked_language)
                            values (:version, :name, :format, :source, :language) returning id
                            """)
                    .param("version", version)
                    .param("name", fileName)
                    .param("format", Format.JSON.name())
                    .param("source", source)
                    .param("language", act.language().code())
                    .query(Long.class)
                    .single();
            Upload upload = new Upload(
                    version,
                    fileName,
                    Format.JSON.name(),
                    source,
                    Optional.of(act.language().code()));
            keep(id, upload, new Reading(act, List.of()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void read(String textId, Lane lane) throws IOException {
        long id = Long.parseLong(textId);
        Optional<Upload> upload = sql.sql("""
            select version_id, file_name, format, source, asked_language from consultation.text
            where id = :id and state = 'waiting' for update
            """)
                .param("id", id)
                .query((row, i) -> new Upload(
                        row.getLong("version_id"),
                        row.getString("file_name"),
                        row.getString("format"),
                        row.getBytes("source"),
                        Optional.ofNullable(row.getString("asked_language"))))
                .optional();
        // Gone, or read by an earlier run: nothing to do.
        if (upload.isPresent()) {
            read(id, upload.get(), lane);
        }
    }

    private void read(long id, Upload upload, Lane lane) throws IOException {
        try {
            Reading reading = ActReading.read(
                    guard,
                    upload.fileName(),
                    upload.source(),
                    Format.valueOf(upload.format()),
                    upload.language().map(Language::new),
                    lane);
            keep(id, upload, reading);
        } catch (UnreadableActException unreadable) {
            refuse(id, unreadable.problems());
        }
    }

    /**
     * Another text of the version in the same language gives way to this one, or this one to a later upload that was read
     * first. The version is locked meanwhile: two texts of one language may be read at once, and publishing must not pass.
     */
    private void keep(long id, Upload upload, Reading reading) throws IOException {
        Act act = reading.act();
        sql.sql("select id from consultation.version where id = :version for update")
                .param("version", upload.versionId())
                .query(Long.class)
                .single();
        if (givesWay(id, upload, act.language())) {
            return;
        }
        Optional<String> replaced = sql.sql("""
            delete from consultation.text where version_id = :version and language = :language and id < :id
            returning file_name
            """)
                .param("version", upload.versionId())
                .param("language", act.language().code())
                .param("id", id)
                .query(String.class)
                .optional();
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        ActWriter.write(act, reading.warnings(), Format.JSON, json);
        sql.sql("""
            update consultation.text set state = 'read', language = :language, act = :act, sha256 = :sha256,
              articles = :articles, problems = :problems::jsonb, replaced = :replaced, reader = :reader where id = :id
            """)
                .param("reader", ReaderEdition.NEWEST)
                .param("replaced", replaced.orElse(null))
                .param("language", act.language().code())
                .param("act", json.toByteArray())
                .param("sha256", ActWriter.sha256(act))
                .param("articles", act.articles())
                .param("problems", ProblemsJson.write(reading.warnings()))
                .param("id", id)
                .update();
        provisions.add(id, act);
    }

    private boolean givesWay(long id, Upload upload, Language language) {
        int later = sql.sql("""
            update consultation.text set replaced = :name
            where version_id = :version and language = :language and id > :id
            """)
                .param("name", upload.fileName())
                .param("version", upload.versionId())
                .param("language", language.code())
                .param("id", id)
                .update();
        if (later > 0) {
            sql.sql("delete from consultation.text where id = :id")
                    .param("id", id)
                    .update();
        }
        return later > 0;
    }

    private void refuse(long id, List<Problem> problems) {
        sql.sql("update consultation.text set state = 'unreadable', problems = :problems::jsonb where id = :id")
                .param("problems", ProblemsJson.write(problems))
                .param("id", id)
                .update();
    }
}
