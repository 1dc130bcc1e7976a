package org.dauys.text.read;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A change that a file of Akoma Ntoso says was made to its act: a {@code textualMod} in {@code passiveModifications}.
 *
 * @param type as in the file: insertion, repeal, substitution and others; empty where it has none
 * @param author by whom, as its sources are called, several parted as in a DOCX
 * @param olds ids of what it took away
 * @param news of what it put there
 * @param destinations of where it did
 * @param changed those destinations inside of which it did, and not before or behind them
 * @param line where it stands in the file
 */
record AknModification(
        String type,
        String author,
        Set<String> olds,
        Set<String> news,
        Set<String> destinations,
        Set<String> changed,
        int line) {
    private static final Set<String> STRUCTURES_COME = Set.of("insertion", "substitution", "replacement", "");
    private static final Set<String> BESIDE = Set.of("before", "after");
    private static final Set<String> COMES = Set.of("insertion");
    private static final Set<String> GOES = Set.of("repeal");
    private static final Set<String> BOTH = Set.of("substitution", "replacement");

    static AknModification of(XmlElement element, AknSources sources) {
        List<String> by = hrefs(element, "source").map(sources::name).distinct().toList();
        return new AknModification(
                element.attribute("type"),
                String.join(AknSources.BETWEEN, by),
                ids(element, "old"),
                ids(element, "new"),
                ids(element, "destination"),
                ids(
                        new XmlElement(element.name(), element.attributes(), around(element), element.line()),
                        "destination"),
                element.line());
    }

    private static List<Object> around(XmlElement element) {
        return element.elements()
                .filter(child -> !BESIDE.contains(child.attribute("pos")))
                .<Object>map(child -> child)
                .toList();
    }

    private static Set<String> ids(XmlElement element, String name) {
        return hrefs(element, name)
                .map(AknModification::fragment)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Stream<String> hrefs(XmlElement element, String name) {
        return element.elements().filter(child -> child.name().equals(name)).map(child -> child.attribute("href"));
    }

    /** The id that a reference into a file ends with; empty where it names a whole file. */
    private static String fragment(String href) {
        int at = Math.max(href.lastIndexOf('#'), href.lastIndexOf('~'));
        return at < 0 ? "" : href.substring(at + 1);
    }

    /** Whether an element that is no mark among words came with it as a whole. */
    boolean brings(String id) {
        return news.contains(id) && STRUCTURES_COME.contains(type);
    }

    /** Whether it says that this element came or went. */
    boolean marks(String id) {
        return olds.contains(id) || news.contains(id);
    }

    /** Whether it says that it changed this element, or something in it. */
    boolean touches(String id) {
        return marks(id) || changed.contains(id);
    }

    /** The ids of what it took away, or of what it put there. */
    Set<String> named(boolean isOld) {
        return isOld ? olds : news;
    }

    /** Whether words in an element that it touches, which went or came and are not named themselves, may have done so by it. */
    boolean fits(String id, boolean isOld) {
        boolean isOfType = type.isEmpty() || BOTH.contains(type) || (isOld ? GOES : COMES).contains(type);
        return isOfType && (named(isOld).isEmpty() || named(isOld).contains(id));
    }

    /**
     * Whether the file has what it takes to undo it.
     *
     * @param foundOld ids of what the file marks as taken away by it, or of the elements around that
     * @param foundNew the same of what it put there
     */
    boolean canBeUndone(Set<String> foundOld, Set<String> foundNew) {
        boolean hasOld = !foundOld.isEmpty();
        boolean hasNew = !foundNew.isEmpty();
        boolean hasItsKinds = (COMES.contains(type) && hasNew)
                || (GOES.contains(type) && hasOld)
                || (BOTH.contains(type) && hasOld && hasNew)
                || (type.isEmpty() && (hasOld || hasNew));
        return hasItsKinds && foundOld.containsAll(olds) && foundNew.containsAll(news);
    }
}
