package org.dauys.server.answer.trace;

import java.util.Optional;
import org.dauys.compare.trace.Request;
import org.dauys.compare.trace.Request.FreeWords;
import org.dauys.compare.trace.Request.Wording;
import org.dauys.server.submission.Amendment;
import org.dauys.server.submission.SubmissionKind;

/** What a submission asks of the version that the next one was made from. */
final class Requests {
    private Requests() {}

    /**
     * A submission as it stands towards a version.
     *
     * @param label where it stands in that version, or last stood
     * @param there whether what it speaks of is still there
     * @param quote the words that it speaks of, as they are there now, or last were; empty for the whole provision
     */
    record Standing(
            SubmissionKind kind,
            String label,
            boolean there,
            String quote,
            Optional<Amendment> amendment,
            String words) {

        /** The same, of something that stands in what it speaks of. */
        Standing at(String inside) {
            return new Standing(kind, inside, there, quote, amendment, words);
        }
    }

    /**
     * What it asks for; empty when it asks for nothing that words could show: a question, or the deletion of what is gone.
     *
     * @param text the provision's own words in that version; empty when it is gone
     */
    static Optional<Request> of(Standing standing, String text) {
        if (standing.amendment().isPresent()) {
            return wording(standing, standing.amendment().get(), text);
        }
        if (standing.kind() != SubmissionKind.PROPOSAL || standing.words().isBlank()) {
            return Optional.empty();
        }
        // Whoever speaks of words that are gone, without another wording, wants them back.
        return !standing.there() && !standing.quote().isEmpty()
                ? Optional.of(new Wording(standing.label(), "", standing.quote()))
                : Optional.of(new FreeWords(standing.label(), standing.words()));
    }

    private static Optional<Request> wording(Standing standing, Amendment amendment, String text) {
        String label = standing.label();
        String quote = standing.quote();
        boolean ofPart = standing.there() && !quote.isEmpty() && text.contains(quote);
        return switch (amendment.action()) {
            case ADD -> Optional.of(new Wording(label, "", amendment.proposed()));
            case MODIFY ->
                Optional.of(
                        ofPart
                                ? new Wording(label, text, replaced(text, quote, amendment.proposed()))
                                : new Wording(label, standing.there() ? text : "", amendment.proposed()));
            case DELETE ->
                standing.there() && !text.isEmpty()
                        ? Optional.of(new Wording(label, text, ofPart ? replaced(text, quote, " ") : ""))
                        : Optional.empty();
        };
    }

    private static String replaced(String text, String quote, String by) {
        int at = text.indexOf(quote);
        return text.substring(0, at) + by + text.substring(at + quote.length());
    }
}
