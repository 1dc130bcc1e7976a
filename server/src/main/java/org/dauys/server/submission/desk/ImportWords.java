package org.dauys.server.submission.desk;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dauys.server.submission.Amendment;
import org.dauys.server.submission.SubmissionKind;

/** What tables write for kinds, actions, languages, days, yes and no, in the three languages. */
final class ImportWords {
    private static final List<DateTimeFormatter> DAYS = List.of(
            day("uuuu-M-d"), day("d.M.uuuu"), day("d/M/uuuu"), day("uuuu/M/d"), day("uuuu.M.d"), day("d-M-uuuu"));

    private ImportWords() {}

    private static DateTimeFormatter day(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    static Optional<SubmissionKind> kind(String written) {
        return Optional.ofNullable(
                switch (plain(written)) {
                    case "amendment", "поправка", "түзету" -> SubmissionKind.AMENDMENT;
                    case "proposal", "предложение", "ұсыныс" -> SubmissionKind.PROPOSAL;
                    case "question", "вопрос", "сұрақ" -> SubmissionKind.QUESTION;
                    case "remark", "comment", "замечание", "ескерту" -> SubmissionKind.REMARK;
                    default -> null;
                });
    }

    static Optional<Amendment.Action> action(String written) {
        return Optional.ofNullable(
                switch (plain(written)) {
                    case "add", "дополнить", "добавить", "толықтыру", "қосу" -> Amendment.Action.ADD;
                    case "modify", "change", "изменить", "өзгерту" -> Amendment.Action.MODIFY;
                    case "delete", "remove", "исключить", "удалить", "алып тастау" -> Amendment.Action.DELETE;
                    default -> null;
                });
    }

    static Optional<String> language(String written) {
        String plain = plain(written);
        if (List.of("kk", "kz", "kaz").contains(plain)
                || plain.startsWith("каз")
                || plain.startsWith("қаз")
                || plain.startsWith("kazakh")) {
            return Optional.of("kk");
        }
        if (List.of("ru", "rus").contains(plain)
                || plain.startsWith("рус")
                || plain.startsWith("орыс")
                || plain.startsWith("russian")) {
            return Optional.of("ru");
        }
        if (List.of("en", "eng").contains(plain)
                || plain.startsWith("англ")
                || plain.startsWith("ағыл")
                || plain.startsWith("english")) {
            return Optional.of("en");
        }
        return Optional.empty();
    }

    /** Yes or no; empty when it is neither. */
    static Optional<Boolean> yes(String written) {
        return Optional.ofNullable(
                switch (plain(written)) {
                    case "yes", "true", "1", "+", "да", "иә", "ия", "y" -> Boolean.TRUE;
                    case "", "no", "false", "0", "-", "нет", "жоқ", "n" -> Boolean.FALSE;
                    default -> null;
                });
    }

    /** A day in any of the usual forms; a time after it does not matter. */
    static Optional<LocalDate> date(String written) {
        String day = written.strip().replaceFirst("(?<=\\d)[T ]\\d{1,2}:\\d\\d.*$", "");
        for (DateTimeFormatter form : DAYS) {
            try {
                return Optional.of(LocalDate.parse(day, form));
            } catch (DateTimeParseException other) {
                // The next form may fit.
            }
        }
        return Optional.empty();
    }

    private static String plain(String written) {
        return written.strip().toLowerCase(Locale.ROOT);
    }
}
