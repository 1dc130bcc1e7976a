package org.dauys.text.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dauys.text.Place;
import org.dauys.text.Problem;
import org.dauys.text.Problem.Cause;

/**
 * The changes that a file of Akoma Ntoso marks, with which it is two texts: {@code ins} and {@code del} among words;
 * elements that a {@code textualMod} names as {@code old} and that have the status {@code removed}, or that it names as
 * {@code new}. Whose a mark is says the modification that names it, or else the only one that
 * fits it of those that name an element around it.
 */
final class AknMarks {
    /** How our files call what is there no more. */
    private static final String OLD = "old__";

    private static final Set<String> TEXTS = Set.of("preface", "preamble", "body", "mainBody", "conclusions");

    private static final Set<String> NO_WORDS = Set.of("num", "heading", "subheading", "authorialNote");

    private final XmlElement root;
    /** What the articles of its documents are called. */
    private final Set<String> units;

    private final AknSources sources;
    private final AknModifications modifications;
    /** In the order of the text, with how many marks each has. */
    private final Map<String, Integer> authors = new LinkedHashMap<>();

    /** By which ids the marks of each were found. */
    private final IdentityHashMap<AknModification, Set<String>> foundOld = new IdentityHashMap<>();

    private final IdentityHashMap<AknModification, Set<String>> foundNew = new IdentityHashMap<>();
    private final Deque<String> around = new ArrayDeque<>();
    private int marks;
    /** How many words that came, and that no modification names, were left out of a copy. */
    private int unnamed;

    private boolean isTwoTexts;

    private AknMarks(XmlElement root, List<XmlElement> metas) {
        this.root = root;
        this.units = root.walk()
                .filter(one -> AknElements.DOCUMENTS.contains(one.name()))
                .map(AknKinds::unit)
                .collect(Collectors.toSet());
        this.sources = new AknSources(metas);
        this.modifications = new AknModifications(metas, sources);
    }

    static AknMarks in(XmlElement root) {
        List<XmlElement> metas = new ArrayList<>();
        metas(root, metas);
        AknMarks marks = new AknMarks(root, metas);
        marks.find(root);
        return marks;
    }

    /** Documents stand beside the texts of others, and not in them. */
    private static void metas(XmlElement element, List<XmlElement> found) {
        element.elements().filter(child -> !TEXTS.contains(child.name())).forEach(child -> {
            if (child.name().equals("meta")) {
                found.add(child);
            } else {
                metas(child, found);
            }
        });
    }

    /** Those whose changes are marked, each alone, in the order in which they first stand in the text. */
    List<TrackedAuthor> authors() {
        List<TrackedAuthor> found = new ArrayList<>();
        authors.forEach(
                (name, count) -> found.add(new TrackedAuthor(name, sources.date(name), sources.reasons(name), count)));
        return found;
    }

    int count() {
        return marks;
    }

    /** Whether words stand in it that are no longer law. */
    boolean isTwoTexts() {
        return isTwoTexts;
    }

    private void find(XmlElement element) {
        if (element.name().equals("meta")) {
            return;
        }
        boolean goes = goes(element);
        boolean comes = comes(element);
        if (goes || comes) {
            marks++;
            isTwoTexts |= goes;
            Set<String> by = new LinkedHashSet<>();
            if (comes) {
                by.addAll(found(modifications.whose(element, false, around), foundNew));
            }
            if (goes) {
                by.addAll(found(modifications.whose(element, true, around), foundOld));
            }
            by.stream()
                    .flatMap(all -> Stream.of(all.split(AknSources.BETWEEN)))
                    .distinct()
                    .forEach(name -> authors.merge(name, 1, Integer::sum));
        }
        String id = id(element);
        around.push(id);
        element.elements().forEach(this::find);
        around.pop();
    }

    private static Set<String> found(AknModifications.Whose mark, Map<AknModification, Set<String>> found) {
        mark.modifications()
                .forEach(one ->
                        found.computeIfAbsent(one, none -> new HashSet<>()).add(mark.id()));
        return mark.authors();
    }

    /** Its eId, or the id that it has in older drafts; empty where it has neither. */
    static String id(XmlElement element) {
        String id = element.attribute("eId");
        return id.isEmpty() ? element.attribute("id") : id;
    }

