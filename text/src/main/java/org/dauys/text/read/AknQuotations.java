package org.dauys.text.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dauys.text.Kind;
import org.dauys.text.Place;

/**
 * Quotations that a file of Akoma Ntoso sets as running lines, with no element of their own: they become one line, as in all
 * other formats ({@link Quotations}).
 */
final class AknQuotations {
    private final Tradition tradition;
    private final Set<Node> running;

    private AknQuotations(Tradition tradition, Set<Node> running) {
        this.tradition = tradition;
        this.running = running;
    }

    /**
     * Joins what is quoted in a node and below it.
     *
     * @param running the parts that are lines of the file, and no elements with a name
     */
    static void join(Node top, Tradition tradition, Set<Node> running) {
        new AknQuotations(tradition, running).join(top);
    }

    private void join(Node node) {
        List<Node> all = List.copyOf(node.children);
        node.children.clear();
        List<Node> lines = new ArrayList<>();
        if (!node.text.isEmpty()) {
            lines.add(node);
        }
        for (Node child : all) {
            join(child);
            if (isLine(child)) {
                lines.add(child);
            } else {
                take(lines, node);
                lines.clear();
                node.children.add(child);
            }
        }
        take(lines, node);
    }

    private boolean isLine(Node child) {
        return child.kind == Kind.PART && child.children.isEmpty() && running.contains(child);
    }

    /** Gives lines in a row back to the node that they stand in; its own text can be the first of them. */
    private void take(List<Node> lines, Node owner) {
        List<Block> blocks =
                lines.stream().map(line -> Block.plain(line.text, Place.FILE)).toList();
        int at = 0;
        while (at < lines.size()) {
            Node first = lines.get(at);
            int end = Quotations.last(blocks, at, tradition);
            if (end > at) {
                first.text = Quotations.join(blocks.subList(at, end + 1)).text();
                lines.subList(at + 1, end + 1).forEach(line -> first.notes.addAll(line.notes));
            }
            if (first != owner) {
                owner.children.add(first);
            }
            at = end + 1;
        }
    }
}
