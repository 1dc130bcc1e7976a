package org.dauys.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dauys.server.site.Say;
import org.junit.jupiter.api.Test;

/**
 * A room keeps its own things together: its templates, phrases, styles and scripts lie in folders that are called like
 * its packages. An inner room ({@code consultation/desk}) uses its own things, those of the room around it, and those at
 * the door of another room: the folder of a room without an inner one.
 */
class HouseTest {
    private static final Path SERVER = Path.of(System.getProperty("dauys.root", ".."), "server");
    private static final Path CLASSES = SERVER.resolve("src/main/java/org/dauys/server");
    private static final Path TEMPLATES = SERVER.resolve("src/main/jte");
    private static final Path THINGS = SERVER.resolve("src/main/resources/org/dauys/server");

    private static final Pattern VIEW = Pattern.compile("\"([a-z]+(?:/[a-zA-Z-]+)+)(?:\\.jte)?\"");
    private static final Pattern INCLUDED = Pattern.compile("@template\\.([\\w.-]+)");
    private static final Pattern ASSET = Pattern.compile("Assets\\.at\\(\"([\\w.-]+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][\\w-]*(?:\\.[\\w-]+)+)(?=\")");

    /** Each template by its name, with the folders of the classes and templates that name it. */
    @Test
    void templatesLieWhereTheyAreUsed() throws IOException {
        Map<String, Set<String>> users = new TreeMap<>();
        for (Path template : files(TEMPLATES, ".jte")) {
            String name = TEMPLATES.relativize(template).toString();
            users.put(name.substring(0, name.length() - ".jte".length()), new TreeSet<>());
        }
        Set<String> roots = users.keySet().stream().map(HouseTest::room).collect(Collectors.toSet());
        List<String> wrong = new ArrayList<>();
        for (Path source : files(CLASSES, ".java")) {
            String here = folder(CLASSES, source);
            for (String view : found(VIEW, source)) {
                if (users.containsKey(view)) {
                    users.get(view).add(here);
                    if (!folder(view).equals(here) && !folder(view).equals(room(here))) {
                        wrong.add(source + " shows " + view + ", which lies neither in its room nor around it");
                    }
                } else if (roots.contains(room(view)) && !Files.isDirectory(TEMPLATES.resolve(view))) {
                    wrong.add(source + " shows " + view + ", which there is not");
                }
            }
        }
        for (Path source : files(TEMPLATES, ".jte")) {
            String here = folder(TEMPLATES, source);
            for (String dotted : found(INCLUDED, source)) {
                String included = dotted.replace('.', '/');
                users.getOrDefault(included, new TreeSet<>()).add(here);
                if (!within(here, folder(included))) {
                    wrong.add(source + " uses " + included + " of an inner room that is not its own");
                }
            }
        }
        users.forEach((name, folders) -> {
            if (folders.isEmpty()) {
                wrong.add(name + " is used by nobody");
            } else if (folders.size() == 1 && !folders.contains(folder(name))) {
                wrong.add(name + " is used by " + folders + " alone and belongs there");
            }
        });
        assertEquals(List.of(), wrong);
    }

    @Test
    void phrasesLieWhereTheyAreSaid() throws IOException {
        Map<String, String> folders = new TreeMap<>();
        for (Path file : files(THINGS, "phrases_en.properties")) {
            for (String key : phrases(file).stringPropertyNames()) {
                assertEquals(null, folders.put(key, folder(THINGS, file)), () -> key + " stands in two rooms");
            }
        }
        List<String> wrong = new ArrayList<>();
        for (Path source : Stream.concat(files(CLASSES, ".java").stream(), files(TEMPLATES, ".jte").stream())
                .toList()) {
            String here = folder(source.startsWith(CLASSES) ? CLASSES : TEMPLATES, source);
            for (String key : found(LITERAL, source)) {
                String said = Stream.of("", ".one", ".many")
                        .map(form -> folders.get(key + form))
                        .filter(folder -> folder != null)
                        .findFirst()
                        .orElse(here);
                if (!within(here, said)) {
                    wrong.add(source + " says " + key + " of " + said + ", an inner room that is not its own");
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyRoomSaysTheSameInAllLanguages() throws IOException {
        for (Path english : files(THINGS, "phrases_en.properties")) {
            Set<String> keys = withoutForms(english);
            assertFalse(keys.isEmpty(), english.toString());
            for (var language : Say.LANGUAGES) {
                Path other = english.resolveSibling("phrases_" + language.getLanguage() + ".properties");
                assertEquals(keys, withoutForms(other), other::toString);
                for (String key : phrases(other).stringPropertyNames()) {
                    assertEquals(true, Say.in(language).has(key), () -> other + " is not among the rooms of Say");
                }
            }
        }
    }

    @Test
    void stylesAndScriptsLieWhereTheyAreUsed() throws IOException {
        Map<String, Path> things = Stream.of(".css", ".js", ".svg")
                .flatMap(kind -> files(THINGS, kind).stream())
                .collect(Collectors.toMap(file -> file.getFileName().toString(), file -> file));
        // These go to every page, in one sheet.
        Set<String> unused = new TreeSet<>(things.keySet());
        unused.removeAll(Set.of("site.css", "answer.css", "log.css"));
        // This one is asked for by browsers, in a folder of its own.
        unused.remove("offline-worker.js");
        List<String> wrong = new ArrayList<>();
        for (Path source : files(TEMPLATES, ".jte")) {
            for (String name : found(ASSET, source)) {
                unused.remove(name);
                if (things.containsKey(name) && !within(folder(TEMPLATES, source), folder(THINGS, things.get(name)))) {
                    wrong.add(source + " loads " + name + " of an inner room that is not its own");
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(Set.of(), unused, "loaded by no page");
    }

    /** The script that renews a part of a page comes with that part, and with no page that has none. */
    @Test
    void onlyPagesWithAPartThatIsRenewedLoadTheScriptForIt() throws IOException {
        List<String> renewing = new ArrayList<>();
        for (Path source : files(TEMPLATES, ".jte")) {
            String template = Files.readString(source);
            boolean asks = template.contains(" hx-get=") || template.contains(" hx-post=");
            assertEquals(asks, template.contains("@template.site.renewed()"), source::toString);
            if (template.contains("\"htmx.js\"")) {
                renewing.add(TEMPLATES.relativize(source).toString());
            }
        }
        assertEquals(List.of("site/renewed.jte"), renewing);
    }

    /** Whether what lies in a folder may be used from here: it is the own room, the room around it, or a room's door. */
    private static boolean within(String here, String folder) {
        return folder.equals(here) || folder.equals(room(folder));
    }

    private static String room(String folder) {
        return folder.contains("/") ? folder.substring(0, folder.indexOf('/')) : folder;
    }

    private static String folder(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('/')));
    }

    private static String folder(Path root, Path file) {
        return folder(root.relativize(file).toString());
    }

    private static List<String> found(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static Set<String> withoutForms(Path file) throws IOException {
        return phrases(file).stringPropertyNames().stream()
                .map(key -> key.replaceFirst("\\.(one|few|many|other)$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties phrases(Path file) throws IOException {
        Properties phrases = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            phrases.load(reader);
        }
        return phrases;
    }

    private static List<Path> files(Path root, String ending) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
