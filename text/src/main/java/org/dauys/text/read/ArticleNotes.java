package org.dauys.text.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Notes in an article that go on below their word: a line, or a list of them whose numbers are none of the law's. */
final class ArticleNotes {
    private static final Pattern FIRST_OF_NOTES = Pattern.compile("\\p{L}+[.:]\\s1[.)]\\s");
    private static final Pattern NOTES_BELOW = Pattern.compile("\\p{L}+[.:]?");

    private final Tradition tradition;
    /** Whose note may go on in the next line. */
    private Optional<Node> goesOn = Optional.empty();
    /** Whose notes are a list that may go on, and its last number. */
    private Optional<Node> list = Optional.empty();

    private ListNumber last = ListNumber.of("0");

    ArticleNotes(Tradition tradition) {
        this.tradition = tradition;
    }

    /**
     * Takes a note.
     *
     * @param behindLaw whether the article has words before it
     */
    void take(String text, Node owner, boolean behindLaw) {
        // As it is written: without a sign it would be no note where it is read again.
        owner.notes.add(tradition.isNoteAlone(text) ? text + "." : text);
        beginList(text, owner, behindLaw);
        // «Примечание ИЗПИ!» and «Примечание.» stand on a line of their own, their words on the next.
        boolean below = list.isPresent() && NOTES_BELOW.matcher(text).matches();
        goesOn = text.endsWith("!") || below ? Optional.of(owner) : Optional.empty();
    }

    /** «Примечания:», «Примечание.» above «1. …», or «Примечания. 1. …»: what goes on with these numbers and not with the law's are notes. */
    private void beginList(String text, Node owner, boolean behindLaw) {
        boolean above = NOTES_BELOW.matcher(text).matches();
        boolean begins = behindLaw && (above || FIRST_OF_NOTES.matcher(text).lookingAt());
        list = begins ? Optional.of(owner) : Optional.empty();
        last = ListNumber.of(above ? "0" : "1");
    }

    /**
     * Takes a numbered line where it goes on with a list of notes.
     *
     * @param ofTheLaw whether the law could go on with it, too
     * @return whether it was taken
     */
    boolean takeItem(String text, ListNumber number, boolean ofTheLaw) {
        boolean goesOnWithList = list.isPresent() && !ofTheLaw && number.follows(last);
        list = goesOnWithList ? list : Optional.empty();
        list.ifPresent(owner -> owner.notes.add(text));
        last = goesOnWithList ? number : last;
        return goesOnWithList;
    }

    /** Takes the line below the word of a note; returns whether there was one. */
    boolean takeBelow(String text) {
        if (goesOn.isEmpty()) {
            return false;
        }
        List<String> notes = goesOn.get().notes;
        if (NOTES_BELOW.matcher(notes.getLast()).matches()) {
            notes.set(notes.size() - 1, notes.getLast() + " " + text);
        } else {
            notes.add(text);
        }
        goesOn = Optional.empty();
        list = Optional.empty();
        return true;
    }

    /** What comes next is law. */
    void end() {
        goesOn = Optional.empty();
    }
}
