package org.dauys.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.server.Server;
import org.dauys.server.consultation.NewConsultation;
import org.dauys.server.consultation.NewConsultation.NewText;
import org.dauys.server.consultation.NewConsultation.NewVersion;
import org.dauys.server.consultation.Slugs;
import org.dauys.server.site.Words;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.Language;
import org.dauys.text.UnreadableActException;
import org.dauys.text.read.ActReader;
import org.dauys.text.read.Reading;

/** Two files of the user's, as a consultation: a text in force and a draft of what is to replace it. */
final class ImportedFiles {
    private final List<Path> files;
    private final List<Reading> readings;

    private ImportedFiles(List<Path> files, List<Reading> readings) {
        this.files = files;
        this.readings = readings;
    }

    /**
     * Reads them, before anything is started.
     *
     * @param files the text in force and the draft, or none
     * @throws BadInput with every problem of both files
     */
    static Optional<ImportedFiles> of(List<Path> files) throws BadInput, IOException {
        if (files.isEmpty()) {
            return Optional.empty();
        }
        Server.logNothingYet();
        List<Reading> readings = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Path file : files) {
            try {
                readings.add(ActReader.read(file, Optional.empty()));
            } catch (UnreadableActException unreadable) {
                problems.add(unreadable.getMessage());
            }
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        Language before = readings.get(0).act().language();
        Language after = readings.get(1).act().language();
        if (!before.equals(after)) {
            throw new BadInput("The two files are in different languages (" + before + " and " + after
                    + "); only texts of one language can be compared. Give the same language of both.");
        }
        return Optional.of(new ImportedFiles(files, readings));
    }

    void publish(Site site) throws IOException, UnreadableActException {
        Act draft = readings.get(1).act();
        String title = draft.title().isEmpty() ? String.valueOf(files.get(1).getFileName()) : draft.title();
        Words words = Words.of(Map.of(wordsLanguage(draft.language()), title));
        site.publish(new NewConsultation(
                Slugs.of(title), words, Words.NONE, List.of(), List.of(version(0), version(1)), List.of()));
    }

    /** A title in another language than the pages' is shown as if it were English. */
    private static String wordsLanguage(Language language) {
        return List.of("kk", "ru", "en").contains(language.code()) ? language.code() : "en";
    }

    private NewVersion version(int i) throws IOException {
        Path file = files.get(i);
        Act act = readings.get(i).act();
        String name = String.valueOf(file.getFileName());
        Format format = Format.ofFileName(name).orElseThrow();
        return new NewVersion(
                Words.NONE,
                act.date(),
                List.of(new NewText(name, format, Files.readAllBytes(file), Optional.of(act.language()))),
                List.of());
    }
}
