package org.dauys.server.meeting.minutes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dauys.server.meeting.Delegate;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.minutes.MinutesContent.Said;
import org.dauys.server.site.Form;
import org.dauys.server.site.Visit;
import org.dauys.server.site.Words;
import org.dauys.server.site.WrittenNumber;

/**
 * What the clerk adds, as it was typed, and how it is signed.
 *
 * @param came those of the delegation who came, by their identities
 * @param answers given on the spot, by the id of the contribution
 * @param polls which of two different counts stands, by the key of the poll
 * @param second whoever signs beside the clerk; empty fields for nobody
 * @param reason of a correction
 * @param publish whether it is signed and published, or kept only
 */
public record MinutesForm(
        String attended,
        Set<String> came,
        Map<String, TypedAnswer> answers,
        Map<String, MinutesDraft.Choice> polls,
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
     * @param by the identity of whoever answered; empty when it is not known
     */
    public record TypedAnswer(String words, String by) {
        static final TypedAnswer NONE = new TypedAnswer("", "");
    }

    /** As it is kept. */
    static MinutesForm of(Meeting meeting, MinutesDraft draft) {
        List<String> delegation = Delegate.identities(meeting.plan().delegation());
        Map<String, TypedAnswer> answers = new TreeMap<>();
        draft.answers()
                .forEach((key, answer) ->
                        answers.put(key, new TypedAnswer(answer.words(), identity(delegation, answer.by()))));
        return new MinutesForm(
                draft.attended().isPresent() ? String.valueOf(draft.attended().getAsInt()) : "",
                draft.came().stream()
                        .map(place -> identity(delegation, place))
                        .collect(Collectors.toCollection(TreeSet::new)),
                answers,
                draft.polls(),
                NOBODY,
                Words.NONE,
                false,
                draft.revision());
    }

    private static String identity(List<String> delegation, int place) {
        return place >= 0 && place < delegation.size() ? delegation.get(place) : "";
    }

    static MinutesForm read(Form form, List<Said> said, List<CountedPoll> counted) {
        Map<String, TypedAnswer> answers = new TreeMap<>();
        for (Said one : said) {
            TypedAnswer typed = new TypedAnswer(form.text("answer-" + one.key()), form.text("by-" + one.key()));
            if (!typed.words().isEmpty()) {
                answers.put(one.key(), typed);
            }
        }
        Map<String, MinutesDraft.Choice> polls = new TreeMap<>();
        for (CountedPoll one : counted) {
            MinutesDraft.Choice typed =
                    new MinutesDraft.Choice(form.text("teller-" + one.key()), form.text("why-" + one.key()));
            if (one.differs() && !(typed.teller().isEmpty() && typed.why().isEmpty())) {
                polls.put(one.key(), typed);
            }
        }
        return new MinutesForm(
                form.text("attended"),
                new TreeSet<>(form.all("came")),
                answers,
                polls,
                new SecondSignature(form.text("second-role"), form.text("second-name"), form.text("second-consent")),
                form.words("reason"),
                form.text("do").equals("publish"),
                form.number("revision"));
    }

    /** What was typed of a poll whose counts differ. */
    public MinutesDraft.Choice choice(String key) {
        return polls.getOrDefault(key, new MinutesDraft.Choice("", ""));
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
     * @param counted what tellers counted
     */
    MinutesDraft check(Visit visit, Meeting meeting, boolean correction, int conflicts, List<CountedPoll> counted) {
        OptionalInt people =
                WrittenNumber.of(attended).stream().filter(one -> one <= MOST).findFirst();
        if (people.isEmpty() && !attended.isEmpty()) {
            visit.mistake("attended", "minutes.error.attended");
        }
        answers.forEach((key, answer) -> {
            if (answer.words().length() > LONGEST) {
                visit.mistake("answer-" + key, "desk.error.long", answer.words().length(), LONGEST);
            }
        });
        if (publish) {
            checkSigned(visit, correction, conflicts);
            for (CountedPoll poll : counted) {
                check(visit, poll, people);
            }
        }
        Map<String, MinutesDraft.Answer> kept = new TreeMap<>();
        answers.forEach(
                (key, answer) -> kept.put(key, new MinutesDraft.Answer(answer.words(), place(answer, meeting))));
        List<String> delegation = Delegate.identities(meeting.plan().delegation());
        Set<Integer> places = came.stream()
                .map(delegation::indexOf)
                .filter(place -> place >= 0)
                .collect(Collectors.toCollection(TreeSet::new));
        return new MinutesDraft(people, places, kept, polls, revision);
    }

    private void check(Visit visit, CountedPoll poll, OptionalInt people) {
        MinutesDraft.Choice choice = choice(poll.key());
        if (!poll.isCounted()) {
            visit.errors().add("poll-" + poll.key(), "minutes.error.poll.teller", poll.question());
        } else if (poll.differs()
                && poll.counts().stream().noneMatch(one -> one.teller().equals(choice.teller()))) {
            visit.mistake("teller-" + poll.key(), "minutes.error.poll.stands");
        } else if (poll.differs() && choice.why().isEmpty()) {
            visit.mistake("why-" + poll.key(), "minutes.error.poll.why");
        } else if (choice.why().length() > LONGEST) {
            visit.mistake("why-" + poll.key(), "desk.error.long", choice.why().length(), LONGEST);
        }
        if (people.isPresent() && poll.most() > people.getAsInt()) {
            visit.errors().add("poll-" + poll.key(), "minutes.error.poll.more", poll.question());
        }
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
        return Delegate.identities(meeting.plan().delegation()).indexOf(answer.by());
    }
}
