package org.dauys.bench.similar;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** A MinHash with 128 hashes in numpy (Debian: python3-numpy): {@code bench/peers/similar_peer.py}, in a process of its own. */
final class Peer {
    private final Path script;
    private final Path texts;
    private final Path groups;

    Peer(Path root, Path folder, List<String> all) throws IOException {
        this.script = root.resolve("bench/peers/similar_peer.py");
        this.texts = folder.resolve("texts.jsonl");
        this.groups = folder.resolve("groups.txt");
        JsonMapper json = new JsonMapper();
        try (BufferedWriter out = Files.newBufferedWriter(texts)) {
            for (String text : all) {
                out.write("{\"body\":" + json.writeValueAsString(text) + "}\n");
            }
        }
    }

    Work run(double threshold) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "/usr/bin/python3", script.toString(), texts.toString(), groups.toString(), "" + threshold)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        if (process.waitFor() != 0) {
            throw new IOException("The peer failed; it wants numpy (Debian: python3-numpy) for /usr/bin/python3.");
        }
        String[] figures = said.strip().split(" ", -1);
        return new Work(Double.parseDouble(figures[0]), Double.parseDouble(figures[1]));
    }

    int[] groups() throws IOException {
        return Files.readAllLines(groups).stream().mapToInt(Integer::parseInt).toArray();
    }
}
