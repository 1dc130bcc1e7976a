package org.dauys.compare.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.dauys.compare.Comparison;

/** Scratch. */
public final class WritePages {
    private WritePages() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        for (String name : List.of("labour", "random")) {
            Comparison c = name.equals("labour") ? Sample.labour() : Sample.random(7, 96);
            for (String language : List.of("ru", "kk", "en")) {
                TableOptions o = new TableOptions(Locale.of(language), LevelFilter.ALL, false, true, 100);
                for (TableFormat f : TableFormat.values()) {
                    if (f == TableFormat.PDF || f == TableFormat.AKN) continue;
                    long t = System.nanoTime();
                    try (OutputStream out = Files.newOutputStream(folder.resolve(
                            name + "." + language + "." + f.name().toLowerCase(Locale.ROOT)))) {
                        ComparisonWriter.write(c, f, o, out);
                    }
                    System.out.println(name + " " + language + " " + f + " " + (System.nanoTime() - t) / 1000000 + " ms");
                }
            }
        }
    }
}
