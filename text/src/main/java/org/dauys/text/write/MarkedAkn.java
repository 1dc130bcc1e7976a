package org.dauys.text.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dauys.text.Act;
import org.dauys.text.write.MarkedAknMeta.Modification;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Writes two versions of an act as one file of Akoma Ntoso 3.0: the version after, with {@code ins} and {@code del} among
 * its words, and what went as a whole as an element with the status {@code removed} whose eId begins with {@code old__}.
 * Each change is a {@code textualMod} in {@code passiveModifications}: from whom, of what, what it took away and what it
 * put there; dates stand in the {@code lifecycle}, reasons in {@code notes}.
 */
public final class MarkedAkn {
    private static final String OLD = "old__";

    private final MarkedAknTree tree;
    private final MarkedAknTree before;
    private final List<Modification> modifications = new ArrayList<>();
    private int marks;

    private MarkedAkn(MarkedAknTree tree, MarkedAknTree before) {
        this.tree = tree;
        this.before = before;
    }

    /**
     * Writes the file; {@code out} stays open.
     *
     * @param before the version before
     * @param after the version after
     * @param provisions of both, in order
     * @param sources all that marks name
     * @throws IllegalArgumentException where Akoma Ntoso has no element for a provision, or no place for what went: a whole
     *     preamble or who signed, beside new ones
     */
    public static void write(
            Act before, Act after, List<MarkedProvision> provisions, List<MarkSource> sources, OutputStream out)
            throws IOException {
        MarkedAkn akn = new MarkedAkn(MarkedAknTree.of(after), MarkedAknTree.of(before));
        Element body = akn.tree.first("body");
        body.setAttribute("eId", "body");
        akn.children(provisions, body);
        new MarkedAknMeta(akn.tree, sources).write(akn.modifications);
        akn.tree.write(out);
        out.write('\n');
    }

    private void children(List<MarkedProvision> provisions, Element parent) {
        @Nullable Element last = null;
        for (MarkedProvision one : provisions) {
            if (!one.after()) {
                last = gone(one, parent, last);
                continue;
            }
            Element element = element(tree, one);
            if (!one.before()) {
                String id = element.getAttribute("eId");
                boolean isBehind = last != null && parent.equals(last.getParentNode());
                Element beside = isBehind && last != null ? last : parent;
                modifications.add(new Modification(
                        "insertion",
                        one.sources(),
                        beside.getAttribute("eId"),
                        isBehind ? "after" : "start",
                        List.of(),
                        List.of(id)));
            } else {
                kept(one, element);
            }
            last = element;
        }
    }

    private static Element element(MarkedAknTree tree, MarkedProvision one) {
        String id = one.provision().eId();
        return tree.byId(id)
                .orElseThrow(() -> new IllegalArgumentException("Akoma Ntoso has no element for the provision " + id));
    }

    private Element gone(MarkedProvision one, Element parent, @Nullable Element last) {
        Element foreign = element(before, one);
        Element copy = tree.copy(foreign, OLD);
        copy.setAttribute("status", "removed");
        String name = copy.getLocalName();
        if (name.equals("preamble") || name.equals("conclusions")) {
            if (tree.has(name)) {
                throw new IllegalArgumentException(
                        "Akoma Ntoso has one element " + name + " only, and the act before and after has one each");
            }
            parent.getParentNode().insertBefore(copy, name.equals("preamble") ? parent : parent.getNextSibling());
        } else if (last != null && last.getParentNode().equals(parent)) {
            parent.insertBefore(copy, last.getNextSibling());
        } else {
            parent.insertBefore(copy, behindOwnWords(parent));
        }
        String id = copy.getAttribute("eId");
        modifications.add(new Modification("repeal", one.sources(), id, "", List.of(id), List.of()));
        return copy;
    }

    /** Where the first child stands; an element with children has no {@code content}. */
    private @Nullable Node behindOwnWords(Element parent) {
        MarkedAknTree.child(parent, "content").ifPresent(content -> tree.renamed(content, "intro"));
        return MarkedAknTree.children(parent).stream()
                .filter(child ->
                        !Set.of("num", "heading", "intro", "p", "container").contains(child.getLocalName()))
                .findFirst()
                .orElse(null);
    }

