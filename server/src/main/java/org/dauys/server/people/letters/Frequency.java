package org.dauys.server.people.letters;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How often someone wants letters. */
public enum Frequency {
    /** As soon as there is something to tell. */
    ONCE,
    /** One letter in the morning. */
    DAILY,
    /** One letter on Monday morning. */
    WEEKLY,
    NONE;

    /** Where the mornings are. */
    static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    /** As in the database and in forms: {@code daily}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Frequency> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** When what is told now is to go; for {@link #NONE}, never. */
    Instant due(Instant now) {
        ZonedDateTime here = now.atZone(ZONE);
        ZonedDateTime today = here.truncatedTo(ChronoUnit.DAYS).with(MORNING);
        ZonedDateTime morning = here.isBefore(today) ? today : today.plusDays(1);
        return switch (this) {
            case ONCE -> now;
            case DAILY -> morning.toInstant();
            case WEEKLY ->
                morning.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)).toInstant();
            case NONE -> Instant.MAX;
        };
    }
}
