package org.dauys.server.meeting.minutes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.minutes.MinutesContent.Said;
import org.dauys.server.site.Form;
import org.dauys.server.site.Visit;
import org.dauys.server.site.Words;

/**
 * What the clerk adds, as it was typed, and how it is signed.
 *
 * @param came places in the delegation
 * @param answers given on the spot, by the id of the contribution
 * @param second whoever signs beside the clerk; empty fields for nobody
 * @param reason of a correction
 * @param publish whether it is signed and published, or kept only
 */
public record MinutesForm(
        String attended,
        Set<Integer> came,
        Map<String, TypedAnswer> answers,
        SecondSignature second,
        Words reason,
        boolean publish,
        int revision) {
    private static final int MOST = 1_000_000;
    private static final int LONGEST = 4000;
    private static final SecondSignature NOBODY = new SecondSignature("", "", "");

    /**
     * An answer as it was typed.
     *
     * @param by the place in the delegation of whoever answered, as the form has it; empty when it is not known
     */
    public record TypedAnswer(String words, String by) {
        static final TypedAnswer NONE = new TypedAnswer("", "");
    }

    /** As it is kept. */
    static MinutesForm of(MinutesDraft draft) {
        Map<String, TypedAnswer> answers = new TreeMap<>();
        draft.answers()
                .forEach((key, answer) -> answers.put(
                        key, new TypedAnswer(answer.words(), answer.by() < 0 ? "" : String.valueOf(answer.by()))));
        return new MinutesForm(
                draft.attended().isPresent() ? String.valueOf(draft.attended().getAsInt()) : "",
                draft.came(),
                answers,
                NOBODY,
                Words.NONE,
                false,
                draft.revision());
    }

    static MinutesForm read(Form form, List<Said> said) {
        Map<String, TypedAnswer> answers = new TreeMap<>();
        for (Said one : said) {
            TypedAnswer typed = new TypedAnswer(form.text("answer-" + one.key()), form.text("by-" + one.key()));
            if (!typed.words().isEmpty()) {
                answers.put(one.key(), typed);
            }
        }
        Set<Integer> came = new TreeSet<>();
        form.all("came").stream()
                .filter(place -> place.matches("[0-9]{1,3}"))
                .map(Integer::valueOf)
                .forEach(came::add);
        return new MinutesForm(
                form.text("attended"),
                came,
                answers,
                new SecondSignature(form.text("second-role"), form.text("second-name"), form.text("second-consent")),
                form.words("reason"),
                form.text("do").equals("publish"),
                form.number("revision"));
    }

    /** What was typed as the answer to a contribution. */
    public TypedAnswer answer(String key) {
        return answers.getOrDefault(key, TypedAnswer.NONE);
    }

    /**
     * The draft to be kept; what is wrong with it is added to the visit.
     *
     * @param correction whether minutes are published already
     * @param conflicts how many contributions have two wordings
     */
    MinutesDraft check(Visit visit, Meeting meeting, boolean correction, int conflicts) {
        OptionalInt people = OptionalInt.empty();
        if (attended.matches("[0-9]{1,7}") && Integer.parseInt(attended) <= MOST) {
            people = OptionalInt.of(Integer.parseInt(attended));
        } else if (!attended.isEmpty()) {
            visit.mistake("attended", "minutes.error.attended");
        }
        answers.forEach((key, answer) -> {
            if (answer.words().length() > LONGEST) {
                visit.mistake("answer-" + key, "desk.error.long", answer.words().length(), LONGEST);
            }
        });
        if (publish) {
            checkSigned(visit, correction, conflicts);
        }
        Map<String, MinutesDraft.Answer> kept = new TreeMap<>();
        answers.forEach(
                (key, answer) -> kept.put(key, new MinutesDraft.Answer(answer.words(), place(answer, meeting))));
        return new MinutesDraft(people, came, kept, revision);
    }

    private void checkSigned(Visit visit, boolean correction, int conflicts) {
        if (conflicts > 0) {
            visit.errors().add("minutes", "minutes.error.conflicts", conflicts);
        }
        if (!second.name().isEmpty() && second.role().isEmpty()) {
            visit.mistake("second-role", "minutes.error.second.role");
        }
        if (!second.name().isEmpty()
                && visit.form().day("second-consent", visit.errors()).isEmpty()) {
            visit.mistake("second-consent", "minutes.error.second.consent");
        }
        if (correction && reason.isEmpty()) {
            visit.mistake("reason-kk", "minutes.error.reason");
        }
    }

    /** Whoever signs beside the clerk. */
    Optional<SecondSignature> signed() {
        return second.role().isEmpty() ? Optional.empty() : Optional.of(second);
    }

    private static int place(TypedAnswer answer, Meeting meeting) {
        return answer.by().matches("[0-9]{1,3}")
                        && Integer.parseInt(answer.by())
                                < meeting.plan().delegation().size()
                ? Integer.parseInt(answer.by())
                : -1;
    }
}
