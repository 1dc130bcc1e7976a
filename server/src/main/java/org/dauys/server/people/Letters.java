package org.dauys.server.people;

import java.util.List;
import java.util.UUID;
import org.dauys.server.people.letters.NoticeTable;
import org.dauys.server.people.letters.Posting;
import org.dauys.server.people.session.LocalPath;
import org.springframework.stereotype.Component;

/** Letters to participants by e-mail, at once or as the daily or weekly summary they chose. */
@Component
public class Letters {
    /** As many as one statement takes at ease. */
    private static final int AT_ONCE = 500;

    private final NoticeTable notices;
    private final Posting posting;

    Letters(NoticeTable notices, Posting posting) {
        this.notices = notices;
        this.posting = posting;
    }

    /**
     * Something to tell a participant. Whoever has no address, or wants no letters, gets none.
     *
     * @param key of what is told: {@code answer-17-to-204}; the same key is told once to the same participant
     * @param phrase key of a phrase of the pages, said in the participant's language: one sentence
     * @param values for the phrase's places; never personal data of others
     * @param path of the page that shows it: {@code /c/x/submissions/204}
     * @param own about what the participant wrote; other things wait for the next morning at least
     */
    public record Notice(UUID participant, String key, String phrase, List<String> values, String path, boolean own) {
        public Notice {
            // A line of a letter is one line; and PostgreSQL has no character 0.
            values = values.stream()
                    .map(value -> value.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " "))
                    .toList();
            if (!LocalPath.isLocal(path)) {
                throw new IllegalArgumentException("A notice leads to a page of this site, not to " + path);
            }
        }

        /** One about what the participant wrote. */
        public Notice(UUID participant, String key, String phrase, List<String> values, String path) {
            this(participant, key, phrase, values, path, true);
        }
    }

    /**
     * Puts notices in the outbox; they are sent after. What is put there stays there even when the caller's transaction
     * fails: call this when what is told has come to stay, in a listener of an event or in a job. Telling again does no
     * harm.
     */
    public void tell(List<Notice> told) {
        for (int from = 0; from < told.size(); from += AT_ONCE) {
            notices.put(told.subList(from, Math.min(told.size(), from + AT_ONCE)));
        }
        posting.look();
    }
}
