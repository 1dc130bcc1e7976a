package org.dauys.server.meeting.hold;

import java.util.List;
import java.util.Map;
import org.dauys.text.Language;
import org.jspecify.annotations.Nullable;

/** What a wording says, by the kind of its item; each finds all that is wrong with it. */
sealed interface Body {
    int LONGEST = 8_000;
    int MOST_PEOPLE = 100_000;

    /** The same with ids of agenda items as another server has them; an item that is not there is none. */
    default Body elsewhere(Map<Long, Long> agenda) {
        return switch (this) {
            case Contribution said ->
                new Contribution(
                        said.kind(),
                        said.words(),
                        said.language(),
                        said.provisions(),
                        agenda.getOrDefault(said.agenda(), 0L),
                        said.speaker(),
                        said.register(),
                        said.sheet());
            case Turn turn ->
                new Turn(turn.who(), turn.side(), turn.state(), turn.seconds(), agenda.getOrDefault(turn.agenda(), 0L));
            case Mark mark ->
                new Mark(agenda.getOrDefault(mark.agenda(), 0L), mark.ended(), mark.minute(), mark.recording());
            case Attendance same -> same;
            case Photo same -> same;
            case Poll same -> same;
        };
    }

    /** The same without whoever said it: of what is taken back no name is kept. */
    default Body nameless() {
        return this instanceof Contribution said ? said.by(Speaker.ANONYMOUS) : this;
    }

    /** All that is wrong, each in a word and with the field's name; empty when it can be kept. */
    List<String> problems();

    /**
     * What someone said.
     *
     * @param language code of it
     * @param provisions labels in the numbering of the version that the meeting is about
     * @param agenda the id of the item of the agenda; 0: none
     * @param register whether a statement goes to the register all the same
     * @param sheet the paper that it was written on; null when it was spoken
     */
    record Contribution(
            Kind kind,
            String words,
            String language,
            List<String> provisions,
            long agenda,
            Speaker speaker,
            boolean register,
            @Nullable Sheet sheet)
            implements Body {
        enum Kind {
            STATEMENT,
            QUESTION,
            PROPOSAL,
            OBJECTION
        }

        @Override
        public List<String> problems() {
            return Problems.of()
                    .unless(!words.isBlank() && words.length() <= LONGEST, "words")
                    .unless(Language.ofCode(language).isPresent(), "language")
                    .unless(
                            provisions.size() <= 20
                                    && provisions.stream().allMatch(label -> !label.isBlank() && label.length() <= 60),
                            "provisions")
                    .unless(speaker.isWhole(), "speaker")
                    .unless(sheet == null || sheet.isWhole(), "sheet")
                    .all();
        }

        /** Whether whoever wrote it let it be published; what is spoken in a hall is. */
        boolean isPublic() {
            return sheet == null || !sheet.closed();
        }

        Contribution by(Speaker other) {
            return new Contribution(kind, words, language, provisions, agenda, other, register, sheet);
        }
    }

    /**
     * A sheet of paper. It has no number of its own.
     *
     * @param photo the id of the photograph of it; null where there is none
     * @param closed whether it is for the commission only: not for minutes, register or anything that readers see
     */
    record Sheet(@Nullable String photo, boolean closed) {
        boolean isWhole() {
            return photo == null || Sent.isKey(photo);
        }
    }

    /**
     * Who said it.
     *
     * @param role "a smelter, 20 years": with BY_ROLE
     * @param name with BY_NAME; on the way only, the database of meetings has none
     * @param consent the day on which they agreed to be named
     */
    record Speaker(
            How how,
            @Nullable String role,
            @Nullable String name,
            @Nullable String consent) {
        static final Speaker ANONYMOUS = new Speaker(How.ANONYMOUS, null, null, null);

        enum How {
            ANONYMOUS,
            BY_ROLE,
            BY_NAME
        }

        boolean isWhole() {
            return switch (how) {
                case ANONYMOUS -> role == null && name == null && consent == null;
                case BY_ROLE -> isText(role) && name == null && consent == null;
                case BY_NAME ->
                    isText(name)
                            && (role == null || isText(role))
                            && consent != null
                            && consent.matches("\\d{4}-\\d{2}-\\d{2}");
            };
        }

        private static boolean isText(@Nullable String words) {
            return words != null && !words.isBlank() && words.length() <= 200;
        }

        Speaker named(@Nullable String other) {
            return new Speaker(how, role, other, consent);
        }
    }

    record Attendance(int people) implements Body {
        @Override
        public List<String> problems() {
            return Problems.of().people(people, "people").all();
        }
    }

    /**
     * A speaker's turn.
     *
     * @param who what the list shows: a role, or a place in the hall; no name
     * @param side whether a question is put or answered
     * @param seconds how long it took; 0 while they wait
     */
    record Turn(String who, Side side, State state, int seconds, long agenda) implements Body {
        enum Side {
            HALL,
            DELEGATION
        }

        enum State {
            WAITS,
            SPEAKS,
            SPOKE
        }

        @Override
        public List<String> problems() {
            return Problems.of()
                    .unless(who.length() <= 120, "who")
                    .unless(seconds >= 0 && seconds <= 86_400, "seconds")
                    .all();
        }
    }

    /**
     * A photograph of a sheet of paper.
     *
     * @param size of the bytes that come by themselves
     */
    record Photo(String caption, int size) implements Body {
        @Override
        public List<String> problems() {
            return Problems.of()
                    .unless(caption.length() <= 500, "caption")
                    .unless(size > 0 && size <= Photos.MOST_BYTES, "size")
                    .all();
        }
    }

    /**
     * What one of two tellers counted, or phones with codes from a hat.
     *
     * @param phones whether people answered on their phones; null as desks send it: they did not
     */
    record Poll(
            String question,
            String teller,
            int agree,
            int disagree,
            int undecided,
            @Nullable Boolean phones) implements Body {
        @Override
        public List<String> problems() {
            return Problems.of()
                    .unless(!question.isBlank() && question.length() <= 500, "question")
                    .unless(teller.length() <= 20, "teller")
                    .people(agree, "agree")
                    .people(disagree, "disagree")
                    .people(undecided, "undecided")
                    .all();
        }
    }

    /**
     * That an item of the agenda began or ended.
     *
     * @param minute of the meeting, from its planned beginning; may be negative
     * @param recording that sound was recorded on the desk's device, or deleted there; the sound itself is nowhere else. Null for items of
     *     the agenda
     */
    record Mark(
            long agenda,
            boolean ended,
            int minute,
            @Nullable Recording recording) implements Body {
        enum Recording {
            RECORDED,
            DELETED
        }

        @Override
        public List<String> problems() {
            return Problems.of()
                    .unless(minute >= -1_440 && minute <= 14_400, "minute")
                    .all();
        }
    }
}
