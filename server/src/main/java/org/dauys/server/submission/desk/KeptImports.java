package org.dauys.server.submission.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.submission.Codes;
import org.dauys.server.table.Problem;
import org.dauys.server.table.TableRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files with many submissions, and their rows, until they are in the register. */
@Component
public class KeptImports {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int BATCH = 1_000;
    private static final String COLUMNS = """
            select id, consultation_id, file_name, format, encoding, state, problem, columns, mapping, rows, taken, known,
              refused, made_at, revision
            from submission.import
            """;

    private final JdbcClient sql;

    KeptImports(JdbcClient sql) {
        this.sql = sql;
    }

    /** What was uploaded. */
    public record Uploaded(String name, String format, String encoding) {}

    /**
     * How many rows.
     *
     * @param all in the file
     * @param taken are in the register by it, {@code known} were there before, {@code refused} have mistakes
     */
    public record Rows(int all, int taken, int known, int refused) {
        /** Those that are dealt with. */
        public int done() {
            return taken + known + refused;
        }
    }

    /**
     * A file on its way.
     *
     * @param problem why it could not be read
     * @param mapping as JSON
     */
    public record Kept(
            long id,
            long consultationId,
            Uploaded file,
            ImportState state,
            Optional<Problem> problem,
            List<String> columns,
            String mapping,
            Rows rows,
            Instant madeAt,
            int revision) {

        public boolean is(ImportState one) {
            return state == one;
        }
    }

    /** @param key by which the register knows it; empty before it was checked */
    record KeptRow(int ordinal, int number, List<String> cells, List<Problem> problems, String key) {}

    /** A row that was refused. */
    public record Refused(int number, List<Problem> problems) {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    long add(long consultation, String fileName, String format, String encoding, byte[] bytes) {
        return sql.sql("""
                        insert into submission.import (consultation_id, file_name, format, encoding, bytes)
                        values (:consultation, :name, :format, :encoding, :bytes) returning id
                        """)
                .param("consultation", consultation)
                .param("name", fileName)
                .param("format", format)
                .param("encoding", encoding)
                .param("bytes", bytes)
                .query(Long.class)
                .single();
    }

    List<Kept> of(long consultation) {
        return sql.sql(COLUMNS + "where consultation_id = :consultation order by id desc limit 200")
                .param("consultation", consultation)
                .query(KeptImports::kept)
                .list();
    }

    Optional<Kept> find(long id) {
        return sql.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(KeptImports::kept)
                .optional();
    }

    byte[] bytes(long id) {
        return sql.sql("select bytes from submission.import where id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
    }

    /** Moves a file on, if it is where it was seen. */
    void move(Kept seen, ImportState state) {
        ImportState.STEPS.check(seen.state(), state);
        int moved = sql.sql("""
                        update submission.import set state = :state, revision = revision + 1
                        where id = :id and revision = :revision and state = :seen
                        """)
                .param("state", state.code())
                .param("id", seen.id())
                .param("revision", seen.revision())
                .param("seen", seen.state().code())
                .update();
        if (moved == 0) {
            throw new ConflictException("Import " + seen.id());
        }
    }

    void encoding(long id, String encoding) {
        sql.sql("update submission.import set encoding = :encoding, problem = null where id = :id")
                .param("encoding", encoding)
                .param("id", id)
                .update();
    }

    void mapping(long id, String mapping) {
        sql.sql("update submission.import set mapping = :mapping::jsonb where id = :id")
                .param("mapping", mapping)
                .param("id", id)
                .update();
    }

    void unreadable(long id, Problem problem) {
        sql.sql("""
                        update submission.import set state = 'unreadable', problem = :problem::jsonb,
                          revision = revision + 1 where id = :id and state = any(:before)
                        """)
                .param("before", ImportState.STEPS.before(ImportState.UNREADABLE))
                .param("problem", JSON.writeValueAsString(json(problem)))
                .param("id", id)
                .update();
    }

    void read(long id, TableRows table) {
        sql.sql("delete from submission.import_row where import_id = :id")
                .param("id", id)
                .update();
        for (int from = 0; from < table.rows().size(); from += BATCH) {
            int to = Math.min(table.rows().size(), from + BATCH);
            insert(id, from, table.rows().subList(from, to));
        }
        sql.sql("""
                        update submission.import set state = 'read', encoding = :encoding, columns = :columns::jsonb,
                          rows = :rows, problem = null, revision = revision + 1 where id = :id and state = any(:before)
                        """)
                .param("before", ImportState.STEPS.before(ImportState.READ))
                .param("encoding", table.encoding())
                .param("columns", JSON.writeValueAsString(table.columns()))
                .param("rows", table.rows().size())
                .param("id", id)
                .update();
    }

    private void insert(long id, int before, List<TableRows.Row> rows) {
        List<Map<String, Object>> all = new java.util.ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            TableRows.Row row = rows.get(i);
            all.add(Map.of(
                    "ordinal",
                    before + i + 1,
                    "number",
                    row.number(),
                    "cells",
                    row.cells(),
                    "problems",
                    row.problems().stream().map(KeptImports::json).toList()));
        }
        sql.sql("""
                        insert into submission.import_row (import_id, ordinal, number, cells, problems)
                        select :id, (r->>'ordinal')::int, (r->>'number')::int, r->'cells', r->'problems'
                        from jsonb_array_elements(:rows::jsonb) r
                        """).param("id", id).param("rows", JSON.writeValueAsString(all)).update();
    }

