package org.dauys.text.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a date in a line: in words of the language, as 2026-03-15, or as 15.03.2026. */
final class Dates {
    private static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");
    private static final Pattern DOTTED = Pattern.compile("(?<!\\d)(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})(?!\\d)");
    /** «30 августа 1995», «4 de octubre de 1958», «1er mars 2008», «23. Mai 1949». */
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<!\\d)(\\d{1,2})(?:er|\\.|º)? (?:de )?(\\p{L}+) (?:de )?(\\d{4})(?!\\d)");
    /** «1995 жылы 30 тамызда». */
    private static final Pattern YEAR_FIRST = Pattern.compile("(?<!\\d)(\\d{4}) (?:жылы?|жылғы) (\\d{1,2}) (\\p{L}+)");
    /** «March 15, 2026». */
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\p{L}+) (\\d{1,2}), (\\d{4})(?!\\d)");

    /** In characters: a date that concerns the act stands at the head of its line. */
    private static final int SEARCHED = 2_000;

    private Dates() {}

    static Optional<LocalDate> first(String paragraph, Tradition tradition) {
        String line = paragraph.substring(0, Math.min(paragraph.length(), SEARCHED));
        List<String> months = tradition.months();
        return find(ISO, line, m -> date(m.group(1), m.group(2), m.group(3)))
                .or(() -> find(DOTTED, line, m -> date(m.group(3), m.group(2), m.group(1))))
                .or(() -> find(DAY_FIRST, line, m -> date(m.group(3), month(m.group(2), months), m.group(1))))
                .or(() -> find(YEAR_FIRST, line, m -> date(m.group(1), month(m.group(3), months), m.group(2))))
                .or(() -> find(MONTH_FIRST, line, m -> date(m.group(3), month(m.group(1), months), m.group(2))));
    }

    private static Optional<LocalDate> find(Pattern pattern, String line, Function<Matcher, Optional<LocalDate>> read) {
        return Optional.of(pattern.matcher(line)).filter(Matcher::find).flatMap(read);
    }

    private static String month(String word, List<String> months) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < months.size(); i++) {
            String month = months.get(i).toLowerCase(Locale.ROOT);
            if (lower.startsWith(month)) {
                return String.valueOf(i + 1);
            }
        }
        return "0";
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
