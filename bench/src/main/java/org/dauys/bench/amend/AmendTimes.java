package org.dauys.bench.amend;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.dauys.bench.visit.Times;
import org.dauys.bench.visit.Visitor;
import org.dauys.server.Server;
import org.dauys.server.consultation.NewConsultation;
import org.dauys.server.consultation.NewConsultation.NewText;
import org.dauys.server.database.Database;
import org.dauys.server.database.DatabaseSettings;
import org.dauys.server.demo.DemoConsultation;
import org.dauys.server.people.Accounts;
import org.dauys.text.Act;
import org.dauys.text.Provision;
import org.dauys.text.UnreadableActException;
import org.dauys.text.read.ActReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * The desk of the next version with 5,000 amendments to the demo's constitution, 500 of them to its longest article, in three languages:
 * how long its pages take, each made anew; the merge of 200 of them; then the merge of two versions of a provision beside git's.
 */
final class AmendTimes {
    private static final String NAME = "editor-who-waits";
    private static final String PASSWORD = "nine steppe winds";
    private static final long SEED = 20_261_130L;
    private static final int CALLS = 20;
    private static final int MERGES = 3;
    private static final int TAKEN = 200;
    private static final int PAIRS = 10_000;

    private final ManyAmendments rows;
    private final Visitor editor;
    private final String desk;
    private final Map<String, Act> acts;
    private final List<MadeAmendment> all;

    private AmendTimes(
            ManyAmendments rows, Visitor editor, String desk, Map<String, Act> acts, List<MadeAmendment> all) {
        this.rows = rows;
        this.editor = editor;
        this.desk = desk;
        this.acts = acts;
        this.all = all;
    }

