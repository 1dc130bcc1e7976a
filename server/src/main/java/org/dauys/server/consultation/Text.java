package org.dauys.server.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dauys.server.invariants.Steps;
import org.dauys.text.Format;
import org.dauys.text.Language;
import org.dauys.text.Problem;
import org.dauys.text.read.ReaderEdition;

/**
 * The words of a version in one language. A text never changes: another upload makes another text.
 *
 * @param language empty until it was read
 * @param sha256 of the act's canonical bytes, 64 hexadecimal digits; empty until it was read
 * @param articles how many it has; 0 until it was read
 * @param reader the edition of the reader that made the act ({@link ReaderEdition}); empty when it was read before editions
 *     were recorded, or was not read
 * @param problems the reader's doubts, or why it could not read
 */
public record Text(
        long id,
        long versionId,
        Upload upload,
        State state,
        Optional<Language> language,
        Optional<String> sha256,
        int articles,
        Optional<Integer> reader,
        List<Problem> problems) {

    /**
     * How it came.
     *
     * @param fileName without folders
     * @param replaced the file name of the text in the same language that gave way to it
     */
    public record Upload(String fileName, Format format, Instant at, Optional<String> replaced) {}

    /** How far the upload has come. */
    public enum State {
        /** To be read; takes seconds. */
        WAITING,
        READ,
        UNREADABLE;

        /** How it goes on. */
        public static final Steps<State> STEPS = Steps.of("consultation.text.state", State.class)
                .begin(WAITING, "an editor uploads a text")
                .step(WAITING, READ, "an act is read from it")
                .step(WAITING, UNREADABLE, "no act can be read from it")
                .build();
    }

    public Text {
        problems = List.copyOf(problems);
    }

    /** Whether the reader of this program might read the file otherwise. */
    public boolean isOfAnEarlierReader() {
        return state == State.READ && !reader.equals(Optional.of(ReaderEdition.NEWEST));
    }

    /** What of the problems is to be looked at: without what was done by rule. */
    public List<Problem> doubts() {
        return problems.stream()
                .filter(problem -> !problem.cause().isTreatment())
                .toList();
    }

    /** The name of the file that it was read from. */
    public String fileName() {
        return upload.fileName();
    }
}
