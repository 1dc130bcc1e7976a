package org.dauys.server.submission.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dauys.compare.OtherUnit;
import org.dauys.server.consultation.ActPlace;
import org.dauys.server.consultation.Acts;
import org.dauys.server.consultation.Text;
import org.dauys.server.consultation.Version;
import org.dauys.server.consultation.reader.Frame;
import org.dauys.server.submission.form.OwnWords.Range;
import org.dauys.text.Act;
import org.dauys.text.Language;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Finds what a form is about, from its address or from its hidden fields. */
@Component
class Subjects {
    private final Acts acts;

    Subjects(Acts acts) {
        this.acts = acts;
    }

    /**
     * What these parameters name: {@code v}, the number of a version (else the newest); {@code p}, a label in it;
     * {@code note}, of the notes printed below that the how-manieth, from 1; {@code text}, the language of the text; {@code start} and {@code end} of words. What they name wrongly is left out, so
     * that nobody stands before a closed door because of a broken link: the form says what it is about.
     *
     * @return empty when the consultation has no text yet
     */
    Optional<Subject> of(Frame frame, MultiValueMap<String, String> asked, Locale reader) {
        return version(frame, one(asked, "v")).map(version -> {
            Optional<Text> text =
                    Language.ofCode(one(asked, "text")).flatMap(version::text).or(() -> version.textFor(reader));
            Optional<ActPlace> place = text.flatMap(found -> place(found, one(asked, "p"), number(one(asked, "note"))));
            Subject whole = new Subject(version, text, place, OwnWords.NONE);
            return whole.choosing(chosen(whole, asked));
        });
    }

    /** What else of the same one can write about: its heading and notes; of the whole draft title, preamble, notes, signatures. */
    List<ActPlace> others(Subject subject) {
        return subject.place()
                .map(ActPlace::others)
                .or(() -> subject.text().map(acts::of).map(ActPlace::others))
                .orElse(List.of());
    }

    /** Drafts only, as long as there is one: nobody is asked about the text in force. */
    private static Optional<Version> version(Frame frame, String number) {
        List<Version> drafts = frame.drafts();
        List<Version> all = drafts.isEmpty() ? frame.versions() : drafts;
        return all.stream()
                .filter(version -> String.valueOf(version.number()).equals(number))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private Optional<ActPlace> place(Text text, String label, int note) {
        if (label.isEmpty()) {
            return Optional.empty();
        }
        Act act = acts.of(text);
        Optional<ActPlace> place = place(act, label).or(() -> place(act, label.replace('_', ' ')));
        return note < 1
                ? place
                : place.flatMap(found ->
                                OtherUnit.printed(act, found.provision().label(), note))
                        .flatMap(unit -> ActPlace.of(act, unit.label()))
                        .or(() -> place);
    }

    /** An article without a heading is shown with its number alone: who chose that speaks of the article. */
    private static Optional<ActPlace> place(Act act, String label) {
        return ActPlace.of(act, label).or(() -> ActPlace.of(act, OtherUnit.element(label)));
    }

    /** A form that was filled in names the words, too: they must be at that place, or at one other place only. */
    private static Range chosen(Subject whole, MultiValueMap<String, String> asked) {
        String quote = one(asked, "quote");
        int start = number(one(asked, "start"));
        if (quote.isEmpty()) {
            String of = one(asked, "of");
            int before = of.isEmpty() ? 0 : before(whole, number(of));
            return before < 0
                    ? OwnWords.NONE
                    : OwnWords.range(whole.own(), Math.max(0, start - before), number(one(asked, "end")) - before);
        }
        if (start >= 0 && whole.own().startsWith(quote, start)) {
            return new Range(start, start + quote.length());
        }
        List<Range> found = OwnWords.find(whole.own(), quote);
        return found.size() == 1 ? found.getFirst() : OwnWords.NONE;
    }

    /**
     * How many characters the page shows before the words: «Статья 27. » before a heading, «Сноска. » before a note.
     *
     * @param shown how many it shows in all
     * @return negative when it shows something else
     */
    private static int before(Subject whole, int shown) {
        int before = shown - whole.own().length();
        boolean named = whole.place().flatMap(ActPlace::other).isPresent();
        boolean oneLine = whole.own().equals(whole.own().strip().replaceAll("\\s\\s+", " "));
        return before == 0 || (named && oneLine) ? before : -1;
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,7}") ? Integer.parseInt(text) : -1;
    }

    private static String one(MultiValueMap<String, String> asked, String name) {
        return Optional.ofNullable(asked.getFirst(name)).orElse("");
    }
}
