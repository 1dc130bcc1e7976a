package org.dauys.server.consultation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dauys.server.consultation.NewConsultation.NewRationale;
import org.dauys.server.consultation.NewConsultation.NewText;
import org.dauys.server.consultation.NewConsultation.NewTheme;
import org.dauys.server.consultation.NewConsultation.NewVersion;
import org.dauys.text.Problem;
import org.dauys.text.UnreadableActException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes and publishes a whole consultation from files, at once: all of it, or nothing. */
@Component
public class Imports {
    private final JdbcClient sql;
    private final Drafting drafting;
    private final Consultations consultations;
    private final ReadText reader;
    private final Themes themes;
    private final Rationales rationales;

    Imports(
            JdbcClient sql,
            Drafting drafting,
            Consultations consultations,
            ReadText reader,
            Themes themes,
            Rationales rationales) {
        this.sql = sql;
        this.drafting = drafting;
        this.consultations = consultations;
        this.reader = reader;
        this.themes = themes;
        this.rationales = rationales;
    }

    /**
     * Makes and publishes a consultation, unless there is one of this slug.
     *
     * @throws UnreadableActException when no act can be made of one of its texts; nothing is kept
     */
    @Transactional(rollbackFor = Exception.class)
    public void run(NewConsultation made) throws UnreadableActException, IOException {
        if (consultations.bySlug(made.slug()).isPresent()) {
            return;
        }
        long id = drafting.create(made.slug(), made.title(), made.summary(), made.milestones());
        List<Long> versions = new ArrayList<>();
        for (NewVersion version : made.versions()) {
            versions.add(add(id, version));
        }
        for (NewTheme theme : made.themes()) {
            long themeId = themes.add(id, theme.slug(), theme.name());
            theme.tags().forEach((number, labels) -> themes.tag(themeId, versions.get(number), labels));
        }
        Consultation consultation = consultations.bySlug(made.slug()).orElseThrow();
        for (Version version : consultations.versions(consultation)) {
            drafting.publish(consultation, version, version.revision());
        }
    }

    private long add(long consultation, NewVersion made) throws UnreadableActException, IOException {
        long version = drafting.addVersion(consultation, made.name(), made.day());
        for (NewText text : made.texts()) {
            long id = drafting.upload(version, text.fileName(), text.format(), text.source(), text.language());
            reader.runNow(String.valueOf(id));
            check(id, text);
        }
        for (NewRationale rationale : made.rationales()) {
            rationales.write(version, rationale.side(), rationale.label(), rationale.words(), 0);
        }
        return version;
    }

    private void check(long id, NewText text) throws UnreadableActException {
        List<Problem> fatal = sql.sql("select problems from consultation.text where id = :id and state = 'unreadable'")
                .param("id", id)
                .query((row, i) -> ProblemsJson.read(row.getString("problems")))
                .optional()
                .orElse(List.of());
        if (!fatal.isEmpty()) {
            throw new UnreadableActException(text.fileName(), fatal);
        }
    }
}
