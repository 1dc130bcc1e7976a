package org.dauys.bench.opinion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dauys.opinion.Conversation;
import org.dauys.opinion.MapOptions;
import org.dauys.opinion.OpinionMap;
import org.dauys.opinion.Votes;
import org.dauys.opinion.VotesBuilder;

/**
 * Maps in a process of their own: {@code FOLDER RUNS}. Prints the seconds of each run from votes to map; then {@code update}
 * and the seconds that a map takes after 1,000 new votes; then the highest memory of the process in bytes, and the outcome.
 */
final class OpinionRun {
    private static final int NEW_VOTES = 1000;

    private OpinionRun() {}

    public static void main(String[] arguments) throws IOException {
        Votes votes = MadeOpinions.read(Path.of(arguments[0]));
        int runs = Integer.parseInt(arguments[1]);
        for (int run = 0; run < runs - 1; run++) {
            long begin = System.nanoTime();
            Conversation.of(votes).map(MapOptions.DEFAULT);
            System.out.println((System.nanoTime() - begin) / 1e9);
        }
        long begin = System.nanoTime();
        Conversation conversation = Conversation.of(votes);
        OpinionMap map = conversation.map(MapOptions.DEFAULT);
        System.out.println((System.nanoTime() - begin) / 1e9);
        Votes later = later(votes);
        long update = System.nanoTime();
        OpinionMap updated = conversation.with(later).map(MapOptions.DEFAULT, map);
        System.out.println("update " + (System.nanoTime() - update) / 1e9);
        System.out.println("memory " + peakMemory());
        System.out.println("groups " + updated.groups().size());
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
