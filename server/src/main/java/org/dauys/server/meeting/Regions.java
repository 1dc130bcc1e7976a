package org.dauys.server.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.site.Words;
import org.dauys.server.site.WordsJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The regions of a consultation, by which its meetings are counted. */
@Component
public class Regions {
    private final JdbcClient sql;

    Regions(JdbcClient sql) {
        this.sql = sql;
    }

    /** From the north-west, row by row. */
    public List<Region> of(long consultation) {
        return sql.sql("""
            select id, slug, name, tile_row, tile_column, revision from meeting.region
            where consultation_id = :consultation order by tile_row, tile_column
            """)
                .param("consultation", consultation)
                .query(Regions::region)
                .list();
    }

    public Optional<Region> bySlug(long consultation, String slug) {
        return of(consultation).stream()
                .filter(region -> region.slug().equals(slug))
                .findFirst();
    }

    /**
     * Adds a region.
     *
     * @throws org.springframework.dao.DuplicateKeyException when there is one of this slug, or on this square
     */
    public Region add(long consultation, String slug, Words name, int row, int column) {
        return sql.sql("""
            insert into meeting.region (consultation_id, slug, name, tile_row, tile_column)
            values (:consultation, :slug, :name::jsonb, :row, :column)
            returning id, slug, name, tile_row, tile_column, revision
            """)
                .param("consultation", consultation)
                .param("slug", slug)
                .param("name", WordsJson.write(name))
                .param("row", row)
                .param("column", column)
                .query(Regions::region)
                .single();
    }

    /**
     * Names it anew, or puts it on another square.
     *
     * @param revision that the clerk saw
     * @throws ConflictException when someone else changed it since
     * @throws org.springframework.dao.DuplicateKeyException when there is one on this square
     */
    public void change(Region region, int revision, Words name, int row, int column) {
        int changed = sql.sql("""
            update meeting.region set name = :name::jsonb, tile_row = :row, tile_column = :column, revision = revision + 1
            where id = :id and revision = :revision
            """)
                .param("id", region.id())
                .param("revision", revision)
                .param("name", WordsJson.write(name))
                .param("row", row)
                .param("column", column)
                .update();
        if (changed == 0) {
            throw new ConflictException("Region " + region.slug());
        }
    }

    /**
     * Removes it.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException when there are meetings in it
     */
    public void remove(Region region) {
        sql.sql("delete from meeting.region where id = :id")
                .param("id", region.id())
                .update();
    }

    static Region region(ResultSet row, int number) throws SQLException {
        return new Region(
                row.getLong("id"),
                row.getString("slug"),
                WordsJson.read(row.getString("name")),
                row.getInt("tile_row"),
                row.getInt("tile_column"),
                row.getInt("revision"));
    }
}
