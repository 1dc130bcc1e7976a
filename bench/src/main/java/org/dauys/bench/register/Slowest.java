package org.dauys.bench.register;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.dauys.bench.visit.Times;
import org.dauys.bench.visit.Visitor;

/** Which pages of the lists take longest, asked for one after the other, each made anew. */
final class Slowest {
    private static final int TIMES = 5;
    private static final int OF_EACH_LIST = 60;
    private static final int SHOWN = 12;

    private record Page(String path, double median) {}

    private Slowest() {}

    /**
     * Prints them.
     *
     * @param args the server's address, then lists
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Visitor visitor = new Visitor(URI.create(args[0]), "10.0.3.1");
        List<Page> pages = new ArrayList<>();
        for (int i = 1; i < args.length; i++) {
            for (String path : Files.readAllLines(Path.of(args[i])).stream()
                    .limit(OF_EACH_LIST)
                    .toList()) {
                Times times = new Times();
                for (int time = 0; time < TIMES; time++) {
                    long begun = System.nanoTime();
                    visitor.get(path);
                    times.since(begun);
                }
                pages.add(new Page(path, times.median()));
            }
        }
        pages.sort(Comparator.comparingDouble(Page::median).reversed());
        System.out.println("The slowest, median ms, one reader:");
        pages.stream()
                .limit(SHOWN)
                .forEach(page -> System.out.printf(Locale.ROOT, "%8.1f %s%n", page.median(), page.path()));
    }
}
