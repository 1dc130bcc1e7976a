package org.dauys.bench;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dauys.compare.LargeAct;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.write.ActWriter;

/**
 * How much processor time the reading of acts takes in this build, by turns with an earlier one in the same process: {@code ./dauys bench reading BEFORE
 * ACT…}. A code of 200,000 words is made and read besides. Limit: 1.2 times as long.
 */
final class ReadingRatio {
    private static final int WORDS = 200_000;
    /** Turns before and while it is measured, each: as many as these milliseconds hold, within bounds. */
    private static final double MILLIS = 6_000;

    private static final int FEWEST_TURNS = 20;
    private static final int MOST_TURNS = 200;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ReadingRatio() {}

    /**
     * Reads them by turns.
     *
     * @param args the class path of the earlier build, in which a folder stands for its jars too; files of acts
     */
    public static void main(String[] args) throws IOException, ReflectiveOperationException {
        List<Path> files = new ArrayList<>();
        Stream.of(args).skip(1).map(Path::of).forEach(files::add);
        Path made = code();
        files.add(made);
        try (URLClassLoader before = build(args[0]);
                URLClassLoader now = build(System.getProperty("java.class.path"))) {
            Method readBefore = reader(before);
            Method readNow = reader(now);
            for (Path file : files) {
                measure(file, readBefore, readNow);
            }
        } finally {
            Files.delete(made);
        }
    }

    private static Path code() throws IOException {
        Act code = LargeAct.of(BenchTexts.newConstitution(), WORDS);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        ActWriter.write(code, List.of(), Format.TEXT, text);
        System.out.printf("the code that is made has %d words in %d articles%n", LargeAct.words(code), code.articles());
        return Files.write(Files.createTempFile("code", ".txt"), text.toByteArray());
    }

    /** Each build by itself, so that neither sees the other's classes. */
    private static URLClassLoader build(String classPath) throws IOException {
        List<URL> urls = new ArrayList<>();
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            Path path = Path.of(entry);
            urls.add(url(path));
            if (Files.isDirectory(path)) {
                try (Stream<Path> jars = Files.list(path)) {
                    for (Path jar : jars.filter(file -> file.toString().endsWith(".jar"))
                            .toList()) {
                        urls.add(url(jar));
                    }
                }
            }
        }
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private static URL url(Path path) throws MalformedURLException {
        return path.toUri().toURL();
    }

    private static Method reader(ClassLoader build) throws ReflectiveOperationException {
        return build.loadClass("org.dauys.text.read.ActReader").getMethod("read", Path.class, Optional.class);
    }

    private static void measure(Path file, Method readBefore, Method readNow) throws ReflectiveOperationException {
        readBoth(file, readBefore, readNow, new double[1], new double[1]);
        double[] once = {0};
        readBoth(file, readBefore, readNow, once, new double[1]);
        int turns = (int) Math.clamp(MILLIS / once[0], FEWEST_TURNS, MOST_TURNS);
        double[] before = new double[turns];
        double[] now = new double[turns];
        // Compilers need hundreds of reads of a small act; the first half of the turns is for them.
        readBoth(file, readBefore, readNow, before, now);
        readBoth(file, readBefore, readNow, before, now);
        System.out.printf(
                Locale.ROOT,
                "%s: %.1f ms before, %.1f ms now, ratio %.2f (medians of %d by turns; least %.1f and %.1f ms)%n",
                file.getFileName(),
                median(before),
                median(now),
                median(now) / median(before),
                turns,
                Arrays.stream(before).min().orElseThrow(),
                Arrays.stream(now).min().orElseThrow());
    }

    /** Reads with both builds as many times as there are places for the milliseconds that each took. */
    private static void readBoth(Path file, Method readBefore, Method readNow, double[] before, double[] now)
            throws ReflectiveOperationException {
        for (int turn = 0; turn < before.length; turn++) {
            // Who comes second finds the room for its objects in another state: they change places.
            boolean beforeFirst = turn % 2 == 0;
            double first = millis(file, beforeFirst ? readBefore : readNow);
            double second = millis(file, beforeFirst ? readNow : readBefore);
            before[turn] = beforeFirst ? first : second;
            now[turn] = beforeFirst ? second : first;
        }
    }

    /** Time of a processor: reading takes one thread, and what else the machine does shall not count. */
    private static double millis(Path file, Method read) throws ReflectiveOperationException {
        long begin = THREADS.getCurrentThreadCpuTime();
        try {
            read.invoke(null, file, Optional.empty());
        } catch (InvocationTargetException refused) {
            throw new IllegalArgumentException(file + " is not read", refused.getCause());
        }
        return (THREADS.getCurrentThreadCpuTime() - begin) / 1e6;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
