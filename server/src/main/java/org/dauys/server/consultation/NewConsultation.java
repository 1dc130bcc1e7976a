package org.dauys.server.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.server.consultation.Consultation.Milestone;
import org.dauys.server.site.Words;
import org.dauys.text.Format;
import org.dauys.text.Language;

/**
 * A whole consultation as it comes from files.
 *
 * @param versions the text in force first
 */
public record NewConsultation(
        String slug,
        Words title,
        Words summary,
        List<Milestone> milestones,
        List<NewVersion> versions,
        List<NewTheme> themes) {

    /** A version with its texts, one a language, and the rationales of its changes. */
    public record NewVersion(Words name, Optional<LocalDate> day, List<NewText> texts, List<NewRationale> rationales) {
        public NewVersion {
            texts = List.copyOf(texts);
            rationales = List.copyOf(rationales);
        }
    }

    /** A file with a text; the language when it is known. */
    public record NewText(String fileName, Format format, byte[] source, Optional<Language> language) {}

    public record NewRationale(Rationale.Side side, String label, Words words) {}

    /** A theme with the labels that it is tagged to, by the number of the version. */
    public record NewTheme(String slug, Words name, Map<Integer, List<String>> tags) {
        public NewTheme {
            tags = Map.copyOf(tags);
        }
    }

    public NewConsultation {
        milestones = List.copyOf(milestones);
        versions = List.copyOf(versions);
        themes = List.copyOf(themes);
    }
}
