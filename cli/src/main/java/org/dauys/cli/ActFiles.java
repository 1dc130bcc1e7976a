package org.dauys.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.text.Act;
import org.dauys.text.Language;
import org.dauys.text.Problem;
import org.dauys.text.UnreadableActException;
import org.dauys.text.read.ActReader;
import org.dauys.text.read.Reading;
import org.dauys.text.read.ReadingOptions;

/** Reads the acts that a command names, and keeps what is wrong with all of them until it has seen the last. */
final class ActFiles {
    private final Terminal terminal;
    private final Progress progress;
    private final List<String> errors = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    ActFiles(Terminal terminal, Progress progress) {
        this.terminal = terminal;
        this.progress = progress;
    }

    /** Reads a file; when it cannot be read, an act without provisions comes back, and {@link #check} will tell. */
    Reading read(Path file, ReadingOptions options) {
        progress.at("progress.read", file);
        try {
            if (Files.isDirectory(file)) {
                errors.add(file + ": this is a folder. Name a file in it.");
                return nothing();
            }
            Reading reading = ActReader.read(file, options);
            reading.warnings().forEach(warning -> warnings.add(line(file, warning)));
            return reading;
        } catch (UnreadableActException unreadable) {
            unreadable.problems().forEach(problem -> errors.add(line(file, problem)));
        } catch (IOException failure) {
            errors.add(Failures.reason(failure));
        }
        return nothing();
    }

    /**
     * Says all warnings on {@code err}; ends the command when there was an error.
     *
     * @param strict whether a warning is an error
     */
    void check(boolean strict) throws BadInput {
        if (strict) {
            errors.addAll(warnings);
        } else {
            warnings.forEach(warning -> terminal.say("warning", warning));
        }
        if (!errors.isEmpty()) {
            throw new BadInput(errors);
        }
    }

    private String line(Path file, Problem problem) {
        return file + ": " + problem.message(terminal.locale());
    }

    private static Reading nothing() {
        return new Reading(new Act("", Language.ENGLISH, Optional.empty(), List.of(), List.of()), List.of());
    }
}
