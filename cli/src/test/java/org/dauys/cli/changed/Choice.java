package org.dauys.cli.changed;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which tests a change can make fail. Classes reach each other by their names; a test that starts the server reaches all
 * of it by HTTP, so that it is taken when it is in a room of the server that uses the changed one, or walks through all rooms.
 */
final class Choice {
    private static final String SERVER = "org.dauys.server.";
    private static final Pattern SOURCE = Pattern.compile(
            "(text|compare|amend|ledger|tally|opinion|server|cli)/src/(main|test)/java/(org/dauys/.+)\\.java");
    private static final Pattern RESOURCE =
            Pattern.compile("(text|compare|amend|ledger|tally|opinion|server|cli)/src/(main|test)/(.+)");
    /** From the bottom: each is used by those after it. */
    private static final List<String> MODULES =
            List.of("text", "compare", "amend", "ledger", "tally", "opinion", "server", "cli");

    private final ClassFiles classes;
    private final Set<String> rooms = new TreeSet<>();
    private final Set<String> startServer;
    /** Why each test was taken, by its name. */
    private final Map<String, String> taken = new TreeMap<>();

    Choice(ClassFiles classes) {
        this.classes = classes;
        classes.uses().keySet().forEach(name -> {
            String room = room(name);
            if (!room.isEmpty() && !room.equals("hostile") && !room.equals("killed")) {
                rooms.add(room);
            }
        });
        startServer = classes.reaching(Set.of(SERVER + "Server"));
    }

    /**
     * The tests to run, with the reason of each.
     *
     * @param files that were changed, from the root of the sources
     */
    Map<String, String> of(List<String> files) {
        files.forEach(this::add);
        return taken;
    }

    private void add(String file) {
        Matcher source = SOURCE.matcher(file);
        Matcher resource = RESOURCE.matcher(file);
        if (source.matches()) {
            addClass(file, source.group(3).replace('/', '.'));
        } else if (resource.matches()) {
            addResource(file, resource.group(1), resource.group(3));
        } else if ((file.endsWith("pom.xml") && !file.startsWith("bench/")) || file.startsWith(".mvn/")) {
            take(file, test -> true);
        } else {
            // Documents and scripts: who reads a file names it.
            String name = file.substring(file.lastIndexOf('/') + 1);
            Set<String> readers = classes.reaching(classes.naming(name));
            take(file, readers::contains);
        }
    }

    private void addClass(String file, String name) {
        Set<String> reached = classes.reaching(Set.of(name));
        take(file, reached::contains);
        if (file.startsWith("server/src/test/") || !reaches(reached, SERVER)) {
            return;
        }
        Set<String> touched = new TreeSet<>();
        reached.stream()
                .filter(one -> one.startsWith(SERVER) && !classes.tests().containsKey(one))
                .forEach(one -> touched.add(room(one)));
        takeRooms(file, touched);
    }

    /** Templates and phrases lie in folders that are called as the rooms; what lies elsewhere is for all. */
    private void addResource(String file, String module, String path) {
        String room = rooms.stream()
                .filter(one -> path.contains("/" + one + "/"))
                .findFirst()
                .orElse("");
        if (module.equals("server") && !room.isEmpty() && !path.contains("db/migration")) {
            takeRooms(file, Set.of(room));
        } else if (file.contains("/src/test/")) {
            take(file, test -> module.equals(classes.tests().get(test)));
        } else {
            int lowest = MODULES.indexOf(module);
            take(file, test -> MODULES.indexOf(classes.tests().get(test)) >= lowest);
        }
    }

    /** Tests that start the server and are in one of these rooms, or in none. */
    private void takeRooms(String file, Set<String> touched) {
        take(
                file,
                test -> startServer.contains(test)
                        && test.startsWith(SERVER)
                        && (touched.contains(room(test)) || !rooms.contains(room(test))));
    }

    private void take(String why, Predicate<String> chosen) {
        classes.tests().keySet().stream().filter(chosen).forEach(test -> taken.putIfAbsent(test, why));
    }

    private static boolean reaches(Set<String> names, String start) {
        return names.stream().anyMatch(name -> name.startsWith(start));
    }

    /** The server's room of a class; empty when it is in none. */
    private static String room(String name) {
        if (!name.startsWith(SERVER)) {
            return "";
        }
        String rest = name.substring(SERVER.length());
        int dot = rest.indexOf('.');
        return dot < 0 ? "" : rest.substring(0, dot);
    }
}
