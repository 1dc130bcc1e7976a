package org.dauys.cli;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** A clerk's laptop in a hall: {@code dauys serve --meeting FILE} in a process of its own. */
final class Laptop implements AutoCloseable {
    private static final String DESK = "Desk of the meeting, on this laptop (once): ";
    private static final int AT_ONCE = 50;

    private final Process process;
    private final URI desk;
    private final HttpClient client = HttpClient.newHttpClient();

    private Laptop(Process process, URI desk) {
        this.process = process;
        this.desk = desk;
    }

    /** Starts it, and waits until it serves. */
    static Laptop start(Path file, Path data) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Duser.language=en",
                        PreparedBeans.option(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Dauys.class.getName(),
                        "serve",
                        "--meeting",
                        file.toString(),
                        "--data",
                        data.toString(),
                        "--host",
                        "127.0.0.1",
                        "--port",
                        "0")
                .redirectErrorStream(true)
                .start();
        BufferedReader told = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder heard = new StringBuilder();
        URI desk = null;
        for (String line = told.readLine(); line != null; line = told.readLine()) {
            heard.append(line).append('\n');
            if (line.startsWith(DESK)) {
                desk = URI.create(line.substring(DESK.length()).strip());
            } else if (line.contains("Ctrl-C") && desk != null) {
                return new Laptop(process, desk);
            }
        }
        throw new IOException("The laptop did not start:\n" + heard);
    }

    /** Where its pages are. */
    URI address() {
        return desk.resolve("/");
    }

    /** Captures contributions at its desk: these words with numbers behind them, from the first, not to the last. */
    void capture(String words, int from, int to) throws IOException, InterruptedException {
        for (int first = from; first < to; first += AT_ONCE) {
            String all = IntStream.range(first, Math.min(to, first + AT_ONCE))
                    .mapToObj(i -> contribution(words + " " + i, i))
                    .collect(Collectors.joining(","));
            ask(request("wordings")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"wordings\":[" + all + "]}")));
        }
    }

    /** A contribution as desks write it, whose ids follow from its words. */
    static String contribution(String words, int number) {
        return """
            {"item": "%s", "kind": "contribution", "id": "%s", "over": [], "gone": false,
             "body": {"kind": "QUESTION", "words": "%s", "language": "ru", "provisions": [], "agenda": 0,
                      "speaker": {"how": "ANONYMOUS"}, "register": false, "sheet": null}}
            """.formatted(key(words, number, 'a'), key(words, number, 'b'), words);
    }

    private static String key(String words, int number, char kind) {
        return "%c%023x%08x".formatted(kind, number, words.hashCode());
    }

    /** Photographs a sheet of paper at its desk. */
    void photograph(int number) throws IOException, InterruptedException {
        String item = key("photograph", number, 'c');
        byte[] picture = picture(number);
        ask(request("wordings").header("Content-Type", "application/json").POST(BodyPublishers.ofString("""
            {"wordings": [{"item": "%s", "kind": "photo", "id": "%s", "over": [], "gone": false,
             "body": {"caption": "Sheet %d", "size": %d}}]}
            """.formatted(
                        item, key("photograph", number, 'd'), number, picture.length))));
        ask(request("photos/" + item).PUT(BodyPublishers.ofByteArray(picture)));
    }

    private static byte[] picture(int seed) throws IOException {
        BufferedImage picture = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(seed, seed, 0xffffff);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", bytes);
        return bytes.toByteArray();
    }

    private HttpRequest.Builder request(String path) {
        URI asked = desk.resolve(desk.getPath().replaceFirst("/kk$", "/") + path);
        return HttpRequest.newBuilder(asked)
                .header("Authorization", "Bearer " + desk.getFragment().replaceFirst("^token=", ""));
    }

    private void ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        List<String> receipts = List.of("\"kept\"", "\"known\"");
        if (answer.statusCode() != 200 || receipts.stream().noneMatch(answer.body()::contains)) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }

    /** SIGKILL; returns when it is dead. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        kill();
    }
}
