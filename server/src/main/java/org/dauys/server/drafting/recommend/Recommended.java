package org.dauys.server.drafting.recommend;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.server.consultation.Version;
import org.dauys.server.drafting.Recommendation;
import org.dauys.text.Language;

/**
 * What a body recommends on an amendment, as its page shows it.
 *
 * @param newest of the body's on the amendment to the version
 * @param earlier the editions before it that were published, the newest first
 * @param version that the amendment is to change
 * @param language of the text whose words the amendment changes
 * @param html the recommended words in it, marked against those of the version; empty where its own are recommended, or none
 * @param others the recommended wordings in other languages
 * @param outcome what was decided in the end; empty while it is not public
 */
public record Recommended(
        Recommendation newest,
        List<Recommendation> earlier,
        Version version,
        Language language,
        String html,
        Map<Language, String> others,
        Optional<Outcome> outcome) {

    public Recommended {
        earlier = List.copyOf(earlier);
        others = Map.copyOf(others);
    }

    /** Whether its sender can say something to the wording now. */
    public boolean isAsked() {
        return newest.asksSender(language) && newest.consent().isEmpty();
    }
}
