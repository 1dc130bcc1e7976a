package org.dauys.text.read;

import java.util.List;
import org.dauys.text.Provision;

/** Gives the elements of a tree that was put together from others the labels that a reader of the same act would give. */
public final class Relabelled {
    private Relabelled() {}

    /**
     * The same elements, in the same order and depth, with labels and {@code eId}s that are unique; what has no number of
     * its own is counted anew in its parent. An {@code eId} that an element has stays, unless it is counted.
     *
     * @param provisions those without a parent, in the order of the act; their labels do not matter
     */
    public static List<Provision> of(List<Provision> provisions) {
        return Labels.assign(provisions.stream().map(Relabelled::node).toList());
    }

    private static Node node(Provision provision) {
        Node node = new Node(provision.kind(), provision.kind().isUnnumbered() ? "" : provision.number());
        node.eId = provision.kind().isUnnumbered() ? "" : provision.eId();
        node.heading = provision.heading();
        node.text = provision.text();
        node.repealed = provision.repealed();
        node.notes.addAll(provision.notes());
        provision.children().forEach(child -> node.add(node(child)));
        return node;
    }
}
