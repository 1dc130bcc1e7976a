package org.dauys.bench.spark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dauys.bench.opinion.MadeOpinions;
import org.dauys.bench.similar.SimilarTimes;
import org.dauys.opinion.Votes;
import org.dauys.opinion.similar.EditedLetters.Made;
import org.dauys.opinion.similar.RealTexts;
import tools.jackson.databind.json.JsonMapper;

/** {@code bench spark}'s files: the votes and the letters of the other benchmarks, as the commands read them. */
public final class MadeFiles {
    private static final long SEED = 16;

    private MadeFiles() {}

    /**
     * Writes {@code votes.csv} and {@code submissions.jsonl}.
     *
     * @param arguments the folder; how many participants, who vote on a twentieth of 1,000 statements; how many submissions
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        votes(folder, Integer.parseInt(arguments[1]));
        submissions(folder, Integer.parseInt(arguments[2]));
    }

    private static void votes(Path folder, int participants) throws IOException {
        MadeOpinions.write(folder, new MadeOpinions.Size(participants, 1000, 0.05), SEED);
        Votes votes = MadeOpinions.read(folder);
        try (PrintWriter csv = writer(folder.resolve("votes.csv"))) {
            csv.print("participant,statement,vote\n");
            for (int p = 0; p < votes.participants(); p++) {
                for (int j = 0; j < votes.statements(); j++) {
                    int vote = votes.value(p, j);
                    if (vote <= 1) {
                        csv.print(p + "," + j + "," + vote + "\n");
                    }
                }
            }
        }
        System.out.printf(
                "%,d participants, %,d statements, %,d votes%n",
                votes.participants(), votes.statements(), votes.size());
    }

    private static void submissions(Path folder, int many) throws IOException {
        RealTexts real = RealTexts.of(Path.of(System.getProperty("dauys.root", ".")), "");
        List<Made> made = SimilarTimes.letters(real, many).next(many);
        JsonMapper json = new JsonMapper();
        try (PrintWriter lines = writer(folder.resolve("submissions.jsonl"))) {
            int id = 0;
            for (Made one : made) {
                lines.print("{\"id\":" + id++ + ",\"body\":" + json.writeValueAsString(one.text()) + "}\n");
            }
        }
        System.out.printf(
                "%,d submissions, %,d characters%n",
                many, made.stream().mapToLong(one -> one.text().length()).sum());
    }

    private static PrintWriter writer(Path file) throws IOException {
        return new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
    }
}