    /** Rows from this ordinal on, at most so many. */
    List<KeptRow> rows(long id, int from, int most) {
        return sql.sql("""
                        select ordinal, number, coalesce(cells, '[]') as cells, problems, source_key
                        from submission.import_row where import_id = :id and ordinal >= :from and ordinal < :to
                        order by ordinal
                        """)
                .param("id", id)
                .param("from", from)
                .param("to", from + most)
                .query((row, i) -> new KeptRow(
                        row.getInt("ordinal"),
                        row.getInt("number"),
                        texts(JSON.readTree(row.getString("cells"))),
                        problems(row.getString("problems")),
                        Optional.ofNullable(row.getString("source_key")).orElse("")))
                .list();
    }

    /** What the check found, of rows as {@link #rows} gave them. */
    void checked(long id, List<KeptRow> rows) {
        List<Map<String, Object>> all = rows.stream()
                .map(row -> Map.<String, Object>of(
                        "ordinal",
                        row.ordinal(),
                        "key",
                        row.key(),
                        "problems",
                        row.problems().stream().map(KeptImports::json).toList()))
                .toList();
        sql.sql("""
                        update submission.import_row set source_key = r->>'key', problems = r->'problems'
                        from jsonb_array_elements(:rows::jsonb) r
                        where import_id = :id and ordinal = (r->>'ordinal')::int
                        """).param("id", id).param("rows", JSON.writeValueAsString(all)).update();
    }

    void count(long id, int taken, int known, int refused) {
        sql.sql("""
                        update submission.import set taken = taken + :taken, known = known + :known,
                          refused = refused + :refused where id = :id
                        """)
                .param("taken", taken)
                .param("known", known)
                .param("refused", refused)
                .param("id", id)
                .update();
    }

    /** Keeps nothing of a file whose rows are in the register but what was wrong with the others. */
    void done(long id) {
        sql.sql("""
                        with emptied as (update submission.import_row set cells = null where import_id = :id)
                        update submission.import set state = 'done', bytes = null, revision = revision + 1
                        where id = :id and state = any(:before)
                        """)
                .param("id", id)
                .param("before", ImportState.STEPS.before(ImportState.DONE))
                .update();
    }

    int refused(long id) {
        return sql.sql("select count(*) from submission.import_row where import_id = :id and problems <> '[]'")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    List<Refused> refused(long id, int most) {
        return sql.sql("""
                        select number, problems from submission.import_row
                        where import_id = :id and problems <> '[]' order by ordinal limit :most
                        """)
                .param("id", id)
                .param("most", most)
                .query((row, i) -> new Refused(row.getInt("number"), problems(row.getString("problems"))))
                .list();
    }

    void remove(long id) {
        sql.sql("delete from submission.import where id = :id and state <> 'taking'")
                .param("id", id)
                .update();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getLong("id"),
                row.getLong("consultation_id"),
                new Uploaded(row.getString("file_name"), row.getString("format"), row.getString("encoding")),
                Codes.read(ImportState.class, row.getString("state")),
                Optional.ofNullable(row.getString("problem")).map(json -> problem(JSON.readTree(json))),
                texts(JSON.readTree(row.getString("columns"))),
                row.getString("mapping"),
                new Rows(row.getInt("rows"), row.getInt("taken"), row.getInt("known"), row.getInt("refused")),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getInt("revision"));
    }

    private static Map<String, Object> json(Problem problem) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("column", problem.column());
        json.put("key", problem.key());
        json.put("values", problem.values());
        return json;
    }

    private static List<Problem> problems(String json) {
        return JSON.readTree(json).valueStream().map(KeptImports::problem).toList();
    }

    private static Problem problem(JsonNode json) {
        return new Problem(json.path("column").asString(""), json.path("key").asString(""), texts(json.path("values")));
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
