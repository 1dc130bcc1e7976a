package org.dauys.server.submission.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Say;
import org.dauys.server.submission.Attachment;
import org.dauys.server.submission.CleanText;
import org.dauys.server.submission.files.SentFile;
import org.dauys.server.submission.files.SentFiles;
import org.springframework.web.multipart.MultipartFile;

/** Looks for everything that is wrong with a form. */
final class Checking {
    /** Characters of the words, of the wording, of the reasons. */
    static final int LONGEST = 20_000;

    private static final int LONGEST_ORGANISATION = 300;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s<>\"(),:;\\[\\]\\\\]{1,64}@[^@\\s<>\"(),:;]+\\.[^@\\s<>\"(),:;.]{2,}");

    private final Subject subject;
    private final Filled filled;
    private final Errors errors;

    private Checking(Subject subject, Filled filled, Errors errors) {
        this.subject = subject;
        this.filled = filled;
        this.errors = errors;
    }

    /** Adds what is wrong with the fields. */
    static void check(Subject subject, Filled filled, boolean loggedIn, Errors errors) {
        Checking checking = new Checking(subject, filled, errors);
        checking.kind();
        checking.longest("rationale", filled.asked().rationale());
        checking.line("organisation", filled.signed().organisation(), LONGEST_ORGANISATION);
        checking.sender(loggedIn);
    }

    private void kind() {
        Choice choice = Choice.of(filled.kind()).orElse(null);
        if (choice == null || !Choice.of(subject).contains(choice)) {
            errors.add("kind", "submission.error.kind");
            return;
        }
        String field = switch (choice) {
            case MODIFY -> "proposed";
            case ADD -> "added";
            case DELETE -> "kind";
            case PROPOSAL, QUESTION, REMARK -> "words";
        };
        String asked = filled.words();
        if (choice == Choice.MODIFY && asked.equals(CleanText.lines(subject.present()))) {
            errors.add(field, "submission.error.same");
        } else if (choice != Choice.DELETE && !hasWords(asked)) {
            errors.add(field, "submission.error.empty." + field);
        } else {
            longest(field, asked);
        }
    }

    /** A letter, a number or a picture. */
    private static boolean hasWords(String text) {
        return text.codePoints().anyMatch(sign -> Character.isLetterOrDigit(sign) || Character.isEmoji(sign));
    }

    private void longest(String field, String text) {
        int length = CleanText.length(text);
        if (length > LONGEST) {
            errors.add(field, "submission.error.long", LONGEST, length, length - LONGEST);
        }
    }

    private void line(String field, String text, int longest) {
        int length = CleanText.length(text);
        if (length > longest) {
            errors.add(field, "submission.error.long", longest, length, length - longest);
        }
    }

    private void sender(boolean loggedIn) {
        if (Say.LANGUAGES.stream()
                .noneMatch(
                        language -> language.getLanguage().equals(filled.asked().language()))) {
            errors.add("language", "submission.error.language");
        }
        if (loggedIn && filled.signed().named()) {
            if (filled.signed().name().isEmpty()) {
                errors.add("name", "submission.error.name");
            }
            line("name", filled.signed().name(), LONGEST_NAME);
        }
        boolean wrong = filled.signed().email().length() > LONGEST_EMAIL
                || !EMAIL.matcher(filled.signed().email()).matches();
        if (!loggedIn && !filled.signed().email().isEmpty() && wrong) {
            errors.add("email", "submission.error.email");
        }
        if (!filled.website().isEmpty()) {
            errors.add("website", "submission.error.website");
        }
    }

    /** The files that may be kept; adds what is wrong with the others. */
    static List<Attachment> files(SentFiles files, List<MultipartFile> sent, Errors errors) {
        List<MultipartFile> chosen = sent.stream()
                .filter(file -> !(file.isEmpty()
                        && String.valueOf(file.getOriginalFilename()).isEmpty()))
                .toList();
        if (chosen.size() > SubmitUploads.FILES) {
            errors.add("files", "submission.error.files", SubmitUploads.FILES);
            return List.of();
        }
        List<Attachment> taken = new ArrayList<>();
        for (MultipartFile file : chosen) {
            String name = CleanText.line(String.valueOf(file.getOriginalFilename()));
            try {
                if (file.getSize() > SentFile.MOST_BYTES) {
                    throw new SentFile.RefusedException(SentFile.Refusal.TOO_LARGE);
                }
                taken.add(files.of(name, file.getBytes(), true));
            } catch (SentFile.RefusedException refused) {
                errors.add("files", "submission.error.file." + refused.refusal().code(), name);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return taken;
    }
}
