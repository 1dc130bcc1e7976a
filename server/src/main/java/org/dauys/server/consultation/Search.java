package org.dauys.server.consultation;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dauys.compare.Stems;
import org.dauys.compare.search.ActSearch;
import org.dauys.compare.search.Found;
import org.dauys.compare.search.Wanted;
import org.dauys.text.Act;
import org.springframework.stereotype.Component;

/** Finds places in the texts that were read; the index of an act goes with it. */
@Component
public class Search {
    private final Acts acts;
    /** By identity: an act is the same for as long as it is kept. */
    private final LoadingCache<Act, ActSearch> known =
            Caffeine.newBuilder().weakKeys().build(ActSearch::of);

    Search(Acts acts) {
        this.acts = acts;
    }

    /** All places in a text that have what is wanted, in the order of the text. */
    public List<Found> find(Text text, Wanted wanted) {
        return wanted.isEmpty() ? List.of() : known.get(acts.of(text)).find(wanted);
    }

    /** Stems in a text's language, which know its words. */
    public Stems stems(Text text) {
        return known.get(acts.of(text)).stems();
    }

    /** The first of these labels that a text has. */
    public Optional<String> label(Text text, Collection<String> labels) {
        ActIndex index = ActIndex.of(acts.of(text));
        return labels.stream().filter(label -> !index.path(label).isEmpty()).findFirst();
    }
}
