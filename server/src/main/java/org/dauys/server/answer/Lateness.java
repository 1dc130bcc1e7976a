package org.dauys.server.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is late, by body: never by person. */
@Component
public class Lateness {
    private final JdbcClient sql;
    private final Bodies bodies;

    Lateness(JdbcClient sql, Bodies bodies) {
        this.sql = sql;
        this.bodies = bodies;
    }

    /**
     * How a body does.
     *
     * @param body empty for what no body has yet
     * @param medianDays from receipt to the first answer; of an even number the lower of the two in the middle; empty while
     *     nothing is answered
     */
    public record Line(Optional<Body> body, int waiting, int overdue, int answered, Optional<Integer> medianDays) {}

    private record Cell(long body, boolean done, int days, boolean late, int many) {}

    /** In the order of the bodies; last what no body has, where there is any. */
    public List<Line> of(long consultation, LocalDate today) {
        Map<Long, List<Cell>> cells = new HashMap<>();
        for (Cell cell : cells(consultation, today)) {
            cells.computeIfAbsent(cell.body(), body -> new ArrayList<>()).add(cell);
        }
        List<Line> lines = new ArrayList<>(bodies.of(consultation).stream()
                .map(body -> line(Optional.of(body), cells.getOrDefault(body.id(), List.of())))
                .toList());
        if (cells.containsKey(0L)) {
            lines.add(line(Optional.empty(), cells.getOrDefault(0L, List.of())));
        }
        return List.copyOf(lines);
    }

    /** A histogram of days, so that a median of 100,000 needs no sorting of them. */
    private List<Cell> cells(long consultation, LocalDate today) {
        return sql.sql("""
                        select coalesce(body_id, 0) as body, state = 'done' as done, coalesce(answered_days, -1) as days,
                          due < :today as late, count(*)::int as many
                        from answer.task where consultation_id = :consultation and published
                        group by 1, 2, 3, 4 order by 3
                        """)
                .param("consultation", consultation)
                .param("today", today)
                .query((row, i) -> new Cell(
                        row.getLong("body"),
                        row.getBoolean("done"),
                        row.getInt("days"),
                        row.getBoolean("late"),
                        row.getInt("many")))
                .list();
    }

    private static Line line(Optional<Body> body, List<Cell> cells) {
        int waiting = 0;
        int overdue = 0;
        int answered = 0;
        for (Cell cell : cells) {
            waiting += cell.done() ? 0 : cell.many();
            overdue += !cell.done() && cell.late() ? cell.many() : 0;
            answered += cell.done() ? cell.many() : 0;
        }
        return new Line(body, waiting, overdue, answered, median(cells, answered));
    }

    private static Optional<Integer> median(List<Cell> cells, int answered) {
        int seen = 0;
        for (Cell cell : cells) {
            seen += cell.done() ? cell.many() : 0;
            if (cell.done() && seen * 2L >= answered) {
                return Optional.of(cell.days());
            }
        }
        return Optional.empty();
    }
}
