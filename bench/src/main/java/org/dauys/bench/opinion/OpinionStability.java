package org.dauys.bench.opinion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dauys.opinion.AdjustedRand;
import org.dauys.opinion.Conversation;
import org.dauys.opinion.MapOptions;
import org.dauys.opinion.OpinionMap;
import org.dauys.opinion.Votes;
import org.dauys.opinion.VotesBuilder;
import org.dauys.opinion.read.Statements;
import org.dauys.opinion.read.UnreadableVotesException;
import org.dauys.opinion.read.VotesFile;
import org.dauys.opinion.read.VotesReader;

/**
 * {@code bench opinion stability [FOLDER…]}: whether groups depend on the order of participants. A folder holds what Polis exports:
 * participants-votes.csv and comments.csv; without one, three published conversations beside the project are taken. The participants
 * are put into a hundred random orders, so that other samples and starts are drawn, and the groups of all pairs of orders are compared.
 */
public final class OpinionStability {
    private static final int ORDERS = 100;

    private static final List<String> PUBLISHED =
            List.of("scoop-hivemind.biodiversity", "vtaiwan.uberx", "american-assembly.bowling-green");

    private OpinionStability() {}

    /** Groups by participant, −1 for none, and how many there are. */
    private record Grouped(int[] labels, int groups) {}

    /** Prints the table. */
    static void table(List<String> folders) throws IOException, UnreadableVotesException {
        Path beside = Path.of(System.getProperty("dauys.root", ".")).resolve("../shared/data/polis");
        List<Path> chosen = folders.isEmpty()
                ? PUBLISHED.stream().map(beside::resolve).toList()
                : folders.stream().map(Path::of).toList();
        System.out.println(
                "Load before: " + Files.readString(Path.of("/proc/loadavg")).strip());
        System.out.println("| conversation | ours | Polis, started anew |\n|---|---|---|");
        for (Path folder : chosen) {
            conversation(folder);
        }
        System.out.println(
                "Load after: " + Files.readString(Path.of("/proc/loadavg")).strip());
    }

    private static void conversation(Path folder) throws IOException, UnreadableVotesException {
        VotesFile file = VotesReader.read("votes", Files.readString(folder.resolve("participants-votes.csv")));
        Statements statements = Statements.read("comments", Files.readString(folder.resolve("comments.csv")));
        MapOptions options = MapOptions.DEFAULT.without(statements.moderated(file));
        List<Grouped> ours = new ArrayList<>();
        List<Grouped> polis = new ArrayList<>();
        List<Integer> order = new ArrayList<>(
                IntStream.range(0, file.votes().participants()).boxed().toList());
        for (int seed = 0; seed < ORDERS; seed++) {
            Collections.shuffle(order, new Random(seed));
            Conversation shuffled = Conversation.of(inOrder(file.votes(), order));
            ours.add(grouped(shuffled.map(options), order));
            polis.add(grouped(shuffled.map(options.by(MapOptions.Method.POLIS)), order));
        }
        System.out.printf(Locale.ROOT, "| %s | %s | %s |%n", folder.getFileName(), told(ours), told(polis));
    }

    private static Votes inOrder(Votes votes, List<Integer> order) {
        VotesBuilder builder = new VotesBuilder();
        for (int place = 0; place < order.size(); place++) {
            for (int j = 0; j < votes.statements(); j++) {
                int vote = votes.value(order.get(place), j);
                if (vote <= 1) {
                    builder.add(place, j, vote);
                }
            }
        }
        return builder.build(votes.participants(), votes.statements());
    }

    /** By the participants' first numbers. */
    private static Grouped grouped(OpinionMap map, List<Integer> order) {
        int[] labels = new int[order.size()];
        for (int place = 0; place < labels.length; place++) {
            labels[order.get(place)] = map.group()[place];
        }
        return new Grouped(labels, map.groups().size());
    }

    private static String told(List<Grouped> all) {
        double sum = 0;
        double least = 1;
        int pairs = 0;
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < i; j++) {
                double index = AdjustedRand.of(all.get(i).labels(), all.get(j).labels());
                sum += index;
                least = Math.min(least, index);
                pairs++;
            }
        }
        Map<Integer, Long> counts =
                all.stream().collect(Collectors.groupingBy(Grouped::groups, TreeMap::new, Collectors.counting()));
        String groups = counts.size() == 1
                ? counts.keySet().iterator().next() + " groups each time"
                : counts.entrySet().stream()
                        .map(count -> count.getKey() + " groups " + count.getValue()
                                + (count.getValue() == 1 ? " time" : " times"))
                        .collect(Collectors.joining(", "));
        return String.format(Locale.ROOT, "%.4f, %.4f; %s", sum / pairs, least, groups);
    }
}
