package org.dauys.server.answer.desk;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Until when answers are due.
 *
 * @param days from receipt, at least 1; empty: only the timetable counts
 * @param due the day of the timetable by which all are due
 */
public record Rules(Optional<Integer> days, Optional<LocalDate> due, int revision) {
    static final Rules NONE = new Rules(Optional.empty(), Optional.empty(), 0);
}
