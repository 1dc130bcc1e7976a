package org.dauys.server.referendum.reader;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dauys.server.consultation.Acts;
import org.dauys.server.consultation.Text;
import org.dauys.text.Format;
import org.dauys.text.write.ActWriter;
import org.springframework.stereotype.Component;

/** The words of texts, one by one, to be compared with a poster. A text never changes: its words are kept while there is room. */
@Component
class PosterTexts {
    /** Of all texts together; a word takes about 70 bytes. */
    private static final long MOST_WORDS = 400_000;

    private final Acts acts;
    private final Cache<Long, List<String>> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_WORDS)
            .weigher((Long id, List<String> words) -> words.size())
            .build();

    PosterTexts(Acts acts) {
        this.acts = acts;
    }

    /**
     * The words of a text as its file of plain text has them.
     *
     * @throws org.dauys.server.consultation.TextGoneException when the text has gone since it was found
     */
    List<String> words(Text text) {
        return kept.get(text.id(), _ -> PosterComparison.words(plain(text)));
    }

    private String plain(Text text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ActWriter.write(acts.of(text), List.of(), Format.TEXT, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
