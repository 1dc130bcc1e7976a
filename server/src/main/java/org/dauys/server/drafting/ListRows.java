package org.dauys.server.drafting;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dauys.amend.Change;
import org.dauys.amend.instruct.InstructionWriter;
import org.dauys.amend.instruct.Written;
import org.dauys.server.consultation.Acts;
import org.dauys.server.consultation.ProvisionLabels;
import org.dauys.server.consultation.ProvisionNames;
import org.dauys.server.consultation.Text;
import org.dauys.server.consultation.Version;
import org.dauys.server.drafting.DisposalLists.Line;
import org.dauys.server.site.Page;
import org.dauys.server.site.Say;
import org.dauys.text.Act;
import org.dauys.text.Language;
import org.springframework.stereotype.Component;

/** Lines of the list with what they ask for, in the words of an amending act where it can be said so. */
@Component
public class ListRows {
    private static final int MOST_SENTENCES = 20_000;

    private final Acts acts;
    private final ProvisionLabels labels;
    /** Each sentence is read again before it is handed out, which takes time where a file has thousands. */
    private final Cache<Said, List<String>> known = Caffeine.newBuilder()
            .maximumSize(MOST_SENTENCES)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    private record Said(String text, Change change) {}

    ListRows(Acts acts, ProvisionLabels labels) {
        this.acts = acts;
        this.labels = labels;
    }

    /** The lines of a version's list for a page in its language, in their order. */
    public List<ListRow> of(Version base, List<Line> lines, Page page) {
        ProvisionNames names = labels.names(List.of(base), page);
        Map<Language, InstructionWriter> writers = new HashMap<>();
        List<ListRow> rows = new ArrayList<>();
        String article = "";
        for (Line line : lines) {
            Candidate candidate = line.listed().candidate();
            Optional<Text> text = base.text(candidate.change().language());
            Optional<Act> act = text.map(acts::of);
            List<String> sentences = text.flatMap(
                            one -> candidate.change().change().map(change -> sentences(one, change, writers)))
                    .orElse(List.of());
            rows.add(new ListRow(
                    line,
                    line.listed().article().equals(article)
                            ? Optional.empty()
                            : Optional.of(names.in(base.id(), line.listed().article())),
                    names.in(base.id(), candidate.label()),
                    sentences,
                    sentences.isEmpty()
                            ? act.map(one -> MarkedAmendment.of(candidate, one)).orElse(List.of())
                            : List.of()));
            article = line.listed().article();
        }
        return rows;
    }

    /** None where they would not say all of it. */
    private List<String> sentences(Text text, Change change, Map<Language, InstructionWriter> writers) {
        Language language = text.language().orElseThrow();
        if (!Say.LANGUAGES.contains(Locale.of(language.code()))) {
            return List.of();
        }
        return known.get(new Said(text.sha256().orElseThrow(), change), _ -> {
            Written written = writers.computeIfAbsent(language, own -> new InstructionWriter(acts.of(text), own))
                    .write(change);
            return written.unwritten().isEmpty() ? written.sentences() : List.of();
        });
    }
}
