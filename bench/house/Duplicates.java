import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How much of the house is page classes, and how much is said twice: {@code java bench/house/Duplicates.java FOLDER…}, each
 * folder a checkout. Counts lines of the page classes, and pairs of places, tests included, that share six lines or more of
 * code. A line counts without space around it, and only when a letter or digit is in it; imports and comments do not count.
 */
class Duplicates {
    private static final int SHARED = 6;

    private record Place(int file, int at) {}

    private record Pair(Place one, Place other) {}

    public static void main(String[] folders) throws IOException {
        for (String folder : folders) {
            List<Path> files = files(Path.of(folder));
            System.out.println(folder + ": " + lines(files) + " lines of page classes, "
                    + pairs(files.stream().map(Duplicates::code).toList()) + " pairs");
        }
    }

    private static List<Path> files(Path checkout) throws IOException {
        try (Stream<Path> all = Files.walk(checkout)) {
            return all.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> checkout.relativize(file).toString().contains("src/"))
                    .filter(file -> !checkout.relativize(file).toString().contains("target/"))
                    .sorted()
                    .toList();
        }
    }

    private static long lines(List<Path> files) throws IOException {
        long lines = 0;
        for (Path file : files) {
            if (file.toString().endsWith("Page.java") && !file.endsWith("site/Page.java")) {
                lines += Files.readAllLines(file).size();
            }
        }
        return lines;
    }

    private static List<String> code(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> line.chars().anyMatch(Character::isLetterOrDigit))
                    .filter(line -> !line.startsWith("import ") && !line.startsWith("package "))
                    .filter(line -> !line.startsWith("*") && !line.startsWith("//") && !line.startsWith("/*"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A longer stretch counts once: only where it begins. */
    private static int pairs(List<List<String>> files) {
        Map<String, List<Place>> places = new HashMap<>();
        for (int file = 0; file < files.size(); file++) {
            List<String> code = files.get(file);
            for (int at = 0; at + SHARED <= code.size(); at++) {
                places.computeIfAbsent(String.join("\n", code.subList(at, at + SHARED)), text -> new ArrayList<>())
                        .add(new Place(file, at));
            }
        }
        Set<Pair> same = new HashSet<>();
        for (List<Place> all : places.values()) {
            for (int i = 0; i < all.size(); i++) {
                for (int j = i + 1; j < all.size(); j++) {
                    same.add(new Pair(all.get(i), all.get(j)));
                }
            }
        }
        return (int) same.stream().filter(pair -> !same.contains(before(pair))).count();
    }

    private static Pair before(Pair pair) {
        return new Pair(
                new Place(pair.one().file(), pair.one().at() - 1),
                new Place(pair.other().file(), pair.other().at() - 1));
    }
}
