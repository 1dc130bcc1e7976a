package org.dauys.server.people;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Letters to participants by e-mail, at once or as the daily or weekly summary they chose. */
@Component
public class Letters {

    /**
     * Something to tell a participant. Whoever has no address, or wants no letters, gets none.
     *
     * @param key of what is told: {@code answer-17-to-204}; the same key is told once to the same participant
     * @param phrase key of a phrase of the pages, said in the participant's language
     * @param values for the phrase's places; never personal data of others
     * @param path of the page that shows it: {@code /c/x/submissions/204}
     */
    public record Notice(UUID participant, String key, String phrase, List<String> values, String path) {
        public Notice {
            values = List.copyOf(values);
        }
    }

    /** Puts notices in the outbox; they are sent after. */
    public void tell(List<Notice> notices) {}
}
