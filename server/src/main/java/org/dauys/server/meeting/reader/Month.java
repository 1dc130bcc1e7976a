package org.dauys.server.meeting.reader;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A month of the calendar, week by week from Monday.
 *
 * @param weeks of seven days each; those of other months are empty
 * @param before the nearest earlier month with a meeting
 * @param after the nearest later one
 */
public record Month(
        YearMonth month, List<List<Optional<Day>>> weeks, Optional<YearMonth> before, Optional<YearMonth> after) {

    /**
     * One of its days.
     *
     * @param many how many meetings begin on it
     */
    public record Day(LocalDate date, int many) {}

    static Month of(
            YearMonth month,
            Map<LocalDate, Integer> counts,
            Optional<LocalDate> dayBefore,
            Optional<LocalDate> dayAfter) {
        List<List<Optional<Day>>> weeks = new ArrayList<>();
        LocalDate monday = month.atDay(1).with(DayOfWeek.MONDAY);
        while (!monday.isAfter(month.atEndOfMonth())) {
            List<Optional<Day>> week = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                LocalDate date = monday.plusDays(i);
                week.add(
                        YearMonth.from(date).equals(month)
                                ? Optional.of(new Day(date, counts.getOrDefault(date, 0)))
                                : Optional.empty());
            }
            weeks.add(List.copyOf(week));
            monday = monday.plusWeeks(1);
        }
        return new Month(month, List.copyOf(weeks), dayBefore.map(YearMonth::from), dayAfter.map(YearMonth::from));
    }

    /** As the language writes it: "May 2026". */
    public static String name(YearMonth month, Locale locale) {
        return DateTimeFormatter.ofPattern("LLLL y", locale).format(month);
    }

    /** The days of the week, short. */
    public static List<String> shortDays(Locale locale) {
        return days(TextStyle.SHORT_STANDALONE, locale);
    }

    /** The same in full, in the same order. */
    public static List<String> fullDays(Locale locale) {
        return days(TextStyle.FULL_STANDALONE, locale);
    }

    private static List<String> days(TextStyle style, Locale locale) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> day.getDisplayName(style, locale))
                .toList();
    }

    /** How many meetings it has. */
    public int many() {
        return weeks.stream()
                .flatMap(List::stream)
                .flatMap(Optional::stream)
                .mapToInt(Day::many)
                .sum();
    }
}
