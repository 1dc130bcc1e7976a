package org.dauys.opinion;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A conversation as the servers of Polis kept it: its votes, and what they had reckoned from them. */
record Recorded(String name, Votes votes, List<Integer> participants, List<Integer> statements, JsonNode math) {
    static final List<String> NAMES = List.of("150ptpt-3gp-no-strict-no-meta", "above-100-ptpts", "below-100-ptpts");

    static Recorded read(String name) {
        Path folder = SharedData.path("polis/recorded").resolve(name);
        Assumptions.assumeTrue(Files.exists(folder), folder + " is not here");
        JsonMapper json = JsonMapper.shared();
        JsonNode math = json.readTree(folder.resolve("math-pca2.json").toFile());
        JsonNode given = json.readTree(folder.resolve("votes.json").toFile());
        List<Integer> statements = ints(math.get("tids"));
        List<JsonNode> inTime = given.valueStream()
                .sorted(Comparator.comparingDouble(vote -> vote.get("modified").asDouble()))
                .toList();
        List<Integer> participants =
                inTime.stream().map(Recorded::participant).distinct().sorted().toList();
        Map<Integer, Integer> rows = new HashMap<>();
        participants.forEach(id -> rows.put(id, rows.size()));
        VotesBuilder builder = new VotesBuilder();
        for (JsonNode vote : inTime) {
            int statement = vote.path("statement_id").asInt(vote.path("tid").asInt());
            builder.add(
                    rows.getOrDefault(participant(vote), -1),
                    statements.indexOf(statement),
                    vote.get("vote").asInt());
        }
        return new Recorded(
                name, builder.build(participants.size(), statements.size()), participants, statements, math);
    }

    private static int participant(JsonNode vote) {
        return vote.path("participant_id").asInt(vote.path("pid").asInt());
    }

    static List<Integer> ints(JsonNode array) {
        return array.valueStream().map(JsonNode::asInt).toList();
    }

    static double[] doubles(JsonNode array) {
        return array.valueStream().mapToDouble(JsonNode::asDouble).toArray();
    }

    boolean[] moderated() {
        List<Integer> out = ints(math.get("mod-out"));
        boolean[] moderated = new boolean[statements.size()];
        IntStream.range(0, moderated.length).forEach(j -> moderated[j] = out.contains(statements.get(j)));
        return moderated;
    }

    /** The rows of the members of each base cluster, by the cluster's place in the record. */
    List<List<Integer>> baseMembers() {
        return math.at("/base-clusters/members")
                .valueStream()
                .map(members ->
                        ints(members).stream().map(participants::indexOf).toList())
                .toList();
    }

    /** The published group of each participant: its place in the record, or −1. */
    byte[] groups() {
        byte[] groups = new byte[participants.size()];
        Arrays.fill(groups, (byte) -1);
        List<Integer> ids = ints(math.at("/base-clusters/id"));
        List<List<Integer>> members = baseMembers();
        for (int g = 0; g < math.get("group-clusters").size(); g++) {
            for (int base : ints(math.get("group-clusters").get(g).get("members"))) {
                for (int row : members.get(ids.indexOf(base))) {
                    groups[row] = (byte) g;
                }
            }
        }
        return groups;
    }
}
