package org.dauys.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dauys.compare.Correction;
import org.dauys.compare.CorrectionException;
import org.dauys.compare.PairsCsv;
import org.dauys.compare.Scores;
import org.dauys.text.Act;

/** Reads the spreadsheets that a command names. */
final class CsvFiles {
    /** Far more than the pairs of any act: what is larger is another file. */
    private static final long MAX_BYTES = 16L << 20;

    private CsvFiles() {}

    static List<Correction> corrections(Path file, Act oldAct, Act newAct) throws BadInput, CorrectionException {
        return PairsCsv.corrections(file.toString(), bytes(file), oldAct, newAct);
    }

    static List<Scores.Gold> gold(Path file) throws BadInput {
        try {
            return PairsCsv.gold(file.toString(), bytes(file));
        } catch (CorrectionException wrong) {
            throw new BadInput(wrong.problems());
        }
    }

    private static byte[] bytes(Path file) throws BadInput {
        try {
            if (Files.isDirectory(file)) {
                throw new BadInput(file + ": this is a folder. Name a file in it.");
            }
            if (Files.size(file) > MAX_BYTES) {
                throw new BadInput(file + ": this is too large for a list of pairs. Check that it is the right file.");
            }
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new BadInput(Failures.reason(failure));
        }
    }
}
