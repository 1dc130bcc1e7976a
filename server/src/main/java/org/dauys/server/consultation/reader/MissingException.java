package org.dauys.server.consultation.reader;

import java.util.Optional;

/** A reader asked for what does not exist, or is not public: answered with a page that says where to go instead. */
final class MissingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String what;
    private final transient Optional<Frame> frame;

    private MissingException(String what, Optional<Frame> frame) {
        super("No such " + what, null, false, false);
        this.what = what;
        this.frame = frame;
    }

    static MissingException consultation() {
        return new MissingException("consultation", Optional.empty());
    }

    static MissingException version(Frame frame) {
        return new MissingException("version", Optional.of(frame));
    }

    static MissingException provision(Frame frame) {
        return new MissingException("provision", Optional.of(frame));
    }

    static MissingException theme(Frame frame) {
        return new MissingException("theme", Optional.of(frame));
    }

    /** {@code consultation}, {@code version}, {@code provision} or {@code theme}: part of the keys of its phrases. */
    String what() {
        return what;
    }

    /** The consultation in which it was looked for. */
    Optional<Frame> frame() {
        return frame;
    }
}
