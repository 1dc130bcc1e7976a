package org.dauys.server.consultation.desk;

import java.util.List;
import org.springframework.modulith.NamedInterface;

/**
 * A part of a long list.
 *
 * @param number from 1
 * @param pages at least 1
 * @param total of the whole list
 */
@NamedInterface("desk")
public record Paging(int number, int pages, int total) {
    private static final int ROWS = 40;

    /** The page nearest to the one asked for. */
    public static Paging of(List<?> all, int asked) {
        int pages = Math.max(1, (all.size() + ROWS - 1) / ROWS);
        return new Paging(Math.clamp(asked, 1, pages), pages, all.size());
    }

    /** The page that has the row in this place, from 0. */
    public static Paging with(List<?> all, int place) {
        return of(all, place / ROWS + 1);
    }

    /** Its rows. */
    public <T> List<T> of(List<T> all) {
        return all.subList((number - 1) * ROWS, Math.min(all.size(), number * ROWS));
    }
}
