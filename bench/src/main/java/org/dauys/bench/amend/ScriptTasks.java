package org.dauys.bench.amend;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Chromium, told by its DevTools protocol to open pages, and asked how long it could do nothing else. */
final class ScriptTasks implements AutoCloseable {
    /** Tasks of more than 50 ms of any kind, and the scripts in frames that took so long. */
    private static final String OBSERVERS = """
            window.longTasks = []; window.longScripts = [];
            new PerformanceObserver(list => list.getEntries().forEach(one => longTasks.push(one.duration)))
              .observe({type: 'longtask', buffered: true});
            new PerformanceObserver(list => list.getEntries().forEach(one => one.scripts.forEach(script => longScripts.push(script))))
              .observe({type: 'long-animation-frame', buffered: true});
            """;

    private static final String LONGEST = """
            (() => {
              const script = longScripts.sort((a, b) => b.duration - a.duration)[0];
              return JSON.stringify([script ? script.duration : 0, Math.max(0, ...longTasks),
                script ? script.sourceURL.replace(/.*\\//, '') + ' ' + script.invoker : '']);
            })()""";
    /** In milliseconds: longer than any script waits before it starts. */
    private static final int SETTLED = 3_000;

    private final Process process;
    private final WebSocket socket;
    private final BlockingQueue<JsonNode> told;
    private int sent;

    /**
     * The longest tasks while a page was opened, in milliseconds; 0 for none over 50.
     *
     * @param script the longest script
     * @param any the longest of all, reading and laying out the page among them
     * @param which the file of the longest script and what started it
     */
    record Longest(double script, double any, String which) {}

    private ScriptTasks(Process process, WebSocket socket, BlockingQueue<JsonNode> told) {
        this.process = process;
        this.socket = socket;
        this.told = told;
    }

    static Optional<Path> chromium() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** @param profile an empty folder */
    static ScriptTasks start(Path chromium, Path profile) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        chromium.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .start();
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        String line = lines.readLine();
        while (line != null && !line.startsWith("DevTools listening on ")) {
            line = lines.readLine();
        }
        if (line == null) {
            throw new IOException(chromium + " did not start");
        }
        URI browser = URI.create(line.substring(line.indexOf("ws://")));
        HttpClient client = HttpClient.newHttpClient();
        String pages = client.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + browser.getPort() + "/json/list"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        String page = JsonMapper.shared()
                .readTree(pages)
                .valueStream()
                .filter(one -> one.path("type").asString().equals("page"))
                .map(one -> one.path("webSocketDebuggerUrl").asString())
                .findFirst()
                .orElseThrow(() -> new IOException("Chromium has no page"));
        BlockingQueue<JsonNode> told = new LinkedBlockingQueue<>();
        WebSocket socket = client.newWebSocketBuilder()
                .buildAsync(URI.create(page), new Messages(told))
                .join();
        ScriptTasks tasks = new ScriptTasks(process, socket, told);
        tasks.call("Page.enable", Map.of());
        tasks.call("Page.addScriptToEvaluateOnNewDocument", Map.of("source", OBSERVERS));
        return tasks;
    }

    private static final class Messages implements WebSocket.Listener {
        private final BlockingQueue<JsonNode> told;
        private final StringBuilder parts = new StringBuilder();

        Messages(BlockingQueue<JsonNode> told) {
            this.told = told;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            parts.append(text);
            if (last) {
                told.add(JsonMapper.shared().readTree(parts.toString()));
                parts.setLength(0);
            }
            socket.request(1);
            return null;
        }
    }

    /** Logs in by the form, as a person would. */
    void logIn(URI site, String name, String password) throws IOException, InterruptedException {
        open(site.resolve("/login"));
        evaluate("document.querySelector('#name').value = '" + name + "'; document.querySelector('#password').value = '"
                + password + "'; document.querySelector('main form').submit()");
        Thread.sleep(SETTLED);
    }

    /** Opens a page and waits until it is there and has been at rest. */
    Longest open(URI page) throws IOException, InterruptedException {
        call("Page.navigate", Map.of("url", page.toString()));
        do {
            Thread.sleep(100);
        } while (!evaluate("document.readyState").equals("complete"));
        Thread.sleep(SETTLED);
        JsonNode longest = JsonMapper.shared().readTree(evaluate(LONGEST));
        return new Longest(
                longest.path(0).asDouble(),
                longest.path(1).asDouble(),
                longest.path(2).asString(""));
    }

    /** What an expression gives, which is a string. */
    String evaluate(String expression) throws IOException, InterruptedException {
        return call("Runtime.evaluate", Map.of("expression", expression))
                .path("result")
                .path("value")
                .asString("");
    }

    private JsonNode call(String method, Map<String, String> params) throws IOException, InterruptedException {
        int id = ++sent;
        socket.sendText(
                        JsonMapper.shared().writeValueAsString(Map.of("id", id, "method", method, "params", params)),
                        true)
                .join();
        while (true) {
            JsonNode answer = told.poll(2, TimeUnit.MINUTES);
            if (answer == null) {
                throw new IOException("Chromium does not answer to " + method);
            }
            if (answer.path("id").asInt(0) == id) {
                return answer.path("result");
            }
        }
    }

    @Override
    public void close() {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }
}