    private void kept(MarkedProvision one, Element element) {
        if (element.getLocalName().equals("conclusions")) {
            conclusions(one, element);
            return;
        }
        if (isChanged(one.heading())) {
            mark(heading(element), one.heading(), element);
        }
        if (isChanged(one.text())) {
            mark(paragraph(element), one.text(), element);
        }
        children(one.children(), element);
    }

    private static boolean isChanged(List<MarkedWords> words) {
        return words.stream().anyMatch(run -> !run.before() || !run.after());
    }

    private Element heading(Element element) {
        if (element.getLocalName().equals("preamble")) {
            return MarkedAknTree.child(element, "container")
                    .flatMap(container -> MarkedAknTree.child(container, "p"))
                    .orElseGet(() -> {
                        Element container = tree.element("container");
                        container.setAttribute("name", "heading");
                        container.setAttribute("eId", element.getAttribute("eId") + "__heading");
                        element.insertBefore(container, element.getFirstChild());
                        return with(container);
                    });
        }
        return MarkedAknTree.child(element, "heading").orElseGet(() -> {
            Element heading = tree.element("heading");
            Node behind = MarkedAknTree.child(element, "num")
                    .map(Node::getNextSibling)
                    .orElse(element.getFirstChild());
            element.insertBefore(heading, behind);
            return heading;
        });
    }

    private Element paragraph(Element element) {
        Optional<Element> own = MarkedAknTree.child(element, "content", "intro")
                .or(() -> Optional.of(element))
                .flatMap(holder -> MarkedAknTree.child(holder, "p"));
        return own.orElseGet(() -> {
            Element intro = tree.element("intro");
            element.insertBefore(intro, behindOwnWords(element));
            return with(intro);
        });
    }

    private Element with(Element holder) {
        Element paragraph = tree.element("p");
        holder.appendChild(paragraph);
        return paragraph;
    }

    /** Lines of their own: there are no elements that could come or go. */
    private void conclusions(MarkedProvision one, Element element) {
        List<Element> lines = MarkedAknTree.children(element);
        if (isChanged(one.text())) {
            mark(lines.getFirst(), one.text(), element);
        }
        int at = 1;
        for (MarkedProvision line : one.children()) {
            Element paragraph;
            if (line.after()) {
                paragraph = lines.get(at);
                at++;
            } else {
                paragraph = tree.element("p");
                element.insertBefore(paragraph, at < lines.size() ? lines.get(at) : null);
            }
            List<MarkedWords> words = line.before() && line.after()
                    ? line.text()
                    : List.of(new MarkedWords(line.provision().text(), line.before(), line.after(), line.sources()));
            if (isChanged(words)) {
                mark(paragraph, words, element);
            }
        }
    }

    /** Puts marked words in the place of those that stand there; notes stand behind them and stay. */
    private void mark(Element in, List<MarkedWords> words, Element of) {
        while (in.getFirstChild() != null && !(in.getFirstChild() instanceof Element)) {
            in.removeChild(in.getFirstChild());
        }
        Node notes = in.getFirstChild();
        List<String> olds = new ArrayList<>();
        List<String> news = new ArrayList<>();
        Set<String> sources = Set.of();
        for (MarkedWords run : words) {
            if (!run.sources().equals(sources)) {
                add(sources, of, olds, news);
                sources = run.sources();
            }
            String text = MarkedAknTree.clean(run.text());
            if (run.before() && run.after()) {
                in.insertBefore(tree.text(text), notes);
                continue;
            }
            Element mark = tree.element(run.after() ? "ins" : "del");
            marks++;
            String id = run.after() ? "ins_" + marks : "del_" + marks;
            mark.setAttribute("eId", id);
            mark.setTextContent(text);
            in.insertBefore(mark, notes);
            (run.after() ? news : olds).add(id);
        }
        add(sources, of, olds, news);
    }

    private void add(Set<String> sources, Element of, List<String> olds, List<String> news) {
        if (!olds.isEmpty() || !news.isEmpty()) {
            String type = olds.isEmpty() ? "insertion" : news.isEmpty() ? "repeal" : "substitution";
            modifications.add(
                    new Modification(type, sources, of.getAttribute("eId"), "", List.copyOf(olds), List.copyOf(news)));
            olds.clear();
            news.clear();
        }
    }
}
