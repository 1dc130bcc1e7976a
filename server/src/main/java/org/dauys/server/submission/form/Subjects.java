package org.dauys.server.submission.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dauys.server.consultation.ActPlace;
import org.dauys.server.consultation.Acts;
import org.dauys.server.consultation.Text;
import org.dauys.server.consultation.Version;
import org.dauys.server.consultation.reader.Frame;
import org.dauys.server.submission.form.OwnWords.Range;
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
     * {@code text}, the language of the text; {@code start} and {@code end} of words. What they name wrongly is left out, so
     * that nobody stands before a closed door because of a broken link: the form says what it is about.
     *
     * @return empty when the consultation has no text yet
     */
    Optional<Subject> of(Frame frame, MultiValueMap<String, String> asked, Locale reader) {
        return version(frame, one(asked, "v")).map(version -> {
            Optional<Text> text =
                    Language.ofCode(one(asked, "text")).flatMap(version::text).or(() -> version.textFor(reader));
            Optional<ActPlace> place = text.flatMap(found -> place(found, one(asked, "p")));
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

    private Optional<ActPlace> place(Text text, String label) {
        return label.isEmpty()
                ? Optional.empty()
                : ActPlace.of(acts.of(text), label).or(() -> ActPlace.of(acts.of(text), label.replace('_', ' ')));
    }

    /** A form that was filled in names the words, too: they must be at that place, or at one other place only. */
    private static Range chosen(Subject whole, MultiValueMap<String, String> asked) {
        String quote = one(asked, "quote");
        int start = number(one(asked, "start"));
        if (quote.isEmpty()) {
            String of = one(asked, "of");
            boolean same = of.isEmpty() || number(of) == whole.own().length();
            return same ? OwnWords.range(whole.own(), start, number(one(asked, "end"))) : OwnWords.NONE;
        }
        if (start >= 0 && whole.own().startsWith(quote, start)) {
            return new Range(start, start + quote.length());
        }
        List<Range> found = OwnWords.find(whole.own(), quote);
        return found.size() == 1 ? found.getFirst() : OwnWords.NONE;
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,7}") ? Integer.parseInt(text) : -1;
    }

    private static String one(MultiValueMap<String, String> asked, String name) {
        return Optional.ofNullable(asked.getFirst(name)).orElse("");
    }
}
