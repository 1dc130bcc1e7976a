package org.dauys.server.answer.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.dauys.server.answer.table.TableFile.State;
import org.dauys.server.invariants.Impossible;
import org.dauys.server.jobs.Jobs;
import org.dauys.server.people.NameStamps;
import org.dauys.server.people.PersonErased;
import org.dauys.server.site.Clocks;
import org.dauys.server.submission.Codes;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tables as files: made by a job for all who ask, one of each kind at a time, and anew at most every ten minutes while
 * the register changes.
 */
@Component
class TableFiles {
    static final Duration REST = Duration.ofMinutes(10);
    /** Whoever is reading the one before may finish. */
    private static final int KEPT = 2;

    private static final String COLUMNS = """
        select id, consultation_id, version_id, kind, language, stamp, state, many, written, pieces, submissions, begun_at,
          coalesce(bytes, 0) as bytes, coalesce(sha256, '') as sha256 from answer.table_file
        """;

    private final JdbcClient sql;
    private final Jobs jobs;
    private final RegisterStamp stamps;
    private final NameStamps names;
    private final InstantSource clock;

    TableFiles(JdbcClient sql, Jobs jobs, RegisterStamp stamps, NameStamps names, InstantSource clock) {
        this.sql = sql;
        this.jobs = jobs;
        this.stamps = stamps;
        this.names = names;
        this.clock = clock;
    }

    /** What a file is made from; last what was taken away of names: a file of another number there is not to be seen. */
    private String stamp(long consultation) {
        return stamps.of(consultation) + "-" + names.changed(consultation) + "-" + names.taken(consultation);
    }

    /** How a kind of file stands, for one version and language. */
    record Standing(
            FileKind kind, Optional<TableFile> newest, Optional<TableFile> making, boolean isBusy, boolean isOutdated) {

        /** When it can be made anew; empty when it cannot be, or at once, as after the clock was set back. */
        Optional<Instant> notBefore(Instant now) {
            return newest.map(file -> file.begun().plus(REST))
                    .filter(now::isBefore)
                    .filter(now.plus(REST).plus(Clocks.DRIFT)::isAfter);
        }
    }

    Optional<TableFile> byId(long id) {
        return sql.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query((row, i) -> file(row))
                .optional();
    }

    /** One that is done and that readers may have: no name in it was taken away since. */
    Optional<TableFile> shown(long consultation, long id) {
        return sql.sql(COLUMNS + """
            where id = :id and consultation_id = :consultation and state = 'done'
              and split_part(stamp, '-', 4) = :taken
            """)
                .param("id", id)
                .param("consultation", consultation)
                .param("taken", names.taken(consultation))
                .query((row, i) -> file(row))
                .optional();
    }

    /** The newest one that is done and that readers may have. */
    Optional<TableFile> newest(Pair pair, FileKind kind, Locale language) {
        return sql.sql(COLUMNS + """
            where consultation_id = :consultation and version_id = :version and kind = :kind
              and language = :language and state = 'done' and split_part(stamp, '-', 4) = :taken
            order by id desc limit 1
            """)
                .param("consultation", pair.consultation().id())
                .param("version", pair.spoken().id())
                .param("kind", kind.code())
                .param("language", language.getLanguage())
                .param("taken", names.taken(pair.consultation().id()))
                .query((row, i) -> file(row))
                .optional();
    }

    Standing standing(Pair pair, FileKind kind, Locale language) {
        Optional<TableFile> making = making(pair.consultation().id(), kind);
        boolean own = making.filter(file -> file.of().version() == pair.spoken().id()
                        && file.of().language().equals(language))
                .isPresent();
        Optional<TableFile> newest = newest(pair, kind, language);
        String stamp = stamp(pair.consultation().id());
        return new Standing(
                kind,
                newest,
                own ? making : Optional.empty(),
                making.isPresent() && !own,
                newest.filter(file -> !file.stamp().equals(stamp)).isPresent());
    }

    /** The one of this kind that is being made; one whose job was given up is not any more. */
    private Optional<TableFile> making(long consultation, FileKind kind) {
        return sql.sql(COLUMNS + "where consultation_id = :consultation and kind = :kind and state = 'making'")
                .param("consultation", consultation)
                .param("kind", kind.code())
                .query((row, i) -> file(row))
                .optional()
                .filter(this::isAlive);
    }

    private boolean isAlive(TableFile file) {
        boolean alive = jobs.state(
                        MakeTable.KIND,
                        MakeTable.subject(file.id(), file.progress().pieces()))
                .filter(state -> state != Jobs.State.FAILED)
                .isPresent();
        // Between our two looks its step may have been done.
        return alive
                || byId(file.id())
                        .filter(now -> now.progress().pieces() > file.progress().pieces())
                        .isPresent();
    }

