package org.dauys.server.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
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
