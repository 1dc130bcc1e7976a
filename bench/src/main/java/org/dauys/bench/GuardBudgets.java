package org.dauys.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dauys.compare.LargeAct;
import org.dauys.server.consultation.ActReading;
import org.dauys.server.guard.Guard;
import org.dauys.server.guard.Lane;
import org.dauys.server.guard.TooMuchException;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.UnreadableActException;
import org.dauys.text.write.ActWriter;

/**
 * Whether large files are read within the budgets of the guard, as a job reads them: with the usual budget first, and with
 * the large one when that is not enough. Without files it makes a code of 200,000 words.
 */
final class GuardBudgets {
    private static final int WORDS = 200_000;
    private static final int TURNS = 3;

    private GuardBudgets() {}

    /**
     * Reads them.
     *
     * @param args files of acts; none: the code that is made
     */
    public static void main(String[] args) throws IOException, UnreadableActException {
        Guard guard = Guard.withUsualBudget();
        Map<String, byte[]> files = args.length == 0 ? made() : given(args);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            read(guard, file.getKey(), file.getValue());
        }
        System.exit(0);
    }

    private static Map<String, byte[]> given(String[] paths) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String path : paths) {
            files.put(path, Files.readAllBytes(Path.of(path)));
        }
        return files;
    }

    private static Map<String, byte[]> made() throws IOException {
        Act code = LargeAct.of(BenchTexts.newConstitution(), WORDS);
        System.out.printf("a code of %d words in %d articles%n", LargeAct.words(code), code.articles());
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Format format : List.of(Format.TEXT, Format.DOCX, Format.PDF)) {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            ActWriter.write(code, List.of(), format, file);
            files.put("code." + format.endings().getFirst(), file.toByteArray());
        }
        return files;
    }

    private static void read(Guard guard, String name, byte[] file) throws UnreadableActException {
        Lane lane = Lane.JOBS;
        for (int turn = 0; turn < TURNS; turn++) {
            Lane tried = lane;
            long begin = System.nanoTime();
            String outcome;
            try {
                outcome = read(guard, name, file, tried).articles() + " articles";
            } catch (TooMuchException tooMuch) {
                outcome = tooMuch.getMessage();
                lane = Lane.LARGE;
            }
            System.out.printf(
                    Locale.ROOT,
                    "%s, %.1f MB, %s: %.1f s, %s; most memory of a process of the guard since it began: %s%n",
                    name,
                    file.length / 1e6,
                    tried,
                    (System.nanoTime() - begin) / 1e9,
                    outcome,
                    most());
        }
    }

    private static Act read(Guard guard, String name, byte[] file, Lane lane) throws UnreadableActException {
        Format format = Format.ofFileName(name).orElseThrow();
        return ActReading.read(guard, name, file, format, Optional.empty(), lane)
                .act();
    }

    /** What the system says of the processes that this one has started. */
    private static String most() {
        long most = ProcessHandle.current()
                .descendants()
                .mapToLong(process -> kilobytes(process.pid()))
                .max()
                .orElse(0);
        return most == 0 ? "it has ended" : most / 1_024 + " MB";
    }

    private static long kilobytes(long process) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException ended) {
            return 0;
        }
    }
}
