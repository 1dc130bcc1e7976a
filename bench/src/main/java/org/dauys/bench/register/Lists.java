package org.dauys.bench.register;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dauys.text.Act;

/** Which pages are asked for: files with a path on each line. */
final class Lists {
    private static final String BASE = "/c/" + MakeRegister.LARGE;
    private static final String LIST = BASE + "/submissions";
    private static final int MANY = 1_000;

    private final Path folder;
    private final Filling filling;
    private final Random random;

    private Lists(Path folder, Filling filling, long seed) {
        this.folder = folder;
        this.filling = filling;
        this.random = new Random(seed);
    }

    static void write(Path folder, Filling filling, Act act, int submissions, long seed) throws IOException {
        Files.createDirectories(folder);
        Lists lists = new Lists(folder, filling, seed);
        lists.list("first-page", List.of(LIST));
        lists.list(
                "one-filter",
                lists.filters().stream().map(filter -> LIST + "?" + filter).toList());
        lists.list("two-filters", lists.some(() -> LIST + "?" + lists.two()));
        lists.list("search", lists.some(() -> LIST + "?q=" + lists.words(1)));
        lists.list("search-two-words", lists.some(() -> LIST + "?q=" + lists.words(2)));
        lists.list("deep-page", lists.some(() -> LIST + "?after=" + (1 + lists.random.nextInt(submissions))));
        lists.list(
                "sorted",
                Stream.of("oldest", "supported").map(by -> LIST + "?sort=" + by).toList());
        lists.list("submission", lists.some(() -> LIST + "/" + (1 + lists.random.nextInt(submissions))));
        lists.list(
                "provision",
                lists.some(() -> BASE + "/v/1/p/" + encode(filling.subject().label())));
        lists.list("overview", List.of(BASE + "/overview"));
        lists.list("table", lists.some(() -> BASE + "/table?part=" + (1 + lists.random.nextInt(100))));
        lists.list("sources", List.of(BASE + "/v/1/sources"));
        lists.list("front", List.of(BASE));
        lists.list("answers", List.of(BASE + "/answers"));
        // Of provisions, for those who write.
        Files.write(
                folder.resolve("labels"),
                Subject.of(act).stream().map(Subject::label).distinct().toList());
    }

    private void list(String name, List<String> paths) throws IOException {
        Files.write(folder.resolve(name + ".txt"), paths);
    }

    private List<String> some(Supplier<String> path) {
        return Stream.generate(path).limit(MANY).toList();
    }

    /** One of each. */
    private List<String> filters() {
        List<String> filters = new ArrayList<>();
        Stream.of("amendment", "proposal", "question", "remark").forEach(one -> filters.add("kind=" + one));
        Stream.of("web", "meeting", "paper", "import").forEach(one -> filters.add("source=" + one));
        Vocabulary.LANGUAGES.forEach(one -> filters.add("written=" + one));
        Stream.of("published", "hidden", "moderation", "withdrawn", "erased")
                .forEach(one -> filters.add("state=" + one));
        Answering.DISPOSITIONS.forEach(one -> filters.add("decision=" + one));
        filters.add("decision=none");
        for (int i = 0; i < Filling.THEMES; i++) {
            filters.add("theme=" + MakeRegister.theme(String.valueOf(i)));
        }
        for (int i = 0; i < 10; i++) {
            filters.add("p=" + encode(filling.subject().label()));
            filters.add("campaign=" + (1 + i * i));
            filters.add(days());
        }
        filters.add("copies=each");
        return filters;
    }

    private String days() {
        int from = random.nextInt(Filling.DAYS - 7);
        return "from=" + day(from) + "&to=" + day(from + random.nextInt(7));
    }

    private static String day(int number) {
        return Filling.START
                .atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .plusDays(number)
                .toString();
    }

    private String two() {
        List<String> filters = filters();
        while (true) {
            String one = filters.get(random.nextInt(filters.size()));
            String other = filters.get(random.nextInt(filters.size()));
            if (!one.substring(0, one.indexOf('=')).equals(other.substring(0, other.indexOf('=')))) {
                return one + "&" + other;
            }
        }
    }

    private String words(int many) {
        String language = Vocabulary.LANGUAGES.get(random.nextInt(Vocabulary.LANGUAGES.size()));
        return encode(filling.vocabulary().text(language, many, random).replaceAll("[.,]", ""));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
