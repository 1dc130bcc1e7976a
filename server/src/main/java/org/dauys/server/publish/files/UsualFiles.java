package org.dauys.server.publish.files;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Text;
import org.dauys.server.consultation.Version;
import org.dauys.server.consultation.VersionPublished;
import org.dauys.server.publish.NotPublishedException;
import org.dauys.server.publish.Published;
import org.dauys.server.site.Say;
import org.dauys.text.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Has the files that most readers ask for made as soon as a version is published. */
@Component
class UsualFiles {
    private static final List<FileType> USUAL = List.of(FileType.PDF, FileType.DOCX);

    private final Published published;
    private final WantedFiles files;
    private final Exports exports;
    private final boolean ahead;

    UsualFiles(Published published, WantedFiles files, Exports exports, @Value("${dauys.files.ahead}") boolean ahead) {
        this.published = published;
        this.files = files;
        this.exports = exports;
        this.ahead = ahead;
    }

    @ApplicationModuleListener
    void prepare(VersionPublished event) {
        if (!ahead) {
            return;
        }
        Consultation consultation = published.consultation(event.consultation());
        Version version = published.version(consultation, String.valueOf(event.number()));
        for (Text text : version.readTexts()) {
            USUAL.forEach(type -> exports.prepare(WantedFiles.act(consultation, version, text, type)));
        }
        for (int other : comparedWith(consultation, version)) {
            for (Text text : version.readTexts()) {
                text.language().ifPresent(language -> prepareTables(event, other, language));
            }
        }
    }

    /** The text in force and the version before. */
    private Set<Integer> comparedWith(Consultation consultation, Version version) {
        Set<Integer> numbers = new TreeSet<>();
        List<Integer> older = published.versions(consultation).stream()
                .map(Version::number)
                .filter(number -> number < version.number())
                .toList();
        if (!older.isEmpty()) {
            numbers.add(older.getFirst());
            numbers.add(older.getLast());
        }
        return numbers;
    }

    private void prepareTables(VersionPublished event, int other, Language language) {
        Locale own = Locale.of(language.code());
        for (FileType type : USUAL) {
            try {
                exports.prepare(files.table(
                        event.consultation(),
                        String.valueOf(other),
                        String.valueOf(event.number()),
                        type.ending(),
                        Optional.of(language.code()),
                        Say.LANGUAGES.contains(own) ? own : Locale.ENGLISH));
            } catch (NotPublishedException lacksThisLanguage) {
                return;
            }
        }
    }
}
