package org.dauys.server.submission.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dauys.server.consultation.ProvisionLabels;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Form;
import org.dauys.server.submission.Amendment;
import org.dauys.server.submission.Source;
import org.dauys.server.submission.SubmissionKind;

/**
 * A letter, or what was said at a meeting, as a clerk types it in.
 *
 * @param key made with the form, so that a form sent twice is taken once
 * @param scan kept from an earlier try of the same form
 */
public record PaperForm(Came came, Writer writer, About about, Typed typed, UUID key, Optional<UUID> scan) {

    /**
     * How it came.
     *
     * @param date as it was typed
     * @param language that it is written in, or was spoken
     */
    public record Came(Source source, String date, String language) {}

    /**
     * Who sent it.
     *
     * @param name kept only if they want to appear by it
     * @param named whether they do
     */
    public record Writer(String name, boolean named, String email, String organisation) {}

    /**
     * What it speaks of.
     *
     * @param version its number
     * @param label of the provision as it was typed; empty for the whole draft
     */
    public record About(int version, String label) {}

    /** What it says. */
    public record Typed(SubmissionKind kind, Amendment.Action action, String words, String proposed, String rationale) {

        Optional<Amendment> amendment() {
            return kind == SubmissionKind.AMENDMENT
                    ? Optional.of(new Amendment(action, action == Amendment.Action.DELETE ? "" : proposed))
                    : Optional.empty();
        }
    }

    static final int LONGEST_WORDS = 50_000;
    static final int LONGEST_LINE = 300;
    static final List<String> LANGUAGES = List.of("kk", "ru", "en");
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,180}\\.[^@\\s.]{2,}");

    static PaperForm read(Form form, int newest) {
        return new PaperForm(
                new Came(
                        form.text("source").equals("meeting") ? Source.MEETING : Source.PAPER,
                        form.text("date"),
                        LANGUAGES.contains(form.text("language")) ? form.text("language") : LANGUAGES.getFirst()),
                new Writer(
                        form.text("name"),
                        form.text("named").equals("yes"),
                        form.text("email"),
                        form.text("organisation")),
                new About(RegisterDesk.number(form.text("version"), newest), form.text("label")),
                new Typed(
                        one(SubmissionKind.values(), form.text("kind"), SubmissionKind.PROPOSAL),
                        one(Amendment.Action.values(), form.text("action"), Amendment.Action.MODIFY),
                        form.text("words"),
                        form.text("proposed"),
                        form.text("rationale")),
                RegisterDesk.key(form, "key").orElseGet(UUID::randomUUID),
                RegisterDesk.key(form, "scan-id"));
    }

    private static <E extends Enum<E>> E one(E[] all, String code, E otherwise) {
        return Stream.of(all)
                .filter(one -> org.dauys.server.submission.Codes.of(one).equals(code))
                .findFirst()
                .orElse(otherwise);
    }

    PaperForm withScan(Optional<UUID> kept) {
        return new PaperForm(came, writer, about, typed, key, kept);
    }

    /** The query by which the next letter of the same pile begins: nothing in it is about a person. */
    public String settings() {
        return "?source=" + came.source().code() + "&date=" + came.date() + "&language=" + came.language() + "&version="
                + about.version() + "&kind=" + typed.kind().code();
    }

    /** Adds all that is wrong; the day is looked at by the caller. */
    void check(Optional<LocalDate> day, LocalDate today, Set<String> labels, Errors errors) {
        if (came.date().isEmpty()) {
            errors.add("date", "register.error.date");
        }
        day.filter(today::isBefore).ifPresent(later -> errors.add("date", "register.error.date.future"));
        if (writer.named() && writer.name().isEmpty()) {
            errors.add("name", "register.error.name");
        }
        if (!writer.email().isEmpty() && !isAddress(writer.email())) {
            errors.add("email", "register.error.email", writer.email());
        }
        String label = about.label();
        if (!label.isEmpty() && ProvisionLabels.meant(label, labels).isEmpty()) {
            errors.add("label", "register.error.label", label);
        }
        checkWords(errors);
        limit("name", writer.name(), LONGEST_LINE, errors);
        limit("organisation", writer.organisation(), LONGEST_LINE, errors);
        limit("words", typed.words(), LONGEST_WORDS, errors);
        limit("proposed", typed.proposed(), LONGEST_WORDS, errors);
        limit("rationale", typed.rationale(), LONGEST_WORDS, errors);
    }

    private void checkWords(Errors errors) {
        if (typed.kind() != SubmissionKind.AMENDMENT) {
            if (typed.words().isEmpty()) {
                errors.add("words", "register.error.words");
            }
            if (!typed.proposed().isEmpty()) {
                errors.add("proposed", "register.error.proposed.kind");
            }
            return;
        }
        if (typed.action() != Amendment.Action.DELETE && typed.proposed().isEmpty()) {
            errors.add("proposed", "register.error.proposed");
        }
        if (typed.action() != Amendment.Action.ADD && about.label().isEmpty()) {
            errors.add("label", "register.error.label.amendment");
        }
    }

    static boolean isAddress(String email) {
        return email.length() <= 254 && ADDRESS.matcher(email).matches();
    }

    private static void limit(String field, String text, int longest, Errors errors) {
        if (text.length() > longest) {
            errors.add(field, "desk.error.long", text.length(), longest);
        }
    }
}
