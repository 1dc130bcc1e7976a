package org.dauys.server.answer;

import java.util.List;
import java.util.Optional;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Version;
import org.dauys.server.site.Words;
import org.dauys.text.Language;

/** Ties of changed words to their sources that are known from the making of a version: nothing is left to be proposed. */
public interface KnownTies {

    /** From where words are: a submission, or else the commission with its reason. */
    record Source(Optional<Long> submission, Words reason) {}

    /**
     * Characters of a text.
     *
     * @param from the first, from 0
     * @param to after the last
     */
    record Range(int from, int to) {
        static final Range NONE = new Range(0, 0);

        /** No characters. */
        public static Range none() {
            return NONE;
        }

        /** Whether one character is in both. */
        public boolean meets(Range other) {
            return Math.max(from, other.from) < Math.min(to, other.to);
        }
    }

    /**
     * Words that came or went. Ranges are of the provision's own text or heading, without its parts.
     *
     * @param oldLabel of their provision in the version before; empty when it is new
     * @param newLabel of their provision in the version; empty when it is gone
     * @param heading whether they are of its heading, not of its text
     * @param old which characters of it in the version before are gone; {@link Range#none()} when only words came
     * @param now which characters of it in the version came; {@link Range#none()} when only words are gone
     */
    record Origin(
            Language language,
            String oldLabel,
            String newLabel,
            boolean heading,
            Range old,
            Range now,
            Source source) {}

    /** Confirms the ties of a version to the one before it; what was confirmed already stays. */
    void confirm(Consultation consultation, Version from, Version to, List<Origin> origins);
}
