package org.dauys.server.submission.desk;

import java.util.Locale;
import java.util.Optional;
import org.dauys.server.submission.Amendment;
import org.dauys.server.submission.SubmissionKind;

/** What tables write for kinds and actions, in the three languages. */
final class ImportWords {
    private ImportWords() {}

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

    private static String plain(String written) {
        return written.strip().toLowerCase(Locale.ROOT);
    }
}
