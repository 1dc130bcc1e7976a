package org.dauys.server.publish.files;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dauys.server.consultation.Comparisons;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Rationale;
import org.dauys.server.consultation.Rationales;
import org.dauys.server.consultation.Text;
import org.dauys.server.consultation.Version;
import org.dauys.server.invariants.Impossible;
import org.dauys.server.publish.NotPublishedException;
import org.dauys.server.publish.Published;
import org.dauys.server.publish.files.Wanted.ActFile;
import org.dauys.server.publish.files.Wanted.TableFile;
import org.springframework.stereotype.Component;

/** Finds what the address of a file, or its key, names. */
@Component
class WantedFiles {
    private static final Comparator<Rationale> ORDER =
            Comparator.comparing(Rationale::side).thenComparing(Rationale::label);

    private final Published published;
    private final Comparisons comparisons;
    private final Rationales rationales;

    WantedFiles(Published published, Comparisons comparisons, Rationales rationales) {
        this.published = published;
        this.comparisons = comparisons;
        this.rationales = rationales;
    }

    ActFile act(String slug, String number, String ending, Optional<String> text, Locale reader) {
        Consultation consultation = published.consultation(slug);
        Version version = published.version(consultation, number);
        FileType type = type(ending, FileType.ofEnding(ending).flatMap(FileType::act));
        return act(consultation, version, published.text(version, text, reader), type);
    }

    static ActFile act(Consultation consultation, Version version, Text text, FileType type) {
        return new ActFile(consultation, version, text, type);
    }

    TableFile table(String slug, String from, String to, String ending, Optional<String> text, Locale reader) {
        Consultation consultation = published.consultation(slug);
        Version older = published.version(consultation, from);
        Version newer = published.version(consultation, to);
        FileType type = type(ending, FileType.ofEnding(ending).flatMap(FileType::table));
        return new TableFile(
                consultation,
                older,
                newer,
                published.language(older, newer, text, reader),
                reader,
                type,
                comparisons.corrections(older, newer),
                rationales.of(newer).stream().sorted(ORDER).toList());
    }

    private static FileType type(String ending, Optional<?> writer) {
        if (writer.isEmpty()) {
            throw new NotPublishedException("publish.missing.format", ending);
        }
        return FileType.ofEnding(ending)
                .orElseThrow(() -> Impossible.in(WantedFiles.class, "no file type ends in " + ending));
    }

    /**
     * The file of a key, made from what there is now; its key differs when that has changed.
     *
     * @return empty when there is no such file any more
     */
    Optional<Wanted> ofKey(String key) {
        List<String> parts = List.of(key.substring(0, key.indexOf('@')).split(":", -1));
        try {
            return Optional.of(
                    parts.getFirst().equals("act")
                            ? act(parts.get(1), parts.get(2), parts.get(3), Optional.of(parts.get(4)), Locale.ROOT)
                            : table(
                                    parts.get(1),
                                    parts.get(2),
                                    parts.get(3),
                                    parts.get(4),
                                    Optional.of(parts.get(5)),
                                    Locale.of(parts.get(6))));
        } catch (NotPublishedException gone) {
            return Optional.empty();
        }
    }
}
