package org.dauys.server.submission.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dauys.compare.Wording;
import org.dauys.compare.table.MarkedHtml;
import org.dauys.server.consultation.ActPlace;
import org.dauys.server.consultation.reader.Frame;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Page;
import org.dauys.server.site.Say;
import org.dauys.server.submission.Likenesses.Like;
import org.dauys.server.submission.form.OwnWords.Range;

/**
 * The form as it is shown.
 *
 * @param others what else of the same one can write about: heading and notes; of the whole draft title, preamble, notes
 * @param alias by which the sender appears when not named; empty without an account
 */
public record FormView(Frame frame, Filling filling, List<ActPlace> others, String alias, Errors errors, Page page) {

    public FormView {
        others = List.copyOf(others);
    }

    private static final int AROUND = 60;

    /** A place to choose: its range, and the words around it. */
    public record Choosable(String value, String before, String words, String after) {}

    public Subject subject() {
        return filling.subject();
    }

    public Filled filled() {
        return filling.filled();
    }

    public Seal.Fields seal() {
        return filling.seal();
    }

    public boolean loggedIn() {
        return !filling.isStranger();
    }

    public List<Range> places() {
        return filling.places();
    }

    public boolean marked() {
        return filling.marked();
    }

    public List<Like> likes() {
        return filling.likes();
    }

    /** Whether files had been chosen, which no browser keeps. */
    public boolean fileAgain() {
        return filling.files();
    }

    public String base() {
        return frame.base();
    }

    public List<Choice> choices() {
        return Choice.of(subject());
    }

    public String subjectName() {
        return subject().place().map(place -> place.name(page)).orElseGet(() -> page.say("submission.form.draft"));
    }

    public String versionName() {
        return Frame.name(subject().version(), page);
    }

    public boolean isNewest() {
        return frame.newest()
                .filter(newest -> newest.number() == subject().version().number())
                .isPresent();
    }

    public List<Choosable> choosable() {
        return places().stream().map(this::choosable).toList();
    }

    private Choosable choosable(Range range) {
        String own = subject().own();
        int from = Math.max(0, range.start() - AROUND);
        int to = Math.min(own.length(), range.end() + AROUND);
        return new Choosable(
                range.start() + "-" + range.end(),
                (from > 0 ? "…" : "") + own.substring(from, range.start()),
                range.in(own),
                own.substring(range.end(), to) + (to < own.length() ? "…" : ""));
    }

    /** Present and proposed wording in one, as HTML; empty when nothing is proposed. */
    public String difference() {
        return difference(subject(), filled());
    }

    static String difference(Subject subject, Filled filled) {
        Optional<Choice> choice = Choice.of(filled.kind());
        if (choice.isEmpty() || choice.get().amendment(filled).isEmpty()) {
            return "";
        }
        boolean whole = choice.get() == Choice.DELETE && !subject.hasQuote();
        String own = whole ? subject.place().map(ActPlace::words).orElse("") : subject.own();
        String after = switch (choice.get()) {
            case ADD -> added(subject, filled.asked().added());
            case DELETE -> whole ? "" : tidy(subject.before() + subject.after());
            default ->
                subject.hasQuote()
                        ? subject.before() + filled.asked().proposed() + subject.after()
                        : filled.asked().proposed();
        };
        return MarkedHtml.of(Wording.difference(own, after));
    }

    private static String added(Subject subject, String added) {
        if (!subject.hasOwn()) {
            return added;
        }
        return subject.hasQuote()
                ? subject.before() + subject.quote() + " " + added + subject.after()
                : subject.own() + "\n" + added;
    }

    /** Without the second of two spaces that stood around what is gone. */
    private static String tidy(String text) {
        return text.replace("  ", " ").strip();
    }

    public List<Locale> languages() {
        return Say.LANGUAGES;
    }

    public int bits() {
        return Seal.BITS;
    }
}
