package org.dauys.cli.changed;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the compiled classes of all modules say of each other: a nested class counts as the one that it lies in.
 *
 * @param uses what a class names in its code and its signatures, by its name
 * @param strings the texts in its code
 * @param tests the classes that have tests, with their modules
 */
record ClassFiles(Map<String, Set<String>> uses, Map<String, Set<String>> strings, Map<String, String> tests) {
    private static final String BUILT = built();
    private static final Pattern OURS = Pattern.compile("(?:^\\[*|L)(org/dauys/[\\w/]+)");

    /** Of the modules below a root, which have been compiled. */
    static ClassFiles of(Path root, List<String> modules) throws IOException {
        ClassFiles all = new ClassFiles(new HashMap<>(), new HashMap<>(), new HashMap<>());
        for (String module : modules) {
            Path built = root.resolve(module).resolve(BUILT);
            all.read(built.resolve("classes/org"), module, false);
            all.read(built.resolve("test-classes/org"), module, true);
        }
        return all;
    }

    /** Where a module's classes are, seen from the module: as this class in its own. */
    private static String built() {
        String own = ClassFiles.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        return own.substring(own.lastIndexOf("/target") + 1).replaceFirst("/test-classes/?$", "");
    }

    private void read(Path folder, String module, boolean tested) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(file -> file.toString().endsWith(".class")).toList();
        }
        for (Path file : files) {
            // What Spring makes in the build names all there is in a room, and is nobody's source.
            if (!file.getFileName().toString().contains("__")) {
                read(ClassFile.of().parse(file), module, tested);
            }
        }
    }

    private void read(ClassModel type, String module, boolean tested) {
        String name = outermost(type.thisClass().asInternalName());
        Set<String> named = uses.computeIfAbsent(name, key -> new HashSet<>());
        Set<String> texts = strings.computeIfAbsent(name, key -> new HashSet<>());
        for (PoolEntry entry : type.constantPool()) {
            switch (entry) {
                case ClassEntry used -> named.addAll(ours(used.asInternalName()));
                case StringEntry text -> texts.add(text.stringValue());
                case Utf8Entry text
                when text.stringValue().contains("Lorg/dauys/") -> named.addAll(ours(text.stringValue()));
                default -> {}
            }
        }
        if (tested && name.endsWith("Test")) {
            tests.put(name, module);
        }
    }

    private static List<String> ours(String text) {
        List<String> names = new ArrayList<>();
        Matcher found = OURS.matcher(text);
        while (found.find()) {
            names.add(outermost(found.group(1)));
        }
        return names;
    }

    private static String outermost(String internal) {
        int nested = internal.indexOf('$');
        return (nested < 0 ? internal : internal.substring(0, nested)).replace('/', '.');
    }

    /** All classes from which some of these can be reached, themselves too. */
    Set<String> reaching(Set<String> targets) {
        Map<String, Set<String>> users = new HashMap<>();
        uses.forEach((user, used) -> used.forEach(
                one -> users.computeIfAbsent(one, key -> new HashSet<>()).add(user)));
        Set<String> reached = new TreeSet<>(targets);
        List<String> open = new ArrayList<>(targets);
        while (!open.isEmpty()) {
            for (String user : users.getOrDefault(open.removeLast(), Set.of())) {
                if (reached.add(user)) {
                    open.add(user);
                }
            }
        }
        return reached;
    }

    /** The classes whose code holds a text that ends so. */
    Set<String> naming(String text) {
        Set<String> found = new TreeSet<>();
        strings.forEach((name, texts) -> {
            if (texts.stream().anyMatch(one -> one.endsWith(text))) {
                found.add(name);
            }
        });
        return found;
    }
}
