package org.dauys.server.submission.form;

import java.util.Optional;
import java.util.OptionalInt;
import org.dauys.server.consultation.ActPlace;
import org.dauys.server.consultation.Text;
import org.dauys.server.consultation.Version;
import org.dauys.server.submission.Anchor;
import org.dauys.server.submission.form.OwnWords.Range;
import org.dauys.text.Language;

/**
 * What someone wants to write about: the whole draft, a provision, or words of it.
 *
 * @param text of the version, from which words are chosen; empty when none was read
 * @param place of the provision; empty for the whole draft
 * @param chosen words of the provision's own text; empty for all of it
 */
public record Subject(Version version, Optional<Text> text, Optional<ActPlace> place, Range chosen) {

    public String label() {
        return place.map(found -> found.provision().label()).orElse("");
    }

    /** The provision's own text; empty for the whole draft, and for an article whose words stand in paragraphs. */
    public String own() {
        return place.map(found -> found.provision().text()).orElse("");
    }

    public boolean hasOwn() {
        return !own().isEmpty();
    }

    public boolean hasQuote() {
        return !chosen.isEmpty();
    }

    /** The chosen words; empty for all. */
    public String quote() {
        return chosen.in(own());
    }

    /** The present wording that an amendment changes. */
    public String present() {
        return hasQuote() ? quote() : own();
    }

    public String before() {
        return hasQuote() ? own().substring(0, chosen.start()) : "";
    }

    public String after() {
        return hasQuote() ? own().substring(chosen.end()) : "";
    }

    /** Of the text; Kazakh when there is none. */
    public Language language() {
        return text.flatMap(Text::language).orElse(Language.KAZAKH);
    }

    /** Where it is. */
    Anchor anchor() {
        return anchor(hasQuote() ? text.flatMap(Text::language) : Optional.empty());
    }

    /** The same when it is about how the text reads, so that its language matters even when all of it is meant. */
    Anchor anchorOfWording() {
        return place.isPresent() ? anchor(text.flatMap(Text::language)) : anchor();
    }

    private Anchor anchor(Optional<Language> chosenIn) {
        return new Anchor(
                version.id(),
                label(),
                chosenIn,
                quote(),
                hasQuote() ? OptionalInt.of(chosen.start()) : OptionalInt.empty());
    }

    Subject choosing(Range range) {
        return new Subject(version, text, place, range);
    }
}
