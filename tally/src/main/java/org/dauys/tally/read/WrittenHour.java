package org.dauys.tally.read;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hours as people write them, made alike so that later ones sort behind earlier ones. */
final class WrittenHour {
    private static final Pattern HOUR =
            Pattern.compile("(?:(\\d{4}-\\d{2}-\\d{2})[T ])?(\\d{1,2})(?:[:.](\\d{2}))?(?::\\d{2})?");

    private WrittenHour() {}

    /** "09:00" of "9", "9:00", "9.00" and "09:00:00", with its day before it where it is said; empty where it is no hour of a day. */
    static Optional<String> of(String cell) {
        Matcher written = HOUR.matcher(cell);
        if (!written.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(written.group(2));
        int minute = written.group(3) == null ? 0 : Integer.parseInt(written.group(3));
        if (minute > 59 || 60 * hour + minute > 24 * 60) {
            return Optional.empty();
        }
        String time = String.format(Locale.ROOT, "%02d:%02d", hour, minute);
        return Optional.of(written.group(1) == null ? time : written.group(1) + " " + time);
    }
}