    /** Begins one, unless it is there, or is being made, or was made a short while ago. */
    @Transactional
    void begin(Pair pair, FileKind kind, Locale language) {
        Standing standing = standing(pair, kind, language);
        boolean wanted = standing.newest().isEmpty()
                || (standing.isOutdated() && standing.notBefore(clock.instant()).isEmpty());
        if (!wanted || standing.isBusy() || standing.making().isPresent()) {
            return;
        }
        sql.sql("""
            update answer.table_file set state = 'failed'
            where consultation_id = :consultation and kind = :kind and state = 'making'
            """)
                .param("consultation", pair.consultation().id())
                .param("kind", kind.code())
                .update();
        sql.sql("""
            insert into answer.table_file (consultation_id, version_id, kind, language, stamp, begun_at)
            values (:consultation, :version, :kind, :language, :stamp, :now)
            on conflict do nothing returning id
            """)
                .param("consultation", pair.consultation().id())
                .param("version", pair.spoken().id())
                .param("kind", kind.code())
                .param("language", language.getLanguage())
                .param("stamp", stamp(pair.consultation().id()))
                .param("now", utc(clock.instant()))
                .query(Long.class)
                .optional()
                .ifPresent(id -> jobs.add(MakeTable.KIND, MakeTable.subject(id, 0)));
    }

    /** Notes what the file is made from, before its rows are fixed. */
    void fixing(TableFile file) {
        sql.sql("update answer.table_file set stamp = :stamp, begun_at = :now where id = :id")
                .param("stamp", stamp(file.of().consultation()))
                .param("now", utc(clock.instant()))
                .param("id", file.id())
                .update();
    }

    /** Notes that the rows are fixed. */
    void fixed(TableFile file, int many) {
        sql.sql("""
            update answer.table_file set many = :many, pieces = 1, submissions =
              (select coalesce(sum(r.many), 0) from answer.table_row r where r.file_id = :id) where id = :id
            """).param("many", many).param("id", file.id()).update();
    }

    void progress(TableFile file, int written, int pieces) {
        sql.sql("update answer.table_file set written = :written, pieces = :pieces where id = :id")
                .param("written", written)
                .param("pieces", pieces)
                .param("id", file.id())
                .update();
    }

    /** The file is whole: what it was made of goes, and so do older files of its sort but one. */
    void done(TableFile file, Chunks chunks) {
        sql.sql("""
            update answer.table_file set state = 'done', made_at = :now, bytes = :bytes, sha256 = :sha256,
              pieces = pieces + 1 where id = :id and state = 'making'
            """)
                .param("now", utc(clock.instant()))
                .param("bytes", chunks.bytes())
                .param("sha256", chunks.sha256())
                .param("id", file.id())
                .update();
        sql.sql("delete from answer.table_piece where file_id = :id")
                .param("id", file.id())
                .update();
        sql.sql("delete from answer.table_row where file_id = :id")
                .param("id", file.id())
                .update();
        sql.sql("""
            delete from answer.table_file f where f.version_id = :version and f.kind = :kind
              and f.language = :language and f.state <> 'making' and f.id not in (
                select n.id from answer.table_file n where n.version_id = :version and n.kind = :kind
                  and n.language = :language and n.state = 'done' order by n.id desc limit :kept)
            """)
                .param("version", file.of().version())
                .param("kind", file.of().kind().code())
                .param("language", file.of().language().getLanguage())
                .param("kept", KEPT)
                .update();
    }

    /** The name of someone who was erased goes with the files that it stands in; see the migration for hidden words. */
    @ApplicationModuleListener
    void on(PersonErased erased) {
        sql.sql("""
            select answer.forget_tables(array(
              select distinct consultation_id from submission.submission where author = any(:participants)))
            """)
                .param("participants", erased.participants().toArray(UUID[]::new))
                .query()
                .listOfRows();
    }

    /** Rows of a file from one place to another, both with them. */
    List<RowPlace> rows(TableFile file, int from, int to) {
        return sql.sql("""
            select r.label, coalesce(p.article, '') as article, r.submission_id as submission,
              coalesce(r.campaign_id, 0) as campaign, r.many
            from answer.table_row r left join submission.place p
              on p.submission_id = r.submission_id and p.version_id = :version
            where r.file_id = :id and r.ordinal between :from and :to order by r.ordinal
            """)
                .param("id", file.id())
                .param("version", file.of().version())
                .param("from", from)
                .param("to", to)
                .query(DataClassRowMapper.newInstance(RowPlace.class))
                .list();
    }

    void keep(TableFile file, int piece, byte[] bytes) {
        sql.sql("insert into answer.table_piece (file_id, ordinal, bytes) values (:id, :piece, :bytes)")
                .param("id", file.id())
                .param("piece", piece)
                .param("bytes", bytes)
                .update();
    }

    byte[] piece(TableFile file, int piece) {
        return sql.sql("select bytes from answer.table_piece where file_id = :id and ordinal = :piece")
                .param("id", file.id())
                .param("piece", piece)
                .query(byte[].class)
                .single();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static TableFile file(ResultSet row) throws SQLException {
        return new TableFile(
                row.getLong("id"),
                new TableFile.Of(
                        row.getLong("consultation_id"),
                        row.getLong("version_id"),
                        FileKind.ofCode(row.getString("kind"))
                                .orElseThrow(
                                        () -> Impossible.in(TableFiles.class, "a file has a kind that there is not")),
                        Locale.of(row.getString("language"))),
                row.getString("stamp"),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                Codes.read(State.class, row.getString("state")),
                new TableFile.Progress(
                        row.getInt("many"), row.getInt("submissions"), row.getInt("written"), row.getInt("pieces")),
                new TableFile.Whole(row.getLong("bytes"), row.getString("sha256")));
    }
}
