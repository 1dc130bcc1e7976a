package org.dauys.server.consultation.reader;

import java.util.Optional;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.people.Actor;
import org.dauys.server.people.Actors;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.dauys.server.site.Visits;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;

/** A reader's visit at a page of a consultation, which the path names as {@code {slug}}, as far as it is published. */
@NamedInterface("reader")
public final class ReaderVisit extends Visit {
    private final Actors actors;
    private Frame frame;

    private ReaderVisit(NativeWebRequest request, Frame frame, Actors actors) {
        super(request);
        this.frame = frame;
        this.actors = actors;
    }

    /** The consultation, with its newest version or the one that was asked for. */
    public Frame frame() {
        return frame;
    }

    public Consultation consultation() {
        return frame.consultation();
    }

    /** The key of the consultation. */
    public long id() {
        return frame.consultation().id();
    }

    /**
     * Speaks of a version in one of its texts from now on.
     *
     * @param number as addresses name the version
     * @param text the code of the language that the address asks for; empty, or one without a text: the reader's
     * @throws MissingException when there is no such version, or it is not published, or has no text
     */
    public Frame frame(String number, String text) {
        frame = Frames.showing(frame, number, text, locale());
        return frame;
    }

    /** Whoever is logged in, as a participant of this consultation, which they become by it. */
    public Optional<Actor> actor() {
        return actors.in(id());
    }

    @Override
    public Shown show(String template) {
        return super.show(template).with("frame", frame);
    }

    /** Finds the consultation before the page is asked. */
    @Component
    static class Each extends Visits<ReaderVisit> {
        private final Frames frames;
        private final Actors actors;

        Each(Frames frames, Actors actors) {
            super(ReaderVisit.class);
            this.frames = frames;
            this.actors = actors;
        }

        @Override
        protected ReaderVisit of(NativeWebRequest request) {
            return new ReaderVisit(request, frames.of(in(request, "slug"), locale(request)), actors);
        }
    }
}
