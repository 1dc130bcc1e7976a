package org.dauys.text;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * Something in a source that cannot be read, or was read with doubts.
 *
 * @param cause what is wrong; its message, with the remedy, is in {@code problems*.properties}
 * @param place where
 * @param arguments for the message, in the order of its placeholders: texts, and other places ({@link Place})
 */
public record Problem(Cause cause, Place place, List<Object> arguments) {
    private static final Set<String> TRANSLATED = Set.of("kk", "ru");

    /** What can be wrong with a source, and how bad it is. */
    public enum Cause {
        EMPTY_FILE(true),
        NO_STRUCTURE(true),
        NO_TEXT_LAYER(true),
        TOO_LARGE(true),
        ZIP_BOMB(true),
        EXTERNAL_ENTITY(true),
        DAMAGED(true),
        WRONG_TYPE(true),
        UNKNOWN_FORMAT(true),
        CHANGE_NOT_UNDONE(true),
        NOT_UTF8(true),
        ENCRYPTED(true),
        NESTED_TOO_DEEPLY(true),
        /** Whoever had it read stopped it; readers themselves never tell it. */
        TOO_HARD(true),
        SEVERAL_ACTS(true),
        ARTICLE_REPEATED(false),
        NUMBER_REPEATED(false),
        NUMBER_JUMPS(false),
        ARTICLE_OUTSIDE_SECTION(false),
        ARTICLE_EMPTY(false),
        CONTENTS_DROPPED(false),
        LANGUAGE_UNCERTAIN(false),
        TEXT_LEFT_OUT(false),
        LOOKS_LIKE_HEADING(false),
        LOOKS_LIKE_TEXT(false),
        LOOKS_LIKE_NUMBER(false),
        LOOKS_LIKE_SIGNATURE(false),
        /** An act shows one word for all its articles, and one for all its annexes. */
        ANOTHER_WORD(false),
        LETTER_MENDED(false),
        CHANGES_ACCEPTED(false),
        CHANGES_REJECTED(false),
        FORMULA_FLATTENED(false),
        COMMENT_LEFT_OUT(false),
        /** What is done by rule with each table, and told so that nobody has to guess it. */
        TABLE_ROWS_AS_LINES(false),
        TABLE_CELLS_APART(false),
        /** What is done by rule with each footnote and endnote. */
        NOTES_KEPT(false),
        ACTUAL_TEXT_DIFFERS(false),
        STRUCK_LEFT_OUT(false);

        private final boolean fatal;

        Cause(boolean fatal) {
            this.fatal = fatal;
        }

        /** Whether it tells what was done by rule with something that a text has not, such as a table: no doubt, but to be known. */
        public boolean isTreatment() {
            return this == TABLE_ROWS_AS_LINES || this == TABLE_CELLS_APART || this == NOTES_KEPT;
        }

        /** Whether no act can be made of the source; otherwise it is a warning. */
        public boolean fatal() {
            return fatal;
        }
    }

    public Problem {
        arguments = List.copyOf(arguments);
    }

    public static Problem of(Cause cause, Place place, Object... arguments) {
        return new Problem(
                cause,
                place,
                Arrays.stream(arguments)
                        .<Object>map(argument -> argument instanceof Place ? argument : String.valueOf(argument))
                        .toList());
    }

    /** One line: the place, what is wrong and what to do, for example {@code line 212: "Статья 27" appears twice …}. */
    public String message(Locale locale) {
        ResourceBundle texts = ResourceBundle.getBundle("org.dauys.text.problems", translated(locale));
        Object[] shown = arguments.stream()
                .map(argument -> argument instanceof Place other ? name(other, texts) : argument)
                .toArray();
        String what = new MessageFormat(texts.getString(cause.name()), Locale.ROOT).format(shown);
        return place.unit() == Place.Unit.FILE ? what : name(place, texts) + ": " + what;
    }

    private static String name(Place place, ResourceBundle texts) {
        return new MessageFormat(texts.getString("place." + place.unit().name()), Locale.ROOT)
                .format(new Object[] {String.valueOf(place.number())});
    }

    /** The root stands for English: asked for English itself, a bundle would fall back to the system's language. */
    private static Locale translated(Locale locale) {
        return TRANSLATED.contains(locale.getLanguage()) ? Locale.of(locale.getLanguage()) : Locale.ROOT;
    }
}
