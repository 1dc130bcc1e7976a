package org.dauys.bench.opinion;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * {@code bench opinion [largest] [growth]}: maps of opinions beside a peer (numpy, scipy, scikit-learn), by turns in one run:
 * seconds and memory, each in a process of its own, from the same votes in the same files. {@code largest} adds 1,000,000
 * participants, {@code growth} a table of ours alone; {@code stability} is {@link OpinionStability}. It needs Linux, which says how much memory a process took.
 */
public final class OpinionTimes {
    private static final String PYTHON = "/usr/bin/python3";

    private OpinionTimes() {}

    /** A size, the heap that ours is given, and how often ours and the peer are run; the best counts, the first is told apart. */
    private record Task(MadeOpinions.Size size, String heap, int runs, int peerRuns) {}

    /** What a process told: seconds by run and those that processors worked, and other figures by their name. */
    private record Told(
            List<Double> seconds, List<Double> busy, double update, double updateBusy, double memory, int groups) {
        double best() {
            return Collections.min(seconds);
        }

        double least() {
            return Collections.min(busy);
        }
    }

    /** Runs it in a new folder below that for temporary files, and removes it. */
    public static void main(String[] arguments) throws Exception {
        List<String> wanted = List.of(arguments);
        if (!wanted.isEmpty() && wanted.getFirst().equals("stability")) {
            OpinionStability.table(wanted.subList(1, wanted.size()));
            return;
        }
        List<Task> beside = new ArrayList<>(List.of(
                new Task(new MadeOpinions.Size(33_422, 783, 2_000_000.0 / 33_422 / 783), "48m", 25, 3),
                new Task(new MadeOpinions.Size(100_000, 1000, 0.05), "96m", 15, 3)));
        if (wanted.contains("largest")) {
            beside.add(new Task(new MadeOpinions.Size(1_000_000, 1000, 0.05), "768m", 4, 1));
        }
        System.out.println(
                "Load before: " + Files.readString(Path.of("/proc/loadavg")).strip());
        System.out.println(
                "| participants × statements | votes | ours: best, first, processors, s | peer: the same"
                        + " | times, by processors | ours, peer, MB | of it | 1,000 new votes: best, processors, s |\n|---|---|---|---|---|---|---|---|");
        for (Task task : beside) {
            besidePeer(task);
        }
        if (wanted.contains("growth")) {
            growth();
        }
        System.out.println(
                "Load after: " + Files.readString(Path.of("/proc/loadavg")).strip());
    }

    private static void besidePeer(Task task) throws Exception {
        Path folder = Files.createTempDirectory("dauys-bench-opinion");
        try {
            int votes = MadeOpinions.write(folder, task.size(), 7);
            Told ours = ours(folder, task);
            Told peer = told(List.of(
                    PYTHON,
                    Path.of(System.getProperty("dauys.root", "."), "bench/peers/opinion_peer.py")
                            .toString(),
                    folder.toString(),
                    String.valueOf(task.peerRuns())));
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %,d | %.3f, %.2f, %.3f | %.2f, %.2f, %.2f | %.1f, %.1f | %.0f, %.0f | %.2f | %.3f, %.3f |%n",
                    task.size(),
                    votes,
                    ours.best(),
                    ours.seconds().getFirst(),
                    ours.least(),
                    peer.best(),
                    peer.seconds().getFirst(),
                    peer.least(),
                    peer.best() / ours.best(),
                    peer.least() / ours.least(),
                    ours.memory() / 1e6,
                    peer.memory() / 1e6,
                    ours.memory() / peer.memory(),
                    ours.update(),
                    ours.updateBusy());
        } finally {
            remove(folder);
        }
    }

    private static void growth() throws Exception {
        System.out.println("\n| grows | participants × statements | votes | best, processors, s | MB | groups |\n"
                + "|---|---|---|---|---|---|");
        for (int participants : new int[] {12_500, 25_000, 50_000, 100_000}) {
            grown("participants", new MadeOpinions.Size(participants, 500, 0.1));
        }
        for (int statements : new int[] {250, 500, 1000, 2000, 4000}) {
            grown("statements", new MadeOpinions.Size(25_000, statements, 50.0 / statements));
        }
        for (double share : new double[] {0.05, 0.1, 0.2, 0.4}) {
            grown("votes", new MadeOpinions.Size(25_000, 500, share));
        }
    }

    private static void grown(String what, MadeOpinions.Size size) throws Exception {
        Path folder = Files.createTempDirectory("dauys-bench-opinion");
        try {
            int votes = MadeOpinions.write(folder, size, 7);
            Told ours = ours(folder, new Task(size, "256m", 9, 0));
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %,d | %.3f, %.3f | %.0f | %d |%n",
                    what,
                    size,
                    votes,
                    ours.best(),
                    ours.least(),
                    ours.memory() / 1e6,
                    ours.groups());
        } finally {
            remove(folder);
        }
    }

    private static Told ours(Path folder, Task task) throws Exception {
        return told(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + task.heap(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                OpinionRun.class.getName(),
                folder.toString(),
                String.valueOf(task.runs())));
    }

    private static Told told(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String all = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("This failed: " + String.join(" ", command));
        }
        List<Double> seconds = new ArrayList<>();
        List<Double> busy = new ArrayList<>();
        double update = Double.POSITIVE_INFINITY;
        double updateBusy = Double.POSITIVE_INFINITY;
        double memory = -1;
        int groups = -1;
        for (String line : all.lines().toList()) {
            String[] words = line.split(" ", -1);
            switch (words[0]) {
                case "update" -> {
                    update = Math.min(update, Double.parseDouble(words[1]));
                    updateBusy = Math.min(updateBusy, Double.parseDouble(words[2]));
                }
                case "memory" -> memory = Double.parseDouble(words[1]);
                case "groups" -> groups = Integer.parseInt(words[1]);
                default -> {
                    seconds.add(Double.parseDouble(words[0]));
                    busy.add(Double.parseDouble(words[1]));
                }
            }
        }
        return new Told(seconds, busy, update, updateBusy, memory, groups);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
