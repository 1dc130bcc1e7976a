package org.dauys.server.drafting;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.dauys.server.site.Words;
import org.dauys.text.Language;

/**
 * What a body proposes to decide of an amendment. It never changes; another edition follows it.
 *
 * @param version the id of the version that the amendment is to change
 * @param submission the id of the amendment
 * @param slug of the body
 * @param body its name
 * @param edition of this body's on the amendment to the version, from 1
 * @param choice never {@link Choice#OPEN}
 * @param reason empty when it is gone
 * @param wordings as {@link Decision} has them; empty when they are gone
 * @param publishedAt empty while only the body and editors know of it
 * @param isGone whether reason and wordings went, since words of the amendment are shown no more, or otherwise
 * @param consent what the sender said; empty while nothing
 */
public record Recommendation(
        long id,
        long version,
        long submission,
        String slug,
        Words body,
        int edition,
        Choice choice,
        Words reason,
        Map<String, String> wordings,
        Instant recordedAt,
        Optional<Instant> publishedAt,
        boolean isGone,
        Optional<Consent> consent) {

    public Recommendation {
        wordings = Map.copyOf(wordings);
    }

    /**
     * What the sender of an amendment said to a recommended wording.
     *
     * @param agrees whether they can do with it instead of their own
     */
    public record Consent(boolean agrees, Instant at) {}

    /** Whether readers see it, and what it says. */
    public boolean isPublished() {
        return publishedAt.isPresent();
    }

    /** The recommended wording in a language. */
    public Optional<String> wording(Language language) {
        return Optional.ofNullable(wordings.get(language.code()));
    }

    /** As if it were decided. */
    public Decision asDecision() {
        return new Decision(choice, reason, wordings, Optional.empty(), Optional.empty(), edition);
    }

    /** Whether other words, or none, come of a decision than of this; reasons may differ, and a wording in one more language. */
    public boolean differsFrom(Decision decision) {
        return decision.choice() != choice
                || (choice.isTaken() && !decision.wordings().entrySet().containsAll(wordings.entrySet()));
    }

    /** Whether the sender of an amendment in this language is asked: other words than theirs are recommended. */
    public boolean asksSender(Language language) {
        return choice == Choice.REWORD && isPublished() && wording(language).isPresent();
    }
}
