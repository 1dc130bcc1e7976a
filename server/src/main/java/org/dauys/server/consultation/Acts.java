package org.dauys.server.consultation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.dauys.server.invariants.Impossible;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.UnreadableActException;
import org.dauys.text.read.ActReader;
import org.dauys.text.write.ActWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The acts of texts that were read, as their reader left them: the file is never read again, whatever a later reader would make
 * of it. A text never changes, so an act taken from the database once is kept while there is room.
 */
@Component
public class Acts {
    private final JdbcClient sql;
    /** By the text's id; weighed in articles, of which one with its index takes about 10 kB. */
    private final Cache<Long, Act> acts = Caffeine.newBuilder()
            .maximumWeight(20_000)
            .weigher((Long id, Act act) -> 1 + act.articles())
            .build();

    Acts(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * The act of a text.
     *
     * @throws TextGoneException when the text has gone since it was found: one of a version that is not published
     * @throws IllegalStateException when the text is there but was not read
     */
    public Act of(Text text) {
        return byId(text.id());
    }

    Act byId(long textId) {
        return acts.get(textId, this::load);
    }

    private record Stored(byte[] act, String sha256) {}

    private Act load(long textId) {
        Stored stored = sql.sql("select act, sha256 from consultation.text where id = :id and state = 'read'")
                .param("id", textId)
                .query((row, i) -> new Stored(row.getBytes("act"), row.getString("sha256")))
                .optional()
                .orElseThrow(() -> missing(textId));
        try {
            Act act = ActReader.read("text " + textId, stored.act(), Format.JSON, Optional.empty())
                    .act();
            // Shown all the same: the words are those that were published. But somebody must hear of it.
            if (!ActWriter.sha256(act).equals(stored.sha256())) {
                Impossible.noted(Acts.class, "text " + textId + " is no longer written as what its sum was made of");
            }
            return act;
        } catch (UnreadableActException damaged) {
            throw new IllegalStateException("Text " + textId + " is damaged in the database", damaged);
        }
    }

    private RuntimeException missing(long textId) {
        boolean isThere = sql.sql("select exists (select 1 from consultation.text where id = :id)")
                .param("id", textId)
                .query(Boolean.class)
                .single();
        return isThere ? Impossible.in(Acts.class, "text " + textId + " was not read") : new TextGoneException(textId);
    }
}
