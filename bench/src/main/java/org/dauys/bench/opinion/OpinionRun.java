package org.dauys.bench.opinion;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.dauys.opinion.Conversation;
import org.dauys.opinion.MapOptions;
import org.dauys.opinion.OpinionMap;
import org.dauys.opinion.Votes;
import org.dauys.opinion.VotesBuilder;

/**
 * Maps in a process of their own: {@code FOLDER RUNS}. Prints the seconds of each run from votes to map and
 * those that processors worked, compiling and collecting garbage included; then {@code update}
 * and the same three times for a map after 1,000 new votes; then the highest memory of the process in bytes, and the outcome.
 */
final class OpinionRun {
    private static final int NEW_VOTES = 1000;

    private OpinionRun() {}

    public static void main(String[] arguments) throws IOException {
        Votes votes = MadeOpinions.read(Path.of(arguments[0]));
        int runs = Integer.parseInt(arguments[1]);
        for (int run = 1; run < runs; run++) {
            timed(() -> Conversation.of(votes).map(MapOptions.DEFAULT), "");
        }
        Conversation[] conversation = new Conversation[1];
        OpinionMap map = timed(
                () -> {
                    conversation[0] = Conversation.of(votes);
                    return conversation[0].map(MapOptions.DEFAULT);
                },
                "");
        Votes later = later(votes);
        OpinionMap updated = map;
        for (int run = 0; run < 3; run++) {
            updated = timed(() -> conversation[0].with(later).map(MapOptions.DEFAULT, map), "update ");
        }
        System.out.println("memory " + peakMemory());
        System.out.println("groups " + updated.groups().size());
    }

    private static OpinionMap timed(Supplier<OpinionMap> work, String name) {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long begin = System.nanoTime();
        long busy = system.getProcessCpuTime();
        OpinionMap map = work.get();
        System.out.println(name + (System.nanoTime() - begin) / 1e9 + " " + (system.getProcessCpuTime() - busy) / 1e9);
        return map;
    }

    private static Votes later(Votes votes) {
        VotesBuilder later = new VotesBuilder();
        for (int i = 0; i < NEW_VOTES; i++) {
            later.add((int) ((long) votes.participants() * i / NEW_VOTES), i % votes.statements(), i % 3 - 1);
        }
        return later.build(votes.participants(), votes.statements());
    }

    private static long peakMemory() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElseThrow();
    }
}
