package org.dauys.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.dauys.server.consultation.ActReading;
import org.dauys.server.guard.Guard;
import org.dauys.server.guard.Lane;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.UnreadableActException;
import org.dauys.text.read.ActReader;

/** How long acts are read through the guard, by turns with reading them in this process. */
final class GuardRatio {
    private static final int WARM_UP = 3;
    private static final int TURNS = 15;

    private GuardRatio() {}

    /**
     * Reads them by turns.
     *
     * @param args files of acts
     */
    public static void main(String[] args) throws IOException, UnreadableActException {
        long before = System.nanoTime();
        Guard guard = Guard.withUsualBudget();
        for (String arg : args) {
            Path file = Path.of(arg);
            byte[] bytes = Files.readAllBytes(file);
            String name = String.valueOf(file.getFileName());
            Format format = Format.ofFileName(name).orElseThrow();
            double first = 0;
            double[] guarded = new double[TURNS];
            double[] here = new double[TURNS];
            for (int turn = -WARM_UP; turn < TURNS; turn++) {
                long begin = System.nanoTime();
                Act there = ActReading.read(guard, name, bytes, format, Optional.empty(), Lane.JOBS)
                        .act();
                long middle = System.nanoTime();
                Act same = ActReader.read(name, bytes, format, Optional.empty()).act();
                long end = System.nanoTime();
                if (!there.equals(same)) {
                    throw new IllegalStateException(name + " is read differently");
                }
                if (turn >= 0) {
                    guarded[turn] = (middle - begin) / 1e6;
                    here[turn] = (end - middle) / 1e6;
                } else if (turn == -WARM_UP) {
                    first = (middle - before) / 1e6;
                }
            }
            double ratio = median(guarded) / median(here);
            System.out.printf(
                    Locale.ROOT,
                    "%s: %.0f ms through the guard, %.0f ms in this process, ratio %.2f (medians of %d by turns); the"
                            + " first, with the start of the guard's process, %.0f ms%n",
                    name,
                    median(guarded),
                    median(here),
                    ratio,
                    TURNS,
                    first);
            before = System.nanoTime();
        }
        System.exit(0);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
