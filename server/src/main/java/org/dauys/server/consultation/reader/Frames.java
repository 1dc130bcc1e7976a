package org.dauys.server.consultation.reader;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dauys.server.consultation.Additions;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Text;
import org.dauys.server.consultation.Version;
import org.dauys.text.Language;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Finds what an address speaks of, as far as readers may see it. */
@Component
@NamedInterface("reader")
public class Frames {
    private final Consultations consultations;
    private final Additions additions;

    Frames(Consultations consultations, Additions additions) {
        this.consultations = consultations;
        this.additions = additions;
    }

    /**
     * A consultation, with its newest version in the reader's language.
     *
     * @throws MissingException when there is none of this slug, or it is not published
     */
    public Frame of(String slug, Locale reader) {
        Consultation consultation =
                consultations.publishedBySlug(slug).orElseThrow(() -> MissingException.consultation());
        List<Version> versions = consultations.publishedVersions(consultation);
        Optional<Version> newest = versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
        return new Frame(consultation, versions, newest, newest.flatMap(version -> version.textFor(reader)), additions);
    }

    /**
     * A version of a consultation in one of its texts.
     *
     * @param text the code of the language that the address asks for; empty, or one without a text: the reader's
     * @throws MissingException when there is no such version, or it is not published, or has no text
     */
    public Frame of(String slug, String number, String text, Locale reader) {
        return showing(of(slug, reader), number, text, reader);
    }

    /** The same of a consultation that is known. */
    static Frame showing(Frame frame, String number, String text, Locale reader) {
        Version version = number.matches("\\d{1,6}")
                ? frame.version(Integer.parseInt(number)).orElseThrow(() -> MissingException.version(frame))
                : missing(frame);
        return frame.showing(version, text(version, text, reader).orElseThrow(() -> MissingException.version(frame)));
    }

    /** The version's text in the language asked for, or else in the reader's, or else in any. */
    static Optional<Text> text(Version version, String asked, Locale reader) {
        return Language.ofCode(asked).flatMap(version::text).or(() -> version.textFor(reader));
    }

    private static Version missing(Frame frame) {
        throw MissingException.version(frame);
    }
}
