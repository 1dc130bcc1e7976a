package org.dauys.server.publish.api;

import java.util.List;
import java.util.Locale;
import org.dauys.compare.Row;
import org.dauys.compare.Summary;
import org.dauys.server.consultation.Compared;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Rationales;
import org.dauys.server.consultation.Theme;
import org.dauys.server.consultation.Themes;
import org.dauys.server.publish.RowRationales;
import org.springframework.stereotype.Component;

/** Tells the rows of comparisons with what is said of them. */
@Component
class ApiRows {
    private final Themes themes;
    private final Rationales rationales;

    ApiRows(Themes themes, Rationales rationales) {
        this.themes = themes;
        this.rationales = rationales;
    }

    /** Tells the rows of one comparison, in one language. */
    Telling of(Consultation consultation, Compared compared, Locale lang) {
        return new Telling(
                compared,
                themes.of(consultation),
                RowRationales.of(rationales.of(compared.to()), compared.from(), compared.to()),
                lang);
    }

    record Telling(Compared compared, List<Theme> themes, RowRationales rationales, Locale lang) {
        ApiRow tell(Row row) {
            return ApiRow.of(
                    row,
                    Summary.of(row, compared.comparison(), lang),
                    rationales.of(row),
                    themes.stream()
                            .filter(theme -> theme.has(row, compared.from(), compared.to()))
                            .map(Theme::slug)
                            .toList());
        }

        /** Whether a row belongs to a theme. */
        boolean has(Row row, String theme) {
            return themes.stream()
                    .anyMatch(own -> own.slug().equals(theme) && own.has(row, compared.from(), compared.to()));
        }
    }
}