    /**
     * Measures it.
     *
     * @param args amendments to the act (5000), of them to one article (500)
     */
    public static void main(String[] args) throws Exception {
        int many = args.length > 0 ? Integer.parseInt(args[0]) : 5_000;
        int ofOne = args.length > 1 ? Integer.parseInt(args[1]) : 500;
        System.out.printf(
                Locale.ROOT,
                "%s, %d cores, load %.2f, heap of at most %d MB%n",
                Instant.now(),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().maxMemory() >> 20);
        Path folder = Files.createTempDirectory("dauys-amend");
        // Where root starts it, the database runs as another user, who must get in.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        try (Database database = Database.open(DatabaseSettings.inFolder(folder.resolve("data")));
                Server server = Server.start(database, "127.0.0.1", 0)) {
            NewConsultation demo = DemoConsultation.read();
            server.publish(demo);
            Map<String, Act> acts = texts(demo);
            Provision article = MadeAmendment.longestArticle(act(acts, "ru"));
            List<MadeAmendment> all = make(acts, article.label(), many, ofOne);
            ManyAmendments rows = new ManyAmendments(database, demo.slug());
            System.out.printf(Locale.ROOT, "%,d amendments placed by a job in %.1f s%n", all.size(), rows.fill(all));
            server.firstPassword();
            Accounts.over(database.dataSource()).create(NAME, PASSWORD);
            Visitor editor = new Visitor(server.address(), "10.0.0.1");
            HttpResponse<String> in =
                    editor.post("/login", Map.of("name", NAME, "password", PASSWORD, "_csrf", editor.token("/login")));
            if (in.statusCode() / 100 != 3) {
                throw new IOException("Not logged in: " + in.statusCode());
            }
            AmendTimes times = new AmendTimes(rows, editor, "/desk/c/" + demo.slug() + "/drafting", acts, all);
            times.pages(article.label());
            times.browser(server, folder.resolve("profile"), article.label());
            times.merges();
            System.out.printf(Locale.ROOT, "most of the heap that was in use: %d MB%n", mostHeap() >> 20);
            new MergePeer(SEED, PAIRS).print(acts);
        } finally {
            delete(folder);
        }
    }

    private static Map<String, Act> texts(NewConsultation demo) throws UnreadableActException, IOException {
        Map<String, Act> acts = new LinkedHashMap<>();
        for (NewText text : demo.versions().getLast().texts()) {
            Act act = ActReader.read(text.fileName(), text.source(), text.format(), text.language())
                    .act();
            acts.put(act.language().code(), act);
        }
        return acts;
    }

    private static Act act(Map<String, Act> acts, String language) {
        return Optional.ofNullable(acts.get(language)).orElseThrow();
    }

    /** Seven of ten in Russian, two in Kazakh, one in English, shuffled. */
    private static List<MadeAmendment> make(Map<String, Act> acts, String article, int many, int ofOne) {
        Random random = new Random(SEED);
        Map<String, Integer> shares = Map.of("ru", 7, "kk", 2, "en", 1);
        List<MadeAmendment> all = new ArrayList<>();
        acts.forEach((language, act) -> {
            List<Provision> here = act.walk()
                    .filter(one -> one.label().equals(article))
                    .flatMap(Provision::walk)
                    .filter(one -> !one.text().isBlank())
                    .toList();
            List<Provision> others = act.walk()
                    .filter(one -> !one.text().isBlank() && !here.contains(one))
                    .toList();
            List<String> vocabulary = MadeAmendment.vocabulary(act);
            int share = shares.getOrDefault(language, 0);
            all.addAll(MadeAmendment.of(act.language(), here, vocabulary, ofOne * share / 10, random));
            all.addAll(MadeAmendment.of(act.language(), others, vocabulary, (many - ofOne) * share / 10, random));
        });
        Collections.shuffle(all, random);
        return all;
    }

    private void pages(String article) throws SQLException, IOException, InterruptedException {
        List<Integer> taken = apart(TAKEN);
        rows.decide(taken, wordings(taken), false);
        System.out.printf(
                "%-44s %8s %8s %8s %8s %10s %10s%n",
                "page, made anew", "p50 ms", "p95 ms", "p99 ms", "max ms", "cpu ms", "bytes");
        measure("article with 500 amendments", desk + "/p/" + article);
        measure("all articles", desk);
        measure("list in order of disposal, first page", desk + "/list");
        measure("the whole list as CSV", desk + "/list/amendments.csv");
    }

    private void measure(String name, String path) throws SQLException, IOException, InterruptedException {
        Times times = new Times();
        int bytes = 0;
        long cpu = 0;
        // The first calls are a warm-up, as long as the others.
        for (int i = -CALLS; i < CALLS; i++) {
            if (i == 0) {
                cpu = cpu();
            }
            rows.changeOne();
            long begun = System.nanoTime();
            HttpResponse<String> answer = editor.get(path);
            if (answer.statusCode() != 200) {
                throw new IOException(path + ": " + answer.statusCode());
            }
            bytes = answer.body().length();
            if (i >= 0) {
                times.since(begun);
            }
        }
        System.out.printf(
                Locale.ROOT, "%-44s %s %10.0f %10d%n", name, times.line(), (cpu() - cpu) / 1e6 / CALLS, bytes);
    }

    /** Of server and reader together, without the database; beside other work on the machine it says more than the time that passed. */
    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private void browser(Server server, Path profile, String article) throws IOException, InterruptedException {
        Optional<Path> chromium = ScriptTasks.chromium();
        if (chromium.isEmpty()) {
            System.out.println("no Chromium is here: long tasks of the browser are not measured");
            return;
        }
        try (ScriptTasks browser = ScriptTasks.start(chromium.get(), Files.createDirectory(profile))) {
            browser.logIn(server.address(), NAME, PASSWORD);
            ScriptTasks.Longest longest = browser.open(server.address().resolve(desk + "/p/" + article));
            System.out.printf(
                    Locale.ROOT,
                    "Chromium, %s amendments: longest script %.0f ms (%s), longest task of any kind %.0f ms (0: none over 50 ms)%n",
                    browser.evaluate("String(document.querySelectorAll('ol.cards > li').length)"),
                    longest.script(),
                    longest.which(),
                    longest.any());
        }
    }

    /** As many as stand apart from each other in the text, and nowhere beside what another adds. */
    private List<Integer> apart(int many) {
        Map<String, Set<Integer>> used = new HashMap<>();
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < all.size() && numbers.size() < many; i++) {
            MadeAmendment one = all.get(i);
            Set<Integer> tokens =
                    used.computeIfAbsent(one.language().code() + " " + one.label(), none -> new HashSet<>());
            boolean free = true;
            for (int token = one.from() - 1; token <= one.to(); token++) {
                free &= !tokens.contains(token);
            }
            if (free) {
                for (int token = one.from() - 1; token <= one.to(); token++) {
                    tokens.add(token);
                }
                numbers.add(i + 1);
            }
        }
        return numbers;
    }

    /** What is the same in the other languages: nothing changes there. */
    private List<String> wordings(List<Integer> numbers) {
        return numbers.stream()
                .map(number -> {
                    MadeAmendment one = all.get(number - 1);
                    Map<String, String> words = new LinkedHashMap<>();
                    acts.forEach((language, act) -> {
                        if (!language.equals(one.language().code())) {
                            words.put(
                                    language,
                                    act.walk()
                                            .filter(other -> other.label().equals(one.label()))
                                            .map(Provision::text)
                                            .findFirst()
                                            .orElse(""));
                        }
                    });
                    return JsonMapper.shared().writeValueAsString(words);
                })
                .toList();
    }

    private void merges() throws SQLException, IOException, InterruptedException {
        List<Integer> taken = apart(TAKEN);
        rows.decide(taken, wordings(taken), true);
        Times times = new Times();
        for (int i = -1; i < MERGES; i++) {
            String token = editor.token(desk);
            rows.rest();
            long begun = System.nanoTime();
            HttpResponse<String> answer = editor.post(desk + "/version", Map.of("_csrf", token));
            if (answer.statusCode() / 100 != 3) {
                throw new IOException("No version: " + answer.statusCode() + "\n"
                        + answer.body().replaceAll("(?s).*<main|<[^>]+>|\\s+", " "));
            }
            if (i >= 0) {
                times.since(begun);
            }
            rows.rest();
            rows.execute("delete from consultation.version where published_at is null");
        }
        System.out.printf(
                "%-44s %s%n",
                "merge of " + taken.size() + ", " + (all.size() - taken.size()) + " left out", times.line());
    }

    private static long mostHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