    private boolean goes(XmlElement element) {
        if (element.name().equals("del")) {
            return true;
        }
        String id = id(element);
        return element.attribute("status").equals("removed")
                && (id.startsWith(OLD)
                        || (modifications.named(id).stream()
                                        .anyMatch(one -> one.olds().contains(id))
                                && hasWords(element)));
    }

    /** Others leave the number of what went, or its heading too, in its place. */
    private static boolean hasWords(XmlElement element) {
        return element.content().stream()
                .anyMatch(item -> item instanceof XmlElement inner
                        ? !NO_WORDS.contains(inner.name()) && hasWords(inner)
                        : !item.toString().isBlank());
    }

    private boolean comes(XmlElement element) {
        String id = id(element);
        // One that is named as changed too, with words inside that are marked: they are what is new.
        return element.name().equals("ins")
                || modifications.named(id).stream()
                        .anyMatch(one -> one.brings(id) && !(one.changed().contains(id) && hasMarks(element)));
    }

    private static boolean hasMarks(XmlElement element) {
        return element.walk()
                .anyMatch(one -> one.name().equals("ins") || one.name().equals("del"));
    }

    /**
     * The file as it is with some of the changes made and without the others.
     *
     * @param accepted by the names of their authors
     * @throws BadSource with each change that is not to be made and of which the file does not have what was there before
     */
    XmlElement with(Predicate<String> accepted) throws BadSource {
        List<Problem> problems = modifications.all().stream()
                .filter(one -> !accepted.test(one.author()))
                .filter(one ->
                        !one.canBeUndone(foundOld.getOrDefault(one, Set.of()), foundNew.getOrDefault(one, Set.of())))
                .map(one -> Problem.of(
                        Cause.CHANGE_NOT_UNDONE,
                        Place.line(one.line()),
                        one.type(),
                        String.join(", ", one.destinations()),
                        one.author()))
                .toList();
        if (!problems.isEmpty()) {
            throw new BadSource(problems);
        }
        return marks == 0 ? root : copy(root, accepted).orElse(root);
    }

    private Optional<XmlElement> copy(XmlElement element, Predicate<String> accepted) {
        if (element.name().equals("meta")) {
            return Optional.of(element);
        }
        boolean goes = goes(element);
        boolean comes = comes(element);
        boolean isStillToCome = comes
                && !modifications.whose(element, false, around).authors().stream()
                        .allMatch(accepted);
        boolean isGone = goes
                && modifications.whose(element, true, around).authors().stream().anyMatch(accepted);
        if (isStillToCome || isGone) {
            String id = id(element);
            unnamed += isStillToCome
                            && modifications.named(id).stream()
                                    .noneMatch(one -> one.news().contains(id))
                    ? 1
                    : 0;
            return Optional.empty();
        }
        int unnamedBefore = unnamed;
        around.push(id(element));
        List<Object> content = new ArrayList<>();
        for (Object item : element.content()) {
            if (item instanceof XmlElement child) {
                copy(child, accepted).ifPresent(content::add);
            } else {
                content.add(item);
            }
        }
        around.pop();
        if (unnamed > unnamedBefore && isProvision(element) && isWithoutWords(content)) {
            // All its words came, so that it came itself.
            return Optional.empty();
        }
        boolean inline = element.name().equals("ins") || element.name().equals("del");
        return Optional.of(new XmlElement(
                inline ? "inline" : element.name(),
                goes ? restored(element.attributes()) : element.attributes(),
                content,
                element.line()));
    }

    /** Whether it may have come with its words: it is no group, and no words were taken away in it. */
    private boolean isProvision(XmlElement element) {
        return AknKinds.STRUCTURAL.contains(element.name())
                && units.stream().noneMatch(unit -> AknKinds.holds(element, unit))
                && element.walk().noneMatch(one -> one.name().equals("del"));
    }

    private static boolean isWithoutWords(List<Object> content) {
        return content.stream()
                .allMatch(item -> item instanceof XmlElement inner
                        ? inner.name().equals("num")
                                || AknWords.withNotes(inner).isEmpty()
                        : item.toString().isBlank());
    }

    private static Map<String, String> restored(Map<String, String> attributes) {
        Map<String, String> restored = new HashMap<>(attributes);
        restored.remove("status");
        restored.computeIfPresent("eId", (name, id) -> id.startsWith(OLD) ? id.substring(OLD.length()) : id);
        return restored;
    }
}
